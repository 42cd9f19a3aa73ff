import { expect, test } from "vitest";
import { trainingCostFigure } from "../../../lib/figures/compute/training-cost";
import { axisTitle, drawings, drawnAt, english, expectComplete, real, rowsAt } from "./figure-checks";

const figure = trainingCostFigure(real.startUps.atClaim, english);

test.each(drawings((options) => trainingCostFigure(real.startUps.atClaim, options)))(
  "$language at $width: complete",
  (drawn) => {
    expectComplete(drawn, "compute-training-cost");
  },
);

test("the axis is named with its unit and the rows are the numbers drawn", () => {
  expect(axisTitle(figure, "xaxis")).toContain("Million US dollars (log scale)");
  expect(drawnAt(figure, "x")).toEqual(rowsAt(figure, "value"));
});

test("the cost figure draws the money of start-ups as two lines", () => {
  const { layout } = trainingCostFigure(real.startUps.atClaim, english);
  const lines = Array.isArray(layout.shapes) ? layout.shapes : [];
  const sums = real.startUps.atClaim.money.map(({ raisedUsd }) => raisedUsd / 1e6);
  expect(lines.map((line) => JSON.stringify(line))).toEqual([
    expect.stringContaining(`"x0":${Math.min(...sums)}`),
    expect.stringContaining(`"x0":${Math.max(...sums)}`),
  ]);
});
