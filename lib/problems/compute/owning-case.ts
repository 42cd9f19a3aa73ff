import { createConverter, type Parameters, type Rows, type Table } from "../../tables";
import { type ElectricityInputs, type ElectricityTables, electricityInputs } from "./electricity-inputs";
import { electricitySpread, movedInputs, observedRows } from "./electricity-spread";
import type { OwningSimulation } from "./owning-estimate";
import { electricityAtParameters } from "./owning-spread";
import type { RentTables } from "./rents";
import { type ServerPrices, serverPrices } from "./server-prices";

/** The tables that the cost of owning reads. */
export interface OwningTables extends ElectricityTables, RentTables {
  readonly purchases: Table<Rows["compute/gpu_purchase_prices"]>;
}

/** What a simulation of owning in China starts from, under one set of parameters. */
export interface OwningCase {
  readonly prices: ServerPrices;
  readonly inputs: ElectricityInputs;
  /** Electricity at the parameters' values, which are the article's unless the user moved them. */
  readonly stated: OwningSimulation;
  /** Electricity drawn from the observed rows; null if an input has none. */
  readonly measured: OwningSimulation | null;
}

/** Prices, electricity and assumptions of owning an eight-A100 server in China, in yuan. */
export function owningCase(tables: OwningTables, parameters: Parameters): OwningCase {
  const converter = createConverter(tables.rates, parameters.fx_date);
  const prices = serverPrices(tables.purchases, parameters, { converter, currency: "CNY" });
  const inputs = electricityInputs(tables, parameters);
  const moved = movedInputs(tables.assumptions, parameters);
  const spread = electricitySpread(inputs, moved);
  const stated: OwningSimulation = {
    prices: prices.a100,
    electricity: electricityAtParameters(parameters),
    rows: prices.a100.length,
    assumptions: tables.assumptions,
    parameters,
    draws: parameters.draws,
  };
  const rows = prices.a100.length + observedRows(inputs, moved);
  return { prices, inputs, stated, measured: spread && { ...stated, electricity: spread, rows } };
}
