import { expect, test } from "vitest";
import { buyersByKindFigure } from "../../../lib/figures/compute/buyers-by-kind";
import { axisTitle, drawings, drawnAt, english, expectComplete, real, rowsAt } from "./figure-checks";

const figure = buyersByKindFigure(real.buyers, english);

test.each(drawings((options) => buyersByKindFigure(real.buyers, options)))("$language at $width: complete", (drawn) => {
  expectComplete(drawn, "compute-buyers-by-kind");
});

test("the axis is named with its unit and the rows are the numbers drawn", () => {
  expect(axisTitle(figure, "xaxis")).toContain("Thousand cards");
  expect(drawnAt(figure, "x")).toEqual(rowsAt(figure, "middle").map((value) => value / 1000));
});

test("the bars of buyers start at zero", () => {
  const figure = buyersByKindFigure(real.buyers, english);
  expect(figure.data.every(({ type, base }) => type === "bar" && base === undefined)).toBe(true);
  expect(figure.layout.xaxis).toMatchObject({ range: [0, expect.any(Number)] });
});

test("whiskers of buyers run from the lowest to the highest count", () => {
  const figure = buyersByKindFigure(real.buyers, english);
  const ranged = figure.data.find(({ error_x }) => error_x !== undefined);
  // 162.5 ± 62.5 thousand: 100 000 to 225 000.
  expect(ranged).toMatchObject({ x: [162.5, expect.any(Number)], error_x: { array: [62.5, expect.any(Number)] } });
});

test.each([
  [{ value: 0.9, low: 0.6, high: 0.95 }, "took most of"],
  [{ value: 0.3, low: 0.1, high: 0.4 }, "took less than half of"],
  [{ value: 0.5, low: 0.3, high: 0.9 }, "took an uncertain part of"],
])("the title on buyers follows the share's interval %j", (ends, words) => {
  const share = real.buyers.share && { ...real.buyers.share, ...ends };
  expect(buyersByKindFigure({ ...real.buyers, share }, english).title).toContain(words);
});
