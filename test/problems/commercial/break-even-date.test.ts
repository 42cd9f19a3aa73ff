import fc from "fast-check";
import { expect, test } from "vitest";
import { decimalYear, isoDate } from "../../../lib/core/dates";
import { breakEvenDates, crossing, horizonYears } from "../../../lib/problems/commercial/break-even-date";
import { type RateTrend, rateAt } from "../../../lib/problems/commercial/hallucination-trend";
import { real } from "./real";

const trend = (start: number, slope: number): RateTrend => ({
  from: 2024,
  start,
  slope,
  factor: { value: Math.exp(slope), low: Math.exp(slope), high: Math.exp(slope) },
  fits: Array.from({ length: 20 }, () => ({ start, slope })),
  n: 20,
});

test("log odds of −2 falling by 1 a year reach −3 after a year", () => {
  const threshold = 1 / (1 + Math.exp(3));
  expect(rateAt(trend(-2, -1), 2025)).toBeCloseTo(threshold, 12);
  const found = crossing(trend(-2, -1), threshold, 2026);
  expect(found).toMatchObject({ state: "crosses", low: found.date, high: found.date });
  expect(["2024-12-31", "2025-01-01"]).toContain(found.date);
});

test("no date is ever given beyond two years after the last snapshot", () => {
  fc.assert(
    fc.property(
      fc.double({ min: -4, max: 2, noNaN: true }),
      fc.double({ min: -3, max: 1, noNaN: true }),
      fc.double({ min: 0.001, max: 0.9, noNaN: true }),
      (start, slope, threshold) => {
        const horizon = 2025.5 + horizonYears;
        const { state, date, low, high } = crossing(trend(start, slope), threshold, horizon);
        for (const day of [date, low, high])
          if (day !== null) expect(decimalYear(isoDate(day))).toBeLessThanOrEqual(horizon);
        if (slope >= 0) expect(state).not.toBe("crosses");
      },
    ),
  );
});

test("only a use with a trend of its own task has break-even dates", () => {
  const threshold = { value: 0.02, low: 0.01, high: 0.03 };
  const { series } = real.hallucination;
  for (const id of ["chat", "legal", "clinic"] as const) expect(breakEvenDates({ id, threshold }, series)).toEqual([]);
  expect(breakEvenDates({ id: "service", threshold }, series)).toHaveLength(9);
});
