import fc from "fast-check";
import { expect, test } from "vitest";
import { fingerprint } from "../../lib/lineage/fingerprint";
import { instantiate } from "../../lib/lineage/instantiate";
import { matchForm } from "../../lib/lineage/match-form";
import { gatherKinds } from "../../lib/lineage/tensor-kinds";
import type { Dimensions } from "../../lib/lineage/tensor-roles";
import { knownReference } from "./known";

const reference = knownReference();
const own = reference.forms.filter((form) => !form.isAlias);

/** Sizes as models have them: no two of them alike, keys narrower than queries or as wide. */
const someSizes = fc
  .record({
    width: fc.constantFrom(2048, 4096, 5120, 7168),
    grouped: fc.constantFrom(1, 4, 8),
    ratio: fc.constantFrom(2.6875, 3.5, 4.125),
    vocabulary: fc.integer({ min: 30_001, max: 250_000 }),
  })
  .map(
    ({ width, grouped, ratio, vocabulary }): Dimensions => ({
      width,
      queries: width,
      keys: width / grouped,
      feedForward: width * ratio,
      expert: width * 1.25,
      shared: width * 1.5,
      experts: 8,
      vocabulary,
    }),
  );

const letters = "abcdefghijklmnopqrstuvwxyz";
const word = fc
  .array(fc.constantFrom(...letters), { minLength: 5, maxLength: 9 })
  .map((characters) => `zz${characters.join("")}`);

test("renaming all tensors of a known family at random still finds the family and gives the full rename map", () => {
  const cases = fc.record({
    form: fc.constantFrom(...own),
    sizes: someSizes,
    layers: fc.integer({ min: 2, max: 6 }),
    words: fc.uniqueArray(word, { minLength: 40, maxLength: 40 }),
    order: fc.infiniteStream(fc.nat()),
  });
  fc.assert(
    fc.property(cases, ({ form, sizes, layers, words, order }) => {
      const newName = new Map(
        form.kinds.map(({ pattern, perLayer, perExpert }, i) => [
          pattern,
          `${words[i]}${perLayer ? ".{i}" : ""}${perExpert ? ".{e}" : ""}.${words[39 - (i % 3)]}`,
        ]),
      );
      const renamed = {
        ...form,
        kinds: form.kinds.map((kind) => ({ ...kind, pattern: newName.get(kind.pattern) ?? "" })),
      };
      const tensors = instantiate(renamed, { sizes, layers })
        .map((tensor) => ({ tensor, key: order.next().value ?? 0 }))
        .sort((a, b) => a.key - b.key)
        .map(({ tensor }) => tensor);
      const kinds = gatherKinds(tensors);
      const result = fingerprint({ structure: null, kinds }, reference);
      expect(result.tied).toContain(form.family);
      const match = matchForm(kinds, form, reference.names);
      expect(match.structure).toBe(0);
      expect(match.renames).toHaveLength(form.kinds.length);
      expect(new Set(match.renames.map(({ from }) => from))).toEqual(new Set(form.kinds.map(({ pattern }) => pattern)));
      for (const { from, to, interchangeable } of match.renames)
        expect([to, ...interchangeable]).toContain(newName.get(from));
    }),
    { numRuns: 80 },
  );
});

test.each(own.filter((form) => form.complete).map((form) => [form.name, form.variant, form] as const))(
  "the tensors of %s (%s) are nearest to its own family, and nothing is renamed",
  (_, __, form) => {
    const sizes = {
      width: 4096,
      queries: 4096,
      keys: 1024,
      feedForward: 11008,
      expert: 1408,
      shared: 2816,
      experts: 8,
      vocabulary: 64000,
    };
    const kinds = gatherKinds(instantiate(form, { sizes, layers: 3 }));
    const { neighbours, tied } = fingerprint({ structure: null, kinds }, reference);
    expect(tied).toContain(form.family);
    expect(neighbours[0]?.distance).toBe(0);
    expect(neighbours.find(({ family }) => family === form.family)?.tensors?.renames).toEqual([]);
  },
);

test("of families equally near the one of the class named comes first", () => {
  const llama = own.find(({ name }) => name === "LLaMA");
  if (llama === undefined) throw new Error("no LLaMA");
  const sizes = {
    width: 4096,
    queries: 4096,
    keys: 4096,
    feedForward: 11008,
    expert: 1,
    shared: 1,
    experts: 1,
    vocabulary: 32000,
  };
  const kinds = gatherKinds(instantiate(llama, { sizes, layers: 2 }));
  expect(fingerprint({ structure: null, kinds }, reference).neighbours[0]?.family).toBe("LLaMA");
  expect(fingerprint({ structure: null, kinds }, reference, "MistralForCausalLM").neighbours[0]?.family).toBe(
    "Mistral",
  );
});

test("one tensor taken away or added is told, and is no rename", () => {
  const llama = own.find(({ name }) => name === "LLaMA");
  if (llama === undefined) throw new Error("no LLaMA");
  const sizes = {
    width: 512,
    queries: 512,
    keys: 128,
    feedForward: 1376,
    expert: 1,
    shared: 1,
    experts: 1,
    vocabulary: 1000,
  };
  const tensors = instantiate(llama, { sizes, layers: 2 }).filter(({ name }) => !name.includes("o_proj"));
  const match = matchForm(
    gatherKinds([...tensors, { name: "model.layers.0.self_attn.gizmo.weight", shape: [7] }]),
    llama,
    reference.names,
  );
  expect(match.lacking).toEqual(["model.layers.{i}.self_attn.o_proj.weight"]);
  expect(match.extra).toEqual(["model.layers.{i}.self_attn.gizmo.weight"]);
  expect(match.renames).toEqual([]);
  expect(match.structure).toBeCloseTo(2 / 24, 12);
});
