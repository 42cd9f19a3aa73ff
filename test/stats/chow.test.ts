import fc from "fast-check";
import { expect, test } from "vitest";
import { chowTest } from "../../lib/stats/chow";
import { expectClose, oracle } from "./close";

test("F and p agree with the reference", () => {
  const { X_with_constant, y, break_after_row, F, df, p_value } = oracle.chow;
  const result = chowTest(X_with_constant, y, break_after_row);
  expectClose([result.f, result.p], [F, p_value]);
  expect(result.df).toEqual(df);
});

test("a jump of the level is found, wherever the axes have their zero", () => {
  fc.assert(
    fc.property(fc.integer({ min: -50, max: 50 }), fc.integer({ min: 1, max: 9 }), (shift, scale) => {
      const noise = [0.1, -0.2, 0.15, -0.05, 0.2, -0.1, 0.05, -0.15];
      const design = noise.map((_, i) => [1, i + shift]);
      const smooth = noise.map((value, i) => scale * (i + value) + shift);
      const jumped = smooth.map((value, i) => (i < 4 ? value : value + 5 * scale));
      expect(chowTest(design, smooth, 4).p).toBeGreaterThan(0.3);
      expect(chowTest(design, jumped, 4).p).toBeLessThan(0.001);
      expect(chowTest(design, jumped, 4).f).toBeCloseTo(236.55395369156813, 6);
    }),
  );
});

const line = [0, 1, 2, 3, 4, 5].map((x) => [1, x]);

test.each([
  ["a break before the first row", line, [1, 2, 2, 4, 4, 6], 0, "rows before the break must be a whole number"],
  ["too few rows before", line, [1, 2, 2, 4, 4, 6], 2, "y needs at least 3 values, got 2"],
  ["too few rows after", line, [1, 2, 2, 4, 4, 6], 5, "y needs at least 3 values, got 1"],
  ["a break behind the last row", line, [1, 2, 2, 4, 4, 6], 6, "at least one row"],
])("%s is refused", (_, design, y, before, message) => {
  expect(() => chowTest(design, y, before)).toThrow(RangeError);
  expect(() => chowTest(design, y, before)).toThrow(message);
});

test("parts that fit exactly leave nothing to test against", () => {
  expect(() => chowTest([[1], [1], [1], [1]], [0, 0, 0, 0], 2)).toThrow("both parts fit exactly");
});
