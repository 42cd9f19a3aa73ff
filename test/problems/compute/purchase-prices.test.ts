import { expect, test } from "vitest";
import { isoDate } from "../../../lib/core/dates";
import { purchasePrices } from "../../../lib/problems/compute/purchase-prices";
import { priceRow, tableOf, withParameters } from "./owning-tables";
import { changeRow, controlRows, realPriceTables } from "./price-rows";

const parameters = withParameters({ resamples: 2000 });
const real = purchasePrices(realPriceTables(), parameters);

test("the A100 card's trend of nine quotes from six sources is 3.519 a year, computed apart in Python", () => {
  expect(real.headline.quotes.length).toBe(9);
  expect(real.headline.sourceCount).toBe(6);
  expect(real.headline.fit?.perYear.value).toBeCloseTo(3.519197, 5);
  expect(real.headline.fit?.span).toBeCloseTo(7 / 12, 12);
  expect(real.headline.fit?.leaveOneOut?.low).toBeCloseTo(2.2875, 3);
  expect(real.headline.fit?.leaveOneOut?.high).toBeCloseTo(3.837, 3);
});

test("its interval excludes 1 with the weak rows and includes it without them", () => {
  expect(real.headline.fit?.interval?.low).toBeGreaterThan(1);
  expect(real.headline.fit?.interval?.high).toBeGreaterThan(5);
  expect(real.withoutWeak.fit?.perYear.value).toBeCloseTo(3.079968, 5);
  expect(real.withoutWeak.fit?.interval?.low).toBeLessThan(1);
});

test("no A100 card is quoted after July 2023; the last quote is 125 over 60 thousand", () => {
  expect(real.headline.quotes.at(-1)?.date).toBe("2023-07-01");
  expect(real.headline.ends?.value).toBeCloseTo(125 / 60, 10);
});

test("cards and servers, and contracts, are series of their own", () => {
  expect(real.series.map(({ product, group, quotes }) => [product, group, quotes.length])).toEqual([
    ["A100 card", "market", 9],
    ["A100 server", "market", 2],
    ["A800 card", "market", 7],
    ["A800 server", "market", 5],
    ["H800 card", "market", 1],
    ["H800 server", "market", 5],
    ["A800 card", "contract", 1],
    ["H800 server", "contract", 1],
  ]);
});

test("an A100 server is known from one source over two months: 1.6 over 1.3 million and no trend", () => {
  const server = real.series.find(({ product }) => product === "A100 server");
  expect(server?.ends?.value).toBeCloseTo(1.6 / 1.3, 12);
  expect(server?.fit).toBeNull();
});

test("the A800 card and the pool are carried, the H800 server has no interval since one source dates its start", () => {
  expect(real.pooledProducts).toEqual(["A100 card", "A800 card"]);
  expect(real.series.find(({ product }) => product === "H800 server")?.fit?.interval).toBeNull();
  expect(real.pooled?.low).toBeLessThan(1);
});

test("the confidence switch leaves seven quotes, then one, in the headline", () => {
  const count = (confidence: string) =>
    purchasePrices(realPriceTables(), withParameters({ confidence, resamples: 200 })).headline.quotes.length;
  expect([count("medium"), count("high")]).toEqual([7, 1]);
});

test("a fixed exchange rate moves the one dollar quote: 20000 at 6.3446 of March 2022", () => {
  const fixed = purchasePrices(realPriceTables(), withParameters({ fx_date: "2022-03-15", resamples: 200 }));
  expect(fixed.headline.quotes.find(({ date }) => date === "2023-06-19")?.low).toBeCloseTo(20_000 * 6.3446, 6);
});

test("on made-up rows a price that doubles over the year comes out as 2 and sources are those of the window", () => {
  const months = ["01", "03", "05", "07", "09", "11"];
  const purchases = tableOf(
    "compute/gpu_purchase_prices",
    months.map((month, i) =>
      priceRow({
        product: "A100",
        unit: "card",
        date: isoDate(`2023-${month}-01`),
        price: 1e5 * 2 ** (i / 6),
        source_id: `s${i}`,
      }),
    ),
  );
  const result = purchasePrices(
    {
      purchases,
      changes: tableOf("compute/gpu_price_changes", [changeRow({})]),
      controls: tableOf("compute/export_controls", controlRows),
      rates: realPriceTables().rates,
    },
    withParameters({ resamples: 200 }),
  );
  expect(result.headline.fit?.perYear.value).toBeCloseTo(2, 8);
  expect(result.headline.fit?.interval?.low).toBeCloseTo(2, 6);
  expect([...result.sources].sort()).toEqual(["agent", "gazette", "gazette-2", "s0", "s1", "s2", "s3", "s4", "s5"]);
  expect(result.pooled).toBeNull();
});

test("same seed, same numbers", () => {
  expect(purchasePrices(realPriceTables(), parameters)).toEqual(real);
});
