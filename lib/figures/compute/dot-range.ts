import type { FigureOptions, JsonObject } from "../figure";
import { isNarrow } from "../frame";
import { breakLines, escapeText, estimateWidth } from "../lines";
import { ink, palette } from "../palette";
import type { DotRange, DotRow, DotSeries, ReferenceLine } from "./dot-chart";

export type { DotMark, DotRange, DotRow, DotSeries, ReferenceLine } from "./dot-chart";

/** What a framed figure takes from a dot-and-range chart. */
export interface DotRangeDrawing {
  readonly data: readonly JsonObject[];
  readonly layout: JsonObject;
  readonly room: { readonly left: number; readonly right: number };
  /** Height that gives every row its place, in CSS pixels. */
  readonly height: number;
}

/**
 * Rows of points with intervals along one axis: names at the left and numbers at the right, or both above the row on a
 * phone.
 */
export function dotRange(chart: DotRange, options: FigureOptions): DotRangeDrawing {
  const layout = layoutOf(chart, options);
  const { narrow, pitch } = layout;
  const isKeyed = chart.series.length > 1;
  const keyHeight = isKeyed ? (narrow ? 16 * chart.series.length + 4 : 20) : 0;
  const headroom = (chart.references.length > 0 ? 17 : 0) + keyHeight;
  return {
    data: chart.series.map((series, place) => trace(chart, series, { place, layout })),
    layout: {
      xaxis: axis(chart, narrow && layout.lines > 1 ? 1.42 : 1),
      yaxis: {
        range: [chart.rows.length - 0.45, -0.5 - headroom / pitch],
        visible: false,
        fixedrange: true,
      },
      shapes: chart.references.map((reference) => line(reference, chart.rows.length)),
      annotations: [
        ...chart.rows.flatMap((row, index) => rowText(chart, row, { index, layout })),
        ...chart.references.map((reference) => referenceText(chart, reference)),
        ...(isKeyed ? [key(chart.series, narrow)] : []),
      ],
    },
    room: layout.room,
    height: Math.round(pitch * chart.rows.length + headroom + (narrow ? 240 : 200)),
  };
}

/** Width of the longest and the shortest column of names beside the plot, in CSS pixels. */
const nameColumn = { least: 130, most: 296 } as const;

/** How a row is laid out, in CSS pixels. */
interface RowLayout {
  readonly narrow: boolean;
  /** Lines of marks in a row. */
  readonly lines: number;
  /** Height of a row. */
  readonly pitch: number;
  /** Height of the name above the marks; 0 where it stands beside them. */
  readonly nameHeight: number;
  /** Width for the name. */
  readonly nameWidth: number;
  readonly room: { readonly left: number; readonly right: number };
}

const markHeight = 16;
const nameLine = 14;

function layoutOf(chart: DotRange, options: FigureOptions): RowLayout {
  const narrow = isNarrow(options);
  const lines = chart.isStacked ? 1 : chart.series.length;
  const marks = chart.rows.flatMap((row) => row.marks.flatMap((mark) => (mark ? [mark] : [])));
  const numberWidth = Math.max(0, ...marks.map((mark) => estimateWidth(chart.markText(mark), narrow ? 10.5 : 12)));
  const names = chart.rows.flatMap((row) => [row.label, row.detail ?? ""]);
  const longest = Math.max(nameColumn.least, ...names.map((name) => estimateWidth(name, 12.5)));
  const nameWidth = narrow
    ? (options.width ?? 390) - 40 - (lines === 1 ? numberWidth : 0)
    : Math.min(nameColumn.most, longest);
  const room = narrow ? { left: 14, right: 14 } : { left: nameWidth + 34, right: numberWidth + 34 };
  const nameLines = Math.max(1, ...chart.rows.map((row) => nameOf(row, { narrow, nameWidth }).length));
  const nameHeight = nameLine * nameLines + 5;
  return narrow
    ? { narrow, lines, nameWidth, nameHeight, room, pitch: nameHeight + markHeight * lines + 8 }
    : { narrow, lines, nameWidth, nameHeight: 0, room, pitch: Math.max(18 * lines + 12, 17 * nameLines + 10) };
}

/** The lines of a row's name. */
function nameOf(row: DotRow, { narrow, nameWidth }: Pick<RowLayout, "narrow" | "nameWidth">): string[] {
  if (narrow) return breakLines(labelOf(row), nameWidth, 11);
  return [...breakLines(row.label, nameWidth, 12.5), ...(row.detail === undefined ? [] : [row.detail])];
}

interface Place {
  readonly place: number;
  readonly layout: RowLayout;
}

/** Where a mark stands on the vertical axis: rows count from 0; series lie below each other. */
function height(chart: DotRange, index: number, { place, layout }: Place): number {
  const line = chart.isStacked ? 0 : place;
  if (layout.narrow) return index - 0.5 + (layout.nameHeight + markHeight * (line + 0.5)) / layout.pitch;
  return index + ((line - (layout.lines - 1) / 2) * 18) / layout.pitch;
}

function trace(chart: DotRange, series: DotSeries, where: Place): JsonObject {
  const shown = chart.rows.flatMap((row, index) => {
    const mark = row.marks[where.place];
    return mark ? [{ row, mark, y: height(chart, index, where) }] : [];
  });
  const color = palette[series.color];
  return {
    type: "scatter",
    mode: "markers",
    name: series.name,
    x: shown.map(({ mark }) => mark.value),
    y: shown.map(({ y }) => y),
    error_x: {
      type: "data",
      symmetric: false,
      array: shown.map(({ mark }) => mark.high - mark.value),
      arrayminus: shown.map(({ mark }) => mark.value - mark.low),
      color,
      thickness: 2,
      width: 4,
    },
    marker: {
      color: shown.map(({ row }) => (row.isAside ? ink.ground : color)),
      symbol: series.symbol,
      size: 9,
      line: { color, width: 2 },
    },
    text: shown.map(({ row, mark }) => `${escapeText(labelOf(row))}: ${escapeText(chart.markText(mark))}`),
    hoverinfo: "text",
    cliponaxis: false,
  };
}

/** The axis; `stretch` above 1 lengthens it to the right, so that numbers have a column of their own. */
function axis(chart: DotRange, stretch: number): JsonObject {
  const inAxis = (value: number) => (chart.isLog ? Math.log10(value) : value);
  const [from, to] = [inAxis(chart.range[0]), inAxis(chart.range[1])];
  return {
    title: { text: escapeText(chart.axisTitle), standoff: 8 },
    ...(chart.isLog ? { type: "log" } : {}),
    range: [from, from + (to - from) * stretch],
    tickvals: chart.ticks,
    ticktext: chart.ticks.map(chart.tickText),
    zeroline: false,
  };
}

function line(reference: ReferenceLine, rows: number): JsonObject {
  return {
    type: "line",
    layer: "below",
    xref: "x",
    yref: "y",
    x0: reference.value,
    x1: reference.value,
    y0: -0.5,
    y1: rows,
    line: { color: ink.muted, width: 1.5, dash: reference.dash },
  };
}

function referenceText(chart: DotRange, reference: ReferenceLine): JsonObject {
  const at = (value: number) => (chart.isLog ? Math.log10(value) : value);
  const [from, to] = chart.range;
  const share = (at(reference.value) - at(from)) / (at(to) - at(from));
  return {
    text: escapeText(reference.label),
    showarrow: false,
    xref: "x",
    yref: "y",
    x: at(reference.value),
    xanchor: share > 0.75 ? "right" : share < 0.25 ? "left" : "center",
    y: -0.5,
    yanchor: "bottom",
    borderpad: 0,
    font: { size: 11, color: ink.muted },
  };
}

function rowText(
  chart: DotRange,
  row: DotRow,
  { index, layout }: { readonly index: number; readonly layout: RowLayout },
): JsonObject[] {
  const { narrow } = layout;
  const ground = { bgcolor: ink.ground, borderpad: 0, showarrow: false, xref: "paper", yref: "y" };
  const above = { y: index - 0.5 + (layout.nameHeight - 2) / layout.pitch, yanchor: "bottom" };
  const name = {
    ...ground,
    text: nameOf(row, layout).map(escapeText).join("<br>"),
    font: { size: narrow ? 11 : 12.5, color: ink.text },
    ...(narrow
      ? { ...above, x: 0, xanchor: "left", align: "left" }
      : { x: 0, xanchor: "right", xshift: -10, align: "right", y: index }),
  };
  const isOneLine = layout.lines === 1;
  const numbers = row.marks.flatMap((mark, place) => {
    const series = chart.series[place];
    if (!mark || !series) return [];
    return [
      {
        ...ground,
        text: escapeText(chart.markText(mark)),
        font: { size: narrow ? 10.5 : 12, color: isOneLine ? ink.muted : palette[series.color] },
        x: 1,
        ...(narrow ? { xanchor: "right" } : { xanchor: "left", xshift: 10 }),
        ...(narrow && isOneLine ? above : { y: height(chart, index, { place, layout }) }),
      },
    ];
  });
  return [name, ...numbers];
}

/** Name and detail in one line. */
function labelOf(row: DotRow): string {
  return row.detail === undefined ? row.label : `${row.label}: ${row.detail}`;
}

/** The series by name, each with its symbol, above the plot at the left. */
function key(series: readonly DotSeries[], narrow: boolean): JsonObject {
  const signs = { circle: "●", square: "■", diamond: "◆" } as const;
  return {
    text: series
      .map(
        ({ name, color, symbol }) =>
          `<span style="color:${palette[color]}">${signs[symbol]} ${escapeText(name)}</span>`,
      )
      .join(narrow ? "<br>" : "   "),
    showarrow: false,
    xref: "paper",
    yref: "paper",
    x: 0,
    xanchor: "left",
    y: 1,
    yanchor: "top",
    borderpad: 0,
    align: "left",
    font: { size: 12 },
  };
}

/** The marks drawn, one record each, for the table beside a figure. */
export function markRows(chart: DotRange): JsonObject[] {
  return chart.rows.flatMap((row) =>
    row.marks.flatMap((mark, place) =>
      mark ? [{ row: labelOf(row), series: chart.series[place]?.name ?? "", ...mark } satisfies JsonObject] : [],
    ),
  );
}
