import { expect, test } from "vitest";
import { owningChoicesFigure } from "../../../lib/figures/compute/owning-choices";
import { owningCost } from "../../../lib/problems/compute/owning-cost";
import { realTables, withParameters } from "../../problems/compute/owning-tables";
import { numbersOf, soundFigure } from "./drawn-figure";

const result = owningCost(realTables(), withParameters());

test("eight of nine choices have a price; A800 servers alone stay below a tenth", () => {
  const figure = soundFigure((options) => owningChoicesFigure(result, options));
  expect(figure.rows).toHaveLength(8);
  expect(numbersOf(figure.data[0], "x")).toEqual(figure.rows.map((row) => row.value));
  expect(figure.title).toBe(
    "7 of 8 ways to choose the rows leave open whether electricity is a tenth of owning; 1 says less, none more",
  );
});

test("the title counts what the intervals say", () => {
  const variants = result.variants.map((variant, i) => ({
    ...variant,
    share: variant.share && { ...variant.share, low: i < 3 ? 0.2 : 0.01, high: i < 3 ? 0.3 : 0.05 },
  }));
  const { title } = owningChoicesFigure({ ...result, variants }, { language: "en" });
  expect(title).toContain("5 say less, 3 more");
});

test("without any price the figure says so", () => {
  const variants = result.variants.map((variant) => ({ ...variant, share: null }));
  expect(owningChoicesFigure({ ...result, variants }, { language: "en" }).title).toContain("No price");
});
