import fc from "fast-check";
import { expect, test } from "vitest";
import { histogram } from "../../../lib/problems/compute/histogram";

test("draws fall into round classes without gaps", () => {
  expect(histogram([1, 2, 2, 9], 4)).toEqual({ width: 2, starts: [0, 2, 4, 6, 8], shares: [0.25, 0.5, 0, 0, 0.25] });
});

test.each([
  [[0, 100], 10, 10],
  [[0, 130], 10, 20],
  [[0, 0.9], 30, 0.05],
  [[0, 1.7], 3, 1],
])("%j in about %d classes is counted in steps of %d", (draws, classes, width) => {
  expect(histogram(draws, classes).width).toBeCloseTo(width, 12);
});

test("equal draws make one class", () => {
  expect(histogram([7, 7, 7])).toEqual({ width: 1, starts: [7], shares: [1] });
});

test("the shares sum to one and every draw has its class", () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: -1000, max: 1000 }), { minLength: 1, maxLength: 50 }), (draws) => {
      const { shares, starts, width } = histogram(draws);
      expect(shares.reduce((total, share) => total + share, 0)).toBeCloseTo(1, 9);
      expect(starts[0]).toBeLessThanOrEqual(Math.min(...draws) + 1e-9);
      expect((starts[starts.length - 1] ?? 0) + width).toBeGreaterThanOrEqual(Math.max(...draws) - 1e-9);
    }),
  );
});

test("no draws are refused", () => {
  expect(() => histogram([])).toThrow(/at least one draw/);
});
