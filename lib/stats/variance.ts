import { checkNumbers, type Numbers } from "./check";
import { mean } from "./mean";

/**
 * The sample variance, Σ(x − mean)² / (n − 1), in the square of the values' unit.
 *
 * @param values at least two finite numbers
 * @throws RangeError if fewer or not all finite
 * @example
 * variance([1, 2, 3, 4]); // 1.6666666666666667
 */
export function variance(values: Numbers): number {
  checkNumbers("values", values, 2);
  const centre = mean(values);
  let squares = 0;
  for (let i = 0; i < values.length; i++) squares += ((values[i] ?? Number.NaN) - centre) ** 2;
  return squares / (values.length - 1);
}
