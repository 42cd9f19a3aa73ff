import type { Value } from "./cell-reader";
import type { Column } from "./columns";
import type { Table } from "./table";

/** A table over columns; `picked` names the rows of a filtered one. Rows and column copies are made when first asked for. */
export class ColumnTable<Row extends object> implements Table<Row> {
  readonly name: string;
  readonly length: number;
  readonly columnNames: readonly (keyof Row & string)[];
  readonly #columns: ReadonlyMap<string, Column>;
  readonly #picked: Uint32Array | null;
  readonly #copies = new Map<string, readonly Value[]>();
  #rows: readonly Readonly<Row>[] | null = null;

  constructor(name: string, columns: readonly Column[], rows: number | Uint32Array) {
    this.name = name;
    this.#picked = typeof rows === "number" ? null : rows;
    this.length = typeof rows === "number" ? rows : rows.length;
    this.#columns = new Map(columns.map((column) => [column.field.name, column]));
    this.columnNames = Object.freeze([...this.#columns.keys()]) as readonly (keyof Row & string)[];
  }

  column<K extends keyof Row & string>(name: K): readonly Row[K][] {
    let copy = this.#copies.get(name);
    if (!copy) {
      const column = this.#columns.get(name);
      if (!column) throw new RangeError(`the table ${this.name} has no column ${JSON.stringify(name)}`);
      copy = Object.freeze(Array.from({ length: this.length }, (_, index) => column.at(this.#place(index))));
      this.#copies.set(name, copy);
    }
    return copy as unknown as readonly Row[K][];
  }

  row(index: number): Readonly<Row> {
    if (!Number.isInteger(index) || index < 0 || index >= this.length) {
      throw new RangeError(`the table ${this.name} has no row ${index}: it has ${this.length} rows, counted from 0`);
    }
    return this.#rows?.[index] ?? this.#makeRow(index);
  }

  rows(): readonly Readonly<Row>[] {
    this.#rows ??= Object.freeze(Array.from({ length: this.length }, (_, index) => this.#makeRow(index)));
    return this.#rows;
  }

  filter(keep: (row: Readonly<Row>) => boolean): Table<Row> {
    const kept = this.rows().flatMap((row, index) => (keep(row) ? [this.#place(index)] : []));
    return new ColumnTable<Row>(this.name, [...this.#columns.values()], Uint32Array.from(kept));
  }

  [Symbol.iterator](): Iterator<Readonly<Row>> {
    return this.rows()[Symbol.iterator]();
  }

  #place(index: number): number {
    return this.#picked ? (this.#picked[index] ?? -1) : index;
  }

  #makeRow(index: number): Readonly<Row> {
    const row: Record<string, Value> = {};
    const place = this.#place(index);
    for (const [name, column] of this.#columns) row[name] = column.at(place);
    return Object.freeze(row) as unknown as Readonly<Row>;
  }
}
