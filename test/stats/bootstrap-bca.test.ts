import fc from "fast-check";
import { expect, test } from "vitest";
import { createRandom } from "../../lib/core/random";
import { bcaBootstrap, jackknifeAcceleration } from "../../lib/stats/bootstrap-bca";
import { clusterBy } from "../../lib/stats/cluster-by";
import { mean } from "../../lib/stats/mean";
import { median } from "../../lib/stats/median";
import { variance } from "../../lib/stats/variance";
import { expectClose, oracle, shortestRun } from "./close";

const average = (sample: readonly number[]): number => mean(sample);

test("the interval of a skewed mean agrees with the one from 200 000 resamples", () => {
  const { x, ci95_from_200000_resamples, tolerance_relative } = oracle.bca;
  const interval = bcaBootstrap(x, average, { random: createRandom(), resamples: 200_000 });
  expectClose([interval.low, interval.high], ci95_from_200000_resamples, tolerance_relative);
  expectClose(interval.value, mean(x));
  expect(interval).toMatchObject({ n: 30, resamples: 200_000, degenerate: 0 });
});

test("10 000 resamples, the default, come within 3 % of it", () => {
  const { x, ci95_from_200000_resamples } = oracle.bca;
  const interval = bcaBootstrap(x, average, { random: createRandom() });
  expectClose([interval.low, interval.high], ci95_from_200000_resamples, 0.03);
  expect(interval.resamples).toBe(10_000);
});

test("the acceleration agrees with the jackknife reference", () => {
  expectClose(jackknifeAcceleration(oracle.bca.x, average), oracle.bca.acceleration);
});

test("the same seed gives the same interval, another seed another", () => {
  const run = (seed: number) => bcaBootstrap(oracle.bca.x, average, { random: createRandom(seed), resamples: 500 });
  expect(run(1)).toEqual(run(1));
  expect(run(1).low).not.toBe(run(2).low);
});

test("an interval covers the true mean of an exponential about as often as it says", () => {
  const random = createRandom(5);
  let covered = 0;
  for (let i = 0; i < 300; i++) {
    const sample = Array.from({ length: 40 }, () => -Math.log(1 - random()));
    const { low, high } = bcaBootstrap(sample, average, { random, resamples: 1000, level: 0.9 });
    if (low <= 1 && 1 <= high) covered++;
  }
  expect(covered / 300).toBeGreaterThan(0.84);
  expect(covered / 300).toBeLessThan(0.95);
});

test("clusters of copied rows widen the interval by the root of their size", () => {
  const rows = oracle.bca.x.flatMap((value, i) => [0, 1, 2, 3].map(() => ({ firm: `firm ${i}`, value })));
  const clusters = clusterBy(rows, (row) => row.firm);
  const options = () => ({ random: createRandom(3), resamples: 4000 });
  const byCluster = bcaBootstrap(clusters, (sample) => mean(sample.flat().map((row) => row.value)), options());
  const byRow = bcaBootstrap(rows, (sample) => mean(sample.map((row) => row.value)), options());
  expect(byCluster.n).toBe(30);
  expect(byRow.n).toBe(120);
  expect((byCluster.high - byCluster.low) / (byRow.high - byRow.low)).toBeCloseTo(2, 0);
});

test("equal values collapse the interval to the value", () => {
  const result = bcaBootstrap([0.1, 0.1, 0.1], average, { random: createRandom(1), resamples: 200 });
  expect(result.low).toBe(result.value);
  expect(result.high).toBe(result.value);
});

test("shifting and scaling the values shifts and scales the interval", () => {
  fc.assert(
    fc.property(
      fc.array(fc.integer({ min: -1000, max: 1000 }), { minLength: 2, maxLength: 20 }),
      fc.integer({ min: -8, max: 8 }),
      fc.constantFrom(0.5, 2, 4),
      (sample, shift, scale) => {
        const options = () => ({ random: createRandom(9), resamples: 200 });
        const base = bcaBootstrap(sample, average, options());
        const moved = bcaBootstrap(
          sample.map((value) => value * scale + shift),
          average,
          options(),
        );
        expect(moved.low).toBeCloseTo(base.low * scale + shift, 6);
        expect(moved.high).toBeCloseTo(base.high * scale + shift, 6);
        expect(base.low).toBeLessThanOrEqual(base.high);
      },
    ),
    { numRuns: 50 },
  );
});

test("a statistic at the edge of its resamples keeps a finite interval", () => {
  const largest = bcaBootstrap([1, 2, 3, 40], (sample) => Math.max(...sample), { random: createRandom(1) });
  expect(largest.value).toBe(40);
  expect(largest.high).toBe(40);
  expect(largest.low).toBeGreaterThanOrEqual(1);
  const beyond = bcaBootstrap([1, 2, 3, 4], (sample) => (new Set(sample).size === 4 ? 100 : average(sample)), {
    random: createRandom(1),
    resamples: 50,
  });
  expect(Number.isFinite(beyond.low) && Number.isFinite(beyond.high)).toBe(true);
});

test("resamples that tie with the value count half, so that a symmetric sample has a symmetric interval", () => {
  const tenOfTwenty = Array.from({ length: 20 }, (_, i) => i % 2);
  const { low, high } = bcaBootstrap(tenOfTwenty, average, { random: createRandom(1) });
  expect(low + high).toBeCloseTo(1, 12);
});

test("an interval that asks for more than all resamples ends at the outermost", () => {
  const oneOfTwenty = Array.from({ length: 20 }, (_, i) => (i === 0 ? 1 : 0));
  const { low, high } = bcaBootstrap(oneOfTwenty, average, { random: createRandom(1), level: 1 - 1e-12 });
  expect(low).toBe(0);
  expect(high).toBeGreaterThan(0.2);
});

test("degenerate resamples are counted and left out up to 5 %", () => {
  const needsTwoValues = (sample: readonly number[]): number =>
    new Set(sample).size > 1 ? average(sample) : Number.NaN;
  const four = bcaBootstrap([1, 2, 3, 4], needsTwoValues, { random: createRandom(1) });
  // 4 of the 4^4 resamples hold one value only: 1.6 %.
  expect(four.degenerate / four.resamples).toBeGreaterThan(0.01);
  expect(four.degenerate / four.resamples).toBeLessThan(0.022);
  expect(() => bcaBootstrap([1, 2, 3], needsTwoValues, { random: createRandom(1) })).toThrow(/at most 5 % may fail/);
});

test("leave-one-out values that are not finite do not enter the acceleration", () => {
  const spread = (sample: readonly number[]): number => (sample.includes(9) ? variance(sample) : Number.NaN);
  expect(Number.isFinite(jackknifeAcceleration([1, 2, 9, 4], spread))).toBe(true);
});

test.each([
  [[1], 100, 0.95, "at least 2 units, got 1"],
  [[], 100, 0.95, "at least 2 units, got 0"],
  [[1, 2], 0, 0.95, "resamples must be a whole number of at least 1"],
  [[1, 2], 2.5, 0.95, "resamples must be a whole number"],
  [[1, 2], 100, 1, "level must lie between 0 and 1"],
  [[1, Number.NaN], 100, 0.9, "values[1] is not a finite number"],
])("units %j, %d resamples, level %d are refused", (units, resamples, level, message) => {
  const run = () => bcaBootstrap(units, average, { random: createRandom(1), resamples, level });
  expect(run).toThrow(RangeError);
  expect(run).toThrow(message);
});

test("a statistic that is not finite on the units is refused", () => {
  expect(() => bcaBootstrap([1, 2], () => Number.NaN, { random: createRandom(1) })).toThrow(
    "the statistic of the units themselves is NaN",
  );
  expect(() => jackknifeAcceleration([1], average)).toThrow(RangeError);
});

test("10 000 resamples of 200 units take less than a second", () => {
  const random = createRandom(2);
  const units = Array.from({ length: 200 }, () => random());
  expect(shortestRun(() => bcaBootstrap(units, average, { random }))).toBeLessThan(1000);
  expect(bcaBootstrap(units, (sample) => median(sample), { random, resamples: 100 }).n).toBe(200);
});
