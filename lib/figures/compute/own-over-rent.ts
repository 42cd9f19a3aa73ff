import type { Text } from "../../core/text";
import type { BuyOrRentResult, MarketComparison } from "../../problems/compute/buy-or-rent";
import type { Market } from "../../problems/compute/rents";
import { type Figure, type FigureOptions, say } from "../figure";
import { frame } from "../frame";
import { formatFixed, formatNumber } from "../numbers";
import { type DotRange, dotRange, markRows } from "./dot-range";
import { logTicks, plainNumber } from "./ticks";

/** What a GPU-hour of an owned A100 server costs against each rent of one market. */
export function ownOverRentFigure(result: BuyOrRentResult, market: Market, options: FigureOptions): Figure {
  const comparison = market === "cn" ? result.china : result.us;
  const chart = chartOf(comparison, options);
  const drawing = dotRange(chart, options);
  return frame(
    {
      id: `compute-own-over-rent-${market}`,
      title: titleOf(comparison),
      subtitle: {
        en: `Cost of a useful GPU-hour of an owned eight-A100 server over its rent, ${placeOf(market).en}; log axis. Dot: median; line: central 95 % of the draws`,
        zh: `${placeOf(market).zh}自有8卡A100服务器每有效GPU小时成本与租金之比；对数轴。点为中位数，线为95%区间`,
      },
      alt: altOf(comparison, chart),
      footnote: {
        en: "Open: low confidence. Monthly rents are paid whether the server works or not. Cost of capital left out.",
        zh: "空心为低可信行。包月租金不论是否使用都须支付。未计资金成本。",
      },
      sources: comparison.sources,
      n: comparison.comparisons.length + comparison.quotes.length,
      data: drawing.data,
      layout: drawing.layout,
      rows: markRows(chart),
      room: drawing.room,
      height: drawing.height,
    },
    options,
  );
}

/** A market as a reader calls it. */
export function placeOf(market: Market): Text {
  return market === "cn" ? { en: "China", zh: "中国" } : { en: "the United States", zh: "美国" };
}

/** Of how many rents owning is clearly cheaper, clearly dearer, or neither. */
function tally({ comparisons }: MarketComparison): Readonly<Record<"cheaper" | "dearer" | "open", number>> {
  const cheaper = comparisons.filter(({ ownOverRent }) => ownOverRent.high < 1).length;
  const dearer = comparisons.filter(({ ownOverRent }) => ownOverRent.low > 1).length;
  return { cheaper, dearer, open: comparisons.length - cheaper - dearer };
}

function titleOf(comparison: MarketComparison): Text {
  const all = comparison.comparisons.length;
  const place = placeOf(comparison.market);
  if (all === 0) return { en: `No price or no rent is left for ${place.en}`, zh: `${place.zh}没有可用的价格或租金` };
  const { cheaper, dearer, open } = tally(comparison);
  const undecided = open > 1 ? `${open} leave` : `${open === 0 ? "none" : "one"} leaves`;
  if (dearer > cheaper) {
    return {
      en: `Renting an A100 was clearly cheaper than owning at ${dearer} of ${all} rents in ${place.en}; ${undecided} it open`,
      zh: `在${place.zh}${all}个租金中，有${dearer}个租用A100明显比自有便宜，${open}个尚无定论`,
    };
  }
  return {
    en: `Owning an A100 was clearly cheaper than ${cheaper} of ${all} rents in ${place.en}; ${undecided} it open`,
    zh: `在${place.zh}${all}个租金中，有${cheaper}个自有A100明显比租用便宜，${open}个尚无定论`,
  };
}

function altOf(comparison: MarketComparison, chart: DotRange): Text {
  const list = chart.rows.map(
    (row) => `${row.label}: ${row.marks.map((mark) => (mark ? chart.markText(mark) : "")).join("")}`,
  );
  const { cheaper, dearer, open } = tally(comparison);
  return {
    en: `Dots with ranges on a log axis: cost of owning over rent for ${chart.rows.length} rents; owning clearly cheaper at ${cheaper}, clearly dearer at ${dearer}, open at ${open}. ${list.join("; ")}.`,
    zh: `对数轴上的点与区间：${chart.rows.length}个租金下自有成本与租金之比；自有明显更便宜${cheaper}个，明显更贵${dearer}个，未定${open}个。${list.join("；")}。`,
  };
}

function chartOf({ comparisons, currency }: MarketComparison, { language }: FigureOptions): DotRange {
  const money = currency === "CNY" ? { en: "yuan", zh: "元" } : { en: "USD", zh: "美元" };
  const rows = comparisons.map(({ rent, ownOverRent }) => ({
    label: say(language, rent.label),
    detail: `${rentText(rent.low, rent.high)}\u00a0${say(language, money)}`,
    marks: [ownOverRent],
    isAside: rent.confidence === "low",
  }));
  const ends = [1, ...rows.flatMap((row) => row.marks.flatMap((mark) => [mark.low, mark.high]))];
  const range: [number, number] = [Math.min(...ends) / 1.15, Math.max(...ends) * 1.15];
  return {
    rows,
    series: [{ name: "", color: "blue", symbol: "circle" }],
    references: [{ value: 1, label: say(language, { en: "as dear as renting", zh: "与租用相等" }), dash: "dash" }],
    isLog: true,
    axisTitle: say(language, {
      en: "cost of owning / rent (log scale); left of 1 owning is cheaper",
      zh: "自有成本/租金（对数刻度）；1以左自有更便宜",
    }),
    range,
    ticks: logTicks(...range),
    tickText: plainNumber,
    markText: ({ value, low, high }) => `${formatNumber(value, 2)} [${formatNumber(low, 2)}, ${formatNumber(high, 2)}]`,
  };
}

function rentText(low: number, high: number): string {
  return low === high ? formatFixed(low, 2) : `${formatFixed(low, 2)}–${formatFixed(high, 2)}`;
}
