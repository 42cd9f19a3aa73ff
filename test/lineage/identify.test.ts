import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { lineageText } from "../../lib/cli/lineage-text";
import { UserError } from "../../lib/core/errors";
import { type Identification, identify } from "../../lib/lineage/identify";
import { readModel } from "../../lib/lineage/read-model";
import { checkpoint, writeSparse, yiConfig } from "./files";
import { knownReference } from "./known";

const reference = knownReference();
let folder = "";
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "identify-"));
});
afterAll(() => rm(folder, { recursive: true }));

async function ofConfig(config: object, options = {}): Promise<Identification> {
  const path = join(folder, "config.json");
  await writeFile(path, JSON.stringify(config));
  return identify(await readModel(path), reference, options);
}

test("the first Yi release is LLaMA with exactly two tensors renamed", async () => {
  const path = join(folder, "yi.safetensors");
  await writeSparse(path, checkpoint(reference, "Yi-34B (first release)", "Yi", "first"));
  const result = identify(await readModel(path), reference);
  const [nearest] = result.neighbours;
  expect(nearest?.family).toBe("LLaMA");
  expect(nearest?.tensors?.structure).toBe(0);
  expect(nearest?.tensors?.renames.map(({ from, to, count }) => [from, to, count])).toEqual([
    ["model.layers.{i}.input_layernorm.weight", "model.layers.{i}.ln1.weight", 60],
    ["model.layers.{i}.post_attention_layernorm.weight", "model.layers.{i}.ln2.weight", 60],
  ]);
  expect(result.sameNamesAs).toEqual(["Yi, first release (YiForCausalLM)"]);
  expect(lineageText(result)).toContain("Renamed: 2 of 12 kinds of tensors");
  expect(lineageText(result)).toContain("What it does not show: whether weights were copied.");
});

test("the later Yi release is plain LLaMA", async () => {
  const path = join(folder, "yi-later.safetensors");
  await writeSparse(path, checkpoint(reference, "Yi-34B (after rename)", "Yi", "after"));
  const { neighbours } = identify(await readModel(path), reference);
  expect(neighbours[0]).toMatchObject({ family: "LLaMA", distance: 0 });
});

test.each([
  ["Qwen-7B", "Qwen", "Qwen"],
  ["Qwen2-7B", "Qwen2", "Qwen2"],
  ["ChatGLM2-6B", "ChatGLM2", "ChatGLM2"],
  ["ChatGLM-6B", "ChatGLM-6B", "ChatGLM-6B"],
  ["Baichuan2-7B", "Baichuan", "Baichuan"],
  ["InternLM-7B", "InternLM", "InternLM"],
  ["InternLM2-7B", "InternLM2", "InternLM2"],
  ["DeepSeekMoE-16B", "DeepSeekMoE", "DeepSeekMoE"],
  ["BlueLM-7B", "BlueLM", "BlueLM"],
  ["TeleChat-7B", "TeleChat", "TeleChat"],
  ["Mixtral-8x7B-v0.1", "Mixtral", "Mixtral"],
  ["Gemma-7B", "Gemma", "Gemma"],
  ["Falcon-180B", "Falcon", "Falcon"],
  ["Phi-2", "Phi-2", "Phi-2"],
  ["Pythia-6.9B", "GPT-NeoX", "GPT-NeoX"],
  ["Llama-3-8B", "LLaMA", "LLaMA"],
])("%s is of the family %s", async (model, form, family) => {
  const path = join(folder, `${model}.safetensors`);
  await writeSparse(path, checkpoint(reference, model, form));
  const { neighbours } = identify(await readModel(path), reference);
  expect(neighbours[0]?.family).toBe(family);
  expect(neighbours[0]?.tensors?.renames).toEqual([]);
});

test("what a configuration leaves to a known class is filled from it and said to be", async () => {
  const result = await ofConfig(yiConfig);
  expect(result.filledFromClass).toEqual(["attentionBias", "sparse"]);
  expect(result.declaredFamily).toBe("LLaMA");
  expect(result.neighbours[0]).toMatchObject({
    family: "LLaMA",
    nearestModel: "Yi-34B (first release)",
    structureDistance: 0,
  });
});

test("a configuration alone of an unknown class is refused, and compared by sizes on demand", async () => {
  const unknown = { ...yiConfig, architectures: ["GizmoForCausalLM"], model_type: "gizmo" };
  await expect(ofConfig(unknown)).rejects.toThrow(UserError);
  await expect(ofConfig(unknown)).rejects.toThrow(
    /names the class "GizmoForCausalLM" \(model_type "gizmo"\), which is not known/,
  );
  const result = await ofConfig(unknown, { anyClass: true });
  expect(result.neighbours[0]?.nearestModel).toContain("Yi-34B");
  expect(result.remarks.join(" ")).toContain("is not known");
});

test("names without layer numbers are refused and never hang", async () => {
  const path = join(folder, "scrambled.safetensors");
  const tensors = Array.from({ length: 400 }, (_, i) => ({ name: `t${i}x`, shape: [i + 1, 7] }));
  await writeSparse(path, tensors);
  const files = await readModel(path);
  expect(() => identify(files, reference)).toThrow(/carry no layer numbers/);
});

test("many tensors of unlike sizes are answered within seconds", async () => {
  const path = join(folder, "odd.safetensors");
  const kinds = Array.from(
    { length: 140 },
    (_, i) => `${String.fromCharCode(97 + (i % 26))}${"y".repeat(1 + Math.floor(i / 26))}`,
  );
  const tensors = kinds.flatMap((kind, i) =>
    [0, 1].map((layer) => ({ name: `h.${layer}.${kind}`, shape: [64, i + 2] })),
  );
  await writeSparse(path, tensors);
  const start = performance.now();
  expect(identify(await readModel(path), reference).neighbours[0]?.tensors?.structure).toBeGreaterThan(0.5);
  expect(performance.now() - start).toBeLessThan(10_000);
});
