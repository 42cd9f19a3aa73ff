import type { Numbers } from "./check";
import { median } from "./median";

/**
 * The median absolute deviation from the median, unscaled (multiply by 1.4826 for a normal standard deviation).
 *
 * @param values at least one finite number
 * @throws RangeError if empty or not all finite
 * @example
 * medianAbsoluteDeviation([1, 2, 3, 4, 100]); // 1
 */
export function medianAbsoluteDeviation(values: Numbers): number {
  const centre = median(values);
  return median(Float64Array.from(values, (value) => Math.abs(value - centre)));
}
