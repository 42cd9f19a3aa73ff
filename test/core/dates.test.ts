import { expect, test } from "vitest";
import { dayNumber, decimalYear, fromDayNumber, isIsoDate, isoDate } from "../../lib/core/dates";

test.each([
  ["2023-02-28", true],
  ["2024-02-29", true],
  ["2023-02-29", false],
  ["2023-13-01", false],
  ["2023-1-01", false],
  ["2023-01-01T00:00:00", false],
  ["２０２３-01-01", false],
])("%s is a calendar day: %s", (text, expected) => {
  expect(isIsoDate(text)).toBe(expected);
});

test("days are counted from 1970-01-01 and counted back", () => {
  expect(dayNumber(isoDate("1970-01-02"))).toBe(1);
  expect(dayNumber(isoDate("2024-01-01"))).toBe(19_723);
  expect(fromDayNumber(19_723)).toBe("2024-01-01");
});

test("the middle of a common year is half a year on, also in a leap year", () => {
  expect(decimalYear(isoDate("2023-01-01"))).toBe(2023);
  expect(decimalYear(isoDate("2024-07-02"))).toBeCloseTo(2024.5, 10);
});

test("a day that does not exist is refused", () => {
  expect(() => isoDate("2023-02-30")).toThrow(RangeError);
});
