import fc from "fast-check";
import { expect, test } from "vitest";
import { chapman } from "../../lib/stats/chapman";
import { unseenInterval } from "../../lib/stats/unseen-interval";
import { expectClose, oracle } from "./close";

test("estimate and variance agree with the reference", () => {
  const { n1, n2, both, estimate, variance } = oracle.chapman;
  const size = chapman(n1, n2, both);
  expectClose([size.value, size.variance], [estimate, variance]);
  expect(size.observed).toBe(178);
});

test("lists that agree entirely leave nothing unseen", () => {
  expect(chapman(20, 20, 20)).toEqual({ value: 20, low: 20, high: 20, variance: 0, observed: 20 });
});

test("the interval by hand: 10 unseen with variance 100 at z = 1.96", () => {
  const stretch = Math.exp(1.959963984540054 * Math.sqrt(Math.LN2));
  const { low, high } = unseenInterval({ value: 60, variance: 100, observed: 50 });
  expectClose([low, high], [50 + 10 / stretch, 50 + 10 * stretch]);
});

test("the order of the lists does not matter; the interval holds the estimate and starts above what was seen", () => {
  fc.assert(
    fc.property(fc.nat(60), fc.nat(60), fc.nat(60), (onlyFirst, onlySecond, both) => {
      const size = chapman(onlyFirst + both, onlySecond + both, both);
      expect(chapman(onlySecond + both, onlyFirst + both, both)).toEqual(size);
      expect(size.low).toBeLessThanOrEqual(size.value);
      expect(size.high).toBeGreaterThanOrEqual(size.value);
      expect(size.low).toBeGreaterThanOrEqual(size.observed);
    }),
  );
});

test.each([
  ["an overlap beyond a list", () => chapman(3, 9, 4), "an overlap of 4 exceeds a list: 3, 9"],
  ["a negative list", () => chapman(-1, 9, 0), "the first list must be a whole number"],
  ["half a member", () => chapman(3, 1.5, 0), "the second list must be a whole number"],
  ["an overlap that is NaN", () => chapman(3, 3, Number.NaN), "the overlap must be a whole number"],
  ["a level of 1", () => chapman(3, 3, 1, 1), "the level must lie between 0 and 1"],
  ["more seen than estimated", () => unseenInterval({ value: 3, variance: 1, observed: 4 }), "no interval"],
  ["a negative variance", () => unseenInterval({ value: 5, variance: -1, observed: 4 }), "no interval"],
])("%s is refused", (_, call, message) => {
  expect(call).toThrow(RangeError);
  expect(call).toThrow(message);
});
