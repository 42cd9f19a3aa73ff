import { expect, test } from "vitest";
import { isoDate } from "../../../lib/core/dates";
import { lessors } from "../../../lib/problems/compute/rental-rates";
import { createConverter, load } from "../../../lib/tables";
import { packageRow, rentRow, tableOf, withParameters } from "./owning-tables";

const converter = createConverter(load("fx/exchange_rates"));
const parameters = withParameters();

function found(rents: readonly ReturnType<typeof rentRow>[], packages: readonly ReturnType<typeof packageRow>[]) {
  const tables = {
    rental: tableOf("compute/gpu_rental_prices", rents),
    packages: tableOf("compute/gpu_rental_packages", packages),
  };
  return lessors("2023", "firm", tables, { parameters, converter });
}

test("a lessor's prices stand together, whatever their number", () => {
  const usd = { region: "us", currency: "USD" } as const;
  const rows = [1, 2, 3].map((price) => rentRow({ ...usd, cloud: "Many", price_per_gpu_hour: price }));
  const result = found([...rows, rentRow({ ...usd, cloud: "One", price_per_gpu_hour: 9 })], []);
  expect(result.map(({ name, prices }) => [name, prices.map(({ low }) => low)])).toEqual([
    ["Many", [1, 2, 3]],
    ["One", [9]],
  ]);
});

test.each([
  ["hour", "card", 2, 2],
  ["month", "server_8gpu", 8 * 730 * 2, 2],
  ["year", "card", 8760 * 2, 2],
] as const)("a package by the %s and %s becomes dollars per GPU-hour", (period, unit, price, expected) => {
  const [lessor] = found([], [packageRow({ period, unit, price, currency: "USD" })]);
  expect(lessor?.prices[0]?.low).toBeCloseTo(expected, 9);
  expect(lessor?.china).toBe(true);
});

test("a package's range keeps both ends; units and periods that are no hours are left out", () => {
  const range = packageRow({ price: null, price_low: 8 * 730, price_high: 8 * 730 * 3, currency: "USD" });
  expect(found([], [range])[0]?.prices).toEqual([{ low: 1, high: 3 }]);
  expect(found([], [packageRow({ unit: "PFLOPS (as printed, P)" }), packageRow({ market: "us" })])).toEqual([]);
});

test("rows without a price, of other chips, of other years and abroad of less than a server are left out", () => {
  const rows = [
    rentRow({ price_per_gpu_hour: null }),
    rentRow({ gpu: "H100" }),
    rentRow({ date: isoDate("2022-12-31") }),
    rentRow({ region: "us", gpus_per_instance: 4 }),
    rentRow({ region: "us", gpus_per_instance: null }),
  ];
  expect(found(rows, [])).toEqual([]);
});
