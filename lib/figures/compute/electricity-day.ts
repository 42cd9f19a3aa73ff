import type { Text } from "../../core/text";
import type { ElectricityResult } from "../../problems/compute/electricity";
import { type Figure, type FigureOptions, type JsonObject, say } from "../figure";
import { frame, isNarrow } from "../frame";
import { formatFixed, formatNumber } from "../numbers";
import { ink, palette, transparent } from "../palette";
import { plainNumber } from "./ticks";

/** How a day's electricity of one server spreads over the observed inputs, with the article's figure marked. */
export function electricityDayFigure(result: ElectricityResult, options: FigureOptions): Figure {
  const bars = barsOf(result);
  const draws = formatFixed(result.simulation?.draws ?? 0, 0);
  const width = plainNumber(result.simulation?.histogram.width ?? 0);
  const top = Math.max(1, ...bars.map((bar) => bar.share)) * 1.32;
  const right = rightEnd(result, bars);
  const lines = linesOf(result);
  return frame(
    {
      id: "compute-electricity-day",
      title: titleOf(result),
      subtitle: {
        en: `Electricity of one server with eight A100 in a day at full load, cooling included, yuan; % of ${draws} draws in each class of ${width} yuan`,
        zh: `一台8卡A100服务器满载一天含散热的电费（元）；每${width}元一档占${draws}次抽样的百分比`,
      },
      alt: altOf(result),
      footnote: footnoteOf(result),
      sources: result.sources,
      n: result.simulation?.cost.n ?? 0,
      data: [
        {
          type: "bar",
          x: bars.map((bar) => (bar.from + bar.to) / 2),
          y: bars.map((bar) => bar.share),
          width: bars.map((bar) => bar.to - bar.from),
          marker: {
            color: bars.map((bar) => (bar.isInside ? palette.blue : transparent("blue", 0.35))),
            line: { color: ink.ground, width: 1 },
          },
          hovertemplate: "%{x}: %{y:.1f} %<extra></extra>",
        },
      ],
      layout: {
        xaxis: {
          title: { text: say(options.language, { en: "yuan a day", zh: "元/天" }), standoff: 8 },
          range: [0, right],
          zeroline: false,
        },
        yaxis: {
          title: { text: say(options.language, { en: "share of draws, %", zh: "占抽样比例（%）" }), standoff: 8 },
          range: [0, top],
          zeroline: true,
        },
        shapes: lines.map(({ at, dash, color }, place) => ({
          type: "line",
          xref: "x",
          yref: "y",
          x0: at,
          x1: at,
          y0: 0,
          y1: top * heightOf(place),
          line: { color, width: 2, dash },
        })),
        annotations: labelsOf(lines, options, { top, right }),
      },
      rows: bars.map(({ from, to, share }) => ({ from, to, share_pct: share })),
      room: { left: isNarrow(options) ? 46 : 70 },
    },
    options,
  );
}

interface Bar {
  readonly from: number;
  readonly to: number;
  /** Percent of the draws. */
  readonly share: number;
  /** Whether the middle of the class lies inside the central 95 %. */
  readonly isInside: boolean;
}

function barsOf({ simulation }: ElectricityResult): Bar[] {
  if (simulation === null) return [];
  const { starts, shares, width } = simulation.histogram;
  const { low, high } = simulation.cost;
  return starts.map((from, i) => ({
    from,
    to: from + width,
    share: (shares[i] ?? 0) * 100,
    isInside: from + width >= low && from <= high,
  }));
}

/** The right end of the axis: beyond every bar and every figure marked. */
function rightEnd({ reproduction }: ElectricityResult, bars: readonly Bar[]): number {
  return Math.max(reproduction.claimedServerDay, reproduction.serverDay, ...bars.map((bar) => bar.to)) * 1.06;
}

interface Line {
  readonly at: number;
  readonly label: Text;
  readonly dash: string;
  readonly color: string;
}

/** The article's figure, the median, and the parameters' figure where it is not the article's within a tenth. */
function linesOf({ reproduction, simulation }: ElectricityResult): Line[] {
  const { claimedServerDay, serverDay, difference } = reproduction;
  const day = formatFixed(serverDay, 2);
  const lines: Line[] = [
    {
      at: claimedServerDay,
      label: { en: `article: ${formatNumber(claimedServerDay)}`, zh: `文章：${formatNumber(claimedServerDay)}` },
      dash: "dash",
      color: palette.vermilion,
    },
  ];
  if (Math.abs(difference) > 0.1) {
    lines.push({
      at: serverDay,
      label: { en: `parameters: ${day}`, zh: `按参数：${day}` },
      dash: "dot",
      color: palette.vermilion,
    });
  }
  if (simulation !== null) {
    const median = formatNumber(simulation.cost.value, 3);
    lines.push({
      at: simulation.cost.value,
      label: { en: `median: ${median}`, zh: `中位数：${median}` },
      dash: "solid",
      color: ink.text,
    });
  }
  return lines;
}

/** The labels of the lines, each at a height of its own so that none meets another. */
function labelsOf(
  lines: readonly Line[],
  options: FigureOptions,
  ends: { readonly top: number; readonly right: number },
) {
  return lines.map(
    ({ at, label, color }, place): JsonObject => ({
      text: say(options.language, label),
      showarrow: false,
      x: at,
      y: ends.top * heightOf(place),
      yanchor: "bottom",
      xanchor: at > ends.right * 0.75 ? "right" : "center",
      bgcolor: ink.ground,
      borderpad: 0,
      font: { color, size: isNarrow(options) ? 11 : 13 },
    }),
  );
}

/** How high the line at this place reaches, as a share of the axis. */
function heightOf(place: number): number {
  return 0.93 - 0.07 * place;
}

function titleOf({ reproduction, simulation }: ElectricityResult): Text {
  const claimed = formatNumber(reproduction.claimedServerDay);
  if (simulation === null) {
    const day = formatFixed(reproduction.serverDay, 2);
    return {
      en: `The arithmetic gives ${day} yuan a day; no observed rows are left to hold it against`,
      zh: `按算式每天${day}元；没有剩余观测行可供对照`,
    };
  }
  const { low, high } = simulation.cost;
  const [from, to] = [formatNumber(low, 3), formatNumber(high, 3)];
  const isInside = low <= reproduction.claimedServerDay && reproduction.claimedServerDay <= high;
  if (isInside) {
    return {
      en: `The article's ${claimed} yuan a day lies within what observed inputs give: ${from} to ${to}`,
      zh: `文章的每天${claimed}元落在观测值给出的${from}至${to}元之内`,
    };
  }
  const isAbove = reproduction.claimedServerDay > high;
  return {
    en: `Observed inputs put a day's electricity at ${from} to ${to} yuan: the article's ${claimed} is ${isAbove ? "above" : "below"} that`,
    zh: `按观测值每天电费为${from}至${to}元，文章的${claimed}元${isAbove ? "高" : "低"}于此`,
  };
}

function altOf(result: ElectricityResult): Text {
  const { reproduction, simulation } = result;
  if (simulation === null) return titleOf(result);
  const { value, low, high } = simulation.cost;
  const [median, from, to] = [value, low, high].map((cost) => formatNumber(cost, 3));
  const percentile = formatFixed(simulation.percentile * 100, 1);
  const claimed = formatNumber(reproduction.claimedServerDay);
  return {
    en: `Histogram of a server's daily electricity cost: median ${median} yuan, central 95 % from ${from} to ${to}. The article's ${claimed} stands at the percentile ${percentile}; its arithmetic with the parameters gives ${formatFixed(reproduction.serverDay, 2)}.`,
    zh: `服务器日电费的直方图：中位数${median}元，95%区间${from}至${to}元。文章的${claimed}元位于第${percentile}百分位；按参数计算为${formatFixed(reproduction.serverDay, 2)}元。`,
  };
}

function footnoteOf({ reproduction }: ElectricityResult): Text {
  const { power, pue, tariff, serverDay } = reproduction;
  const day = formatFixed(serverDay, 2);
  return {
    en: `Dark: central 95 % of the draws. Arithmetic with the parameters: ${power} kW × ${pue} × 24 h × ${tariff} yuan = ${day} yuan.`,
    zh: `深色为95%区间。按参数计算：${power}千瓦×${pue}×24小时×${tariff}元=${day}元。`,
  };
}
