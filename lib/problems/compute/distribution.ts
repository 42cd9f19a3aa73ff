import type { Random } from "../../core/random";
import { oneOf, triangular, uniform } from "../../stats/draws";
import { quantile } from "../../stats/quantile";

/** A quantity that a simulation draws: low and high of each observed row, or a stated range. All in the quantity's unit. */
export type Distribution =
  | { readonly kind: "fixed"; readonly value: number }
  /** One of the rows, each as likely as the others, then a point between its two ends. */
  | { readonly kind: "rows"; readonly rows: readonly Range[] }
  | { readonly kind: "triangular"; readonly low: number; readonly mode: number; readonly high: number }
  | { readonly kind: "uniform"; readonly low: number; readonly high: number };

/** Lower and upper end of one observation; equal where the source gives one figure. */
export interface Range {
  readonly low: number;
  readonly high: number;
}

/** How the observed rows become a distribution; the choice is a sensitivity of every simulation. */
export type Shape = "rows" | "triangular" | "uniform";

/**
 * The function that draws from a distribution.
 *
 * @throws RangeError at the first draw if the distribution has no rows or its ends are out of order
 */
export function sampler(distribution: Distribution): (random: Random) => number {
  switch (distribution.kind) {
    case "fixed":
      return () => distribution.value;
    case "rows":
      return (random) => {
        const { low, high } = oneOf(random, distribution.rows);
        return low === high ? low : uniform(random, low, high);
      };
    case "triangular": {
      const range = [distribution.low, distribution.mode, distribution.high] as const;
      return (random) => triangular(random, range);
    }
    case "uniform":
      return (random) => uniform(random, distribution.low, distribution.high);
  }
}

/**
 * The observed rows as a distribution: resampled as they are (the default: every value drawn was seen somewhere), or
 * smoothed into a triangle or a box from the lowest to the highest end.
 *
 * @throws RangeError if there are no rows
 */
export function fromRows(rows: readonly Range[], shape: Shape = "rows"): Distribution {
  if (rows.length === 0) throw new RangeError("no rows to draw from");
  if (shape === "rows") return { kind: "rows", rows };
  const low = Math.min(...rows.map((row) => row.low));
  const high = Math.max(...rows.map((row) => row.high));
  return shape === "uniform" ? { kind: "uniform", low, high } : { kind: "triangular", low, mode: middleOf(rows), high };
}

/** The median of the rows, each taken at the middle of its range. @throws RangeError if there are none */
export function middleOf(rows: readonly Range[]): number {
  return quantile(
    rows.map((row) => (row.low + row.high) / 2),
    0.5,
  );
}
