import { expect } from "vitest";
import { type Figure, type FigureOptions, isJsonObject } from "../../../lib/figures/figure";

/** What is fixed about a figure: its id and the titles of its axes in both languages. */
export interface FigureFace {
  readonly id: string;
  readonly axes: Readonly<Record<string, { readonly en: string; readonly zh: string }>>;
}

/** Holds a figure, in both languages and widths, to what every figure owes its reader, and to its id and axis titles. */
export function expectSound(draw: (options: FigureOptions) => Figure, face: FigureFace): void {
  for (const language of ["en", "zh"] as const) {
    for (const width of [900, 390]) expectSoundFigure(draw({ language, width }));
    const { id, layout } = draw({ language });
    expect(id).toBe(face.id);
    for (const [name, titles] of Object.entries(face.axes)) {
      const axis = layout[name];
      const title = isJsonObject(axis) ? axis.title : undefined;
      expect(isJsonObject(title) ? title.text : undefined).toBe(titles[language]);
    }
  }
}

function expectSoundFigure(figure: Figure): void {
  for (const words of [figure.title, figure.subtitle, figure.alt]) {
    expect(words.length).toBeGreaterThan(5);
    expect(/[\u4e00-\u9fff]/.test(words)).toBe(figure.language === "zh");
    expect(words).not.toMatch(/NaN|undefined|Infinity|null/);
  }
  expect(figure.sources.length).toBeGreaterThan(0);
  expect(new Set(figure.sources).size).toBe(figure.sources.length);
  expect(figure.rows.length).toBeGreaterThan(0);
  expect(figure.n).toBeGreaterThan(0);
  expect(JSON.stringify(figure.data)).not.toMatch(/NaN|Infinity/);
}

/** All x or y values that a figure's marks stand at, lines left out. */
export function markedValues(figure: Figure, axis: "x" | "y"): unknown[] {
  return figure.data.flatMap((trace) => {
    const values = trace[axis];
    return String(trace.mode).includes("markers") && Array.isArray(values) ? values : [];
  });
}
