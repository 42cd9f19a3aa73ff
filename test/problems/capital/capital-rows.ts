import { isoDate } from "../../../lib/core/dates";
import { load, type Rows, type Table } from "../../../lib/tables";
import { tableOf } from "../compute/owning-tables";

type ValuationRow = Rows["capital/valuations"];

/** A made-up row of values, in dollars, closed, to the day. */
export function valuation(row: Partial<ValuationRow> & { readonly day?: string }): ValuationRow {
  const { day = "2023-06-15", ...rest } = row;
  return {
    company: "Fresh",
    company_zh: "新创",
    country: "CN",
    date: isoDate(day),
    date_precision: "day",
    round: "Series A",
    amount: null,
    amount_currency: null,
    valuation: 100,
    valuation_currency: "USD",
    valuation_kind: "post",
    lead_investors: null,
    source_id: "press",
    confidence: "high",
    note: "",
    ...rest,
  };
}

/** The tables of values with these rows and the real rates of exchange. */
export function valueTables(rows: readonly ValuationRow[]) {
  return { valuations: table("capital/valuations", rows), rates: load("fx/exchange_rates") };
}

export const realValues = { valuations: load("capital/valuations"), rates: load("fx/exchange_rates") };

/** A table of made-up rows. */
export function table<Row extends object>(name: string, rows: readonly Row[]): Table<Row> {
  return tableOf(name, rows);
}
