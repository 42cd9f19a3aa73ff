import { expect, test } from "vitest";
import { perturbedScores } from "../../../lib/problems/models/perturbation";
import { load } from "../../../lib/tables";
import { rowOf, tableOf, withParameters } from "./made-up";

const others = {
  losses: load("benchmarks/gsm8k_losses"),
  leaks: load("benchmarks/benbench_leak_scores"),
  disclosures: load("benchmarks/contamination_disclosures"),
  shuffles: load("benchmarks/option_shuffle_leakage"),
};

const row = (model: string, country: "CN" | "US", original: number, perturbed: number) =>
  rowOf("benchmarks/contamination_tests", {
    test_name: "GSM1k",
    model,
    organisation: model,
    country,
    original_score: original,
    perturbed_score: perturbed,
    confidence: "high",
  });

test("the change is perturbed less original, averaged over models, and Chinese less other over their means", () => {
  const chinese = ["a", "b", "c", "d", "e"].map((model) => row(model, "CN", 60, 50));
  const western = ["v", "w", "x", "y", "z"].map((model, i) => row(model, "US", 60, 58 - i));
  const [gsm1k] = perturbedScores(
    { tests: tableOf("benchmarks/contamination_tests", [...chinese, ...western]), ...others },
    withParameters(),
  ).tests;
  expect(gsm1k?.all?.value).toBeCloseTo(-7, 12);
  expect(gsm1k?.chinese).toMatchObject({ value: -10, low: -10, high: -10 });
  expect(gsm1k?.contrast?.difference).toBeCloseTo(-6, 12);
  expect(gsm1k?.contrast?.p).toBeLessThan(0.05);
});

test("four Chinese models give no contrast", () => {
  const chinese = ["a", "b", "c", "d"].map((model) => row(model, "CN", 60, 50));
  const western = ["v", "w", "x", "y", "z"].map((model, i) => row(model, "US", 60, 58 - i));
  const [gsm1k] = perturbedScores(
    { tests: tableOf("benchmarks/contamination_tests", [...chinese, ...western]), ...others },
    withParameters(),
  ).tests;
  expect(gsm1k?.contrast).toBeNull();
});

test("on GSM1k 63 models lose 2.07 points on average, four of them Chinese", () => {
  const real = perturbedScores({ tests: load("benchmarks/contamination_tests"), ...others }, withParameters());
  const [gsm1k] = real.tests;
  expect(gsm1k?.pairs).toHaveLength(63);
  expect(gsm1k?.pairs.filter(({ isChinese }) => isChinese)).toHaveLength(4);
  expect(gsm1k?.all?.value).toBeCloseTo(-2.0667, 3);
  expect(gsm1k?.all?.high).toBeLessThan(0);
  expect(real.tests.find(({ test: name }) => name.startsWith("C-Eval"))?.pairs).toHaveLength(53);
});
