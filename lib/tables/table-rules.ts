import type { Value } from "./cell-reader";
import { CodedColumn, type Column, NumberColumn } from "./columns";
import type { ForeignKey, TableSchema } from "./descriptor";

/** A cell that breaks a rule between cells, by row in the table. */
export interface BrokenRule {
  readonly row: number;
  readonly column: string;
  readonly value: Value;
  readonly rule: string;
  readonly mend: string;
  /** Another row that the rule names, to be placed where the message is written. */
  readonly otherRow?: number;
}

/** What a column of another table holds, or null if that table is itself at fault and nothing can be said. */
export type Lookup = (table: string, column: string) => ReadonlySet<Value> | null;

/**
 * Checks what no cell can tell alone: cells that must not fall from left to right, keys that occur once,
 * texts that must occur in another table.
 */
export function checkRules(
  schema: TableSchema,
  columns: readonly Column[],
  rows: number,
  lookup: Lookup,
): BrokenRule[] {
  const named = new Map(columns.map((column) => [column.field.name, column]));
  const pick = (names: readonly string[]) => names.flatMap((name) => named.get(name) ?? []);
  const keys = [...(schema.primaryKey ? [schema.primaryKey] : []), ...(schema.uniqueKeys ?? [])];
  return [
    ...(schema.ordered ?? []).flatMap((names) => checkOrder(pick(names), rows)),
    ...keys.flatMap((names) => checkKey(pick(names), rows)),
    ...(schema.foreignKeys ?? []).flatMap((key) => checkReference(key, pick(key.fields), lookup)),
  ];
}

function checkOrder(columns: readonly Column[], rows: number): BrokenRule[] {
  const broken: BrokenRule[] = [];
  for (let row = 0; row < rows; row++) {
    let left: { name: string; value: Value } | null = null;
    for (const column of columns) {
      const value = column.at(row);
      if (value === null) continue;
      if (left && left.value !== null && value < left.value) {
        const rule = `lies below ${left.name}, which is ${left.value}`;
        broken.push({ row, column: column.field.name, value, rule, mend: `Correct one of the two, or swap them` });
      }
      left = { name: column.field.name, value };
    }
  }
  return broken;
}

/** Rows whose key occurred before, found with a hash table of row numbers so that a million rows need few bytes each. */
function checkKey(columns: readonly Column[], rows: number): BrokenRule[] {
  const broken: BrokenRule[] = [];
  const mask = 2 ** Math.ceil(Math.log2(Math.max(rows, 4) * 2)) - 1;
  const slots = new Int32Array(mask + 1).fill(-1);
  const names = columns.map((column) => column.field.name).join(", ");
  for (let row = 0; row < rows; row++) {
    let slot = hashRow(columns, row) & mask;
    for (let other = slots[slot] ?? -1; other >= 0; other = slots[slot] ?? -1) {
      if (columns.every((column) => Object.is(column.identity(row), column.identity(other)))) {
        const mend = "Remove one of the two rows, or say in the key columns or the note how they differ";
        broken.push({
          row,
          column: names,
          value: null,
          rule: "the row repeats the key of line {other}",
          mend,
          otherRow: other,
        });
        break;
      }
      slot = (slot + 1) & mask;
    }
    if ((slots[slot] ?? -1) < 0) slots[slot] = row;
  }
  return broken;
}

const float = new Float64Array(1);
const halves = new Int32Array(float.buffer);

function hashRow(columns: readonly Column[], row: number): number {
  let hash = 0;
  for (const column of columns) {
    float[0] = column.identity(row);
    hash = Math.imul(hash ^ (halves[0] ?? 0), 0x9e3779b1);
    hash = Math.imul((hash ^ (hash >>> 15)) + (halves[1] ?? 0), 0x85ebca77);
    hash ^= hash >>> 13;
  }
  return hash >>> 0;
}

function checkReference(key: ForeignKey, columns: readonly Column[], lookup: Lookup): BrokenRule[] {
  const [column] = columns;
  const [target] = key.reference.fields;
  const table = key.reference.resource;
  if (!column || target === undefined) return [];
  const known = lookup(table, target);
  if (!known) return [];
  const fits = (value: Value) =>
    value === null || (Array.isArray(value) ? value.every((item) => known.has(item)) : known.has(value));
  if (column instanceof NumberColumn) throw new TypeError(`${column.field.name}: a foreign key must be text`);
  if (column instanceof CodedColumn && column.dictionary.every(fits)) return [];
  const broken: BrokenRule[] = [];
  const rows = column instanceof CodedColumn ? column.codes.length : 0;
  for (let row = 0; row < rows; row++) {
    const value = column.at(row);
    if (fits(value)) continue;
    const strange = Array.isArray(value) ? value.find((item) => !known.has(item)) : value;
    const mend = `Correct it, or add a row with this ${target} to ${table}.csv`;
    broken.push({
      row,
      column: column.field.name,
      value: strange ?? null,
      rule: `is no ${target} of ${table}.csv`,
      mend,
    });
  }
  return broken;
}
