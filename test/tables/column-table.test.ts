import { expect, test } from "vitest";
import { load } from "../../lib/tables/load";

const orders = load("compute/gpu_orders");

test("a filtered table has the kept rows in order and can be filtered again", () => {
  const byMeta = orders.filter((row) => row.buyer === "Meta");
  expect(byMeta.length).toBe(orders.rows().filter((row) => row.buyer === "Meta").length);
  expect(byMeta.length).toBeGreaterThan(1);
  expect(byMeta.name).toBe("compute/gpu_orders");
  expect([...byMeta].map((row) => row.buyer)).toEqual(byMeta.column("buyer"));
  const large = byMeta.filter((row) => (row.units ?? 0) > 200_000);
  expect(large.rows()).toEqual(orders.rows().filter((row) => row.buyer === "Meta" && (row.units ?? 0) > 200_000));
});

test.each([-1, 0.5, Number.NaN, 1e9])("there is no row %d", (index) => {
  expect(() => orders.row(index)).toThrow(RangeError);
});

test("a row asked for alone is the row of the list", () => {
  expect(orders.row(3)).toEqual(orders.rows()[3]);
});
