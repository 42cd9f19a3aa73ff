import { expect, test } from "vitest";
import { c9 } from "../../../lib/claims/compute/asset-heavy";
import { isoDate } from "../../../lib/core/dates";
import type { Estimate } from "../../../lib/core/estimate";
import type { AssetHeavyResult, OwnershipCase } from "../../../lib/problems/compute/asset-heavy";
import { estimate } from "./estimates";

function assets(ratio: Estimate | null): AssetHeavyResult {
  const one = (company: string, ownership: OwnershipCase["ownership"], value: number): OwnershipCase => ({
    company,
    name: { en: company, zh: company },
    country: "CN",
    ownership,
    notes: [],
    multiple: { date: isoDate("2023-06-01"), valueUsd: value, raisedUsd: 1, ratio: value },
    sources: ["press"],
  });
  const cases = [one("Owner", "own", 2), one("Lender", "rent", 3), one("Best", "rent", 4), one("Odd", "conflict", 1)];
  return {
    until: isoDate("2024-01-13"),
    fewest: 5,
    cases,
    owners: 1,
    renters: 2,
    ratio,
    sources: ["press"],
    caveats: [],
  };
}

test.each<[Estimate | null, string]>([
  [estimate(0.5, 0.2, 0.99), "supported"],
  [estimate(0.5, 0.2, 1), "not_supported"],
  [estimate(1.5, 1, 2), "not_supported"],
  [estimate(1.5, 1.01, 2), "contradicted"],
  [null, "untestable"],
])("C9, ratio %j", (ratio, verdict) => {
  expect(c9(assets(ratio)).verdict).toBe(verdict);
});

test("C9 without enough companies tells the cases, highest first, and the one in dispute", () => {
  const { reason, estimate: number } = c9(assets(null));
  expect(number).toBeNull();
  expect(reason.en).toContain("1 that own and 2 that rent; 5 on each side are needed");
  expect(reason.en).toContain("owners: Owner 2.0; renters: Best 4.0, Lender 3.0");
  expect(reason.en).toContain("disagree on Odd");
});

test("C9 states its rule, measure and reason in both languages, with sources", () => {
  const { rule, reason, measure, sources } = c9(assets(null));
  for (const { en, zh } of [rule, reason, measure]) {
    expect(en.length).toBeGreaterThan(20);
    expect(zh).toMatch(/[\u4e00-\u9fff]/);
  }
  expect(sources.length).toBeGreaterThan(0);
});
