import { expect, expectTypeOf, test, vi } from "vitest";
import { load } from "../../lib/tables/load";
import { type Frame, toFrame } from "../../lib/tables/to-frame";

const orders = load("compute/gpu_orders");
const made = toFrame(orders);

test("a frame has the rows and columns of the table, with missing numbers as NaN", async () => {
  const frame = await made;
  expect(frame.shape).toEqual([orders.length, orders.columnNames.length]);
  expect(frame.columns).toEqual(orders.columnNames);
  expect(frame.column("units").values).toEqual(orders.column("units").map((value) => value ?? Number.NaN));
  expect(frame.column("buyer_zh").values).toEqual(orders.column("buyer_zh"));
});

test("column types are those of the schema, also where a column is empty or its texts look like numbers", async () => {
  const frame = await made;
  const dtype = (name: string) => frame.dtypes[frame.columns.indexOf(name)];
  expect(orders.column("units_high").every((value) => value === null)).toBe(true);
  expect([dtype("units_high"), dtype("delivery_period"), dtype("date")]).toEqual(["float32", "string", "string"]);
  const capex = await toFrame(load("compute/capex"));
  expect(capex.dtypes[capex.columns.indexOf("period")]).toBe("string");
  expect(capex.column("period").values[0]).toBe("2024");
});

test("numbers keep float64 in spite of the name of the type", async () => {
  const costs = await toFrame(load("compute/clusters"));
  expect(costs.column("cost").values[0]).toBe(188001966.1);
});

test("what is printed shows empty cells as empty, in the frame and in those made from it", async () => {
  const frame = await made;
  const texts = [frame, frame.head(3), frame.tail(2), frame.column("units"), frame.head(9).column("buyer_zh")].map(
    String,
  );
  for (const text of texts) expect(text).not.toMatch(/NaN|null|undefined/);
  expect(String(frame.iloc({ rows: ["1:3"], columns: ["0:1"] }))).toBe(
    ["   date", "─  ──────────", "1  2022-12-31", "2  2023-06-01"].join("\n"),
  );
  expect(String(frame)).toMatch(/… 25 more rows$/);
});

test("print writes the same text", async () => {
  const frame = await made;
  const log = vi.spyOn(console, "log").mockImplementation(() => undefined);
  frame.head(1).print();
  expect(log.mock.calls).toEqual([[String(frame.head(1))]]);
  log.mockRestore();
});

test("lists become texts and danfo's own methods work", async () => {
  const prices = await toFrame(load("commercial/adoption"));
  expect(prices.column("source_id").values).toContain("commercial-gallup-q3-2025;commercial-gallup-q3-outsource");
  const rates = await toFrame(load("fx/exchange_rates"));
  expect(rates.sortValues("rate", { ascending: false }).head(1).column("currency").values).toEqual(["KRW"]);
  expect(rates.column("rate").min()).toBe(0.586);
});

test("a caller may name danfo's own type", () => {
  interface OwnFrame {
    readonly size: number;
  }
  expectTypeOf(toFrame<OwnFrame>(orders)).toEqualTypeOf<Promise<OwnFrame>>();
  expectTypeOf(toFrame(orders)).toEqualTypeOf<Promise<Frame>>();
});
