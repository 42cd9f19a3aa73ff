import { expect, test } from "vitest";
import { isoDate } from "../../../lib/core/dates";
import { dragonYears } from "../../../lib/problems/capital/dragons";
import { load, type Rows } from "../../../lib/tables";
import { withParameters } from "../compute/owning-tables";
import { realValues, table } from "./capital-rows";

type FinancialRow = Rows["capital/ai_dragons_financials"];
const parameters = withParameters({ resamples: 300 });

function figure(company: string, period: string, value: number, changes: Partial<FinancialRow> = {}): FinancialRow {
  return {
    company,
    company_zh: company,
    period,
    date: isoDate("2020-12-31"),
    date_precision: "day",
    metric: "revenue",
    value,
    currency: "CNY",
    source_id: "press",
    confidence: "high",
    note: "",
    ...changes,
  };
}

const analyse = (rows: readonly FinancialRow[]) =>
  dragonYears(
    { ...realValues, exits: load("capital/exits"), financials: table("capital/ai_dragons_financials", rows) },
    parameters,
  );
const real = dragonYears(
  { ...realValues, exits: load("capital/exits"), financials: load("capital/ai_dragons_financials") },
  parameters,
);

test("growth is of neighbouring full years alone; half years and sums are left out and counted", () => {
  const rows = [
    figure("SenseTime", "FY2019", 100),
    figure("SenseTime", "FY2020", 150),
    figure("SenseTime", "FY2022", 300),
    figure("SenseTime", "H1 2021", 70),
    figure("SenseTime", "2018 to 2024", 900, { metric: "cumulative_revenue" }),
  ];
  const result = analyse(rows);
  expect(result.growth.map(({ year, growth, isLate }) => [year, growth, isLate])).toEqual([[2020, 0.5, false]]);
  expect(result.dropped).toBe(1);
});

test("adjusted and net losses stay apart", () => {
  const rows = [
    figure("SenseTime", "FY2019", 100),
    figure("SenseTime", "FY2019", -30, { metric: "net_profit" }),
    figure("SenseTime", "FY2019", -10, { metric: "adjusted_net_profit" }),
  ];
  expect(analyse(rows).years[0]).toMatchObject({ adjusted: -10, net: -30 });
});

test("of two figures of a year the better sourced is kept, and Megvii is on its STAR filing throughout", () => {
  const rows = [
    figure("Yitu", "FY2018", 9, { confidence: "low" }),
    figure("Yitu", "FY2018", 8, { confidence: "medium" }),
  ];
  expect(analyse(rows)).toMatchObject({ conflicts: 1, years: [{ revenue: 8 }] });
  const megvii = real.years
    .filter(({ company }) => company === "Megvii")
    .map(({ year, revenue }) => [year, revenue / 1e6]);
  expect(megvii).toEqual([
    [2017, 304],
    [2018, 854],
    [2019, 1260],
    [2020, 1391],
  ]);
});

test("later growth of the real firms: the middle of 13 firm-years is 4Paradigm's 25.1 % of 2024", () => {
  expect(real.late?.n).toBe(13);
  expect(real.late?.value).toBeCloseTo(5260 / 4204 - 1, 12);
});

test("two of five attempts to list failed; CloudWalk raised 46 % of what it sought", () => {
  expect(real.listings.filter(({ outcome }) => outcome === "failed").map(({ company }) => company)).toEqual([
    "Megvii",
    "Yitu",
  ]);
  expect(real.listings.find(({ company }) => company === "CloudWalk")?.raisedOverSought).toBeCloseTo(
    1728.0491 / 3750,
    9,
  );
});
