import { createConverter, keepConfidence, type Parameters, type Rows } from "../../tables";
import { middleOf } from "./distribution";
import {
  asPrinted,
  type ElectricityInputs,
  type Exclusion,
  electricityInputs,
  priceOfPower,
} from "./electricity-inputs";
import { electricitySpread, movedInputs, observedRows } from "./electricity-spread";
import type { OwningTables } from "./owning-case";
import type { OwningSimulation } from "./owning-estimate";
import type { OwningInputs } from "./owning-parts";
import { owningAtParameters } from "./owning-spread";
import { publishedOn } from "./published-on";
import { type Market, type Rent, rentsOf } from "./rents";
import { type ServerQuote, serverPrices } from "./server-prices";

/** What buying is held against renting with, in one market and its own currency. */
export interface MarketCase {
  readonly market: Market;
  readonly currency: "CNY" | "USD";
  readonly quotes: readonly ServerQuote[];
  readonly rents: readonly Rent[];
  /** Owning as single numbers; null if no price or no electricity row is left. */
  readonly base: OwningInputs | null;
  /** Owning as a simulation; null likewise. */
  readonly simulation: OwningSimulation | null;
  readonly inputs: ElectricityInputs;
  readonly excluded: readonly Exclusion[];
}

/**
 * Prices, electricity and rents of an eight-A100 server in one market.
 *
 * China: prices there and the parameters' electricity. The US: the maker's list price, and PUE and tariff from the rows of
 * `compute/power_and_tariffs`, since the parameters are about China; the assumptions of owning are the same.
 */
export function marketCase(tables: OwningTables, parameters: Parameters, market: Market): MarketCase {
  const currency = market === "cn" ? "CNY" : "USD";
  const converter = createConverter(tables.rates, parameters.fx_date);
  const prices = serverPrices(tables.purchases, parameters, { converter, currency });
  const quotes = market === "cn" ? prices.a100 : prices.a100.filter((quote) => quote.basis === "list");
  const chinese = electricityInputs(tables, parameters);
  const inputs = market === "cn" ? chinese : { ...chinese, ...americanInputs(tables, parameters) };
  const moved = movedInputs(tables.assumptions, parameters);
  const here = market === "cn" ? moved : { ...moved, pue: null, tariff: null };
  const spread = electricitySpread(inputs, here);
  const published = publishedOn(tables.power);
  const { rents, excluded } = rentsOf(tables, parameters, { market, converter, currency, published });
  const isKnown = quotes.length > 0 && spread !== null;
  return {
    market,
    currency,
    quotes,
    rents,
    inputs,
    base: isKnown ? baseOf(market, parameters, { quotes, inputs }) : null,
    simulation: isKnown
      ? {
          prices: quotes,
          electricity: spread,
          rows: quotes.length + observedRows(inputs, here),
          assumptions: tables.assumptions,
          parameters,
          draws: parameters.draws,
        }
      : null,
    excluded,
  };
}

function americanInputs(tables: OwningTables, parameters: Parameters): Pick<ElectricityInputs, "pue" | "tariff"> {
  const rows = keepConfidence(tables.power.rows(), parameters.confidence);
  const converter = createConverter(tables.rates, parameters.fx_date);
  const isTariff = (row: Rows["compute/power_and_tariffs"]) => row.item === "tariff" && row.region === "US";
  return {
    pue: rows.filter((row) => row.metric === "mean_pue" && row.region === "global").map(asPrinted),
    tariff: rows.filter(isTariff).map((row) => priceOfPower(row, converter, "USD")),
  };
}

function baseOf(
  market: Market,
  parameters: Parameters,
  known: { readonly quotes: readonly ServerQuote[]; readonly inputs: ElectricityInputs },
): OwningInputs {
  const base = owningAtParameters(parameters, middleOf(known.quotes));
  if (market === "cn") return base;
  return { ...base, pue: middleOf(known.inputs.pue), tariff: middleOf(known.inputs.tariff) };
}
