import { type ParseStepResult, parse } from "papaparse";
import type { ColumnBuilder } from "./columns";
import { type CsvText, csvForm, placeAt } from "./csv-text";
import type { Fault } from "./data-error";
import type { TableSchema } from "./descriptor";

/** A refused cell, by row in the file (0 is the first row below the header). */
export interface RefusedCell {
  readonly row: number;
  readonly column: string;
  readonly value: string | null;
  readonly rule: string;
  readonly mend: string;
}

/** What came of feeding one file to the builders of a table. */
export interface FileCells {
  /** How many rows the file gave to the builders. */
  readonly rows: number;
  /** Rows in the file that were not given to them, in rising order. */
  readonly leftOut: readonly number[];
  readonly refused: readonly RefusedCell[];
  /** Faults that are already placed. */
  readonly faults: readonly Fault[];
}

/**
 * Parses one CSV text and gives each cell to the builder of its column, in whatever order the columns stand.
 * Rows of the wrong length are reported and left out; parsing ends at a quotation mark that is not closed.
 */
export function readCells(csv: CsvText, schema: TableSchema, builders: ReadonlyMap<string, ColumnBuilder>): FileCells {
  const faults: Fault[] = [...csv.faults];
  const refused: RefusedCell[] = [];
  const names = schema.fields.map((field) => field.name);
  let targets: readonly ColumnBuilder[] | null = null;
  let header: readonly string[] = [];
  const leftOut: number[] = [];
  let row = 0;
  const take = (cells: readonly string[], atEnd: boolean) => {
    if (cells.length === 1 && cells[0] === "" && header.length > 1) {
      if (atEnd) return;
      refused.push({ row, column: spanOf(names), value: null, ...blankLine });
      leftOut.push(row++);
      return;
    }
    if (cells.length !== header.length) {
      refused.push(raggedRow(cells, header, row));
      leftOut.push(row++);
      return;
    }
    for (let index = 0; index < cells.length; index++) {
      const refusal = targets?.[index]?.add(cells[index] ?? "");
      if (refusal) refused.push({ row, column: header[index] ?? "", value: cells[index] ?? "", ...refusal });
    }
    row++;
  };
  parse<string[]>(csv.text, {
    ...csvForm,
    step: ({ data, errors, meta }: ParseStepResult<string[]>, parser) => {
      if (errors.length > 0) {
        faults.push(quoteFault(csv, errors[0]?.index ?? 0));
        parser.abort();
      } else if (targets) {
        take(data, meta.cursor >= csv.text.length);
      } else {
        header = data;
        const headerFaults = checkHeader(csv.file, header, names);
        faults.push(...headerFaults);
        if (headerFaults.length > 0) parser.abort();
        targets = header.flatMap((name) => builders.get(name) ?? []);
      }
    },
  });
  if (row === 0 && faults.length === csv.faults.length) faults.push(headerOnly(csv.file, names));
  return { rows: row - leftOut.length, leftOut, refused, faults };
}

const blankLine = { rule: "the line is blank", mend: "Remove it" };

const spanOf = (names: readonly string[]) => `${names[0]} to ${names[names.length - 1]}`;

function raggedRow(cells: readonly string[], header: readonly string[], row: number): RefusedCell {
  const few = cells.length < header.length;
  const column = (few ? header[cells.length] : header[header.length - 1]) ?? "";
  const rule = `the row has ${cells.length} ${cells.length === 1 ? "cell" : "cells"}, the header ${header.length}`;
  const mend = few
    ? "Add the missing commas: an empty cell needs its comma too"
    : 'Put texts that hold a comma between quotation marks ("…"), or remove the commas too many';
  return { row, column, value: null, rule, mend };
}

function headerOnly(file: string, names: readonly string[]): Fault {
  const mend = "Add at least one row, or remove the file";
  return { file, line: 1, column: spanOf(names), value: null, rule: "the file has a header and no rows", mend };
}

function quoteFault(csv: CsvText, index: number): Fault {
  const opened = Math.max(0, index - 1);
  const value = csv.text.slice(opened, opened + 40).split("\n")[0] ?? "";
  return {
    file: csv.file,
    ...placeAt(csv.text, index),
    value,
    rule: "opens a quotation mark that is not closed properly",
    mend: 'Close it with " before the next comma, and write quotation marks inside a text twice (""); the rows below were not read',
  };
}

function checkHeader(file: string, header: readonly string[], names: readonly string[]): Fault[] {
  const faults: Fault[] = [];
  const report = (column: string, value: string | null, rule: string, mend: string) =>
    faults.push({ file, line: 1, column, value, rule, mend });
  const [only] = header;
  if (header.length === 1 && only !== undefined && /[;\t|]/.test(only)) {
    report(
      spanOf(names),
      only,
      "parts the columns by another sign than a comma",
      "Save the file with commas between columns",
    );
    return faults;
  }
  const nearly = new Map(header.map((name) => [name, nearName(name, names, header)]));
  const counted = new Set([...header, ...nearly.values()]);
  header.forEach((name, index) => {
    if (header.indexOf(name) < index) report(name, null, "the header has this column twice", "Remove one of the two");
    else if (!names.includes(name)) {
      const near = nearly.get(name);
      const mend = near === undefined ? `Remove it: the columns are ${names.join(",")}` : `Write ${near}`;
      report(name, null, "the table has no such column", mend);
    }
  });
  for (const name of names) {
    if (!counted.has(name)) report(name, null, "the header lacks this column", `The header must be ${names.join(",")}`);
  }
  return faults;
}

/** The column that a strange name seems to stand for: the same in other letters, and not in the header itself. */
function nearName(name: string, names: readonly string[], header: readonly string[]): string | undefined {
  const plain = name.trim().toLowerCase();
  return names.find((known) => known === plain && !header.includes(known));
}
