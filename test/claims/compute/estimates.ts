import type { Estimate } from "../../../lib/core/estimate";

/** An estimate with made-up surroundings. */
export function estimate(value: number, low: number, high: number): Estimate {
  return { value, low, high, n: 8, unit: "ratio", method: "made up" };
}
