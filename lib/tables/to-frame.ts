import { inspect } from "node:util";
import { textTable } from "../core/text-table";
import { openData } from "./data-folder";
import type { Field } from "./descriptor";

/**
 * The part of a danfo `DataFrame` that is typed here; the object has all of danfo's methods. To use the others with types,
 * name danfo's own: `toFrame<DataFrame>(table)`.
 */
export interface Frame {
  /** Rows and columns. */
  readonly shape: readonly [number, number];
  readonly columns: readonly string[];
  readonly dtypes: readonly string[];
  readonly index: readonly (number | string)[];
  readonly values: readonly (readonly unknown[])[];
  head(rows?: number): Frame;
  tail(rows?: number): Frame;
  column(name: string): FrameColumn;
  loc(args: { rows?: readonly (number | string | boolean)[]; columns?: readonly string[] }): Frame;
  iloc(args: { rows?: readonly (number | string | boolean)[]; columns?: readonly (number | string)[] }): Frame;
  sortValues(column: string, options?: { ascending?: boolean }): Frame;
  /** Prints the text of `toString`. */
  print(): void;
  /** An aligned table of the first 20 rows, with nothing where a cell is empty. */
  toString(): string;
}

/** One column of a frame: a danfo `Series`. */
export interface FrameColumn {
  readonly values: readonly unknown[];
  readonly dtype: string;
  mean(): number;
  median(): number;
  min(): number;
  max(): number;
  print(): void;
  toString(): string;
}

/** What is needed of a table of any row type. */
export interface AnyColumns {
  readonly name: string;
  readonly columnNames: readonly string[];
  column(name: never): readonly unknown[];
}

/**
 * A table as a danfo `DataFrame`, for work in a notebook. Danfo is loaded on the first call, which takes about a second.
 *
 * The types of the columns follow the schema, not the first cells as danfo would guess: a column of numbers stays one even
 * if it is empty, and a text that looks like a number stays a text. An empty cell is NaN among numbers and null elsewhere;
 * lists become texts. Danfo's sorting and sums do not pass over empty cells: call `dropNa` or filter the table first. What is printed shows empty cells as empty, also in frames that danfo makes from this one.
 *
 * @example (await toFrame(load("compute/gpu_orders"))).sortValues("units", { ascending: false }).head(5).print()
 */
export async function toFrame<F extends object = Frame>(table: AnyColumns): Promise<F> {
  const { DataFrame, NDframe } = await import("danfojs-node");
  const fields = new Map(
    openData()
      .resource(table.name)
      .schema.fields.map((field) => [field.name, field]),
  );
  const kinds = table.columnNames.map((name) => fields.get(name));
  const data = Object.fromEntries(
    table.columnNames.map((name, c) => [name, table.column(name as never).map((value) => frameCell(value, kinds[c]))]),
  );
  const frame = new DataFrame(data, { columns: [...table.columnNames], dtypes: kinds.map(dtypeOf) });
  return presented(frame, NDframe) as F;
}

function frameCell(value: unknown, field: Field | undefined): unknown {
  if (value === null) return field?.type === "number" || field?.type === "integer" ? Number.NaN : null;
  return Array.isArray(value) ? value.join(field?.delimiter ?? ",") : value;
}

/** Danfo's name of a column type; it has only these, and keeps float64 in spite of the name. */
function dtypeOf(field: Field | undefined): string {
  if (field?.type === "number") return "float32";
  if (field?.type === "integer") return field.constraints?.required ? "int32" : "float32";
  return field?.type === "boolean" ? "boolean" : "string";
}

/** What the printing of a frame or series needs of it. */
interface Printable {
  readonly columns: readonly string[];
  readonly index: readonly (number | string)[];
  readonly values: readonly unknown[];
}

type Constructor = abstract new (...parts: never[]) => object;

const originals = new WeakMap<object, object>();

/** The same frame or series with printing of our own, which every frame and series it gives inherits. */
function presented(target: object, kind: Constructor): object {
  const wrap = (value: unknown) => {
    const givesFrames = value instanceof kind || (value instanceof Object && value.constructor.name === "Groupby");
    return givesFrames && !originals.has(value) ? presented(value, kind) : value;
  };
  const proxy: object = new Proxy(target, {
    get(object, key) {
      if (object instanceof kind) {
        if (key === "toString" || key === inspect.custom) return () => frameText(object as Printable);
        if (key === "print") return () => console.log(frameText(object as Printable));
      }
      const value: unknown = Reflect.get(object, key, object);
      if (typeof value !== "function" || key === "constructor") return wrap(value);
      return (...args: unknown[]) => wrap(value.apply(object, args.map(original)));
    },
  });
  originals.set(proxy, target);
  return proxy;
}

function original(value: unknown): unknown {
  return value instanceof Object ? (originals.get(value) ?? value) : value;
}

const rowsShown = 20;
const widestCell = 36;

function frameText({ columns, index, values }: Printable): string {
  const shown = values.slice(0, rowsShown).map((row) => (Array.isArray(row) ? row : [row]).map(cellText));
  const rows = shown.map((cells, row) => [String(index[row]), ...cells]);
  const numeric = columns.map((_, c) => shown.every((cells) => cells[c] === "" || Number.isFinite(Number(cells[c]))));
  const heads = columns.map(
    (heading, c) => ({ heading, width: widestCell, align: numeric[c] ? "right" : "left" }) as const,
  );
  const table = textTable([{ heading: "", align: "right" }, ...heads], rows);
  return values.length > rowsShown ? `${table}\n… ${values.length - rowsShown} more rows` : table;
}

function cellText(value: unknown): string {
  return value === null || value === undefined || Number.isNaN(value) ? "" : String(value);
}
