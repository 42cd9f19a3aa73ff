import { checkCount, checkLevel } from "./check";
import type { Interval } from "./interval";
import { unseenInterval } from "./unseen-interval";

/** An estimated population size. */
export interface PopulationSize extends Interval {
  /** Variance of the estimate. */
  readonly variance: number;
  /** Distinct members seen. */
  readonly observed: number;
}

/**
 * The size of a closed population from two lists of it, by Chapman's nearly unbiased estimator:
 * (n₁ + 1)(n₂ + 1)/(m + 1) − 1, with Seber's variance and a log-normal interval (see {@link unseenInterval}).
 *
 * It takes the lists as independent and every member as equally likely to be on one. If some are easier to catch for
 * both, it is too low; if being on one list keeps members off the other, too high.
 *
 * Source: D. G. Chapman, University of California Publications in Statistics 1 (1951); G. A. F. Seber, "The Estimation
 * of Animal Abundance" (1982), section 3.1.
 *
 * @param first members on the first list, whole number
 * @param second members on the second list, whole number
 * @param both members on both, whole number of at most either
 * @throws RangeError outside these
 * @example
 * chapman(108, 116, 46); // { value: 270.3404255319149, variance: 521.9935491172477, observed: 178 }
 */
export function chapman(first: number, second: number, both: number, level = 0.95): PopulationSize {
  checkCount("the first list", first);
  checkCount("the second list", second);
  checkCount("the overlap", both);
  checkLevel(level);
  if (both > Math.min(first, second)) throw new RangeError(`an overlap of ${both} exceeds a list: ${first}, ${second}`);
  const observed = first + second - both;
  // The same as (first + 1)(second + 1)/(both + 1) − 1, but never below `observed` by rounding.
  const value = observed + ((first - both) * (second - both)) / (both + 1);
  const variance = ((first + 1) * (second + 1) * (first - both) * (second - both)) / ((both + 1) ** 2 * (both + 2));
  return { value, ...unseenInterval({ value, variance, observed }, level), variance, observed };
}
