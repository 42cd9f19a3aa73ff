import fc from "fast-check";
import { expect, test } from "vitest";
import { identity, invert, joinBoxes, type Matrix, mapBox, multiply, parseTransform } from "../../lib/render/matrix";

test("transforms in a list apply from right to left", () => {
  // A point (1, 0): scaled by two to (2, 0), turned to (0, 2), moved to (10, 22).
  const box = mapBox(parseTransform("translate(10,20) rotate(90) scale(2)"), { x: 1, y: 0, width: 0, height: 0 });
  expect(box).toEqual({ x: 10, y: 22, width: 0, height: 0 });
});

test("a quarter turn about a point keeps boxes exactly upright", () => {
  const box = mapBox(parseTransform("rotate(-90,100,50)"), { x: 100, y: 50, width: 30, height: 10 });
  expect(box).toEqual({ x: 100, y: 20, width: 10, height: 30 });
});

test("what is no transform leaves everything where it is", () => {
  expect(parseTransform(null)).toBe(identity);
  expect(parseTransform("none")).toBe(identity);
  expect(parseTransform("translate(a,b)")).toBe(identity);
});

test("joining boxes gives the smallest one around both", () => {
  const joined = joinBoxes({ x: 0, y: 0, width: 2, height: 2 }, { x: 5, y: -1, width: 1, height: 1 });
  expect(joined).toEqual({ x: 0, y: -1, width: 6, height: 3 });
  expect(joinBoxes(null, null)).toBeNull();
});

test("a map followed by its inverse is no map", () => {
  const entry = fc.double({ min: -50, max: 50, noNaN: true });
  fc.assert(
    fc.property(fc.tuple(entry, entry, entry, entry, entry, entry), (matrix: Matrix) => {
      const [a, b, c, d] = matrix;
      fc.pre(Math.abs(a * d - b * c) > 1);
      const back = invert(matrix);
      const none = back && multiply(back, matrix);
      for (const [index, value] of (none ?? []).entries()) expect(value).toBeCloseTo(identity[index] ?? 0, 6);
      expect(none).not.toBeNull();
    }),
  );
  expect(invert([1, 2, 2, 4, 0, 0])).toBeNull();
});
