import { expect, test } from "vitest";
import { cardPrices } from "../../../lib/figures/compute/card-prices";
import { isJsonObject } from "../../../lib/figures/figure";
import { purchasePrices } from "../../../lib/problems/compute/purchase-prices";
import { withParameters } from "../../problems/compute/owning-tables";
import { realPriceTables } from "../../problems/compute/price-rows";
import { expectSound, markedValues } from "./price-figure-checks";

const prices = purchasePrices(realPriceTables(), withParameters({ resamples: 200 }));

test("the figure is sound in both languages and widths", () => {
  expectSound((options) => cardPrices(prices, options), {
    id: "compute-a100-price",
    axes: { yaxis: { en: "Thousand yuan per card", zh: "每卡价格（千元）" } },
  });
});

test("the title states first and last quotes and that they stop", () => {
  const { title } = cardPrices(prices, { language: "en" });
  expect(title).toBe(
    "A single A100 was quoted at 60\u2009000 yuan in China in Dec 2022 and at 103\u2009500 to 150\u2009000 by Jul 2023; then the quotes stop",
  );
});

test("every quote for a card within the span is a mark, the direct contract included, from zero", () => {
  const figure = cardPrices(prices, { language: "en" });
  expect(figure.n).toBe(17);
  expect(markedValues(figure, "y").length).toBe(figure.rows.length);
  expect(figure.rows.filter(({ channel }) => channel === "contract").length).toBe(1);
  const axis = figure.layout.yaxis;
  expect(isJsonObject(axis) && Array.isArray(axis.range) ? axis.range[0] : undefined).toBe(0);
});

test("without quotes for the card the title says so", () => {
  const none = { ...prices, headline: { ...prices.headline, quotes: [] } };
  expect(cardPrices(none, { language: "en" }).title).toBe("No single A100 is quoted in China in 2023");
});

test("quotes of one month alone are said to be so", () => {
  const quotes = prices.headline.quotes.slice(-1);
  expect(cardPrices({ ...prices, headline: { ...prices.headline, quotes } }, { language: "en" }).title).toBe(
    "A single A100 was quoted in one month of the year alone: 125\u2009000 yuan in China in Jul 2023",
  );
});

test("text from the data never becomes markup", () => {
  const sourceName = () => "<b>bold</b>";
  const json = JSON.stringify(cardPrices(prices, { language: "en", sourceName }).layout);
  expect(json).not.toContain("1 <b>bold</b>");
  expect(json).toContain("&lt;b&gt;bold");
});
