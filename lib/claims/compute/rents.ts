import type { Text } from "../../core/text";
import { formatNumber } from "../../figures/numbers";
import { monthName } from "../../problems/compute/quote-period";
import type { RentalResult } from "../../problems/compute/rental-index";
import type { RentalChange } from "../../problems/compute/rental-series";
import type { Verdict, VerdictKind } from "../verdict";

/** C2: renting A100s became clearly dearer in the past year. */
export function c2(result: RentalResult): Verdict {
  const china = movement(result.china.change, result.clearRise);
  const outside = movement(result.headline.change, result.clearRise);
  const verdict = c2Verdict(china, outside);
  const decided = china === "unmeasured" ? result.headline : result.china;
  return {
    claim: "C2",
    verdict,
    estimate: decided.change?.interval ?? null,
    measure:
      decided === result.china
        ? {
            en: "Rent of an A100 in China on demand, December over January 2023",
            zh: "中国A100按需租金，2023年12月比1月",
          }
        : {
            en: "Rent of an A100 outside China on demand, December over January 2023",
            zh: "中国以外A100按需租金，2023年12月比1月",
          },
    rule: c2Rule(result.clearRise),
    reason: c2Reason(result, china),
    sources: result.sources,
  };
}

type Movement = "rose" | "not_risen" | "unclear" | "unmeasured";

/** What a matched-model index says of a rise: clear, ruled out, neither, or nothing to look at. */
function movement(change: RentalChange | null, clearRise: number): Movement {
  if (change === null || change.interval === null) return "unmeasured";
  const { value, low, high } = change.interval;
  if (low > 1 && value >= 1 + clearRise) return "rose";
  return high < 1 + clearRise ? "not_risen" : "unclear";
}

function c2Verdict(china: Movement, outside: Movement): VerdictKind {
  if (china === "rose" || outside === "rose") return china === outside ? "supported" : "partly";
  if (china === "not_risen") return outside === "not_risen" ? "contradicted" : "not_supported";
  return outside === "not_risen" ? "not_supported" : "untestable";
}

function c2Rule(clearRise: number): Text {
  const percent = String(Math.round(clearRise * 1000) / 10);
  return {
    en: `For China and for the rest of the world apart, the chained index of what the same offers cost on demand, December over January 2023. A clear rise: the interval above 1 and the value at least ${percent} % up; none: the interval wholly below that. Supported if both rose clearly, partly supported if one did, contradicted if neither did, not supported if one is known not to have risen and the other is not known, untestable if neither is known.`,
    zh: `中国与中国以外分别计算：同一报价按需租金的链式指数，2023年12月比1月。区间高于1且涨幅不低于${percent}%为明显上涨；区间整体低于该水平为未涨。两地都明显上涨为成立，一地为部分成立，两地都未涨为与数据相反，一地未涨而另一地不明为未获支持，两地都不明为无法检验。`,
  };
}

function c2Reason(result: RentalResult, china: Movement): Text {
  const parts = [
    chinaText(result, china),
    changeText(result.headline.change, { en: "Outside China on-demand offers", zh: "中国以外的按需报价" }),
    bridgedText(result.headline.bridged),
    changeText(result.spot.change, { en: "Spot offers", zh: "竞价报价" }),
    laterText(result.headline.otherYears),
  ];
  return { en: parts.map((part) => part.en).join(" "), zh: parts.map((part) => part.zh).join("") };
}

function chinaText(result: RentalResult, china: Movement): Text {
  if (china !== "unmeasured") return changeText(result.china.change, { en: "Chinese offers", zh: "中国的报价" });
  const n = result.chineseReadings.length;
  const announcements = result.stated.filter(
    (change) => change.from.startsWith("2023") && change.confidence !== "low",
  ).length;
  const announced =
    announcements === 0
      ? { en: "", zh: "" }
      : {
          en: ` (beside ${announcements === 1 ? "one lessor's announcement" : `${announcements} announcements`} of a rise)`,
          zh: `（另有${announcements}份涨价公告）`,
        };
  return {
    en: `China is not measured: among ${n} readings of an A100 rent by the hour no offer was seen at two dates of 2023${announced.en}. Missing: two dated price lists of one Chinese cloud.`,
    zh: `中国无法测量：${n}个A100小时租金读数中没有任何报价在2023年被观测到两次${announced.zh}。所缺的是同一家中国云的两份有日期的价目表。`,
  };
}

function changeText(change: RentalChange | null, who: Text): Text {
  if (change === null) return { en: `${who.en}: no chain through the year.`, zh: `${who.zh}：全年无法链接。` };
  const { value, interval, items, unchanged, lessors } = change;
  const ratio = formatNumber(value, 3);
  const range =
    interval === null
      ? { en: "too few items for an interval", zh: "项目太少，无区间" }
      : {
          en: `95 %: ${formatNumber(interval.low, 3)} to ${formatNumber(interval.high, 3)}`,
          zh: `95%区间${formatNumber(interval.low, 3)}至${formatNumber(interval.high, 3)}`,
        };
  return {
    en: `${who.en} stood at ${ratio} of January in December 2023 (${range.en}; ${unchanged} of ${items} never moved; ${lessors.join(", ")}).`,
    zh: `${who.zh}2023年12月为1月的${ratio}倍（${range.zh}；${items}项中${unchanged}项从未变动；${lessors.join("、")}）。`,
  };
}

function bridgedText(bridged: RentalChange | null): Text {
  if (bridged === null) return { en: "", zh: "" };
  const { value, interval, lessors } = bridged;
  const [ratio, low, high] = [value, interval?.low ?? value, interval?.high ?? value].map((one) =>
    formatNumber(one, 3),
  );
  return {
    en: `With the gaps of rarely read lessors bridged it is ${ratio} (${low} to ${high}; ${lessors.join(", ")}).`,
    zh: `补连零星读数的缺口后为${ratio}（${low}至${high}；${lessors.join("、")}）。`,
  };
}

function laterText(years: readonly RentalChange[]): Text {
  const later = years.filter((change) => monthName(change.from) > "2024");
  if (later.length === 0) return { en: "", zh: "" };
  const list = later.map(
    (change) => `${monthName(change.from)} – ${monthName(change.to)} ${formatNumber(change.value, 3)}`,
  );
  return { en: `Afterwards: ${list.join("; ")}.`, zh: `此后：${list.join("；")}。` };
}
