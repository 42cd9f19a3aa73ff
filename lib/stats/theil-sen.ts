import { checkLevel, checkPairs, type Numbers } from "./check";
import { normalQuantile } from "./distributions";
import { median } from "./median";
import { orderStatistic } from "./order-statistic";
import { tieSizes } from "./ranks";

/** A robust line and Sen's confidence interval of its slope. */
export interface TheilSen {
  /** In units of y per unit of x. */
  readonly slope: number;
  /** In the unit of y, at x = 0. */
  readonly intercept: number;
  /** Lower end of the slope's interval. */
  readonly low: number;
  /** Upper end of the slope's interval. */
  readonly high: number;
}

/**
 * The Theil–Sen line: the slope is the median slope over all pairs of points with unlike x, the intercept
 * median(y) − slope · median(x). Up to 29 % of the points may be arbitrarily wrong without carrying it away.
 *
 * The slope's interval is Sen's, from the normal approximation to Kendall's S with ties (P. K. Sen, "Estimates of the
 * regression coefficient based on Kendall's tau", JASA 63, 1968). It takes the points as independent: bootstrap over
 * clusters where they are not. With two or three points it is the range of the slopes and means little.
 *
 * @param x at least two numbers, not all alike
 * @param y as many
 * @param level of the interval, 0.95 by default
 * @throws RangeError on unequal lengths, fewer than two points, a value that is not finite, or constant x
 * @example
 * theilSen([0, 1, 2, 3], [1, 3, 5, 70]); // { slope: 12.5, intercept: -14.75, low: 2, high: 65 }
 */
export function theilSen(x: Numbers, y: Numbers, level = 0.95): TheilSen {
  checkLevel(level);
  checkPairs(["x", x], ["y", y], 2);
  const slopes = pairSlopes(x, y);
  if (slopes.length === 0) throw new RangeError("x is constant: no slope is defined");
  const at = (rank: number): number => orderStatistic(slopes, rank);
  const half = (slopes.length - 1) / 2;
  const slope = (at(Math.floor(half)) + at(Math.ceil(half))) / 2;
  const margin = normalQuantile((1 + level) / 2) * kendallDeviation(x, y);
  const lowRank = Math.max(Math.round((slopes.length - margin) / 2) - 1, 0);
  const highRank = Math.min(Math.round((slopes.length + margin) / 2), slopes.length - 1);
  return {
    slope,
    intercept: median(y) - slope * median(x),
    low: at(lowRank),
    high: at(highRank),
  };
}

/** Slopes of all pairs of unlike x, in no order. */
function pairSlopes(x: Numbers, y: Numbers): Float64Array {
  const slopes = new Float64Array((x.length * (x.length - 1)) / 2);
  let count = 0;
  for (let i = 0; i < x.length; i++) {
    const [xi, yi] = [x[i] ?? 0, y[i] ?? 0];
    for (let j = 0; j < i; j++) {
      const run = xi - (x[j] ?? 0);
      if (run !== 0) slopes[count++] = (yi - (y[j] ?? 0)) / run + 0; // + 0 turns −0 into 0
    }
  }
  return slopes.subarray(0, count);
}

/** Standard deviation of Kendall's S under no association, ties taken out. */
function kendallDeviation(x: Numbers, y: Numbers): number {
  const term = (size: number): number => size * (size - 1) * (2 * size + 5);
  const ties = (values: Numbers): number => tieSizes(values).reduce((total, size) => total + term(size), 0);
  return Math.sqrt(Math.max(0, (term(x.length) - ties(x) - ties(y)) / 18));
}
