import { expect, test } from "vitest";
import { isoDate } from "../../../lib/core/dates";
import { consumers } from "../../../lib/problems/commercial/consumer";
import { load } from "../../../lib/tables";
import { few, made, real } from "./real";

test("ChatGPT's payers: four dates, and the slope of their logs solved by hand", () => {
  const payers = real.consumers.series.find(({ id }) => id === "chatgpt-payers");
  expect(payers?.points.map(({ value }) => value)).toEqual([7_700_000, 15_500_000, 35_000_000, 50_000_000]);
  expect(real.consumers.abroad?.value).toBeCloseTo(3.231946585038896, 9);
});

test("no Chinese series of payers exists, and the count of Plus subscribers alone is not joined to that of all payers", () => {
  expect(real.consumers.china).toBeNull();
  const values = real.consumers.series.flatMap(({ points }) => points.map(({ value }) => value));
  expect(values).not.toContain(15_000_000);
});

test("payers who double each year have a factor of two", () => {
  const result = consumers(
    {
      users: made(
        load("commercial/users"),
        [2022, 2023, 2024, 2025].map((year, i) => ({
          date: isoDate(`${year}-01-01`),
          app: "ChatGPT",
          company: "OpenAI",
          metric: "paying_subscribers" as const,
          value: 100 * 2 ** i * (i === 2 ? 1.0001 : 1),
        })),
      ),
      revenue: made(load("commercial/revenue"), []),
    },
    few,
  );
  expect(result.abroad?.value).toBeCloseTo(2, 3);
  expect(result.abroad?.n).toBe(4);
});
