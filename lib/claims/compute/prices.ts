import type { Estimate } from "../../core/estimate";
import type { Text } from "../../core/text";
import { formatNumber } from "../../figures/numbers";
import type { RatioRange } from "../../problems/compute/price-fit";
import type { PriceSeries } from "../../problems/compute/price-series";
import type { PriceResult } from "../../problems/compute/purchase-prices";
import { monthName, monthNumber } from "../../problems/compute/quote-period";
import type { StatedChange } from "../../problems/compute/stated-changes";
import type { Verdict, VerdictKind } from "../verdict";

export { c2 } from "./rents";
export { c6 } from "./routes";

/** The ratio that "about doubled" means. */
const doubling = 2;

/** C1: the price of an A100 in China about doubled during 2023. */
export function c1(result: PriceResult): Verdict {
  const evidence = weigh(result);
  const sources = new Set([...result.headline.quotes, ...evidence.stated].map((row) => row.source));
  return {
    claim: "C1",
    verdict: c1Verdict(evidence),
    estimate: evidence.interval ?? statedRange(evidence.stated),
    measure: evidence.interval === null ? statedMeasure : trendMeasure,
    rule: c1Rule,
    reason: c1Reason(result, evidence),
    sources: [...sources],
  };
}

const trendMeasure: Text = {
  en: "Price of an A100 card on China's open market: trend between the quotes, over twelve months",
  zh: "中国公开市场A100单卡价格：报价之间的趋势，折算为十二个月",
};

const statedMeasure: Text = {
  en: "Price of an A100 in China: rises that sources state, each over a part of 2023",
  zh: "中国A100价格：各来源所述涨幅，各为2023年中的一段",
};

const c1Rule: Text = {
  en: "The number is the Theil–Sen trend of the quotes for an A100 card on the open market over twelve months. Supported if its interval covers 2 and excludes 1, still does so without weak rows, and the card is quoted both before April and after September 2023. If the interval fails only by weak rows or by missing months, or covers both 1 and 2, it carries no headline alone and the rises that sources state for the A100 decide: partly supported if one of at least medium confidence is above zero; otherwise untestable where the interval excludes 1 and not supported where it does not. An interval wholly above 1 that misses 2: partly supported. One wholly below 2 that does not exclude 1: contradicted.",
  zh: "数字取公开市场A100单卡报价的Theil–Sen趋势，折算为十二个月。区间含2而不含1、剔除薄弱数据后仍然如此、且2023年4月之前与9月之后都有单卡报价，为成立。若仅因薄弱数据或缺月而不满足，或区间同时含1和2，则不能单独作结论，改看各来源对A100所述涨幅：有一条中等以上可信的上涨即为部分成立；否则区间不含1为无法检验，含1为未获支持。区间整体高于1但不含2为部分成立；整体低于2且未排除1为与数据相反。",
};

interface Evidence {
  /** The interval of the headline; null where too few sources carry one. */
  readonly interval: Estimate | null;
  readonly holdsWithoutWeak: boolean;
  readonly coversYear: boolean;
  /** Rises of the A100 that sources of at least medium confidence state for 2023. */
  readonly stated: readonly StatedChange[];
}

function weigh({ headline, withoutWeak, stated }: PriceResult): Evidence {
  const solid = withoutWeak.fit?.interval ?? null;
  const dates = headline.quotes.map((quote) => quote.date);
  return {
    interval: headline.fit?.interval ?? null,
    holdsWithoutWeak: solid !== null && isDoubling(solid),
    coversYear: dates.some((date) => date < "2023-04") && dates.some((date) => date >= "2023-10"),
    stated: stated.filter((change) => /\bA100\b/.test(change.product) && change.confidence !== "low" && change.low > 1),
  };
}

/** Whether an interval covers 2 and excludes 1. */
function isDoubling({ low, high }: RatioRange): boolean {
  return low > 1 && low <= doubling && high >= doubling;
}

function c1Verdict({ interval, holdsWithoutWeak, coversYear, stated }: Evidence): VerdictKind {
  const byStatement: VerdictKind = stated.length > 0 ? "partly" : "untestable";
  if (interval === null) return byStatement;
  if (isDoubling(interval)) return holdsWithoutWeak && coversYear ? "supported" : byStatement;
  if (interval.low > 1) return "partly";
  if (interval.high < doubling) return "contradicted";
  return stated.length > 0 ? "partly" : "not_supported";
}

function statedRange(stated: readonly StatedChange[]): Estimate | null {
  const lows = stated.map((change) => change.low);
  const highs = stated.map((change) => change.high);
  if (stated.length === 0) return null;
  return {
    value: Math.max(...lows),
    low: Math.min(...lows),
    high: Math.max(...highs),
    n: stated.length,
    unit: "ratio",
    method: "largest of the rises that sources state, with their range; parts of the year, not chained",
  };
}

function c1Reason(result: PriceResult, evidence: Evidence): Text {
  const parts = [
    trendText(result, evidence),
    endsText(result.headline),
    statedText(evidence.stated),
    othersText(result),
    conclusions[c1Verdict(evidence)],
  ];
  return { en: parts.map((part) => part.en).join(""), zh: parts.map((part) => part.zh).join("") };
}

const conclusions: Readonly<Record<VerdictKind, Text>> = {
  supported: { en: " The doubling holds.", zh: "翻倍成立。" },
  partly: {
    en: " That the price rose steeply is attested; that it ended the year at about twice its start is not shown.",
    zh: "价格大涨有据可查；年末约为年初两倍则未能证明。",
  },
  not_supported: { en: " No rise is shown.", zh: "未能证明上涨。" },
  contradicted: { en: " A doubling is ruled out.", zh: "可以排除翻倍。" },
  untestable: {
    en: " Missing: dated quotes for the same card at the start and at the end of 2023.",
    zh: "所缺的是2023年初与年末同一型号单卡的有日期报价。",
  },
};

function trendText({ headline, withoutWeak }: PriceResult, { interval, coversYear }: Evidence): Text {
  const { quotes, sourceCount } = headline;
  const n = quotes.length;
  if (interval === null) {
    return {
      en: `Quotes for the card in the window: ${n}, from ${sourceCount === 1 ? "one source" : `${sourceCount} sources`}: too few for an interval of a trend.`,
      zh: `窗口内${sourceCount}个来源的${n}条单卡报价，不足以给出趋势区间。`,
    };
  }
  const { from, to } = monthsOf(headline);
  const solid = withoutWeak.fit?.interval ?? null;
  const weak = solid === null ? { en: "there is no interval", zh: "便没有区间" } : rangeText(solid);
  const gap: Text = coversYear
    ? { en: "", zh: "" }
    : {
        en: ` No card is quoted after ${to} in the year, so the twelve months are the trend of ${from} to ${to} carried on, not an end over a start.`,
        zh: `该年${to}之后没有单卡报价，十二个月的数字是把${from}至${to}的趋势外推，而非年末比年初。`,
      };
  const full = rangeText(interval);
  return {
    en: `The trend through ${n} quotes from ${sourceCount} sources comes to ${full.en}; without weak rows ${weak.en}.${gap.en}`,
    zh: `${sourceCount}个来源的${n}条报价的趋势为${full.zh}；剔除薄弱数据后${weak.zh}。${gap.zh}`,
  };
}

function endsText({ ends }: PriceSeries): Text {
  if (ends === null) return { en: "", zh: "" };
  const [from, to] = [monthName(ends.from), monthName(ends.to)];
  const ratio = formatNumber(ends.value, 3);
  return {
    en: ` The last quote (${to}) is ${ratio} times the first (${from}).`,
    zh: `最后的报价（${to}）是最初（${from}）的${ratio}倍。`,
  };
}

function statedText(stated: readonly StatedChange[]): Text {
  if (stated.length === 0) {
    return {
      en: " No source states a rise of the A100 for a part of the year.",
      zh: "没有来源给出A100在该年某段时间的涨幅。",
    };
  }
  const percent = (ratio: number) => String(Math.round((ratio - 1) * 1000) / 10);
  const [low, high] = [
    percent(Math.min(...stated.map((change) => change.low))),
    percent(Math.max(...stated.map((change) => change.high))),
  ];
  const from = stated
    .map((change) => change.from)
    .sort()[0]
    ?.slice(0, 7);
  const to = stated
    .map((change) => change.to)
    .sort()
    .at(-1)
    ?.slice(0, 7);
  const range =
    low === high
      ? { en: `a rise of ${low} %`, zh: `${low}%` }
      : { en: `rises of ${low} to ${high} %`, zh: `${low}%至${high}%` };
  return {
    en: ` Sources themselves state ${range.en} between ${from} and ${to}.`,
    zh: `各来源自述${from}至${to}间的涨幅为${range.zh}。`,
  };
}

/** What the other products did, so that nobody takes the card for all of them. */
function othersText({ series, headline }: PriceResult): Text {
  const others = series.filter(
    (one) => one.product !== headline.product && one.group === "market" && one.ends !== null,
  );
  if (others.length === 0) return { en: "", zh: "" };
  const one = ({ product, ends }: PriceSeries): Text => {
    const [from, to] = [monthName(ends?.from ?? 0), monthName(ends?.to ?? 0)];
    const ratio = formatNumber(ends?.value ?? Number.NaN, 3);
    return { en: `${product} ${ratio} (${from} to ${to})`, zh: `${productZh(product)}${ratio}倍（${from}至${to}）` };
  };
  const texts = others.map(one);
  return {
    en: ` Last over first quote of the others: ${texts.map((text) => text.en).join(", ")}.`,
    zh: `其他产品最后与最初报价之比：${texts.map((text) => text.zh).join("，")}。`,
  };
}

function productZh(product: string): string {
  return product.replace(" card", "单卡").replace(" server", "服务器");
}

function monthsOf({ quotes }: PriceSeries): { readonly from: string; readonly to: string } {
  const months = quotes.map((quote) => monthNumber(quote.date));
  return { from: monthName(Math.min(...months)), to: monthName(Math.max(...months)) };
}

function rangeText({ value, low, high }: RatioRange): Text {
  const [middle, from, to] = [value, low, high].map((ratio) => formatNumber(ratio, 2));
  return { en: `${middle} (95 %: ${from} to ${to})`, zh: `${middle}倍（95%区间${from}至${to}）` };
}
