import { expect, test } from "vitest";
import { owningPartsFigure } from "../../../lib/figures/compute/owning-parts";
import { owningCost } from "../../../lib/problems/compute/owning-cost";
import { realTables, withParameters } from "../../problems/compute/owning-tables";
import { numbersOf, soundFigure } from "./drawn-figure";

const result = owningCost(realTables(), withParameters());

test("each part starts where the one before ended, the first and the total at zero", () => {
  const figure = soundFigure((options) => owningPartsFigure(result, options));
  for (const place of [0, 2]) {
    const [base, width] = [numbersOf(figure.data[place], "base"), numbersOf(figure.data[place], "x")];
    expect(base[0]).toBe(0);
    expect(base[4]).toBe(0);
    for (const step of [1, 2, 3]) expect(base[step]).toBeCloseTo((base[step - 1] ?? 0) + (width[step - 1] ?? 0), 12);
    expect(width[4]).toBeCloseTo((base[3] ?? 0) + (width[3] ?? 0), 12);
  }
  expect(figure.layout.xaxis).toMatchObject({ range: [0, expect.any(Number)] });
});

test("the total carries its interval", () => {
  const figure = owningPartsFigure(result, { language: "en" });
  const { value, low, high } = result.hour?.measured ?? { value: 0, low: 0, high: 0 };
  const total = figure.rows.find((row) => row.part === "Total");
  expect(total).toMatchObject({ low, high });
  expect(value).toBeGreaterThan(low);
});

test("the title turns when electricity outweighs the server", () => {
  expect(owningPartsFigure(result, { language: "en" }).title).toMatch(/^The server itself, not its electricity/);
  const dear = owningCost(realTables(), withParameters({ tariff: 10 }));
  expect(owningPartsFigure(dear, { language: "en" }).title).toMatch(/^Electricity costs an owner/);
});

test("without a price nothing is drawn", () => {
  const none = owningCost(realTables(), withParameters({ confidence: "high" }));
  expect(owningPartsFigure(none, { language: "en" }).rows).toEqual([]);
});
