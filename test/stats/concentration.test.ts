import fc from "fast-check";
import { expect, test } from "vitest";
import { gini, herfindahl, lorenz } from "../../lib/stats/concentration";
import { expectClose, oracle } from "./close";

test("Herfindahl and Gini agree with the reference", () => {
  const { shares_unnormalised, hhi_of_normalised, gini: expected } = oracle.concentration;
  expectClose([herfindahl(shares_unnormalised), gini(shares_unnormalised)], [hhi_of_normalised, expected]);
});

test("equal holders and a single one are the two ends", () => {
  expectClose([herfindahl([7, 7, 7, 7]), gini([7, 7, 7, 7])], [0.25, 0]);
  expectClose([herfindahl([0, 0, 0, 9]), gini([0, 0, 0, 9])], [1, 0.75]);
  expectClose([herfindahl([3]), gini([3])], [1, 0]);
});

const amounts = fc
  .array(fc.integer({ min: 0, max: 1000 }), { minLength: 1, maxLength: 30 })
  .filter((list) => list.some((amount) => amount > 0));

test("scale and order do not matter; Gini is twice the area between the Lorenz curve and the diagonal", () => {
  fc.assert(
    fc.property(amounts, fc.constantFrom(0.001, 7, 1e6), (list, scale) => {
      const scaled = list.map((amount) => amount * scale).toReversed();
      expect(gini(scaled)).toBeCloseTo(gini(list), 9);
      expect(herfindahl(scaled)).toBeCloseTo(herfindahl(list), 9);
      const curve = lorenz(list);
      let area = 0;
      curve.forEach((point, i) => {
        const before = curve[i - 1] ?? point;
        area += ((point.holders - before.holders) * (point.amount + before.amount)) / 2;
        expect(point.amount).toBeLessThanOrEqual(point.holders + 1e-12);
      });
      expect(1 - 2 * area).toBeCloseTo(gini(list), 9);
      expect(curve.at(-1)).toEqual({ holders: 1, amount: 1 });
      expect(curve).toHaveLength(list.length + 1);
    }),
  );
});

test("a transfer from rich to poor lowers both", () => {
  expect(gini([2, 8])).toBeLessThan(gini([1, 9]));
  expect(herfindahl([2, 8])).toBeLessThan(herfindahl([1, 9]));
});

test.each([gini, herfindahl, lorenz])("%o refuses what has no shares", (measure) => {
  expect(() => measure([])).toThrow("amounts needs at least 1 value");
  expect(() => measure([0, 0])).toThrow("all amounts are 0");
  expect(() => measure([1, -2])).toThrow("amounts[1] is negative: -2");
  expect(() => measure([Number.NaN])).toThrow(RangeError);
});
