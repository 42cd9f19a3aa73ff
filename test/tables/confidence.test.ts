import { expect, expectTypeOf, test } from "vitest";
import { keepConfidence } from "../../lib/tables/confidence";
import { load } from "../../lib/tables/load";
import type { Rows } from "../../lib/tables/rows";
import type { Table } from "../../lib/tables/table";

test("the switch keeps all rows, those of medium and high confidence, or those of high confidence", () => {
  const rows = (["high", "medium", "low", "medium"] as const).map((confidence, id) => ({ confidence, id }));
  const ids = (least: "all" | "medium" | "high") => keepConfidence(rows, least).map((row) => row.id);
  expect([ids("all"), ids("medium"), ids("high")]).toEqual([[0, 1, 2, 3], [0, 1, 3], [0]]);
});

test("a table stays a table of its type: 26 of the 45 orders are of high confidence", () => {
  const kept = keepConfidence(load("compute/gpu_orders"), "high");
  expectTypeOf(kept).toEqualTypeOf<Table<Rows["compute/gpu_orders"]>>();
  expect(kept.length).toBe(26);
});
