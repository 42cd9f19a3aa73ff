import { expect, test } from "vitest";
import { isoDate } from "../../../lib/core/dates";
import { spendingShares } from "../../../lib/problems/capital/spending";
import { load, type Rows } from "../../../lib/tables";
import { withParameters } from "../compute/owning-tables";
import { table } from "./capital-rows";

type SpendingRow = Rows["capital/spending_split"];
const parameters = withParameters();

function item(kind: SpendingRow["item"], amount: number | null, changes: Partial<SpendingRow> = {}): SpendingRow {
  return {
    company: "Fresh",
    company_zh: "新创",
    period: "2024",
    period_end: isoDate("2024-12-31"),
    period_kind: "year",
    item: kind,
    sub_item: kind,
    amount,
    currency: "CNY",
    share_pct: null,
    share_base: null,
    source_id: `source-${kind}`,
    confidence: "high",
    note: "",
    ...changes,
  };
}

const analyse = (rows: readonly SpendingRow[]) =>
  spendingShares({ spending: table("capital/spending_split", rows) }, parameters);

test("compute over the total where there is one, else over the items published", () => {
  expect(analyse([item("compute", 60), item("total", 100), item("staff", 10)]).shares[0]).toMatchObject({
    compute: 0.6,
    people: 0.1,
  });
  expect(analyse([item("compute", 60), item("staff", 20), item("marketing", 20)]).shares[0]).toMatchObject({
    compute: 0.6,
    people: 0.2,
    marketing: 0.2,
    kind: "known",
  });
});

test("yuan and dollars are never set against each other", () => {
  const result = analyse([item("compute", 60), item("total", 100, { currency: "USD" })]);
  expect(result.shares).toEqual([]);
  expect(result.dropped).toBe(1);
});

test("a share of a part of compute is no share of spending", () => {
  const rows = [
    item("compute", null, { share_pct: 30, share_base: "share of R&D compute" }),
    item("compute", null, { share_pct: 70, share_base: "share of R&D", source_id: "filing" }),
  ];
  const result = analyse(rows);
  expect(result.shares.map(({ compute }) => compute)).toEqual([0.7]);
  expect(result.chinese).toMatchObject({ value: 0.7, low: 0.7, high: 0.7, n: 1 });
});

test("Zhipu in 2024: 1553 of 1553 + 324 + 387 million yuan", () => {
  const { shares, ofClaimYear } = spendingShares({ spending: load("capital/spending_split") }, parameters);
  const zhipu = shares.find(
    ({ company, period, kind }) => company === "Zhipu AI" && period === "2024" && kind === "known",
  );
  expect(zhipu?.compute).toBeCloseTo(1553 / 2264, 12);
  expect(ofClaimYear).toBe(0);
});
