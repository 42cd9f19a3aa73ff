import { describe, expect, test } from "vitest";
import { capitalClaims } from "../../../lib/claims/capital";
import { capitalAnswer } from "../../../lib/claims/capital/answer";
import { k3, k5, k6 } from "../../../lib/claims/capital/firms";
import { k4 } from "../../../lib/claims/capital/fund";
import { k1, k2 } from "../../../lib/claims/capital/money";
import { k7, k8 } from "../../../lib/claims/capital/spending";
import { analyseCapital } from "../../../lib/problems/capital";
import { load } from "../../../lib/tables";
import { withParameters } from "../../problems/compute/owning-tables";
import { estimate } from "../compute/estimates";

const real = analyseCapital(load, withParameters({ resamples: 300 }));
const verdicts = Object.entries(capitalClaims).map(([id, judgeOne]) => [id, judgeOne(real)] as const);

describe.each(verdicts)("%s on the real data", (id, verdict) => {
  test("has a number with its interval and n, a rule, a reason in both languages, and sources that exist", () => {
    const known = new Set(load("sources").column("source_id"));
    expect(verdict.claim).toBe(id);
    expect(verdict.estimate?.n).toBeGreaterThan(0);
    expect(verdict.estimate?.low).toBeLessThanOrEqual(verdict.estimate?.value ?? Number.NaN);
    expect(verdict.estimate?.high).toBeGreaterThanOrEqual(verdict.estimate?.value ?? Number.NaN);
    for (const text of [verdict.rule, verdict.reason, verdict.measure]) {
      expect(text.en).toMatch(/[a-z]{3}/);
      expect(text.zh).toMatch(/\p{Script=Han}{2}/u);
      expect(`${text.en}${text.zh}`).not.toMatch(/undefined|NaN|Infinity|null/);
    }
    expect(verdict.sources.length).toBeGreaterThan(0);
    for (const source of verdict.sources) expect(known).toContain(source);
  });
});

test("the verdicts on the project's data", () => {
  expect(Object.fromEntries(verdicts.map(([id, { verdict }]) => [id, verdict]))).toEqual({
    K1: "partly",
    K2: "partly",
    K3: "partly",
    K4: "partly",
    K5: "partly",
    K6: "not_supported",
    K7: "not_supported",
    K8: "untestable",
  });
});

const { valuations, liquidity, training, fund, returns, dragons, tempo, spending, tenders } = real;
const deal = (valueUsd: number) => valuations.deals.slice(0, 1).map((one) => ({ ...one, valueUsd }));

test.each([
  ["a deal above the mark", { deals: deal(100.1e9) }, "supported"],
  ["a deal at the mark is not above it", { deals: deal(100e9) }, "partly"],
  ["deals that less than doubled", { dealRatio: { low: 1.99, high: 3 } }, "not_supported"],
  ["deals that just doubled", { dealRatio: { low: 2, high: 3 } }, "partly"],
  ["no talks at the mark", { talks: [] }, "contradicted"],
  ["no ratio", { ratio: null }, "untestable"],
])("K1, %s", (_, change, verdict) => {
  expect(k1({ ...valuations, ...change }).verdict).toBe(verdict);
});

test.each([
  [{ patience: estimate(5, 3, 7) }, "supported"],
  [{ patience: estimate(5.1, 3, 7) }, "partly"],
  [{ patience: estimate(5.1, 3, 7), within: [] }, "contradicted"],
  [{ patience: estimate(2.9, 2, 7) }, "not_supported"],
  [{ patience: null }, "untestable"],
])("K2, %j", (change, verdict) => {
  expect(k2({ ...liquidity, ...change }).verdict).toBe(verdict);
});

test("K2 does not change with the famous cases", () => {
  expect(k2({ ...liquidity, liquid: [], curves: [], test: null }).verdict).toBe(k2(liquidity).verdict);
});

test.each([
  [estimate(0.9, 0.7, 1), "supported"],
  [estimate(0.7, 0.51, 0.99), "partly"],
  [estimate(0.4, 0.3, 0.5), "contradicted"],
  [estimate(1.5, 1.01, 2), "not_supported"],
  [null, "untestable"],
])("K3, %j", (yearly, verdict) => {
  expect(k3({ ...training, yearly }).verdict).toBe(verdict);
});

test.each([
  [estimate(0.5, 0.31, 0.6), "supported"],
  [estimate(0.5, 0.3, 0.6), "partly"],
  [estimate(0.29, 0.1, 0.6), "not_supported"],
  [estimate(0.2, 0.1, 0.29), "contradicted"],
  [null, "untestable"],
])("K4 at a discount of 30 %%, break-even %j", (breakEven, verdict) => {
  expect(k4({ ...fund, breakEven }, returns).verdict).toBe(verdict);
});

test("K4 flips where the discount taken passes the break-even", () => {
  const breakEven = estimate(0.4, -1, 0.8);
  const at = (sale_discount: number) =>
    k4({ ...fund, breakEven, terms: { ...fund.terms, sale_discount } }, returns).verdict;
  expect([at(0.39), at(0.41), at(0.81)]).toEqual(["partly", "not_supported", "contradicted"]);
});

test.each([
  ["slow, and half of the listings failed", { late: estimate(0.1, 0, 0.29), failed: 3 }, "supported"],
  ["slow, but most listed", { late: estimate(0.1, 0, 0.29), failed: 2 }, "partly"],
  ["perhaps slow", { late: estimate(0.2, 0, 0.5) }, "partly"],
  ["slow as ever", { late: estimate(0.2, 0, 0.5), early: estimate(0.2, 0, 0.5) }, "not_supported"],
  ["about fast", { late: estimate(0.3, 0.2, 0.5) }, "not_supported"],
  ["fast", { late: estimate(0.5, 0.31, 0.9) }, "contradicted"],
  ["unknown", { late: null }, "untestable"],
])("K5, %s", (_, change, verdict) => {
  expect(k5({ ...dragons, ...change }).verdict).toBe(verdict);
});

test.each([
  [estimate(3, 1.01, 3), "supported"],
  [estimate(2, 1.01, 2.9), "partly"],
  [estimate(2, 1, 4), "not_supported"],
  [estimate(0.5, 0.2, 0.99), "contradicted"],
  [null, "untestable"],
])("K6, %j", (speed, verdict) => {
  expect(k6({ ...tempo, speed }).verdict).toBe(verdict);
});

test.each([
  [estimate(0.4, 0.3, 0.49), "supported"],
  [estimate(0.49, 0.3, 0.7), "partly"],
  [estimate(0.5, 0.3, 0.7), "not_supported"],
  [null, "untestable"],
])("K7, %j", (chinese, verdict) => {
  expect(k7({ ...spending, chinese }).verdict).toBe(verdict);
});

test.each([
  [29, estimate(0.5, 0.4, 0.6), "untestable"],
  [30, estimate(0.5, 0.06, 0.6), "supported"],
  [30, estimate(0.5, 0.05, 0.6), "not_supported"],
  [30, estimate(0.01, 0, 0.04), "contradicted"],
  [30, null, "untestable"],
])("K8 with %i full tenders, %j", (withLosingPrices, farBelow, verdict) => {
  expect(k8({ ...tenders, withLosingPrices, farBelow }).verdict).toBe(verdict);
});

test("the answer turns with the break-even and with the patience", () => {
  expect(capitalAnswer(real).en).toMatch(/longer than said.*can pay/);
  const other = {
    ...all(),
    fund: { ...fund, breakEven: estimate(0.1, 0, 0.2) },
    liquidity: { ...liquidity, patience: estimate(4, 3, 5) },
  };
  expect(capitalAnswer(other).en).toMatch(/Money is short.*does not pay/);
});

function all() {
  return { valuations, liquidity, training, fund, returns, dragons, tempo, spending, tenders };
}
