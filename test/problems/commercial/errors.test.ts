import fc from "fast-check";
import { expect, test } from "vitest";
import { decimalYear, isoDate } from "../../../lib/core/dates";
import { breakEvenDates, crossing, horizonYears } from "../../../lib/problems/commercial/break-even-date";
import { type RateTrend, rateAt, rateSeries } from "../../../lib/problems/commercial/hallucination-trend";
import { taskValue, thresholdRate } from "../../../lib/problems/commercial/use-cases";
import { load } from "../../../lib/tables";
import { few, made, real } from "./real";

const use = { value: 100, price: 1, errorCost: 1000, checkShare: 0, checkCost: 50 };

test("V = b − p − (1 − q)·e·L − q·k, by hand", () => {
  expect(taskValue(use, 0.05)).toBeCloseTo(100 - 1 - 50, 12);
  expect(taskValue({ ...use, checkShare: 0.25 }, 0.05)).toBeCloseTo(100 - 1 - 37.5 - 12.5, 12);
  expect(taskValue({ ...use, checkShare: 1 }, 0.9)).toBe(49);
});

test("the threshold is the rate at which a task is worth nothing", () => {
  expect(thresholdRate(use)).toBeCloseTo(0.099, 12);
  fc.assert(
    fc.property(fc.double({ min: 0, max: 0.99, noNaN: true }), (checkShare) => {
      const checked = { ...use, checkShare };
      const rate = thresholdRate(checked);
      if (rate > 0 && rate < 1) expect(taskValue(checked, rate)).toBeCloseTo(0, 8);
    }),
  );
});

test("a task dearer than it is worth bears no error; one that is checked whole bears all", () => {
  expect(thresholdRate({ ...use, price: 200 })).toBe(0);
  expect(thresholdRate({ ...use, checkShare: 1 })).toBe(1);
});

test("series: one for each benchmark and version, and no snapshot stands in two", () => {
  const { series } = real.hallucination;
  const keys = series.map(({ benchmark, version }) => `${benchmark}|${version}`);
  expect(new Set(keys).size).toBe(keys.length);
  expect(keys.filter((key) => key.startsWith("Vectara"))).toEqual([
    "Vectara HHEM summarisation|HHEM-1.0 dataset v1",
    "Vectara HHEM summarisation|HHEM-2.1 (transition) dataset v1",
    "Vectara HHEM summarisation|HHEM-2.1 dataset v1",
    "Vectara HHEM summarisation|HHEM-2.3 dataset v2",
  ]);
  const dates = series
    .filter(({ benchmark }) => benchmark.startsWith("Vectara"))
    .flatMap(({ points }) => points.map(({ date }) => date));
  expect(new Set(dates).size).toBe(21);
  expect(dates).toHaveLength(21);
});

test("a new version changes nothing in the trend of the old one", () => {
  const rows = (version: "HHEM-1.0 dataset v1" | "HHEM-2.3 dataset v2", year: number, factor: number) =>
    [1, 3, 5, 7, 9].flatMap((month) =>
      Array.from({ length: 8 }, (_, model) => ({
        benchmark: "Vectara HHEM summarisation" as const,
        benchmark_version: version,
        date: isoDate(`${year}-0${month}-01`),
        model_key: `m${model}`,
        hallucination_rate_pct: factor * (10 + model - month),
      })),
    );
  const old = rows("HHEM-1.0 dataset v1", 2024, 1);
  const both = [...old, ...rows("HHEM-2.3 dataset v2", 2025, 3)];
  const trend = (all: typeof both) =>
    rateSeries(made(load("commercial/hallucination_rates"), all), few).find(({ version }) =>
      version.startsWith("HHEM-1.0"),
    )?.trend;
  expect(trend(both)).toEqual(trend(old));
});

test("fewer than four snapshots have no trend", () => {
  for (const { points, trend } of real.hallucination.series) expect(trend === null).toBe(points.length < 4);
});

test("the best five of the first and the last snapshot of HHEM-1.0 are those read off the table", () => {
  const points = real.hallucination.series.find(({ version }) => version === "HHEM-1.0 dataset v1")?.points;
  expect(points?.[0]).toMatchObject({ date: "2023-11-29", best: 0.035, models: 14 });
  expect(points?.at(-1)).toMatchObject({ date: "2024-05-14", models: 40 });
  expect(points?.at(-1)?.best).toBeCloseTo(0.028, 12);
});

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

test("readings come from each use's own task: five on law, one on clinics", () => {
  const counts = Object.fromEntries(real.hallucination.cases.map(({ id, readings }) => [id, readings.length]));
  expect(counts).toEqual({ chat: 7, service: 4, legal: 5, clinic: 1 });
});
