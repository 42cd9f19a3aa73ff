import { type IsoDate, isoDate } from "../../core/dates";
import { createConverter, keepConfidence, type Parameters, type Rows, type Table } from "../../tables";
import type { AffordabilityInputs, ComputeContract, StartUp } from "./affordability";
import { assumptionRange } from "./assumption-range";
import { fromValuations, type ValuationRow } from "./funding";

/** A row of the table of spending, as far as it is read here. */
export type SpendingRow = Pick<Rows["capital/spending_split"], "sub_item" | "share_pct" | "source_id" | "confidence">;

/** The tables that say what start-ups had and signed. */
export interface CapitalTables {
  readonly valuations: Iterable<ValuationRow>;
  readonly spending: Iterable<SpendingRow>;
  readonly ownership: Table<Rows["compute/ownership"]>;
  readonly contracts: Table<Rows["compute/startup_compute_spend"]>;
  readonly rates: Table<Rows["fx/exchange_rates"]>;
  readonly assumptions: Table<Rows["assumptions"]>;
}

/**
 * What Chinese model start-ups had raised and signed by a date, from the tables.
 *
 * @throws NoRateError if a rate of exchange is missing
 */
export function affordabilityInputs(date: IsoDate, tables: CapitalTables, parameters: Parameters): AffordabilityInputs {
  const converter = createConverter(tables.rates, parameters.fx_date);
  const finals = keepConfidence([...tables.spending], parameters.confidence).filter(isFinalRunShare);
  const shares = finals.map((row) => (row.share_pct ?? 0) / 100);
  const { low, high } = assumptionRange(tables.assumptions, "affordable_share");
  return {
    funding: fromValuations(keepConfidence([...tables.valuations], parameters.confidence), converter),
    startUps: startUps(tables.ownership),
    date,
    finalRunShare:
      shares.length === 0
        ? null
        : {
            low: Math.min(...shares),
            high: Math.max(...shares),
            sources: [...new Set(finals.map((row) => row.source_id))],
          },
    contracts: keepConfidence(tables.contracts.rows(), parameters.confidence).flatMap((row): ComputeContract[] => {
      if (!row.metric.startsWith("compute service contract") || row.period_start === null) return [];
      if (row.value === null || row.currency === null) return [];
      const usd = converter.convert(row.value, row.currency, "USD", row.period_start);
      return [
        { company: row.company, date: isoDate(row.period_start), usd, source: row.source_id, note: row.note ?? "" },
      ];
    }),
    shareRange: { low, high },
  };
}

function isFinalRunShare(row: SpendingRow): boolean {
  return row.share_pct !== null && row.sub_item?.startsWith("final training as share of R&D compute") === true;
}

/** The Chinese model start-ups, each once. */
function startUps(ownership: CapitalTables["ownership"]): StartUp[] {
  const names = new Map<string, StartUp>();
  for (const { company, company_zh, country } of ownership.rows()) {
    if (country === "CN") names.set(company, { company, name: { en: company, zh: company_zh ?? company } });
  }
  return [...names.values()];
}
