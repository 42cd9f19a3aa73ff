import { expect, test } from "vitest";
import { fromDayNumber, isoDate } from "../../../lib/core/dates";
import { factorOf, trainingDecline } from "../../../lib/problems/capital/training-decline";
import { load } from "../../../lib/tables";
import { withParameters } from "../compute/owning-tables";

const parameters = withParameters({ resamples: 300 });
const real = trainingDecline(
  { runs: load("models/training_runs"), scores: load("benchmarks/benchmark_scores") },
  parameters,
);

test("compute that halves each year at every score has the factor 1/2", () => {
  const start = isoDate("2023-01-01");
  const models = [50, 60, 70, 80].flatMap((score) =>
    [0, 365, 730].map((days) => ({
      date: fromDayNumber(Date.parse(`${start}T00:00:00Z`) / 86_400_000 + days),
      score,
      flop: 1e23 * (score / (100 - score)) ** 2 * 0.5 ** (days / 365.5),
    })),
  );
  expect(factorOf(models)).toBeCloseTo(0.5, 2);
});

test("models of one score or one day do not decide a factor", () => {
  const one = (score: number, day: string) => ({ score, flop: 1, date: isoDate(day) });
  expect(
    factorOf([one(50, "2023-01-01"), one(50, "2024-01-01"), one(50, "2025-01-01"), one(50, "2025-02-01")]),
  ).toBeNaN();
});

test("DeepSeek-V3 enters with its published cost, Yi-34B with its compute at the common price", () => {
  const model = (name: string) => real.models.find((one) => one.model === name);
  expect(model("DeepSeek-V3")).toMatchObject({ costUsd: 5_390_000, isPublishedCost: true });
  expect(model("Yi-34B")?.costUsd).toBeCloseTo(6.1e23 * (real.usdPerFlop ?? 0), 3);
});

test("fine-tunes have no place here, and the lags count each maker once, after GPT-3.5", () => {
  expect(real.models.some(({ model }) => model === "Guanaco-65B")).toBe(false);
  expect(new Set(real.lags.map(({ organisation }) => organisation)).size).toBe(real.lags.length);
  expect(real.lags.every(({ months }) => months > 0)).toBe(true);
  expect(real.lags.find(({ model }) => model === "Yi-34B")?.compute).toBeCloseTo(6.1e23 / 2.578e24, 9);
});
