import fc from "fast-check";
import { expect, test } from "vitest";
import { meanLogit, poolLogit } from "../../lib/stats/pool-logit";
import { expectClose } from "./close";

test("three tables pooled as by statsmodels' combine_effects", () => {
  const pooled = poolLogit([12, 40, 5], [50, 80, 60]);
  expectClose([pooled.value, pooled.se, pooled.tau2], [0.2434692569996611, 0.6673920525427801, 1.2138517006320355]);
  expectClose([pooled.low, pooled.high], [0.08003902830917228, 0.5434679664018731]);
});

test("shares that are alike pool to themselves, with the error of all trials together", () => {
  const pooled = poolLogit([20, 40, 60], [100, 200, 300]);
  expectClose(pooled.value, 0.2);
  expectClose(pooled.se, Math.sqrt(1 / 120 + 1 / 480));
  expect(pooled.tau2).toBe(0);
});

test("none and all of ten are taken with half a trial more on each side", () => {
  expectClose(poolLogit([0], [10]).value, 0.5 / 11);
  expectClose(poolLogit([10], [10]).value, 10.5 / 11);
});

const counts = fc.array(fc.tuple(fc.nat(40), fc.integer({ min: 1, max: 40 })), { minLength: 1, maxLength: 10 });

test("successes and failures mirror each other, and all ends are shares", () => {
  fc.assert(
    fc.property(counts, (rows) => {
      const trials = rows.map(([a, b]) => a + b);
      const yes = rows.map(([a]) => a);
      const no = rows.map(([, b]) => b);
      const pooled = poolLogit(yes, trials);
      const mirror = poolLogit(no, trials);
      expect(mirror.value).toBeCloseTo(1 - pooled.value, 9);
      expect(mirror.low).toBeCloseTo(1 - pooled.high, 9);
      expect(pooled.low).toBeGreaterThan(0);
      expect(pooled.high).toBeLessThan(1);
      expect(pooled.low).toBeLessThanOrEqual(pooled.value);
    }),
  );
});

test("the mean of logits by hand: 0.2 and 0.5 with Student's interval", () => {
  // logits log(1/4) and 0: mean −log 2, so a third; t(0.975, 1) = 12.706204736432095, sd = log 4 / √2
  const result = meanLogit([0.2, 0.5]);
  expectClose([result.value, result.sd], [1 / 3, Math.log(4) / Math.SQRT2]);
  const half = (12.706204736432095 * Math.log(4)) / 2;
  expectClose(result.low, 1 / (1 + Math.exp(Math.LN2 + half)), 1e-8);
  expect(result.n).toBe(2);
});

test.each([
  ["unequal lengths", () => poolLogit([1], [2, 3]), "equally long"],
  ["no rows", () => poolLogit([], []), "effects needs at least 1 value"],
  ["half a success", () => poolLogit([0.5], [2]), "successes[0] must be a whole number"],
  ["no trials", () => poolLogit([0], [0]), "trials[0] must be a whole number of at least 1"],
  ["more successes than trials", () => poolLogit([3], [2]), "row 0 has 3 successes in 2 trials"],
  ["one share", () => meanLogit([0.5]), "shares needs at least 2 values"],
  ["a share of 1", () => meanLogit([0.5, 1]), "shares[1] must lie between 0 and 1, got 1"],
  ["a share that is NaN", () => meanLogit([0.5, Number.NaN]), "shares[1] is not a finite number"],
])("%s is refused", (_, call, message) => {
  expect(call).toThrow(RangeError);
  expect(call).toThrow(message);
});
