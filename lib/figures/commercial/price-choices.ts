import type { ApiPriceResult } from "../../problems/commercial";
import type { PriceCountry } from "../../problems/commercial/price-index";
import { type DotRange, dotRange, markRows } from "../compute/dot-range";
import { plainNumber } from "../compute/ticks";
import { type Figure, type FigureOptions, say } from "../figure";
import { frame } from "../frame";
import { formatNumber } from "../numbers";

/** What the yearly price change comes to under each choice of how prices are compared. */
export function priceChoices(result: ApiPriceResult, options: FigureOptions): Figure {
  const { sensitivity } = result.index;
  const ids = [...new Set(sensitivity.map(({ choice }) => choice.id))];
  const least = 0.001;
  const found = (id: string, country: PriceCountry) =>
    sensitivity.find((row) => row.choice.id === id && row.country === country)?.factor ?? null;
  const mark = (id: string, country: PriceCountry) => {
    const factor = found(id, country);
    return factor && { value: factor.value, low: Math.max(least, factor.low), high: Math.min(5, factor.high) };
  };
  const chart: DotRange = {
    rows: ids
      .filter((id) => found(id, "CN") !== null || found(id, "US") !== null)
      .map((id) => ({
        label: say(
          options.language,
          sensitivity.find(({ choice }) => choice.id === id)?.choice.name ?? { en: id, zh: id },
        ),
        marks: [mark(id, "CN"), mark(id, "US")],
      })),
    series: [
      { name: say(options.language, { en: "China", zh: "中国" }), color: "vermilion", symbol: "circle" },
      { name: say(options.language, { en: "United States", zh: "美国" }), color: "blue", symbol: "diamond" },
    ],
    references: [{ value: 1, label: say(options.language, { en: "no change", zh: "不变" }), dash: "dash" }],
    axisTitle: say(options.language, { en: "Price factor a year (log scale)", zh: "价格每年倍数（对数刻度）" }),
    isLog: true,
    range: [least, 5],
    ticks: [0.001, 0.01, 0.1, 1],
    tickText: plainNumber,
    markText: ({ value, low, high }) => `${formatNumber(value, 2)} (${formatNumber(low, 2)}–${formatNumber(high, 2)})`,
  };
  const [rating, tier] = [found("main", "US"), found("tier", "US")].map((factor) =>
    factor === null ? "–" : formatNumber(factor.value, 2),
  );
  const rows = markRows(chart);
  return frame(
    {
      id: "commercial-price-choices",
      title: {
        en: `What is held equal decides: US prices went to ${rating} of themselves a year at equal rating and to ${tier} at an equal place in the range`,
        zh: `结果取决于固定什么：美国标价在同等得分下每年变为${rating}倍，在同一档位下变为${tier}倍`,
      },
      subtitle: {
        en: "Hedonic price change a year with 95 % interval, one choice changed at a time from the headline",
        zh: "特征价格年变化与95%区间，每次只改动主口径的一项",
      },
      alt: {
        en: `Points with intervals on a log scale. ${rows.map((row) => `${row.row}, ${row.series}: ${formatNumber(Number(row.value), 2)}`).join("; ")}.`,
        zh: `带区间的点图（对数刻度）。${rows.map((row) => `${row.row}，${row.series}：${formatNumber(Number(row.value), 2)}`).join("；")}。`,
      },
      footnote: {
        en: "The maker is always held. Dollar sheets of Chinese makers are their international prices. The interval is cut at 0.001 and 5. Rows without a mark have too few prices.",
        zh: "厂商始终固定。中国厂商的美元价目表为国际价。区间在0.001与5处截断。无点者价格太少。",
      },
      sources: result.sources,
      n: result.list.prices.length,
      ...dotRange(chart, options),
      rows,
    },
    options,
  );
}
