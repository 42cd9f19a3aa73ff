import fc from "fast-check";
import { expect, test } from "vitest";
import { poolInverseVariance } from "../../lib/stats/pool-inverse-variance";
import { poolRandomEffects } from "../../lib/stats/pool-random-effects";
import { expectClose, oracle } from "./close";

test("Q, τ², the pooled effect and its error agree with the reference", () => {
  const { effect, variance, Q, tau2, pooled, se } = oracle.dersimonian_laird;
  const result = poolRandomEffects(effect, variance);
  expectClose([result.q, result.tau2, result.value, result.se], [Q, tau2, pooled, se]);
  expectClose(result.i2, (Q - 8) / Q);
  expectClose([result.high - pooled, pooled - result.low], [1.959963984540054 * se, 1.959963984540054 * se]);
});

test("effects closer than their errors pool as fixed", () => {
  const fixed = poolInverseVariance([1, 1.1, 0.9], [1, 2, 3]);
  expect(poolRandomEffects([1, 1.1, 0.9], [1, 2, 3])).toMatchObject({ ...fixed, tau2: 0, i2: 0 });
});

test("one effect stays what it is", () => {
  expect(poolRandomEffects([3], [4])).toMatchObject({ value: 3, se: 2, tau2: 0, i2: 0, n: 1 });
});

test("effects shift and scale, order does not matter, random effects are never the more certain", () => {
  const list = fc.array(fc.tuple(fc.integer({ min: -50, max: 50 }), fc.integer({ min: 1, max: 40 })), {
    minLength: 2,
    maxLength: 12,
  });
  fc.assert(
    fc.property(list, fc.integer({ min: -9, max: 9 }), (rows, shift) => {
      const y = rows.map(([effect]) => effect);
      const v = rows.map(([, variance]) => variance);
      const base = poolRandomEffects(y, v);
      const moved = poolRandomEffects(
        y.map((effect) => 2 * effect + shift),
        v.map((variance) => 4 * variance),
      );
      expect(moved.value).toBeCloseTo(2 * base.value + shift, 8);
      expect(moved.tau2).toBeCloseTo(4 * base.tau2, 6);
      expect(poolRandomEffects(y.toReversed(), v.toReversed()).value).toBeCloseTo(base.value, 9);
      expect(base.se).toBeGreaterThanOrEqual(poolInverseVariance(y, v).se * (1 - 1e-12));
      expect(base.i2).toBeLessThan(1);
    }),
  );
});

test.each([
  [[], [], "effects needs at least 1 value"],
  [[1, 2], [1], "equally long"],
  [[1, 2], [1, -1], "variances[1] must exceed 0"],
  [[1, Number.NaN], [1, 1], "effects[1] is not a finite number"],
])("effects %j with variances %j are refused", (effects, variances, message) => {
  expect(() => poolRandomEffects(effects, variances)).toThrow(RangeError);
  expect(() => poolRandomEffects(effects, variances)).toThrow(message);
});
