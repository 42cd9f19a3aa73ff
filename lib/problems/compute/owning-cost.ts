import type { Estimate } from "../../core/estimate";
import type { Text } from "../../core/text";
import { createConverter, type Parameters, sourceIds } from "../../tables";
import { shareAtOrBelow, sideDraws } from "./daily-cost";
import { type Distribution, middleOf } from "./distribution";
import { type Exclusion, electricitySources } from "./electricity-inputs";
import { type OwningCase, type OwningTables, owningCase } from "./owning-case";
import { owningCaveats } from "./owning-caveats";
import { condense, drawShares, electricityShare, type OwningSimulation, owningHour } from "./owning-estimate";
import { hoursPerYear, type OwningInputs, type OwningParts, owningParts } from "./owning-parts";
import { owningAtParameters } from "./owning-spread";
import { type OwningBar, owningTornado } from "./owning-tornado";
import { type OwningVariant, owningVariants } from "./owning-variants";
import { publishedOn } from "./published-on";
import { type RentShare, rentShares } from "./rent-shares";
import { rentsOf } from "./rents";
import { gpusPerServer, type ServerQuote } from "./server-prices";

/** Electricity at or below this share of the cost of owning is a minor item: the threshold that the rule of C4 asks about. */
export const minorShare = 0.1;

/** A figure under the parameters' electricity (the article's, unless moved) and under the observed rows. */
export interface StatedAndMeasured<T> {
  readonly stated: T;
  readonly measured: T;
}

/** Electricity's share at one price of the server. */
export interface QuoteShare {
  readonly quote: ServerQuote;
  readonly stated: Estimate;
  readonly measured: Estimate;
}

/** Electricity once the server is paid for. */
export interface RunningCost {
  /** Yuan a year for one server that works all hours, at the parameters. */
  readonly electricityYear: number;
  /** Electricity's share of electricity and hosting together, at the parameters, 0 to 1. */
  readonly shareOfRunning: number;
  /** How many years of such electricity the price of the server would buy. */
  readonly yearsInPrice: number;
}

/** C4: electricity in the hourly cost of owning an eight-A100 server in China. Money in yuan. */
export interface OwningResult {
  /** Prices of the server, ascending; empty if the confidence switch leaves none, and the figures are then null. */
  readonly quotes: readonly ServerQuote[];
  /** Median of the prices. */
  readonly price: number | null;
  /** The parameters' electricity: kW of a server, PUE, yuan per kWh. */
  readonly electricityAt: Pick<OwningInputs, "power" | "pue" | "tariff">;
  /** The parts of a GPU-hour at the median price and the parameters; measured: at the medians of the observed rows. */
  readonly parts: StatedAndMeasured<OwningParts> | null;
  readonly hour: StatedAndMeasured<Estimate> | null;
  /** Electricity's share of the cost of owning, 0 to 1. */
  readonly share: StatedAndMeasured<Estimate> | null;
  /** In how many of the draws that share is at most a tenth, 0 to 1. */
  readonly atMostTenth: StatedAndMeasured<number> | null;
  /** The share at each price, A800 servers last and for comparison only. */
  readonly byPrice: readonly QuoteShare[];
  readonly running: RunningCost | null;
  readonly againstRent: readonly RentShare[];
  readonly tornado: readonly OwningBar[];
  readonly variants: readonly OwningVariant[];
  readonly excluded: readonly Exclusion[];
  readonly sources: readonly string[];
  readonly caveats: readonly Text[];
}

/** What an hour of an owned eight-A100 server costs in China, and how much of it is electricity. */
export function owningCost(tables: OwningTables, parameters: Parameters): OwningResult {
  const china = owningCase(tables, parameters);
  const { prices, inputs, stated, measured } = china;
  const hasPrices = prices.a100.length > 0;
  const price = hasPrices ? middleOf(prices.a100) : null;
  const rents = rentsOf(tables, parameters, {
    market: "cn",
    converter: createConverter(tables.rates, parameters.fx_date),
    currency: "CNY",
    published: publishedOn(tables.power),
  });
  const draws = sideDraws(parameters);
  return {
    quotes: prices.a100,
    price,
    electricityAt: { power: parameters.server_power, pue: parameters.pue, tariff: parameters.tariff },
    parts: price === null || measured === null ? null : partsAt(price, parameters, measured),
    hour:
      hasPrices && measured
        ? { stated: owningHour({ ...stated, draws }), measured: owningHour({ ...measured, draws }) }
        : null,
    ...(hasPrices && measured ? sharesOf(stated, measured) : { share: null, atMostTenth: null }),
    byPrice: measured ? sharesByPrice(china, measured, draws) : [],
    running: price === null ? null : runningCost(owningAtParameters(parameters, price)),
    againstRent: rentShares(
      rents.rents,
      { stated: stated.electricity, measured: measured?.electricity ?? null },
      { draws, seed: parameters.seed, rows: (measured?.rows ?? 0) - stated.rows },
    ),
    tornado: price === null ? [] : owningTornado(tables.assumptions, parameters, prices.a100),
    variants: owningVariants(tables, parameters),
    excluded: [...prices.excluded, ...inputs.excluded, ...rents.excluded],
    sources: [
      ...new Set([
        ...sourceIds(prices.a100),
        ...electricitySources(inputs),
        ...sourceIds(rents.rents),
        ...sourceIds(tables.rates),
      ]),
    ],
    caveats: owningCaveats,
  };
}

function sharesOf(
  stated: OwningSimulation,
  measured: OwningSimulation,
): { readonly share: StatedAndMeasured<Estimate>; readonly atMostTenth: StatedAndMeasured<number> } {
  const draws = { stated: drawShares(stated), measured: drawShares(measured) };
  return {
    share: {
      stated: condense(draws.stated, stated, "share"),
      measured: condense(draws.measured, measured, "share"),
    },
    atMostTenth: {
      stated: shareAtOrBelow(draws.stated, minorShare),
      measured: shareAtOrBelow(draws.measured, minorShare),
    },
  };
}

function partsAt(price: number, parameters: Parameters, measured: OwningSimulation): StatedAndMeasured<OwningParts> {
  const inputs = owningAtParameters(parameters, price);
  const { power, pue, tariff } = measured.electricity;
  const observed = { power: middle(power), pue: middle(pue), tariff: middle(tariff) };
  return { stated: owningParts(inputs), measured: owningParts({ ...inputs, ...observed }) };
}

/** The middle of what a simulation draws from: the median row, the mode, or the centre of a range. */
function middle(distribution: Distribution): number {
  switch (distribution.kind) {
    case "fixed":
      return distribution.value;
    case "rows":
      return middleOf(distribution.rows);
    case "triangular":
      return distribution.mode;
    case "uniform":
      return (distribution.low + distribution.high) / 2;
  }
}

function sharesByPrice(china: OwningCase, measured: OwningSimulation, draws: number): QuoteShare[] {
  const at = (simulation: OwningSimulation, quote: ServerQuote) =>
    electricityShare({
      ...simulation,
      prices: [quote],
      rows: simulation.rows - simulation.prices.length + 1,
      draws,
    });
  return [...china.prices.a100, ...china.prices.a800].map((quote) => ({
    quote,
    stated: at(china.stated, quote),
    measured: at(measured, quote),
  }));
}

function runningCost(inputs: OwningInputs): RunningCost {
  const hour = owningParts({ ...inputs, utilisation: 1 });
  const electricity = hour.equipment + hour.cooling;
  const electricityYear = electricity * gpusPerServer * hoursPerYear;
  return {
    electricityYear,
    shareOfRunning: electricity / (electricity + hour.hosting),
    yearsInPrice: inputs.price / electricityYear,
  };
}
