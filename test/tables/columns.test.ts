import { expect, test } from "vitest";
import { type CodedColumn, columnBuilder } from "../../lib/tables/columns";
import type { Field } from "../../lib/tables/descriptor";

const text: Field = { name: "x", type: "string", description: "" };

test("texts are kept once each, with codes no wider than their number needs", () => {
  for (const [distinct, Codes] of [
    [256, Uint8Array],
    [257, Uint16Array],
    [65_537, Int32Array],
  ] as const) {
    const builder = columnBuilder(text);
    for (let i = 0; i < 70_000; i++) builder.add(`t${i % distinct}`);
    const column = builder.finish() as CodedColumn;
    expect(column.codes).toBeInstanceOf(Codes);
    expect(column.dictionary).toHaveLength(distinct);
    expect(column.at(69_999)).toBe(`t${69_999 % distinct}`);
  }
});

test("a refused cell keeps its place as an empty one, and every repetition is refused", () => {
  const builder = columnBuilder({ ...text, constraints: { enum: ["a"] } });
  expect([builder.add("a"), builder.add("b")?.rule, builder.add("b")?.rule, builder.add("")]).toEqual([
    undefined,
    "is not one of the words of this column",
    "is not one of the words of this column",
    undefined,
  ]);
  const column = builder.finish();
  expect([0, 1, 2, 3].map((row) => column.at(row))).toEqual(["a", null, null, null]);
});

test("numbers are float64 and an empty cell is null", () => {
  const builder = columnBuilder({ ...text, type: "number" });
  for (const cell of ["0.1", "", "-2e300"]) builder.add(cell);
  const column = builder.finish();
  expect([0, 1, 2].map((row) => column.at(row))).toEqual([0.1, null, -2e300]);
});
