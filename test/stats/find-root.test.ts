import fc from "fast-check";
import { expect, test } from "vitest";
import { findRoot } from "../../lib/stats/find-root";

test.each([
  // roots known in closed form, or to all digits from tables
  ["x² = 2", (x: number) => x * x - 2, 0, 2, Math.SQRT2],
  ["cos x = x", (x: number) => Math.cos(x) - x, 0, 1, 0.7390851332151607],
  ["eˣ = 10", (x: number) => Math.exp(x) - 10, -20, 20, Math.LN10],
  ["a root at the left end", (x: number) => x, 0, 3, 0],
  ["a root at the right end", (x: number) => x - 3, 0, 3, 3],
  ["a bracket the wrong way round", (x: number) => x - 1, 5, 0, 1],
  ["a flat triple root", (x: number) => (x - 1) ** 3, -3, 8, 1],
])("%s", (_, f, low, high, root) => {
  expect(findRoot(f, low, high)).toBeCloseTo(root, f(root + 1e-3) < 1e-8 ? 4 : 13);
});

test("it takes few steps where the function is smooth", () => {
  let calls = 0;
  findRoot(
    (x) => {
      calls++;
      return Math.exp(x) - 5;
    },
    0,
    10,
  );
  expect(calls).toBeLessThan(20);
});

test("any monotone cubic is solved", () => {
  const number = fc.double({ min: -50, max: 50, noNaN: true });
  fc.assert(
    fc.property(number, fc.double({ min: 0.01, max: 9, noNaN: true }), (root, slope) => {
      const f = (x: number): number => slope * (x - root) + (x - root) ** 3;
      expect(findRoot(f, -100, 100)).toBeCloseTo(root, 9);
    }),
  );
});

test("a looser tolerance stops within it", () => {
  expect(Math.abs(findRoot((x) => x ** 3 - 7, 0, 3, { tolerance: 0.01 }) - Math.cbrt(7))).toBeLessThan(0.01);
});

test.each([
  ["the same sign at both ends", () => findRoot((x) => x * x + 1, -1, 1), "no sign change: f(-1) = 2 and f(1) = 2"],
  ["a value that is NaN", () => findRoot(() => Number.NaN, 0, 1), "the function is not finite: f(0) = NaN"],
  ["an end that is infinite", () => findRoot((x) => x, -1, Number.POSITIVE_INFINITY), "the function is not finite"],
  ["a negative tolerance", () => findRoot((x) => x, -1, 1, { tolerance: -1 }), "tolerance must be 0 or more"],
  ["no steps", () => findRoot((x) => x, -1, 1, { maxIterations: 0 }), "maxIterations must be a whole number"],
])("%s is refused", (_, call, message) => {
  expect(call).toThrow(RangeError);
  expect(call).toThrow(message);
});

test("giving up is an error that names the closest point", () => {
  expect(() => findRoot((x) => x ** 3 - 7, 0, 3, { maxIterations: 2 })).toThrow(/no root found .* closest: /);
});
