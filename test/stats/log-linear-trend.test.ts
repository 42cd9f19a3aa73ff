import fc from "fast-check";
import { expect, test } from "vitest";
import { logLinearTrend } from "../../lib/stats/log-linear-trend";
import reference from "../fixtures/hedonic.json";
import { expectClose } from "./close";

test("slope, HC3 error, interval, level and R² agree with statsmodels", () => {
  const { slope, se, low, high, start_2023, r2 } = reference.trend;
  const trend = logLinearTrend(
    reference.items.map(({ time }) => time - 2023),
    reference.items.map(({ price }) => price),
  );
  expectClose([trend.slope, trend.se, trend.start, trend.r2], [slope, se, start_2023, r2]);
  expectClose(
    [trend.factor.value, trend.factor.low, trend.factor.high],
    [Math.exp(slope), Math.exp(low), Math.exp(high)],
  );
});

test("another zero of time or unit of y leaves the factor; a reversed clock inverts it", () => {
  const prices = fc.array(fc.double({ min: 0.1, max: 100, noNaN: true }), { minLength: 4, maxLength: 20 });
  fc.assert(
    fc.property(prices, fc.integer({ min: -3000, max: 3000 }), (y, shift) => {
      const t = y.map((_, i) => i / 4);
      const base = logLinearTrend(t, y);
      const moved = logLinearTrend(
        t.map((value) => value + shift),
        y.map((value) => 7 * value),
      );
      expectClose(moved.factor.value, base.factor.value, 1e-7);
      const reversed = logLinearTrend(
        t.map((value) => -value),
        y,
      );
      expectClose(reversed.factor.value, 1 / base.factor.value, 1e-8);
      expect(base.factor.low).toBeLessThanOrEqual(base.factor.value);
      expect(base.factor.high).toBeGreaterThanOrEqual(base.factor.value);
    }),
  );
});

test.each([
  [[1, 2], [1, 2], "t needs at least 3 values"],
  [[1, 2, 3], [1, 2], "equally long"],
  [[1, 2, 3], [1, 0, 2], "needs y above 0, but y[1] is 0"],
  [[2, 2, 2], [1, 2, 3], "t is constant"],
  [[1, 2, Number.NaN], [1, 2, 3], "t[2] is not a finite number"],
  [[1, 1, 5], [1, 2, 3], "row 2 alone decides"],
])("t %j with y %j is refused", (t, y, message) => {
  expect(() => logLinearTrend(t, y)).toThrow(RangeError);
  expect(() => logLinearTrend(t, y)).toThrow(message);
});
