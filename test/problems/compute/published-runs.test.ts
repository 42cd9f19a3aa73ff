import { expect, test } from "vitest";
import { chipHours, fromTrainingRuns, publishedMfu } from "../../../lib/problems/compute/published-runs";
import { load } from "../../../lib/tables";
import { runRow } from "./training-tables";

const measured = {
  params_b: 10,
  training_tokens_b: 100,
  training_flop: 6e21,
  training_gpu_type: "NVIDIA A100",
  training_gpu_hours: 10_000,
};

function mfuOf(...rows: readonly ReturnType<typeof runRow>[]) {
  return publishedMfu(fromTrainingRuns(rows), 312).map(({ model, mfu }) => [model, Number(mfu.toFixed(4))]);
}

test("utilisation is FLOP over chip-hours times the peak rate", () => {
  // 6e21 / (10 000 h × 3600 s × 312e12) = 0.5342
  expect(mfuOf(runRow(measured))).toEqual([["LLaMA-65B", 0.5342]]);
});

test("a run whose FLOP do not follow from parameters and tokens is left out", () => {
  expect(mfuOf(runRow({ ...measured, training_flop: 6.7e21 }))).toEqual([]);
  expect(mfuOf(runRow({ ...measured, training_tokens_b: null }))).toEqual([]);
});

test.each([
  ["a fine-tune", { base_model: "LLaMA-7B" }],
  ["a mix of chips", { training_gpu_type: "NVIDIA A100; NVIDIA V100" }],
  ["another chip", { training_gpu_type: "NVIDIA H100" }],
  ["a run without hours", { training_gpu_hours: null }],
])("%s is left out", (_, change) => {
  expect(mfuOf(runRow({ ...measured, ...change }))).toEqual([]);
});

test("the developer's own chip-hours win over another's", () => {
  const own = runRow({ record_type: "primary", training_gpu_hours: 20_000 });
  expect(mfuOf(runRow(measured), own)).toEqual([["LLaMA-65B", 0.2671]]);
});

test("chip-hours are chips times hours where none are printed", () => {
  const [run] = fromTrainingRuns([runRow({ training_gpu_count: 8, training_time_hours: 5 })]);
  expect(run && chipHours([run])?.value).toBe(40);
  expect(chipHours([])).toBeNull();
});

test("LLaMA-65B ran at 47.8 % and Llama 2-70B at 41.9 % of their A100s' peak", () => {
  const published = publishedMfu(fromTrainingRuns(load("models/training_runs")), 312);
  const of = (model: string) => published.find((run) => run.model === model)?.mfu;
  // 5.5e23 / (2048 × 500 × 3600 × 312e12); 8.1e23 / (1 720 320 × 3600 × 312e12)
  expect(of("LLaMA-65B")).toBeCloseTo(0.4782, 4);
  expect(of("Llama 2-70B")).toBeCloseTo(0.4192, 4);
  expect(published.every(({ mfu }) => mfu > 0.1 && mfu < 0.7)).toBe(true);
});
