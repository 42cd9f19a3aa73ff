import fc from "fast-check";
import { expect, test } from "vitest";
import { median } from "../../lib/stats/median";
import { quantile, quantileSorted } from "../../lib/stats/quantile";
import { expectClose, oracle } from "./close";

const values = fc.array(fc.double({ min: -1e6, max: 1e6, noNaN: true }), { minLength: 1, maxLength: 50 });
const share = fc.double({ min: 0, max: 1, noNaN: true });

test("quantiles and the median agree with NumPy's type 7", () => {
  const { x, p, expected } = oracle.quantile_type7;
  expectClose(
    p.map((share) => quantile(x, share)),
    expected,
  );
  expectClose(median(x), oracle.moments.median);
});

test("quantiles agree with d3-array on any sample", async () => {
  const d3 = await import("d3-array");
  fc.assert(
    fc.property(values, share, (sample, p) => {
      expect(quantile(sample, p)).toBeCloseTo(d3.quantile(sample, p) ?? Number.NaN, 6);
    }),
  );
});

test("a quantile lies within the range and does not depend on the order", () => {
  fc.assert(
    fc.property(values, share, (sample, p) => {
      const result = quantile(sample, p);
      expect(result).toBeGreaterThanOrEqual(Math.min(...sample));
      expect(result).toBeLessThanOrEqual(Math.max(...sample));
      expect(quantile(sample.toReversed(), p)).toBe(result);
    }),
  );
});

test("the input is left as it was", () => {
  const sample = [3, 1, 2];
  quantile(sample, 0.5);
  expect(sample).toEqual([3, 1, 2]);
});

test.each([
  [[], 0.5, "at least 1 value, got 0"],
  [[1, Number.NaN], 0.5, "values[1] is not a finite number: NaN"],
  [[Number.POSITIVE_INFINITY], 0.5, "values[0] is not a finite number: Infinity"],
  [[1], 1.1, "a share from 0 to 1, got 1.1"],
  [[1], Number.NaN, "a share from 0 to 1, got NaN"],
])("quantile(%j, %d) is refused", (sample, p, message) => {
  expect(() => quantile(sample, p)).toThrow(RangeError);
  expect(() => quantile(sample, p)).toThrow(message);
});

test("an empty sorted sample has no quantile", () => {
  expect(() => quantileSorted([], 0)).toThrow(RangeError);
});
