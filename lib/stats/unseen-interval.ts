import { checkLevel } from "./check";
import { normalQuantile } from "./distributions";

/**
 * A log-normal interval of a population size: the number never seen is taken as log-normal, so that the interval cannot
 * fall below the number seen. With f = value − observed and C = exp(z·√log(1 + variance/f²)) it runs from observed + f/C
 * to observed + f·C; where nothing is estimated as unseen, it is the value itself.
 *
 * Source: A. Chao, "Estimating the population size for capture-recapture data with unequal catchability", Biometrics 43
 * (1987), equation 12.
 *
 * @param size the estimate, its variance (0 or more) and the number seen (at most the estimate)
 * @throws RangeError outside these
 * @example
 * unseenInterval({ value: 10, variance: 0, observed: 8 }, 0.95); // { low: 10, high: 10 }
 */
export function unseenInterval(
  size: { readonly value: number; readonly variance: number; readonly observed: number },
  level = 0.95,
): { readonly low: number; readonly high: number } {
  checkLevel(level);
  const unseen = size.value - size.observed;
  if (!(unseen >= 0 && size.variance >= 0 && Number.isFinite(unseen + size.variance))) {
    throw new RangeError(
      `no interval for an estimate of ${size.value}, ${size.observed} seen, variance ${size.variance}`,
    );
  }
  if (unseen === 0) return { low: size.value, high: size.value };
  const stretch = Math.exp(normalQuantile((1 + level) / 2) * Math.sqrt(Math.log1p(size.variance / unseen ** 2)));
  return { low: size.observed + unseen / stretch, high: size.observed + unseen * stretch };
}
