import { expect, test } from "vitest";
import { isoDate } from "../../../lib/core/dates";
import { ownersAndRenters } from "../../../lib/problems/compute/asset-heavy";
import { load, type Rows } from "../../../lib/tables";
import { tableOf, withParameters } from "./owning-tables";
import { valuationRow } from "./training-tables";

const parameters = withParameters({ resamples: 500 });
const until = isoDate("2024-01-13");

type OwnershipRow = Rows["compute/ownership"];

function ownershipRow(company: string, compute: OwnershipRow["compute"], source = "press"): OwnershipRow {
  return {
    company,
    company_zh: null,
    country: "CN",
    compute,
    source_id: source,
    confidence: "high",
    note: `${company} ${compute}`,
  };
}

/** A company that raised 100 dollars at a value of `value`. */
function round(company: string, value: number, date = "2023-06-15") {
  return valuationRow({
    company,
    amount: 100,
    valuation: value,
    valuation_currency: "USD",
    valuation_kind: "post",
    date: isoDate(date),
  });
}

function analyse(rows: readonly OwnershipRow[], valuations: readonly ReturnType<typeof valuationRow>[]) {
  const ownership = tableOf("compute/ownership", rows);
  return ownersAndRenters(until, { ownership, valuations, rates: load("fx/exchange_rates") }, parameters);
}

test("the multiple is the last value by the day over all money raised by then", () => {
  const rows = [round("A", 300, "2023-01-15"), round("A", 500), round("A", 9000, "2024-06-15")];
  const [one] = analyse([ownershipRow("A", "own")], rows).cases;
  expect(one?.multiple).toEqual({ date: "2023-06-15", valueUsd: 500, raisedUsd: 200, ratio: 2.5 });
});

test("a company without a value by the day enters with its first later round", () => {
  const rows = [
    round("A", 300, "2024-06-15"),
    { ...round("A", 320, "2024-07-01"), round: "Series A, closed" },
    round("A", 900, "2025-06-15"),
  ];
  expect(analyse([ownershipRow("A", "own")], rows).cases[0]?.multiple).toMatchObject({ valueUsd: 320, raisedUsd: 100 });
});

test("sources that disagree make a conflict, no source makes it unknown", () => {
  const rows = [ownershipRow("A", "own"), ownershipRow("A", "rent", "other"), ownershipRow("B", "unknown")];
  expect(analyse(rows, []).cases.map(({ ownership, multiple }) => [ownership, multiple])).toEqual([
    ["conflict", null],
    ["unknown", null],
  ]);
});

const firms = ["1", "2", "3", "4", "5"];

test("five on each side: the ratio of the geometric means", () => {
  const rows = firms.flatMap((firm) => [ownershipRow(`own ${firm}`, "own"), ownershipRow(`rent ${firm}`, "rent")]);
  const values = firms.flatMap((firm, i) => [round(`own ${firm}`, 200 + i), round(`rent ${firm}`, 400 + 2 * i)]);
  const result = analyse(rows, values);
  expect([result.owners, result.renters]).toEqual([5, 5]);
  expect(result.ratio?.value).toBeCloseTo(0.5, 12);
  expect(result.ratio?.high).toBeLessThan(1);
});

test("four on one side are too few", () => {
  const rows = firms.flatMap((firm) => [ownershipRow(`own ${firm}`, "own"), ownershipRow(`rent ${firm}`, "rent")]);
  const values = firms.flatMap((firm) => [
    round(`rent ${firm}`, 400),
    ...(firm === "1" ? [] : [round(`own ${firm}`, 200)]),
  ]);
  expect(analyse(rows, values)).toMatchObject({ owners: 4, renters: 5, ratio: null });
});

test("the data: two owners and six renters, sources at odds over 01.AI", () => {
  const ownership = load("compute/ownership");
  const rates = load("fx/exchange_rates");
  const result = ownersAndRenters(until, { ownership, valuations: load("capital/valuations"), rates }, parameters);
  expect([result.owners, result.renters, result.ratio]).toEqual([2, 6, null]);
  const of = (company: string) => result.cases.find((one) => one.company === company);
  expect(of("01.AI")?.ownership).toBe("conflict");
  // 18.4 billion over 124 + 580 + 450 + 2000 + 750 million
  expect(of("Anthropic")?.multiple?.ratio).toBeCloseTo(18_400 / 3904, 6);
  expect(of("xAI")?.multiple?.ratio).toBe(4);
});
