import { type CellReader, cellReader, type Refusal, type Value } from "./cell-reader";
import type { Field } from "./descriptor";
import { NumberReader } from "./number-cell";

/** One column, kept compactly and never changed. */
export interface Column {
  readonly field: Field;
  /** The value of one row. */
  at(row: number): Value;
  /** A number that is the same for two rows if and only if their values are the same. */
  identity(row: number): number;
}

/** Numbers as float64, NaN for an empty cell. */
export class NumberColumn implements Column {
  constructor(
    readonly field: Field,
    readonly values: Float64Array,
  ) {}

  at(row: number): number | null {
    const value = this.values[row];
    return value === undefined || Number.isNaN(value) ? null : value;
  }

  identity(row: number): number {
    return this.values[row] ?? Number.NaN;
  }
}

/** Codes of the rows into a dictionary of the distinct values. */
export class CodedColumn implements Column {
  constructor(
    readonly field: Field,
    readonly codes: Uint8Array | Uint16Array | Int32Array,
    readonly dictionary: readonly Value[],
  ) {}

  at(row: number): Value {
    return this.dictionary[this.codes[row] ?? -1] ?? null;
  }

  identity(row: number): number {
    return this.codes[row] ?? Number.NaN;
  }
}

/** Takes the cells of one column in file order. */
export interface ColumnBuilder {
  /** Adds one cell; says why if it is refused (an empty value is kept in its place). */
  add(cell: string): Refusal | undefined;
  /** How many cells were taken. */
  readonly length: number;
  /** Forgets all cells after the first `length`. */
  rewind(length: number): void;
  finish(): Column;
}

/** A builder for the type of the column. */
export function columnBuilder(field: Field): ColumnBuilder {
  return field.type === "number" || field.type === "integer" ? new NumberBuilder(field) : new CodedBuilder(field);
}

class NumberBuilder implements ColumnBuilder {
  readonly #field: Field;
  readonly #reader: NumberReader;
  #values = new Float64Array(1024);
  #length = 0;

  constructor(field: Field) {
    this.#field = field;
    this.#reader = new NumberReader(field);
  }

  get length(): number {
    return this.#length;
  }

  rewind(length: number): void {
    this.#length = length;
  }

  add(cell: string): Refusal | undefined {
    if (this.#length === this.#values.length) {
      const grown = new Float64Array(this.#length * 2);
      grown.set(this.#values);
      this.#values = grown;
    }
    const value = this.#reader.read(cell);
    this.#values[this.#length++] = value ?? Number.NaN;
    return value === undefined ? this.#reader.refusal(cell) : undefined;
  }

  finish(): NumberColumn {
    return new NumberColumn(this.#field, this.#values.slice(0, this.#length));
  }
}

class CodedBuilder implements ColumnBuilder {
  readonly #field: Field;
  readonly #read: CellReader;
  readonly #codeOf = new Map<string, number>();
  readonly #dictionary: Value[] = [];
  readonly #refusals = new Map<number, Refusal>();
  #codes = new Int32Array(1024);
  #length = 0;
  #lastCell = "\0";
  #lastCode = -1;

  constructor(field: Field) {
    this.#field = field;
    this.#read = cellReader(field);
  }

  get length(): number {
    return this.#length;
  }

  rewind(length: number): void {
    this.#length = length;
  }

  add(cell: string): Refusal | undefined {
    if (this.#length === this.#codes.length) {
      const grown = new Int32Array(this.#length * 2);
      grown.set(this.#codes);
      this.#codes = grown;
    }
    const code = cell === this.#lastCell ? this.#lastCode : (this.#codeOf.get(cell) ?? this.#learn(cell));
    this.#lastCell = cell;
    this.#lastCode = code;
    this.#codes[this.#length++] = code;
    return this.#refusals.size === 0 ? undefined : this.#refusals.get(code);
  }

  #learn(cell: string): number {
    const own = ownCopy(cell);
    const reading = this.#read(own);
    const code = this.#dictionary.length;
    if ("refusal" in reading) {
      this.#refusals.set(code, reading.refusal);
      this.#dictionary.push(null);
    } else {
      this.#dictionary.push(reading.value);
    }
    this.#codeOf.set(own, code);
    return code;
  }

  finish(): CodedColumn {
    const size = this.#dictionary.length;
    const Codes = size <= 0x100 ? Uint8Array : size <= 0x10000 ? Uint16Array : Int32Array;
    return new CodedColumn(this.#field, new Codes(this.#codes.subarray(0, this.#length)), this.#dictionary);
  }
}

/** A copy that does not keep the whole file alive, as a slice of its text would. */
function ownCopy(cell: string): string {
  return Buffer.from(cell, "utf8").toString("utf8");
}
