import { expect, test } from "vitest";
import { isoDate } from "../../../lib/core/dates";
import { exportRules } from "../../../lib/problems/compute/export-rules";
import { isDomestic, purchaseRoute, routeIds, routeNames } from "../../../lib/problems/compute/route-kinds";
import { load } from "../../../lib/tables";
import { priceRow } from "./owning-tables";
import { controlRows } from "./price-rows";

const accelerators = load("compute/accelerators").rows();
const rules = exportRules(controlRows);

test.each([
  ["Ascend 910B", "distributor", "2024-02-01", "domestic"],
  ["Cambricon MLU590 (思元590)", "contract", "2025-01-01", "domestic"],
  ["A800", "contract", "2023-08-09", "direct"],
  ["A100", "used", "2023-08-09", "used"],
  ["RTX 4090", "retail", "2023-10-18", "consumer"],
  ["A800", "grey", "2023-10-16", "variants"],
  ["8x A800 server", "grey", "2023-10-17", "dealers"],
  ["8x H800 server", "distributor", "2023-02-01", "variants"],
  ["H20", "distributor", "2024-02-01", "variants"],
  ["A100", null, "2023-05-01", "dealers"],
  ["V100", "grey", "2023-06-29", "dealers"],
] as const)("%s (%s) of %s goes the route %s", (product, channel, date, route) => {
  const row = priceRow({ product, channel, date: isoDate(date), unit: "card", price: 1 });
  expect(purchaseRoute(row, accelerators, rules)).toBe(route);
});

test("a Chinese chip with V100 in its name does not make Nvidia's V100 domestic", () => {
  expect(isDomestic("V100", accelerators)).toBe(false);
  expect(isDomestic("Ascend cluster", accelerators)).toBe(true);
});

test("every route has a name in both languages, unlike the others", () => {
  const names = routeIds.flatMap((id) => [routeNames[id].en, routeNames[id].zh]);
  expect(new Set(names).size).toBe(2 * routeIds.length);
});
