import { checkNumbers, type Numbers } from "./check";
import { mean } from "./mean";

/**
 * The geometric mean, exp(mean(log x)): the fit average of ratios.
 *
 * @param values at least one number, all above 0
 * @throws RangeError if empty, not all finite, or one is 0 or less
 * @example
 * geometricMean([0.5, 8]); // 2
 */
export function geometricMean(values: Numbers): number {
  checkNumbers("values", values);
  const logs = Float64Array.from(values, (value, i) => {
    if (!(value > 0)) throw new RangeError(`a geometric mean needs values above 0, but values[${i}] is ${value}`);
    return Math.log(value);
  });
  return Math.exp(mean(logs));
}
