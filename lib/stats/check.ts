/** Numbers in order: a plain array or a typed one. Functions of this folder never change what they are given. */
export type Numbers = ArrayLike<number>;

/**
 * Refuses a sample that is too short or holds anything but finite numbers.
 *
 * @param name what the sample is called in the message
 * @param values the sample
 * @param atLeast the fewest values the calculation needs
 * @throws RangeError naming the sample and, for a bad value, its place (counted from 0)
 * @example
 * checkNumbers("x", [1, 2, 3], 2); // undefined
 */
export function checkNumbers(name: string, values: Numbers, atLeast = 1): void {
  if (values.length < atLeast) {
    throw new RangeError(`${name} needs at least ${atLeast} value${atLeast === 1 ? "" : "s"}, got ${values.length}`);
  }
  for (let i = 0; i < values.length; i++) {
    if (!Number.isFinite(values[i])) throw new RangeError(`${name}[${i}] is not a finite number: ${values[i]}`);
  }
}

/**
 * Refuses two samples that do not pair up one to one, or that {@link checkNumbers} refuses.
 *
 * @throws RangeError on unequal lengths, too few pairs, or a value that is not finite
 * @example
 * checkPairs(["x", [1, 2]], ["y", [3, 4]], 2); // undefined
 */
export function checkPairs(first: readonly [string, Numbers], second: readonly [string, Numbers], atLeast = 1): void {
  const [a, b] = [first[1].length, second[1].length];
  if (a !== b) throw new RangeError(`${first[0]} and ${second[0]} must be equally long, got ${a} and ${b}`);
  checkNumbers(first[0], first[1], atLeast);
  checkNumbers(second[0], second[1], atLeast);
}

/**
 * Refuses anything but a whole number from `atLeast` up.
 *
 * @throws RangeError naming the count
 * @example
 * checkCount("resamples", 10_000, 1); // undefined
 */
export function checkCount(name: string, count: number, atLeast = 0): void {
  if (!Number.isSafeInteger(count) || count < atLeast) {
    throw new RangeError(`${name} must be a whole number of at least ${atLeast}, got ${count}`);
  }
}

/**
 * Refuses a confidence level that does not lie strictly between 0 and 1.
 *
 * @throws RangeError if it does not
 * @example
 * checkLevel(0.95); // undefined
 */
export function checkLevel(level: number): void {
  if (!(level > 0 && level < 1)) throw new RangeError(`the level must lie between 0 and 1, got ${level}`);
}
