import { checkPairs, type Numbers } from "./check";
import { findRoot } from "./find-root";

/**
 * All real roots u of Σ cᵢ e^(−u·tᵢ), ascending: the forces of interest at which dated amounts balance.
 *
 * Between two neighbouring roots of its derivative such a sum is monotone, and its derivative is, but for a factor that
 * is never 0, a sum with one term fewer. So the roots follow from those of the shorter sum, down to sums whose
 * coefficients change sign at most once, which have at most one (Descartes' rule, in E. Laguerre's form of 1883). A
 * double root that rounding lifts off the axis may be missed.
 *
 * @param coefficients finite, in order of their times
 * @param times strictly ascending
 * @throws RangeError on unequal lengths, a value that is not finite, or times not in order
 * @example
 * exponentialRoots([2, -5, 2], [0, 1, 2]); // [-0.6931471805599453, 0.6931471805599453]
 */
export function exponentialRoots(coefficients: Numbers, times: Numbers): number[] {
  checkPairs(["coefficients", coefficients], ["times", times]);
  const terms = Array.from(coefficients, (c, i) => ({ c, t: times[i] ?? Number.NaN })).filter(({ c }) => c !== 0);
  terms.forEach(({ t }, i) => {
    const before = terms[i - 1];
    if (before && before.t >= t) throw new RangeError(`times must ascend, but ${t} follows ${before.t}`);
  });
  return roots(terms);
}

interface Term {
  readonly c: number;
  readonly t: number;
}

function roots(terms: readonly Term[]): number[] {
  const [first] = terms;
  const last = terms.at(-1);
  const changes = terms.filter(({ c }, i) => c > 0 !== (terms[i - 1]?.c ?? c) > 0).length;
  if (!first || !last || changes === 0) return [];
  const turning = changes === 1 ? [] : roots(derivative(terms, first.t));
  const value = (u: number): number => scaledSum(terms, u);
  // For u towards −∞ the last term decides the sign, towards ∞ the first.
  const left = probe(value, turning[0] ?? 0, { sign: Math.sign(last.c), step: -1 / (last.t - first.t) });
  const right = probe(value, turning.at(-1) ?? 0, { sign: Math.sign(first.c), step: 1 / (last.t - first.t) });
  const found: number[] = [];
  let from = left;
  for (const to of [...turning, right]) {
    const [a, b] = [value(from), value(to)];
    const root = b === 0 ? to : a !== 0 && a > 0 !== b > 0 ? findRoot(value, from, to) : null;
    if (root !== null && root !== found.at(-1)) found.push(root);
    from = to;
  }
  return found;
}

/** The terms of d/du of the sum times e^(u·t₀), rescaled to a largest coefficient of 1. */
function derivative(terms: readonly Term[], start: number): Term[] {
  const raw = terms.slice(1).map(({ c, t }) => ({ c: -c * (t - start), t }));
  const largest = Math.max(...raw.map(({ c }) => Math.abs(c)));
  return raw.map(({ c, t }) => ({ c: c / largest, t }));
}

/** The sum over its largest exponential: of the same sign, and never too large for float64. */
function scaledSum(terms: readonly Term[], u: number): number {
  const pivot = (u < 0 ? terms.at(-1) : terms[0])?.t ?? 0;
  return terms.reduce((total, { c, t }) => total + c * Math.exp(-u * (t - pivot)), 0);
}

/** A point beyond `from`, in doubling steps, at which the sum has the sign of its limit. */
function probe(
  value: (u: number) => number,
  from: number,
  { sign, step }: { readonly sign: number; readonly step: number },
): number {
  let at = from + step;
  for (let reach = step; Math.sign(value(at)) !== sign; reach *= 2) at += reach;
  return at;
}
