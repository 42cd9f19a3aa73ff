import { checkCount } from "./check";

/** How close {@link findRoot} goes, and how long it tries. */
export interface RootOptions {
  /** Absolute width of the bracket at which to stop; by default 2⁻⁵² times its first width. */
  readonly tolerance?: number;
  /** Evaluations after which to give up; 200 by default. */
  readonly maxIterations?: number;
}

/**
 * A root of a continuous function between two points of opposite sign, by Brent's method: inverse quadratic
 * interpolation where it converges, bisection where it does not.
 *
 * Source: R. P. Brent, "Algorithms for Minimization without Derivatives" (1973), chapter 4 (`zeroin`).
 *
 * @param f continuous from `low` to `high`
 * @throws RangeError if f has the same sign at both ends, or is NaN or infinite where it is evaluated
 * @throws Error if it has not converged after `maxIterations`
 * @example
 * findRoot((x) => x * x - 2, 0, 2); // 1.4142135623730951
 */
export function findRoot(f: (x: number) => number, low: number, high: number, options: RootOptions = {}): number {
  const { tolerance = Number.EPSILON * Math.abs(high - low), maxIterations = 200 } = options;
  checkCount("maxIterations", maxIterations, 1);
  if (!(tolerance >= 0)) throw new RangeError(`the tolerance must be 0 or more, got ${tolerance}`);
  let a = point(f, low);
  let b = point(f, high);
  if (a.y === 0) return a.x;
  if (b.y !== 0 && a.y > 0 === b.y > 0) {
    throw new RangeError(`no sign change: f(${low}) = ${a.y} and f(${high}) = ${b.y}`);
  }
  let c = a;
  let step = b.x - a.x;
  let previousStep = step;
  for (let i = 0; i < maxIterations; i++) {
    if (Math.abs(c.y) < Math.abs(b.y)) [a, b, c] = [b, c, b];
    const limit = 2 * Number.EPSILON * Math.abs(b.x) + tolerance / 2;
    const half = (c.x - b.x) / 2;
    if (Math.abs(half) <= limit || b.y === 0) return b.x;
    const guess = Math.abs(previousStep) >= limit && Math.abs(a.y) > Math.abs(b.y) ? interpolate(a, b, c) : half;
    const isGood =
      Math.sign(guess) === Math.sign(half) &&
      Math.abs(guess) < Math.min(1.5 * Math.abs(half) - limit / 2, Math.abs(previousStep) / 2);
    previousStep = isGood ? step : half;
    step = isGood ? guess : half;
    a = b;
    b = point(f, b.x + (Math.abs(step) > limit ? step : Math.sign(half) * limit));
    if (b.y > 0 === c.y > 0) {
      c = a;
      step = b.x - a.x;
      previousStep = step;
    }
  }
  throw new Error(`no root found to the asked precision after ${maxIterations} steps; closest: ${b.x}`);
}

interface Point {
  readonly x: number;
  readonly y: number;
}

function point(f: (x: number) => number, x: number): Point {
  const y = f(x);
  if (!Number.isFinite(x) || !Number.isFinite(y)) throw new RangeError(`the function is not finite: f(${x}) = ${y}`);
  return { x, y };
}

/** The step from b by the secant, or by inverse quadratic interpolation when three distinct points are at hand. */
function interpolate(a: Point, b: Point, c: Point): number {
  const s = b.y / a.y;
  if (a.x === c.x) return ((c.x - b.x) * s) / (s - 1) || 0;
  const q = a.y / c.y;
  const r = b.y / c.y;
  const p = s * ((c.x - b.x) * q * (q - r) - (b.x - a.x) * (r - 1));
  return -p / ((q - 1) * (r - 1) * (s - 1));
}
