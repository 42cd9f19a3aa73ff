import type { Estimate } from "../../core/estimate";
import type { Text } from "../../core/text";
import type { MarketComparison, RentComparison } from "../../problems/compute/buy-or-rent";
import { formatFixed, formatNumber, formatShare } from "../numbers";
import { placeOf } from "./own-over-rent";

/** The finding: the interval of the break-even utilisation at the dearest and the cheapest rent. */
export function surfaceTitle({ market, base, comparisons }: MarketComparison): Text {
  const place = placeOf(market);
  const spreads = comparisons.flatMap(({ breakEvenSpread }) => (breakEvenSpread === null ? [] : [breakEvenSpread]));
  const dearest = spreads.reduce<Estimate | null>(
    (least, next) => (least && least.value <= next.value ? least : next),
    null,
  );
  const cheapest = spreads.reduce<Estimate | null>(
    (most, next) => (most && most.value >= next.value ? most : next),
    null,
  );
  if (base === null || dearest === null || cheapest === null) {
    return { en: `No price or no hourly rent is left for ${place.en}`, zh: `${place.zh}没有可用的价格或按小时租金` };
  }
  const [atDearest, atCheapest] = [reachText(dearest), reachText(cheapest)];
  return {
    en: `In ${place.en} an owned A100 breaks even ${atDearest.en} of its hours against the dearest of ${spreads.length} rents, ${atCheapest.en} against the cheapest`,
    zh: `在${place.zh}，自有A100对${spreads.length}个租金中最贵者的盈亏平衡利用率为${atDearest.zh}，对最便宜者为${atCheapest.zh}`,
  };
}

/** The interval of a break-even utilisation in words; what lies above 1 is never reached. */
function reachText({ low, high }: Estimate): Text {
  const [from, to] = [formatShare(low), formatShare(high)];
  if (low > 1) return { en: "never", zh: "永远达不到" };
  if (high > 1) return { en: `at ${from} or more (or never)`, zh: `${from}以上（或达不到）` };
  return { en: `at ${from} to ${to}`, zh: `${from}至${to}` };
}

/** The surface in words. */
export function surfaceAlt(comparison: MarketComparison, lines: readonly RentComparison[]): Text {
  const title = surfaceTitle(comparison);
  const list = (language: "en" | "zh") =>
    lines
      .map(({ rent, breakEven }) => `${rent.label[language]} ${breakEven === null ? "–" : formatShare(breakEven)}`)
      .join(language === "en" ? ", " : "，");
  return {
    en: `Heatmap of the cost of owning over utilisation and life with break-even lines. ${title.en}. Break-even utilisation at the parameters' life: ${list("en")}.`,
    zh: `自有成本随利用率与寿命变化的热图及盈亏平衡线。${title.zh}。按参数寿命的盈亏平衡利用率：${list("zh")}。`,
  };
}

/** The rents of the lines and the price of the server. */
export function surfaceFootnote(comparison: MarketComparison, lines: readonly RentComparison[]): Text {
  if (comparison.base === null) return { en: "", zh: "" };
  const list = (language: "en" | "zh") =>
    lines
      .map((line) => `${formatNumber(middleRent(line), 3)} ${line.rent.label[language]}`)
      .join(language === "en" ? "; " : "；");
  const { price } = comparison.base;
  const amount =
    comparison.currency === "CNY"
      ? { en: `${formatFixed(price / 1e6, 2)} million yuan`, zh: `${formatFixed(price / 1e4, 0)}万元` }
      : { en: `${formatFixed(price, 0)} dollars`, zh: `${formatFixed(price / 1e4, 0)}万美元` };
  return {
    en: `Rents per GPU-hour: ${list("en")}. Server: ${amount.en}. In the title: central 95 % of the draws.`,
    zh: `每GPU小时租金：${list("zh")}。服务器：${amount.zh}。标题为95%区间。`,
  };
}

/** The middle of a rent's range, in the market's currency. */
export function middleRent({ rent }: RentComparison): number {
  return (rent.low + rent.high) / 2;
}
