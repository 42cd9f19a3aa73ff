import fc from "fast-check";
import { expect, test } from "vitest";
import { pearson, spearman } from "../../lib/stats/correlation";
import { kendallTauB } from "../../lib/stats/kendall";
import { ranks } from "../../lib/stats/ranks";
import { expectClose, oracle } from "./close";

const pairs = fc
  .array(fc.tuple(fc.integer({ min: -9, max: 9 }), fc.integer({ min: -9, max: 9 })), { minLength: 2, maxLength: 25 })
  .filter((list) => new Set(list.map(([x]) => x)).size > 1 && new Set(list.map(([, y]) => y)).size > 1);

test("rank correlations with many ties agree with SciPy", () => {
  expectClose(spearman(oracle.spearman.x, oracle.spearman.y), oracle.spearman.rho);
  expectClose(kendallTauB(oracle.kendall_tau_b.x, oracle.kendall_tau_b.y), oracle.kendall_tau_b.tau);
});

test("ties share the mean of their ranks", () => {
  expect(Array.from(ranks([7, 7, 7, 1]))).toEqual([3, 3, 3, 1]);
});

test("the correlation of the height of points with itself is 1, with its mirror −1", () => {
  fc.assert(
    fc.property(pairs, (list) => {
      const x = list.map(([value]) => value);
      const mirror = x.map((value) => -value);
      for (const measure of [pearson, spearman, kendallTauB]) {
        expect(measure(x, x)).toBeCloseTo(1, 12);
        expect(measure(x, mirror)).toBeCloseTo(-1, 12);
      }
    }),
  );
});

test("rank correlations ignore monotone change, order of the pairs and which side is which", () => {
  fc.assert(
    fc.property(pairs, (list) => {
      const x = list.map(([value]) => value);
      const y = list.map(([, value]) => value);
      for (const measure of [spearman, kendallTauB]) {
        const value = measure(x, y);
        expect(measure(y, x)).toBeCloseTo(value, 12);
        expect(measure(x.toReversed(), y.toReversed())).toBeCloseTo(value, 12);
        expect(measure(x.map(Math.exp), y)).toBeCloseTo(value, 12);
      }
      expect(
        pearson(
          x.map((value) => 3 * value - 7),
          y,
        ),
      ).toBeCloseTo(pearson(x, y), 12);
    }),
  );
});

test.each([pearson, spearman, kendallTauB])("%o refuses what it cannot correlate", (measure) => {
  expect(() => measure([1, 1], [1, 2])).toThrow("x is constant");
  expect(() => measure([1, 2], [3, 3])).toThrow("y is constant");
  expect(() => measure([1], [1])).toThrow("x needs at least 2 values");
  expect(() => measure([1, 2], [1])).toThrow("equally long");
  expect(() => measure([1, Number.NaN], [1, 2])).toThrow(RangeError);
});
