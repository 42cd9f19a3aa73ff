import type { Language, Text } from "../../core/text";
import { formatFixed, formatNumber, formatShare } from "../../figures/numbers";
import type { GapResult } from "../../problems/models/gap";
import { fewestModels, type PerturbationResult, type PerturbedTest } from "../../problems/models/perturbation";
import type { WrappingResult } from "../../problems/models/wrapping";
import type { Verdict, VerdictKind } from "../verdict";

/** M3: the better the result on a board, the higher the share of wrapping. */
export function m3(result: WrappingResult): Verdict {
  return {
    claim: "M3",
    verdict: m3Verdict(result),
    estimate: result.chinese.oddsRatio,
    measure: {
      en: `Odds that a Chinese model is derived, per 10 points of ${result.chinese.benchmark}, at equal size and date`,
      zh: `规模与日期相同时，${result.chinese.benchmark}每高10分，中国模型为衍生模型的几率之比`,
    },
    rule: {
      en: "Decided by Chinese models with a declared lineage. Supported if the interval of the odds ratio lies above 1; contradicted if below 1; partly supported if it spans 1 with the ratio itself above 1 and the world-wide board's interval above 1 too; not supported otherwise; untestable with fewer than five derived or five original models, or if the fit fails.",
      zh: "以声明来历的中国模型为准。几率比区间整体大于1为成立；小于1为与数据相反；跨1但比值本身大于1、且全球榜单区间也大于1为部分成立；其余未获支持；衍生或原创模型少于5个、或无法拟合则无法检验。",
    },
    reason: m3Reason(result),
    sources: result.sources,
  };
}

function m3Verdict({ chinese, board }: WrappingResult): VerdictKind {
  const odds = chinese.oddsRatio;
  if (odds === null || chinese.derived < 5 || chinese.original < 5) return "untestable";
  if (odds.low > 1) return "supported";
  if (odds.high < 1) return "contradicted";
  return odds.value > 1 && (board.oddsRatio?.low ?? 0) > 1 ? "partly" : "not_supported";
}

function m3Reason({ chinese, board }: WrappingResult): Text {
  const odds = oddsText(chinese.oddsRatio);
  const world = oddsText(board.oddsRatio);
  const [best, worst] = [board.tenths[0]?.derived, board.tenths.at(-1)?.derived];
  const p = chinese.rankTest === null ? "–" : formatNumber(chinese.rankTest.p, 2);
  const medians = `${formatNumber(chinese.medianDerived ?? Number.NaN, 3)} / ${formatNumber(chinese.medianOriginal ?? Number.NaN, 3)}`;
  return {
    en: `${chinese.derived} derived and ${chinese.original} original Chinese models on ${chinese.benchmark}: odds ratio ${odds}, medians ${medians} points (Mann–Whitney p = ${p}). World-wide board: odds ratio ${world}; derived entries make up ${formatShare(best?.value ?? Number.NaN, 3)} of its best tenth and ${formatShare(worst?.value ?? Number.NaN, 3)} of its last. That board is not about China, and a model that hides its base is in neither table.`,
    zh: `${chinese.benchmark}上衍生${chinese.derived}个、原创${chinese.original}个：几率比${odds}，得分中位数${medians}（Mann–Whitney p = ${p}）。全球榜单几率比${world}；衍生条目在最好的十分之一中占${formatShare(best?.value ?? Number.NaN, 3)}，最差的十分之一中占${formatShare(worst?.value ?? Number.NaN, 3)}。该榜并非中国榜单，隐瞒底座的模型两张表都看不到。`,
  };
}

function oddsText(odds: WrappingResult["chinese"]["oddsRatio"]): string {
  return odds === null
    ? "–"
    : `${formatNumber(odds.value, 2)} (${formatNumber(odds.low, 2)}–${formatNumber(odds.high, 2)})`;
}

/** M4: changing the questions slightly makes the results worse. */
export function m4(result: PerturbationResult): Verdict {
  const slight = slightTests(result);
  return {
    claim: "M4",
    verdict: m4Verdict(result),
    estimate: slight[0]?.all ?? null,
    measure: {
      en: `Mean change of score, ${slight[0]?.label.en ?? "no test"}, points`,
      zh: `得分平均变化（分），${slight[0]?.label.zh ?? "无"}`,
    },
    rule: {
      en: "Slight changes decide: new sums of the same kind, other numbers, other words. Supported if the mean paired change lies below zero, interval included, on most of them, and Chinese models lose more than others (permutation p < 0.05) on most tests with at least five models a side; partly supported if only the first holds; contradicted if the change lies above zero on most; not supported otherwise; untestable without a test of five models.",
      zh: "以细微改动为准：同类新题、换数字、换措辞。多数测试的平均配对变化连同区间低于零，且在每侧至少5个模型的测试中，多数显示中国模型跌得更多（置换检验p<0.05），为成立；仅前者成立为部分成立；多数高于零为与数据相反；其余未获支持；没有含5个模型的测试则无法检验。",
    },
    reason: m4Reason(result),
    sources: result.sources,
  };
}

function slightTests({ tests }: PerturbationResult): PerturbedTest[] {
  return tests.filter(({ kind, pairs, all }) => kind === "slight" && pairs.length >= fewestModels && all !== null);
}

function m4Verdict(result: PerturbationResult): VerdictKind {
  const slight = slightTests(result);
  if (slight.length === 0) return "untestable";
  const half = slight.length / 2;
  if (slight.filter(({ all }) => (all?.low ?? 0) > 0).length > half) return "contradicted";
  if (slight.filter(({ all }) => (all?.high ?? 0) < 0).length <= half) return "not_supported";
  const contrasts = result.tests.flatMap(({ contrast }) => (contrast === null ? [] : [contrast]));
  const worse = contrasts.filter(({ difference, p }) => difference < 0 && p < 0.05).length;
  return contrasts.length > 0 && worse > contrasts.length / 2 ? "supported" : "partly";
}

function m4Reason(result: PerturbationResult): Text {
  const drops = (language: "en" | "zh"): string =>
    slightTests(result)
      .map(({ label, all }) => `${label[language]} ${changeText(all, language)}`)
      .join(language === "zh" ? "；" : "; ");
  const contrasts = (language: "en" | "zh"): string =>
    result.tests
      .flatMap(({ label, contrast }) =>
        contrast === null
          ? []
          : [`${label[language]} ${formatFixed(contrast.difference, 1)} (p = ${formatNumber(contrast.p, 2)})`],
      )
      .join(language === "zh" ? "；" : "; ");
  const most = Math.max(
    0,
    ...slightTests(result).map(({ pairs }) => pairs.filter(({ isChinese }) => isChinese).length),
  );
  const few =
    most >= fewestModels
      ? { en: "", zh: "" }
      : {
          en: `On the slight changes at most ${most} models are by Chinese makers, too few to be judged apart. `,
          zh: `细微改动的测试中，中国机构的模型至多${most}个，不能单独判断。`,
        };
  const leak = result.hints.at(-1);
  const hint =
    leak === undefined
      ? "–"
      : `${formatNumber(leak.chinese, 2)} / ${formatNumber(leak.other, 2)}${leak.p === null ? "" : ` (p = ${formatNumber(leak.p, 2)})`}`;
  return {
    en: `Mean change in points: ${drops("en")}. Chinese less other models: ${contrasts("en") || "no test with five a side"}. ${few.en}BenBench's sign of training on GSM8K, Chinese / other: ${hint}.`,
    zh: `平均变化（分）：${drops("zh")}。中国模型减其他模型：${contrasts("zh") || "没有每侧5个的测试"}。${few.zh}BenBench显示的GSM8K训练痕迹，中国/其他：${hint}。`,
  };
}

function changeText(estimate: PerturbedTest["all"], language: Language): string {
  if (estimate === null) return "–";
  return `${formatFixed(estimate.value, 1)} (${formatFixed(estimate.low, 1)} ${language === "en" ? "to" : "至"} ${formatFixed(estimate.high, 1)}, n = ${estimate.n})`;
}

/** M5: many scores came close to GPT-4. */
export function m5(result: GapResult): Verdict {
  return {
    claim: "M5",
    verdict: m5Verdict(result),
    estimate: result.closeBoards,
    measure: {
      en: "Share of boards whose last comparison in the window brings the best Chinese model close to plain GPT-4",
      zh: "窗口内最后一次比较中，国内最佳已靠近GPT-4的榜单比例",
    },
    rule: {
      en: "Close means at least the share of GPT-4's score that the parameters give. Supported if half or more of the boards with known kinds of questions and half or more of the held-out tests come close; partly supported if only one of the two groups does; contradicted if none comes close; not supported otherwise; untestable with fewer than five boards. The interval only says how few boards there are.",
      zh: "“靠近”指达到参数所定的GPT-4得分比例。题型已知的榜单与未公开试题均有半数以上达到为成立；仅一组达到为部分成立；无一达到为与数据相反；其余未获支持；榜单少于5个则无法检验。区间只反映榜单数量之少。",
    },
    reason: m5Reason(result),
    sources: result.sources,
  };
}

function m5Verdict({ closeBoards, closePublic, closeHeldOut }: GapResult): VerdictKind {
  if (closeBoards === null || closeBoards.n < 5) return "untestable";
  if (closeBoards.value === 0) return "contradicted";
  const isHalf = ({ close, of }: GapResult["closePublic"]): boolean => of > 0 && close * 2 >= of;
  if (isHalf(closePublic) && isHalf(closeHeldOut)) return "supported";
  return isHalf(closePublic) || isHalf(closeHeldOut) ? "partly" : "not_supported";
}

function m5Reason({ series, closePublic, closeHeldOut, arena, inflation }: GapResult): Text {
  const last = series
    .filter(({ reference }) => reference === "plain")
    .map(({ board, points }) => `${board} ${formatShare(points.at(-1)?.ratio ?? Number.NaN, 2)}`)
    .join(", ");
  const best = series
    .find(({ reference, board }) => reference === "best" && board === "SuperCLUE")
    ?.points.at(-1)?.ratio;
  const rating = arena.at(-1);
  const finding = inflationText(inflation);
  const reports =
    inflation === null
      ? "–"
      : `${formatFixed(inflation.value, 1)} (${formatFixed(inflation.low, 1)} to ${formatFixed(inflation.high, 1)}, n = ${inflation.n})`;
  return {
    en: `Close on ${closePublic.close} of ${closePublic.of} boards of a known kind and on ${closeHeldOut.close} of ${closeHeldOut.of} held-out tests (last ratio to plain GPT-4: ${last}). Against the best GPT-4 on SuperCLUE the last ratio is ${formatShare(best ?? Number.NaN, 2)}; in the chat arena the best Chinese model stood ${formatNumber(rating?.points ?? Number.NaN, 3)} points from GPT-4 (${rating?.date ?? "–"}). Makers' own figures less independent ones: ${reports} points${finding.en}.`,
    zh: `题型已知的榜单${closePublic.of}个中有${closePublic.close}个靠近，未公开试题${closeHeldOut.of}项中有${closeHeldOut.close}项（与普通GPT-4的最后比值：${last}）。SuperCLUE上与最强GPT-4之比为${formatShare(best ?? Number.NaN, 2)}；对战榜上国内最佳与GPT-4相差${formatNumber(rating?.points ?? Number.NaN, 3)}分（${rating?.date ?? "–"}）。厂商自报减第三方：${reports}分${finding.zh}。`,
  };
}

function inflationText(inflation: GapResult["inflation"]): Text {
  if (inflation === null) return { en: "", zh: "" };
  if (inflation.low > 0) return { en: ": makers report more than others find", zh: "：自报偏高" };
  if (inflation.high < 0) return { en: ": makers report less than others find", zh: "：自报偏低" };
  return {
    en: ": no general inflation, for models that others could run",
    zh: "：就他人可运行的模型而言，没有普遍虚高",
  };
}
