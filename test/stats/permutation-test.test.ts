import fc from "fast-check";
import { expect, test } from "vitest";
import { createRandom } from "../../lib/core/random";
import { median } from "../../lib/stats/median";
import { permutationTest } from "../../lib/stats/permutation-test";
import { expectClose, oracle } from "./close";

const random = () => createRandom(7);

test("the exact test of 924 partitions agrees with SciPy", () => {
  const { x, y, observed, p_exact_two_sided, n_partitions } = oracle.permutation_exact;
  const result = permutationTest(x, y, { random: random() });
  expectClose([result.observed, result.p], [observed, p_exact_two_sided]);
  expect(result).toMatchObject({ partitions: n_partitions, exact: true });
});

test("another statistic, with ties, agrees with SciPy", () => {
  // scipy.stats.permutation_test(([1,4,2,8,5],[3,9,7,7]), difference of medians, n_resamples=inf)
  const statistic = (x: ArrayLike<number>, y: ArrayLike<number>): number => median(x) - median(y);
  const result = permutationTest([1, 4, 2, 8, 5], [3, 9, 7, 7], { random: random(), statistic });
  expectClose([result.observed, result.p], [-3.0, 0.42857142857142855]);
});

test("random partitions come near the exact p, and never give 0", () => {
  const { x, y, p_exact_two_sided } = oracle.permutation_exact;
  const sampled = permutationTest(x, y, { random: random(), resamples: 900 });
  expect(sampled.exact).toBe(false);
  expect(sampled.partitions).toBe(900);
  expect(Math.abs(sampled.p - p_exact_two_sided)).toBeLessThan(0.1);
  const apart = permutationTest([1, 2, 3, 4, 5, 6, 7, 8], [91, 92, 93, 94, 95, 96, 97, 98], {
    random: random(),
    resamples: 99,
  });
  expect(apart.p).toBeCloseTo(0.02, 12);
});

test("groups of hundreds are sampled, not enumerated", () => {
  const x = Array.from({ length: 300 }, (_, i) => i);
  const result = permutationTest(x, x, { random: random(), resamples: 500 });
  expect(result).toMatchObject({ observed: 0, exact: false });
  expect(result.p).toBeGreaterThan(0.8);
});

test("under no difference p is uniform: about one in twenty is below 0.05", () => {
  const draw = createRandom(11);
  const sample = () => Array.from({ length: 6 }, () => draw());
  let below = 0;
  for (let i = 0; i < 400; i++) if (permutationTest(sample(), sample(), { random: draw }).p <= 0.05) below++;
  expect(below).toBeGreaterThan(8);
  expect(below).toBeLessThan(36);
});

const sample = fc.array(fc.integer({ min: -9, max: 9 }), { minLength: 1, maxLength: 5 });

test("swapping the groups or scaling the values keeps p; p is between 0 and 1", () => {
  fc.assert(
    fc.property(sample, sample, (x, y) => {
      const { p, observed } = permutationTest(x, y, { random: random() });
      const swapped = permutationTest(y, x, { random: random() });
      expect(swapped.p).toBeCloseTo(p, 12);
      expect(swapped.observed).toBeCloseTo(-observed, 12);
      const scaled = permutationTest(
        x.map((value) => 4 * value),
        y.map((value) => 4 * value),
        { random: random() },
      );
      expect(scaled.p).toBe(p);
      expect(p).toBeGreaterThan(0);
      expect(p).toBeLessThanOrEqual(1);
    }),
  );
});

test("the input is left as it was", () => {
  const x = [3, 1, 2, 9, 8, 7, 4];
  permutationTest(x, x, { random: random(), resamples: 10 });
  expect(x).toEqual([3, 1, 2, 9, 8, 7, 4]);
});

test.each([
  [[], [1], 10, "x needs at least 1 value"],
  [[1], [Number.NaN], 10, "y[0] is not a finite number"],
  [[1], [2], 0, "resamples must be a whole number of at least 1"],
])("groups %j and %j with %d resamples are refused", (x, y, resamples, message) => {
  const run = () => permutationTest(x, y, { random: random(), resamples });
  expect(run).toThrow(RangeError);
  expect(run).toThrow(message);
});

test("a statistic that is NaN for a partition is refused", () => {
  expect(() => permutationTest([1], [2], { random: random(), statistic: () => Number.NaN })).toThrow(RangeError);
});
