import { checkLevel, checkNumbers, type Numbers } from "./check";
import { studentQuantile, studentTwoSided } from "./distributions";
import type { Interval } from "./interval";
import { sum } from "./sum";

/** One regressor's coefficient with its classical standard error, Student interval and two-sided p-value. */
export interface Coefficient extends Interval {
  readonly se: number;
  readonly p: number;
}

/** A fitted linear model. */
export interface LeastSquares {
  /** One per column of the design, in its order. */
  readonly coefficients: readonly Coefficient[];
  /** Observed less fitted, in the unit of y. */
  readonly residuals: readonly number[];
  /** How far each row alone decides its own fit, 0 to 1. */
  readonly leverages: readonly number[];
  /** (X′X)⁻¹, row by row. */
  readonly inverseGram: readonly (readonly number[])[];
  /** Residual sum of squares. */
  readonly rss: number;
  /** Share of variance explained: about the mean where a column of the design is constant, else about 0; 0 where y is constant. */
  readonly r2: number;
  readonly n: number;
  /** Residual degrees of freedom: rows less columns. */
  readonly df: number;
}

/**
 * Ordinary least squares of y on the columns of a design matrix, by Householder QR.
 *
 * Standard errors are the classical ones (equal variance of all rows); see {@link hc3Errors} for those that do without.
 *
 * @param design rows of equal length; a constant is a column of ones that the caller puts in
 * @param y one number per row
 * @param level of the intervals, 0.95 by default
 * @throws RangeError if rows are unequally long, not more than columns, or not finite; if y is not as long; or if a
 *   column is a combination of those before it (the message names the column, counted from 0)
 * @example
 * leastSquares([[1, 0], [1, 1], [1, 2]], [1, 3, 4]).coefficients.map((c) => c.value); // [1.1666666666666667, 1.5]
 */
export function leastSquares(design: readonly Numbers[], y: Numbers, level = 0.95): LeastSquares {
  checkLevel(level);
  const columns = checkDesign(design, y);
  const { r, rotated } = triangularise(design, y, columns);
  const inverse = invertUpper(r);
  const inverseGram = inverse.map((a) => inverse.map((b) => dot(a, b)));
  const values = inverse.map((row) => dot(row, rotated));
  const residuals = Array.from(y, (value, i) => value - dot(values, design[i] ?? []));
  const df = y.length - columns;
  const rss = dot(residuals, residuals);
  const t = studentQuantile((1 + level) / 2, df);
  const coefficients = values.map((value, k) => {
    const se = Math.sqrt((rss / df) * (inverseGram[k]?.[k] ?? Number.NaN));
    return {
      value,
      low: value - t * se,
      high: value + t * se,
      se,
      p: value === 0 ? 1 : studentTwoSided(value / se, df),
    };
  });
  const leverages = design.map((row) => squaredLength(inverse, row));
  return { coefficients, residuals, leverages, inverseGram, rss, r2: explained(rss, design, y), n: y.length, df };
}

/**
 * Standard errors that hold whatever the variance of each row (HC3): the root of the diagonal of
 * (X′X)⁻¹ X′ diag(e²/(1 − h)²) X (X′X)⁻¹, with residuals e and leverages h.
 *
 * Source: J. G. MacKinnon and H. White, Journal of Econometrics 29 (1985); advised for small samples by J. S. Long and
 * L. H. Ervin, The American Statistician 54 (2000).
 *
 * @param design the design that was fitted
 * @param fit what {@link leastSquares} made of it
 * @returns one standard error per column
 * @throws RangeError if a row has leverage 1 (the only one of its class, say): its error cannot be told
 * @example
 * hc3Errors([[1], [1], [1], [1]], leastSquares([[1], [1], [1], [1]], [1, 2, 3, 4])); // [0.7453559924999299]
 */
export function hc3Errors(design: readonly Numbers[], fit: LeastSquares): number[] {
  const weights = fit.residuals.map((residual, i) => {
    const slack = 1 - (fit.leverages[i] ?? 1);
    if (slack < 1e-10) throw new RangeError(`row ${i} alone decides a coefficient (leverage 1): no HC3 error exists`);
    return residual / slack;
  });
  return fit.inverseGram.map((line) => {
    const influence = design.map((row, i) => dot(line, row) * (weights[i] ?? Number.NaN));
    return Math.sqrt(dot(influence, influence));
  });
}

function checkDesign(design: readonly Numbers[], y: Numbers): number {
  const columns = design[0]?.length ?? 0;
  if (columns === 0) throw new RangeError("the design needs at least one row and one column");
  design.forEach((row, i) => {
    if (row.length !== columns)
      throw new RangeError(`row ${i} of the design has ${row.length} columns, not ${columns}`);
    checkNumbers(`row ${i} of the design`, row);
  });
  if (y.length !== design.length) throw new RangeError(`y has ${y.length} values for ${design.length} rows`);
  checkNumbers("y", y, columns + 1);
  return columns;
}

/** R of the QR decomposition, as rows, and the first entries of Q′y. */
function triangularise(design: readonly Numbers[], y: Numbers, columns: number): { r: number[][]; rotated: number[] } {
  const work = Array.from({ length: columns }, (_, k) => Float64Array.from(design, (row) => row[k] ?? Number.NaN));
  const norms = work.map(norm);
  work.push(Float64Array.from(y));
  for (let k = 0; k < columns; k++) reflect(work, k, norms[k] ?? 0);
  const r = Array.from({ length: columns }, (_, i) => work.slice(0, columns).map((column) => column[i] ?? Number.NaN));
  return { r, rotated: Array.from(work[columns] ?? []).slice(0, columns) };
}

/** Zeroes column k below the diagonal by a Householder reflection of the columns from k on. */
function reflect(work: readonly Float64Array[], k: number, columnNorm: number): void {
  const v = (work[k] ?? new Float64Array()).slice(k);
  const length = norm(v);
  if (!(length > 1e-11 * columnNorm)) throw new RangeError(`column ${k} is a combination of the columns before it`);
  v[0] = (v[0] ?? 0) + ((v[0] ?? 0) < 0 ? -length : length);
  const scale = 2 / dot(v, v);
  for (const column of work.slice(k)) {
    const rest = column.subarray(k);
    const share = scale * dot(v, rest);
    for (let i = 0; i < rest.length; i++) rest[i] = (rest[i] ?? 0) - share * (v[i] ?? 0);
  }
}

/** The inverse of an upper triangular matrix, as rows. */
function invertUpper(r: readonly (readonly number[])[]): number[][] {
  const size = r.length;
  const inverse = r.map(() => new Array<number>(size).fill(0));
  for (let j = 0; j < size; j++) {
    for (let i = j; i >= 0; i--) {
      let rest = i === j ? 1 : 0;
      for (let k = i + 1; k <= j; k++) rest -= (r[i]?.[k] ?? 0) * (inverse[k]?.[j] ?? 0);
      const row = inverse[i];
      if (row) row[j] = rest / (r[i]?.[i] ?? Number.NaN);
    }
  }
  return inverse;
}

/** The squared length of R⁻ᵀ times a row: its leverage. */
function squaredLength(inverse: readonly (readonly number[])[], row: Numbers): number {
  let total = 0;
  for (let j = 0; j < inverse.length; j++) {
    let entry = 0;
    for (let k = 0; k <= j; k++) entry += (inverse[k]?.[j] ?? 0) * (row[k] ?? 0);
    total += entry * entry;
  }
  return total;
}

function explained(rss: number, design: readonly Numbers[], y: Numbers): number {
  const first = design[0] ?? [];
  const hasConstant = Array.from(first).some((value, k) => value !== 0 && design.every((row) => row[k] === value));
  const centre = hasConstant ? sum(y) / y.length : 0;
  const total = Array.from(y).reduce((squares, value) => squares + (value - centre) ** 2, 0);
  return total > 1e-28 * dot(y, y) ? 1 - rss / total : 0;
}

function dot(a: Numbers, b: Numbers): number {
  let total = 0;
  for (let i = 0; i < a.length; i++) total += (a[i] ?? 0) * (b[i] ?? 0);
  return total;
}

function norm(values: Numbers): number {
  return Math.sqrt(dot(values, values));
}
