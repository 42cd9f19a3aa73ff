import { xoroshiro128plus } from "pure-rand";

/** A source of uniform numbers in [0, 1), with 53 random bits each. */
export type Random = () => number;

/** The seed of every published number: the day the article appeared, give or take. */
export const defaultSeed = 20240113;

/**
 * A seeded generator of uniform float64 numbers in [0, 1) (xoroshiro128+). Same seed, same numbers, on every machine.
 *
 * @param seed a whole number
 * @throws RangeError if the seed is not a safe integer
 */
export function createRandom(seed: number = defaultSeed): Random {
  if (!Number.isSafeInteger(seed)) throw new RangeError(`the seed must be a whole number, got ${seed}`);
  const generator = xoroshiro128plus(seed);
  return () => {
    const high = generator.unsafeNext() >>> 5;
    const low = generator.unsafeNext() >>> 6;
    return (high * 0x4000000 + low) / 0x20000000000000;
  };
}
