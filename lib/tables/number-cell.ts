import { emptyRefusal, longestCell, type Refusal } from "./cell-reader";
import type { Field } from "./descriptor";

const plainNumber = /^-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?$/;

/**
 * Reads a column of numbers: digits with a point for decimals, an exponent if need be, nothing else.
 * Fails with a refusal, never with a wrong number.
 */
export class NumberReader {
  readonly #required: boolean;
  readonly #whole: boolean;
  readonly #minimum: number;
  readonly #maximum: number;

  constructor(field: Field) {
    const { required, minimum, maximum } = field.constraints ?? {};
    this.#required = required === true;
    this.#whole = field.type === "integer";
    this.#minimum = typeof minimum === "number" ? minimum : Number.NEGATIVE_INFINITY;
    this.#maximum = typeof maximum === "number" ? maximum : Number.POSITIVE_INFINITY;
  }

  /** The number, NaN for a cell that may be and is empty, or undefined if the cell is refused. */
  read(cell: string): number | undefined {
    if (cell === "") return this.#required ? undefined : Number.NaN;
    if (!plainNumber.test(cell)) return undefined;
    const value = Number(cell);
    if (value < this.#minimum || value > this.#maximum || !Number.isFinite(value)) return undefined;
    return this.#whole && !Number.isInteger(value) ? undefined : value;
  }

  /** Why `read` gave undefined. */
  refusal(cell: string): Refusal {
    if (cell === "") return emptyRefusal;
    if (!plainNumber.test(cell)) return { rule: "is no number", mend: hint(cell) };
    const value = Number(cell);
    if (!Number.isFinite(value)) return { rule: "is too large for a number", mend: "Correct the exponent" };
    if (value < this.#minimum) {
      return { rule: `lies below ${this.#minimum}, the least this column may hold`, mend: "Correct the figure" };
    }
    if (value > this.#maximum) {
      return { rule: `lies above ${this.#maximum}, the most this column may hold`, mend: "Correct the figure" };
    }
    return { rule: "is no whole number", mend: "Round it, or correct it" };
  }
}

const missingWords = /^(?:nan|n\/?a|null|none|nil|-+|—|–|\?|unknown|不详|未知)$/i;

function hint(cell: string): string {
  if (cell.length > longestCell)
    return "Write one number; if the text runs over several rows, a quotation mark was not closed";
  const trimmed = cell.trim();
  if (plainNumber.test(trimmed)) return `Remove the space around it: write ${trimmed}`;
  if (missingWords.test(trimmed)) return "Leave the cell empty where no figure is known";
  if (/^[+-]?inf/i.test(trimmed)) return "Leave the cell empty: only finite numbers can stand here";
  const digits = trimmed
    .normalize("NFKC")
    .replace(/^\+/, "")
    .replace(/[\u2212\u2010]/g, "-");
  if (plainNumber.test(digits)) return `Use ordinary digits and signs: write ${digits}`;
  const bare = digits.replace(/\s*[%‰]$/, "");
  if (bare !== digits && plainNumber.test(bare))
    return `Write ${bare} without the sign: the unit stands in the column's description`;
  if (/^-?\d{1,3}(?:[,\s'_]\d{3})+(?:\.\d+)?$/.test(digits))
    return `Write ${digits.replace(/[,\s'_]/g, "")} without separators`;
  if (/^-?\d+,\d+$/.test(digits)) return `Write ${digits.replace(",", ".")} with a point`;
  if (/^-?\.\d+$/.test(digits) || /^-?\d+\.$/.test(digits)) return `Write ${String(Number(digits))}`;
  return "Write digits alone, with a point for decimals; words and units go into the note";
}
