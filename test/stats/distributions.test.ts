import fc from "fast-check";
import { expect, test } from "vitest";
import {
  chiSquareTail,
  fTail,
  gammaQuantile,
  normalCdf,
  normalQuantile,
  studentQuantile,
  studentTwoSided,
} from "../../lib/stats/distributions";
import { expectClose } from "./close";

// Expected values by SciPy 1.17: special.ndtr, special.ndtri, stats.t.ppf, stats.t.sf, stats.chi2.sf, stats.f.sf, stats.gamma.ppf.
test.each([
  ["normalCdf(-20)", normalCdf(-20), 2.7536241186061556e-89],
  ["normalCdf(-8)", normalCdf(-8), 6.22096057427174e-16],
  ["normalCdf(-1)", normalCdf(-1), 0.15865525393145707],
  ["normalCdf(-1e-08)", normalCdf(-1e-8), 0.4999999960105772],
  ["normalCdf(0.3)", normalCdf(0.3), 0.6179114221889526],
  ["normalCdf(1.96)", normalCdf(1.96), 0.9750021048517795],
  ["normalCdf(4)", normalCdf(4), 0.9999683287581669],
  ["normalQuantile(1e-300)", normalQuantile(1e-300), -37.0470962993612],
  ["normalQuantile(1e-10)", normalQuantile(1e-10), -6.361340902404056],
  ["normalQuantile(0.025)", normalQuantile(0.025), -1.9599639845400545],
  ["normalQuantile(0.3)", normalQuantile(0.3), -0.5244005127080409],
  ["normalQuantile(0.9)", normalQuantile(0.9), 1.2815515655446004],
  ["normalQuantile(0.999)", normalQuantile(0.999), 3.090232306167813],
  ["studentQuantile(0.025, 1)", studentQuantile(0.025, 1), -12.706204736174705],
  ["studentQuantile(0.975, 2)", studentQuantile(0.975, 2), 4.302652729749462],
  ["studentQuantile(0.8, 21)", studentQuantile(0.8, 21), 0.8590740351948252],
  ["studentQuantile(0.995, 100)", studentQuantile(0.995, 100), 2.6258905214380173],
  ["studentQuantile(0.1, 1000)", studentQuantile(0.1, 1000), -1.2823987214609245],
  ["studentTwoSided(-12, 3)", studentTwoSided(-12, 3), 0.0012450158007893362],
  ["studentTwoSided(8.6, 23)", studentTwoSided(8.6, 23), 1.2132586230952383e-8],
  ["studentTwoSided(0.1, 1000)", studentTwoSided(0.1, 1000), 0.9203643690236041],
  ["studentTwoSided(0, 5)", studentTwoSided(0, 5), 1.0],
  ["studentTwoSided(-60, 100)", studentTwoSided(-60, 100), 3.137614319141387e-80],
  ["chiSquareTail(0.5, 1)", chiSquareTail(0.5, 1), 0.47950012218695337],
  ["chiSquareTail(3.84, 2)", chiSquareTail(3.84, 2), 0.14660696213035013],
  ["chiSquareTail(50, 5)", chiSquareTail(50, 5), 1.3857973367009573e-9],
  ["chiSquareTail(200, 30)", chiSquareTail(200, 30), 4.9527335290032224e-27],
  ["chiSquareTail(1400, 2)", chiSquareTail(1400, 2), 9.85967654375939e-305],
  ["fTail(0.09, [2, 21])", fTail(0.09, [2, 21]), 0.9142817672920802],
  ["fTail(1, [1, 1])", fTail(1, [1, 1]), 0.5000000000000001],
  ["fTail(40, [3, 7])", fTail(40, [3, 7]), 8.954309068869098e-5],
  ["fTail(40, [10, 100])", fTail(40, [10, 100]), 1.4874637468067022e-30],
  ["fTail(2.5, [1, 500])", fTail(2.5, [1, 500]), 0.1144786392733698],
  ["gammaQuantile(1e-06, 1)", gammaQuantile(1e-6, 1), 1.0000005000003338e-6],
  ["gammaQuantile(0.025, 3)", gammaQuantile(0.025, 3), 0.6186721228956014],
  ["gammaQuantile(0.975, 32)", gammaQuantile(0.975, 32), 44.00202550324875],
  ["gammaQuantile(0.5, 500)", gammaQuantile(0.5, 500), 499.6667062016905],
  ["gammaQuantile(0.1, 10000)", gammaQuantile(0.1, 10000), 9872.060875049736],
  ["gammaQuantile(0.999, 4)", gammaQuantile(0.999, 4), 13.06224077918807],
])("%s is %d", (name, value, expected) => {
  expect(name).not.toBe("");
  expectClose(value, expected, 1e-11);
});

test("quantile and distribution undo each other", () => {
  const share = fc.double({ min: 1e-6, max: 1 - 1e-6, noNaN: true });
  fc.assert(
    fc.property(share, fc.integer({ min: 1, max: 200 }), (p, df) => {
      expectClose(normalCdf(normalQuantile(p)), p);
      expectClose(studentTwoSided(studentQuantile(p, df), df), 2 * Math.min(p, 1 - p), 1e-7);
      // a gamma variable of shape k is half a chi-square one of 2k degrees of freedom
      expectClose(chiSquareTail(2 * gammaQuantile(p, df), 2 * df), 1 - p, 1e-7);
    }),
  );
});

test("the ends of the axis have their limits", () => {
  expect(normalQuantile(0)).toBe(Number.NEGATIVE_INFINITY);
  expect(normalQuantile(1)).toBe(Number.POSITIVE_INFINITY);
  expect(normalCdf(Number.POSITIVE_INFINITY)).toBe(1);
  expect(normalCdf(Number.NEGATIVE_INFINITY)).toBe(0);
  expect(studentTwoSided(Number.POSITIVE_INFINITY, 3)).toBe(0);
  expect(chiSquareTail(0, 3)).toBe(1);
  expect(chiSquareTail(1e6, 3)).toBe(0);
  expect(chiSquareTail(Number.POSITIVE_INFINITY, 3)).toBe(0);
  expect(fTail(0, [2, 3])).toBe(1);
  expect(fTail(Number.POSITIVE_INFINITY, [2, 3])).toBe(0);
});

test.each([
  ["normalCdf of NaN", () => normalCdf(Number.NaN)],
  ["normalQuantile above 1", () => normalQuantile(1.01)],
  ["normalQuantile of NaN", () => normalQuantile(Number.NaN)],
  ["studentQuantile at 1", () => studentQuantile(1, 4)],
  ["studentQuantile with half a degree", () => studentQuantile(0.5, 1.5)],
  ["studentTwoSided of NaN", () => studentTwoSided(Number.NaN, 4)],
  ["studentTwoSided with no degree", () => studentTwoSided(1, 0)],
  ["chiSquareTail below 0", () => chiSquareTail(-1, 4)],
  ["chiSquareTail with no degree", () => chiSquareTail(1, 0)],
  ["fTail below 0", () => fTail(-1, [1, 1])],
  ["fTail with no degree", () => fTail(1, [1, 0])],
  ["gammaQuantile at 0", () => gammaQuantile(0, 3)],
  ["gammaQuantile of a shape below 1", () => gammaQuantile(0.5, 0.5)],
])("%s is refused", (_, call) => {
  expect(call).toThrow(RangeError);
});
