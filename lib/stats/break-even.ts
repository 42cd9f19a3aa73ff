import { findRoot } from "./find-root";

/** Where something begins to pay, within the range looked at. */
export type BreakEven =
  | {
      /** It pays on one side only, and `at` is the border. */
      readonly pays: "above" | "below";
      readonly at: number;
    }
  | {
      /** It pays over the whole range, or nowhere in it; there is no border. */
      readonly pays: "always" | "never";
      readonly at: null;
    };

/**
 * The break-even of a gain that rises or falls throughout a range: the point where it is 0 and the side on which it is
 * above 0, or the finding that there is none.
 *
 * @param gain continuous and monotone from low to high, in any unit of money
 * @param low lower end of the range
 * @param high upper end, above low
 * @throws RangeError if the range is empty or the gain is not finite in it
 * @example
 * breakEven((utilisation) => 3 * utilisation - 1.2, 0, 1); // { pays: "above", at: 0.39999999999999997 }
 */
export function breakEven(gain: (x: number) => number, low: number, high: number): BreakEven {
  if (!(low < high)) throw new RangeError(`a range must ascend, got ${low} to ${high}`);
  const [first, last] = [gain(low), gain(high)];
  if (!Number.isFinite(first) || !Number.isFinite(last)) {
    throw new RangeError(`the gain is not finite: ${first} at ${low}, ${last} at ${high}`);
  }
  if (first > 0 && last > 0) return { pays: "always", at: null };
  if (first <= 0 && last <= 0) return { pays: "never", at: null };
  return { pays: last > 0 ? "above" : "below", at: findRoot(gain, low, high) };
}
