import fc from "fast-check";
import { expect, test } from "vitest";
import { exponentialRoots } from "../../lib/stats/exponential-roots";

test.each([
  ["no change of sign", [1, 2, 3], [0, 1, 2], []],
  ["zeros only", [0, 0], [0, 1], []],
  ["two terms", [2, -1], [0, 1], [-Math.LN2]],
  ["zeros between", [0, 2, 0, -1, 0], [-3, 0, 0.5, 1, 7], [-Math.LN2]],
  ["complex roots only", [1, -1, 1], [0, 1, 2], []],
])("%s", (_, coefficients, times, roots) => {
  const found = exponentialRoots(coefficients, times);
  expect(found).toHaveLength(roots.length);
  roots.forEach((root, i) => {
    expect(found[i]).toBeCloseTo(root, 12);
  });
});

test("a polynomial in e^(−u) made from its roots gives them back", () => {
  const root = fc.integer({ min: -8, max: 8 });
  fc.assert(
    fc.property(fc.uniqueArray(root, { minLength: 1, maxLength: 5 }), fc.integer({ min: 1, max: 4 }), (list, step) => {
      const expected = list.map((value) => value / 4).toSorted((a, b) => a - b);
      const coefficients = expected.reduce<number[]>(
        (poly, u) => poly.concat(0).map((c, i) => c * Math.exp(-u * step) - (poly[i - 1] ?? 0)),
        [1],
      );
      const found = exponentialRoots(
        coefficients,
        coefficients.map((_, i) => i * step),
      );
      expect(found).toHaveLength(expected.length);
      found.forEach((value, i) => {
        expect(value).toBeCloseTo(expected[i] ?? Number.NaN, 4);
      });
    }),
  );
});

test.each([
  [[1, 2], [0], "equally long"],
  [[], [], "at least 1 value"],
  [[1, 2], [1, 1], "times must ascend, but 1 follows 1"],
  [[1, Number.NaN], [0, 1], "coefficients[1] is not a finite number"],
])("coefficients %j at %j are refused", (coefficients, times, message) => {
  expect(() => exponentialRoots(coefficients, times)).toThrow(RangeError);
  expect(() => exponentialRoots(coefficients, times)).toThrow(message);
});
