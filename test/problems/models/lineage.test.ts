import { expect, test } from "vitest";
import { leaveOneOut } from "../../../lib/problems/models/lineage";
import { mapArchitectures } from "../../../lib/problems/models/map";
import { yiFingerprint } from "../../../lib/problems/models/yi";
import { load } from "../../../lib/tables";
import { withParameters } from "./made-up";

const tables = {
  configs: load("lineage/model_configs"),
  tensors: load("lineage/tensor_names"),
  families: load("lineage/families"),
};

test("left out one by one, at least 95 % of models with a declared family find it, and the miss is SOLAR, which has Mistral's sizes", () => {
  const { both, configAlone, misses, singles } = leaveOneOut(tables, withParameters());
  expect(both.value).toBeGreaterThanOrEqual(0.95);
  expect(both.n).toBe(105);
  expect(misses).toEqual([
    { model: "SOLAR-10.7B", declared: "LLaMA", found: "Mistral", nearestModel: "Mistral-7B-v0.1" },
  ]);
  expect(configAlone.high).toBeLessThan(both.low);
  expect(singles.find(({ model }) => model === "BlueLM-7B")).toMatchObject({ family: "BlueLM", found: "LLaMA" });
  expect(both.n + singles.length).toBe(
    load("lineage/model_configs")
      .rows()
      .filter((row) => row.architectures !== null || row.model_type !== null).length,
  );
});

test("both first Yi releases are LLaMA's architecture with two tensors renamed, the later ones plain LLaMA", () => {
  const yi = yiFingerprint(
    { ...tables, timeline: load("lineage/yi_timeline"), identity: load("lineage/architecture_identity") },
    withParameters(),
  );
  expect(yi.first.map(({ model }) => model)).toEqual(["Yi-6B (first release)", "Yi-34B (first release)"]);
  for (const release of yi.first) {
    expect(release).toMatchObject({ nearest: "LLaMA", isTied: false, tensorDistance: 0, designDifferences: [] });
    expect(release.renames.map(({ to }) => to)).toEqual(["model.layers.{i}.ln1.weight", "model.layers.{i}.ln2.weight"]);
    for (const { nearestModel } of release.neighbours) expect(String(nearestModel)).not.toMatch(/Yi/);
  }
  for (const release of yi.later) expect(release).toMatchObject({ nearest: "LLaMA", tensorDistance: 0, renames: [] });
  expect(yi.statements[0]?.relation).toBe("identical_up_to_names");
});

test("on the map Yi lies nearer to LLaMA-2 than Qwen does, and Qwen nearer than ChatGLM-6B", () => {
  const { models, shown } = mapArchitectures(tables, withParameters());
  const at = (name: string) => {
    const found = models.find(({ model }) => model === name);
    if (found === undefined) throw new Error(`${name} is not on the map`);
    return found;
  };
  const from = (name: string) => Math.hypot(at(name).x - at("Llama-2-7B").x, at(name).y - at("Llama-2-7B").y);
  expect(from("Yi-6B (first release)")).toBeLessThan(from("Qwen-7B"));
  expect(from("Qwen-7B")).toBeLessThan(from("ChatGLM-6B"));
  expect(shown).toBeGreaterThan(0.4);
});
