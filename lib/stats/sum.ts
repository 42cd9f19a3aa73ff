import type { Numbers } from "./check";

/**
 * The sum, carried with Neumaier's correction so that its rounding error does not grow with the length.
 *
 * Formula: A. Neumaier, "Rundungsfehleranalyse einiger Verfahren zur Summation endlicher Summen", ZAMM 54 (1974).
 *
 * @param values any length; empty gives 0. Not validated: NaN and infinities pass through.
 * @example
 * sum([1, 1e16, -1e16]); // 1
 */
export function sum(values: Numbers): number {
  let total = 0;
  let correction = 0;
  for (let i = 0; i < values.length; i++) {
    const value = values[i] ?? Number.NaN;
    const next = total + value;
    correction += Math.abs(total) >= Math.abs(value) ? total - next + value : value - next + total;
    total = next;
  }
  return Number.isFinite(total) ? total + correction : total;
}
