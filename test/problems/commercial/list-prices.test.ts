import { expect, test } from "vitest";
import { blend, listPrices, priceKind } from "../../../lib/problems/commercial/list-prices";
import { load } from "../../../lib/tables";
import { few, made, real } from "./real";

const row = (changes: { note?: string; price_tier?: string | null; input_price_per_mtok?: number }) =>
  priceKind({ note: "spine; launch", price_tier: null, input_price_per_mtok: 1, ...changes });

test.each([
  ["a launch", row({}), "list"],
  ["a promotion", row({ note: "spine; launch; promotional price until early February 2025" }), "promotional"],
  ["the end of a promotion", row({ note: "spine; end of the promotion, promotional no more" }), "list"],
  ["a page without promotions", row({ note: "spine; official page; promotions not included" }), "list"],
  ["a price of nothing", row({ input_price_per_mtok: 0 }), "free"],
  ["a cache hit", row({ price_tier: "cache hit" }), "special"],
  ["off-peak hours", row({ price_tier: "off-peak hours" }), "special"],
  ["peak hours, the full price", row({ price_tier: "peak hours" }), "list"],
  ["the tier of short inputs", row({ price_tier: "up to 128k" }), "list"],
  ["the tier of long inputs", row({ price_tier: "GPT-5.6 Terra >272k" }), "special"],
])("%s is of its own kind", (_, kind, expected) => {
  expect(kind).toBe(expected);
});

test("three quarters input at 2 and a quarter output at 10 make 4", () => {
  expect(blend({ input: 2, output: 10 }, 0.75)).toBe(4);
});

test("yuan become dollars at the rate of the month, and rows with one side of the price are counted and left out", () => {
  const tables = {
    prices: made(load("commercial/api_prices"), [
      {
        note: "spine; x",
        provider: "Alibaba",
        provider_country: "CN",
        model: "a",
        currency: "CNY",
        input_price_per_mtok: 7,
        output_price_per_mtok: 14,
        price_tier: null,
      },
      {
        note: "spine; x",
        provider: "Alibaba",
        provider_country: "CN",
        model: "a",
        currency: "CNY",
        input_price_per_mtok: 7,
        output_price_per_mtok: null,
      },
      { note: "gateway", provider: "Alibaba", provider_country: "CN", model: "a" },
    ]),
    tiers: made(load("commercial/model_tiers"), [{ provider: "Alibaba", model: "a", tier: "small", arena_key: null }]),
    arena: load("benchmarks/arena_elo"),
    rates: load("fx/exchange_rates"),
  };
  const { prices, leftOut } = listPrices(tables, { ...few, fx_date: "own" });
  expect(leftOut).toEqual({ oneSided: 1, noRate: 0, untiered: 0 });
  expect(prices).toHaveLength(1);
  expect(prices[0]?.output).toBeCloseTo(2 * (prices[0]?.input ?? 0), 12);
  expect(prices[0]?.tier).toBe("small");
});

test("every priced model of the spine has a tier, and every rating is from the one snapshot", () => {
  expect(real.prices.list.leftOut.untiered).toBe(0);
  const ratings = new Set(
    load("benchmarks/arena_elo")
      .filter((one) => one.date === "2025-12-11")
      .column("elo"),
  );
  for (const { rating } of real.prices.list.prices) if (rating !== null) expect(ratings).toContain(rating);
});

test("every key of the table of tiers exists on its leaderboard", () => {
  const arena = new Set(
    load("benchmarks/arena_elo")
      .filter((one) => one.date === "2025-12-11")
      .column("model_key"),
  );
  const live = new Set(
    load("benchmarks/benchmark_scores")
      .filter((one) => one.benchmark === "LiveBench")
      .column("model_key"),
  );
  for (const { arena_key, livebench_key } of load("commercial/model_tiers")) {
    if (arena_key !== null) expect(arena).toContain(arena_key);
    if (livebench_key !== null) expect(live).toContain(livebench_key);
  }
});
