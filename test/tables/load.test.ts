import { readFileSync, utimesSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "papaparse";
import { expect, expectTypeOf, test } from "vitest";
import type { IsoDate } from "../../lib/core/dates";
import { defaultDataFolder } from "../../lib/core/paths";
import { load, tableNames } from "../../lib/tables/load";
import type { Rows } from "../../lib/tables/rows";
import type { Table } from "../../lib/tables/table";
import { temporaryFolder } from "./temporary-folder";

test("a table and its columns are typed by its name", () => {
  const valuations = load("capital/valuations");
  expectTypeOf(valuations).toEqualTypeOf<Table<Rows["capital/valuations"]>>();
  expectTypeOf(valuations.row(0).valuation).toEqualTypeOf<number | null>();
  expectTypeOf(valuations.row(0).company).toEqualTypeOf<string>();
  expectTypeOf(valuations.column("date")).toEqualTypeOf<readonly (IsoDate | null)[]>();
  expectTypeOf(load("compute/gpu_purchase_prices").row(0).channel).toEqualTypeOf<
    "list" | "distributor" | "retail" | "grey" | "used" | "contract" | null
  >();
  expectTypeOf(load("compute/gpu_purchase_prices").row(0).derived).toEqualTypeOf<boolean>();
  expectTypeOf(load("commercial/api_prices").row(0).source_id).toEqualTypeOf<readonly string[]>();
  // @ts-expect-error there is no such table
  expect(() => load("compute/gpus")).toThrow(/no table "compute\/gpus".*compute\/gpu_orders/s);
  // @ts-expect-error there is no such column
  expect(() => valuations.column("price")).toThrow(/no column "price"/);
});

test.each(tableNames().map((name) => ({ name })))("$name holds what the file holds, cell by cell", ({ name }) => {
  const table = load(name);
  const text = readFileSync(join(defaultDataFolder(), `${name}.csv`), "utf8");
  const [header = [], ...rows] = parse<string[]>(text, { skipEmptyLines: true }).data;
  expect(table.length).toBe(rows.length);
  expect(table.columnNames).toEqual(header);
  const mismatches: unknown[] = [];
  header.forEach((column, c) => {
    const values: readonly unknown[] = table.column(column as never);
    values.forEach((value, r) => {
      const cell = rows[r]?.[c] ?? "";
      if (!sameCell(cell, value)) mismatches.push([column, r, cell, value]);
    });
  });
  expect(mismatches).toEqual([]);
});

function sameCell(cell: string, value: unknown): boolean {
  if (value === null) return cell === "";
  if (typeof value === "number") return Number(cell) === value;
  if (typeof value === "boolean") return [value ? "true" : "false", value ? "yes" : "no"].includes(cell);
  if (Array.isArray(value)) return value.every((item) => cell.includes(item)) && cell.length === value.join(" ").length;
  return cell === value;
}

test("rows and columns cannot be changed", () => {
  const table = load("compute/capex");
  expect(() => Object.assign(table.row(0), { capex: 0 })).toThrow(TypeError);
  expect(() => Object.assign(table.column("capex"), { 0: 0 })).toThrow(TypeError);
  expect(() => Object.assign(table.rows(), { 0: 0 })).toThrow(TypeError);
});

test("a table is read once, and again when its file has changed", () => {
  const folder = temporaryFolder();
  const file = join(folder, "claims.add.csv");
  const header = "claim_id,problem,claim_en,claim_zh,measured_as,decided_by,tables";
  writeFileSync(file, `${header}\nZ1,compute,a,b,c,d,compute/capex\n`);
  const first = load("claims", { data: folder });
  expect(load("claims", { data: folder })).toBe(first);
  writeFileSync(file, `${header}\nZ2,compute,a,b,c,d,compute/capex\n`);
  utimesSync(file, 1, 1);
  expect(load("claims", { data: folder }).row(first.length - 1).claim_id).toBe("Z2");
});
