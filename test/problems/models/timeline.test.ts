import { expect, test } from "vitest";
import { makersTimeline } from "../../../lib/problems/models/timeline";
import { load } from "../../../lib/tables";
import { day, rowOf, tableOf, withParameters } from "./made-up";

const event = (
  organisation: string,
  kind: "founded" | "start_llm_work" | "first_llm" | "rival_claim" | "reference_model",
  date: string,
  against: string | null = null,
) =>
  rowOf("models/org_timeline", {
    organisation,
    organisation_zh: null,
    event: kind,
    date: day(date),
    date_precision: "day",
    claimed_against: against,
    model: null,
    confidence: "high",
  });

const openAi = [
  event("OpenAI", "founded", "2015-12-11"),
  event("OpenAI", "first_llm", "2018-06-11"),
  event("OpenAI", "reference_model", "2023-03-14"),
];

test("a claim counts from the start of the work, else the founding, else the first model as a lower bound", () => {
  const timeline = tableOf("models/org_timeline", [
    ...openAi,
    event("Worker", "founded", "2010-01-01"),
    event("Worker", "start_llm_work", "2022-11-01"),
    event("Worker", "rival_claim", "2023-11-01", "GPT-4"),
    event("Newcomer", "founded", "2023-06-01"),
    event("Newcomer", "rival_claim", "2023-09-01", "GPT-4 (Chinese)"),
    event("Unknown", "first_llm", "2023-08-01"),
    event("Unknown", "rival_claim", "2023-12-01", "GPT-4"),
    event("Modest", "founded", "2023-01-01"),
    event("Modest", "rival_claim", "2023-06-01", "ChatGPT"),
    event("Late", "founded", "2023-01-01"),
    event("Late", "rival_claim", "2024-06-01", "GPT-4"),
  ]);
  const { claims, withinMonths } = makersTimeline({ timeline, gaps: load("benchmarks/gap_to_gpt4") }, withParameters());
  expect(claims.map(({ organisation, startEvent, isLowerBound }) => [organisation, startEvent, isLowerBound])).toEqual([
    ["Newcomer", "founded", false],
    ["Unknown", "first_llm", true],
    ["Worker", "start_llm_work", false],
  ]);
  expect(claims.map(({ months }) => Math.round(months))).toEqual([3, 4, 12]);
  expect(withinMonths).toEqual({ within: 2, of: 2 });
});

test("OpenAI's founding to GPT-4 is seven years and three months, its first model to GPT-4 under five years", () => {
  const real = makersTimeline(
    { timeline: load("models/org_timeline"), gaps: load("benchmarks/gap_to_gpt4") },
    withParameters(),
  );
  expect(real.openAi?.yearsToGpt4.value).toBeCloseTo(7.255, 2);
  expect(real.openAi?.yearsFromFirstModel).toBeLessThan(5);
  expect(real.openAi?.yearsToArticle).toBeGreaterThan(8);
  expect(real.claims.map(({ organisation }) => organisation)).toContain("Baichuan");
  expect(real.claims.find(({ organisation }) => organisation === "Baichuan")?.months).toBeCloseTo(10, 0);
});

test("a window to the end of 2024 brings the later claims in", () => {
  const tables = { timeline: load("models/org_timeline"), gaps: load("benchmarks/gap_to_gpt4") };
  const later = makersTimeline(tables, withParameters({ models_to: "2024-12-31" })).claims.map(
    ({ organisation }) => organisation,
  );
  expect(later).toEqual(expect.arrayContaining(["01.AI", "iFlytek", "SenseTime"]));
});
