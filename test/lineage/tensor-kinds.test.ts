import { expect, test } from "vitest";
import { gatherKinds, isRotaryBuffer } from "../../lib/lineage/tensor-kinds";

test("tensors that differ in the number of layer or expert alone are one kind, with its commonest shape", () => {
  const kinds = gatherKinds([
    { name: "model.layers.0.mlp.experts.0.w1.weight", shape: [4, 8] },
    { name: "model.layers.0.mlp.experts.1.w1.weight", shape: [4, 8] },
    { name: "model.layers.1.mlp.experts.0.w1.weight", shape: [6, 8] },
    { name: "model.layers.1.ln1.weight", shape: null },
    { name: "lm_head.weight", shape: [100, 8] },
  ]);
  expect(kinds).toEqual([
    { pattern: "model.layers.{i}.mlp.experts.{e}.w1.weight", shape: [4, 8], count: 3, perLayer: true, perExpert: true },
    { pattern: "model.layers.{i}.ln1.weight", shape: null, count: 1, perLayer: true, perExpert: false },
    { pattern: "lm_head.weight", shape: [100, 8], count: 1, perLayer: false, perExpert: false },
  ]);
});

test("numbers set apart by other marks count where no name has dots around them", () => {
  expect(
    gatherKinds([
      { name: "blk_7_norm", shape: [8] },
      { name: "blk_8_norm", shape: [8] },
    ]),
  ).toMatchObject([{ pattern: "blk_{i}_norm", count: 2 }]);
});

test.each([
  ["model.layers.0.self_attn.rotary_emb.inv_freq", true],
  ["rope.freqs", true],
  ["h.0.attn.bias", true],
  ["transformer.h.0.attn.c_attn.bias", false],
  ["transformer.h.0.attn.c_attn.weight", false],
  ["gpt_neox.layers.0.attention.dense.bias", false],
])("%s is a buffer without weights: %s", (name, isBuffer) => {
  expect(isRotaryBuffer(name)).toBe(isBuffer);
});
