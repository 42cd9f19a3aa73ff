import type { Numbers } from "./check";
import { type FixedEffects, poolInverseVariance } from "./pool-inverse-variance";

/** Effects pooled as draws from a distribution of true effects. */
export interface RandomEffects extends FixedEffects {
  /** Variance of the true effects, in the square of the effects' unit. */
  readonly tau2: number;
  /** Share of the effects' variation that is not their own error, 0 to 1 (Higgins and Thompson's I²). */
  readonly i2: number;
}

/**
 * Random-effects pooling by DerSimonian and Laird: the between-study variance τ² by the method of moments, then the
 * inverse-variance mean with τ² added to each variance, and its normal interval. For a handful of studies that interval
 * is too narrow.
 *
 * Source: R. DerSimonian and N. Laird, "Meta-analysis in clinical trials", Controlled Clinical Trials 7 (1986).
 *
 * @param effects at least one independent estimate
 * @param variances of each, above 0, in the square of the effects' unit
 * @param level 0.95 by default
 * @returns `q` and `pHomogeneous` are those of the fixed-effect pooling
 * @throws RangeError on unequal lengths, no effect, a value that is not finite, or a variance of 0 or less
 * @example
 * poolRandomEffects([0, 4], [1, 1]); // { value: 2, tau2: 7, q: 8, i2: 0.875 }
 */
export function poolRandomEffects(effects: Numbers, variances: Numbers, level = 0.95): RandomEffects {
  const { q, pHomogeneous, n } = poolInverseVariance(effects, variances, level);
  let [first, second] = [0, 0];
  for (let i = 0; i < n; i++) {
    const weight = 1 / (variances[i] ?? Number.NaN);
    first += weight;
    second += weight * weight;
  }
  const excess = Math.max(0, q - (n - 1));
  const tau2 = n > 1 ? excess / (first - second / first) : 0;
  const { value, low, high, se } = poolInverseVariance(
    effects,
    Array.from(variances, (variance) => variance + tau2),
    level,
  );
  return { value, low, high, se, n, q, pHomogeneous, tau2, i2: excess > 0 ? excess / q : 0 };
}
