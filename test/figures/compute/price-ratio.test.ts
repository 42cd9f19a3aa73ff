import { expect, test } from "vitest";
import { priceRatio } from "../../../lib/figures/compute/price-ratio";
import { purchasePrices } from "../../../lib/problems/compute/purchase-prices";
import { withParameters } from "../../problems/compute/owning-tables";
import { realPriceTables } from "../../problems/compute/price-rows";
import { expectSound, markedValues } from "./price-figure-checks";

const prices = purchasePrices(realPriceTables(), withParameters({ resamples: 1000 }));

test("the figure is sound in both languages and widths", () => {
  expectSound((options) => priceRatio(prices, options), {
    id: "compute-price-ratio",
    axes: { xaxis: { en: "Ratio", zh: "倍数" } },
  });
});

test("rows are the marks: three trends and a pool, five pairs of quotes, seven statements", () => {
  const figure = priceRatio(prices, { language: "en" });
  const basis = (name: string) => figure.rows.filter((row) => row.basis === name).length;
  expect([basis("trend"), basis("quotes"), basis("stated")]).toEqual([4, 5, 7]);
  expect(markedValues(figure, "x")).toEqual(figure.rows.map((row) => row.ratio));
});

test("lines stand at 1 and 2", () => {
  const shapes = priceRatio(prices, { language: "en" }).layout.shapes;
  expect(Array.isArray(shapes) ? shapes.map((shape) => JSON.stringify(shape).match(/"x0":(\d)/)?.[1]) : []).toEqual([
    "1",
    "2",
  ]);
});

test("the title says that only weak rows make the interval exclude 1, and turns when they are not needed", () => {
  expect(priceRatio(prices, { language: "en" }).title).toContain("but only with its weak rows does it exclude 1");
  const sturdy = { ...prices, withoutWeak: { ...prices.withoutWeak, fit: prices.headline.fit } };
  expect(priceRatio(sturdy, { language: "en" }).title).toContain("and still excludes 1 without weak rows");
  const bare = { ...prices, headline: { ...prices.headline, fit: null } };
  expect(priceRatio(bare, { language: "en" }).title).toContain("Too few sources");
});
