import type { Random } from "../core/random";
import { checkCount, checkNumbers, type Numbers } from "./check";
import { mean } from "./mean";

/** How {@link permutationTest} goes about it. */
export interface PermutationOptions {
  /** Used only when there are too many partitions to try them all. */
  readonly random: Random;
  /** Most partitions to look at, 10 000 by default: all of them if there are no more, else so many random ones. */
  readonly resamples?: number;
  /** From the two groups to a number; mean(x) − mean(y) by default. It must not keep the arrays. */
  readonly statistic?: (x: Numbers, y: Numbers) => number;
}

/** The outcome of {@link permutationTest}. */
export interface PermutationTest {
  /** The statistic of the groups as they are. */
  readonly observed: number;
  /** Two-sided p-value: twice the smaller one-sided one, at most 1. */
  readonly p: number;
  /** Partitions looked at. */
  readonly partitions: number;
  /** Whether these are all there are. */
  readonly exact: boolean;
}

/**
 * A permutation test of two independent groups: how often does dealing the pooled values anew into groups of the same
 * sizes give a statistic at least as extreme?
 *
 * Each one-sided p-value is the share of partitions at least (at most) as large as observed, those equal to within a
 * relative 1e-14 included; with random partitions the observed one counts as one more (B. Phipson and G. K. Smyth,
 * "Permutation p-values should never be zero", 2010).
 *
 * @param x at least one finite number
 * @param y at least one finite number, in the unit of x
 * @throws RangeError if either is empty or not all finite, the statistic is NaN for the groups as they are or for a
 *   partition, or `resamples` is not a whole number from 1
 * @example
 * permutationTest([1, 2, 3], [7, 8, 9], { random: createRandom(1) }); // { observed: -6, p: 0.1, partitions: 20, exact: true }
 */
export function permutationTest(x: Numbers, y: Numbers, options: PermutationOptions): PermutationTest {
  const { random, resamples = 10_000, statistic = meanDifference } = options;
  checkNumbers("x", x);
  checkNumbers("y", y);
  checkCount("resamples", resamples, 1);
  const pooled = Float64Array.from([...Array.from(x), ...Array.from(y)]);
  const all = choose(pooled.length, x.length);
  const exact = all <= resamples;
  const observed = statistic(pooled.subarray(0, x.length), pooled.subarray(x.length));
  const margin = 1e-14 * Math.abs(observed);
  let atLeast = exact ? 0 : 1;
  let atMost = atLeast;
  const look = (deal: Float64Array): void => {
    const value = statistic(deal.subarray(0, x.length), deal.subarray(x.length));
    if (Number.isNaN(value) || Number.isNaN(observed)) throw new RangeError("the statistic of a partition is NaN");
    if (value >= observed - margin) atLeast++;
    if (value <= observed + margin) atMost++;
  };
  if (exact) eachPartition(pooled, x.length, look);
  else for (let r = 0; r < resamples; r++) look(shuffle(pooled, random, x.length));
  const partitions = exact ? all : resamples;
  const p = (2 * Math.min(atLeast, atMost)) / (exact ? partitions : partitions + 1);
  return { observed, p: Math.min(1, p), partitions, exact };
}

function meanDifference(x: Numbers, y: Numbers): number {
  return mean(x) - mean(y);
}

/** n over k, or infinity where that is beyond what anyone would enumerate. */
function choose(n: number, k: number): number {
  let result = 1;
  for (let i = 1; i <= Math.min(k, n - k) && result < 1e15; i++) result = Math.round((result * (n - i + 1)) / i);
  return result;
}

/** Calls `look` with every way of dealing `size` of the values to the front, in one buffer. */
function eachPartition(values: Float64Array, size: number, look: (deal: Float64Array) => void): void {
  const deal = new Float64Array(values.length);
  const place = (next: number, front: number, back: number): void => {
    if (next === values.length) {
      look(deal);
      return;
    }
    const value = values[next] ?? Number.NaN;
    if (front < size) {
      deal[front] = value;
      place(next + 1, front + 1, back);
    }
    if (back < values.length) {
      deal[back] = value;
      place(next + 1, front, back + 1);
    }
  };
  place(0, 0, size);
}

/** Deals at random in place: the first `size` values become a uniform choice (Fisher–Yates). */
function shuffle(values: Float64Array, random: Random, size: number): Float64Array {
  for (let i = 0; i < size; i++) {
    const j = i + Math.floor(random() * (values.length - i));
    const value = values[i] ?? Number.NaN;
    values[i] = values[j] ?? Number.NaN;
    values[j] = value;
  }
  return values;
}
