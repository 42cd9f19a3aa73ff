import { expect } from "vitest";
import type { Figure, FigureOptions } from "../../../lib/figures/figure";
import { analyseCompute } from "../../../lib/problems/compute";
import { load } from "../../../lib/tables";
import { withParameters } from "../../problems/compute/owning-tables";

/** The results on the project's own data, with few resamples. */
export const real = analyseCompute(load, withParameters({ resamples: 300 }));

export const english: FigureOptions = { language: "en" };

/** Both languages and both widths of a figure. */
export function drawings(draw: (options: FigureOptions) => Figure): readonly Figure[] {
  return (["en", "zh"] as const).flatMap((language) => [900, 390].map((width) => draw({ language, width })));
}

/** What every figure owes its reader: an id, words in its language, sources, rows, and a layout without holes. */
export function expectComplete(figure: Figure, id: string): void {
  expect(figure.id).toBe(id);
  for (const text of [figure.title, figure.subtitle, figure.alt]) {
    expect(text.length).toBeGreaterThan(10);
    expect(/[\u4e00-\u9fff]/.test(text)).toBe(figure.language === "zh");
  }
  expect(figure.sources.length).toBeGreaterThan(0);
  expect(figure.n).toBeGreaterThan(0);
  expect(figure.rows.length).toBeGreaterThan(0);
  expect(JSON.stringify(figure.layout)).not.toMatch(/NaN|undefined|null,null/);
}

/** The numbers on one axis of all traces, ascending. */
export function drawnAt(figure: Figure, axis: "x" | "y"): number[] {
  return figure.data
    .flatMap((trace) => (Array.isArray(trace[axis]) ? trace[axis].map(Number) : []))
    .sort((a, b) => a - b);
}

/** One column of the rows, ascending. */
export function rowsAt(figure: Figure, key: string): number[] {
  return figure.rows.map((row) => Number(row[key])).sort((a, b) => a - b);
}

export function axisTitle(figure: Figure, axis: string): string {
  return JSON.stringify(figure.layout[axis]);
}
