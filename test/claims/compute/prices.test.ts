import { expect, test } from "vitest";
import { c1 } from "../../../lib/claims/compute/prices";
import { isoDate } from "../../../lib/core/dates";
import type { PriceFit } from "../../../lib/problems/compute/price-fit";
import type { PriceSeries } from "../../../lib/problems/compute/price-series";
import { type PriceResult, purchasePrices } from "../../../lib/problems/compute/purchase-prices";
import type { StatedChange } from "../../../lib/problems/compute/stated-changes";
import { withParameters } from "../../problems/compute/owning-tables";
import { quote, realPriceTables } from "../../problems/compute/price-rows";

type Ends = readonly [low: number, high: number];

function trend([low, high]: Ends): PriceFit {
  const range = { value: Math.sqrt(low * high), low, high };
  const interval = { ...range, n: 5, unit: "ratio", method: "made up" };
  return { perYear: range, interval, withinQuotes: range, span: 1, leaveOneOut: null, dates: range };
}

const rise: StatedChange = {
  product: "A100",
  from: isoDate("2023-01-01"),
  to: isoDate("2023-04-15"),
  low: 1.375,
  high: 1.375,
  measure: "card price",
  source: "agent",
  confidence: "high",
};

/** A result whose card has the interval given, its quotes running to the month given. */
function result(
  all: Ends | null,
  solid: Ends | null,
  changes: { last?: string; stated?: StatedChange[] } = {},
): PriceResult {
  const dates = ["2023-01-10", `${changes.last ?? "2023-12"}-10`].map(isoDate);
  const headline: PriceSeries = {
    product: "A100 card",
    group: "market",
    quotes: dates.map((date) => quote({ date })),
    sourceCount: 5,
    fit: all && trend(all),
    ends: { value: 2, low: 2, high: 2, from: 24_276, to: 24_287 },
  };
  const variant = { label: { en: "", zh: "" }, quotes: 2, sourceCount: 5, fit: solid && trend(solid), ends: null };
  const rule = { date: isoDate("2022-10-07"), event: "", products: "", source: "gazette" };
  return {
    window: { from: "2022-12-01", to: "2023-12-31" },
    quotes: headline.quotes,
    series: [headline],
    headline,
    withoutWeak: variant,
    variants: [],
    pooled: null,
    pooledProducts: [],
    stated: changes.stated ?? [],
    controls: { first: rule, second: rule, limitedChips: [] },
    leftOut: [],
    sources: [],
    caveats: [],
  };
}

const doubling: Ends = [1.5, 2.6];
const wide: Ends = [0.8, 3];

test.each([
  ["supported", "a doubling with and without weak rows, over the whole year", result(doubling, doubling)],
  ["supported", "the interval ends exactly at 2", result([1.1, 2], [1.1, 2])],
  [
    "partly",
    "a doubling that weak rows carry, with a stated rise beside it",
    result(doubling, wide, { stated: [rise] }),
  ],
  ["untestable", "a doubling that weak rows carry, alone", result(doubling, wide)],
  [
    "partly",
    "a doubling quoted until July, with a stated rise",
    result(doubling, doubling, { last: "2023-07", stated: [rise] }),
  ],
  ["untestable", "a doubling quoted until July, alone", result(doubling, doubling, { last: "2023-07" })],
  ["partly", "a rise of less than a doubling", result([1.2, 1.9], [1.2, 1.9])],
  ["partly", "more than a doubling", result([2.2, 3], [2.2, 3])],
  ["contradicted", "no doubling and no certain rise", result([0.8, 1.9], [0.8, 1.9])],
  ["not_supported", "an interval that covers 1 and 2, alone", result(wide, wide)],
  ["partly", "an interval that covers 1 and 2, with a stated rise", result(wide, wide, { stated: [rise] })],
  ["partly", "no interval, but a stated rise", result(null, null, { stated: [rise] })],
  ["untestable", "no interval and no stated rise", result(null, null)],
] as const)("%s: %s", (verdict, _, prices) => {
  expect(c1(prices).verdict).toBe(verdict);
});

test.each([
  ["of low confidence", { ...rise, confidence: "low" }],
  ["of another chip", { ...rise, product: "A800" }],
  ["downwards", { ...rise, low: 0.9, high: 0.9 }],
])("a stated change %s decides nothing", (_, change) => {
  expect(c1(result(wide, wide, { stated: [change] })).verdict).toBe("not_supported");
});

test("the estimate is the interval of the card, or else the stated rises", () => {
  expect(c1(result(doubling, doubling)).estimate).toMatchObject({ low: 1.5, high: 2.6, n: 5 });
  expect(c1(result(null, null, { stated: [rise, { ...rise, low: 1.5, high: 1.5 }] })).estimate).toMatchObject({
    value: 1.5,
    low: 1.375,
    high: 1.5,
    n: 2,
  });
  expect(c1(result(null, null)).estimate).toBeNull();
});

test("the reason names what is missing where nothing can be tested", () => {
  expect(c1(result(null, null)).reason.en).toContain("Missing: dated quotes for the same card");
  expect(c1(result(null, null)).reason.zh).toContain("所缺的是");
});

test("on the real rows: partly; it rose, but the doubling leans on weak rows and stops in July", () => {
  const verdict = c1(purchasePrices(realPriceTables(), withParameters({ resamples: 2000 })));
  expect(verdict.verdict).toBe("partly");
  expect(verdict.reason.en).toContain("No card is quoted after 2023-07");
  expect(verdict.sources).toContain("compute-jiwei-zeenzj-2023-05");
});

test.each(["medium", "high"])("under %s confidence it stays partly, on the rises that sources state", (confidence) => {
  expect(c1(purchasePrices(realPriceTables(), withParameters({ confidence, resamples: 2000 }))).verdict).toBe("partly");
});
