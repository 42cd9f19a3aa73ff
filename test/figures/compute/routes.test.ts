import { expect, test } from "vitest";
import { routesFigure } from "../../../lib/figures/compute/routes";
import { computeRoutes } from "../../../lib/problems/compute/routes";
import { withParameters } from "../../problems/compute/owning-tables";
import { realPriceTables } from "../../problems/compute/price-rows";
import { expectSound, markedValues } from "./price-figure-checks";

const result = computeRoutes(realPriceTables(), withParameters());

test("the figure is sound in both languages and widths", () => {
  expectSound((options) => routesFigure(result, options), { id: "compute-routes", axes: {} });
});

test("the title counts routes after either rule and those without a price", () => {
  expect(routesFigure(result, { language: "en" }).title).toBe(
    "5 of 9 routes to compute had a dated price between the rule of October 2023 and the article, 6 since that of 2022; 2 never had one",
  );
  expect(routesFigure(result, { language: "zh" }).title).toContain("有5条出现带日期的价格");
});

test("a row is a month of a route, and the prices of the months add up to n", () => {
  const figure = routesFigure(result, { language: "en" });
  expect(figure.rows.reduce((total, { prices }) => total + Number(prices), 0)).toBe(figure.n);
  expect(markedValues(figure, "x").length).toBe(figure.rows.length);
});
