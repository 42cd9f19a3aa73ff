import fc from "fast-check";
import { expect, test } from "vitest";
import { createRandom } from "../../../lib/core/random";
import { fromRows, middleOf, sampler } from "../../../lib/problems/compute/distribution";

const range = (low: number, high = low) => ({ low, high });

test("a fixed value takes nothing from the generator", () => {
  const random = createRandom(1);
  expect(sampler({ kind: "fixed", value: 4 })(random)).toBe(4);
  expect(random()).toBe(createRandom(1)());
});

test("each row is drawn as often as the others", () => {
  const draw = sampler(fromRows([range(1), range(2), range(2), range(10)]));
  const random = createRandom(3);
  const draws = Array.from({ length: 40_000 }, () => draw(random));
  expect(draws.filter((value) => value === 2).length / draws.length).toBeCloseTo(0.5, 1);
  expect(new Set(draws)).toEqual(new Set([1, 2, 10]));
});

test("a row with two ends is drawn between them", () => {
  const draw = sampler(fromRows([range(8, 12)]));
  expect(draw(() => 0.25)).toBe(9);
});

test("a triangle peaks at the median row, a box does not peak", () => {
  const rows = [range(1), range(2), range(9)];
  expect(fromRows(rows, "triangular")).toEqual({ kind: "triangular", low: 1, mode: 2, high: 9 });
  expect(fromRows(rows, "uniform")).toEqual({ kind: "uniform", low: 1, high: 9 });
  // With low 1, mode 2 and high 9, the share 1/8 of a triangle lies below its mode.
  expect(sampler(fromRows(rows, "triangular"))(() => 0.125)).toBeCloseTo(2, 12);
  expect(sampler(fromRows(rows, "uniform"))(() => 0.125)).toBe(2);
});

test("the middle is the median of the rows' own middles", () => {
  expect(middleOf([range(0, 2), range(10), range(4, 8)])).toBe(6);
});

test("no draw leaves the span of the rows, whatever the shape", () => {
  const ends = fc.tuple(fc.integer({ min: -50, max: 50 }), fc.nat(20)).map(([low, width]) => range(low, low + width));
  fc.assert(
    fc.property(
      fc.array(ends, { minLength: 1, maxLength: 6 }),
      fc.constantFrom("rows" as const, "triangular" as const, "uniform" as const),
      fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }),
      (rows, shape, u) => {
        const value = sampler(fromRows(rows, shape))(() => u);
        expect(value).toBeGreaterThanOrEqual(Math.min(...rows.map((row) => row.low)) - 1e-9);
        expect(value).toBeLessThanOrEqual(Math.max(...rows.map((row) => row.high)) + 1e-9);
      },
    ),
  );
});

test("nothing can be drawn from no rows", () => {
  expect(() => fromRows([])).toThrow(RangeError);
});
