import { describe, expect, test } from "vitest";
import { commercialFigures } from "../../../lib/figures/commercial";
import type { Figure, JsonObject } from "../../../lib/figures/figure";
import { taskValue } from "../../../lib/problems/commercial/use-cases";
import { real } from "../../problems/commercial/real";
import { drawings, expectComplete } from "../compute/figure-checks";

const draw = (id: string): Figure => {
  const figure = commercialFigures[id]?.(real, { language: "en" });
  if (figure === undefined) throw new Error(id);
  return figure;
};

describe.each(Object.entries(commercialFigures))("%s", (id, one) => {
  test("is complete in both languages and widths", () => {
    for (const figure of drawings((options) => one(real, options))) expectComplete(figure, id);
  });

  test("names its axes with their units", () => {
    const axes = Object.entries(draw(id).layout).filter(([key]) => /^[xy]axis$/.test(key));
    expect(JSON.stringify(axes)).toContain('"title"');
  });
});

test("there are at least eight figures", () => {
  expect(Object.keys(commercialFigures).length).toBeGreaterThanOrEqual(8);
});

const list = (value: unknown): readonly JsonObject[] => JSON.parse(JSON.stringify(value ?? []));

test("the slider has six steps, each shows the lines of one share alone, and the first is the one shown", () => {
  const figure = draw("commercial-checking");
  const steps = list(list(figure.layout.sliders)[0]?.steps);
  expect(steps.map(({ label }) => label)).toEqual(["0 %", "10 %", "25 %", "50 %", "75 %", "100 %"]);
  const masks = steps.map((step) => list(step.args)[1]).map((mask) => Object.values(mask ?? {}));
  const uses = real.hallucination.cases.length;
  for (const mask of masks) expect(mask.filter(Boolean)).toHaveLength(2 * uses);
  for (let i = 0; i < figure.data.length; i++) expect(masks.filter((mask) => mask[i] === true)).toHaveLength(1);
  expect(figure.data.map(({ visible }) => visible)).toEqual(masks[0]);
});

test("the table beside the slider holds the value of a task by the formula", () => {
  const rows = draw("commercial-checking").rows.filter(({ checked }) => checked === 0.5);
  real.hallucination.cases.forEach((use, i) => {
    expect(rows[i]?.value).toBeCloseTo(taskValue({ ...use, checkShare: 0.5 }, use.rate), 9);
  });
});

test("error rates: each version has its own pair of axes, and no trace holds points of two", () => {
  const { data } = draw("commercial-hallucination-series");
  const drawn = real.hallucination.series.filter(({ trend }) => trend !== null);
  const marks = data.filter(({ mode }) => mode === "markers");
  expect(marks.map(({ name }) => name)).toEqual(drawn.map(({ version }) => version));
  expect(new Set(marks.map(({ xaxis, yaxis }) => `${xaxis}${yaxis}`)).size).toBe(drawn.length);
});

test("trends end at most two years after the last snapshot", () => {
  const { data } = draw("commercial-hallucination-series");
  const lasts = real.hallucination.series
    .filter(({ trend }) => trend !== null)
    .map(({ points }) => points.at(-1)?.time ?? 0);
  const ends = data
    .filter(({ mode, line }) => mode === "lines" && JSON.stringify(line).includes('"dash":"dash"'))
    .map(({ x }) => Math.max(...list(x).map(Number)));
  expect(ends).toHaveLength(lasts.length);
  ends.forEach((end, i) => {
    expect(end).toBeLessThanOrEqual((lasts[i] ?? 0) + 2 + 1e-9);
  });
});

test("the table of choices draws China and the United States, and says that the maker is held", () => {
  const figure = draw("commercial-price-choices");
  expect(new Set(figure.rows.map(({ series }) => series))).toEqual(new Set(["China", "United States"]));
  expect(JSON.stringify(figure.layout)).toContain("maker is always held");
});

test("the share of input in the mix stands in the subtitle of the index", () => {
  expect(draw("commercial-price-index").subtitle).toContain("75 % of them input");
});

test("a free model is drawn at the mark for free and kept at 0 in the table", () => {
  const rows = draw("commercial-price-war").rows.filter(({ after }) => after === 0);
  expect(rows).toHaveLength(real.prices.war.freed);
});
