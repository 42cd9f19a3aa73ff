import type { Text } from "../../core/text";
import { type FigureOptions, type JsonObject, say } from "../figure";
import { isNarrow } from "../frame";
import { escapeText } from "../lines";
import { type PaletteName, palette, transparent } from "../palette";

/** One point of a line; `symbol` and `isOpen` set it apart from its neighbours. */
export interface LinePoint {
  readonly x: string | number;
  readonly y: number;
  readonly low?: number;
  readonly high?: number;
  readonly symbol?: string;
  readonly text: string;
}

/** One line with its name at its end. */
export interface LineSeries {
  readonly name: Text;
  readonly color: PaletteName;
  readonly symbol: string;
  readonly dash: "solid" | "dash" | "dot" | "dashdot";
  readonly points: readonly LinePoint[];
  /** Markers alone, a line with markers, or steps. */
  readonly mode?: "markers" | "lines+markers" | "steps";
}

/** The traces of the lines, bands first, so that they lie below. */
export function lineTraces(series: readonly LineSeries[]): JsonObject[] {
  return [...series.flatMap(bandOf), ...series.map(traceOf)];
}

function bandOf({ points, color, mode }: LineSeries): JsonObject[] {
  if (!points.some(({ low }) => low !== undefined)) return [];
  const shape = mode === "steps" ? "hv" : "linear";
  const common = { type: "scatter", mode: "lines", x: points.map(({ x }) => x), hoverinfo: "skip", showlegend: false };
  const line = { width: 0, shape, color: palette[color] };
  return [
    { ...common, y: points.map(({ low, y }) => low ?? y), line },
    {
      ...common,
      y: points.map(({ high, y }) => high ?? y),
      line,
      fill: "tonexty",
      fillcolor: transparent(color, 0.14),
    },
  ];
}

function traceOf({ points, color, symbol, dash, mode }: LineSeries): JsonObject {
  const isStep = mode === "steps";
  return {
    type: "scatter",
    mode: isStep ? "lines" : (mode ?? "lines+markers"),
    x: points.map(({ x }) => x),
    y: points.map(({ y }) => y),
    text: points.map(({ text }) => escapeText(text)),
    hoverinfo: "text",
    line: { color: palette[color], dash, width: 2.2, shape: isStep ? "hv" : "linear" },
    marker: {
      color: palette[color],
      symbol: points.map((point) => point.symbol ?? symbol),
      size: 7.5,
      line: { color: palette[color], width: 1.4 },
    },
  };
}

/** How the names are set: ends of the vertical axis in its own (log) unit, and where a phone's key stands. */
export interface NameRoom {
  readonly range: readonly [number, number];
  readonly isLog?: boolean;
  /** Least distance between names as a share of the axis. */
  readonly gap?: number;
}

/** Names at the ends of the lines, pushed apart; on a phone one key below the plot. */
export function lineNames(series: readonly LineSeries[], room: NameRoom, options: FigureOptions): JsonObject[] {
  const shown = series.filter(({ points }) => points.length > 0);
  if (isNarrow(options)) return [keyOf(shown, options)];
  const [from, to] = room.range;
  const gap = (room.gap ?? 0.05) * (to - from);
  const ends = shown
    .map((one) => {
      const last = one.points.at(-1);
      const value = last?.y ?? 0;
      return { one, x: last?.x ?? 0, y: room.isLog ? Math.log10(value) : value };
    })
    .sort((a, b) => a.y - b.y);
  let before = Number.NEGATIVE_INFINITY;
  const placed = ends.map((end) => {
    before = Math.max(end.y, before + gap, from);
    return { ...end, at: before };
  });
  const over = Math.max(0, (placed.at(-1)?.at ?? 0) - to);
  return placed.map(({ one, at }) => ({
    text: escapeText(say(options.language, one.name)),
    showarrow: false,
    xref: "paper",
    yref: "y",
    x: 1,
    xanchor: "left",
    xshift: 6,
    y: at - over,
    font: { size: 12, color: palette[one.color] },
  }));
}

const signs: Readonly<Record<string, string>> = {
  circle: "●",
  square: "■",
  diamond: "◆",
  x: "×",
  "triangle-up": "▲",
  cross: "+",
};

function keyOf(series: readonly LineSeries[], { language }: FigureOptions): JsonObject {
  return {
    text: series
      .map(
        ({ name, color, symbol }) =>
          `<span style="color:${palette[color]}">${signs[symbol] ?? "●"} ${escapeText(say(language, name))}</span>`,
      )
      .reduce((text, part, i) => `${text}${i === 0 ? "" : i % 3 === 0 ? "<br>" : "  "}${part}`, ""),
    showarrow: false,
    xref: "paper",
    yref: "paper",
    x: 0,
    xanchor: "left",
    y: 0,
    yanchor: "top",
    yshift: -42,
    align: "left",
    font: { size: 11 },
  };
}

/** Room below the plot for ticks, axis title and, on a phone, the key. */
export function keyRoom(series: readonly LineSeries[], options: FigureOptions): { readonly below?: number } {
  return isNarrow(options) ? { below: 48 + 15 * Math.ceil(series.length / 3) } : {};
}

/** A dashed upright line with its label at the top. */
export function vertical(
  value: number | string,
  label: string,
  color: string,
): { shape: JsonObject; note: JsonObject } {
  return {
    shape: {
      type: "line",
      layer: "below",
      xref: "x",
      yref: "paper",
      x0: value,
      x1: value,
      y0: 0,
      y1: 1,
      line: { color, width: 1.3, dash: "dash" },
    },
    note: {
      text: escapeText(label),
      showarrow: false,
      xref: "x",
      yref: "paper",
      x: value,
      xanchor: "left",
      xshift: 4,
      y: 1,
      yanchor: "top",
      font: { size: 11, color },
    },
  };
}
