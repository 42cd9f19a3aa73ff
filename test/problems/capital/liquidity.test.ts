import { expect, test } from "vitest";
import { isoDate } from "../../../lib/core/dates";
import { liquidity } from "../../../lib/problems/capital/liquidity";
import { load, type Rows } from "../../../lib/tables";
import { withParameters } from "../compute/owning-tables";
import { table } from "./capital-rows";

const parameters = withParameters();
type ExitRow = Rows["capital/exits"];
type TermRow = Rows["capital/fund_terms"];

function exit(
  company: string,
  kind: ExitRow["exit_kind"],
  day: string | null,
  start: string | null = "2010-01-01",
): ExitRow {
  return {
    company,
    company_zh: null,
    country: "CN",
    founded: null,
    founded_precision: null,
    first_funding_date: start === null ? null : isoDate(start),
    first_funding_precision: "day",
    exit_date: day === null ? null : isoDate(day),
    exit_date_precision: "day",
    exit_kind: kind,
    exit_value: null,
    exit_value_currency: null,
    exit_value_basis: null,
    last_private_valuation: null,
    last_private_valuation_currency: null,
    source_id: "press",
    confidence: "high",
    note: "",
  };
}

function term(statistic: string, value: number, changes: Partial<TermRow> = {}): TermRow {
  return {
    category: "fund_life",
    country: "CN",
    fund_currency: "CNY",
    statistic,
    period: null,
    date: null,
    date_precision: null,
    value,
    value_unit: "years",
    value_low: null,
    value_high: null,
    source_id: "press",
    confidence: "high",
    note: "",
    ...changes,
  };
}

const noTerms = [term("usual term", 7)];
const analyse = (exits: readonly ExitRow[], terms: readonly TermRow[] = noTerms) =>
  liquidity({ exits: table("capital/exits", exits), terms: table("capital/fund_terms", terms) }, parameters);

test("four lives by hand: liquid in year 2 and 6, shut in year 4, open until year 10", () => {
  const result = analyse([
    exit("A", "ipo", "2012-01-01"),
    exit("B", "acquisition", "2016-01-01"),
    exit("C", "shutdown", "2014-01-01"),
    exit("D", "none", "2020-01-01"),
  ]);
  // Kaplan–Meier: 1/4 at year 2; the shut one is censored; then one of two: 1 − 3/4 · 1/2.
  expect(result.liquid.map(({ share }) => share.value)).toEqual([0.25, 0.25, 0.625]);
  // Aalen–Johansen: the shut one is an end of its own: 1/4 + 2/4 · 1/2.
  expect(result.incidence?.value).toBeCloseTo(0.5, 12);
});

test("a company without first funding, or with an end of unknown day, is dropped and counted", () => {
  const result = analyse([
    exit("A", "ipo", "2012-01-01", null),
    exit("B", "acquisition", null),
    exit("C", "ipo", "2015-01-01"),
  ]);
  expect(result.lives.map(({ company }) => company)).toEqual(["C"]);
  expect(result.dropped).toBe(2);
});

test("a filing is no exit: the company is watched until the last day of the table", () => {
  const result = analyse([exit("A", "ipo_filing", "2012-01-01"), exit("B", "ipo", "2014-01-01")]);
  expect(result.lives.find(({ company }) => company === "A")).toMatchObject({ end: null });
  expect(result.lives[0]?.years).toBeCloseTo(4, 2);
});

test("the famous cases: curve and log-rank as counted apart in Python", () => {
  const result = liquidity({ exits: load("capital/exits"), terms: load("capital/fund_terms") }, parameters);
  expect(result.liquid.map(({ year, share }) => [year, Number(share.value.toFixed(4)), share.n])).toEqual([
    [3, 0.125, 9],
    [5, 0.3, 9],
    [8, 0.825, 9],
  ]);
  expect(result.test?.observed).toBe(5);
  expect(result.test?.expected).toBeCloseTo(4.0638889, 6);
  expect(result.test?.z).toBeCloseTo(0.829609, 5);
  expect(result.test?.p).toBeCloseTo(0.40676, 5);
});

test("patience is the median of the Chinese statistics with their spread; others and other units stay out", () => {
  const terms = [
    term("usual term", 7),
    term("term of venture funds", 9, { value_low: 8, value_high: 10 }),
    term("short form 3+1+1", 5, { confidence: "low" }),
    term("usual term abroad", 20, { country: "US" }),
    term("share of funds with 5+2", 68, { value_unit: "percent" }),
    term("usual years before a redemption right may be used", 5, { category: "redemption", confidence: "medium" }),
  ];
  const result = analyse([exit("C", "ipo", "2015-01-01")], terms);
  expect(result.patience).toMatchObject({ value: 6, low: 5, high: 10, n: 4 });
  expect(result.within.map(({ statistic }) => statistic)).toEqual([
    "usual years before a redemption right may be used",
  ]);
});
