import { expect, test } from "vitest";
import { fromTrainingRuns } from "../../../lib/problems/compute/published-runs";
import { runClasses } from "../../../lib/problems/compute/run-classes";
import { load } from "../../../lib/tables";
import { runRows } from "./training-tables";

test("three classes, smallest first, with their own utilisation where they ran on A100s", () => {
  const classes = runClasses(fromTrainingRuns(load("models/training_runs")), 312);
  expect(classes.map(({ id, flop }) => [id, flop])).toEqual([
    ["gpt3", 3.14e23],
    ["llama65b", 5.5e23],
    ["gpt4", 2.1e25],
  ]);
  expect(classes[0]?.mfu).toBeNull();
  expect(classes[1]?.mfu).toBeCloseTo(5.5e23 / (2048 * 500 * 3600 * 312e12), 9);
  expect(classes[2]?.mfu).toBeCloseTo(2.1e25 / (57e6 * 3600 * 312e12), 9);
});

test("a record without hours cannot stand for a class", () => {
  const rows = runRows.map((row) => (row.model === "LLaMA-65B" ? { ...row, training_time_hours: null } : row));
  expect(() => runClasses(fromTrainingRuns(rows), 100)).toThrow("LLaMA-65B");
});
