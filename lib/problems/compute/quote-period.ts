import { dayNumber, fromDayNumber, type IsoDate } from "../../core/dates";

/** The days among which an observation may lie, both ends included. */
export interface Period {
  readonly from: IsoDate;
  readonly to: IsoDate;
}

const daysPerYear = 365.25;

/**
 * The days among which a dated row may lie.
 *
 * A day is itself and a month its calendar month. A row dated to a quarter, half-year or year is a bound and not a day: its
 * date is the compiler's best guess (the middle of 2023 is written 2023-07-01), so it may lie up to half its period to
 * either side.
 *
 * @example
 * periodOf("2023-03-02", "month"); // { from: "2023-03-01", to: "2023-03-31" }
 */
export function periodOf(date: IsoDate, precision: string): Period {
  if (precision === "month") return calendarMonth(date);
  const half = halfWidths[precision] ?? 0;
  return { from: fromDayNumber(dayNumber(date) - half), to: fromDayNumber(dayNumber(date) + half) };
}

/** Half the length of a period in whole days; a day has none. */
const halfWidths: Readonly<Record<string, number>> = {
  quarter: Math.floor(daysPerYear / 8),
  "half-year": Math.floor(daysPerYear / 4),
  year: Math.floor(daysPerYear / 2),
};

/** Whether an observation is dated more coarsely than to its month. */
export function isBound(precision: string): boolean {
  return precision in halfWidths;
}

/** Months since the year 0: the unit in which price paths count time. */
export function monthNumber(date: IsoDate): number {
  return Number(date.slice(0, 4)) * 12 + Number(date.slice(5, 7)) - 1;
}

/** A month as a decimal year, taken at its middle: the middle of June 2023 is 2023.458. */
export function monthInYears(month: number): number {
  return (month + 0.5) / 12;
}

/** A month as text. @example monthName(24281) // "2023-06" */
export function monthName(month: number): string {
  return `${Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, "0")}`;
}

/** A quarter as text. @example quarterName("2023-06-19") // "2023 Q2" */
export function quarterName(date: IsoDate): string {
  return `${date.slice(0, 4)} Q${Math.ceil(Number(date.slice(5, 7)) / 3)}`;
}

function calendarMonth(date: IsoDate): Period {
  const first = fromDayNumber(dayNumber(date) - (Number(date.slice(8, 10)) - 1));
  const next = dayNumber(first) + 31;
  const lengthOver = Number(fromDayNumber(next).slice(8, 10)) - 1;
  return { from: first, to: fromDayNumber(next - lengthOver - 1) };
}
