import { expect, test } from "vitest";
import { affordabilityFigure } from "../../../lib/figures/compute/affordability";
import { axisTitle, drawings, drawnAt, english, expectComplete, real, rowsAt } from "./figure-checks";

const figure = affordabilityFigure(real.startUps.atClaim, english);

test.each(drawings((options) => affordabilityFigure(real.startUps.atClaim, options)))(
  "$language at $width: complete",
  (drawn) => {
    expectComplete(drawn, "compute-affordability");
  },
);

test("the axis is named with its unit and the rows are the numbers drawn", () => {
  expect(axisTitle(figure, "xaxis")).toContain("log scale");
  expect(drawnAt(figure, "x")).toEqual(rowsAt(figure, "value"));
});

test("the affordability figure has its line at 1 and says who could pay", () => {
  const figure = affordabilityFigure(real.startUps.atClaim, english);
  expect(JSON.stringify(figure.layout.shapes)).toContain('"x0":1,"x1":1');
  expect(figure.title).toContain("none could buy its cluster");
  const later = affordabilityFigure(real.startUps.hindsight, english);
  expect(later.title).toContain("all could rent a GPT-4-class run");
});
