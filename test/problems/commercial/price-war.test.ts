import { expect, test } from "vitest";
import { isoDate } from "../../../lib/core/dates";
import { priceWar } from "../../../lib/problems/commercial/price-war";
import { load } from "../../../lib/tables";
import { few, made, real } from "./real";

const cut = (model: string) => real.prices.war.cuts.find((one) => one.model === model);

test("real cuts: GLM-3-Turbo from 5 to 1, Qwen-Long from 20 to 0.5, ERNIE Speed to nothing, GLM-4 not at all", () => {
  expect(cut("GLM-3-Turbo")).toMatchObject({ before: 5, after: 1, isGateway: false });
  expect(cut("Qwen-Long")).toMatchObject({ before: 20, after: 0.5 });
  expect(cut("ERNIE-Speed-8K")).toMatchObject({ before: 4, after: 0 });
  expect(cut("GLM-4")).toMatchObject({ before: 100, after: 100, isGateway: true });
});

test("twelve of twenty matched models were cut, seven of them to nothing", () => {
  const { war } = real.prices;
  expect([war.cuts.length, war.lowered, war.freed]).toEqual([20, 12, 7]);
  expect(war.share?.value).toBe(0.6);
});

test("a gateway's row never dates a cut: without a row of the spine there is no pair", () => {
  const base = {
    provider: "Baidu",
    provider_country: "CN",
    currency: "CNY",
    model: "x",
    confidence: "high",
    price_tier: null,
  } as const;
  const war = (afterNote: string) =>
    priceWar(
      {
        prices: made(load("commercial/api_prices"), [
          { ...base, date: isoDate("2024-03-01"), input_price_per_mtok: 4, note: "gateway table" },
          { ...base, date: isoDate("2024-05-21"), input_price_per_mtok: 2, note: afterNote },
        ]),
        tiers: load("commercial/model_tiers"),
        arena: load("benchmarks/arena_elo"),
        rates: load("fx/exchange_rates"),
      },
      [],
      few,
    );
  expect(war("gateway table").cuts).toEqual([]);
  expect(war("spine; cut").cuts).toMatchObject([{ before: 4, after: 2, isGateway: true }]);
});

test("Chow's test runs on both sides of 6 May 2024 in China", () => {
  const china = real.prices.war.breaks.find(({ country }) => country === "CN");
  expect(china?.before).toBe(59);
  expect(china?.after).toBe(79);
  expect(china?.test.df).toEqual([4, 130]);
  expect(china?.test.p).toBeCloseTo(0.162, 3);
});
