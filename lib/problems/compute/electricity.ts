import { exactProduct } from "../../core/decimal";
import type { Estimate } from "../../core/estimate";
import type { Text } from "../../core/text";
import { type Parameters, type Rows, sourceIds } from "../../tables";
import { dailyCost, drawDays, hoursPerDay, shareAtOrBelow } from "./daily-cost";
import { electricityCaveats } from "./electricity-caveats";
import {
  type ElectricityInputs,
  type ElectricityTables,
  type Exclusion,
  electricityInputs,
  electricitySources,
} from "./electricity-inputs";
import { electricitySpread, type MovedInputs, movedInputs, observedRows } from "./electricity-spread";
import { type ElectricityVariant, electricityVariants } from "./electricity-variants";
import { type Histogram, histogram } from "./histogram";

/** The article's arithmetic done again with the parameters, free of rounding. */
export interface Reproduction {
  /** kW of one server with eight A100. */
  readonly power: number;
  readonly pue: number;
  /** Yuan per kWh. */
  readonly tariff: number;
  /** Yuan a day for one server. */
  readonly serverDay: number;
  /** How many servers the article's second figure is for. */
  readonly servers: number;
  /** Yuan a day for that many. */
  readonly fleetDay: number;
  /** The article's figures, yuan a day. */
  readonly claimedServerDay: number;
  readonly claimedFleetDay: number;
  /** The parameters' figure over the article's, less one: −0.0172 means 1.72 % below. */
  readonly difference: number;
}

/** The daily electricity cost of a server as drawn from the observed rows. */
export interface DailyCostSimulation {
  /** Median and central 95 % of the draws, yuan a day. */
  readonly cost: Estimate;
  /** Share of the draws at or below the article's figure, 0 to 1. */
  readonly percentile: number;
  readonly histogram: Histogram;
  readonly draws: number;
}

/** C3: what a day's electricity of an eight-A100 server costs. */
export interface ElectricityResult {
  readonly reproduction: Reproduction;
  /** Null if an input has no rows left. */
  readonly simulation: DailyCostSimulation | null;
  readonly inputs: ElectricityInputs;
  /** The parameters that the user has moved, which then stand still in the simulation. */
  readonly moved: MovedInputs;
  /** The same simulation under other choices of rows and shapes. */
  readonly variants: readonly ElectricityVariant[];
  readonly excluded: readonly Exclusion[];
  readonly sources: readonly string[];
  readonly caveats: readonly Text[];
}

/**
 * The article's electricity arithmetic, first with the parameters as single numbers, then with power, PUE and tariff
 * drawn from the rows of `compute/power_and_tariffs`.
 *
 * @throws Error if the table lacks the article's own figures
 */
export function electricity(tables: ElectricityTables, parameters: Parameters): ElectricityResult {
  const all = tables.power.rows();
  const inputs = electricityInputs(tables, parameters);
  const moved = movedInputs(tables.assumptions, parameters);
  const reproduction = reproduce(all, parameters);
  return {
    reproduction,
    simulation: simulate(inputs, moved, { parameters, claimed: reproduction.claimedServerDay }),
    inputs,
    moved,
    variants: electricityVariants(tables, parameters, reproduction.claimedServerDay),
    excluded: inputs.excluded,
    sources: sourcesBehind(inputs, tables),
    caveats: electricityCaveats,
  };
}

function reproduce(rows: readonly Rows["compute/power_and_tariffs"][], parameters: Parameters): Reproduction {
  const claimed = rows
    .filter((row) => row.item === "article_claim" && row.metric === "yuan_per_day")
    .map((row) => row.value ?? Number.NaN)
    .sort((a, b) => a - b);
  const [claimedServerDay, claimedFleetDay] = claimed;
  if (claimedServerDay === undefined || claimedFleetDay === undefined) {
    throw new Error("compute/power_and_tariffs lacks the article's two figures in yuan per day");
  }
  const { server_power: power, pue, tariff } = parameters;
  const servers = claimedFleetDay / claimedServerDay;
  const serverDay = exactProduct([power, pue, hoursPerDay, tariff]);
  return {
    power,
    pue,
    tariff,
    serverDay,
    servers,
    fleetDay: exactProduct([power, pue, hoursPerDay, tariff, servers]),
    claimedServerDay,
    claimedFleetDay,
    difference: serverDay / claimedServerDay - 1,
  };
}

function simulate(
  inputs: ElectricityInputs,
  moved: MovedInputs,
  context: { readonly parameters: Parameters; readonly claimed: number },
): DailyCostSimulation | null {
  const spread = electricitySpread(inputs, moved);
  if (spread === null) return null;
  const draws = drawDays(spread, context.parameters.draws, context.parameters.seed);
  return {
    cost: dailyCost(draws, observedRows(inputs, moved)),
    percentile: shareAtOrBelow(draws, context.claimed),
    histogram: histogram(draws),
    draws: draws.length,
  };
}

/** The article, the rows drawn from, and the exchange rates, in this order. */
function sourcesBehind(inputs: ElectricityInputs, tables: ElectricityTables): string[] {
  const claims = tables.power.rows().filter((row) => row.item === "article_claim");
  return [...new Set([...sourceIds(claims), ...electricitySources(inputs), ...sourceIds(tables.rates.rows())])];
}
