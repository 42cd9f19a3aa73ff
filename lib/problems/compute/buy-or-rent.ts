import type { Estimate } from "../../core/estimate";
import type { Text } from "../../core/text";
import { type Parameters, type Rows, sourceIds, type Table } from "../../tables";
import { type AssumptionRange, assumptionRange } from "./assumption-range";
import { buyOrRentCaveats } from "./buy-or-rent-caveats";
import { sideDraws } from "./daily-cost";
import { sampler } from "./distribution";
import { type Exclusion, electricitySources } from "./electricity-inputs";
import { type MarketCase, marketCase } from "./market-case";
import type { OwningTables } from "./owning-case";
import { condense, type OwningSimulation, simulateOwning } from "./owning-estimate";
import { breakEvenUtilisation, hoursPerYear, type OwningInputs, owningParts } from "./owning-parts";
import type { OwningFigure } from "./owning-spread";
import type { Market, Rent } from "./rents";
import { gpusPerServer, type ServerQuote } from "./server-prices";

/** The tables that buying against renting reads. */
export interface BuyOrRentTables extends OwningTables {
  readonly spending: Table<Rows["compute/startup_compute_spend"]>;
}

/** Owning held against one rent, per useful GPU-hour. */
export interface RentComparison {
  readonly rent: Rent;
  /** Cost of owning over the rent: above 1, renting is cheaper. Simulated: median and central 95 %. */
  readonly ownOverRent: Estimate;
  /** Share of the draws in which owning is cheaper, 0 to 1. */
  readonly ownCheaper: number;
  /**
   * Utilisation from which owning is cheaper at the parameters, for rents paid by the hour; above 1 it is never reached,
   * null where the rent does not cover the electricity or is paid by the month.
   */
  readonly breakEven: number | null;
  /** The same, simulated, cut off at ten; null for rents paid by the month. */
  readonly breakEvenSpread: Estimate | null;
  /** The break-even at the parameters for each life of the surface; null where it lies above 1 or does not exist. */
  readonly curve: readonly (number | null)[];
}

/** The cost of a useful GPU-hour of an owned server over utilisation and life, at the parameters. */
export interface OwningSurface {
  /** Utilisation, ascending, 0 to 1. */
  readonly utilisation: readonly number[];
  /** Years, ascending. */
  readonly life: readonly number[];
  /** Cost by life (outer) and utilisation (inner), in the market's currency. */
  readonly cost: readonly (readonly number[])[];
}

/** Buying against renting in one market; money in its currency. */
export interface MarketComparison {
  readonly market: Market;
  readonly currency: "CNY" | "USD";
  readonly quotes: readonly ServerQuote[];
  /** What owning is computed from at the parameters; null with all that follows if no price is left. */
  readonly base: OwningInputs | null;
  /** Cost of a useful GPU-hour at the parameters. */
  readonly ownHour: number | null;
  readonly surface: OwningSurface | null;
  readonly comparisons: readonly RentComparison[];
  readonly excluded: readonly Exclusion[];
  readonly sources: readonly string[];
}

/** A published sum of yearly spending from which buying is said to pay, as servers rented all year. */
export interface ScaleThreshold {
  readonly amount: number;
  readonly currency: string;
  /** Eight-A100 servers that the sum rents for a year in the US, at the dearest and the cheapest rent by the hour. */
  readonly serversLow: number;
  readonly serversHigh: number;
  readonly source_id: string;
}

/** Whether an eight-A100 server was better bought or rented, in China and in the US. */
export interface BuyOrRentResult {
  readonly china: MarketComparison;
  readonly us: MarketComparison;
  readonly scale: ScaleThreshold | null;
  /** Over what the simulations draw utilisation (0 to 1) and life (years), unless the user moved them. */
  readonly ranges: { readonly utilisation: AssumptionRange; readonly life: AssumptionRange };
  readonly sources: readonly string[];
  readonly caveats: readonly Text[];
}

/** The break-even of owning against renting an A100 server, from dated prices and rents. */
export function buyOrRent(tables: BuyOrRentTables, parameters: Parameters): BuyOrRentResult {
  const china = compare(marketCase(tables, parameters, "cn"), parameters);
  const us = compare(marketCase(tables, parameters, "us"), parameters);
  const scale = scaleThreshold(tables.spending, us);
  const extra = [...sourceIds(tables.rates), ...(scale === null ? [] : [scale.source_id])];
  return {
    china,
    us,
    scale,
    ranges: {
      utilisation: assumptionRange(tables.assumptions, "utilisation"),
      life: assumptionRange(tables.assumptions, "server_life"),
    },
    sources: [...new Set([...china.sources, ...us.sources, ...extra])],
    caveats: buyOrRentCaveats,
  };
}

/** Steps of 5 %; a server that never works has no cost per useful hour. */
const utilisations = Array.from({ length: 20 }, (_, i) => (i + 1) / 20);

/** Quarters of a year from one year to eight. */
const lives = Array.from({ length: 29 }, (_, i) => 1 + i / 4);

function compare(market: MarketCase, parameters: Parameters): MarketComparison {
  const { base, simulation } = market;
  const draws = sideDraws(parameters);
  return {
    market: market.market,
    currency: market.currency,
    quotes: market.quotes,
    base,
    ownHour: base && owningParts(base).total,
    surface: base && surfaceOf(base),
    comparisons:
      base && simulation ? market.rents.map((rent) => compareRent(rent, base, { ...simulation, draws })) : [],
    excluded: market.excluded,
    sources: [
      ...new Set([...sourceIds(market.rents), ...sourceIds(market.quotes), ...electricitySources(market.inputs)]),
    ],
  };
}

function surfaceOf(base: OwningInputs): OwningSurface {
  return {
    utilisation: utilisations,
    life: lives,
    cost: lives.map((life) => utilisations.map((utilisation) => owningParts({ ...base, life, utilisation }).total)),
  };
}

function compareRent(rent: Rent, base: OwningInputs, simulation: OwningSimulation): RentComparison {
  const counted = { ...simulation, rows: simulation.rows + 1 };
  const drawRent = sampler({ kind: "rows", rows: [rent] });
  const isHourly = rent.paidBy === "hour";
  const ratios = simulateOwning(simulation, (inputs, random) => {
    const paid = drawRent(random);
    return owningParts(inputs).total / (isHourly ? paid : paid / inputs.utilisation);
  });
  const breakEvenAt: OwningFigure = (inputs, random) => breakEvenUtilisation(inputs, drawRent(random));
  const middle = (rent.low + rent.high) / 2;
  const exact = (inputs: OwningInputs) => (isHourly ? breakEvenUtilisation(inputs, middle) : Number.POSITIVE_INFINITY);
  return {
    rent,
    ownOverRent: condense(ratios, counted, "ratio"),
    ownCheaper: ratios.reduce((count, value) => count + (value < 1 ? 1 : 0), 0) / ratios.length,
    breakEven: Number.isFinite(exact(base)) ? exact(base) : null,
    breakEvenSpread: isHourly
      ? condense(
          simulateOwning(simulation, (inputs, random) => Math.min(cutOff, breakEvenAt(inputs, random))),
          counted,
          "share",
        )
      : null,
    curve: lives.map((life) => {
      const utilisation = exact({ ...base, life });
      return utilisation <= 1 ? utilisation : null;
    }),
  };
}

/** Break-even utilisations beyond this stand for never, so that the draws stay finite. */
const cutOff = 10;

function scaleThreshold(spending: BuyOrRentTables["spending"], us: MarketComparison): ScaleThreshold | null {
  const row = spending.rows().find((candidate) => candidate.metric.startsWith("yearly compute spending above which"));
  const rents = us.comparisons.map(({ rent }) => rent).filter((rent) => rent.paidBy === "hour");
  if (row === undefined || row.value === null || row.currency !== us.currency || rents.length === 0) return null;
  const servers = (rent: number) => (row.value ?? 0) / (rent * gpusPerServer * hoursPerYear);
  return {
    amount: row.value,
    currency: row.currency,
    serversLow: servers(Math.max(...rents.map((rent) => rent.high))),
    serversHigh: servers(Math.min(...rents.map((rent) => rent.low))),
    source_id: row.source_id,
  };
}
