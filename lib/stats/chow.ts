import { checkCount, type Numbers } from "./check";
import { fTail } from "./distributions";
import { leastSquares } from "./least-squares";

/** The outcome of {@link chowTest}. */
export interface ChowTest {
  readonly f: number;
  /** Degrees of freedom of numerator and denominator. */
  readonly df: readonly [number, number];
  /** Chance of an F so large if one line served both parts. */
  readonly p: number;
}

/**
 * Chow's test of a break: do the rows before and after a given one follow one linear model?
 *
 * F = ((S − S₁ − S₂)/k) / ((S₁ + S₂)/(n − 2k)), S being residual sums of squares of all rows and of both parts. The
 * place of the break must be known beforehand, and the variance alike on both sides.
 *
 * Source: G. C. Chow, Econometrica 28 (1960).
 *
 * @param design as in {@link leastSquares}, the rows in order
 * @param y one number per row
 * @param before how many rows stand before the break
 * @throws RangeError if either part has too few rows for its own fit, or {@link leastSquares} refuses one
 * @example
 * chowTest([[1], [1], [1], [1]], [1, 2, 5, 6], 2); // { f: 32, df: [1, 2], p: 0.029857499854668 }
 */
export function chowTest(design: readonly Numbers[], y: Numbers, before: number): ChowTest {
  checkCount("rows before the break", before, 1);
  const k = design[0]?.length ?? 0;
  const values = Array.from(y);
  const pooled = leastSquares(design, values);
  const parts =
    leastSquares(design.slice(0, before), values.slice(0, before)).rss +
    leastSquares(design.slice(before), values.slice(before)).rss;
  const df: readonly [number, number] = [k, values.length - 2 * k];
  if (parts === 0) throw new RangeError("both parts fit exactly: the test is not defined");
  const f = Math.max(0, (pooled.rss - parts) / k) / (parts / df[1]);
  return { f, df, p: fTail(f, df) };
}
