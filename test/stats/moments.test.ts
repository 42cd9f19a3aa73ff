import fc from "fast-check";
import { expect, test } from "vitest";
import { geometricMean } from "../../lib/stats/geometric-mean";
import { mean } from "../../lib/stats/mean";
import { median } from "../../lib/stats/median";
import { medianAbsoluteDeviation } from "../../lib/stats/median-absolute-deviation";
import { sum } from "../../lib/stats/sum";
import { variance } from "../../lib/stats/variance";
import { expectClose, oracle } from "./close";

test("mean, variance, geometric mean and median deviation agree with SciPy", () => {
  const { x, ...expected } = oracle.moments;
  expectClose(mean(x), expected.mean);
  expectClose(median(x), expected.median);
  expectClose(variance(x), expected.variance_sample);
  expectClose(medianAbsoluteDeviation(x), expected.mad_unscaled);
  expectClose(geometricMean(x.map((value) => value + 0.5)), expected.geometric_mean);
});

const values = fc.array(fc.double({ min: -1e6, max: 1e6, noNaN: true }), { minLength: 2, maxLength: 40 });

test("they agree with simple-statistics on any sample", async () => {
  const simple = await import("simple-statistics");
  fc.assert(
    fc.property(values, (sample) => {
      expect(sum(sample)).toBeCloseTo(simple.sum(sample), 6);
      expect(mean(sample)).toBeCloseTo(simple.mean(sample), 6);
      expectNear(variance(sample), simple.sampleVariance(sample));
      expect(medianAbsoluteDeviation(sample)).toBeCloseTo(simple.medianAbsoluteDeviation(sample), 6);
      const positive = sample.map((value) => Math.abs(value) + 1);
      expectNear(geometricMean(positive), simple.logAverage(positive));
    }),
  );
});

test("shift and scale carry over, order does not matter", () => {
  fc.assert(
    fc.property(values, fc.integer({ min: -100, max: 100 }), fc.constantFrom(0.5, 3), (sample, shift, scale) => {
      const moved = sample.map((value) => scale * value + shift);
      expectNear(mean(moved), scale * mean(sample) + shift);
      expectNear(variance(moved), scale ** 2 * variance(sample));
      expectNear(medianAbsoluteDeviation(moved), scale * medianAbsoluteDeviation(sample));
      expectNear(mean(sample.toReversed()), mean(sample));
    }),
  );
});

test("small numbers are not lost beside large ones", () => {
  expect(sum([1e16, 1, -1e16, 1])).toBe(2);
  expect(mean(new Array<number>(10).fill(0.1))).toBe(0.1);
  expect(sum([])).toBe(0);
  expect(sum([Number.POSITIVE_INFINITY, 1])).toBe(Number.POSITIVE_INFINITY);
});

test("equal values have no spread", () => {
  expect(variance([4, 4, 4])).toBe(0);
  expect(medianAbsoluteDeviation([4, 4, 4])).toBe(0);
  expectClose(geometricMean([4, 4, 4]), 4);
});

test.each([
  ["mean of nothing", () => mean([]), "values needs at least 1 value, got 0"],
  ["mean with NaN", () => mean([1, Number.NaN]), "values[1] is not a finite number: NaN"],
  ["variance of one", () => variance([1]), "values needs at least 2 values, got 1"],
  ["variance with infinity", () => variance([1, Number.NEGATIVE_INFINITY]), "values[1] is not a finite number"],
  ["geometric mean with 0", () => geometricMean([1, 0]), "needs values above 0, but values[1] is 0"],
  ["geometric mean of nothing", () => geometricMean([]), "at least 1 value"],
  ["median deviation of nothing", () => medianAbsoluteDeviation([]), "at least 1 value"],
])("the %s is refused", (_, call, message) => {
  expect(call).toThrow(RangeError);
  expect(call).toThrow(message);
});

/** Equal to a relative 1e-6, or to 1e-6 where both are small. */
function expectNear(actual: number, expected: number): void {
  expect(Math.abs(actual - expected)).toBeLessThanOrEqual(1e-6 * Math.max(1, Math.abs(expected)));
}
