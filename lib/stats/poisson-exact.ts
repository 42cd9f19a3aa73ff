import { checkCount, checkLevel } from "./check";
import { gammaQuantile } from "./distributions";
import type { Interval } from "./interval";

/**
 * A Poisson count with Garwood's exact interval of its expectation: from the gamma quantiles at (1 − level)/2 with shape
 * `count` and at (1 + level)/2 with shape `count + 1`. Divide all three by the exposure for a rate.
 *
 * Source: F. Garwood, "Fiducial limits for the Poisson distribution", Biometrika 28 (1936).
 *
 * @param count whole number from 0
 * @param level 0.95 by default, at most 0.999998
 * @throws RangeError outside these
 * @example
 * poissonExact(0); // { value: 0, low: 0, high: 3.6888794541139354 }
 */
export function poissonExact(count: number, level = 0.95): Interval {
  checkCount("the count", count);
  checkLevel(level);
  return {
    value: count,
    low: count === 0 ? 0 : gammaQuantile((1 - level) / 2, count),
    high: gammaQuantile((1 + level) / 2, count + 1),
  };
}
