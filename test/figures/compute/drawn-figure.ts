import { expect } from "vitest";
import { type Figure, type FigureOptions, isJsonObject, type Json, type JsonObject } from "../../../lib/figures/figure";

/** Draws a figure in both languages at both widths and holds each to what every figure must be; returns the wide English one. */
export function soundFigure(draw: (options: FigureOptions) => Figure): Figure {
  for (const width of [900, 390]) {
    const [en, zh] = [draw({ language: "en", width }), draw({ language: "zh", width })];
    for (const figure of [en, zh]) expectSound(figure, width);
    expect(zh.id).toBe(en.id);
    expect(zh.rows).toHaveLength(en.rows.length);
    for (const text of [zh.title, zh.subtitle, zh.alt]) expect(text).toMatch(/[\u4e00-\u9fff]/);
    for (const text of [en.title, en.subtitle]) expect(text).not.toMatch(/[\u4e00-\u9fff]/);
  }
  return draw({ language: "en" });
}

/** The numbers of one field of a trace. */
export function numbersOf(trace: JsonObject | undefined, field: string): number[] {
  const values = trace?.[field];
  return Array.isArray(values) ? values.filter((value): value is number => typeof value === "number") : [];
}

/** All words that the layout writes on the figure. */
export function annotationTexts(figure: Figure): string[] {
  const { annotations } = figure.layout;
  const list: readonly Json[] = Array.isArray(annotations) ? annotations : [];
  return list.flatMap((entry) => (isJsonObject(entry) && typeof entry.text === "string" ? [entry.text] : []));
}

function expectSound(figure: Figure, width: number): void {
  expect(figure.width).toBe(width);
  expect(figure.title.length).toBeGreaterThan(10);
  expect(figure.alt.length).toBeGreaterThan(40);
  expect(figure.sources.length).toBeGreaterThan(0);
  expect(new Set(figure.sources).size).toBe(figure.sources.length);
  expect(figure.n).toBeGreaterThan(0);
  expect(figure.rows.length).toBeGreaterThan(0);
  for (const text of [figure.title, figure.subtitle, figure.alt]) {
    expect(text).not.toMatch(/NaN|undefined|null|Infinity|–\s*%/);
  }
  const { xaxis } = figure.layout;
  expect(isJsonObject(xaxis) && isJsonObject(xaxis.title) && xaxis.title.text).toBeTruthy();
  expectFinite({ data: figure.data, layout: figure.layout, rows: figure.rows });
}

/** JSON has no NaN: a number that is none would silently become null. */
function expectFinite(value: Json | undefined): void {
  if (typeof value === "number") expect(Number.isFinite(value)).toBe(true);
  else if (Array.isArray(value)) for (const entry of value) expectFinite(entry);
  else if (isJsonObject(value)) for (const entry of Object.values(value)) expectFinite(entry);
}
