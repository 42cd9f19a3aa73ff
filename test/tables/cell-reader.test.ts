import { expect, test } from "vitest";
import { cellReader } from "../../lib/tables/cell-reader";
import type { Field } from "../../lib/tables/descriptor";

const field = (rest: Partial<Field>): Field => ({ name: "x", type: "string", description: "", ...rest });

test("a text is kept as it stands, spaces and all", () => {
  expect(cellReader(field({}))(" 上万 a ")).toEqual({ value: " 上万 a " });
});

test.each(["2024-02-29", "1999-12-31"])("%s is a day", (day) => {
  expect(cellReader(field({ type: "date" }))(day)).toEqual({ value: day });
});

test.each([
  ["2023-02-29", "Write for example"],
  ["2023-2-9", "Write 2023-02-09"],
  ["2023年2月9日", "Write 2023-02-09"],
  ["2023.02", "Write 2023-02-01"],
  ["2023", "Write for example"],
  ["44927", "Write for example"],
])("%s is no day: %s", (cell, mend) => {
  expect(cellReader(field({ type: "date" }))(cell)).toMatchObject({
    refusal: { mend: expect.stringContaining(mend) },
  });
});

test("truth values are those of the column alone", () => {
  const read = cellReader(field({ type: "boolean", trueValues: ["yes"], falseValues: ["no"] }));
  expect([read("yes"), read("no"), read("")]).toEqual([{ value: true }, { value: false }, { value: null }]);
  expect(read("true")).toMatchObject({ refusal: { mend: "Write one of: yes, no" } });
});

test("a list is cut at its separator and refused with empty or padded items", () => {
  const read = cellReader(field({ type: "list", delimiter: ";" }));
  expect(read("a;b;c")).toEqual({ value: ["a", "b", "c"] });
  expect(read("a; b")).toMatchObject({ refusal: { rule: expect.stringContaining('";"') } });
  expect(read("a;;b")).toMatchObject({ refusal: { rule: expect.stringContaining('";"') } });
});

test("a pattern must match the whole cell", () => {
  const read = cellReader(field({ constraints: { pattern: "[A-Z]{2}" } }));
  expect(read("CN")).toEqual({ value: "CN" });
  expect(read("CNY")).toMatchObject({ refusal: { rule: "does not have the form [A-Z]{2}" } });
});
