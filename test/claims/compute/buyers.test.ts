import { expect, test } from "vitest";
import { c5, c7 } from "../../../lib/claims/compute/buyers";
import { isoDate } from "../../../lib/core/dates";
import type { AffordabilityResult, Reach } from "../../../lib/problems/compute/affordability";
import { type BuyersResult, type ShareView, whoBought } from "../../../lib/problems/compute/buyers";
import { buyerTables } from "../../problems/compute/buyer-tables";
import { withParameters } from "../../problems/compute/owning-tables";
import { estimate } from "./estimates";

const buyers = whoBought(buyerTables(), withParameters({ resamples: 200 }));

function shareView(changes: Partial<ShareView>): ShareView {
  const [first] = buyers.views;
  if (first === undefined) throw new Error("no view");
  return { ...first, complete: true, worst: 0.6, best: 0.9, ...changes };
}

const total = { yuan: 100, confidence: "medium", source: "ministry" };
const startUp = { kind: "startup" as const, low: 5, high: 5, n: 1, uncounted: 0 };

test.each<[string, Partial<BuyersResult>, string]>([
  ["half or more in the worst case", { views: [shareView({ worst: 0.5 })] }, "partly"],
  ["under half in the worst case", { views: [shareView({ worst: 0.499 })] }, "not_supported"],
  ["under half in one of two counts", { views: [shareView({}), shareView({ worst: 0.4 })] }, "not_supported"],
  ["under half even in the best case", { views: [shareView({ worst: 0.2, best: 0.49 })] }, "contradicted"],
  ["no complete count", { views: [shareView({ complete: false })] }, "untestable"],
  ["no share at all", { share: null }, "untestable"],
  [
    "most of a trusted total, start-ups counted",
    { views: [shareView({})], money: { ...buyers.money, total, share: { low: 0.51, high: 0.6 } }, kinds: [startUp] },
    "supported",
  ],
  [
    "most of a trusted total, start-ups not counted",
    {
      views: [shareView({})],
      money: { ...buyers.money, total, share: { low: 0.51, high: 0.6 } },
      kinds: [{ ...startUp, n: 0 }],
    },
    "partly",
  ],
  [
    "most of a total of low confidence",
    {
      views: [shareView({})],
      money: { ...buyers.money, total: { ...total, confidence: "low" }, share: { low: 0.9, high: 0.9 } },
      kinds: [startUp],
    },
    "partly",
  ],
  [
    "half of a trusted total",
    { views: [shareView({})], money: { ...buyers.money, total, share: { low: 0.5, high: 0.6 } }, kinds: [startUp] },
    "partly",
  ],
])("C5, %s", (_, changes, verdict) => {
  expect(c5({ ...buyers, ...changes }).verdict).toBe(verdict);
});

test("C5 tells the counts, the worst case, the money and what is not counted", () => {
  const { en, zh } = c5(buyers).reason;
  for (const part of [
    "100 to 120",
    "other named buyers at 16",
    "no more than 30",
    "4.0 %",
    "known without a number: 1",
  ]) {
    expect(en).toContain(part);
  }
  expect(zh).toContain("100至120");
});

const cost = {
  year: "2023",
  runs: [],
  published: [],
  hourly: {},
  lessors: [],
  servers: [],
  serversYear: "2023",
  sources: [],
  caveats: [],
};
const moneyOf = (company: string) => ({
  company,
  name: { en: company, zh: company },
  raisedUsd: 1,
  rounds: 1,
  sources: ["press"],
});

function result(reach: readonly Reach["reach"][], companies = 3): AffordabilityResult {
  const keys = [
    ["llama65b", "rent"],
    ["llama65b", "cluster"],
    ["gpt4", "rent"],
    ["gpt4", "cluster"],
  ] as const;
  return {
    date: isoDate("2024-01-31"),
    costs: cost,
    money: ["A", "B", "C", "D"].slice(0, companies).map(moneyOf),
    left: [],
    ratios: [],
    reach: reach.flatMap((one, i) => {
      const key = keys[i];
      return key ? [{ run: key[0], way: key[1], can: 1, cannot: 1, open: 1, reach: one }] : [];
    }),
    middle: estimate(1.3, 0.5, 3.7),
    middleWithResearch: estimate(0.2, 0.05, 1.1),
    middleAtShares: [],
    contracts: [],
    sources: ["press"],
    caveats: [],
  };
}

const c7At = (atClaim: AffordabilityResult, hindsight = atClaim) => c7({ atClaim, hindsight });

test.each<[readonly Reach["reach"][], string]>([
  [["out", "out", "out", "out"], "supported"],
  [["open", "open", "out", "out"], "supported"],
  [["open", "open", "open", "out"], "not_supported"],
  [["within", "open", "open", "out"], "partly"],
  [["within", "within", "within", "open"], "contradicted"],
  [["within", "within", "open", "open"], "not_supported"],
  [["open", "open", "open", "open"], "not_supported"],
])("C7, cases %j", (reach, verdict) => {
  expect(c7At(result(reach)).verdict).toBe(verdict);
});

test("C7 needs three start-ups with published money, and rents", () => {
  expect(c7At(result(["within", "open", "open", "out"], 2)).verdict).toBe("untestable");
  const unrented = result(["within", "open", "open", "out"]);
  const reach = unrented.reach.filter(({ way }) => way === "cluster");
  expect(c7At({ ...unrented, reach })).toMatchObject({ verdict: "untestable" });
});

test("C7 leaves the cases of GPT-3 and of other ways out of the rule", () => {
  const base = result(["within", "open", "open", "open"]);
  const others: Reach[] = [
    { run: "gpt3", way: "cluster", can: 0, cannot: 3, open: 0, reach: "out" },
    { run: "gpt4", way: "own", can: 0, cannot: 3, open: 0, reach: "out" },
  ];
  expect(c7At({ ...base, reach: [...base.reach, ...others] }).verdict).toBe("not_supported");
});

test("C7 tells the middle ratio, the one with all research and hindsight with its own verdict", () => {
  const { reason } = c7At(result(["within", "open", "open", "out"]), result(["within", "within", "within", "open"]));
  expect(reason.en).toContain("could pay 1.3 times (0.50 to 3.7)");
  expect(reason.en).toContain("falls to 0.20");
  expect(reason.en).toContain("the same rule says: contradicted");
  expect(reason.zh).toContain("与数据相反");
});

test("C5 states its rule, measure and reason in both languages, with sources", () => {
  const { rule, reason, measure, sources } = c5(buyers);
  for (const { en, zh } of [rule, reason, measure]) {
    expect(en.length).toBeGreaterThan(20);
    expect(zh).toMatch(/[\u4e00-\u9fff]/);
  }
  expect(sources.length).toBeGreaterThan(0);
});

test("C7 states its rule, measure and reason in both languages, with sources", () => {
  const { rule, reason, measure, sources } = c7At(result(["within", "open", "open", "out"]));
  for (const { en, zh } of [rule, reason, measure]) {
    expect(en.length).toBeGreaterThan(20);
    expect(zh).toMatch(/[\u4e00-\u9fff]/);
  }
  expect(sources.length).toBeGreaterThan(0);
});
