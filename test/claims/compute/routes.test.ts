import { expect, test } from "vitest";
import { c6 } from "../../../lib/claims/compute/routes";
import { isoDate } from "../../../lib/core/dates";
import { computeRoutes, type Route, type RouteCounts, type RouteResult } from "../../../lib/problems/compute/routes";
import { withParameters } from "../../problems/compute/owning-tables";
import { realPriceTables } from "../../problems/compute/price-rows";

const rule = { date: isoDate("2022-10-07"), event: "", products: "", source: "gazette" };

function result(counts: RouteCounts, id: Route["id"] = "dealers"): RouteResult {
  const price = {
    route: id,
    product: "A100",
    date: isoDate("2023-11-01"),
    period: { from: isoDate("2023-11-01"), to: isoDate("2023-11-30") },
    source: "shop",
    confidence: "medium",
  };
  const route: Route = {
    id,
    name: { en: "Route", zh: "途径" },
    prices: [price],
    afterFirst: 1,
    afterSecond: 1,
    hindsight: 1,
    solidAfterSecond: 1,
    premium: null,
    premiums: [],
  };
  return {
    routes: [route],
    counts,
    rules: { first: rule, second: { ...rule, date: isoDate("2023-10-17") }, limitedChips: [] },
    asOf: "2024-01-13",
    statedPremiums: [],
    centres: 0,
    sources: ["shop"],
    caveats: [],
  };
}

const counts = (afterFirst: number, afterSecond: number, solidAfterSecond: number) => ({
  afterFirst,
  afterSecond,
  solidAfterSecond,
  hindsight: afterSecond + 1,
});

test.each([
  ["supported", counts(3, 3, 3)],
  ["partly", counts(3, 3, 2)],
  ["partly", counts(3, 2, 2)],
  ["not_supported", counts(2, 2, 2)],
  ["not_supported", counts(0, 0, 0)],
] as const)("%s at %j", (verdict, own) => {
  expect(c6(result(own)).verdict).toBe(verdict);
});

test("with rents abroad alone nothing is known of China", () => {
  expect(c6(result(counts(3, 3, 3), "rent_abroad")).verdict).toBe("untestable");
});

test("the estimate counts routes, from solid rows alone to hindsight", () => {
  expect(c6(result(counts(5, 4, 3))).estimate).toMatchObject({ value: 4, low: 3, high: 5, unit: "routes", n: 1 });
});

test("on the real rows: supported by five routes, four of them without consumer cards", () => {
  const verdict = c6(computeRoutes(realPriceTables(), withParameters()));
  expect(verdict).toMatchObject({ verdict: "supported", estimate: { value: 5, low: 5, high: 7 } });
  expect(verdict.reason.en).toContain("Dealers and grey market 1.3 (0.88 to 2.1, 8 pairs)");
  expect(verdict.reason.zh).toContain("报价不等于交货");
});

test("on rows of high confidence alone two routes are left, four since 2022: partly", () => {
  expect(c6(computeRoutes(realPriceTables(), withParameters({ confidence: "high" }))).verdict).toBe("partly");
});
