import type { Estimate } from "../../core/estimate";
import { createRandom } from "../../core/random";
import type { Text } from "../../core/text";
import { bcaBootstrap } from "../../stats/bootstrap-bca";
import type { Interval } from "../../stats/interval";
import { keepConfidence, type Parameters, sourceIds } from "../../tables";

/** What every result of this folder carries beside its numbers. */
export interface Evidence {
  /** Ids of the sources of the rows used. */
  readonly sources: readonly string[];
  /** What a reader must know before believing the numbers. */
  readonly caveats: readonly Text[];
}

/** A headline number computed on all rows, on those of medium and high confidence, and on those of high confidence alone. */
export interface Sensitivity {
  readonly confidence: Parameters["confidence"];
  /** Null where too few rows are left. */
  readonly value: number | null;
  readonly n: number;
}

/** Rows left out of a calculation and why. */
export interface Exclusion {
  readonly count: number;
  readonly reason: Text;
}

/** An interval with its unit, number of observations and method. */
export function toEstimate(interval: Interval, about: Pick<Estimate, "n" | "unit" | "method">): Estimate {
  return { value: interval.value, low: interval.low, high: interval.high, ...about };
}

/** How a bootstrap of this folder is described. */
export function bootstrapMethod(resamples: number, units: string): string {
  return `BCa bootstrap, ${resamples} resamples of ${units}`;
}

/** What a bootstrap resamples and how its result is described. */
export interface BootstrapPlan {
  readonly unit: string;
  /** What is drawn, for example `models` or `organisations`. */
  readonly units: string;
  /** Observations within the units, where a unit is a cluster. */
  readonly n?: number;
}

/**
 * A statistic with its BCa interval, from a generator of its own so that one number does not depend on which others were asked for.
 * @returns null with fewer than two units
 */
export function bootstrap<T extends NonNullable<unknown>>(
  units: readonly T[],
  statistic: (sample: readonly T[]) => number,
  parameters: Pick<Parameters, "resamples" | "seed">,
  plan: BootstrapPlan,
): Estimate | null {
  if (units.length < 2) return null;
  const { resamples, seed } = parameters;
  const interval = bcaBootstrap(units, statistic, { random: createRandom(seed), resamples });
  return toEstimate(interval, {
    n: plan.n ?? units.length,
    unit: plan.unit,
    method: bootstrapMethod(resamples, plan.units),
  });
}

/** A number under each of the three confidence switches. */
export function sensitivityOf<Row extends { readonly confidence: "high" | "medium" | "low" }>(
  rows: readonly Row[],
  measure: (rows: readonly Row[]) => { readonly value: number | null; readonly n: number },
): Sensitivity[] {
  const switches: readonly Parameters["confidence"][] = ["all", "medium", "high"];
  return switches.map((confidence) => ({ confidence, ...measure(keepConfidence(rows, confidence)) }));
}

/** The ids of the sources of several lists of rows, each once. */
export function sourcesOfAll(...lists: readonly (readonly { readonly source_id: string }[])[]): readonly string[] {
  return sourceIds(lists.flat());
}

/** Whether a day lies in the window of the parameters; `any` leaves an end open. */
export function inWindow(
  date: string | null,
  { models_from, models_to }: Pick<Parameters, "models_from" | "models_to">,
): boolean {
  if (date === null) return false;
  return (models_from === "any" || date >= models_from) && (models_to === "any" || date <= models_to);
}
