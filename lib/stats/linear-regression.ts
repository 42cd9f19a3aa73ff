import { checkPairs, type Numbers } from "./check";
import { type Coefficient, leastSquares } from "./least-squares";

/** A least-squares line. */
export interface LinearRegression {
  /** In units of y per unit of x. */
  readonly slope: Coefficient;
  /** In the unit of y, at x = 0. */
  readonly intercept: Coefficient;
  readonly r2: number;
  readonly n: number;
}

/**
 * The least-squares line of y on x, with classical standard errors and Student intervals.
 *
 * @param x at least three numbers, not all alike
 * @param y as many
 * @param level of the intervals, 0.95 by default
 * @throws RangeError on unequal lengths, fewer than three points, a value that is not finite, or constant x
 * @example
 * linearRegression([0, 1, 2], [1, 3, 4]).slope.value; // 1.5
 */
export function linearRegression(x: Numbers, y: Numbers, level = 0.95): LinearRegression {
  checkPairs(["x", x], ["y", y], 3);
  if (Array.from(x).every((value) => value === x[0])) throw new RangeError("x is constant: no slope is defined");
  const design = Array.from(x, (value) => [1, value]);
  const { coefficients, r2, n } = leastSquares(design, y, level);
  const [intercept, slope] = coefficients;
  if (!intercept || !slope) throw new Error("a line has two coefficients");
  return { slope, intercept, r2, n };
}
