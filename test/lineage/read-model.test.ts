import { execFileSync } from "node:child_process";
import { mkdir, mkdtemp, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { UserError } from "../../lib/core/errors";
import { readModel } from "../../lib/lineage/read-model";
import { writeSparse, yiConfig } from "./files";

let folder = "";
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "model-"));
});
afterAll(() => rm(folder, { recursive: true }));

async function write(name: string, content: string): Promise<string> {
  const path = join(folder, name);
  await mkdir(join(path, ".."), { recursive: true });
  await writeFile(path, content);
  return path;
}

const tensor = (name: string, ...shape: number[]) => ({ name, shape });

test("a config.json gives the structure, and no tensors", async () => {
  const { config, tensors } = await readModel(await write("a/config.json", JSON.stringify(yiConfig)));
  expect(tensors).toBeNull();
  expect(config?.className).toBe("YiForCausalLM");
  expect(config?.structure).toEqual({
    depth: 60,
    width: 7168,
    headSize: 128,
    queriesPerKey: 7,
    feedForwardRatio: 20480 / 7168,
    vocabulary: 64000,
    norm: "rmsnorm",
    activation: "swiglu",
    position: "rope",
    attentionBias: null,
    tied: false,
    sparse: null,
  });
});

test("an index gives names without shapes", async () => {
  const path = await write("b/model.safetensors.index.json", '{"metadata":{},"weight_map":{"x.0.w":"1","x.1.w":"2"}}');
  expect((await readModel(path)).tensors).toEqual([
    { name: "x.0.w", shape: null },
    { name: "x.1.w", shape: null },
  ]);
});

test("a folder of shards gives the tensors of all of them, with its configuration", async () => {
  await write("c/config.json", JSON.stringify(yiConfig));
  await writeSparse(join(folder, "c/model-00001-of-00002.safetensors"), [tensor("h.0.a", 2, 3)]);
  await writeSparse(join(folder, "c/model-00002-of-00002.safetensors"), [tensor("h.1.a", 2, 3)]);
  await write("c/model.safetensors.index.json", '{"weight_map":{"h.0.a":"1","h.1.a":"2"}}');
  const found = await readModel(join(folder, "c"));
  expect(found.tensors).toEqual([tensor("h.0.a", 2, 3), tensor("h.1.a", 2, 3)]);
  expect(found.config?.modelType).toBe("Yi");
  expect(found.read).toHaveLength(4);
});

test("symbolic links to files and folders are followed, as the caches of model hubs need", async () => {
  const target = await write("d/blob", JSON.stringify(yiConfig));
  await mkdir(join(folder, "e"));
  await symlink(target, join(folder, "e/config.json"));
  await symlink(join(folder, "e"), join(folder, "link"));
  expect((await readModel(join(folder, "link"))).config?.className).toBe("YiForCausalLM");
});

const bad: readonly (readonly [string, () => Promise<string>, RegExp])[] = [
  ["a path that does not exist", async () => join(folder, "nowhere"), /no such file or folder/],
  ["an empty folder", async () => join(await write("f/x/.keep", ""), ".."), /holds none of config\.json/],
  [
    "a folder without model files",
    async () => join(await write("g/readme.md", "hi"), ".."),
    /holds none of config\.json/,
  ],
  [
    "a dangling link",
    async () => {
      await symlink(join(folder, "gone"), join(folder, "dangling.json"));
      return join(folder, "dangling.json");
    },
    /leads nowhere/,
  ],
  [
    "links in a circle",
    async () => {
      await symlink(join(folder, "p"), join(folder, "q"));
      await symlink(join(folder, "q"), join(folder, "p"));
      return join(folder, "p");
    },
    /circle/,
  ],
  [
    "a pipe, which would never end",
    async () => {
      execFileSync("mkfifo", [join(folder, "pipe.safetensors")]);
      return join(folder, "pipe.safetensors");
    },
    /neither a file nor a folder/,
  ],
  ["a device", async () => "/dev/zero", /neither a file nor a folder/],
  ["a configuration that is not JSON", () => write("h/config.json", "<html>login</html>"), /is not JSON/],
  ["a configuration that is empty", () => write("i/config.json", ""), /is empty/],
  ["a configuration that is a list", () => write("j/config.json", "[1]"), /a list where an object is due/],
  ["a configuration of 10 MB", () => write("k/config.json", `{"a":"${"x".repeat(10_000_000)}"}`), /has 10000008 bytes/],
  [
    "a configuration that is not text",
    async () => {
      const path = join(folder, "latin.json");
      await writeFile(path, Buffer.from([0x7b, 0xff, 0x7d]));
      return path;
    },
    /not text in UTF-8/,
  ],
  [
    "a configuration without width and depth",
    () => write("l/config.json", '{"model_type":"llama"}'),
    /lacks hidden_size and num_hidden_layers/,
  ],
  [
    "a width that is a word",
    () => write("m/config.json", '{"hidden_size":"wide","num_hidden_layers":2}'),
    /"hidden_size" is "wide"/,
  ],
  ["no layers", () => write("n/config.json", '{"hidden_size":64,"num_hidden_layers":0}'), /"num_hidden_layers" is 0/],
  [
    "an index that lists a tensor twice",
    () => write("o/model.safetensors.index.json", '{"weight_map":{"a":"1","a":"2"}}'),
    /the tensor "a" twice/,
  ],
  ["an index without tensors", () => write("r/model.safetensors.index.json", '{"weight_map":{}}'), /lists no tensor/],
  [
    "a folder with half of its shards",
    async () => {
      await write("s/model.safetensors.index.json", '{"weight_map":{"a":"1","b":"2"}}');
      await writeSparse(join(folder, "s/model-00001-of-00002.safetensors"), [tensor("a", 2)]);
      return join(folder, "s");
    },
    /lacks 1 of the 2 tensors that its index lists, for example "b"/,
  ],
  [
    "two shards with one tensor",
    async () => {
      await mkdir(join(folder, "t"));
      for (const name of ["1", "2"]) await writeSparse(join(folder, `t/${name}.safetensors`), [tensor("a", 2)]);
      return join(folder, "t");
    },
    /Both 1\.safetensors and 2\.safetensors/,
  ],
  [
    "a folder under a shard's name",
    async () => {
      await mkdir(join(folder, "u/x.safetensors"), { recursive: true });
      return join(folder, "u");
    },
    /is not a file/,
  ],
];

test.each(bad)(
  "%s is a fault that the user is told of",
  async (_, make, message) => {
    const error = await readModel(await make()).catch((caught: unknown) => caught);
    expect(error).toBeInstanceOf(UserError);
    expect(String(error)).toMatch(message);
  },
  5_000,
);

test.each([
  [
    "BLOOM's names",
    { n_embed: 1, hidden_size: 64, n_layer: 3, n_head: 4, layer_norm_epsilon: 1e-5, vocab_size: 9 },
    { width: 64, depth: 3, norm: "layernorm", headSize: 16 },
  ],
  [
    "Qwen's doubled feed-forward width",
    { model_type: "qwen", hidden_size: 64, num_hidden_layers: 3, intermediate_size: 352 },
    { feedForwardRatio: 2.75 },
  ],
  [
    "ChatGLM2's groups and bias",
    {
      hidden_size: 64,
      num_layers: 3,
      num_attention_heads: 32,
      multi_query_group_num: 2,
      add_qkv_bias: true,
      add_bias_linear: false,
      original_rope: true,
      rmsnorm: true,
      ffn_hidden_size: 128,
      padded_vocab_size: 100,
    },
    {
      queriesPerKey: 16,
      attentionBias: "qkv_only",
      position: "rope_half_dim",
      norm: "rmsnorm",
      feedForwardRatio: 2,
      vocabulary: 100,
    },
  ],
  ["a mixture of experts", { hidden_size: 64, num_hidden_layers: 3, num_local_experts: 8 }, { sparse: true }],
  [
    "a language model inside a multimodal one",
    { text_config: { hidden_size: 64, num_hidden_layers: 3 } },
    { width: 64, depth: 3 },
  ],
])("a configuration with %s is understood", async (name, json, structure) => {
  const path = await write(`styles/${name.replace(/\W/g, "")}.json`, JSON.stringify(json));
  expect((await readModel(path)).config?.structure).toMatchObject(structure);
});
