import type { Text } from "../../core/text";
import { minorShare, type OwningResult } from "../../problems/compute/owning-cost";
import { type Figure, type FigureOptions, say } from "../figure";
import { frame } from "../frame";
import { formatNumber } from "../numbers";
import { type DotRange, dotRange, markRows } from "./dot-range";
import { niceTicks, plainNumber } from "./ticks";

/** What the choice of prices and shapes does to electricity's share of the cost of owning. */
export function owningChoicesFigure(result: OwningResult, options: FigureOptions): Figure {
  const chart = chartOf(result, options);
  const drawing = dotRange(chart, options);
  const list = (separator: string) =>
    chart.rows
      .map((row) => `${row.label}: ${row.marks.map((mark) => chart.markText(mark ?? nothing)).join("")}`)
      .join(separator);
  return frame(
    {
      id: "compute-owning-choices",
      title: titleOf(result),
      subtitle: {
        en: "Electricity as a share of the hourly cost of owning, observed power, PUE and tariffs, %. Dot: median; line: central 95 % of the draws",
        zh: "按观测的功率、PUE和电价，电费占自有每小时成本的比例（%）。点为中位数，线为95%区间",
      },
      alt: {
        en: `Dots with ranges for ${chart.rows.length} choices of rows. ${list("; ")}. A dotted line marks one tenth.`,
        zh: `${chart.rows.length}种选择的点与区间。${list("；")}。虚线标出十分之一。`,
      },
      footnote: footnoteOf(result),
      sources: result.sources,
      n: result.share?.measured.n ?? 0,
      data: drawing.data,
      layout: drawing.layout,
      rows: markRows(chart),
      room: drawing.room,
      height: drawing.height,
    },
    options,
  );
}

function footnoteOf({ variants }: OwningResult): Text {
  const missing = variants.filter(({ share }) => share === null).map(({ label }) => label);
  if (missing.length === 0) return { en: "", zh: "" };
  return {
    en: `No price is left for: ${missing.map(({ en }) => en.toLowerCase()).join("; ")}.`,
    zh: `以下选择没有可用价格：${missing.map(({ zh }) => zh).join("；")}。`,
  };
}

const nothing = { value: Number.NaN, low: Number.NaN, high: Number.NaN };

function titleOf({ variants }: OwningResult): Text {
  const drawn = variants.flatMap(({ share }) => (share === null ? [] : [share]));
  if (drawn.length === 0) return { en: "No price of a server is left to choose from", zh: "没有可用的服务器价格" };
  const below = drawn.filter((share) => share.high < minorShare).length;
  const above = drawn.filter((share) => share.low > minorShare).length;
  const open = drawn.length - below - above;
  const count = (choices: number) => (choices === 0 ? "none" : String(choices));
  const verb = (choices: number) => (choices > 1 ? "say" : "says");
  return {
    en: `${open} of ${drawn.length} ways to choose the rows ${open === 1 ? "leaves" : "leave"} open whether electricity is a tenth of owning; ${count(below)} ${verb(below)} less, ${count(above)} more`,
    zh: `${drawn.length}种取数方式中，${open}种无法判断电费是否达到自有成本的十分之一，${below}种低于，${above}种高于`,
  };
}

function chartOf({ variants }: OwningResult, { language }: FigureOptions): DotRange {
  const rows = variants.flatMap(({ label, share, id }) =>
    share === null ? [] : [{ label: say(language, label), marks: [share], isAside: id === "a800" }],
  );
  const top = Math.max(minorShare, ...rows.flatMap((row) => row.marks.map((mark) => mark.high))) * 1.05;
  const percent = (share: number) => formatNumber(share * 100, 2);
  return {
    rows,
    series: [{ name: "", color: "blue", symbol: "circle" }],
    references: [{ value: minorShare, label: say(language, { en: "one tenth", zh: "十分之一" }), dash: "dot" }],
    axisTitle: say(language, { en: "Electricity, % of the cost of owning", zh: "电费占自有成本的比例（%）" }),
    range: [0, top],
    ticks: niceTicks(0, top),
    tickText: (value) => plainNumber(value * 100),
    markText: ({ value, low, high }) => `${percent(value)} [${percent(low)}, ${percent(high)}] %`,
  };
}
