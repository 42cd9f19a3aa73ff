import { checkLevel, checkPairs, type Numbers } from "./check";
import { studentQuantile } from "./distributions";
import type { Interval } from "./interval";
import { hc3Errors, leastSquares } from "./least-squares";

/** A constant rate of growth or decline. */
export interface LogLinearTrend {
  /** What y is multiplied by per unit of t: 0.5 for halving, 1 for no change. */
  readonly factor: Interval;
  /** Slope of log y per unit of t, and its HC3 standard error. */
  readonly slope: number;
  readonly se: number;
  /** Level of y at t = 0, in the unit of y. */
  readonly start: number;
  /** Share of the variance of log y explained. */
  readonly r2: number;
  readonly n: number;
}

/**
 * The log-linear trend: log y on t by least squares, so that y changes by a constant factor per unit of time. The
 * interval is Student's on heteroscedasticity-robust (HC3) errors. Rows are taken as independent: bootstrap by
 * cluster where they are not.
 *
 * @param t times, say decimal years; at least three, not all alike
 * @param y as many numbers above 0
 * @param level 0.95 by default
 * @throws RangeError on unequal lengths, fewer than three points, y of 0 or less, constant t, or a point that alone
 *   decides the slope
 * @example
 * logLinearTrend([0, 1, 2, 3], [80, 40, 20, 10]).factor.value; // 0.5
 */
export function logLinearTrend(t: Numbers, y: Numbers, level = 0.95): LogLinearTrend {
  checkLevel(level);
  checkPairs(["t", t], ["y", y], 3);
  if (Array.from(t).every((value) => value === t[0])) throw new RangeError("t is constant: no trend is defined");
  const logs = Array.from(y, (value, i) => {
    if (!(value > 0)) throw new RangeError(`a log-linear trend needs y above 0, but y[${i}] is ${value}`);
    return Math.log(value);
  });
  // Times are taken from their mean: years such as 2023.5 would cost five digits.
  const centre = Array.from(t).reduce((total, value) => total + value, 0) / t.length;
  const design = Array.from(t, (value) => [1, value - centre]);
  const fit = leastSquares(design, logs, level);
  const se = hc3Errors(design, fit)[1] ?? Number.NaN;
  const [middle, slope] = fit.coefficients.map((coefficient) => coefficient.value);
  if (middle === undefined || slope === undefined) throw new Error("a trend has two coefficients");
  const half = studentQuantile((1 + level) / 2, fit.df) * se;
  return {
    factor: { value: Math.exp(slope), low: Math.exp(slope - half), high: Math.exp(slope + half) },
    slope,
    se,
    start: Math.exp(middle - slope * centre),
    r2: fit.r2,
    n: fit.n,
  };
}
