import { expect, test } from "vitest";
import { isoDate } from "../../../lib/core/dates";
import {
  isBound,
  monthInYears,
  monthName,
  monthNumber,
  periodOf,
  quarterName,
} from "../../../lib/problems/compute/quote-period";

test.each([
  ["2023-03-02", "day", "2023-03-02", "2023-03-02"],
  ["2023-06-19", "month", "2023-06-01", "2023-06-30"],
  ["2024-02-29", "month", "2024-02-01", "2024-02-29"],
  ["2023-12-31", "month", "2023-12-01", "2023-12-31"],
  ["2023-07-01", "quarter", "2023-05-17", "2023-08-15"],
  ["2023-07-01", "half-year", "2023-04-01", "2023-09-30"],
  ["2023-07-01", "year", "2022-12-31", "2023-12-30"],
])("%s dated to a %s lies between %s and %s", (date, precision, from, to) => {
  expect(periodOf(isoDate(date), precision)).toEqual({ from, to });
});

test("a quarter is a bound, a month is none", () => {
  expect(["day", "month", "quarter", "half-year", "year"].map(isBound)).toEqual([false, false, true, true, true]);
});

test("months count from the year 0 and stand at their middle", () => {
  const june = monthNumber(isoDate("2023-06-19"));
  expect(june).toBe(2023 * 12 + 5);
  expect(monthName(june)).toBe("2023-06");
  expect(monthName(june + 7)).toBe("2024-01");
  expect(monthInYears(june)).toBeCloseTo(2023 + 5.5 / 12, 12);
});

test.each([
  ["2023-01-01", "2023 Q1"],
  ["2023-03-31", "2023 Q1"],
  ["2023-04-01", "2023 Q2"],
  ["2023-12-31", "2023 Q4"],
])("%s lies in %s", (date, quarter) => {
  expect(quarterName(isoDate(date))).toBe(quarter);
});
