import type { Rows, Table } from "../../tables";
import type { Distribution } from "./distribution";

/** One numeric assumption of `data/assumptions.csv`, in its own unit. */
export interface AssumptionRange {
  readonly key: string;
  readonly standard: number;
  readonly low: number;
  readonly high: number;
}

/**
 * Default, low and high of an assumption.
 *
 * @throws Error if the table has no such key, or no numeric range for it
 */
export function assumptionRange(assumptions: Table<Rows["assumptions"]>, key: string): AssumptionRange {
  const row = assumptions.rows().find((candidate) => candidate.key === key);
  const standard = Number(row?.default ?? Number.NaN);
  if (row === undefined || row.low === null || row.high === null || !Number.isFinite(standard)) {
    throw new Error(`assumptions has no numeric range for ${JSON.stringify(key)}`);
  }
  return { key, standard, low: row.low, high: row.high };
}

/**
 * Whether the user has moved an assumption. A value equal to the default counts as not moved, since a notebook's
 * parameters cell writes all of them out.
 */
export function isMoved(range: AssumptionRange, value: number): boolean {
  return value !== range.standard;
}

/** An assumption as a simulation draws it: a triangle over its range, or the user's own value where it was moved. */
export function assumptionSpread(range: AssumptionRange, value: number, shape: "triangular" | "uniform"): Distribution {
  if (isMoved(range, value)) return { kind: "fixed", value };
  const { low, high, standard } = range;
  return shape === "uniform" ? { kind: "uniform", low, high } : { kind: "triangular", low, mode: standard, high };
}
