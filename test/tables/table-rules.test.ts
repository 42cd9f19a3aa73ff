import fc from "fast-check";
import { expect, test } from "vitest";
import { columnBuilder } from "../../lib/tables/columns";
import type { Field, TableSchema } from "../../lib/tables/descriptor";
import { checkRules } from "../../lib/tables/table-rules";

const number = (name: string): Field => ({ name, type: "number", description: "" });
const text = (name: string): Field => ({ name, type: "string", description: "" });

function broken(schema: TableSchema, cells: readonly (readonly string[])[], known: readonly string[] | null = []) {
  const builders = schema.fields.map(columnBuilder);
  for (const row of cells) row.forEach((cell, c) => void builders[c]?.add(cell));
  const columns = builders.map((builder) => builder.finish());
  return checkRules(schema, columns, cells.length, () => (known === null ? null : new Set(known)));
}

test("a value below its left neighbour is found, empty cells passed over", () => {
  const schema = { fields: [number("low"), number("value"), number("high")], ordered: [["low", "value", "high"]] };
  const found = broken(schema, [
    ["1", "1", "2"],
    ["3", "", "2"],
    ["", "", "1"],
    ["2", "1", ""],
  ]);
  expect(found.map(({ row, column, rule }) => [row, column, rule])).toEqual([
    [1, "high", "lies below low, which is 3"],
    [3, "value", "lies below low, which is 2"],
  ]);
});

test("days are put in order as numbers are", () => {
  const day = (name: string): Field => ({ name, type: "date", description: "" });
  const schema = { fields: [day("from"), day("to")], ordered: [["from", "to"]] };
  expect(
    broken(schema, [
      ["2023-01-31", "2023-02-01"],
      ["2023-02-01", "2023-01-31"],
    ]).map(({ row }) => row),
  ).toEqual([1]);
});

test("the rows whose key occurred before are those that a set of texts finds", () => {
  const schema = { fields: [text("a"), number("b")], uniqueKeys: [["a", "b"]] };
  const cell = fc.tuple(fc.constantFrom("", "x", "y"), fc.constantFrom("", "0", "1", "1.0", "2"));
  fc.assert(
    fc.property(fc.array(cell, { maxLength: 60 }), (rows) => {
      const seen = new Set<string>();
      const expected = rows.flatMap(([a, b], row) => {
        const key = `${a}|${b === "" ? "" : Number(b)}`;
        const repeats = seen.has(key);
        seen.add(key);
        return repeats ? [row] : [];
      });
      expect(broken(schema, rows).map(({ row }) => row)).toEqual(expected);
    }),
  );
});

test("a text, and each item of a list, must occur in the other table; an empty cell need not", () => {
  const list: Field = { name: "ids", type: "list", delimiter: ";", description: "" };
  const reference = { resource: "sources", fields: ["source_id"] };
  const schema = {
    fields: [text("id"), list],
    foreignKeys: ["id", "ids"].map((name) => ({ fields: [name], reference })),
  };
  const cells = [
    ["a", "a;b"],
    ["", ""],
    ["c", "b;c"],
  ];
  const found = broken(schema, cells, ["a", "b"]);
  expect(found.map(({ row, column, value }) => [row, column, value])).toEqual([
    [2, "id", "c"],
    [2, "ids", "c"],
  ]);
  expect(broken(schema, cells, null)).toEqual([]);
});
