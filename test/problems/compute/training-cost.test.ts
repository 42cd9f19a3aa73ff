import { expect, test } from "vitest";
import { fromTrainingRuns } from "../../../lib/problems/compute/published-runs";
import { trainingCost } from "../../../lib/problems/compute/training-cost";
import { load } from "../../../lib/tables";
import { withParameters } from "./owning-tables";
import { runRows, trainingTables } from "./training-tables";

const fixed = withParameters({ mfu: 0.5, draws: 2000 });
const result = trainingCost("2023", trainingTables(), fixed);
const run = (id: string) => result.runs.find((one) => one.run.id === id);

test("with the utilisation set by the user, GPU-hours are FLOP over peak rate and utilisation", () => {
  expect(result.runs.map(({ gpuHours }) => Math.round(gpuHours.value))).toEqual([1000, 2000, 40_000]);
  expect(result.runs.map(({ gpus }) => Math.round(gpus.value))).toEqual([100, 100, 1000]);
});

test("rents: whole A100 servers of the year abroad, any level in China, each lessor alike", () => {
  expect(result.lessors.map(({ name, china }) => [name, china])).toEqual([
    ["Abroad", false],
    ["package-page", true],
  ]);
  expect(run("gpt3")?.cost.abroad).toMatchObject({ low: 2000, high: 2000 });
  expect(run("gpt3")?.cost.china?.value).toBeCloseTo(4000, 6);
  expect(run("gpt3")?.cost.rent).toMatchObject({ low: 2000, high: 4000, n: 2 });
  expect(run("gpt3")?.cost.spot?.value).toBeCloseTo(1000, 6);
});

test("owning charges capital, hosting and electricity for the hours of the run alone", () => {
  // 80 000 USD, 10 % resale, 5 years, 60 % use, 5 % hosting: per GPU-hour 0.342466 + 0.095129; 6.5 kW × 2 × 0.63 yuan over 8
  const electricity = (6.5 * 2 * 0.63) / 8 / 7.0896;
  expect(run("gpt3")?.cost.own?.value).toBeCloseTo(1000 * (0.342466 + 0.095129 + electricity), -1);
});

test("buying the cluster pays all servers that do the run in the original's time", () => {
  expect(run("gpt3")?.cost.cluster?.value).toBeCloseTo((100 / 8) * 80_000, 4);
  expect(run("gpt4")?.cost.cluster?.value).toBeCloseTo((1000 / 8) * 80_000, 4);
});

test("unless moved, the utilisation spreads over its range around the run's own where it ran on A100s", () => {
  const spread = trainingCost("2023", trainingTables(), withParameters({ draws: 200_000 }));
  const of = (id: string) => spread.runs.find((one) => one.run.id === id);
  expect(of("llama65b")?.run.mfu).toBeCloseTo(3.6e20 / (2500 * 3600 * 1e14), 12);
  expect(of("gpt3")?.run.mfu).toBeNull();
  // medians of triangles (0.2, 0.4, 0.55): a + √((b − a)(c − a) / 2)
  const median = 0.2 + Math.sqrt((0.35 * 0.2) / 2);
  expect(of("gpt3")?.mfu.value).toBeCloseTo(median, 2);
  expect(of("llama65b")?.mfu.value).toBeCloseTo(median, 2);
  expect(of("gpt3")?.mfu.low).toBeGreaterThan(0.2);
});

test("a year without quotes for servers takes those of the last year that has some", () => {
  const next = trainingCost("2024", trainingTables(), fixed);
  expect(next.serversYear).toBe("2023");
  expect(next.runs[0]?.cost.rent).toBeUndefined();
  expect(next.runs[0]?.cost.cluster).toBeDefined();
});

test("a class without a record is an error that names the model", () => {
  const runs = fromTrainingRuns(runRows.slice(0, 2));
  expect(() => trainingCost("2023", trainingTables({ runs }), fixed)).toThrow("GPT-4");
});

test("the data: a GPT-4-class run takes about 50 million A100-hours and costs more than 40 million dollars", () => {
  const real = trainingCost(
    "2023",
    {
      runs: fromTrainingRuns(load("models/training_runs")),
      accelerators: load("compute/accelerators"),
      rental: load("compute/gpu_rental_prices"),
      packages: load("compute/gpu_rental_packages"),
      purchases: load("compute/gpu_purchase_prices"),
      rates: load("fx/exchange_rates"),
      assumptions: load("assumptions"),
    },
    withParameters({ mfu: 0.32801, draws: 2000 }),
  );
  // The source prints 25 000 chips for 2280 hours: 57 million hours at its own utilisation.
  expect((real.runs[2]?.gpuHours.value ?? 0) / 57e6).toBeCloseTo(1, 4);
  expect(real.runs[2]?.cost.rent?.low).toBeGreaterThan(40e6);
  expect(real.runs.map(({ run: { id } }) => id)).toEqual(["gpt3", "llama65b", "gpt4"]);
  expect(real.sources).toContain("models-epoch-notable-2025");
});
