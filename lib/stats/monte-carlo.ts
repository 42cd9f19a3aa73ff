import type { Random } from "../core/random";
import { checkCount, checkLevel, checkNumbers, type Numbers } from "./check";
import { quantileSorted } from "./quantile";
import { sum } from "./sum";

/**
 * Draws of a random quantity, in the order drawn; {@link summary} condenses them.
 *
 * @param draws how many, a whole number from 1
 * @param random the seeded source that each draw takes its numbers from
 * @param sample makes one draw; build it from {@link uniform}, {@link triangular}, {@link normal}, {@link oneOf}
 * @throws RangeError if the count is not such a number or a draw is not finite
 * @example
 * monteCarlo(3, createRandom(1), () => 2); // new Float64Array([2, 2, 2])
 */
export function monteCarlo(draws: number, random: Random, sample: (random: Random) => number): Float64Array {
  checkCount("draws", draws, 1);
  const values = new Float64Array(draws);
  for (let i = 0; i < draws; i++) {
    const value = sample(random);
    if (!Number.isFinite(value)) throw new RangeError(`draw ${i} is not a finite number: ${value}`);
    values[i] = value;
  }
  return values;
}

/** Draws condensed, all in the unit of the draws. */
export interface Summary {
  readonly n: number;
  readonly mean: number;
  readonly median: number;
  /** Standard deviation with divisor n. */
  readonly sd: number;
  /** The central interval that holds `level` of the draws. */
  readonly low: number;
  readonly high: number;
}

/**
 * Mean, median, spread and central interval of many draws.
 *
 * @param draws at least one finite number; not changed
 * @param level share of the draws between low and high, 0.95 by default
 * @throws RangeError if empty, not all finite, or the level is not between 0 and 1
 * @example
 * summary([1, 2, 3, 4, 5], 0.5); // { n: 5, mean: 3, median: 3, sd: 1.4142135623730951, low: 2, high: 4 }
 */
export function summary(draws: Numbers, level = 0.95): Summary {
  checkNumbers("draws", draws);
  checkLevel(level);
  const sorted = Float64Array.from(draws).sort();
  const mean = sum(sorted) / sorted.length;
  let squares = 0;
  for (const value of sorted) squares += (value - mean) ** 2;
  return {
    n: sorted.length,
    mean,
    median: quantileSorted(sorted, 0.5),
    sd: Math.sqrt(squares / sorted.length),
    low: quantileSorted(sorted, (1 - level) / 2),
    high: quantileSorted(sorted, (1 + level) / 2),
  };
}
