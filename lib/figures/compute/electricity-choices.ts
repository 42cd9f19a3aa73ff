import type { Text } from "../../core/text";
import type { ElectricityResult } from "../../problems/compute/electricity";
import type { ElectricityVariant } from "../../problems/compute/electricity-variants";
import { type Figure, type FigureOptions, say } from "../figure";
import { frame } from "../frame";
import { formatNumber } from "../numbers";
import { type DotRange, dotRange, markRows } from "./dot-range";
import { niceTicks, plainNumber } from "./ticks";

/** What the choice of rows and shapes does to the daily electricity cost, with the article's figure marked. */
export function electricityChoicesFigure(result: ElectricityResult, options: FigureOptions): Figure {
  const chart = chartOf(result, options);
  const drawing = dotRange(chart, options);
  const held = holding(result);
  return frame(
    {
      id: "compute-electricity-choices",
      title: titleOf(result),
      subtitle: {
        en: "Electricity of one eight-A100 server in a day, cooling included, yuan. Dot: median; line: central 95 % of the draws",
        zh: "一台8卡A100服务器含散热的日电费（元）。点为中位数，线为95%区间",
      },
      alt: {
        en: `Dots with ranges for ${chart.rows.length} choices of rows and shapes; ${held.length} of the ranges hold the article's ${formatNumber(result.reproduction.claimedServerDay)} yuan. ${chart.rows.map((row) => `${row.label}: ${row.marks.map((mark) => (mark ? chart.markText(mark) : "")).join("")}`).join("; ")}.`,
        zh: `${chart.rows.length}种行与分布选择对应的点与区间，其中${held.length}个区间包含文章的${formatNumber(result.reproduction.claimedServerDay)}元。${chart.rows.map((row) => `${row.label}：${row.marks.map((mark) => (mark ? chart.markText(mark) : "")).join("")}`).join("；")}。`,
      },
      sources: result.sources,
      n: result.simulation?.cost.n ?? 0,
      data: drawing.data,
      layout: drawing.layout,
      rows: markRows(chart),
      room: drawing.room,
      height: drawing.height,
    },
    options,
  );
}

/** The choices whose interval holds the article's figure. */
function holding({ variants, reproduction }: ElectricityResult): ElectricityVariant[] {
  const claimed = reproduction.claimedServerDay;
  return variants.filter(({ cost }) => cost !== null && cost.low <= claimed && claimed <= cost.high);
}

function titleOf(result: ElectricityResult): Text {
  const drawn = result.variants.filter(({ cost }) => cost !== null).length;
  const held = holding(result).length;
  const claimed = formatNumber(result.reproduction.claimedServerDay);
  const medians = result.variants.flatMap(({ cost }) => (cost === null ? [] : [cost.value]));
  const [least, most] = [Math.min(...medians), Math.max(...medians)].map((value) => formatNumber(value, 3));
  if (drawn === 0) return { en: "No observed rows are left to simulate from", zh: "没有剩余观测行可供模拟" };
  return {
    en: `${held === 0 ? "None" : held} of ${drawn} ways to read the rows ${held < 2 ? "holds" : "hold"} the article's ${claimed} yuan; their medians run from ${least} to ${most}`,
    zh: `${drawn}种读法中有${held}种的区间包含文章的${claimed}元，中位数为${least}至${most}元`,
  };
}

function chartOf({ variants, reproduction }: ElectricityResult, { language }: FigureOptions): DotRange {
  const rows = variants.flatMap((variant) =>
    variant.cost === null ? [] : [{ label: say(language, variant.label), marks: [variant.cost] }],
  );
  const top = Math.max(reproduction.claimedServerDay, ...rows.flatMap((row) => row.marks.map((mark) => mark.high)));
  const claimed = formatNumber(reproduction.claimedServerDay);
  return {
    rows,
    series: [{ name: "", color: "blue", symbol: "circle" }],
    references: [
      {
        value: reproduction.claimedServerDay,
        label: say(language, { en: `article: ${claimed}`, zh: `文章：${claimed}` }),
        dash: "dash",
      },
    ],
    axisTitle: say(language, { en: "yuan a day", zh: "元/天" }),
    range: [0, top * 1.05],
    ticks: niceTicks(0, top * 1.05),
    tickText: plainNumber,
    markText: ({ value, low, high }) => `${formatNumber(value, 3)} [${formatNumber(low, 3)}, ${formatNumber(high, 3)}]`,
  };
}
