import type { Text } from "../../core/text";
import { type Doubling, longest, type ValuationResult } from "../../problems/capital/valuation-paths";
import { type DotRange, dotRange, markRows } from "../compute/dot-range";
import { type Figure, type FigureOptions, say } from "../figure";
import { frame } from "../frame";
import { formatFixed } from "../numbers";

/** Months in which each company's value doubled. */
export function doublingFigure(result: ValuationResult, options: FigureOptions): Figure {
  const shown = [...result.doublings].sort((a, b) => a.months.value - b.months.value);
  const chart = chartOf(shown, options);
  const drawing = dotRange(chart, options);
  return frame(
    {
      id: "capital-doubling",
      title: titleOf(shown, result.company),
      subtitle: {
        en: "Months in which the value doubled, log-linear trend on one basis. Dot: trend; line: 95 % interval; log axis",
        zh: "估值翻倍所需月数，按同一口径的对数线性趋势。点为趋势，线为95%区间；对数轴",
      },
      alt: {
        en: `Dots with ranges. ${shown.map((one) => `${one.name.en}: ${formatFixed(one.months.value, 1)} months (${formatFixed(one.months.low, 1)} to ${formatFixed(one.months.high, 1)})`).join("; ")}.`,
        zh: `点与区间。${shown.map((one) => `${one.name.zh}：${formatFixed(one.months.value, 1)}个月（${formatFixed(one.months.low, 1)}至${formatFixed(one.months.high, 1)}）`).join("；")}。`,
      },
      footnote: {
        en: `Companies with at least three closed private values on one basis; intervals are cut at ${longest} months. Periods differ, and only companies that went on raising are here.`,
        zh: `至少有三个同口径已完成私募估值的公司；区间截至${longest}个月。各自时段不同，且只含持续融资的公司。`,
      },
      sources: [
        ...new Set(
          result.records
            .filter((one) => shown.some(({ company }) => company === one.company))
            .map((one) => one.source_id),
        ),
      ],
      n: shown.reduce((sum, { months }) => sum + months.n, 0),
      data: drawing.data,
      layout: drawing.layout,
      rows: markRows(chart),
      room: drawing.room,
      height: drawing.height,
    },
    options,
  );
}

function chartOf(shown: readonly Doubling[], { language }: FigureOptions): DotRange {
  return {
    rows: shown.map((one) => ({
      label: say(language, one.name),
      detail: `${one.from.slice(0, 4)}–${one.to.slice(0, 4)}, ${say(language, one.basis === "post" ? { en: "after the money", zh: "投后" } : { en: "reported", zh: "未注明口径" })}`,
      marks: one.country === "CN" ? [null, one.months] : [one.months, null],
    })),
    series: [
      { name: say(language, { en: "Western", zh: "西方" }), color: "blue", symbol: "circle" },
      { name: say(language, { en: "Chinese", zh: "中国" }), color: "vermilion", symbol: "square" },
    ],
    isStacked: true,
    references: [{ value: 12, label: say(language, { en: "a year", zh: "一年" }), dash: "dash" }],
    axisTitle: say(language, { en: "months, log axis", zh: "月，对数轴" }),
    isLog: true,
    range: [1, 130],
    ticks: [1, 3, 6, 12, 24, 60, 120],
    tickText: String,
    markText: ({ value, low, high }) =>
      `${formatFixed(value, 1)} [${formatFixed(low, 1)}, ${high >= longest ? `>${longest}` : formatFixed(high, 1)}]`,
  };
}

function titleOf(shown: readonly Doubling[], company: string): Text {
  const own = shown.find((one) => one.company === company);
  if (!own)
    return { en: "No trend of OpenAI's value can be drawn on these rows", zh: "在这些数据上无法得出OpenAI估值的趋势" };
  const apart = shown.filter((one) => one.months.low > own.months.high || one.months.high < own.months.low).length;
  return {
    en: `${company}'s value doubled every ${formatFixed(own.months.value, 0)} months; ${apart === 0 ? "none" : apart} of ${shown.length - 1} others can be told apart from it`,
    zh: `${company}估值每${formatFixed(own.months.value, 0)}个月翻倍；其余${shown.length - 1}家中能与之区分的有${apart}家`,
  };
}
