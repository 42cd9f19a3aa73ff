import { parse } from "papaparse";
import { ColumnTable } from "./column-table";
import { columnBuilder } from "./columns";
import { type CsvText, csvForm, readCsvText, shortPath } from "./csv-text";
import { DataError, type Fault } from "./data-error";
import type { Resource } from "./descriptor";
import { type FileCells, type RefusedCell, readCells } from "./file-cells";
import { readSoundCells } from "./sound-cells";
import type { Table } from "./table";
import { type BrokenRule, checkRules, type Lookup } from "./table-rules";

/** A table with all that is wrong with it; where there are faults the table is incomplete. */
export interface BuiltTable<Row extends object> {
  readonly table: Table<Row>;
  readonly faults: readonly Fault[];
  /** Says where in the files of the table rows that break a rule stand. */
  place(broken: readonly BrokenRule[]): Fault[];
}

/**
 * Reads, types and checks one table.
 *
 * @param files one or more CSV files whose rows make up the table, in this order
 * @param lookup what the columns of other tables hold, for foreign keys
 */
export function buildTable<Row extends object>(
  resource: Resource,
  files: readonly string[],
  lookup: Lookup,
): BuiltTable<Row> {
  const { schema } = resource;
  const names = schema.fields.map((field) => field.name);
  const builders = new Map(schema.fields.map((field) => [field.name, columnBuilder(field)]));
  const faults: Fault[] = [];
  const parts: Part[] = [];
  for (const file of files) {
    const sound = readSoundCells(file, schema, builders);
    if (sound !== null) {
      parts.push({ csv: { file: shortPath(file), path: file }, cells: { ...nothingRefused, rows: sound }, faults: [] });
      continue;
    }
    try {
      const csv = readCsvText(file, names);
      const cells = readCells(csv, schema, builders);
      parts.push({ csv: { file: csv.file, path: file }, cells, faults: placeCells(csv, cells.refused) });
      faults.push(...cells.faults);
    } catch (error) {
      if (!(error instanceof DataError)) throw error;
      faults.push(...error.faults);
    }
  }
  const columns = [...builders.values()].map((builder) => builder.finish());
  const rows = parts.reduce((sum, part) => sum + part.cells.rows, 0);
  faults.push(...parts.flatMap((part) => part.faults));
  const place = (broken: readonly BrokenRule[]) => placeBroken(parts, broken, names);
  faults.push(...place(checkRules(schema, columns, rows, lookup)));
  return { table: new ColumnTable<Row>(resource.name, columns, rows), faults: inFileOrder(faults, names), place };
}

const nothingRefused = { leftOut: [], refused: [], faults: [] };

/** One file of a table: its text is read again where faults must be placed, so that a sound table need not keep it. */
interface Part {
  readonly csv: { readonly file: string; readonly path: string };
  readonly cells: FileCells;
  readonly faults: readonly Fault[];
}

function placeCells(csv: CsvText, refused: readonly RefusedCell[]): Fault[] {
  if (refused.length === 0) return [];
  const places = findRows(csv.text, new Set(refused.map((cell) => cell.row)));
  return refused.map(({ row, column, value, rule, mend }) => {
    const line = places.get(row)?.lineOf(column) ?? null;
    return { file: csv.file, line, column, value, rule, mend };
  });
}

function placeBroken(parts: readonly Part[], broken: readonly BrokenRule[], names: readonly string[]): Fault[] {
  if (broken.length === 0) return [];
  const wanted = broken.flatMap((rule) => (rule.otherRow === undefined ? [rule.row] : [rule.row, rule.otherRow]));
  const places = new Map<number, { file: string; place: RowPlace | undefined }>();
  let first = 0;
  for (const part of parts) {
    const own = wanted.filter((row) => row >= first && row < first + part.cells.rows);
    const inFile = new Map(own.map((row) => [row, rowInFile(row - first, part.cells.leftOut)]));
    const found = findRows(readCsvText(part.csv.path, names).text, new Set(inFile.values()));
    for (const [row, fileRow] of inFile) places.set(row, { file: part.csv.file, place: found.get(fileRow) });
    first += part.cells.rows;
  }
  return broken.map(({ row, otherRow, column, value, rule, mend }) => {
    const { file = "", place } = places.get(row) ?? {};
    const other = otherRow === undefined ? undefined : places.get(otherRow);
    const otherLine = `${other?.place?.line}${other && other.file !== file ? ` of ${other.file}` : ""}`;
    const cell = value === null ? null : String(value);
    return {
      file,
      line: place?.lineOf(column) ?? null,
      column,
      value: cell,
      rule: rule.replace("{other}", otherLine),
      mend,
    };
  });
}

function rowInFile(row: number, leftOut: readonly number[]): number {
  let place = row;
  for (const gap of leftOut) if (gap <= place) place++;
  return place;
}

/** Where a row stands in its file. */
interface RowPlace {
  readonly line: number;
  /** The line on which a cell begins; a row with a line break in a cell spans several. */
  lineOf(column: string): number;
}

function findRows(text: string, wanted: ReadonlySet<number>): Map<number, RowPlace> {
  const places = new Map<number, RowPlace>();
  if (wanted.size === 0) return places;
  let header: readonly string[] | null = null;
  let row = 0;
  let line = 1;
  parse<string[]>(text, {
    ...csvForm,
    step: ({ data }) => {
      const breaks = data.map((cell) => cell.split("\n").length - 1);
      const names = header;
      if (!names) header = data;
      else if (wanted.has(row)) places.set(row, placeOf(line, names, breaks));
      if (names) row++;
      line += 1 + breaks.reduce((sum, count) => sum + count, 0);
    },
  });
  return places;
}

function placeOf(line: number, header: readonly string[], breaks: readonly number[]): RowPlace {
  return {
    line,
    lineOf(column) {
      const before = header.indexOf(column);
      return line + breaks.slice(0, Math.max(0, before)).reduce((sum, count) => sum + count, 0);
    },
  };
}

function inFileOrder(faults: readonly Fault[], names: readonly string[]): Fault[] {
  const files = [...new Set(faults.map((fault) => fault.file))];
  const rank = (fault: Fault) =>
    [files.indexOf(fault.file), fault.line ?? 0, names.indexOf(fault.column ?? "")] as const;
  return [...faults].sort((a, b) => {
    const [fileA, lineA, columnA] = rank(a);
    const [fileB, lineB, columnB] = rank(b);
    return fileA - fileB || lineA - lineB || columnA - columnB;
  });
}
