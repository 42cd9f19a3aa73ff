import { expect } from "vitest";
import { type Figure, type FigureOptions, isJsonObject } from "../../../lib/figures/figure";

/**
 * What every figure must hold, in both languages and at both widths: words in the language asked for, sources, axis titles, as many
 * rows as it says, and no number that is not finite.
 */
export function expectSound(
  draw: (options: FigureOptions) => Figure,
  expected: {
    readonly id: string;
    readonly axes: Readonly<Record<string, { readonly en: string; readonly zh: string }>>;
  },
): void {
  for (const language of ["en", "zh"] as const) {
    for (const width of [900, 390]) {
      const figure = draw({ language, width });
      expect(figure.id).toBe(expected.id);
      for (const words of [figure.title, figure.subtitle, figure.alt]) {
        expect(words.length).toBeGreaterThan(5);
        expect(/[\u4e00-\u9fff]/.test(words)).toBe(language === "zh");
        expect(words).not.toMatch(/NaN|undefined|Infinity|null/);
      }
      expect(figure.sources.length).toBeGreaterThan(0);
      expect(new Set(figure.sources).size).toBe(figure.sources.length);
      expect(figure.rows.length).toBeGreaterThan(0);
      expect(JSON.stringify(figure.data)).not.toMatch(/NaN|Infinity/);
      for (const [name, titles] of Object.entries(expected.axes)) {
        const axis = figure.layout[name];
        const title = isJsonObject(axis) ? axis.title : undefined;
        expect(isJsonObject(title) ? title.text : undefined).toBe(titles[language]);
      }
    }
  }
}

/** All x or y values that a figure's marks stand at, lines left out. */
export function markedValues(figure: Figure, axis: "x" | "y"): unknown[] {
  return figure.data.flatMap((trace) => {
    const values = trace[axis];
    return String(trace.mode).includes("markers") && Array.isArray(values) ? values : [];
  });
}
