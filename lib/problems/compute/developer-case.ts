import { createConverter, keepConfidence, type Parameters, type Rows, type Table } from "../../tables";
import type { OrderTables } from "./buyer-orders";
import { chipHours, type TrainingRun } from "./published-runs";

/** What one developer paid for its machines and for one of its runs. */
export interface DeveloperCase {
  readonly developer: string;
  /** Cost of all its clusters whose cost is known, US dollars, and the accelerators in them; null if none is known. */
  readonly clusters: { readonly usd: number; readonly gpus: number; readonly systems: number } | null;
  /** Its best-known run: cost as published and accelerator-hours; null if no source gives both. */
  readonly run: { readonly model: string; readonly usd: number; readonly gpuHours: number } | null;
  readonly sources: readonly string[];
}

/** The tables behind one developer's case. */
export interface CaseTables extends Pick<OrderTables, "clusters" | "kinds"> {
  readonly runs: readonly TrainingRun[];
  readonly rates: Table<Rows["fx/exchange_rates"]>;
}

/**
 * What a developer's clusters cost against what its largest priced run cost.
 *
 * @param developer its name in the tables on models
 * @throws NoRateError if a rate of exchange is missing
 */
export function developerCase(developer: string, tables: CaseTables, parameters: Parameters): DeveloperCase {
  const converter = createConverter(tables.rates, parameters.fx_date);
  const names = new Set(
    tables.kinds
      .rows()
      .filter((row) => row.developer === developer)
      .map((row) => row.organisation),
  );
  const systems = keepConfidence(tables.clusters.rows(), parameters.confidence).flatMap((row) => {
    const isPriced = row.cost !== null && row.cost_currency !== null && row.date !== null;
    if (!isPriced || row.status !== "existing" || !names.has(row.organisation ?? "")) return [];
    const usd = converter.convert(row.cost, row.cost_currency, "USD", { ...row, date: row.date });
    return [{ usd, gpus: row.gpu_count ?? 0, source: row.source_id }];
  });
  const run = pricedRun(tables.runs.filter((record) => record.developer === developer));
  return {
    developer,
    clusters:
      systems.length === 0
        ? null
        : {
            usd: systems.reduce((sum, { usd }) => sum + usd, 0),
            gpus: systems.reduce((sum, { gpus }) => sum + gpus, 0),
            systems: systems.length,
          },
    run: run === null ? null : { model: run.model, usd: run.usd, gpuHours: run.gpuHours },
    sources: [...new Set([...systems.map(({ source }) => source), ...(run?.sources ?? [])])],
  };
}

/** The dearest run trained from nothing that has a cost and accelerator-hours, over all its records. */
function pricedRun(records: readonly TrainingRun[]) {
  const priced = records.flatMap((record) => {
    const hours = chipHours(records.filter(({ model }) => model === record.model));
    if (record.costUsd === null || hours === null || record.fineTuned) return [];
    return [
      { model: record.model, usd: record.costUsd, gpuHours: hours.value, sources: [record.source, hours.source] },
    ];
  });
  return priced.sort((a, b) => b.usd - a.usd)[0] ?? null;
}
