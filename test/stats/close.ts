import { expect } from "vitest";
import oracles from "../fixtures/statistics.json";

/** Reference values from SciPy, statsmodels and NumPy. */
export const oracle = oracles.cases;

/** Fails unless the numbers, or all numbers of two equally long lists, agree to a relative tolerance. */
export function expectClose(
  actual: number | ArrayLike<number>,
  expected: number | ArrayLike<number>,
  relative = 1e-9,
): void {
  if (typeof actual === "number" && typeof expected === "number") {
    const allowed = relative * Math.abs(expected);
    const isClose = actual === expected || Math.abs(actual - expected) <= allowed;
    expect(isClose, `${actual} is not within ${relative} of ${expected}`).toBe(true);
  } else if (typeof actual !== "number" && typeof expected !== "number") {
    expect(actual.length).toBe(expected.length);
    for (let i = 0; i < expected.length; i++) expectClose(actual[i] ?? Number.NaN, expected[i] ?? Number.NaN, relative);
  } else expect.fail("a number was compared with a list");
}

/** The shortest of three runs, in milliseconds: what the code needs when the machine has nothing else to do. */
export function shortestRun(run: () => unknown): number {
  const durations = [1, 2, 3].map(() => {
    const start = performance.now();
    run();
    return performance.now() - start;
  });
  return Math.min(...durations);
}
