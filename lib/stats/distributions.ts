import { createRequire } from "node:module";
import { checkCount } from "./check";
import { findRoot } from "./find-root";

// Stephen Moshier's Cephes library, on which SciPy's own functions rest, behind checks of the domains. Required, not
// imported: as an ES module it compiles in the background and its functions fail until it is done.
const { chdtrc, fdtrc, igam, lgam, ndtr, ndtri, stdtr, stdtri }: typeof import("cephes") =
  createRequire(__filename)("cephes");

/**
 * The share of a standard normal distribution below `z`.
 *
 * @throws RangeError if z is NaN
 * @example
 * normalCdf(1.96); // 0.9750021048517795
 */
export function normalCdf(z: number): number {
  if (Number.isNaN(z)) throw new RangeError("normalCdf needs a number, got NaN");
  if (!Number.isFinite(z)) return z > 0 ? 1 : 0;
  return ndtr(z);
}

/**
 * The value below which a share `p` of a standard normal distribution lies.
 *
 * @param p 0 to 1; the ends give −∞ and ∞
 * @throws RangeError if p is outside 0 to 1
 * @example
 * normalQuantile(0.975); // 1.959963984540054
 */
export function normalQuantile(p: number): number {
  checkShare(p);
  if (p === 0) return Number.NEGATIVE_INFINITY;
  return p === 1 ? Number.POSITIVE_INFINITY : ndtri(p);
}

/**
 * The value below which a share `p` of Student's t distribution lies.
 *
 * @param p strictly between 0 and 1
 * @param df degrees of freedom, a whole number from 1
 * @throws RangeError outside these
 * @example
 * studentQuantile(0.975, 10); // 2.228138851986274
 */
export function studentQuantile(p: number, df: number): number {
  checkCount("degrees of freedom", df, 1);
  if (!(p > 0 && p < 1)) throw new RangeError(`a share must lie between 0 and 1, got ${p}`);
  return stdtri(df, p);
}

/**
 * The two-sided p-value of Student's t: the chance of a value at least as far from 0 as `t`.
 *
 * @param df degrees of freedom, a whole number from 1
 * @throws RangeError if t is NaN or df is not such a number
 * @example
 * studentTwoSided(2.228138851986274, 10); // 0.05
 */
export function studentTwoSided(t: number, df: number): number {
  checkCount("degrees of freedom", df, 1);
  if (Number.isNaN(t)) throw new RangeError("t must be a number, got NaN");
  return Number.isFinite(t) ? Math.min(1, 2 * stdtr(df, -Math.abs(t))) : 0;
}

/**
 * The chance that a chi-square variable exceeds `x`.
 *
 * @param x at least 0
 * @param df degrees of freedom, above 0
 * @throws RangeError outside these
 * @example
 * chiSquareTail(3.841458820694124, 1); // 0.05
 */
export function chiSquareTail(x: number, df: number): number {
  if (!(x >= 0)) throw new RangeError(`a chi-square value must be 0 or more, got ${x}`);
  if (!(df > 0)) throw new RangeError(`degrees of freedom must exceed 0, got ${df}`);
  const isBeyondFloat = x === Number.POSITIVE_INFINITY || (x > df && logGammaDensity(x / 2, df / 2) < smallestLog);
  return isBeyondFloat ? 0 : chdtrc(df, x);
}

/**
 * The chance that an F variable exceeds `x`.
 *
 * @param x at least 0
 * @param df degrees of freedom of numerator and denominator, whole numbers from 1
 * @throws RangeError outside these
 * @example
 * fTail(4.102821015130399, [2, 10]); // 0.05
 */
export function fTail(x: number, df: readonly [number, number]): number {
  if (!(x >= 0)) throw new RangeError(`an F value must be 0 or more, got ${x}`);
  checkCount("degrees of freedom", df[0], 1);
  checkCount("degrees of freedom", df[1], 1);
  return Number.isFinite(x) ? fdtrc(df[0], df[1], x) : 0;
}

/**
 * The value below which a share `p` of a gamma distribution with scale 1 lies.
 *
 * Found as the root of the regularised incomplete gamma function, since Cephes' own inverse loses its way for shapes in
 * the thousands.
 *
 * @param p 0.000001 to 0.999999
 * @param shape at least 1
 * @throws RangeError outside these
 * @example
 * gammaQuantile(0.95, 1); // 2.995732273553991
 */
export function gammaQuantile(p: number, shape: number): number {
  if (!(p >= 1e-6 && p <= 1 - 1e-6)) throw new RangeError(`a share must lie from 1e-6 to 1 - 1e-6, got ${p}`);
  if (!(shape >= 1 && shape < Number.POSITIVE_INFINITY)) throw new RangeError(`the shape must be 1 or more: ${shape}`);
  const farRight = shape + 10 * Math.sqrt(shape) + 40;
  return findRoot((x) => lowerGamma(x, shape) - p, 0, farRight, { tolerance: 1e-20 });
}

const smallestLog = -700;

function checkShare(p: number): void {
  if (!(p >= 0 && p <= 1)) throw new RangeError(`a share must lie from 0 to 1, got ${p}`);
}

/** The regularised lower incomplete gamma function, 0 or 1 where Cephes would complain of an underflow. */
function lowerGamma(x: number, shape: number): number {
  if (x <= 0) return 0;
  if (logGammaDensity(x, shape) < smallestLog) return x < shape ? 0 : 1;
  return igam(shape, x);
}

/** Logarithm of the gamma density times x. */
function logGammaDensity(x: number, shape: number): number {
  return shape * Math.log(x) - x - lgam(shape);
}
