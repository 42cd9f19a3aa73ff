import { expect, test } from "vitest";
import { c8 } from "../../../lib/claims/compute/standing";
import { isoDate } from "../../../lib/core/dates";
import type { Estimate } from "../../../lib/core/estimate";
import type { StandingComparison, StandingResult } from "../../../lib/problems/compute/standing";
import { estimate } from "./estimates";

function comparison(correlation: Estimate | null, withOrders = false): StandingComparison {
  const held = {
    developer: "DeepSeek",
    low: 1,
    high: 1,
    what: "cluster" as const,
    name: "x",
    date: isoDate("2021-01-01"),
    source: "s",
  };
  const point = {
    developer: "DeepSeek",
    country: "CN",
    held,
    equivalents: 3153,
    model: "V3",
    rating: 1,
    computeRank: 3,
    standingRank: 1,
  };
  const points = [point, { ...point, developer: "B" }, { ...point, developer: "C" }];
  return { date: isoDate("2024-12-31"), withOrders, points, correlation, chinese: 1 };
}

function standing(main: Estimate | null, wider: Estimate | null = null): StandingResult {
  return {
    until: isoDate("2024-01-13"),
    fewest: 8,
    main: comparison(main),
    others: [comparison(wider, true), { ...comparison(estimate(0.9, 0.8, 1), true), date: isoDate("2025-12-11") }],
    sensitivity: [{ confidence: "medium", n: 6, correlation: null }],
    deepSeek: {
      developer: "DeepSeek",
      clusters: { usd: 184e6, gpus: 11_100, systems: 2 },
      run: { model: "V3", usd: 5.39e6, gpuHours: 1 },
      sources: [],
    },
    sources: ["board"],
    caveats: [],
  };
}

test.each<[Estimate | null, Estimate | null, string]>([
  [estimate(0.7, 0.01, 0.9), estimate(0.1, -0.2, 0.3), "supported"],
  [estimate(0.7, 0.01, 0.9), null, "supported"],
  [estimate(0.7, 0.01, 0.9), estimate(-0.1, -0.5, 0.3), "partly"],
  [estimate(0.2, -0.1, 0.6), estimate(0.5, 0.1, 0.9), "partly"],
  [estimate(0.2, -0.1, 0.6), estimate(0.2, -0.1, 0.6), "not_supported"],
  [estimate(0.2, 0, 0.6), null, "not_supported"],
  [estimate(-0.6, -0.9, -0.1), estimate(-0.2, -0.4, 0.1), "contradicted"],
  [null, estimate(0.5, 0.1, 0.9), "untestable"],
])("C8, clusters %j and orders too %j", (main, wider, verdict) => {
  expect(c8(standing(main, wider)).verdict).toBe(verdict);
});

test("C8 tells DeepSeek's case with its ranks and both sums, and that weak rows carry the number", () => {
  const { reason } = c8(standing(estimate(0.2, -0.7, 0.9)));
  expect(reason.en).toContain("rank 3 of 3 by cluster, rank 1 by standing");
  expect(reason.en).toContain("11\u2009100 accelerators for 184 million dollars, against 5.39 million dollars");
  expect(reason.en).toContain("only 6 developers remain");
  expect(reason.zh).toContain("1.84亿美元");
  expect(reason.zh).toContain("539万美元");
});

test("C8 states its rule, measure and reason in both languages, with sources", () => {
  const { rule, reason, measure, sources } = c8(standing(null));
  for (const { en, zh } of [rule, reason, measure]) {
    expect(en.length).toBeGreaterThan(20);
    expect(zh).toMatch(/[\u4e00-\u9fff]/);
  }
  expect(sources.length).toBeGreaterThan(0);
});
