/**
 * An immutable, validated, column-oriented table. Built by `load`; never changed afterwards.
 *
 * Numbers are float64, dates are `IsoDate` texts, truth values boolean, lists frozen arrays of texts, everything else is text.
 * A missing cell is `null`; an empty note is an empty text.
 */
export interface Table<Row extends object> {
  /** Its name below the data folder, without `.csv`, for example `compute/gpu_purchase_prices`. */
  readonly name: string;
  /** How many rows it has. */
  readonly length: number;
  /** The names of its columns, in file order. */
  readonly columnNames: readonly (keyof Row & string)[];
  /** One column as an array of `length` values. The array is a copy made once and frozen. */
  column<K extends keyof Row & string>(name: K): readonly Row[K][];
  /** One row as a frozen object. @throws RangeError if there is no such row */
  row(index: number): Readonly<Row>;
  /** All rows as frozen objects, made once. */
  rows(): readonly Readonly<Row>[];
  /** The rows that a test keeps, as a table of the same name. */
  filter(keep: (row: Readonly<Row>) => boolean): Table<Row>;
  [Symbol.iterator](): Iterator<Readonly<Row>>;
}
