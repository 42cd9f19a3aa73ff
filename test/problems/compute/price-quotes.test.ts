import { expect, test } from "vitest";
import { isoDate } from "../../../lib/core/dates";
import { chineseQuotes } from "../../../lib/problems/compute/price-quotes";
import { load } from "../../../lib/tables";
import { priceRow } from "./owning-tables";
import { converter } from "./price-rows";

const card = (changes: Parameters<typeof priceRow>[0]) => priceRow({ product: "A100", unit: "card", ...changes });

test("20000 dollars of June 2023 are 143 228 yuan at the month's 7.1614", () => {
  const row = card({ date: isoDate("2023-06-19"), price: 20_000, currency: "USD", channel: "grey" });
  const [quote] = chineseQuotes([row], converter).quotes;
  expect(quote?.low).toBeCloseTo(143_228, 6);
  expect(quote).toMatchObject({ product: "A100 card", group: "market", channel: "grey", atLeast: false });
});

test("a range keeps both ends, and a lone lower end is marked as a floor", () => {
  const range = card({ price_low: 80_000, price_high: 90_000, date: isoDate("2023-03-02") });
  const floor = card({ price: 103_500, price_low: 103_500, date: isoDate("2023-06-29") });
  const { quotes } = chineseQuotes([floor, range], converter);
  expect(quotes.map(({ low, high, atLeast }) => [low, high, atLeast])).toEqual([
    [80_000, 90_000, false],
    [103_500, 103_500, true],
  ]);
});

test("contracts and the open market are two groups, and an empty channel is called unstated", () => {
  const { quotes } = chineseQuotes([card({ price: 1e5 }), card({ price: 7e4, channel: "contract" })], converter);
  expect(quotes.map(({ group, channel }) => [group, channel])).toEqual([
    ["market", "unstated"],
    ["contract", "contract"],
  ]);
});

test("variants of a chip are one product, other chips and other markets none", () => {
  const rows = [
    card({ product: "A800 80GB NVLink", price: 1 }),
    card({ product: "8x A800 server", unit: "server_8gpu", price: 8 }),
    card({ product: "H20", price: 1 }),
    card({ product: "A100", price: 1, market: "us" }),
  ];
  expect(chineseQuotes(rows, converter).quotes.map((quote) => quote.product)).toEqual(["A800 card", "A800 server"]);
});

test("rumours and levels of before 2023 are weak", () => {
  const rows = [
    card({ price: 1, confidence: "low" }),
    card({ price: 1, confidence: "high", date: isoDate("2022-12-01") }),
    card({ price: 1, confidence: "medium" }),
  ];
  expect(chineseQuotes(rows, converter).quotes.map((quote) => quote.weak)).toEqual([true, true, false]);
});

test("a server of eight below twice the cheapest card is a slip, above it is not", () => {
  const cheapest = card({ price: 60_000 });
  const server = (price: number) => priceRow({ product: "8x A100 80GB server", price, source_id: String(price) });
  const { quotes, leftOut } = chineseQuotes([cheapest, server(80_000), server(120_000)], converter);
  expect(leftOut.map(({ source }) => source)).toEqual(["80000"]);
  expect(quotes.map(({ source }) => source)).toEqual(["shop", "120000"]);
});

test("the real rows leave out five, among them the server of 80 000 yuan, and keep 32", () => {
  const { quotes, leftOut } = chineseQuotes(load("compute/gpu_purchase_prices").rows(), converter);
  expect(leftOut.map(({ date, product }) => `${date} ${product}`)).toEqual([
    "2021-01-01 A100 (all-in cluster cost per card)",
    "2022-06-01 8x A100 80GB server",
    "2023-10-20 8x A100 server",
    "2023-10-20 A800 server (popular model, number of cards not stated)",
    "2024-02-18 A100",
  ]);
  expect(quotes.length).toBe(realQuotes);
  expect(quotes.filter((quote) => quote.group === "contract").map(({ date }) => date)).toEqual([
    "2023-08-09",
    "2023-09-27",
  ]);
});

/** Counted apart in Python: Chinese rows whose product starts with A100, A800 or H800, with or without "8x", less the five. */
const realQuotes = 37 - 5;
