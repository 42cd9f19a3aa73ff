import { expect, test } from "vitest";
import { isoDate } from "../../../lib/core/dates";
import { rentalLevels } from "../../../lib/problems/compute/rental-levels";
import { packageRow, rentRow, tableOf, withParameters } from "./owning-tables";
import { realPriceTables } from "./price-rows";

type Rent = ReturnType<typeof rentRow>;
type Package = ReturnType<typeof packageRow>;

function levels(rentals: readonly Rent[], packages: readonly Package[] = []) {
  return rentalLevels(
    {
      rentals: tableOf("compute/gpu_rental_prices", rentals),
      packages: tableOf("compute/gpu_rental_packages", packages),
      rates: realPriceTables().rates,
    },
    withParameters(),
  ).rents;
}

const abroad = (cloud: string, price: number, changes: Partial<Rent> = {}) =>
  rentRow({ cloud, region: "us", currency: "USD", price_per_gpu_hour: price, source_id: cloud, ...changes });

test("yuan become dollars at the month's rate: 14.3228 yuan of June 2023 are 2 dollars", () => {
  const [rent] = levels([rentRow({ price_per_gpu_hour: 14.3228 })]);
  expect(rent?.low).toBeCloseTo(2, 10);
  expect(rent).toMatchObject({ gpu: "A100 40GB", terms: "hour", quarter: "2023 Q2", outside: null, ratio: null });
});

test("58 400 yuan a month for eight cards are 10 yuan for a card-hour of 730 a month", () => {
  const [rent] = levels([], [packageRow({ price: 58_400 })]);
  expect(rent?.low).toBeCloseTo(10 / 7.1614, 10);
  expect(rent).toMatchObject({ gpu: "A100", terms: "month", lessor: "lessor not named" });
});

test("a rent printed by the year that fits months alone is read by the month", () => {
  const [rent] = levels([], [packageRow({ period: "as printed: year (likely month)", product: "8x H100 node" })]);
  expect(rent?.low).toBeCloseTo(10 / 7.1614, 10);
});

test("the price abroad is the median over lessors, each with its own median, of the same quarter and memory", () => {
  const [rent] = levels([
    rentRow({ price_per_gpu_hour: 7.1614 }),
    abroad("A", 1),
    abroad("A", 3, { instance_type: "other" }),
    abroad("B", 4),
    abroad("C", 6),
    abroad("D", 99, { gpu: "A100-80GB" }),
    abroad("E", 99, { date: isoDate("2023-07-01") }),
    abroad("F", 99, { pricing_kind: "spot" }),
    abroad("G", 99, { note: "carried over unchanged" }),
  ]);
  expect(rent?.outside).toMatchObject({ low: 2, median: 4, high: 6, lessors: ["A", "B", "C"] });
  expect(rent?.ratio?.value).toBeCloseTo(1 / 4, 10);
  expect(rent?.ratio?.low).toBeCloseTo(1 / 5, 10);
  expect(rent?.ratio?.high).toBeCloseTo(1 / 3, 10);
});

test("a rent dated to a year has no quarter to compare with", () => {
  const [rent] = levels([rentRow({ date_precision: "year", date: isoDate("2023-06-01") }), abroad("A", 1)]);
  expect(rent?.outside).toBeNull();
});

test("one page in both tables counts once", () => {
  const hourly = rentRow({ source_id: "page", pricing_kind: "monthly", price_per_gpu_hour: 10 });
  expect(levels([hourly], [packageRow({ source_id: "page", price: 58_401 })]).length).toBe(1);
});

test("the real readings: 15.1 yuan of August 2023 are 2.08 dollars, 0.40 of the median abroad", () => {
  const { rents, withoutRate } = rentalLevels(realPriceTables(), withParameters());
  const mean = rents.find(({ source, confidence }) => source === "compute-163-2023-09" && confidence === "medium");
  expect(mean?.low).toBeCloseTo(15.1 / 7.2486, 3);
  expect(mean?.ratio?.value).toBeCloseTo(0.4007, 3);
  expect(withoutRate).toBe(0);
});
