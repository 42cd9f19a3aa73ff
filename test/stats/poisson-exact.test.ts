import fc from "fast-check";
import { expect, test } from "vitest";
import { poissonExact } from "../../lib/stats/poisson-exact";
import { expectClose, oracle } from "./close";

test.each(oracle.poisson_exact)("a count of $count has SciPy's interval", ({ count, ci95 }) => {
  const { value, low, high } = poissonExact(count);
  expectClose([value, low, high], [count, ...ci95]);
});

test("a count in the tens of thousands has SciPy's interval", () => {
  // scipy.stats.gamma.ppf([.025, .975], [25000, 25001])
  const { low, high } = poissonExact(25_000);
  expectClose([low, high], [24691.05072163751, 25311.849776705112]);
});

test("the count lies strictly within, and more events shift both ends up", () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 3000 }), (count) => {
      const { low, high } = poissonExact(count);
      const next = poissonExact(count + 1);
      expect(low).toBeLessThan(count);
      expect(high).toBeGreaterThan(count);
      expect(next.low).toBeGreaterThan(low);
      expect(next.high).toBeGreaterThan(high);
    }),
  );
});

test.each([
  [-1, 0.95],
  [0.5, 0.95],
  [Number.NaN, 0.95],
  [3, 1],
  [3, 0.9999999],
])("poissonExact(%d, %d) is refused", (count, level) => {
  expect(() => poissonExact(count, level)).toThrow(RangeError);
});
