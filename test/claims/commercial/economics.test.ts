import { expect, test } from "vitest";
import { b3, b4, b5 } from "../../../lib/claims/commercial/economics";
import type { UseCase } from "../../../lib/problems/commercial/use-cases";
import { real } from "../../problems/commercial/real";
import { estimate } from "../compute/estimates";

const use = (low: number, high: number, isProfessional: boolean): UseCase => {
  const [first] = real.hallucination.cases;
  if (first === undefined) throw new Error("there is a use");
  return { ...first, isProfessional, margin: estimate((low + high) / 2, low, high) };
};
const [good, bad, open] = [
  [1.1, 5],
  [0.1, 0.9],
  [0.5, 2],
] as const;

test.each([
  ["bearable at home, blocked at work", good, [bad, bad], "supported"],
  ["one use at work open", good, [bad, open], "partly"],
  ["chat open, one blocked", open, [bad, good], "partly"],
  ["none blocked", good, [open, good], "not_supported"],
  ["all bearable at work", good, [good, good], "contradicted"],
  ["chat blocked", bad, [bad, bad], "contradicted"],
  ["one use at work alone", good, [bad], "untestable"],
] as const)("B3: %s", (_, chat, work, verdict) => {
  const cases = [use(chat[0], chat[1], false), ...work.map(([low, high]) => use(low, high, true))];
  expect(b3({ ...real.hallucination, cases }).verdict).toBe(verdict);
});

test.each([
  [0.8, 0.99, 0.5, 0.9, "supported"],
  [0.8, 1.01, 0.5, 0.99, "partly"],
  [0.8, 1.5, 0.5, 1.2, "not_supported"],
  [1.5, 3, 1.1, 2, "contradicted"],
] as const)("B4: nested %f to %f, independent %f to %f is %s", (low, high, looseLow, looseHigh, verdict) => {
  const [first] = real.cascades.releases;
  if (first === undefined) throw new Error("there is a release");
  const release = { ...first, overSingle: estimate(1, low, high), independent: estimate(1, looseLow, looseHigh) };
  expect(b4({ ...real.cascades, releases: [release] }).verdict).toBe(verdict);
});

test("B4 without a release is untestable", () => {
  expect(b4({ ...real.cascades, releases: [] }).verdict).toBe("untestable");
});

test.each([
  [0.3, 0.99, true, "partly"],
  [0.3, 1.01, true, "not_supported"],
  [0.3, 0.99, false, "not_supported"],
  [1.01, 2, true, "contradicted"],
] as const)("B5: a factor from %f to %f, volumes grew %s, is %s", (low, high, grew, verdict) => {
  const { prices } = real;
  const headline = {
    ...prices.index.headline,
    CN: { ...prices.index.headline.CN, factor: estimate((low + high) / 2, low, high) },
  };
  const demand = { ...prices.demand, steps: grew ? prices.demand.steps : [] };
  expect(b5({ ...prices, index: { ...prices.index, headline }, demand }).verdict).toBe(verdict);
});

test("B5 without an index is untestable", () => {
  const { prices } = real;
  const headline = { ...prices.index.headline, CN: { ...prices.index.headline.CN, factor: null } };
  expect(b5({ ...prices, index: { ...prices.index, headline } }).verdict).toBe("untestable");
});
