import type { Text } from "../../core/text";
import { formatNumber, formatShare } from "../../figures/numbers";
import type { ApiPriceResult } from "../../problems/commercial";
import type { CascadeResult } from "../../problems/commercial/cascade";
import { sellersNeeded } from "../../problems/commercial/demand";
import { type HallucinationResult, standingOf, type UseCase } from "../../problems/commercial/use-cases";
import type { Verdict, VerdictKind } from "../verdict";
import { spanText } from "./span-text";

/** B3: errors are bearable for consumers and keep models out of professional work. */
export function b3(result: HallucinationResult): Verdict {
  return {
    claim: "B3",
    verdict: b3Verdict(result.cases),
    estimate: result.professional,
    measure: {
      en: "Error rate that breaks even over the measured one, in the middle professional use",
      zh: "居中的专业用途：盈亏平衡错误率与实测错误率之比",
    },
    rule: {
      en: "A use is bearable if the threshold over the measured rate lies above 1 with its whole interval, blocked if below, open if the interval covers 1. Supported if consumer chat is bearable and all professional uses are blocked; partly supported if at least one professional use is blocked and consumer chat is not; contradicted if consumer chat is blocked, or all professional uses are bearable; not supported otherwise. Untestable without consumer chat and two professional uses.",
      zh: "阈值与实测错误率之比的区间全部高于1为可忍受，低于1为受阻，含1为未定。消费者聊天可忍受且专业用途全部受阻为成立；至少一种专业用途受阻而消费者聊天未受阻为部分成立；消费者聊天受阻或专业用途全部可忍受为与数据相反；其余为未获支持。缺少消费者聊天或专业用途不足两种则无法检验。",
    },
    reason: b3Reason(result),
    sources: result.sources,
  };
}

function b3Verdict(cases: readonly UseCase[]): VerdictKind {
  const consumer = cases.find((use) => !use.isProfessional);
  const professional = cases.filter((use) => use.isProfessional).map(standingOf);
  if (consumer === undefined || professional.length < 2) return "untestable";
  const chat = standingOf(consumer);
  if (chat === "blocked" || professional.every((one) => one === "bearable")) return "contradicted";
  if (chat === "bearable" && professional.every((one) => one === "blocked")) return "supported";
  return professional.includes("blocked") ? "partly" : "not_supported";
}

const standingWords = {
  bearable: { en: "bearable", zh: "可忍受" },
  blocked: { en: "blocked", zh: "受阻" },
  open: { en: "open", zh: "未定" },
} as const;

function b3Reason({ cases }: HallucinationResult): Text {
  const one = (use: UseCase): Text => {
    const words = standingWords[standingOf(use)];
    const checked = formatShare(use.paysChecked);
    return {
      en: `${use.name.en}: breaks even at ${formatShare(use.threshold.value)} errors, measured ${formatShare(use.rate)}, ratio ${spanText(use.margin).en}, ${words.en}; with every answer checked it pays in ${checked} of the draws`,
      zh: `${use.name.zh}：平衡点${formatShare(use.threshold.value)}，实测${formatShare(use.rate)}，比值${spanText(use.margin).zh}，${words.zh}；若逐条核查，${checked}的抽样划算`,
    };
  };
  const texts = cases.map(one);
  return { en: `${texts.map(({ en }) => en).join(". ")}.`, zh: `${texts.map(({ zh }) => zh).join("。")}。` };
}

/** B4: chaining several small models solves many tasks, cheaper and without new training. */
export function b4(result: CascadeResult): Verdict {
  const [first] = result.releases;
  return {
    claim: "B4",
    verdict: b4Verdict(result),
    estimate: first?.overSingle ?? null,
    measure: {
      en: `Cost of the cheapest chain over that of the cheapest single model, both within 5 % of the best score (LiveBench${first === undefined ? "" : ` ${first.release}`})`,
      zh: `达到最高分95%的最便宜级联与最便宜单一模型的成本之比（LiveBench${first === undefined ? "" : ` ${first.release}`}）`,
    },
    rule: {
      en: "The release nearest to the article decides. Supported if the ratio's interval lies below 1 even where better models solve all that worse ones do; partly supported if it does only where models err independently; contradicted if even then it lies above 1; not supported otherwise. Untestable without five priced models.",
      zh: "以最接近文章的版本为准。即使较好模型能解较差模型所解的一切，比值区间仍低于1为成立；仅在各模型错误相互独立时低于1为部分成立；即便如此仍高于1为与数据相反；其余为未获支持。有价格的模型不足五个则无法检验。",
    },
    reason: b4Reason(result),
    sources: result.sources,
  };
}

function b4Verdict({ releases }: CascadeResult): VerdictKind {
  const [first] = releases;
  if (first === undefined || first.overSingle === null || first.independent === null) return "untestable";
  if (first.overSingle.high < 1) return "supported";
  if (first.independent.high < 1) return "partly";
  return first.independent.low > 1 ? "contradicted" : "not_supported";
}

function b4Reason({ releases }: CascadeResult): Text {
  if (releases.length === 0)
    return {
      en: "No release has five models with a score and a price.",
      zh: "没有一个版本有五个同时有分数和价格的模型。",
    };
  const texts = releases.map((release): Text => {
    if (release.overSingle === null)
      return { en: `${release.release}: no chain comes within 5 %`, zh: `${release.release}：没有级联达到95%` };
    const small = release.smallOnly === null ? "–" : formatShare(release.smallOnly);
    const loose: Text =
      release.independent === null
        ? { en: "", zh: "" }
        : {
            en: `, ${spanText(release.independent).en} if errors are independent`,
            zh: `，错误相互独立时${spanText(release.independent).zh}`,
          };
    return {
      en: `${release.release} (n = ${release.models.length} models): ${spanText(release.overSingle).en}${loose.en}; small models alone reach ${small} of the best score`,
      zh: `${release.release}（n = ${release.models.length}个模型）：${spanText(release.overSingle).zh}${loose.zh}；仅小模型级联达到最高分的${small}`,
    };
  });
  return { en: `${texts.map(({ en }) => en).join(". ")}.`, zh: `${texts.map(({ zh }) => zh).join("。")}。` };
}

/** B5: customers take what works and is cheap and do not care whether it is original. */
export function b5(result: ApiPriceResult): Verdict {
  return {
    claim: "B5",
    verdict: b5Verdict(result),
    estimate: result.index.headline.CN.factor,
    measure: {
      en: `List price of model use in China at equal Arena rating, factor a year (${formatShare(result.inputShare)} input tokens)`,
      zh: `中国模型调用标价，Arena得分相同，每年变为原来的倍数（输入token占${formatShare(result.inputShare)}）`,
    },
    rule: {
      en: `Supported if shares of at least ${sellersNeeded} sellers fall with their prices, and buyers' view of originality is measured; partly supported if prices at equal quality fell (upper end below 1) while volumes grew; not supported if the interval covers 1 or no volume is known; contradicted if prices rose with volumes; untestable without an index.`,
      zh: `至少${sellersNeeded}家卖方的份额随价格下降而上升、且买方对原创的看法有测量，为成立；同质价格下降（上限低于1）而用量上升，为部分成立；区间含1或用量不可知为未获支持；价格上升而用量仍升为与数据相反；没有指数则无法检验。`,
    },
    reason: b5Reason(result),
    sources: result.sources,
  };
}

function b5Verdict({ index, demand }: ApiPriceResult): VerdictKind {
  const { factor } = index.headline.CN;
  const grew = demand.steps.some(({ volume }) => volume > 1);
  if (factor === null) return "untestable";
  if (factor.low > 1) return grew ? "contradicted" : "not_supported";
  // No table says what buyers think of originality, so the claim is never supported whole.
  return factor.high < 1 && grew ? "partly" : "not_supported";
}

function b5Reason({ index, war, demand, list }: ApiPriceResult): Text {
  const { CN, US } = index.headline;
  const tier = index.sensitivity.find((row) => row.choice.id === "yuan-tier")?.factor ?? null;
  const chow = war.breaks.find(({ country }) => country === "CN");
  const level = demand.steps.find(({ price, volume }) => price === 1 && volume > 1);
  const months = (halving: number | null) => (halving === null ? "–" : formatNumber(12 * halving, 2));
  const part = (en: string, zh: string, isKnown: boolean): Text => (isKnown ? { en, zh } : { en: "", zh: "" });
  const texts = [
    part(
      `China ${CN.factor ? spanText(CN.factor).en : "–"} a year (n = ${CN.factor?.n ?? 0}, halving in ${months(CN.halving)} months), United States ${US.factor ? spanText(US.factor).en : "–"} (n = ${US.factor?.n ?? 0}, ${months(US.halving)} months).`,
      `中国每年变为${CN.factor ? spanText(CN.factor).zh : "–"}倍（n = ${CN.factor?.n ?? 0}，${months(CN.halving)}个月减半），美国${US.factor ? spanText(US.factor).zh : "–"}倍（n = ${US.factor?.n ?? 0}，${months(US.halving)}个月）。`,
      true,
    ),
    part(
      ` At an equal place in the maker's range instead, yuan sheets: ${tier ? spanText(tier).en : "–"}.`,
      `改为固定档位（人民币价目表）：${tier ? spanText(tier).zh : "–"}倍。`,
      tier !== null,
    ),
    part(
      ` May 2024: ${war.lowered} of ${war.cuts.length} matched models cut, ${war.freed} of them to nothing; Chow's test of a break over all tiers p = ${formatNumber(chow?.test.p ?? Number.NaN, 2)}.`,
      `2024年5月：可配对的${war.cuts.length}个模型中${war.lowered}个降价，其中${war.freed}个免费；各档合计Chow检验p = ${formatNumber(chow?.test.p ?? Number.NaN, 2)}。`,
      chow !== undefined,
    ),
    part(
      ` ${level?.company.en}'s volume grew ${formatNumber(level?.volume ?? 0, 2)} times at an unchanged price, so price alone does not explain it; ${demand.sellers} sellers have a share of tokens, ${sellersNeeded} are needed.`,
      `${level?.company.zh}在价格不变时用量增至${formatNumber(level?.volume ?? 0, 2)}倍，可见不能只用价格解释；有token份额的卖方${demand.sellers}家，需${sellersNeeded}家。`,
      level !== undefined,
    ),
    part(
      ` Left out: ${list.leftOut.oneSided} rows with one side of the price, ${list.leftOut.noRate} without an exchange rate.`,
      `未计入：单边价格${list.leftOut.oneSided}行，无汇率${list.leftOut.noRate}行。`,
      true,
    ),
  ];
  return { en: texts.map(({ en }) => en).join(""), zh: texts.map(({ zh }) => zh).join("") };
}
