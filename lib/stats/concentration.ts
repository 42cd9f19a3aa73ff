import { checkNumbers, type Numbers } from "./check";
import { sum } from "./sum";

/**
 * The Herfindahl–Hirschman index, the sum of squared shares: 1/n for n equal holders, 1 for a single one. Multiply by
 * 10 000 for the points of competition law.
 *
 * @param amounts what each holder has, in any one unit; 0 or more, not all 0
 * @throws RangeError if empty, not all finite, one negative, or all 0
 * @example
 * herfindahl([50, 25, 25]); // 0.375
 */
export function herfindahl(amounts: Numbers): number {
  const total = checkAmounts(amounts);
  return sum(Array.from(amounts, (amount) => (amount / total) ** 2));
}

/**
 * The Gini coefficient: 0 where all have the same, (n − 1)/n where one has all (no small-sample correction).
 *
 * Formula: Σ (2i − n − 1) xᵢ / (n Σ x) over the amounts in ascending order, i from 1.
 *
 * @param amounts what each holder has, in any one unit; 0 or more, not all 0
 * @throws RangeError if empty, not all finite, one negative, or all 0
 * @example
 * gini([1, 1, 2]); // 0.16666666666666666
 */
export function gini(amounts: Numbers): number {
  const total = checkAmounts(amounts);
  const sorted = Float64Array.from(amounts).sort();
  const n = sorted.length;
  return sum(sorted.map((amount, i) => (2 * i + 1 - n) * amount)) / (n * total);
}

/** A point of the Lorenz curve. */
export interface LorenzPoint {
  /** Share of the holders, poorest first. */
  readonly holders: number;
  /** Share of the total that they have. */
  readonly amount: number;
}

/**
 * The Lorenz curve: what share of the total the poorest share of holders has, from (0, 0) to (1, 1).
 *
 * @param amounts what each holder has, in any one unit; 0 or more, not all 0
 * @returns n + 1 points in ascending order
 * @throws RangeError if empty, not all finite, one negative, or all 0
 * @example
 * lorenz([3, 1]).map((point) => point.amount); // [0, 0.25, 1]
 */
export function lorenz(amounts: Numbers): LorenzPoint[] {
  const total = checkAmounts(amounts);
  const sorted = Float64Array.from(amounts).sort();
  const n = sorted.length;
  let running = 0;
  const points = Array.from(sorted, (amount, i) => {
    running += amount;
    return { holders: (i + 1) / n, amount: i === n - 1 ? 1 : Math.min(1, running / total) };
  });
  return [{ holders: 0, amount: 0 }, ...points];
}

/** The sum of amounts that can be shares of something. */
function checkAmounts(amounts: Numbers): number {
  checkNumbers("amounts", amounts);
  const negative = Array.from(amounts).findIndex((amount) => amount < 0);
  if (negative >= 0) throw new RangeError(`amounts[${negative}] is negative: ${amounts[negative]}`);
  const total = sum(amounts);
  if (total === 0) throw new RangeError("all amounts are 0: no shares are defined");
  return total;
}
