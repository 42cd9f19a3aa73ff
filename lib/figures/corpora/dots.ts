import { type DotRange, dotRange, markRows } from "../compute/dot-range";
import type { Figure, FigureOptions } from "../figure";
import { type FigureContent, frame } from "../frame";

/** What a figure of dots says beside its dots. */
export type DotContent = Pick<FigureContent, "id" | "title" | "subtitle" | "alt" | "footnote" | "sources" | "n">;

/** A framed figure of dots with ranges, one row each. */
export function dotsFigure(content: DotContent, chart: DotRange, options: FigureOptions): Figure {
  const { data, layout, room, height } = dotRange(chart, options);
  return frame({ ...content, data, layout, room, height, rows: markRows(chart) }, options);
}
