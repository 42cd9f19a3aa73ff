import type { Numbers } from "./check";
import { quantile } from "./quantile";

/**
 * The middle value, or the mean of the two middle values.
 *
 * @param values at least one finite number, in any order
 * @throws RangeError if empty or not all finite
 * @example
 * median([9, 1, 2, 4]); // 3
 */
export function median(values: Numbers): number {
  return quantile(values, 0.5);
}
