import { checkNumbers, type Numbers } from "./check";

/**
 * The p-quantile by linear interpolation between order statistics: type 7 of Hyndman and Fan (1996), the default of
 * R, NumPy and d3-array. With the values sorted, it stands at position p·(n − 1), counted from 0.
 *
 * @param values at least one finite number, in any order
 * @param p share of the values below, 0 to 1
 * @throws RangeError if empty, not all finite, or p outside 0 to 1
 * @example
 * quantile([4, 1, 3, 2], 0.25); // 1.75
 */
export function quantile(values: Numbers, p: number): number {
  checkNumbers("values", values);
  return quantileSorted(Float64Array.from(values).sort(), p);
}

/**
 * {@link quantile} of values that are already in ascending order: for many quantiles of one sample.
 *
 * @param sorted at least one number, ascending (not checked)
 * @param p share of the values below, 0 to 1
 * @throws RangeError if empty or p outside 0 to 1
 * @example
 * quantileSorted([1, 2, 3, 4], 0.5); // 2.5
 */
export function quantileSorted(sorted: Numbers, p: number): number {
  if (!(p >= 0 && p <= 1)) throw new RangeError(`a quantile needs a share from 0 to 1, got ${p}`);
  const position = p * (sorted.length - 1);
  const below = Math.floor(position);
  const low = sorted[below];
  if (low === undefined) throw new RangeError("a quantile needs at least one value, got 0");
  const high = sorted[below + 1] ?? low;
  return low + (high - low) * (position - below);
}
