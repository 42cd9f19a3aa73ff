import { checkNumbers, type Numbers } from "./check";
import { sum } from "./sum";

/**
 * The arithmetic mean.
 *
 * @param values at least one finite number
 * @throws RangeError if empty or not all finite
 * @example
 * mean([1, 2, 6]); // 3
 */
export function mean(values: Numbers): number {
  checkNumbers("values", values);
  return sum(values) / values.length;
}
