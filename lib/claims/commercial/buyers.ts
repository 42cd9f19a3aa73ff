import type { Estimate } from "../../core/estimate";
import type { Text } from "../../core/text";
import { formatNumber, formatShare } from "../../figures/numbers";
import type { AdoptionResult } from "../../problems/commercial/adoption";
import type { ConsumerResult } from "../../problems/commercial/consumer";
import type { TenderResult } from "../../problems/commercial/tenders";
import type { Verdict, VerdictKind } from "../verdict";
import { spanText } from "./span-text";

const half = 0.5;

/** B1: paid consumer use will not grow fast. */
export function b1(result: ConsumerResult): Verdict {
  const { abroad, china, fast } = result;
  return {
    claim: "B1",
    verdict: b1Verdict(result),
    estimate: china ?? abroad,
    measure: {
      en: china === null ? "Paying subscribers of ChatGPT, factor a year" : "Consumers who pay in China, factor a year",
      zh: china === null ? "ChatGPT付费订阅用户，年增长倍数" : "中国付费消费者，年增长倍数",
    },
    rule: {
      en: `Growth is fast from a factor of ${formatNumber(fast, 2)} a year. China decides: supported if the whole interval of its growth lies below, contradicted if it lies above, not supported if it covers it. Without a Chinese series of payers or payments: contradicted if payers abroad grow faster even at the lower end, not supported if their growth is above at its middle, partly supported if it is below, untestable if that is unknown, too.`,
      zh: `年增长达到${formatNumber(fast, 2)}倍为快。以中国为准：增长区间全部低于为成立，全部高于为与数据相反，含之为未获支持。若无中国付费用户或付费金额序列：境外付费用户增长的下限也高于则为与数据相反，中值高于为未获支持，低于为部分成立，亦不可知则无法检验。`,
    },
    reason: b1Reason(result),
    sources: result.sources,
  };
}

function b1Verdict({ abroad, china, fast }: ConsumerResult): VerdictKind {
  if (china !== null) return china.high < fast ? "supported" : china.low > fast ? "contradicted" : "not_supported";
  if (abroad === null) return "untestable";
  if (abroad.low > fast) return "contradicted";
  return abroad.value > fast ? "not_supported" : "partly";
}

function b1Reason({ series, abroad, china }: ConsumerResult): Text {
  const others = (language: "en" | "zh") =>
    series
      .filter(({ id, crude }) => id !== "chatgpt-payers" && crude !== null)
      .map((one) => `${one.name[language]} ${formatNumber(one.crude ?? 0, 2)}`)
      .join(language === "en" ? "; " : "；");
  const first: Text =
    abroad === null
      ? { en: "No series of payers abroad has four dates.", zh: "境外没有四个日期以上的付费用户序列。" }
      : {
          en: `Payers of ChatGPT multiplied by ${spanText(abroad).en} a year (n = ${abroad.n} dates).`,
          zh: `ChatGPT付费用户每年增至${spanText(abroad).zh}倍（n = ${abroad.n}）。`,
        };
  const home: Text =
    china === null
      ? {
          en: "For China no series of payers or payments exists; the largest apps charged nobody until 2026.",
          zh: "中国没有付费用户或金额序列；最大的应用到2026年才收费。",
        }
      : { en: `In China ${spanText(china).en}.`, zh: `中国为${spanText(china).zh}倍。` };
  return {
    en: `${first.en} ${home.en} Last over first of the other series, a year: ${others("en")}.`,
    zh: `${first.zh}${home.zh}其他序列首尾年化倍数：${others("zh")}。`,
  };
}

/** B2: the biggest business customers are the government and state firms. */
export function b2(result: TenderResult): Verdict {
  const { byNumber } = result;
  const estimate: Estimate | null = byNumber && {
    value: byNumber.value,
    low: byNumber.low,
    high: byNumber.high,
    n: byNumber.n,
    unit: "share",
    method: "Wilson",
  };
  return {
    claim: "B2",
    verdict: b2Verdict(result),
    estimate,
    measure: {
      en: `State-owned enterprises' share of large-model tenders by number, ${result.year}`,
      zh: `${result.year}年大模型中标项目中央国企占比（按数量）`,
    },
    rule: {
      en: "State-owned enterprises alone are a lower bound, as the government is counted elsewhere. Supported if their share exceeds one half both by number (lower end of the interval) and by disclosed amount; partly supported if by one of the two; contradicted if their share by number is below one half at the upper end and, with the government's share, by amount, too; not supported otherwise. Untestable without a split by kind of buyer.",
      zh: "央国企占比为下限，因政府另计。按数量（区间下限）与按披露金额均过半为成立；仅其一过半为部分成立；按数量区间上限低于一半且金额加上政府也低于一半为与数据相反；其余为未获支持。没有按买方类型的拆分则无法检验。",
    },
    reason: b2Reason(result),
    sources: result.sources,
  };
}

function b2Verdict({ byNumber, byAmount, government }: TenderResult): VerdictKind {
  if (byNumber === null || byAmount === null) return "untestable";
  const [number, amount] = [byNumber.low > half, byAmount > half];
  if (number && amount) return "supported";
  if (number || amount) return "partly";
  return byNumber.high < half && byAmount + (government?.share ?? 0) < half ? "contradicted" : "not_supported";
}

function b2Reason({ byNumber, byAmount, government, undisclosed, concentration }: TenderResult): Text {
  if (byNumber === null || byAmount === null) {
    return {
      en: "No split of tenders by kind of buyer is among the rows that count.",
      zh: "计入的数据中没有按买方类型的拆分。",
    };
  }
  const hhi =
    concentration === null
      ? null
      : [concentration.hhi.low, concentration.hhi.high].map((one) => formatNumber(10_000 * one, 2));
  const [share, low, high] = [byNumber.value, byNumber.low, byNumber.high].map((one) => formatShare(one, 3));
  return {
    en: `By number ${share} (95 %: ${low} to ${high}, n = ${byNumber.n}), by disclosed amount ${formatShare(byAmount, 3)}; ${undisclosed ?? "an unknown number"} of their tenders disclosed none.${government === null ? "" : ` The government had another ${formatShare(government.share)} of the amount in ${government.period}.`}${hhi === null ? "" : ` Winning is scattered: HHI between ${hhi[0]} and ${hhi[1]} points of 10 000.`}`,
    zh: `按数量${share}（95%区间${low}至${high}，n = ${byNumber.n}），按披露金额${formatShare(byAmount, 3)}；其中${undisclosed ?? "数目不详"}个项目未披露金额。${government === null ? "" : `${government.period}政府另占金额${formatShare(government.share)}。`}${hhi === null ? "" : `中标分散：HHI在${hhi[0]}至${hhi[1]}点之间（满分10000）。`}`,
  };
}

/** B6: large digital firms already run models in their businesses. */
export function b6(result: AdoptionResult): Verdict {
  return {
    claim: "B6",
    verdict: b6Verdict(result),
    estimate: result.lead,
    measure: {
      en: "Use in the digital sector over use in all sectors, within surveys outside China",
      zh: "数字行业使用率与全行业之比（境外调查，同一调查内）",
    },
    rule: {
      en: "Supported if the digital sector leads (lower end of the ratio above 1) and a survey of sectors in China says the same; partly supported if it leads in surveys elsewhere and at least two Chinese digital firms publish how much they run; not supported if the interval covers 1 or no such firm does; contradicted if the ratio lies below 1; untestable with fewer than three surveys.",
      zh: "数字行业领先（比值下限高于1）且有中国分行业调查佐证为成立；仅境外调查领先、且至少两家中国数字企业公布用量为部分成立；区间含1或无企业公布用量为未获支持；比值低于1为与数据相反；不足三项调查则无法检验。",
    },
    reason: b6Reason(result),
    sources: result.sources,
  };
}

function b6Verdict({ lead, chineseSurveys, volumes }: AdoptionResult): VerdictKind {
  if (lead === null) return "untestable";
  if (lead.high < 1) return "contradicted";
  if (lead.low <= 1) return "not_supported";
  if (chineseSurveys > 0) return "supported";
  return new Set(volumes.map(({ company }) => company.en)).size >= 2 ? "partly" : "not_supported";
}

function b6Reason({ lead, surveys, volumes, chineseSurveys }: AdoptionResult): Text {
  if (lead === null) return { en: "Fewer than three surveys give the sectors.", zh: "给出分行业数据的调查不足三项。" };
  const grown = volumes.find(({ first, last }) => first.date !== last.date);
  const firms = (language: "en" | "zh") =>
    [...new Set(volumes.map(({ company }) => company[language]))].join(language === "en" ? ", " : "、");
  return {
    en: `Across ${surveys.filter(({ ratio }) => ratio !== null).length} readings of ${lead.method.match(/\d+ surveys/)?.[0] ?? "surveys"} the digital sector's use was ${spanText(lead).en} times that of all sectors. Surveys of sectors in China: ${chineseSurveys}. Volumes of use are published by ${firms("en")}${grown === undefined ? "" : `; ${grown.company.en} reports ${formatNumber(grown.last.value / grown.first.value, 2)} times as much in ${grown.last.date.slice(0, 7)} as in ${grown.first.date.slice(0, 7)}`}.`,
    zh: `${surveys.filter(({ ratio }) => ratio !== null).length}次读数中，数字行业使用率为全行业的${spanText(lead).zh}倍。中国分行业调查${chineseSurveys}项。公布用量的企业：${firms("zh")}${grown === undefined ? "" : `；${grown.company.zh}${grown.last.date.slice(0, 7)}用量为${grown.first.date.slice(0, 7)}的${formatNumber(grown.last.value / grown.first.value, 2)}倍`}。`,
  };
}

/** B7: for the government and state firms saving labour can be a reason against; smaller firms ask for layoffs or profit. */
export function b7(result: AdoptionResult): Verdict {
  const { difference } = result;
  return {
    claim: "B7",
    verdict:
      difference === null
        ? "untestable"
        : difference.high < 0
          ? "supported"
          : difference.low > 0
            ? "contradicted"
            : "not_supported",
    estimate: difference && {
      value: difference.value,
      low: difference.low,
      high: difference.high,
      n: difference.n,
      unit: "share",
      method: "Newcombe, from Wilson's intervals",
    },
    measure: {
      en: "Use by the government or state firms less use by other firms, in one survey",
      zh: "同一调查中政企使用率减其他企业使用率",
    },
    rule: {
      en: "Untestable unless one survey asks the state's bodies and other firms the same and gives the number asked. Otherwise supported if the state's use is lower with its whole interval, contradicted if higher, not supported if the interval covers 0.",
      zh: "除非同一调查以同一问题询问政企与其他企业并给出样本数，否则无法检验。其余情况：政企使用率整个区间更低为成立，更高为与数据相反，含0为未获支持。",
    },
    reason: b7Reason(result),
    sources: result.kindSources,
  };
}

function b7Reason({ difference, kinds, bySize }: AdoptionResult): Text {
  const size: Text =
    bySize === null
      ? { en: "", zh: "" }
      : {
          en: ` The nearest split is by size, outside China (${bySize.survey}): ${formatShare(bySize.large)} of firms with 250 or more staff against ${formatShare(bySize.all)} of all.`,
          zh: `最接近的是境外按规模的拆分（${bySize.survey}）：250人以上企业${formatShare(bySize.large)}，全部企业${formatShare(bySize.all)}。`,
        };
  if (difference !== null) {
    const [value, low, high] = [difference.value, difference.low, difference.high].map((one) =>
      formatNumber(100 * one, 2),
    );
    return {
      en: `${difference.survey}: ${value} points (95 %: ${low} to ${high}).${size.en}`,
      zh: `${difference.survey}：${value}个百分点（95%区间${low}至${high}）。${size.zh}`,
    };
  }
  return {
    en: `Missing: a survey that tells the state's bodies from other firms. ${kinds.length === 0 ? "No row names a kind of owner" : `Rows on a kind of owner: ${kinds.length} (${kinds.map(({ kind }) => kind).join(", ")}), without a state counterpart`}, and none asks for the purpose.${size.en}`,
    zh: `缺少区分政企与其他企业的调查。按所有制的数据${kinds.length}行，没有政企可比，也没有一项问及目的。${size.zh}`,
  };
}
