import { expect, test } from "vitest";
import { ownersAndRentersFigure } from "../../../lib/figures/compute/owners-and-renters";
import { axisTitle, drawings, drawnAt, english, expectComplete, real, rowsAt } from "./figure-checks";

const figure = ownersAndRentersFigure(real.ownership, english);

test.each(drawings((options) => ownersAndRentersFigure(real.ownership, options)))(
  "$language at $width: complete",
  (drawn) => {
    expectComplete(drawn, "compute-owners-and-renters");
  },
);

test("the axis is named with its unit and the rows are the numbers drawn", () => {
  expect(axisTitle(figure, "xaxis")).toContain("ratio");
  expect(drawnAt(figure, "x")).toEqual(rowsAt(figure, "value"));
});

test.each([
  [{ value: 0.5, low: 0.3, high: 0.8 }, "lower"],
  [{ value: 2, low: 1.5, high: 3 }, "higher"],
  [{ value: 1, low: 0.5, high: 2 }, "alike"],
])("the title on owners follows the ratio %j", (ends, words) => {
  const ratio = { n: 10, unit: "ratio", method: "made up", ...ends };
  expect(ownersAndRentersFigure({ ...real.ownership, ratio }, english).title).toContain(words);
});
