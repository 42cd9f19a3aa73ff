import type { Random } from "../core/random";
import { normalQuantile } from "./distributions";

/**
 * A uniform draw between two values.
 *
 * @throws RangeError unless both are finite and high is at least low
 * @example
 * uniform(() => 0.25, 10, 20); // 12.5
 */
export function uniform(random: Random, low: number, high: number): number {
  if (!(high >= low && high - low < Number.POSITIVE_INFINITY)) throw new RangeError(`no range: ${low} to ${high}`);
  return low + (high - low) * random();
}

/**
 * A triangular draw: least, likeliest and greatest value, by inversion.
 *
 * @param range [low, mode, high] in ascending order
 * @throws RangeError unless finite and in order
 * @example
 * triangular(() => 0.5, [0, 1, 2]); // 1
 */
export function triangular(random: Random, range: readonly [number, number, number]): number {
  const [low, mode, high] = range;
  if (!(low <= mode && mode <= high && high - low < Number.POSITIVE_INFINITY)) {
    throw new RangeError(`not in order or not finite: ${range.join(", ")}`);
  }
  const u = random();
  const width = high - low;
  return u * width < mode - low
    ? low + Math.sqrt(u * width * (mode - low))
    : high - Math.sqrt((1 - u) * width * (high - mode));
}

/**
 * A normal draw, by inversion: one uniform number each.
 *
 * @throws RangeError unless both are finite and the deviation is 0 or more
 * @example
 * normal(() => 0.975, 100, 10); // 119.59963984540054
 */
export function normal(random: Random, mean: number, deviation: number): number {
  if (!(Number.isFinite(mean) && deviation >= 0 && deviation < Number.POSITIVE_INFINITY)) {
    throw new RangeError(`no normal distribution has mean ${mean} and deviation ${deviation}`);
  }
  return mean + deviation * normalQuantile(Math.max(random(), 2 ** -54));
}

/**
 * One of the values, each as likely as the others: a draw from what was observed.
 *
 * @throws RangeError if there are none
 * @example
 * oneOf(() => 0.5, ["a", "b", "c"]); // "b"
 */
export function oneOf<T extends NonNullable<unknown>>(random: Random, values: readonly T[]): T {
  const drawn = values[Math.floor(random() * values.length)];
  if (drawn === undefined) throw new RangeError("nothing to draw from");
  return drawn;
}
