import fc from "fast-check";
import { expect, test } from "vitest";
import { isoDate } from "../../lib/core/dates";
import { UserError } from "../../lib/core/errors";
import { createConverter, NoRateError } from "../../lib/tables/exchange";
import { load } from "../../lib/tables/load";
import { temporaryFolder } from "./temporary-folder";

const rates = load("fx/exchange_rates");
const converter = createConverter(rates);
const june = isoDate("2023-06-19");

test("an amount is converted at the printed rate of its month: 7.1614 yuan a dollar in June 2023", () => {
  expect(converter.convert(15_000, "USD", "CNY", june)).toBeCloseTo(107_421, 6);
  expect(converter.convert(107_421, "CNY", "USD", june)).toBeCloseTo(15_000, 6);
});

test("the euro was worth more than the dollar in January 2023: 1 / 0.9279", () => {
  expect(converter.convert(1, "EUR", "USD", isoDate("2023-01-05"))).toBeCloseTo(1.0777, 4);
});

test("an amount of a whole year is converted at the mean of its twelve months", () => {
  const months = rates.filter((row) => row.currency === "CNY" && row.date.startsWith("2022")).column("rate");
  const mean = months.reduce((sum, rate) => sum + rate, 0) / 12;
  expect(months).toHaveLength(12);
  expect(converter.convert(100, "USD", "CNY", { date: isoDate("2022-01-01"), date_precision: "year" })).toBeCloseTo(
    100 * mean,
    9,
  );
  expect(converter.convert(100, "USD", "CNY", { date: isoDate("2022-01-01"), date_precision: "month" })).toBeCloseTo(
    635.56,
    2,
  );
});

test("there and back again is the same amount, whichever the currencies", () => {
  const currency = fc.constantFrom("USD", "CNY", "EUR", "GBP", "HKD", "JPY", "KRW");
  fc.assert(
    fc.property(currency, currency, fc.double({ min: 0.01, max: 1e12, noNaN: true }), (from, to, amount) => {
      const back = converter.convert(converter.convert(amount, from, to, june), to, from, june);
      expect(Math.abs(back / amount - 1)).toBeLessThan(1e-12);
    }),
  );
});

test.each([
  {
    what: "before the table",
    currency: "CNY",
    date: "2011-12-31",
    says: "no rate for CNY in 2011-12: it runs from 2012-01 to 2026-06",
  },
  { what: "after the table", currency: "CNY", date: "2026-07-01", says: "no rate for CNY in 2026-07" },
  {
    what: "in a currency it lacks",
    currency: "INR",
    date: "2023-06-01",
    says: "no rates for INR: it has CNY, EUR, GBP, HKD, JPY, KRW, USD",
  },
])("an amount $what is refused in words a user can act on", ({ currency, date, says }) => {
  const attempt = () => converter.convert(1, currency, "USD", isoDate(date));
  expect(attempt).toThrow(NoRateError);
  expect(attempt).toThrow(UserError);
  expect(attempt).toThrow(says);
  expect(converter.has(currency, isoDate(date))).toBe(false);
});

test("a year whose months are not all known has no mean", () => {
  const when = { date: isoDate("2026-01-01"), date_precision: "year" };
  expect(converter.has("CNY", when)).toBe(false);
  expect(() => converter.convert(1, "CNY", "USD", when)).toThrow("no rate for CNY in 2026-07");
});

test("an amount in the wanted currency needs no rate", () => {
  expect(converter.convert(5, "INR", "INR", isoDate("1990-01-01"))).toBe(5);
});

test("a fixed month converts all amounts, whole years too", () => {
  const fixed = createConverter(rates, june);
  const when = { date: isoDate("2030-01-01"), date_precision: "year" };
  expect(fixed.convert(15_000, "USD", "CNY", when)).toBeCloseTo(107_421, 6);
  expect(fixed.has("CNY", when)).toBe(true);
});

test("a rate printed as dollars per unit is turned round after its mean is taken", () => {
  const header = "date,date_precision,currency,quotation,rate,source_id,confidence,note";
  const rows = Array.from({ length: 12 }, (_, m) => {
    const month = String(m + 1).padStart(2, "0");
    return `2020-${month}-01,month,EUR,usd_per_currency,${m < 6 ? 1 : 1.5},fx-fed-h10-datahub,high,`;
  });
  const data = temporaryFolder({ "fx/exchange_rates.csv": `${[header, ...rows].join("\n")}\n` });
  const own = createConverter(load("fx/exchange_rates", { data }));
  expect(own.convert(100, "EUR", "USD", isoDate("2020-12-31"))).toBeCloseTo(150, 9);
  expect(own.convert(100, "EUR", "USD", { date: isoDate("2020-01-01"), date_precision: "year" })).toBeCloseTo(125, 9);
});
