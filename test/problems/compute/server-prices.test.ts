import { expect, test } from "vitest";
import { isoDate } from "../../../lib/core/dates";
import { monthOrYear, serverPrices } from "../../../lib/problems/compute/server-prices";
import { createConverter, load } from "../../../lib/tables";
import { priceRow, realTables, tableOf, withParameters } from "./owning-tables";

const yuan = { converter: createConverter(load("fx/exchange_rates")), currency: "CNY" };
const pricesOf = (...rows: Parameters<typeof priceRow>[0][]) =>
  serverPrices(tableOf("compute/gpu_purchase_prices", rows.map(priceRow)), withParameters(), yuan);

test("the real table holds six prices, from 0.8 to 2.67 million yuan, and one slip", () => {
  const prices = serverPrices(realTables().purchases, withParameters(), yuan);
  expect(prices.a100.map((quote) => [quote.basis, Math.round(quote.low)])).toEqual([
    ["all_in", 800_000],
    ["server", 1_300_000],
    ["list", 1_378_180],
    ["list", 1_420_320],
    ["server", 1_600_000],
    ["server", 2_666_667],
  ]);
  expect(prices.excluded.map((exclusion) => exclusion.rows)).toEqual([1]);
  expect(prices.a800).toHaveLength(5);
});

test("none of them is of high confidence", () => {
  expect(serverPrices(realTables().purchases, withParameters({ confidence: "high" }), yuan).a100).toEqual([]);
});

test("eight cards of a cluster make a server", () => {
  const { a100 } = pricesOf({ product: "A100 (all-in cluster cost per card)", unit: "card", price: 100_000 });
  expect(a100).toMatchObject([{ basis: "all_in", low: 800_000, high: 800_000 }]);
});

test("a quoted range keeps both ends, a quote with one end stands there", () => {
  const { a100 } = pricesOf({ price_low: 1_300_000, price_high: 1_500_000 }, { price_low: 2_000_000 });
  expect(a100.map(({ low, high }) => [low, high])).toEqual([
    [1_300_000, 1_500_000],
    [2_000_000, 2_000_000],
  ]);
});

test("a server below eight of the cheapest card is a slip", () => {
  const card = { product: "A100", unit: "card" as const, price: 60_000 };
  const { a100, excluded } = pricesOf(card, { price: 479_999 }, { price: 480_000 });
  expect(a100.map((quote) => quote.low)).toEqual([480_000]);
  expect(excluded).toMatchObject([{ rows: 1 }]);
});

test("other machines and other markets do not count", () => {
  const { a100, a800 } = pricesOf(
    { product: "8x H800 server", price: 2_000_000 },
    { market: "us", price: 1_000_000 },
    { product: "8x A800 server", price: 2_300_000 },
  );
  expect(a100).toEqual([]);
  expect(a800).toHaveLength(1);
});

test("a row without a price is refused", () => {
  expect(() => pricesOf({})).toThrow(/no price in the row "8x A100 80GB server"/);
});

test.each([
  ["2023-03-02", "day", "Mar 2023", "2023年3月"],
  ["2023-10-01", "quarter", "Oct 2023", "2023年10月"],
  ["2021-07-01", "half-year", "2021", "2021年"],
  ["2021-01-01", "year", "2021", "2021年"],
])("%s known to the %s reads %s", (date, precision, en, zh) => {
  expect(monthOrYear(isoDate(date), precision)).toEqual({ en, zh });
});
