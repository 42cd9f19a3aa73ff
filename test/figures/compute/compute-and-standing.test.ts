import { expect, test } from "vitest";
import { computeAndStandingFigure } from "../../../lib/figures/compute/compute-and-standing";
import { axisTitle, drawings, drawnAt, english, expectComplete, real, rowsAt } from "./figure-checks";

const figure = computeAndStandingFigure(real.standing, english);

test.each(drawings((options) => computeAndStandingFigure(real.standing, options)))(
  "$language at $width: complete",
  (drawn) => {
    expectComplete(drawn, "compute-and-standing");
  },
);

test("the axis is named with its unit and the rows are the numbers drawn", () => {
  expect(axisTitle(figure, "xaxis")).toContain("log scale");
  expect(drawnAt(figure, "x")).toEqual(rowsAt(figure, "equivalents"));
});

test.each([
  [{ value: 0.7, low: 0.1, high: 0.9 }, "better standing"],
  [{ value: -0.7, low: -0.9, high: -0.1 }, "worse standing"],
  [{ value: 0.2, low: -0.7, high: 0.9 }, "tells little"],
])("the title on standing follows the correlation %j", (ends, words) => {
  const correlation = real.standing.main.correlation && { ...real.standing.main.correlation, ...ends };
  const main = { ...real.standing.main, correlation };
  expect(computeAndStandingFigure({ ...real.standing, main }, english).title).toContain(words);
});

test("too few developers: the title says so and the points are drawn all the same", () => {
  const main = { ...real.standing.main, correlation: null };
  const figure = computeAndStandingFigure({ ...real.standing, main }, english);
  expect(figure.title).toContain("too few");
  expect(drawnAt(figure, "y")).toHaveLength(8);
});
