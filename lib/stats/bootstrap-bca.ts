import type { Random } from "../core/random";
import { checkCount, checkLevel } from "./check";
import { normalCdf, normalQuantile } from "./distributions";
import type { Interval } from "./interval";
import { quantileSorted } from "./quantile";

/** How {@link bcaBootstrap} resamples. */
export interface BootstrapOptions {
  readonly random: Random;
  /** 10 000 by default. */
  readonly resamples?: number;
  /** 0.95 by default. */
  readonly level?: number;
}

/** A statistic with its bootstrap interval. */
export interface BootstrapInterval extends Interval {
  /** Units (clusters, where a unit is one) that were resampled. */
  readonly n: number;
  /** Resamples drawn, degenerate ones included. */
  readonly resamples: number;
  /** Resamples on which the statistic was not a finite number; the interval rests on the others. */
  readonly degenerate: number;
}

/**
 * The bias-corrected and accelerated bootstrap interval (BCa) of any statistic of independent units.
 *
 * A unit is whatever is independent of the others: an observation, or a cluster (say all prices of one seller), whose
 * rows the statistic flattens; {@link clusterBy} makes them. Units are drawn with replacement, as many as there are; the
 * acceleration comes from the jackknife over units, so the cost is (resamples + n) calls of the statistic. It sees one
 * array that the next draw overwrites: it must not keep it.
 *
 * Degenerate cases. Where all resamples give one value the interval collapses to it. A resample on which the statistic
 * is NaN or infinite (a slope through one date, say) is counted and left out; more than 5 % of them is an error, since the
 * interval would then describe only the samples that happened to work. Where all resamples lie on one side of the
 * value, the bias correction is taken at half a resample from the end.
 *
 * Source: B. Efron, "Better bootstrap confidence intervals", JASA 82 (1987); B. Efron and R. Tibshirani, "An
 * Introduction to the Bootstrap" (1993), chapter 14. Ties with the value count half, as in SciPy.
 *
 * @param units at least two
 * @param statistic from a sample of units to a number, in the unit of the result
 * @throws RangeError on fewer than two units, a statistic that is not finite on the units themselves or on more than
 *   5 % of the resamples, or a bad option
 * @example
 * bcaBootstrap([1, 2, 3, 4, 5], (sample) => mean(sample), { random: createRandom(1) }).value; // 3
 */
export function bcaBootstrap<T extends NonNullable<unknown>>(
  units: readonly T[],
  statistic: (sample: readonly T[]) => number,
  options: BootstrapOptions,
): BootstrapInterval {
  const { random, resamples = 10_000, level = 0.95 } = options;
  checkCount("resamples", resamples, 1);
  checkLevel(level);
  if (units.length < 2) throw new RangeError(`a bootstrap needs at least 2 units, got ${units.length}`);
  const value = statistic(units);
  if (!Number.isFinite(value)) throw new RangeError(`the statistic of the units themselves is ${value}`);
  const replicates = sortedReplicates(units, statistic, { random, resamples });
  const bias = normalQuantile(shareBelow(replicates, value));
  const acceleration = jackknifeAcceleration(units, statistic);
  const end = (share: number): number =>
    quantileSorted(replicates, correctedShare(normalQuantile(share), bias, acceleration));
  return {
    value,
    low: end((1 - level) / 2),
    high: end((1 + level) / 2),
    n: units.length,
    resamples,
    degenerate: resamples - replicates.length,
  };
}

const maxDegenerateShare = 0.05;

/** The finite values of the statistic over the resamples, ascending. */
function sortedReplicates<T extends NonNullable<unknown>>(
  units: readonly T[],
  statistic: (sample: readonly T[]) => number,
  { random, resamples }: { readonly random: Random; readonly resamples: number },
): Float64Array {
  const sample = units.slice();
  const replicates = new Float64Array(resamples);
  let finite = 0;
  for (let r = 0; r < resamples; r++) {
    for (let i = 0; i < sample.length; i++) {
      const unit = units[Math.floor(random() * units.length)];
      if (unit !== undefined) sample[i] = unit;
    }
    const replicate = statistic(sample);
    if (Number.isFinite(replicate)) replicates[finite++] = replicate;
  }
  if (resamples - finite > maxDegenerateShare * resamples) {
    throw new RangeError(
      `the statistic is not a finite number on ${resamples - finite} of ${resamples} resamples (at most 5 % may fail)`,
    );
  }
  return replicates.subarray(0, finite).sort();
}

/** The share of replicates below the value, ties counted half, kept half a replicate away from 0 and 1. */
function shareBelow(replicates: Float64Array, value: number): number {
  let below = 0;
  for (const replicate of replicates) below += replicate < value ? 1 : replicate === value ? 0.5 : 0;
  return Math.min(Math.max(below, 0.5), replicates.length - 0.5) / replicates.length;
}

/** The share of the replicates that stands for normal quantile z once bias and acceleration are taken in. */
function correctedShare(z: number, bias: number, acceleration: number): number {
  const shifted = bias + z;
  const stretch = 1 - acceleration * shifted;
  if (stretch <= 0) return shifted > 0 ? 1 : 0;
  return normalCdf(bias + shifted / stretch);
}

/**
 * The acceleration of BCa: Σd³ / (6 (Σd²)^1.5), d being the mean of the leave-one-out values less each of them.
 *
 * Leave-one-out values that are not finite are left out; where all are equal, the acceleration is 0.
 *
 * @param units at least two
 * @param statistic as in {@link bcaBootstrap}
 * @throws RangeError on fewer than two units
 * @example
 * jackknifeAcceleration([1, 2, 3], (sample) => mean(sample)); // 0
 */
export function jackknifeAcceleration<T>(units: readonly T[], statistic: (sample: readonly T[]) => number): number {
  if (units.length < 2) throw new RangeError(`a jackknife needs at least 2 units, got ${units.length}`);
  const values = units.map((_, i) => statistic(units.filter((_, j) => j !== i))).filter(Number.isFinite);
  const centre = values.reduce((total, value) => total + value, 0) / values.length;
  let squares = 0;
  let cubes = 0;
  for (const value of values) {
    squares += (centre - value) ** 2;
    cubes += (centre - value) ** 3;
  }
  return squares > 0 ? cubes / (6 * squares ** 1.5) : 0;
}
