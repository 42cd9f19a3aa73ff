import { expect, test } from "vitest";
import { b1, b2, b6, b7 } from "../../../lib/claims/commercial/buyers";
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
