import { UserError } from "../core/errors";

/** One thing wrong with a data file: where, what, and how to mend it. */
export interface Fault {
  /** Path of the file, as short as it can be written from the working folder. */
  readonly file: string;
  /** Line in the file, counted from 1 as an editor counts; null if the whole file is at fault. */
  readonly line: number | null;
  /** Name of the column, or of several; null if the whole file is at fault. */
  readonly column: string | null;
  /** The cell as it stands in the file, shortened if it is long; null if there is none. */
  readonly value: string | null;
  /** What is wrong, as the end of a sentence that begins with the cell. */
  readonly rule: string;
  /** How to mend it, as an order. */
  readonly mend: string;
}

const mostListed = 200;

/** Faults in data that the user can mend. The message lists the first of them; `faults` holds all. */
export class DataError extends UserError {
  readonly faults: readonly Fault[];

  /** @param listed how many faults the message lists at most */
  constructor(faults: readonly Fault[], listed: number = mostListed) {
    super(message(faults, listed));
    this.faults = faults;
  }
}

function message(faults: readonly Fault[], listed: number): string {
  const files = new Set(faults.map((fault) => fault.file));
  const count = faults.length === 1 ? "1 fault" : `${faults.length} faults`;
  const lines = faults.slice(0, listed).map((fault) => `  ${describeFault(fault)}`);
  if (faults.length > listed) lines.push(`  … and ${faults.length - listed} more.`);
  return `${count} in ${files.size === 1 ? [...files][0] : `${files.size} data files`}:\n${lines.join("\n")}`;
}

/**
 * One fault as one line of text. Control characters in the cell are written as escapes.
 *
 * @example "data/compute/capex.csv, line 3, column capex: "12,5" is no number. Write 12.5 with a point."
 */
export function describeFault(fault: Fault): string {
  const place = [fault.file];
  if (fault.line !== null) place.push(`line ${fault.line}`);
  if (fault.column !== null) place.push(`column ${fault.column}`);
  const subject = fault.value === null ? "" : `${quoteCell(fault.value)} `;
  return `${place.join(", ")}: ${subject}${fault.rule}. ${fault.mend}.`;
}

const longestQuote = 60;

function quoteCell(cell: string): string {
  const short = cell.length > longestQuote ? `${cell.slice(0, longestQuote)}…` : cell;
  return visible(JSON.stringify(short));
}

/**
 * A text with every character that a terminal would obey, or that has no shape of its own, written as `\\u` and four digits.
 * Line feeds stay, so that the text of a JSON document keeps its meaning.
 */
export function visible(text: string): string {
  return text.replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu, (character) =>
    character === "\n" ? character : character.split("").map(escapeUnit).join(""),
  );
}

function escapeUnit(unit: string): string {
  return `\\u${unit.charCodeAt(0).toString(16).padStart(4, "0")}`;
}
