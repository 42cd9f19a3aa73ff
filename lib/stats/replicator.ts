import { checkCount, checkNumbers, type Numbers } from "./check";

/** How {@link replicate} integrates. */
export interface ReplicatorOptions {
  /** Length of a step in units of time; 0.01 by default. Keep it well below 1 / (largest payoff difference). */
  readonly step?: number;
  /** How many steps; 10 000 by default. */
  readonly steps?: number;
}

/**
 * Replicator dynamics: strategies that pay more than the average spread, dxᵢ/dt = xᵢ (fᵢ(x) − Σ xⱼ fⱼ(x)). Integrated by
 * fourth-order Runge–Kutta in the logarithms of the shares, which keeps them between 0 and 1: a strategy that nobody
 * plays never appears.
 *
 * Source: P. D. Taylor and L. B. Jonker, "Evolutionarily stable strategies and game dynamics", Mathematical Biosciences
 * 40 (1978).
 *
 * @param payoffs of each strategy when the population plays these shares (which sum to 1)
 * @param start shares of the strategies, 0 or more, summing to 1 within a millionth
 * @returns shares at the start and after each step, steps + 1 rows
 * @throws RangeError if the start is not such shares, payoffs are not finite or not as many, or an option is out of range
 * @example
 * replicate(() => [1, 1], [0.3, 0.7], { steps: 1 }); // [[0.3, 0.7], [0.3, 0.7]]
 */
export function replicate(
  payoffs: (shares: readonly number[]) => Numbers,
  start: Numbers,
  options: ReplicatorOptions = {},
): number[][] {
  const { step = 0.01, steps = 10_000 } = options;
  checkCount("steps", steps, 1);
  if (!(step > 0 && step < Number.POSITIVE_INFINITY)) throw new RangeError(`the step must exceed 0, got ${step}`);
  checkShares(start);
  let logs = Array.from(start, Math.log);
  const path = [Array.from(start)];
  const slope = (at: readonly number[]): number[] => {
    const values = payoffs(toShares(at));
    if (values.length !== at.length) throw new RangeError(`${values.length} payoffs for ${at.length} strategies`);
    checkNumbers("payoffs", values);
    return Array.from(values);
  };
  for (let i = 0; i < steps; i++) {
    const a = slope(logs);
    const b = slope(moved(logs, a, step / 2));
    const c = slope(moved(logs, b, step / 2));
    const d = slope(moved(logs, c, step));
    const average = a.map((value, k) => (value + 2 * (b[k] ?? 0) + 2 * (c[k] ?? 0) + (d[k] ?? 0)) / 6);
    logs = moved(logs, average, step);
    const shares = toShares(logs);
    logs = shares.map(Math.log);
    path.push(shares);
  }
  return path;
}

/**
 * Payoffs of a symmetric two-player game in a large population: row i of the matrix is what strategy i earns against
 * each other one.
 *
 * @throws RangeError if the matrix is not square or not finite
 * @example
 * matrixPayoffs([[3, 0], [5, 1]])([0.5, 0.5]); // [1.5, 3]
 */
export function matrixPayoffs(matrix: readonly Numbers[]): (shares: readonly number[]) => number[] {
  matrix.forEach((row, i) => {
    if (row.length !== matrix.length) throw new RangeError(`row ${i} has ${row.length} payoffs, not ${matrix.length}`);
    checkNumbers(`row ${i} of the payoffs`, row);
  });
  return (shares) => matrix.map((row) => shares.reduce((total, share, j) => total + share * (row[j] ?? 0), 0));
}

function checkShares(shares: Numbers): void {
  checkNumbers("shares", shares);
  const list = Array.from(shares);
  const total = list.reduce((sum, share) => sum + share, 0);
  if (list.some((share) => share < 0) || Math.abs(total - 1) > 1e-6) {
    throw new RangeError(`shares must be 0 or more and sum to 1, got ${list.join(", ")}`);
  }
}

function moved(logs: readonly number[], slope: readonly number[], step: number): number[] {
  return logs.map((log, k) => log + step * (slope[k] ?? 0));
}

/** Shares from their logarithms up to a common constant. */
function toShares(logs: readonly number[]): number[] {
  const largest = Math.max(...logs);
  const raw = logs.map((log) => Math.exp(log - largest));
  const total = raw.reduce((sum, value) => sum + value, 0);
  return raw.map((value) => value / total);
}
