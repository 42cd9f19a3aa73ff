import { dayNumber, fromDayNumber } from "../../core/dates";
import type { Text } from "../../core/text";
import type { GapPoint, GapResult, GapSeries } from "../../problems/models/gap";
import { type Figure, type FigureOptions, type JsonObject, say } from "../figure";
import { frame, isNarrow } from "../frame";
import { escapeText } from "../lines";
import { formatNumber, formatShare } from "../numbers";
import { ink, palette } from "../palette";

interface Style {
  readonly color: string;
  readonly dash: string;
  readonly symbol: string;
  readonly name: Text;
}

const heldOut: Readonly<Record<string, Text>> = {
  "Hungarian national high-school exam 2023": { en: "Hungarian exam", zh: "匈牙利高考" },
  "LeetCode weekly contests Jul to Nov 2023": { en: "LeetCode contests", zh: "LeetCode周赛" },
  "IFEval prompt-level (first version)": { en: "IFEval", zh: "IFEval" },
};

function styleOf({ board, reference }: GapSeries): Style {
  if (board === "SuperCLUE" && reference === "best") {
    return {
      color: palette.teal,
      dash: "dash",
      symbol: "circle-open",
      name: { en: "SuperCLUE, over GPT-4 Turbo", zh: "SuperCLUE，对GPT-4 Turbo" },
    };
  }
  if (board === "SuperCLUE")
    return { color: palette.teal, dash: "solid", symbol: "circle", name: { en: "SuperCLUE", zh: "SuperCLUE" } };
  if (board === "CMMLU, closed models")
    return { color: palette.vermilion, dash: "dot", symbol: "square", name: { en: "CMMLU, closed", zh: "CMMLU闭源" } };
  if (board === "CMMLU, open models")
    return { color: palette.blue, dash: "dashdot", symbol: "diamond", name: { en: "CMMLU, open", zh: "CMMLU开源" } };
  return { color: palette.gold, dash: "solid", symbol: "x", name: heldOut[board] ?? { en: board, zh: board } };
}

/** The best Chinese score over GPT-4's, board by board and month by month. */
export function gapFigure(result: GapResult, options: FigureOptions): Figure {
  const series = result.series.filter(({ reference, board }) => reference === "plain" || board === "SuperCLUE");
  const narrow = isNarrow(options);
  const all = series.flatMap(({ points }) => points.map(({ ratio }) => ratio));
  return frame(
    {
      id: "models-gap",
      title: titleOf(result),
      subtitle: {
        en: "Best Chinese score over GPT-4's on the same board and date, %; crosses: tests that nobody could train on",
        zh: "同一榜单同一日期国内最佳得分与GPT-4之比（%）；叉号为无法事先训练的试题",
      },
      alt: {
        en: `Lines by board. Last values: ${series.map((one) => `${styleOf(one).name.en} ${formatShare(one.points.at(-1)?.ratio ?? Number.NaN, 2)}`).join("; ")}.`,
        zh: `各榜单折线。最后的值：${series.map((one) => `${styleOf(one).name.zh} ${formatShare(one.points.at(-1)?.ratio ?? Number.NaN, 2)}`).join("；")}。`,
      },
      footnote: {
        en: `No board prints an interval. SuperCLUE's questions change monthly; CMMLU's GPT-4 was run once, in June 2023. Chat arena, ${result.arena.at(-1)?.date.slice(0, 7) ?? "–"}: ${formatNumber(result.arena.at(-1)?.points ?? Number.NaN, 3)} rating points.`,
        zh: `各榜均无区间。SuperCLUE题目逐月更换；CMMLU的GPT-4只在2023年6月测过。对战榜${result.arena.at(-1)?.date.slice(0, 7) ?? "–"}：${formatNumber(result.arena.at(-1)?.points ?? Number.NaN, 3)}分。`,
      },
      sources: result.boardSources,
      n: all.length,
      data: series.map((one) => traceOf(one)),
      layout: layoutOf(series, options),
      rows: series.flatMap(({ board, reference, points }) =>
        points.map(({ date, ratio, model }) => ({ board, reference, date, ratio, model })),
      ),
      room: { left: narrow ? 50 : 70 },
      height: narrow ? 620 : 560,
    },
    options,
  );
}

/** From the first date to the last, with room at the right as a share of the time between them for the labels. */
function rangeOf(points: readonly GapPoint[], room: number): [string, string] {
  const days = points.map(({ date }) => dayNumber(date));
  const [first, last] = [Math.min(...days), Math.max(...days)];
  if (points.length === 0) return ["2023-01-01", "2024-01-31"];
  return [fromDayNumber(first - 12), fromDayNumber(Math.ceil(last + 12 + (last - first) * room))];
}

/** Axes, labels and what else frames the marks. */
function layoutOf(series: readonly GapSeries[], options: FigureOptions): JsonObject {
  const narrow = isNarrow(options);
  const points = series.flatMap((one) => one.points);
  return {
    xaxis: {
      type: "date",
      title: { text: say(options.language, { en: "date of the board", zh: "榜单日期" }), standoff: 8 },
      range: rangeOf(points, narrow ? 0.12 : 0.42),
      nticks: narrow ? 5 : 8,
      tickformat: "%Y-%m",
    },
    yaxis: {
      title: { text: say(options.language, { en: "Chinese over GPT-4, %", zh: "国内最佳/GPT-4，%" }), standoff: 8 },
      range: [50, Math.max(125, Math.max(...points.map(({ ratio }) => ratio), 1) * 100 + 8)],
      zeroline: false,
    },
    shapes: [
      {
        type: "line",
        xref: "paper",
        yref: "y",
        x0: 0,
        x1: 1,
        y0: 100,
        y1: 100,
        line: { color: ink.text, width: 1.5 },
      },
    ],
    annotations: [
      {
        text: "GPT-4 = 100",
        showarrow: false,
        xref: "paper",
        yref: "y",
        x: 0,
        xanchor: "left",
        y: 100,
        yanchor: "bottom",
        font: { size: 11, color: ink.muted },
      },
      ...(narrow ? [keyOf(series, options)] : labelsOf(series, options)),
    ],
  };
}

function traceOf(one: GapSeries): JsonObject {
  const { color, dash, symbol } = styleOf(one);
  return {
    type: "scatter",
    mode: one.points.length > 1 ? "lines+markers" : "markers",
    x: one.points.map(({ date }) => date),
    y: one.points.map(({ ratio }) => ratio * 100),
    text: one.points.map(({ model, ratio }) => `${escapeText(model)}: ${formatShare(ratio, 3)}`),
    hoverinfo: "text",
    line: { color, dash, width: 2.4 },
    marker: { color, symbol, size: 8, line: { color, width: 1.5 } },
  };
}

/** Least distance of two labels at one place, in percent of the axis. */
const labelGap = 5;

/** The last values as labels at the right of their lines, pushed apart downwards where they would touch; none stands on the line of GPT-4. */
function labelsOf(series: readonly GapSeries[], options: FigureOptions): JsonObject[] {
  const ends = series
    .map((one) => ({ one, last: one.points.at(-1) }))
    .sort((a, b) => (b.last?.ratio ?? 0) - (a.last?.ratio ?? 0));
  const placed: { readonly day: number; readonly y: number }[] = [];
  return ends.map(({ one, last }) => {
    const { color, name } = styleOf(one);
    const value = (last?.ratio ?? 0) * 100;
    const day = last === undefined ? 0 : dayNumber(last.date);
    const above = placed.filter((label) => Math.abs(label.day - day) < 35).map(({ y }) => y);
    const free = Math.abs(value - 100) < labelGap / 2 ? 100 - labelGap / 2 : value;
    const y = Math.min(free, ...above.map((other) => other - labelGap));
    placed.push({ day, y });
    return {
      text: `${escapeText(say(options.language, name))} ${formatShare(last?.ratio ?? Number.NaN, 2)}`,
      showarrow: false,
      xref: "x",
      yref: "y",
      x: last?.date ?? "",
      y,
      xanchor: "left",
      xshift: 12,
      font: { size: 12, color },
    };
  });
}

function keyOf(series: readonly GapSeries[], options: FigureOptions): JsonObject {
  return {
    text: series
      .map((one) => {
        const { color, name } = styleOf(one);
        return `<span style="color:${color}">${escapeText(say(options.language, name))} ${formatShare(one.points.at(-1)?.ratio ?? Number.NaN, 2)}</span>`;
      })
      .join("<br>"),
    showarrow: false,
    xref: "paper",
    yref: "paper",
    x: 0,
    xanchor: "left",
    y: 1,
    yanchor: "top",
    align: "left",
    font: { size: 10.5 },
  };
}

function titleOf({ closePublic, closeHeldOut, series }: GapResult): Text {
  const last = series
    .flatMap(({ points }) => points.map(({ date }) => date.slice(0, 7)))
    .sort()
    .at(-1);
  if (last === undefined) {
    return { en: "No comparison with GPT-4 lies within the window", zh: "窗口内没有与GPT-4的比较" };
  }
  const [year, month] = last.split("-");
  return {
    en: `By ${last} Chinese scores came close to GPT-4's on ${closePublic.close} of ${closePublic.of} known boards and on ${closeHeldOut.close} of ${closeHeldOut.of} held-out tests`,
    zh: `到${year}年${Number(month)}月，国内得分在${closePublic.of}个常见榜单中的${closePublic.close}个靠近GPT-4，在${closeHeldOut.of}项未公开试题中为${closeHeldOut.close}项`,
  };
}
