import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { checkpoint, writeSparse, yiConfig } from "../lineage/files";
import { knownReference } from "../lineage/known";
import { fiveProblems } from "./five-problems";

let folder = "";
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "lineage-"));
});
afterAll(() => rm(folder, { recursive: true }));

test("the folder of the first Yi-34B comes out as LLaMA with two of twelve kinds of tensors renamed", async () => {
  await writeFile(join(folder, "config.json"), JSON.stringify(yiConfig));
  await writeSparse(
    join(folder, "model.safetensors"),
    checkpoint(knownReference(), "Yi-34B (first release)", "Yi", "first"),
  );
  const { code, out, err } = fiveProblems("lineage", folder);
  expect([code, err]).toEqual([0, ""]);
  expect(out).toContain("Renamed: 2 of 12 kinds of tensors");
  expect(out).toContain("model.layers.{i}.ln1.weight");
  expect(out).toContain("What it does not show: whether weights were copied.");
  const json = JSON.parse(fiveProblems("lineage", folder, "--json").out);
  expect(json.neighbours[0]).toMatchObject({ family: "LLaMA", tensors: { structure: 0 } });
  expect(json.neighbours[0].tensors.renames.map(({ role }: { role: string }) => role)).toEqual([
    "input_norm",
    "post_attn_norm",
  ]);
});

test("names from a file are shown and do nothing to the terminal", async () => {
  const path = join(folder, "escape.safetensors");
  await writeSparse(path, [
    { name: "h.0.\u001b[31mred", shape: [64, 64] },
    { name: "h.1.\u001b[31mred", shape: [64, 64] },
  ]);
  const { code, out } = fiveProblems("lineage", path);
  expect(code).toBe(0);
  expect(out).toContain("[31mred");
  expect(out).not.toContain("\u001b");
});

test.each([
  ["/nowhere/at/all", /cannot be read: there is no such file or folder/],
  ["/dev/null", /neither a file nor a folder/],
])("%s is refused with exit code 2, one message and no stack", (path, message) => {
  const { code, out, err } = fiveProblems("lineage", path);
  expect([code, out]).toEqual([2, ""]);
  expect(err).toMatch(message);
  expect(err).not.toMatch(/^\s+at .*:\d+/m);
});

test("a configuration of an unknown class is refused with the way out, and compared on demand", async () => {
  const path = join(folder, "unknown.json");
  await writeFile(path, JSON.stringify({ model_type: "gizmo", hidden_size: 4096, num_hidden_layers: 32 }));
  const refused = fiveProblems("lineage", path);
  expect(refused.code).toBe(2);
  expect(refused.err).toMatch(/model_type "gizmo", which is not known.*--any-class/);
  expect(fiveProblems("lineage", path, "--any-class").out).toContain("Nearest families");
});
