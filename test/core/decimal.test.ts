import fc from "fast-check";
import { expect, test } from "vitest";
import { exactProduct } from "../../lib/core/decimal";

test.each([
  [[6.5, 2, 24, 0.63], 196.56],
  [[6.5, 2, 24, 0.63, 1000], 196560],
  [[6.5, 2, 24, 0.9], 280.8],
  [[1.1, 1.1], 1.21],
  [[0.1, 3], 0.3],
  [[-0.7, 0.1], -0.07],
  [[1e-9, 1.5], 1.5e-9],
  [[1e21, 0.003], 3e18],
  [[0, 17.3], 0],
  [[], 1],
])("the product of %j is %d to the last digit", (factors, product) => {
  expect(exactProduct(factors)).toBe(product);
});

test("hundredths multiply as whole numbers do", () => {
  const cents = fc.integer({ min: -999_999, max: 999_999 });
  fc.assert(
    fc.property(cents, cents, (a, b) => {
      const product = Number(`${BigInt(a) * BigInt(b)}e-4`);
      expect(exactProduct([a / 100, b / 100]) === product).toBe(true);
    }),
  );
});

test.each([Number.NaN, Number.POSITIVE_INFINITY])("%d is refused", (factor) => {
  expect(() => exactProduct([1, factor])).toThrow(/not a finite number/);
});
