import { checkLevel, type Numbers } from "./check";
import { normalQuantile } from "./distributions";
import { type RiskRow, riskTable } from "./risk-table";

/** The survival curve from one time on, until the next. */
export interface SurvivalStep extends RiskRow {
  /** Share that survives beyond this time. */
  readonly survival: number;
  /** Pointwise band. */
  readonly low: number;
  readonly high: number;
}

/**
 * The Kaplan–Meier survival curve with Greenwood's variance and the log–log band, which stays within 0 to 1.
 *
 * The band is S^exp(±z·√Σ d/(n(n − d)) / log S). Before the first event it is 1 to 1; once the curve is at 0 the band has
 * no formula, and runs from 0 to its last upper end.
 *
 * Source: E. L. Kaplan and P. Meier, JASA 53 (1958); J. D. Kalbfleisch and R. L. Prentice, "The Statistical Analysis of
 * Failure Time Data" (1980) for the band.
 *
 * @param times from start to event or to the end of watching, 0 or more
 * @param events whether the event happened; false is a censored unit
 * @param level of the band, 0.95 by default
 * @returns one step per distinct time, censored ones included, in order of time
 * @throws RangeError on unequal lengths, no unit, or a time that is negative or not finite
 * @example
 * kaplanMeier([1, 2, 2, 3], [true, true, false, false]).map((step) => step.survival); // [0.75, 0.5, 0.5]
 */
export function kaplanMeier(times: Numbers, events: readonly boolean[], level = 0.95): SurvivalStep[] {
  checkLevel(level);
  const z = normalQuantile((1 + level) / 2);
  let survival = 1;
  let greenwood = 0;
  let lastHigh = 1;
  return riskTable(times, events).map((row) => {
    survival *= 1 - row.events / row.atRisk;
    greenwood += row.events / (row.atRisk * (row.atRisk - row.events));
    const spread = (z * Math.sqrt(greenwood)) / Math.log(survival);
    const band =
      survival === 1
        ? { low: 1, high: 1 }
        : survival === 0
          ? { low: 0, high: lastHigh }
          : { low: survival ** Math.exp(-spread), high: survival ** Math.exp(spread) };
    lastHigh = band.high;
    return { ...row, survival, ...band };
  });
}

/**
 * The share that survives beyond a time, with its band, read off a curve.
 *
 * @param curve from {@link kaplanMeier}
 * @param time 0 or more
 * @returns null beyond the last time of the curve unless the curve is at 0 there: nothing is known
 * @example
 * survivalAt(kaplanMeier([1, 2, 2, 3], [true, true, false, false]), 1.5)?.survival; // 0.75
 */
export function survivalAt(
  curve: readonly SurvivalStep[],
  time: number,
): { readonly survival: number; readonly low: number; readonly high: number } | null {
  if (!(time >= 0)) throw new RangeError(`a time must be 0 or more, got ${time}`);
  const last = curve.at(-1);
  if (!last || (time > last.time && last.survival > 0)) return null;
  const step = curve.findLast((candidate) => candidate.time <= time);
  return step ? { survival: step.survival, low: step.low, high: step.high } : { survival: 1, low: 1, high: 1 };
}

/**
 * The time by which half have had the event: the first at which the curve is at or below one half.
 *
 * @param curve from {@link kaplanMeier}
 * @returns null if the curve never gets there
 * @example
 * medianSurvival(kaplanMeier([1, 2, 3], [true, true, true])); // 2
 */
export function medianSurvival(curve: readonly SurvivalStep[]): number | null {
  return curve.find((step) => step.survival <= 0.5)?.time ?? null;
}
