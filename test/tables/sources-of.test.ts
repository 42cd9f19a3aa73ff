import { expect, test } from "vitest";
import { load } from "../../lib/tables/load";
import { sourceIds, sourcesOf } from "../../lib/tables/sources-of";

test("rows rest on their sources, each once, in the order of the ids", () => {
  const orders = load("compute/gpu_orders").filter((row) => row.buyer === "Meta");
  expect(sourcesOf(orders).map((source) => source.source_id)).toEqual([...new Set(orders.column("source_id"))].sort());
  expect(sourcesOf(orders)[0]).toMatchObject({ title: expect.any(String), publisher: expect.any(String) });
});

test("a row with several sources rests on each of them", () => {
  const rows = load("commercial/adoption").filter((row) => row.source_id.length > 1);
  expect(rows.length).toBe(11);
  expect(sourceIds(rows)).toContain("commercial-gallup-q3-outsource");
});

test("no rows rest on no sources, and a row without one adds none", () => {
  expect(sourcesOf([])).toEqual([]);
  expect(sourceIds([{ source_id: null }])).toEqual([]);
});

test("a source that is not in the table is no user's fault", () => {
  expect(() => sourcesOf([{ source_id: "nowhere" }])).toThrow('no source "nowhere"');
});
