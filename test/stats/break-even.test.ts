import fc from "fast-check";
import { expect, test } from "vitest";
import { breakEven } from "../../lib/stats/break-even";

test.each([
  ["pays above", (x: number) => x - 3, { pays: "above", at: 3 }],
  ["pays below", (x: number) => 3 - x, { pays: "below", at: 3 }],
  ["always pays", (x: number) => x + 1, { pays: "always", at: null }],
  ["never pays", (x: number) => x - 11, { pays: "never", at: null }],
  ["never pays, though it comes out even at the end", (x: number) => x - 10, { pays: "never", at: null }],
  ["pays above an even start", (x: number) => x, { pays: "above", at: 0 }],
])("%s", (_, gain, expected) => {
  expect(breakEven(gain, 0, 10)).toEqual(expected);
});

test("the gain changes sign at the border, on the side it says; its unit does not matter", () => {
  fc.assert(
    fc.property(fc.double({ min: 0.01, max: 0.99, noNaN: true }), fc.constantFrom(-7, -1, 1, 1000), (root, scale) => {
      const result = breakEven((x) => scale * (Math.exp(x) - Math.exp(root)), 0, 1);
      expect(result.at).toBeCloseTo(root, 10);
      expect(result.pays).toBe(scale > 0 ? "above" : "below");
    }),
  );
});

test.each([
  ["an empty range", () => breakEven((x) => x, 1, 1), "a range must ascend, got 1 to 1"],
  ["a range that is NaN", () => breakEven((x) => x, Number.NaN, 1), "a range must ascend"],
  ["a gain that is NaN", () => breakEven(() => Number.NaN, 0, 1), "the gain is not finite: NaN at 0"],
])("%s is refused", (_, call, message) => {
  expect(call).toThrow(RangeError);
  expect(call).toThrow(message);
});
