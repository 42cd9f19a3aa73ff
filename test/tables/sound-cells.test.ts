import { join } from "node:path";
import fc from "fast-check";
import { expect, test } from "vitest";
import { columnBuilder } from "../../lib/tables/columns";
import type { TableSchema } from "../../lib/tables/descriptor";
import { readSoundCells } from "../../lib/tables/sound-cells";
import { temporaryFolder } from "./temporary-folder";

const schema: TableSchema = {
  fields: ["id", "text", "more"].map((name) => ({ name, type: "string", description: "", missingValues: [] })),
};

function read(content: string | Uint8Array) {
  const folder = temporaryFolder({ "t.csv": content });
  const builders = new Map(schema.fields.map((field) => [field.name, columnBuilder(field)]));
  const rows = readSoundCells(join(folder, "t.csv"), schema, builders);
  const columns = [...builders.values()].map((builder) => builder.finish());
  return {
    rows,
    cells: Array.from({ length: rows ?? 0 }, (_, row) => columns.map((column) => column.at(row))),
    columns,
  };
}

const quoted = (text: string) => (/[",\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
const csv = (rows: readonly (readonly string[])[]) =>
  ["id,text,more", ...rows.map((row) => row.map(quoted).join(","))].join("\n");

test("a file of many blocks gives the cells it was written from, whatever stands in them", () => {
  const cell = fc.oneof(
    fc.string({ unit: fc.constantFrom('"', ",", "\n", "a", "算", "😀", " "), maxLength: 12 }),
    fc.constantFrom("", '""', 'a"b', "\n\n", "x".repeat(3000)),
  );
  fc.assert(
    fc.property(fc.array(fc.tuple(cell, cell), { minLength: 30, maxLength: 60 }), fc.boolean(), (pattern, ends) => {
      const rows = Array.from({ length: 3000 }, (_, i) => [`r${i}`, ...(pattern[i % pattern.length] ?? ["", ""])]);
      const { rows: count, cells } = read(csv(rows) + (ends ? "\n" : ""));
      expect(count).toBe(3000);
      expect(cells).toEqual(rows);
    }),
    { numRuns: 25 },
  );
});

const long = csv(Array.from({ length: 20_000 }, (_, i) => [`r${i}`, "some text", "more, text"]));

test.each([
  ["whose last row is short", `${long}\nr,t`],
  ["whose last row is long", `${long}\nr,t,m,x`],
  ["with a quotation mark never closed at its beginning", long.replace("some", '"some')],
  ["with a quotation mark never closed at its end", `${long}\nr,"t,m`],
  ["with CR LF in a late block", `${long}\nr,t,m\r\n`],
  ["with a NUL in a late block", `${long}\nr,t\0,m`],
  ["with a byte that is no UTF-8 in a late block", Buffer.concat([Buffer.from(`${long}\nr,t,`), Buffer.from([0xff])])],
  ["with a byte-order mark", `\ufeff${long}`],
  ["with a column twice", long.replace("id,text,more", "id,text,text")],
  ["with a header alone", "id,text,more\n"],
  ["with nothing", ""],
])("a file %s is left to the reader that says what is wrong, and no cell is kept", (_, content) => {
  const { rows, columns } = read(content);
  expect(rows).toBeNull();
  expect(columns.map((column) => column.at(0))).toEqual([null, null, null]);
});
