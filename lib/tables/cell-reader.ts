import { isIsoDate } from "../core/dates";
import { type Field, mayBeNull } from "./descriptor";

/** What a cell may become: null for an empty one. */
export type Value = string | number | boolean | readonly string[] | null;

/** Why a cell is refused, in the words of a `Fault`. */
export interface Refusal {
  readonly rule: string;
  readonly mend: string;
}

/** Longest text that a cell may hold, in UTF-16 units: more means that a quote was not closed or a file was pasted. */
export const longestCell = 10_000;

/** The value of one cell that is no number, or why it is refused. Same cell, same answer. */
export type CellReader = (cell: string) => { readonly value: Value } | { readonly refusal: Refusal };

/** The reader of a column that holds no numbers: text, day, truth value or list. */
export function cellReader(field: Field): CellReader {
  const limits = field.constraints ?? {};
  const read = readers[field.type] ?? readText;
  const allowed = limits.enum ? new Set(limits.enum) : null;
  const pattern = limits.pattern === undefined ? null : new RegExp(`^(?:${limits.pattern})$`, "u");
  return (cell) => {
    if (cell === "") return limits.required ? { refusal: emptyRefusal } : { value: mayBeNull(field) ? null : "" };
    if (cell.length > longestCell) return { refusal: tooLong(cell) };
    if (allowed && !allowed.has(cell)) return { refusal: notListed(cell, limits.enum ?? []) };
    if (pattern && !pattern.test(cell)) return { refusal: notLike(limits.pattern ?? "") };
    return read(cell, field);
  };
}

/** Why an empty cell is refused where one must be filled. */
export const emptyRefusal: Refusal = {
  rule: "is empty, but every row needs a value here",
  mend: "Fill it in, or remove the row",
};

type Reading = ReturnType<CellReader>;

const readText = (cell: string): Reading => ({ value: cell });

const readers: Partial<Record<Field["type"], (cell: string, field: Field) => Reading>> = {
  date: readDate,
  boolean: readBoolean,
  list: readList,
};

function readDate(cell: string, field: Field): Reading {
  if (!isIsoDate(cell)) {
    return { refusal: { rule: "is no calendar day in the form YYYY-MM-DD", mend: dateHint(cell) } };
  }
  const { minimum, maximum } = field.constraints ?? {};
  if (typeof minimum === "string" && cell < minimum) {
    return { refusal: { rule: `lies before ${minimum}, the earliest day of this column`, mend: "Correct the date" } };
  }
  if (typeof maximum === "string" && cell > maximum) {
    return { refusal: { rule: `lies after ${maximum}, the latest day of this column`, mend: "Correct the date" } };
  }
  return { value: cell };
}

function dateHint(cell: string): string {
  const parts = /^(\d{4})[-/.年](\d{1,2})(?:[-/.月](\d{1,2})日?)?$/u.exec(cell.trim());
  const day = parts ? `${parts[1]}-${(parts[2] ?? "").padStart(2, "0")}-${(parts[3] ?? "1").padStart(2, "0")}` : "";
  return isIsoDate(day)
    ? `Write ${day}`
    : "Write for example 2023-10-25; for a month or a year write its first day and say so in date_precision";
}

function readBoolean(cell: string, field: Field): Reading {
  const yes = field.trueValues ?? ["true"];
  const no = field.falseValues ?? ["false"];
  if (yes.includes(cell)) return { value: true };
  if (no.includes(cell)) return { value: false };
  return { refusal: notListed(cell, [...yes, ...no]) };
}

function readList(cell: string, field: Field): Reading {
  const delimiter = field.delimiter ?? ",";
  const items = cell.split(delimiter);
  if (items.some((item) => item === "" || item !== item.trim())) {
    const rule = `is no list of items parted by ${JSON.stringify(delimiter)} alone`;
    return { refusal: { rule, mend: "Remove spaces and empty items between the separators" } };
  }
  return { value: Object.freeze(items) };
}

function tooLong(cell: string): Refusal {
  return {
    rule: `is a text of ${cell.length} characters, more than ${longestCell}`,
    mend: "Shorten it; if it runs over several rows, a quotation mark was not closed",
  };
}

function notListed(cell: string, allowed: readonly string[]): Refusal {
  const near = allowed.find((word) => word.toLowerCase() === cell.trim().toLowerCase());
  const mend = near === undefined ? `Write one of: ${allowed.join(", ")}` : `Write ${near}`;
  return { rule: "is not one of the words of this column", mend };
}

function notLike(pattern: string): Refusal {
  return {
    rule: `does not have the form ${pattern}`,
    mend: "Write it in this form; the column's description says more",
  };
}
