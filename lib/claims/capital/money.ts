import type { Text } from "../../core/text";
import type { VerdictKind } from "../../core/verdict-words";
import { formatFixed, formatNumber, formatShare } from "../../figures/numbers";
import type { LiquidityResult } from "../../problems/capital/liquidity";
import type { ValuationResult } from "../../problems/capital/valuation-paths";
import type { Verdict } from "../verdict";

/** K1: OpenAI's value rose from about 28 to over 100 billion dollars between April and December 2023. */
export function k1(result: ValuationResult): Verdict {
  return {
    claim: "K1",
    verdict: k1Verdict(result),
    estimate: result.ratio,
    measure: {
      en: "Value reported for December 2023 over that of April 2023",
      zh: "2023年12月与4月所报估值之比",
    },
    rule: {
      en: "Supported if a deal agreed or done between October 2023 and March 2024 was above 100 billion dollars; partly if only talks that did not close reached it and every such deal was at least twice the value of April; not supported if talks reached it and deals did not double; contradicted if neither talks nor deals did; untestable without a value at both ends.",
      zh: "2023年10月至2024年3月间有已约定或完成的交易高于1000亿美元为成立；仅未完成的洽谈达到、且交易至少为4月的两倍为部分成立；洽谈达到而交易未翻倍为未获支持；两者都未达到为与数据相反；缺任一端则无法检验。",
    },
    reason: k1Reason(result),
    sources: result.sources,
  };
}

function k1Verdict({ ratio, deals, talks, dealRatio, mark }: ValuationResult): VerdictKind {
  if (ratio === null) return "untestable";
  if (deals.some(({ valueUsd }) => valueUsd > mark)) return "supported";
  if (!talks.some(({ valueUsd }) => valueUsd >= mark)) return "contradicted";
  return dealRatio !== null && dealRatio.low >= 2 ? "partly" : "not_supported";
}

function k1Reason(result: ValuationResult): Text {
  const { ratio, dealRatio, doublingMonths, doublings, company } = result;
  if (ratio === null) return { en: "No value is left at one of the ends.", zh: "某一端没有剩余的估值。" };
  const billions = (list: ValuationResult["start"]) =>
    list.map(({ valueUsd }) => formatNumber(valueUsd / 1e9, 3)).join(", ") || "–";
  const later = doublings.find((one) => one.company === company);
  const laterText: Text =
    later === undefined
      ? { en: "", zh: "" }
      : {
          en: ` Over ${later.from.slice(0, 4)} to ${later.to.slice(0, 4)} its value after the money doubled every ${formatFixed(later.months.value, 1)} months (95 %: ${formatFixed(later.months.low, 1)} to ${formatFixed(later.months.high, 1)}).`,
          zh: `${later.from.slice(0, 4)}至${later.to.slice(0, 4)}年其投后估值每${formatFixed(later.months.value, 1)}个月翻一倍（95%区间${formatFixed(later.months.low, 1)}至${formatFixed(later.months.high, 1)}）。`,
        };
  return {
    en: `Billions of dollars: April ${billions(result.start)}; talks of December ${billions(result.talks)}, which did not close; deals ${billions(result.deals)}. Ratio ${formatFixed(ratio.value, 2)} (all pairs ${formatFixed(ratio.low, 2)} to ${formatFixed(ratio.high, 2)}), deals alone ${formatFixed(dealRatio?.low ?? Number.NaN, 2)} to ${formatFixed(dealRatio?.high ?? Number.NaN, 2)}; that is a doubling in ${formatFixed(doublingMonths ?? Number.NaN, 1)} months.${laterText.en}`,
    zh: `十亿美元：4月${billions(result.start)}；12月洽谈${billions(result.talks)}（未完成）；交易${billions(result.deals)}。比值${formatFixed(ratio.value, 2)}（全部组合${formatFixed(ratio.low, 2)}至${formatFixed(ratio.high, 2)}），仅计交易为${formatFixed(dealRatio?.low ?? Number.NaN, 2)}至${formatFixed(dealRatio?.high ?? Number.NaN, 2)}，相当于${formatFixed(doublingMonths ?? Number.NaN, 1)}个月翻倍。${laterText.zh}`,
  };
}

/** K2: Chinese investors have three to five years of patience. */
export function k2(result: LiquidityResult): Verdict {
  return {
    claim: "K2",
    verdict: k2Verdict(result),
    estimate: result.patience,
    measure: {
      en: "Years for which money is tied or until it comes back: published statistics of Chinese funds",
      zh: "资金锁定或回款年数：中国基金的已公布统计",
    },
    rule: {
      en: "The published statistics decide, never the famous cases. Supported if their middle lies within three to five years; partly if it lies above and at least one statistic of medium or high confidence lies within; contradicted if it lies above and none does; not supported if it lies below three; untestable without statistics.",
      zh: "以已公布统计为准，不以知名个案为准。其中位在3至5年内为成立；高于5年但至少一项中高可信统计在其内为部分成立；高于且无一在内为与数据相反；低于3年为未获支持；无统计则无法检验。",
    },
    reason: k2Reason(result),
    sources: result.sources,
  };
}

function k2Verdict({ patience, claimed, within }: LiquidityResult): VerdictKind {
  if (patience === null) return "untestable";
  if (patience.value < claimed[0]) return "not_supported";
  if (patience.value <= claimed[1]) return "supported";
  return within.length > 0 ? "partly" : "contradicted";
}

function k2Reason(result: LiquidityResult): Text {
  const { patience, liquid, test } = result;
  if (patience === null) return { en: "No published statistic is left.", zh: "没有剩余的已公布统计。" };
  const years = [patience.value, patience.low, patience.high].map((value) => formatNumber(value, 2));
  const shares = (join: string) =>
    liquid
      .map(
        ({ year, share }) =>
          `${year}: ${formatShare(share.value)} [${formatShare(share.low)}, ${formatShare(share.high)}]`,
      )
      .join(join);
  const p = test === null ? "–" : formatNumber(test.p, 2);
  return {
    en: `Middle of ${patience.n} published statistics: ${years[0]} years (from ${years[1]} to ${years[2]}); ${result.within.length} of medium or high confidence within ${result.claimed.join(" to ")}${result.within.length > 0 ? ` (${result.within.map(({ statistic }) => statistic).join("; ")})` : ""}. Illustration, famous Chinese cases liquid by year ${shares("; ")}; against the others log-rank p = ${p}.`,
    zh: `${patience.n}项已公布统计的中位为${years[0]}年（${years[1]}至${years[2]}）；中高可信且在${result.claimed.join("至")}年内的有${result.within.length}项。示意：知名中国个案至第几年已变现，${shares("；")}；与其他国家相比对数秩p = ${p}。`,
  };
}
