import fc from "fast-check";
import { expect, test } from "vitest";
import { orderStatistic } from "../../lib/stats/order-statistic";

test("the value of each rank is the one that sorting puts there, ties and infinities included", () => {
  const value = fc.oneof(fc.integer({ min: -3, max: 3 }), fc.double({ noNaN: true }));
  fc.assert(
    fc.property(fc.array(value, { minLength: 1, maxLength: 40 }), fc.nat(39), (values, rank) => {
      const k = rank % values.length;
      const work = Float64Array.from(values);
      expect(orderStatistic(work, k) === Float64Array.from(values).sort()[k]).toBe(true);
      expect(Array.from(work).every((other, i) => (i < k ? other <= (work[k] ?? 0) : other >= (work[k] ?? 0)))).toBe(
        true,
      );
    }),
  );
});

test.each([
  [[1, 2], 2, "there is no rank 2 among 2 values"],
  [[], 0, "there is no rank 0 among 0 values"],
  [[1, 2], -1, "the rank must be a whole number"],
  [[1, 2], 0.5, "the rank must be a whole number"],
])("of %j rank %d is refused", (values, k, message) => {
  expect(() => orderStatistic(Float64Array.from(values), k)).toThrow(RangeError);
  expect(() => orderStatistic(Float64Array.from(values), k)).toThrow(message);
});
