import { isoDate } from "../../core/dates";
import type { Parameters } from "../../tables";
import { type AffordabilityResult, affordability } from "./affordability";
import { affordabilityInputs, type CapitalTables } from "./affordability-inputs";
import { fromTrainingRuns, type TrainingRunRow } from "./published-runs";
import { type TrainingTables, trainingCost } from "./training-cost";

/** Affordability when the article appeared, and a year later. */
export interface StartUpsResult {
  readonly atClaim: AffordabilityResult;
  readonly hindsight: AffordabilityResult;
}

/** The tables behind the question whether start-ups could pay for compute. */
export interface StartUpTables extends CapitalTables, Omit<TrainingTables, "runs"> {
  readonly runs: Iterable<TrainingRunRow>;
}

/** The day up to which money counts, and the year whose prices hold: the article's month, and hindsight. */
const dates = {
  atClaim: { date: isoDate("2024-01-31"), prices: "2023" },
  hindsight: { date: isoDate("2024-12-31"), prices: "2024" },
} as const;

/**
 * What three classes of training run cost against what start-ups had raised, in January 2024 and at the end of 2024.
 *
 * @throws NoRateError if a rate of exchange is missing
 */
export function startUpsAndRuns(tables: StartUpTables, parameters: Parameters): StartUpsResult {
  const runs = fromTrainingRuns(tables.runs);
  const at = ({ date, prices }: (typeof dates)["atClaim" | "hindsight"]) =>
    affordability(
      trainingCost(prices, { ...tables, runs }, parameters),
      affordabilityInputs(date, tables, parameters),
      parameters,
    );
  return { atClaim: at(dates.atClaim), hindsight: at(dates.hindsight) };
}
