import { expect, test } from "vitest";
import { dailyCost, drawDays, shareAtOrBelow, sideDraws } from "../../../lib/problems/compute/daily-cost";
import { withParameters } from "./owning-tables";

test("fixed inputs cost the same every day", () => {
  const draws = drawDays(
    { power: { kind: "fixed", value: 5 }, pue: { kind: "fixed", value: 1.5 }, tariff: { kind: "fixed", value: 0.5 } },
    10,
    1,
  );
  expect(draws).toEqual(new Float64Array(10).fill(90));
  expect(dailyCost(draws, 3)).toMatchObject({ value: 90, low: 90, high: 90, n: 3, unit: "yuan/day" });
});

test("a draw equal to the figure counts as at or below it", () => {
  expect(shareAtOrBelow(new Float64Array([1, 2, 3, 4]), 2)).toBe(0.5);
});

test.each([
  [1_000_000, 50_000],
  [40_000, 2000],
  [5000, 1000],
  [1000, 1000],
])("beside %d draws of the headline stand %d", (draws, side) => {
  expect(sideDraws(withParameters({ draws }))).toBe(side);
});
