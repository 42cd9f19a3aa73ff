import { expect, test } from "vitest";
import { electricityChoicesFigure } from "../../../lib/figures/compute/electricity-choices";
import { electricity } from "../../../lib/problems/compute/electricity";
import { realTables, withParameters } from "../../problems/compute/owning-tables";
import { annotationTexts, numbersOf, soundFigure } from "./drawn-figure";

const result = electricity(realTables(), withParameters({ draws: 400_000 }));

test("eight choices, each with its interval, and the article's figure", () => {
  const figure = soundFigure((options) => electricityChoicesFigure(result, options));
  expect(figure.rows).toHaveLength(8);
  expect(numbersOf(figure.data[0], "x")).toEqual(figure.rows.map((row) => row.value));
  expect(annotationTexts(figure)).toContain("article: 200");
  // Known before the article (102 to 210) and the maker's maximum (61 to 225) alone reach 200.
  expect(figure.title).toMatch(/^2 of 8 ways to read the rows hold the article's 200 yuan/);
});

test("the count in the title follows the intervals", () => {
  const variants = result.variants.map((variant) => ({
    ...variant,
    cost: variant.cost && { ...variant.cost, low: 10, high: 20 },
  }));
  const none = electricityChoicesFigure({ ...result, variants }, { language: "en" });
  expect(none.title).toMatch(/^None of 8 ways to read the rows holds/);
  const empty = variants.map((variant) => ({ ...variant, cost: null }));
  expect(electricityChoicesFigure({ ...result, variants: empty }, { language: "en" }).title).toContain(
    "No observed rows",
  );
});
