import { expect, test } from "vitest";
import { isoDate } from "../../../lib/core/dates";
import { companyValues, yearsBetween } from "../../../lib/problems/capital/values";
import { load } from "../../../lib/tables";
import { withParameters } from "../compute/owning-tables";
import { realValues, valuation, valueTables } from "./capital-rows";

const parameters = withParameters();

test("yuan become dollars at the rate of their own month", () => {
  const may = load("fx/exchange_rates").filter(
    ({ currency, date }) => currency === "CNY" && date.startsWith("2023-05"),
  );
  const rate = may.rows()[0]?.rate ?? 0;
  const rows = [valuation({ day: "2023-05-20", valuation: 700, valuation_currency: "CNY" })];
  expect(companyValues(valueTables(rows), parameters).records[0]?.valueUsd).toBeCloseTo(700 / rate, 9);
});

test("a value without a rate of exchange for its month, or without a date, is dropped and named", () => {
  const rows = [
    valuation({ day: "2026-12-01", valuation_currency: "CNY", round: "late" }),
    valuation({ date: null, round: "undated" }),
    valuation({ round: "kept" }),
  ];
  const values = companyValues(valueTables(rows), parameters);
  expect(values.records.map(({ round }) => round)).toEqual(["kept"]);
  expect(values.unrated.map(({ round }) => round)).toEqual(["late"]);
  expect(values.undated.map(({ round }) => round)).toEqual(["undated"]);
});

test("a dollar value needs no rate, however late", () => {
  expect(companyValues(valueTables([valuation({ day: "2030-01-01" })]), parameters).records).toHaveLength(1);
});

test("talks and rounds sought are open; a sale of old shares brings the company no money", () => {
  const rows = [
    valuation({ round: "Talks on a new round (not closed)" }),
    valuation({ round: "employee share sale", valuation_kind: "secondary", amount: 5, amount_currency: "USD" }),
    valuation({ round: "Series B", amount: 5, amount_currency: "USD" }),
  ];
  const { records } = companyValues(valueTables(rows), parameters);
  expect(records.map(({ isOpen, raisedUsd }) => [isOpen, raisedUsd])).toEqual([
    [true, null],
    [false, null],
    [false, 5],
  ]);
});

test("of the real rows with a value every one is kept, dropped for its rate, or dropped for its date", () => {
  const { records, unrated, undated } = companyValues(realValues, parameters);
  const valued = realValues.valuations.rows().filter(({ valuation: value }) => value !== null);
  expect(records.length + unrated.length + undated.length).toBe(valued.length);
  expect(unrated.length).toBeGreaterThan(0);
  expect(undated.length).toBe(valued.filter(({ date }) => date === null).length);
});

test("a year is 365.25 days", () => {
  expect(yearsBetween(isoDate("2020-01-01"), isoDate("2024-01-01"))).toBe(4);
});
