import { expect, test } from "vitest";
import { formatFixed, formatNumber, formatShare } from "../../lib/figures/numbers";

test.each([
  [196560, 6, "196\u2009560"],
  [0.04182, 2, "0.042"],
  [-1.5, 2, "−1.5"],
  [1234, 3, "1234"],
  [0, 3, "0"],
  [Number.NaN, 3, "–"],
  [9.996, 3, "10.0"],
])("%d to %d significant digits reads %s", (value, digits, expected) => {
  expect(formatNumber(value, digits)).toBe(expected);
});

test("fixed decimals never print a minus before zero", () => {
  expect(formatFixed(-0.001, 2)).toBe("0.00");
  expect(formatFixed(196.56, 2)).toBe("196.56");
});

test("a share reads as a percentage", () => {
  expect(formatShare(0.0423)).toBe("4.2 %");
});
