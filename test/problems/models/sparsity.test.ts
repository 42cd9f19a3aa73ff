import { expect, test } from "vitest";
import { sparseModels } from "../../../lib/problems/models/sparsity";
import { load } from "../../../lib/tables";
import { rowOf, tableOf, withParameters } from "./made-up";

const real = sparseModels(
  { configs: load("lineage/model_configs"), declared: load("lineage/lineage_declared") },
  withParameters(),
);

// Totals and active parameters as the makers publish them, in billions.
test.each([
  ["Mixtral-8x7B-v0.1", 46.7, 12.9],
  ["DeepSeekMoE-16B", 16.4, 2.8],
  ["DeepSeek-V2", 236, 21],
  ["DeepSeek-V3", 671, 37],
  ["Qwen1.5-MoE-A2.7B", 14.3, 2.7],
  ["Qwen2-57B-A14B", 57.4, 14.2],
  ["XVERSE-MoE-A4.2B", 25.8, 4.2],
])("%s has about %d billion parameters, %d at work", (name, total, active) => {
  const model = real.models.find((one) => one.model === name);
  expect(Math.abs((model?.total ?? 0) / total - 1)).toBeLessThan(0.06);
  expect(Math.abs((model?.active ?? 0) / active - 1)).toBeLessThan(0.13);
});

test("a made-up mixture of 8 experts with 2 at work is counted by hand", () => {
  const configs = tableOf("lineage/model_configs", [
    rowOf("lineage/model_configs", {
      model: "Toy",
      hidden_size: 10,
      num_hidden_layers: 2,
      num_attention_heads: 5,
      num_key_value_heads: 5,
      intermediate_size: 20,
      vocab_size: 100,
      tie_word_embeddings: true,
      num_experts: 8,
      experts_per_token: 2,
      num_shared_experts: 1,
      moe_intermediate_size: 4,
      declared_base_model: null,
    }),
    rowOf("lineage/model_configs", { model: "Thin", num_experts: 8, experts_per_token: null }),
  ]);
  const { models, excluded, medianRatio } = sparseModels(
    { configs, declared: load("lineage/lineage_declared") },
    withParameters(),
  );
  // embedding 1000; per layer 4·10² attention, 3·10·4 an expert, one of them shared
  expect(models[0]?.total).toBeCloseTo((1000 + 2 * (400 + 120 + 8 * 120)) / 1e9, 18);
  expect(models[0]?.active).toBeCloseTo((1000 + 2 * (400 + 120 + 2 * 120)) / 1e9, 18);
  expect(excluded[0]?.count).toBe(1);
  expect(medianRatio).toBeNull();
});

test("three lists of lineage name an assembled model, none of it dated up to the article", () => {
  expect(real.declaredAssembled.map(({ model }) => model)).toEqual([
    "Qwen1.5-MoE-A2.7B",
    "Skywork-MoE-146B",
    "LLaMA-MoE-v1-3.5B",
  ]);
  expect(real.assembledByWindow).toBe(0);
});
