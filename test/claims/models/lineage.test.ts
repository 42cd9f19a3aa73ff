import { expect, test } from "vitest";
import { m1, m2, m6, m7 } from "../../../lib/claims/models/lineage";
import type { YiRelease } from "../../../lib/problems/models/yi";
import { estimate } from "../compute/estimates";
import { real } from "./real";

const { yi, leaveOneOut, origins, sparsity, support } = real;

function m1With(change: Partial<YiRelease>) {
  return m1({ ...yi, first: yi.first.map((release) => ({ ...release, ...change })) }, leaveOneOut).verdict;
}

test("M1 needs LLaMA, or a family that only sizes tell from it, no difference of design or tensor, and exactly the two norms renamed", () => {
  expect(m1(yi, leaveOneOut).verdict).toBe("supported");
  expect(m1With({ nearest: "Mistral", likeLlama: ["Mistral"] })).toBe("supported");
  expect(m1With({ nearest: "Mistral", likeLlama: [] })).toBe("contradicted");
  expect(m1With({ designDifferences: ["norm"] })).toBe("partly");
  expect(m1With({ tensorDistance: 0.01 })).toBe("partly");
  expect(m1With({ renames: yi.first[0]?.renames.slice(0, 1) ?? [] })).toBe("partly");
  expect(m1With({ renames: (yi.first[0]?.renames ?? []).map((rename) => ({ ...rename, role: "attn_q" })) })).toBe(
    "partly",
  );
  expect(m1With({ nearest: "Qwen" })).toBe("contradicted");
  expect(m1With({ tensorDistance: null })).toBe("untestable");
  expect(m1({ ...yi, first: [] }, leaveOneOut)).toMatchObject({ verdict: "untestable", estimate: null });
});

test("M1 says that architecture is no proof of copied weights", () => {
  expect(m1(yi, leaveOneOut).reason.en).toContain("The architecture is shown, not copied weights");
  expect(m1(yi, leaveOneOut).reason.en).toContain("input_layernorm → ln1, post_attention_layernorm → ln2");
});

test.each([
  [[0.05, 0.1], [0.5, 0.6], [0.2, 0.4], "supported"],
  [[0.2, 0.3], [0.5, 0.6], [0.01, 0.1], "partly"],
  [[0.2, 0.3], [0.5, 0.6], [0.01, 0.2], "not_supported"],
  [[0.2, 0.5], [0.5, 0.6], [0.01, 0.1], "not_supported"],
  [[0.61, 0.7], [0.5, 0.6], [0.01, 0.1], "contradicted"],
] as const)("M2: original %j, wrapped %j, assembled %j is %s", (original, wrapped, assembled, verdict) => {
  const share = ([low, high]: readonly [number, number]) => estimate((low + high) / 2, low, high);
  const declared = [
    { kind: "original" as const, share: share(original) },
    { kind: "wrapped" as const, share: share(wrapped) },
    { kind: "assembled" as const, share: share(assembled) },
  ];
  expect(m2({ ...origins, declared }).verdict).toBe(verdict);
});

test("M2 without declared models is untestable", () => {
  expect(m2({ ...origins, declared: [] })).toMatchObject({ verdict: "untestable", estimate: null });
});

test("M6 is untestable below five assembled models, and decided by their ratios from five on", () => {
  const [model] = sparsity.models;
  if (model === undefined) throw new Error("no sparse model");
  const of = (...ratios: number[]) =>
    m6({ ...sparsity, assembled: ratios.map((ratio) => ({ ...model, ratio })) }).verdict;
  expect(m6(sparsity).verdict).toBe("untestable");
  expect(of(3, 3, 3, 3)).toBe("untestable");
  expect(of(3, 3, 3, 3, 2.1)).toBe("supported");
  expect(of(3, 3, 3, 3, 2)).toBe("partly");
  expect(of(2, 2, 1, 1, 1)).toBe("contradicted");
});

test("M7 is untestable without a difference, and follows its interval with one", () => {
  expect(m7(support)).toMatchObject({ verdict: "untestable", estimate: null });
  expect(m7(support).reason.en).toContain("against 8 needed on each side");
  expect(m7({ ...support, difference: estimate(10, 1, 20) }).verdict).toBe("supported");
  expect(m7({ ...support, difference: estimate(10, -1, 20) }).verdict).toBe("not_supported");
  expect(m7({ ...support, difference: estimate(-10, -20, -1) }).verdict).toBe("contradicted");
});
