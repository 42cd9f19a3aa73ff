import { expect, test } from "vitest";
import { serverPrices } from "../../../lib/figures/compute/server-prices";
import { purchasePrices } from "../../../lib/problems/compute/purchase-prices";
import { withParameters } from "../../problems/compute/owning-tables";
import { realPriceTables } from "../../problems/compute/price-rows";
import { expectSound, markedValues } from "./price-figure-checks";

const prices = purchasePrices(realPriceTables(), withParameters({ resamples: 200 }));

test("the figure is sound in both languages and widths", () => {
  expectSound((options) => serverPrices(prices, options), {
    id: "compute-server-prices",
    axes: { yaxis: { en: "Million yuan per server", zh: "每台价格（百万元）" } },
  });
});

test("no server doubled: 1.6 over 1.3, and so on", () => {
  expect(serverPrices(prices, { language: "en" }).title).toBe(
    "Servers in China: none doubled between its first and last quote of 2023 (A100 × 1.2, A800 × 1.4, H800 × 1.2)",
  );
});

test("a series that doubles turns the title", () => {
  const series = prices.series.map((one) =>
    one.product === "H800 server" && one.ends ? { ...one, ends: { ...one.ends, value: 2.1 } } : one,
  );
  expect(serverPrices({ ...prices, series }, { language: "en" }).title).toContain("1 of 3 at least doubled");
});

test("each quote is one mark and one row, and prices stand in millions", () => {
  const figure = serverPrices(prices, { language: "zh" });
  expect(markedValues(figure, "y").length).toBe(figure.rows.length);
  expect(Math.max(...markedValues(figure, "y").map(Number))).toBe(3.85);
});
