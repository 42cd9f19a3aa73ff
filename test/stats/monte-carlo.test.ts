import fc from "fast-check";
import { expect, test } from "vitest";
import { createRandom } from "../../lib/core/random";
import { normal, oneOf, triangular, uniform } from "../../lib/stats/draws";
import { monteCarlo, summary } from "../../lib/stats/monte-carlo";
import { quantile } from "../../lib/stats/quantile";
import { shortestRun } from "./close";

const thousands = 200_000;

test.each([
  // mean and standard deviation by the textbook formulas
  ["uniform 2 to 6", (r: () => number) => uniform(r, 2, 6), 4, 4 / Math.sqrt(12)],
  ["triangular 0, 1, 5", (r: () => number) => triangular(r, [0, 1, 5]), 2, Math.sqrt((0 + 1 + 25 - 0 - 0 - 5) / 18)],
  ["triangular with its mode at the end", (r: () => number) => triangular(r, [0, 3, 3]), 2, Math.sqrt(9 / 18)],
  ["normal 10, 3", (r: () => number) => normal(r, 10, 3), 10, 3],
  ["one of 1, 2, 6", (r: () => number) => oneOf(r, [1, 2, 6]), 3, Math.sqrt(14 / 3)],
])("%s has the mean and spread of its formula", (_, sample, mean, sd) => {
  const result = summary(monteCarlo(thousands, createRandom(4), sample));
  expect(result.n).toBe(thousands);
  expect(Math.abs(result.mean - mean)).toBeLessThan((5 * sd) / Math.sqrt(thousands));
  expect(result.sd / sd).toBeCloseTo(1, 1);
});

test("a triangular draw stays within its range and is monotone in the uniform one", () => {
  expect(triangular(() => 0, [1, 2, 4])).toBe(1);
  expect(triangular(() => 1, [1, 2, 4])).toBe(4);
  expect(triangular(() => 0.5, [3, 3, 3])).toBe(3);
  // the share below the mode is (2 − 1) / (4 − 1)
  expect(triangular(() => 1 / 3, [1, 2, 4])).toBeCloseTo(2, 12);
});

test("the summary agrees with quantiles of the draws, whatever their order", () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: -99, max: 99 }), { minLength: 1, maxLength: 40 }), (draws) => {
      const result = summary(draws, 0.8);
      expect(result.low).toBeCloseTo(quantile(draws, 0.1), 10);
      expect(result.high).toBeCloseTo(quantile(draws, 0.9), 10);
      expect(summary(draws.toReversed(), 0.8)).toEqual(result);
      const shifted = summary(
        draws.map((value) => 2 * value + 5),
        0.8,
      );
      expect(shifted.mean).toBeCloseTo(2 * result.mean + 5, 9);
      expect(shifted.sd).toBeCloseTo(2 * result.sd, 9);
    }),
  );
});

test("the same seed gives the same draws", () => {
  const run = (seed: number) => monteCarlo(50, createRandom(seed), (random) => normal(random, 0, 1));
  expect(run(3)).toEqual(run(3));
  expect(run(3)).not.toEqual(run(4));
});

test("a million draws of three inputs and their summary take well under a second", () => {
  const run = () =>
    summary(
      monteCarlo(1_000_000, createRandom(1), (random) => {
        return uniform(random, 4, 6.5) * triangular(random, [1.1, 1.3, 1.6]) * uniform(random, 0.4, 0.8);
      }),
    );
  expect(shortestRun(run)).toBeLessThan(900);
  expect(run().low).toBeGreaterThan(4 * 1.1 * 0.4);
  expect(run().high).toBeLessThan(6.5 * 1.6 * 0.8);
});

const random = createRandom(1);

test.each([
  ["no draws", () => monteCarlo(0, random, () => 1)],
  ["a draw that is NaN", () => monteCarlo(1, random, () => Number.NaN)],
  ["an empty summary", () => summary([])],
  ["a summary at level 1", () => summary([1], 1)],
  ["a uniform range the wrong way round", () => uniform(random, 2, 1)],
  ["a uniform range without end", () => uniform(random, 0, Number.POSITIVE_INFINITY)],
  ["a triangle out of order", () => triangular(random, [0, 3, 2])],
  ["a triangle with NaN", () => triangular(random, [0, Number.NaN, 2])],
  ["a negative deviation", () => normal(random, 0, -1)],
  ["a normal mean that is NaN", () => normal(random, Number.NaN, 1)],
  ["a draw from nothing", () => oneOf(random, [])],
])("%s is refused", (_, call) => {
  expect(call).toThrow(RangeError);
});
