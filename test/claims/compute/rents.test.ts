import { expect, test } from "vitest";
import { c2 } from "../../../lib/claims/compute/rents";
import { isoDate } from "../../../lib/core/dates";
import { type RentalIndex, type RentalResult, rentalIndex } from "../../../lib/problems/compute/rental-index";
import type { RentalChange } from "../../../lib/problems/compute/rental-series";
import { withParameters } from "../../problems/compute/owning-tables";
import { realPriceTables } from "../../problems/compute/price-rows";

type Ends = readonly [value: number, low: number, high: number];

function change([value, low, high]: Ends): RentalChange {
  return {
    from: 24_276,
    to: 24_287,
    value,
    interval: { value, low, high, n: 5, unit: "ratio", method: "made up" },
    items: 5,
    unchanged: 0,
    lessors: ["Cloud"],
  };
}

function index(market: "cn" | "outside", ends: Ends | null): RentalIndex {
  const own = ends && change(ends);
  return {
    gpu: "A100",
    market,
    kind: "on_demand",
    stretches: [],
    bridgedStretches: [],
    change: own,
    bridged: own,
    otherYears: [],
  };
}

function result(china: Ends | null, outside: Ends | null): RentalResult {
  return {
    indices: [],
    headline: index("outside", outside),
    spot: index("outside", null),
    china: index("cn", china),
    chineseReadings: [{ lessor: "云", gpu: "A100", date: isoDate("2023-08-19"), source: "page" }],
    stated: [],
    clearRise: 0.1,
    excluded: [],
    sources: ["page"],
    caveats: [],
  };
}

const rose: Ends = [1.3, 1.1, 1.5];
const flat: Ends = [1, 0.98, 1.02];
const unclear: Ends = [1.1, 0.9, 1.4];

test.each([
  ["supported", rose, rose],
  ["partly", rose, flat],
  ["partly", rose, null],
  ["partly", flat, rose],
  ["partly", null, rose],
  ["contradicted", flat, flat],
  ["not_supported", flat, unclear],
  ["not_supported", flat, null],
  ["not_supported", null, flat],
  ["not_supported", unclear, flat],
  ["untestable", null, unclear],
  ["untestable", unclear, unclear],
  ["untestable", null, null],
] as const)("%s with China at %j and outside at %j", (verdict, china, outside) => {
  expect(c2(result(china, outside)).verdict).toBe(verdict);
});

test("a rise of 8 % is none to speak of at a threshold of 10 %, and is one at 5 %", () => {
  const small: Ends = [1.08, 1.07, 1.09];
  expect(c2(result(null, small)).verdict).toBe("not_supported");
  expect(c2({ ...result(null, small), clearRise: 0.05 }).verdict).toBe("partly");
  expect(c2({ ...result(null, small), clearRise: 0.05 }).rule.en).toContain("at least 5 % up");
});

test("a change without an interval decides nothing", () => {
  const bare = { ...result(null, rose) };
  const without = { ...bare, headline: { ...bare.headline, change: { ...change(rose), interval: null } } };
  expect(c2(without)).toMatchObject({ verdict: "untestable", estimate: null });
});

test("the estimate is China's where China is measured, else that outside", () => {
  expect(c2(result(rose, flat)).estimate?.value).toBe(1.3);
  expect(c2(result(null, flat)).estimate?.value).toBe(1);
  expect(c2(result(null, flat)).measure.en).toContain("outside China");
});

test("on the real rows: not supported; lists stood still abroad and China is not measured", () => {
  const verdict = c2(rentalIndex(realPriceTables(), withParameters({ resamples: 1000 })));
  expect(verdict.verdict).toBe("not_supported");
  expect(verdict.estimate?.value).toBeCloseTo(0.99849, 5);
  expect(verdict.reason.en).toContain("China is not measured");
  expect(verdict.reason.en).toContain("Missing: two dated price lists of one Chinese cloud");
  expect(verdict.reason.zh).toContain("中国无法测量");
});
