import { expect, test } from "vitest";
import { newProblems } from "../../../lib/problems/models/new-problems";
import { load, type Rows } from "../../../lib/tables";
import { day, tableOf, withParameters } from "./made-up";

const months = load("benchmarks/livecodebench_by_month");

test("until August 2023 ten Chinese code models lead on LeetCode by some 13 points, from September on they do not", () => {
  const real = newProblems({ months }, withParameters());
  expect(real.models).toEqual({ chinese: 10, other: 35 });
  expect(real.cutoff).toBe("2023-08-30");
  // May to August 2023: 44.9 − 25.8, 29.8 − 14.2, 35.5 − 23.4, 28.2 − 21.1
  expect(real.lead?.before).toBeCloseTo((19.1 + 15.6 + 12.1 + 7.1) / 4, 1);
  expect(real.lead?.after).toBeLessThan(0);
  expect(real.excluded[0]?.count).toBe(1);
});

test("a month's score weighs difficulties by their problems, and months with few problems are left out", () => {
  const [first] = months.rows();
  if (first === undefined) throw new Error("no rows");
  const row = (
    model: string,
    country: "CN" | "US",
    month: string,
    problems: number,
    solved: number,
  ): Rows["benchmarks/livecodebench_by_month"] => ({
    ...first,
    model,
    country,
    platform: "leetcode",
    problem_month: day(month),
    problems,
    mean_pass_at_1_percent: solved,
    cutoff_mark: day("2023-08-30"),
  });
  const made = ["a", "b"].flatMap((model) => [
    row(model, "CN", "2023-08-01", 9, 50),
    row(model, "CN", "2023-08-01", 1, 0),
    row(model, "CN", "2023-10-01", 4, 50),
  ]);
  const result = newProblems({ months: tableOf("benchmarks/livecodebench_by_month", made) }, withParameters());
  expect(result.months).toHaveLength(1);
  expect(result.months[0]).toMatchObject({ month: "2023-08-01", problems: 10, chinese: { value: 45 }, other: null });
  expect(result.lead).toBeNull();
});
