import { UserError } from "../core/errors";

/** A table of `lib/tables`. */
export interface TableLike {
  readonly length: number;
  readonly columnNames: readonly string[];
  row(index: number): object;
}

/** A danfo frame. */
export interface FrameLike {
  readonly columns: readonly string[];
  /** Rows of cells, or cells alone where there is one column. */
  readonly values: readonly unknown[];
}

/** A table in one of the three forms it comes in. */
export type GridSource =
  | { readonly table: TableLike }
  | { readonly frame: FrameLike }
  | { readonly records: readonly object[] };

/** A table as text, cut to the rows that are shown. */
export interface Grid {
  readonly columns: readonly GridColumn[];
  readonly rows: readonly (readonly string[])[];
  /** How many rows there are in all. */
  readonly total: number;
}

export interface GridColumn {
  readonly heading: string;
  /** Whether its shown cells are numbers, which lean to the right. */
  readonly isNumeric: boolean;
}

/** Which part of a table is shown. */
export interface GridPart {
  readonly rows: number;
  /** Columns by name, in the order to show; all of them where absent. */
  readonly columns?: readonly string[] | undefined;
}

/**
 * The first rows of a table, as text. A missing cell is empty.
 * @throws UserError for a column that does not exist, with those that do
 */
export function gridOf(source: GridSource, part: GridPart): Grid {
  const { names, total, cells } = select(read(source, part.rows), part.columns);
  const columns = names.map((heading, c) => ({ heading, isNumeric: isNumericColumn(cells.map((row) => row[c])) }));
  return { columns, rows: cells.map((row) => names.map((_, c) => cellText(row[c]))), total };
}

export function isTable(value: object): value is TableLike {
  return "columnNames" in value && "row" in value && typeof value.row === "function";
}

export function isFrame(value: object): value is FrameLike {
  return "columns" in value && "values" in value && Array.isArray(value.columns) && Array.isArray(value.values);
}

/** A cell as text: numbers as short as their precision allows, lists and objects as JSON, what is missing empty. */
export function cellText(value: unknown): string {
  if (value === null || value === undefined) return "";
  if (typeof value === "number") return numberText(value);
  if (typeof value === "object") return JSON.stringify(value) ?? "";
  return String(value);
}

/** A number rounded to six digits if it is broken and longer, without an exponent where it can do without. */
export function numberText(value: number, digits = 6): string {
  if (Number.isNaN(value)) return "";
  if (Number.isInteger(value) || !Number.isFinite(value)) return String(value);
  return String(Number(value.toPrecision(Math.max(digits, Math.trunc(Math.abs(value)).toString().length))));
}

interface Cells {
  readonly names: readonly string[];
  readonly total: number;
  readonly cells: readonly (readonly unknown[])[];
}

function select({ names, total, cells }: Cells, wanted: readonly string[] = names): Cells {
  const unknown = wanted.filter((name) => !names.includes(name));
  if (unknown.length > 0) {
    throw new UserError(`There is no column ${unknown.join(", ")}. The columns are: ${names.join(", ")}.`);
  }
  const places = wanted.map((name) => names.indexOf(name));
  return { names: wanted, total, cells: cells.map((row) => places.map((place) => row[place])) };
}

function read(source: GridSource, limit: number): Cells {
  if ("frame" in source) {
    const { columns, values } = source.frame;
    const cells = values.slice(0, limit).map((row) => (Array.isArray(row) ? row : [row]));
    return { names: columns.map(String), total: values.length, cells };
  }
  const [names, total, rowAt] =
    "table" in source
      ? [source.table.columnNames, source.table.length, (index: number) => source.table.row(index)]
      : [keysOf(source.records), source.records.length, (index: number) => source.records[index] ?? {}];
  const cells = Array.from({ length: Math.min(limit, total) }, (_, index) => {
    const row = new Map<string, unknown>(Object.entries(rowAt(index)));
    return names.map((name) => row.get(name));
  });
  return { names, total, cells };
}

/** The keys of all records, in the order in which they first appear. */
function keysOf(records: readonly object[]): readonly string[] {
  return [...new Set(records.flatMap((record) => Object.keys(record)))];
}

function isNumericColumn(values: readonly unknown[]): boolean {
  const present = values.filter((value) => value !== null && value !== undefined);
  return present.length > 0 && present.every((value) => typeof value === "number" || typeof value === "bigint");
}
