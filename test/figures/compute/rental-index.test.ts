import { expect, test } from "vitest";
import { rentalIndexFigure } from "../../../lib/figures/compute/rental-index";
import { isJsonObject } from "../../../lib/figures/figure";
import { rentalIndex } from "../../../lib/problems/compute/rental-index";
import { withParameters } from "../../problems/compute/owning-tables";
import { realPriceTables } from "../../problems/compute/price-rows";
import { expectSound, markedValues } from "./price-figure-checks";

const rents = rentalIndex(realPriceTables(), withParameters({ resamples: 500 }));

test("the figure is sound in both languages and widths", () => {
  expectSound((options) => rentalIndexFigure(rents, options), {
    id: "compute-rental-index",
    axes: { yaxis: { en: "Index", zh: "指数" }, yaxis2: { en: "Index", zh: "指数" } },
  });
});

test("the title says that lists hardly moved, and where spot peaked and ended", () => {
  expect(rentalIndexFigure(rents, { language: "en" }).title).toBe(
    "Outside China, list rents of the A100 hardly moved in 2023 (−0.15\u00a0%); spot prices peaked at +24\u00a0% in Oct 2023 and ended it at −8.9\u00a0%",
  );
});

test.each([
  [1.3, 1.2, 1.4, "rose in 2023 (+30\u00a0%)"],
  [0.7, 0.6, 0.8, "fell in 2023 (−30\u00a0%)"],
  [1.1, 0.7, 1.5, "have no clear direction in 2023 (+10\u00a0%)"],
])("a change of %f (%f to %f) reads: %s", (value, low, high, words) => {
  const { change } = rents.headline;
  if (change?.interval == null) throw new Error("the real headline has an interval");
  const moved = { ...change, value, interval: { ...change.interval, value, low, high } };
  const result = { ...rents, headline: { ...rents.headline, change: moved } };
  expect(rentalIndexFigure(result, { language: "en" }).title).toContain(words);
});

test("rows are the marks, January 2023 stands at 100, and both axes start at zero", () => {
  const figure = rentalIndexFigure(rents, { language: "en" });
  expect(markedValues(figure, "y").length).toBe(figure.rows.length);
  expect(figure.rows.filter(({ month }) => month === "2023-01").map(({ index }) => index)).toEqual([100, 100]);
  for (const name of ["yaxis", "yaxis2"]) {
    const axis = figure.layout[name];
    expect(isJsonObject(axis) && Array.isArray(axis.range) ? axis.range[0] : undefined).toBe(0);
  }
});
