import { expect, test } from "vitest";
import { isoDate } from "../../../lib/core/dates";
import { demand } from "../../../lib/problems/commercial/demand";
import { load } from "../../../lib/tables";
import { few, made, real } from "./real";

test("ByteDance from May to September 2024: eleven times the tokens at the price of Doubao-pro-32k throughout", () => {
  const [first] = real.prices.demand.steps;
  expect(first).toMatchObject({ company: { en: "ByteDance" }, from: "2024-05-01", to: "2024-09-01", price: 1 });
  expect(first?.volume).toBeCloseTo(1300 / 120, 9);
});

test("a third party's estimate of low confidence is no step", () => {
  expect(real.prices.demand.steps.map(({ to }) => to)).not.toContain("2025-12-31");
});

test("without list prices the price of a step is unknown, and shares of tokens count their sellers", () => {
  const base = {
    company: "Baidu",
    company_zh: "百度",
    metric: "tokens processed",
    unit: "tokens a day",
    confidence: "high",
  } as const;
  const tokens = made(load("commercial/token_usage"), [
    { ...base, date: isoDate("2024-01-01"), value: 10 },
    { ...base, date: isoDate("2025-01-01"), value: 30 },
    { ...base, date: isoDate("2025-01-01"), metric: "share of tokens", unit: null, value: null, share_pct: 17 },
  ]);
  const { steps, sellers } = demand(tokens, [], few);
  expect(steps).toMatchObject([{ volume: 3, price: null }]);
  expect(sellers).toBe(1);
});
