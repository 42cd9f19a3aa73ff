import { expect, test } from "vitest";
import { isoDate } from "../../../lib/core/dates";
import { chipOf, isQuote, pricePremiums } from "../../../lib/problems/compute/price-premiums";
import { load } from "../../../lib/tables";
import { priceRow } from "./owning-tables";
import { converter } from "./price-rows";

const card = (changes: Parameters<typeof priceRow>[0]) => priceRow({ product: "A100", unit: "card", ...changes });
const abroad = (changes: Parameters<typeof priceRow>[0]) =>
  card({ market: "us", currency: "USD", channel: "retail", source_id: "us", ...changes });

test.each([
  ["8x A100 80GB server", "A100"],
  ["DGX B300 server", "B300"],
  ["RTX 4090", "RTX 4090"],
  ["Ascend 910B", "Ascend 910B"],
  ["Cambricon MLU590 (思元590)", "MLU590"],
  ["L40S", "L40S"],
  ["AI server of one maker (model not stated)", null],
])("the chip of %s is %s", (product, chip) => {
  expect(chipOf(product)).toBe(chip);
});

test("20000 dollars against 10000 in one quarter is twice the price abroad", () => {
  const rows = [
    card({ price: 20_000, currency: "USD", date: isoDate("2023-06-19") }),
    abroad({ price: 10_000, date: isoDate("2023-04-02") }),
  ];
  expect(pricePremiums(rows, converter)[0]).toMatchObject({
    ratio: { value: 2, low: 2, high: 2 },
    quarter: "2023 Q2",
    comparators: 1,
    sources: ["shop", "us"],
  });
});

test("each price is converted at its own month: 150 000 yuan of May 2023 are 2.147 times 10 000 dollars", () => {
  const rows = [
    card({ price: 150_000, date: isoDate("2023-05-01") }),
    abroad({ price: 10_000, date: isoDate("2023-06-01") }),
  ];
  expect(pricePremiums(rows, converter)[0]?.ratio.value).toBeCloseTo(15 / 6.9854, 10);
});

test.each([
  ["another quarter", abroad({ price: 1, date: isoDate("2023-07-01") })],
  ["another unit", abroad({ price: 1, unit: "server_8gpu", date: isoDate("2023-06-01") })],
  ["another chip", abroad({ price: 1, product: "H100", date: isoDate("2023-06-01") })],
  ["a second-hand card", abroad({ price: 1, channel: "used", date: isoDate("2023-06-01") })],
  ["a derived price", abroad({ price: 1, derived: true, date: isoDate("2023-06-01") })],
])("no comparison with %s", (_, other) => {
  const own = card({ price: 20_000, currency: "USD", date: isoDate("2023-06-19") });
  expect(pricePremiums([own, other], converter)).toEqual([]);
});

test("a price abroad that is dated to the year stands in each of its quarters, with its range", () => {
  const own = card({ price: 30_000, currency: "USD", date: isoDate("2023-06-19") });
  const year = abroad({ price_low: 20_000, price_high: 40_000, date: isoDate("2023-07-01"), date_precision: "year" });
  const [premium] = pricePremiums([own, year], converter);
  expect(premium?.ratio.value).toBeCloseTo(30 / Math.sqrt(20 * 40), 10);
  expect(premium?.ratio).toMatchObject({ low: 0.75, high: 1.5 });
  expect(pricePremiums([{ ...own, date_precision: "year" }, year], converter)).toEqual([]);
});

test("a median price abroad counts without the extremes of its single offers", () => {
  const own = card({ price: 2_000, currency: "USD", date: isoDate("2023-06-19") });
  const shop = abroad({ price: 1_000, price_low: 500, price_high: 4_000, date: isoDate("2023-06-01") });
  expect(pricePremiums([own, shop], converter)[0]?.ratio).toEqual({ value: 2, low: 2, high: 2 });
});

test("a valuation and a slip are no quotes", () => {
  expect(isQuote(card({ note: "period of purchase not stated" }))).toBe(false);
  expect(isQuote(card({ note: "surely a slip; do not compute with it" }))).toBe(false);
  expect(isQuote(card({}))).toBe(true);
});

test("the real rows hold three A100 cards of the second quarter of 2023 at 1.45 to 2.15 times the price abroad", () => {
  const premiums = pricePremiums(load("compute/gpu_purchase_prices").rows(), converter);
  const cards = premiums.filter(({ product, unit }) => product === "A100" && unit === "card");
  expect(cards.map(({ quarter }) => quarter)).toEqual(["2023 Q2", "2023 Q2", "2023 Q2"]);
  expect(Math.min(...cards.map(({ ratio }) => ratio.value))).toBeCloseTo(10.35 / 7.1614, 10);
  expect(Math.max(...cards.map(({ ratio }) => ratio.value))).toBeCloseTo(15 / 6.9854, 10);
});
