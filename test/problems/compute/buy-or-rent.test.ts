import { expect, test } from "vitest";
import { isoDate } from "../../../lib/core/dates";
import { buyOrRent } from "../../../lib/problems/compute/buy-or-rent";
import { madeUpTables, priceRow, realTables, rentRow, tableOf, withParameters } from "./owning-tables";

const still = {
  utilisation: 0.5,
  server_life: 4,
  resale_share: 0.2,
  hosting_share: 0.06,
  server_power: 5.2,
  pue: 1.5,
  tariff: 0.5,
};

test("owning at 55.9 yuan an hour over eight cards at 10 yuan is 0.69875 of the rent", () => {
  const { china } = buyOrRent(madeUpTables(), withParameters(still));
  const hourly = china.comparisons.find(({ rent }) => rent.paidBy === "hour");
  expect(china.ownHour).toBeCloseTo(55.9 / 8, 10);
  expect(hourly?.ownOverRent.value).toBeCloseTo(0.69875, 10);
  expect(hourly?.ownCheaper).toBe(1);
});

test("the break-even utilisation by hand, at the parameters and along life", () => {
  const { china } = buyOrRent(madeUpTables(), withParameters(still));
  const hourly = china.comparisons.find(({ rent }) => rent.paidBy === "hour");
  // Calendar cost (20 + 6) yuan an hour against a margin of 80 − 3.9.
  expect(hourly?.breakEven).toBeCloseTo(26 / 76.1, 10);
  expect(hourly?.breakEvenSpread?.value).toBeCloseTo(26 / 76.1, 10);
  const eight = china.surface?.life.indexOf(8) ?? -1;
  expect(hourly?.curve[eight]).toBeCloseTo((10 + 6) / 76.1, 10);
  // One year: (80 + 6) / 76.1 cannot be reached.
  expect(hourly?.curve[0]).toBeNull();
});

test("a month is paid whether the server works or not, so its rent per useful hour grows as use falls", () => {
  const { china } = buyOrRent(madeUpTables(), withParameters(still));
  const monthly = china.comparisons.find(({ rent }) => rent.paidBy === "month");
  expect(monthly?.ownOverRent.value).toBeCloseTo(0.69875 / 2, 10);
  expect(monthly).toMatchObject({ breakEven: null, breakEvenSpread: null });
});

test("a rent below the electricity never breaks even", () => {
  const rents = tableOf("compute/gpu_rental_prices", [rentRow({ price_per_gpu_hour: 0.4 })]);
  const { china } = buyOrRent(madeUpTables({ rents }), withParameters(still));
  const hourly = china.comparisons.find(({ rent }) => rent.paidBy === "hour");
  expect(hourly).toMatchObject({ breakEven: null, ownCheaper: 0, breakEvenSpread: { value: 10 } });
});

test("the surface is the cost of owning at each utilisation and life", () => {
  const surface = buyOrRent(madeUpTables(), withParameters(still)).china.surface;
  const [life, half] = [surface?.life.indexOf(4) ?? -1, surface?.utilisation.indexOf(0.5) ?? -1];
  expect(surface?.cost[life]?.[half]).toBeCloseTo(55.9 / 8, 10);
  expect(surface?.cost).toHaveLength(surface?.life.length ?? -1);
});

test("the US has its own price, PUE and tariff, in dollars, and the parameters of China do not reach it", () => {
  const at = (changes: Record<string, number>) => buyOrRent(realTables(), withParameters(changes)).us;
  expect(at({}).base).toMatchObject({ price: 200_000, pue: 1.56, power: 6.5 });
  expect(at({}).base?.tariff).toBeCloseTo((0.083 + 0.0806) / 2, 12);
  expect(at({ tariff: 0.9, pue: 1.1 })).toEqual(at({}));
});

test("at AWS's list rent an A100 server pays from about a sixth of its hours, at Lambda's from over half", () => {
  const { us } = buyOrRent(realTables(), withParameters());
  const breakEven = (label: string) => us.comparisons.find(({ rent }) => rent.label.en === label)?.breakEven;
  // 200 000 × (0.9/5 + 0.05) / 8760 / 8 = 0.6564 a calendar GPU-hour; electricity 6.5 × 1.56 × 0.0818 / 8 = 0.1037.
  expect(breakEven("AWS, Jan 2024")).toBeCloseTo(0.65639 / (4.0966 - 0.10368), 4);
  expect(breakEven("Lambda, Feb 2024")).toBeCloseTo(0.65639 / (1.29 - 0.10368), 4);
});

test("fifty million dollars a year rent 126 servers at the dearest rent, 571 at the cheapest", () => {
  const { scale } = buyOrRent(realTables(), withParameters());
  expect(scale).toMatchObject({ amount: 50_000_000, currency: "USD" });
  expect(scale?.serversLow).toBeCloseTo(50e6 / (5.6625 * 8 * 8760), 6);
  expect(scale?.serversHigh).toBeCloseTo(50e6 / (1.25 * 8 * 8760), 6);
});

test("without a price nothing is compared, but the rents stay out of sight", () => {
  const { china, us, scale } = buyOrRent(realTables(), withParameters({ confidence: "high" }));
  for (const market of [china, us]) expect(market).toMatchObject({ base: null, surface: null, comparisons: [] });
  expect(scale).toBeNull();
});

test("prices of two dates are converted at the rate of their own month", () => {
  const list = { product: "DGX A100", market: "global" as const, price: 200_000, currency: "USD" as const };
  const purchases = tableOf("compute/gpu_purchase_prices", [
    priceRow({ ...list, date: isoDate("2020-05-14"), date_precision: "day" }),
    priceRow({ ...list, date: isoDate("2023-03-02"), date_precision: "day" }),
  ]);
  const { china, us } = buyOrRent(madeUpTables({ purchases }), withParameters());
  // Federal Reserve: 7.1016 yuan in May 2020, 6.8909 in March 2023.
  expect(china.base?.price).toBeCloseTo(((7.1016 + 6.8909) / 2) * 200_000, 6);
  expect(us.quotes.map((quote) => quote.low)).toEqual([200_000, 200_000]);
});
