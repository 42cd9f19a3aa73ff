import fc from "fast-check";
import { expect, test } from "vitest";
import { poolInverseVariance, varianceOfInterval } from "../../lib/stats/pool-inverse-variance";
import { expectClose, oracle } from "./close";

test("Q of nine effects agrees with statsmodels; its tail with SciPy", () => {
  const { effect, variance, Q } = oracle.dersimonian_laird;
  const pooled = poolInverseVariance(effect, variance);
  expectClose(pooled.q, Q);
  // scipy.stats.chi2.sf(14.233156474739165, 8)
  expectClose(pooled.pHomogeneous, 0.07588707174391969);
  expect(pooled.n).toBe(9);
});

test("a precise estimate outweighs a vague one: 1 ± 1 and 4 ± √2 by hand", () => {
  // weights 1 and 1/2: (1 + 2) / 1.5 = 2, standard error (1.5)^−½
  const pooled = poolInverseVariance([1, 4], [1, 2]);
  expectClose([pooled.value, pooled.se, pooled.q], [2, 0.816496580927726, 3]);
  expectClose(pooled.high - pooled.value, 1.959963984540054 * 0.816496580927726);
  expectClose(pooled.value - pooled.low, 1.959963984540054 * 0.816496580927726);
});

test("one effect stays what it is", () => {
  expect(poolInverseVariance([5], [4])).toMatchObject({ value: 5, se: 2, q: 0, pHomogeneous: 1 });
});

test("effects shift and scale, order does not matter, pooling never widens", () => {
  const effects = fc.array(fc.tuple(fc.integer({ min: -99, max: 99 }), fc.integer({ min: 1, max: 50 })), {
    minLength: 1,
    maxLength: 12,
  });
  fc.assert(
    fc.property(effects, fc.integer({ min: -9, max: 9 }), (list, shift) => {
      const y = list.map(([effect]) => effect);
      const v = list.map(([, variance]) => variance);
      const pooled = poolInverseVariance(y, v);
      const moved = poolInverseVariance(
        y.map((effect) => 2 * effect + shift),
        v.map((variance) => 4 * variance),
      );
      expect(moved.value).toBeCloseTo(2 * pooled.value + shift, 9);
      expect(moved.se).toBeCloseTo(2 * pooled.se, 9);
      expect(moved.q).toBeCloseTo(pooled.q, 6);
      expect(poolInverseVariance(y.toReversed(), v.toReversed()).value).toBeCloseTo(pooled.value, 9);
      expect(pooled.se ** 2).toBeLessThanOrEqual(Math.min(...v) * (1 + 1e-12));
    }),
  );
});

test("an interval gives back the variance that made it", () => {
  const { low, high } = poolInverseVariance([5], [4], 0.9);
  expectClose(varianceOfInterval({ low, high }, 0.9), 4);
});

test.each([
  ["no effect", () => poolInverseVariance([], []), "effects needs at least 1 value"],
  ["unequal lengths", () => poolInverseVariance([1], [1, 2]), "equally long"],
  ["a variance of 0", () => poolInverseVariance([1, 2], [1, 0]), "variances[1] must exceed 0, got 0"],
  ["an effect that is NaN", () => poolInverseVariance([Number.NaN], [1]), "effects[0] is not a finite number"],
  ["an empty interval", () => varianceOfInterval({ low: 1, high: 1 }), "from 1 to 1"],
  ["an endless interval", () => varianceOfInterval({ low: 1, high: Number.POSITIVE_INFINITY }), "to Infinity"],
])("%s is refused", (_, call, message) => {
  expect(call).toThrow(RangeError);
  expect(call).toThrow(message);
});
