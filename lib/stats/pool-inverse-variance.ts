import { checkLevel, checkPairs, type Numbers } from "./check";
import { chiSquareTail, normalQuantile } from "./distributions";
import type { Interval } from "./interval";

/** Effects pooled as if all estimated one number. */
export interface FixedEffects extends Interval {
  /** Standard error of the pooled effect. */
  readonly se: number;
  /** How many effects were pooled. */
  readonly n: number;
  /** Cochran's Q: the weighted squares of the effects about the pooled one. */
  readonly q: number;
  /** Chance of a Q so large if all effects were one; 1 for a single effect. */
  readonly pHomogeneous: number;
}

/**
 * The inverse-variance (fixed-effect) mean of independent estimates, with its normal interval.
 *
 * Formula: Σ wᵢ yᵢ / Σ wᵢ with wᵢ = 1/variance, standard error (Σ wᵢ)^−½. Where `pHomogeneous` is small the effects
 * differ by more than their errors: see {@link poolRandomEffects}.
 *
 * @param effects at least one estimate
 * @param variances of each, above 0, in the square of the effects' unit
 * @param level 0.95 by default
 * @throws RangeError on unequal lengths, no effect, a value that is not finite, or a variance of 0 or less
 * @example
 * poolInverseVariance([1, 3], [1, 1]).value; // 2
 */
export function poolInverseVariance(effects: Numbers, variances: Numbers, level = 0.95): FixedEffects {
  checkLevel(level);
  checkPairs(["effects", effects], ["variances", variances], 1);
  let weightSum = 0;
  let weighted = 0;
  for (let i = 0; i < effects.length; i++) {
    const weight = weightOf(variances, i);
    weightSum += weight;
    weighted += weight * (effects[i] ?? 0);
  }
  const value = weighted / weightSum;
  let q = 0;
  for (let i = 0; i < effects.length; i++) q += weightOf(variances, i) * ((effects[i] ?? 0) - value) ** 2;
  const se = Math.sqrt(1 / weightSum);
  const half = normalQuantile((1 + level) / 2) * se;
  const n = effects.length;
  return { value, low: value - half, high: value + half, se, n, q, pHomogeneous: n > 1 ? chiSquareTail(q, n - 1) : 1 };
}

/**
 * The variance that a symmetric normal interval stands for: ((high − low) / (2z))².
 *
 * @param interval its two ends, in one unit
 * @param level of the interval, 0.95 by default
 * @throws RangeError unless both ends are finite and high exceeds low
 * @example
 * varianceOfInterval({ low: -1.959963984540054, high: 1.959963984540054 }); // 1
 */
export function varianceOfInterval(interval: { readonly low: number; readonly high: number }, level = 0.95): number {
  checkLevel(level);
  const width = interval.high - interval.low;
  if (!(width > 0 && width < Number.POSITIVE_INFINITY)) {
    throw new RangeError(`no variance follows from an interval from ${interval.low} to ${interval.high}`);
  }
  return (width / (2 * normalQuantile((1 + level) / 2))) ** 2;
}

function weightOf(variances: Numbers, i: number): number {
  const variance = variances[i] ?? Number.NaN;
  if (!(variance > 0)) throw new RangeError(`variances[${i}] must exceed 0, got ${variance}`);
  return 1 / variance;
}
