import type { IsoDate } from "../../../lib/core/dates";
import { isoDate } from "../../../lib/core/dates";
import { load, type Parameters, parameters, type Rows } from "../../../lib/tables";

export { tableOf } from "../compute/owning-tables";

/** The defaults with few resamples and what else a test sets. */
export function withParameters(overrides: Readonly<Record<string, string | number>> = {}): Parameters {
  return parameters(load("assumptions"), { resamples: 400, ...overrides });
}

export const day = (text: string): IsoDate => isoDate(text);

/** A row of a table, from the first real one with every field that may be empty emptied and what a test sets. */
export function rowOf<
  Name extends
    | "models/model_releases"
    | "models/model_counts"
    | "models/training_runs"
    | "models/org_timeline"
    | "lineage/lineage_declared"
    | "lineage/model_configs"
    | "benchmarks/benchmark_scores"
    | "benchmarks/gap_to_gpt4"
    | "benchmarks/contamination_tests"
    | "benchmarks/open_llm_leaderboard_v1"
    | "compute/clusters",
>(name: Name, fields: Partial<Rows[Name]>): Rows[Name] {
  const [first] = load(name).rows();
  if (first === undefined) throw new Error(`${name} is empty`);
  return { ...first, note: null, ...fields };
}
