import fc from "fast-check";
import { expect, test } from "vitest";
import { wilson } from "../../lib/stats/wilson";
import { expectClose, oracle } from "./close";

test.each(oracle.wilson)("$successes of $n has the interval of statsmodels", ({ successes, n, ci95 }) => {
  const { value, low, high } = wilson(successes, n);
  expectClose([value, low, high], [successes / n, ...ci95]);
});

test("successes and failures mirror each other, and the share lies within", () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 500 }), fc.nat(500), (n, k) => {
      const successes = Math.min(k, n);
      const { value, low, high } = wilson(successes, n);
      const mirror = wilson(n - successes, n);
      expect(1 - mirror.high).toBeCloseTo(low, 12);
      expect(low).toBeLessThanOrEqual(value);
      expect(high).toBeGreaterThanOrEqual(value);
      expect(low).toBeGreaterThanOrEqual(0);
      expect(high).toBeLessThanOrEqual(1);
    }),
  );
});

test("a higher level gives a wider interval", () => {
  expect(wilson(5, 20, 0.99).low).toBeLessThan(wilson(5, 20, 0.9).low);
});

test.each([
  [1, 0, 0.95],
  [3, 2, 0.95],
  [-1, 2, 0.95],
  [1.5, 2, 0.95],
  [Number.NaN, 2, 0.95],
  [1, 2, 0],
])("wilson(%d, %d, %d) is refused", (successes, n, level) => {
  expect(() => wilson(successes, n, level)).toThrow(RangeError);
});
