import type { Parameters } from "./parameter-types";
import type { Table } from "./table";

/** How far a row is to be trusted. */
export type Confidence = "high" | "medium" | "low";

/** A row that says how far it is to be trusted. */
export interface Graded {
  readonly confidence: Confidence;
}

const kept: Record<Parameters["confidence"], readonly Confidence[]> = {
  all: ["high", "medium", "low"],
  medium: ["high", "medium"],
  high: ["high"],
};

/**
 * The rows that count under the confidence switch: all of them, those of medium and high confidence, or those of high confidence alone.
 * A switch for sensitivity, never a weight.
 */
export function keepConfidence<Row extends Graded>(rows: Table<Row>, least: Parameters["confidence"]): Table<Row>;
export function keepConfidence<Row extends Graded>(
  rows: readonly Row[],
  least: Parameters["confidence"],
): readonly Row[];
export function keepConfidence<Row extends Graded>(
  rows: Table<Row> | readonly Row[],
  least: Parameters["confidence"],
): Table<Row> | readonly Row[] {
  return rows.filter((row: Readonly<Row>) => kept[least].includes(row.confidence));
}
