import { expect, test } from "vitest";
import { isoDate } from "../../../lib/core/dates";
import { type PriceSeries, poolSeries, priceSeries } from "../../../lib/problems/compute/price-series";
import { quote } from "./price-rows";

const options = { seed: 1, resamples: 200 };

function seriesWith(product: "A100 card" | "A800 card", value: number, spread: number): PriceSeries {
  const range = { value, low: value / spread, high: value * spread };
  const interval = { ...range, n: 4, unit: "ratio", method: "made up" };
  return {
    product,
    group: "market",
    quotes: [],
    sourceCount: 4,
    ends: null,
    fit: { perYear: range, interval, withinQuotes: range, span: 1, leaveOneOut: null, dates: range },
  };
}

test("a series holds the quotes of its product and group alone", () => {
  const date = isoDate("2023-03-01");
  const quotes = [quote({ date }), quote({ date, product: "A800 card" }), quote({ date, group: "contract" })];
  expect(priceSeries("A100 card", "market", quotes, options).quotes).toEqual([quotes[0]]);
});

test("equal spreads pool to the geometric mean, with a spread smaller by the root of two", () => {
  const pooled = poolSeries([seriesWith("A100 card", 4, 2), seriesWith("A800 card", 1, 2)]);
  expect(pooled?.ratio.value).toBeCloseTo(2, 10);
  expect(pooled?.ratio.high).toBeCloseTo(2 * 2 ** Math.SQRT1_2, 10);
  expect(pooled?.products).toEqual(["A100 card", "A800 card"]);
});

test("the surer series weighs more: a spread of 2 against 4 has four times the weight", () => {
  const pooled = poolSeries([seriesWith("A100 card", 32, 4), seriesWith("A800 card", 1, 2)]);
  expect(pooled?.ratio.value).toBeCloseTo(2, 10);
});

test("one series is not pooled, nor is one without an interval", () => {
  const bare = seriesWith("A800 card", 1, 2);
  const without = { ...bare, fit: bare.fit && { ...bare.fit, interval: null } };
  expect(poolSeries([seriesWith("A100 card", 2, 2), without])).toBeNull();
});
