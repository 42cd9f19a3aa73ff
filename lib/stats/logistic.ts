import { checkNumbers, type Numbers } from "./check";
import { leastSquares } from "./least-squares";

/** A fitted logistic regression. */
export interface LogisticRegression {
  /** Log odds per unit of each column of the design. */
  readonly coefficients: readonly number[];
  /** Standard errors from the observed information. */
  readonly se: readonly number[];
  readonly logLikelihood: number;
  readonly n: number;
}

/**
 * Logistic regression by maximum likelihood: log(p/(1 − p)) is linear in the columns. Newton's method as iteratively
 * reweighted least squares.
 *
 * Source: P. McCullagh and J. A. Nelder, "Generalized Linear Models" (1989), section 4.4.
 *
 * @param design rows of equal length; a constant is a column of ones that the caller puts in
 * @param y 0 or 1 per row
 * @throws RangeError if y holds anything else or only one of them, a column is a combination of others, or the columns
 *   tell the two outcomes apart perfectly (the likelihood then has no maximum)
 * @example
 * logisticRegression([[1], [1], [1], [1]], [0, 1, 1, 1]).coefficients; // [1.0986122886681098]
 */
export function logisticRegression(design: readonly Numbers[], y: Numbers): LogisticRegression {
  const outcomes = Array.from(y);
  if (outcomes.some((value) => value !== 0 && value !== 1)) throw new RangeError("y must hold only 0 and 1");
  if (new Set(outcomes).size < 2) throw new RangeError("y must hold both 0 and 1");
  for (const row of design) checkNumbers("a row of the design", row);
  let coefficients = new Array<number>(design[0]?.length ?? 0).fill(0);
  for (let i = 0; i < maxSteps; i++) {
    const { step, se, logLikelihood } = newtonStep(design, outcomes, coefficients);
    coefficients = coefficients.map((value, k) => value + (step[k] ?? Number.NaN));
    const isDone = step.every((change, k) => Math.abs(change) <= 1e-12 * (1 + Math.abs(coefficients[k] ?? 0)));
    if (isDone) return { coefficients, se, logLikelihood, n: outcomes.length };
  }
  throw new RangeError(separated);
}

const maxSteps = 60;
const separated = "the columns tell the two outcomes apart perfectly: the likelihood has no maximum";

function newtonStep(
  design: readonly Numbers[],
  outcomes: readonly number[],
  coefficients: readonly number[],
): { step: readonly number[]; se: readonly number[]; logLikelihood: number } {
  let logLikelihood = 0;
  const working: number[] = [];
  const weighted = design.map((row, i) => {
    const odds = coefficients.reduce((total, value, k) => total + value * (row[k] ?? 0), 0);
    const y = outcomes[i] ?? Number.NaN;
    const share = 1 / (1 + Math.exp(-odds));
    const root = Math.sqrt(share * (1 - share));
    if (!(root > 1e-9)) throw new RangeError(separated);
    logLikelihood -= Math.log1p(Math.exp(y === 1 ? -odds : odds));
    working.push((y - share) / root);
    return Array.from(row, (value) => value * root);
  });
  const { coefficients: step, inverseGram } = leastSquares(weighted, working);
  return {
    step: step.map(({ value }) => value),
    se: inverseGram.map((row, k) => Math.sqrt(row[k] ?? Number.NaN)),
    logLikelihood,
  };
}
