import { expect, test } from "vitest";
import { isoDate } from "../../../lib/core/dates";
import { exportRules } from "../../../lib/problems/compute/export-rules";
import { routedPrices } from "../../../lib/problems/compute/routed-prices";
import { packageRow, priceRow, rentRow } from "./owning-tables";
import { controlRows } from "./price-rows";

const rules = exportRules(controlRows);
const none = { purchases: [], rentals: [], packages: [] };

test("rents go by place, whatever the lessor, and only of data-centre chips", () => {
  const rentals = [
    rentRow({ region: "cn" }),
    rentRow({ region: "us" }),
    rentRow({ region: "global", gpu: "H100-SXM" }),
    rentRow({ region: "us", gpu: "RTX-4090" }),
    rentRow({ region: "us", note: "carried over unchanged" }),
  ];
  expect(routedPrices({ ...none, rentals }, [], rules).map(({ route }) => route)).toEqual([
    "rent_cn",
    "rent_abroad",
    "rent_abroad",
  ]);
});

test("a package of domestic chips is the domestic route, one of consumer cards none", () => {
  const packages = ["Ascend cluster", "8x A100 server", "8x RTX 4090 node"].map((product) => packageRow({ product }));
  const abroad = packageRow({ market: "us" });
  expect(routedPrices({ ...none, packages: [...packages, abroad] }, [], rules).map(({ route }) => route)).toEqual([
    "domestic",
    "rent_cn",
  ]);
});

test("prices come in order of time, with the days they may stand for", () => {
  const purchases = [
    priceRow({ price: 1, date: isoDate("2024-01-10"), date_precision: "day" }),
    priceRow({ price: 1, date: isoDate("2023-10-01"), date_precision: "month" }),
    priceRow({ price: 1, product: "AI server of one maker (model not stated)" }),
    priceRow({ price: 1, market: "us" }),
  ];
  const prices = routedPrices({ ...none, purchases }, [], rules);
  expect(prices.map(({ period }) => [period.from, period.to])).toEqual([
    ["2023-10-01", "2023-10-31"],
    ["2024-01-10", "2024-01-10"],
  ]);
});
