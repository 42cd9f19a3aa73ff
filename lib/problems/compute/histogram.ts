import type { Numbers } from "../../stats/check";

/** A count of draws by classes of equal width. */
export interface Histogram {
  /** Width of a class, in the unit of the draws: 1, 2 or 5 times a power of ten. */
  readonly width: number;
  /** Lower ends of the classes, ascending, without gaps. */
  readonly starts: readonly number[];
  /** Share of all draws in each class, 0 to 1. */
  readonly shares: readonly number[];
}

/**
 * Draws counted into about `classes` classes with round ends.
 *
 * @throws RangeError if there are no draws
 * @example
 * histogram([1, 2, 2, 9], 4); // { width: 2, starts: [0, 2, 4, 6, 8], shares: [0.25, 0.5, 0, 0, 0.25] }
 */
export function histogram(draws: Numbers, classes = 40): Histogram {
  if (draws.length === 0) throw new RangeError("a histogram needs at least one draw, got 0");
  let low = Number.POSITIVE_INFINITY;
  let high = Number.NEGATIVE_INFINITY;
  for (let i = 0; i < draws.length; i++) {
    low = Math.min(low, draws[i] ?? low);
    high = Math.max(high, draws[i] ?? high);
  }
  const width = roundWidth((high - low) / classes);
  const first = Math.floor(low / width);
  const counts = new Array<number>(Math.floor(high / width) - first + 1).fill(0);
  for (let i = 0; i < draws.length; i++) {
    const place = Math.floor((draws[i] ?? low) / width) - first;
    counts[place] = (counts[place] ?? 0) + 1;
  }
  return {
    width,
    starts: counts.map((_, i) => (first + i) * width),
    shares: counts.map((count) => count / draws.length),
  };
}

/** The nearest of 1, 2 and 5 times a power of ten that is not below `width`; 1 where all draws are alike. */
function roundWidth(width: number): number {
  if (!(width > 0)) return 1;
  const power = 10 ** Math.floor(Math.log10(width));
  return ([1, 2, 5].find((step) => step * power >= width) ?? 10) * power;
}
