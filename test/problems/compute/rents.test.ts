import { expect, test } from "vitest";
import { isoDate } from "../../../lib/core/dates";
import { type Market, rentsOf } from "../../../lib/problems/compute/rents";
import { createConverter, load } from "../../../lib/tables";
import { packageRow, realTables, rentRow, tableOf, withParameters } from "./owning-tables";

const converter = createConverter(load("fx/exchange_rates"));
const published = isoDate("2024-01-01");
type Rents = Parameters<typeof rentRow>[0][];
type Packages = Parameters<typeof packageRow>[0][];

const rentsIn = (market: Market, rents: Rents, packages: Packages = []) =>
  rentsOf(
    {
      rents: tableOf("compute/gpu_rental_prices", rents.map(rentRow)),
      packages: tableOf("compute/gpu_rental_packages", packages.map(packageRow)),
    },
    withParameters(),
    { market, converter, currency: market === "cn" ? "CNY" : "USD", published },
  );

test("a server's month is spread over 730 hours and eight GPUs", () => {
  const { rents } = rentsIn("cn", [], [{ price: 58_400 }]);
  expect(rents).toMatchObject([{ low: 10, high: 10, paidBy: "month" }]);
});

test("a card's hour stands as it is, a server's hour in dollars is divided and converted", () => {
  const { rents } = rentsIn(
    "cn",
    [],
    [
      { unit: "card", period: "hour", price: null, price_low: 8, price_high: 12 },
      { period: "hour", price: 6, currency: "USD", date: isoDate("2024-09-06") },
    ],
  );
  // September 2024: 7.0760 yuan a dollar.
  expect(rents[0]?.low).toBeCloseTo((6 / 8) * 7.076, 10);
  expect(rents[1]).toMatchObject({ low: 8, high: 12, paidBy: "hour" });
});

test("a package that the hourly table repeats is counted once", () => {
  const { rents, excluded } = rentsIn(
    "cn",
    [{ source_id: "page", gpus_per_instance: 1, pricing_kind: "monthly", price_per_gpu_hour: 18.8 }],
    [
      { source_id: "page", unit: "card", price: 13_748 },
      { source_id: "page", unit: "server_8gpu", price: 114_016 },
    ],
  );
  expect(rents.map((rent) => rent.low.toFixed(2))).toEqual(["18.80", "19.52"]);
  expect(excluded.map((exclusion) => exclusion.rows)).toEqual([1]);
});

test("of an American cloud the eight-GPU row nearest to the article stands for the rest", () => {
  const us = { region: "us", currency: "USD" } as const;
  const { rents, excluded } = rentsIn("us", [
    { ...us, date: isoDate("2023-01-01"), price_per_gpu_hour: 1.1 },
    { ...us, date: isoDate("2024-02-05"), price_per_gpu_hour: 1.29 },
    { ...us, date: isoDate("2024-06-05"), price_per_gpu_hour: 1.5 },
    { ...us, date: isoDate("2024-01-01"), gpus_per_instance: 1, price_per_gpu_hour: 9 },
    { ...us, gpu: "A100-80GB", price_per_gpu_hour: 2 },
  ]);
  expect(rents.map((rent) => rent.low)).toEqual([1.29, 2]);
  expect(excluded).toMatchObject([{ rows: 3 }]);
});

test("spot prices, assumed prices and rents of other years are left out and named", () => {
  const { rents, excluded } = rentsIn("cn", [
    { pricing_kind: "spot" },
    { cloud: "platforms (assumed effective price)" },
    { instance_type: "accelerator-only" },
    { date: isoDate("2026-02-01") },
    { gpu: "H100" },
    {},
  ]);
  expect(rents).toHaveLength(1);
  expect(excluded.map((exclusion) => [exclusion.rows, exclusion.reason.en.split(" ")[0]])).toEqual([
    [1, "rents"],
    [1, "spot"],
    [2, "not"],
  ]);
});

test("the confidence switch holds for rents", () => {
  const { rents } = rentsOf(
    {
      rents: tableOf("compute/gpu_rental_prices", [rentRow({})]),
      packages: tableOf("compute/gpu_rental_packages", [packageRow({ confidence: "high" })]),
    },
    withParameters({ confidence: "high" }),
    { market: "cn", converter, currency: "CNY", published },
  );
  expect(rents.map((rent) => rent.source_id)).toEqual(["package-page"]);
});

test("the real tables hold eleven Chinese rents, from 5.3 to 34.7 yuan", () => {
  const { rents } = rentsOf(realTables(), withParameters(), { market: "cn", converter, currency: "CNY", published });
  expect(rents).toHaveLength(11);
  expect(rents[0]?.low).toBeCloseTo(5.307, 3);
  expect(rents[10]?.high).toBe(34.742);
});

test("AWS stands at 4.0966 dollars in the US, Google at 3.67 or more", () => {
  const { rents } = rentsOf(realTables(), withParameters(), { market: "us", converter, currency: "USD", published });
  expect(rents.find((rent) => rent.label.en === "AWS, Jan 2024")).toMatchObject({ low: 4.0966, date: "2024-01-01" });
  expect(rents.some((rent) => rent.label.en.startsWith("Google Cloud,") && rent.low > 3.6)).toBe(true);
  expect(rents.every((rent) => rent.low > 1 && rent.high < 6)).toBe(true);
});
