import { checkLevel, type Numbers } from "./check";
import { normalQuantile } from "./distributions";
import { type RiskRow, riskTable } from "./risk-table";

/** The cumulative incidence of one cause from one time on. */
export interface IncidenceStep {
  readonly time: number;
  /** Share that has ended by this cause, others having been free to end it first. */
  readonly incidence: number;
  readonly se: number;
  /** Pointwise band. */
  readonly low: number;
  readonly high: number;
}

/** The curve of one cause: a step per distinct time at which anything ended. */
export interface CauseCurve {
  readonly cause: string;
  readonly steps: readonly IncidenceStep[];
}

/**
 * Cumulative incidence under competing causes by Aalen and Johansen: F(t) = Σ S(t−) d/n, with S the Kaplan–Meier curve
 * of all causes together. One minus Kaplan–Meier with the other causes censored would overstate it.
 *
 * Variance by the delta method (E. Marubini and M. G. Valsecchi, "Analysing Survival Data from Clinical Trials", 1995,
 * chapter 10); with one cause it is Greenwood's. Band F^exp(±z·se/(F log F)).
 *
 * Source: O. Aalen and S. Johansen, Scandinavian Journal of Statistics 5 (1978).
 *
 * @param times from start to the end of watching, 0 or more
 * @param causes what ended each unit, null for a censored one
 * @param level of the band, 0.95 by default
 * @returns one curve per cause, in order of first appearance
 * @throws RangeError on unequal lengths, no unit, no cause at all, or a time that is negative or not finite
 * @example
 * aalenJohansen([1, 2, 3, 4], ["sold", "shut", "sold", null])[0]?.steps.map((step) => step.incidence); // [0.25, 0.25, 0.5, 0.5]
 */
export function aalenJohansen(times: Numbers, causes: readonly (string | null)[], level = 0.95): CauseCurve[] {
  checkLevel(level);
  const names = [...new Set(causes.filter((cause) => cause !== null))];
  const rows = riskTable(
    times,
    causes.map((cause) => cause !== null),
  );
  if (names.length === 0) throw new RangeError("every unit is censored: no cause to follow");
  const z = normalQuantile((1 + level) / 2);
  return names.map((cause) => {
    const counts = new Map<number, number>();
    causes.forEach((other, i) => {
      const time = times[i] ?? Number.NaN;
      if (other === cause) counts.set(time, (counts.get(time) ?? 0) + 1);
    });
    const jumps = incidenceJumps(rows, counts);
    return { cause, steps: jumps.map((_, i) => incidenceStep(jumps.slice(0, i + 1), z)) };
  });
}

interface Jump {
  readonly row: RiskRow;
  /** Events of the cause in hand. */
  readonly count: number;
  /** Survival of all causes just before. */
  readonly before: number;
  /** Cumulative incidence just after. */
  readonly incidence: number;
}

function incidenceJumps(rows: readonly RiskRow[], counts: ReadonlyMap<number, number>): Jump[] {
  let before = 1;
  let incidence = 0;
  return rows.map((row) => {
    const count = counts.get(row.time) ?? 0;
    incidence = Math.min(1, incidence + (before * count) / row.atRisk);
    const jump = { row, count, before, incidence };
    before *= 1 - row.events / row.atRisk;
    return jump;
  });
}

/** The curve at the last of the jumps so far. */
function incidenceStep(jumps: readonly Jump[], z: number): IncidenceStep {
  const last = jumps.at(-1);
  if (!last) throw new Error("a step needs a jump");
  const { incidence } = last;
  let variance = 0;
  for (const { row, count, before, incidence: then } of jumps) {
    const { atRisk, events } = row;
    const since = incidence - then;
    const share = before / atRisk;
    // Once all at risk have ended nothing can follow, so the first term is 0 and its divisor does not matter.
    variance += since > 0 ? (since ** 2 * events) / (atRisk * Math.max(1, atRisk - events)) : 0;
    variance += share ** 2 * (count - count ** 2 / atRisk) - (2 * since * share * count) / atRisk;
  }
  const se = Math.sqrt(Math.max(0, variance));
  const spread = incidence > 0 && incidence < 1 ? (z * se) / (incidence * Math.log(incidence)) : 0;
  const low = incidence ** Math.exp(-spread);
  return { time: last.row.time, incidence, se, low, high: incidence ** Math.exp(spread) };
}
