import fc from "fast-check";
import { expect, test } from "vitest";
import { theilSen } from "../../lib/stats/theil-sen";
import { expectClose, oracle } from "./close";

test("slope, intercept and Sen's interval agree with SciPy", () => {
  const { x, y, slope, intercept, slope_ci95 } = oracle.theil_sen;
  const line = theilSen(x, y);
  expectClose([line.slope, line.intercept, line.low, line.high], [slope, intercept, ...slope_ci95]);
});

test("ties in x and y narrow the interval as in SciPy", () => {
  // scipy.stats.theilslopes([1, 1, 2, 5, 5, 4, 9, 7], [0, 0, 1, 1, 2, 3, 3, 3])
  const line = theilSen([0, 0, 1, 1, 2, 3, 3, 3], [1, 1, 2, 5, 5, 4, 9, 7]);
  expectClose([line.slope, line.intercept, line.low, line.high], [2.0, 1.5, 1.0, 3.5]);
});

test("many ties in y narrow the interval as in SciPy", () => {
  // scipy.stats.theilslopes(y, x)
  const x = [0, 1.3, 2.1, 3.7, 4.2, 5.9, 6.1, 7.4, 8.8, 9.3, 10.7, 11.2, 12.9, 13.5, 14.1, 15.8, 16.6, 17.3];
  const y = [3.2, 1.1, 1.1, 3.2, 4.9, 3.2, 1.1, 4.9, 3.2, 4.9, 4.9, 7.7, 4.9, 7.7, 4.9, 7.7, 7.7, 4.9];
  const line = theilSen(x, y);
  expectClose(
    [line.slope, line.intercept, line.low, line.high],
    [0.3043478260869565, 2.145652173913044, 0.0, 0.45652173913043476],
  );
});

test("one wild point of eleven does not move a line", () => {
  const x = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10];
  const y = x.map((value) => 2 * value + 1);
  expect(theilSen(x, y.with(10, 1e6)).slope).toBe(2);
});

test("two points give their own slope as the whole interval", () => {
  expect(theilSen([0, 2], [1, 5])).toEqual({ slope: 2, intercept: 1, low: 2, high: 2 });
});

test("the slope follows shift and scale of both axes, and ignores the order of the points", () => {
  const points = fc.array(fc.tuple(fc.integer({ min: -100, max: 100 }), fc.integer({ min: -100, max: 100 })), {
    minLength: 3,
    maxLength: 30,
  });
  fc.assert(
    fc.property(points, fc.integer({ min: -50, max: 50 }), fc.integer({ min: 1, max: 8 }), (pairs, shift, scale) => {
      fc.pre(new Set(pairs.map(([x]) => x)).size > 1);
      const x = pairs.map(([value]) => value);
      const y = pairs.map(([, value]) => value);
      const line = theilSen(x, y);
      const moved = theilSen(
        x.map((value) => value + shift),
        y.map((value) => value * scale + shift),
      );
      expect(moved.slope).toBeCloseTo(line.slope * scale, 8);
      expect(moved.low).toBeCloseTo(line.low * scale, 8);
      expect(moved.high).toBeCloseTo(line.high * scale, 8);
      expect(theilSen(x.toReversed(), y.toReversed())).toEqual(line);
      expect(line.low).toBeLessThanOrEqual(line.slope);
      expect(line.high).toBeGreaterThanOrEqual(line.slope);
    }),
  );
});

test.each([
  [[1], [1], "x needs at least 2 values, got 1"],
  [[1, 2], [1], "x and y must be equally long, got 2 and 1"],
  [[3, 3, 3], [1, 2, 3], "x is constant"],
  [[1, 2], [1, Number.NaN], "y[1] is not a finite number"],
])("theilSen(%j, %j) is refused", (x, y, message) => {
  expect(() => theilSen(x, y)).toThrow(RangeError);
  expect(() => theilSen(x, y)).toThrow(message);
});
