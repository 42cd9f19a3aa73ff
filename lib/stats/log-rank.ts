import type { Numbers } from "./check";
import { chiSquareTail } from "./distributions";
import { riskTable } from "./risk-table";

/** A group's times and whether each ended in the event. */
export interface SurvivalGroup {
  readonly times: Numbers;
  readonly events: readonly boolean[];
}

/** The outcome of {@link logRank}. */
export interface LogRank {
  /** Above 0 where the first group has more events than the second's hazard would give it. */
  readonly z: number;
  /** Two-sided p-value by the normal approximation. */
  readonly p: number;
  /** Events of the first group, and those expected if both had one hazard. */
  readonly observed: number;
  readonly expected: number;
}

/**
 * The log-rank test of two survival curves: observed less expected events of the first group over all event times, with
 * the hypergeometric variance.
 *
 * Source: N. Mantel, Cancer Chemotherapy Reports 50 (1966).
 *
 * @throws RangeError if a group is empty, its lists are unequally long, a time is negative or not finite, or no event
 *   happened while both groups were watched
 * @example
 * logRank({ times: [1, 2], events: [true, true] }, { times: [3, 4], events: [true, true] }).observed; // 2
 */
export function logRank(a: SurvivalGroup, b: SurvivalGroup): LogRank {
  const rowsA = riskTable(a.times, a.events);
  riskTable(b.times, b.events);
  const pooled = riskTable([...Array.from(a.times), ...Array.from(b.times)], [...a.events, ...b.events]);
  const eventsOfA = new Map(rowsA.map((row) => [row.time, row.events]));
  let [observed, expected, variance] = [0, 0, 0];
  for (const { time, atRisk, events } of pooled) {
    // Of the first group's rows those from this time on are still watched.
    const share = (rowsA.find((row) => row.time >= time)?.atRisk ?? 0) / atRisk;
    observed += eventsOfA.get(time) ?? 0;
    expected += events * share;
    if (atRisk > 1) variance += (events * share * (1 - share) * (atRisk - events)) / (atRisk - 1);
  }
  if (variance === 0) throw new RangeError("no event happened while both groups were watched: nothing to compare");
  const z = (observed - expected) / Math.sqrt(variance);
  return { z, p: chiSquareTail(z * z, 1), observed, expected };
}
