import { expect, test } from "vitest";
import { b1, b2, b6, b7 } from "../../../lib/claims/commercial/buyers";
import { b3, b4, b5 } from "../../../lib/claims/commercial/economics";
import type { UseCase } from "../../../lib/problems/commercial/use-cases";
import { real } from "../../problems/commercial/real";
import { estimate } from "../compute/estimates";

test.each([
  ["China slow", 1.4, 1.2, 1.8, null, "supported"],
  ["China fast", 4, 2.5, 6, null, "contradicted"],
  ["China open", 2.2, 1.5, 3, null, "not_supported"],
] as const)("B1: %s", (_, value, low, high, abroad, verdict) => {
  expect(b1({ ...real.consumers, china: estimate(value, low, high), abroad }).verdict).toBe(verdict);
});

test.each([
  [estimate(3, 2.1, 5), "contradicted"],
  [estimate(3, 1.9, 5), "not_supported"],
  [estimate(1.5, 1, 2.5), "partly"],
  [null, "untestable"],
] as const)("B1 without China: %o is %s", (abroad, verdict) => {
  expect(b1({ ...real.consumers, china: null, abroad }).verdict).toBe(verdict);
});

test.each([
  [0.51, 0.6, 0.51, "supported"],
  [0.51, 0.6, 0.49, "partly"],
  [0.49, 0.6, 0.51, "partly"],
  [0.3, 0.49, 0.05, "contradicted"],
  [0.3, 0.51, 0.05, "not_supported"],
  [0.3, 0.49, 0.2, "not_supported"],
] as const)("B2: from %f to %f by number and %f by amount is %s", (low, high, byAmount, verdict) => {
  expect(b2({ ...real.tenders, byNumber: { value: 0.5, low, high, n: 100 }, byAmount }).verdict).toBe(verdict);
});

test("B2 without a split is untestable", () => {
  const verdict = b2({ ...real.tenders, byNumber: null });
  expect([verdict.verdict, verdict.estimate]).toEqual(["untestable", null]);
});

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

test.each([
  [1.01, 3, 0, true, "partly"],
  [1.01, 3, 1, true, "supported"],
  [1.01, 3, 0, false, "not_supported"],
  [0.99, 3, 1, true, "not_supported"],
  [0.5, 0.99, 0, true, "contradicted"],
] as const)(
  "B6: a lead from %f to %f, %i Chinese surveys, volumes %s, is %s",
  (low, high, chineseSurveys, known, verdict) => {
    const volumes = known ? real.adoption.volumes : [];
    expect(b6({ ...real.adoption, lead: estimate(1, low, high), chineseSurveys, volumes }).verdict).toBe(verdict);
  },
);

test.each([
  [-0.4, -0.1, "supported"],
  [-0.2, 0.1, "not_supported"],
  [0.1, 0.3, "contradicted"],
] as const)("B7: a difference from %f to %f is %s", (low, high, verdict) => {
  const difference = { value: (low + high) / 2, low, high, n: 200, survey: "s" };
  expect(b7({ ...real.adoption, difference }).verdict).toBe(verdict);
});

test("the verdicts on the real rows, each with number, interval, n, rule and sources, or with what is missing", () => {
  const verdicts = [
    b1(real.consumers),
    b2(real.tenders),
    b3(real.hallucination),
    b4(real.cascades),
    b5(real.prices),
    b6(real.adoption),
    b7(real.adoption),
  ];
  expect(verdicts.map(({ claim, verdict }) => [claim, verdict])).toEqual([
    ["B1", "not_supported"],
    ["B2", "partly"],
    ["B3", "partly"],
    ["B4", "not_supported"],
    ["B5", "partly"],
    ["B6", "partly"],
    ["B7", "untestable"],
  ]);
  for (const { estimate: number, verdict, rule, reason, sources } of verdicts) {
    expect(sources.length).toBeGreaterThan(0);
    for (const text of [rule.en, reason.en]) expect(text).toMatch(/[a-z]{3}.*\.$/s);
    for (const text of [rule.zh, reason.zh]) expect(text).toMatch(/\p{Script=Han}.*。$/su);
    expect(`${reason.en}${reason.zh}`).not.toMatch(/undefined|NaN|Infinity/);
    if (verdict === "untestable") continue;
    expect(number?.n).toBeGreaterThan(0);
    expect(number?.low).toBeLessThanOrEqual(number?.value ?? Number.NaN);
    expect(number?.high).toBeGreaterThanOrEqual(number?.value ?? Number.NaN);
  }
});
