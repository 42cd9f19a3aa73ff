import { expect, test } from "vitest";
import { isoDate } from "../../../lib/core/dates";
import { rateSeries } from "../../../lib/problems/commercial/hallucination-trend";
import { load } from "../../../lib/tables";
import { few, made, real } from "./real";

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
