import { expect, test } from "vitest";
import { owningTornadoFigure } from "../../../lib/figures/compute/owning-tornado";
import { owningCost } from "../../../lib/problems/compute/owning-cost";
import { realTables, withParameters } from "../../problems/compute/owning-tables";
import { annotationTexts, numbersOf, soundFigure } from "./drawn-figure";

const result = owningCost(realTables(), withParameters());

test("eight inputs from zero on, the widest first and in the title", () => {
  const figure = soundFigure((options) => owningTornadoFigure(result, options));
  expect(figure.rows).toHaveLength(8);
  expect(figure.rows[0]).toMatchObject({ input: "price", low: 800_000 });
  expect(figure.title).toMatch(/^Server price moves electricity's share of owning most, from 6\.6 % to 19 %/);
  expect(figure.layout.xaxis).toMatchObject({ range: [0, expect.any(Number)] });
});

test("the ends drawn are the shares of the rows, and their inputs are written beside them", () => {
  const figure = owningTornadoFigure(result, { language: "en" });
  const [open, filled] = figure.data.slice(-2);
  expect(numbersOf(open, "x")).toEqual(figure.rows.map((row) => row.share_at_low));
  expect(numbersOf(filled, "x")).toEqual(figure.rows.map((row) => row.share_at_high));
  expect(annotationTexts(figure)).toEqual(expect.arrayContaining(["0.8m", "2.67m", "30 %", "90 %", "0.3", "0.74"]));
});

test("without a price there is nothing to vary", () => {
  const none = owningCost(realTables(), withParameters({ confidence: "high" }));
  expect(owningTornadoFigure(none, { language: "en" }).title).toContain("No price");
});
