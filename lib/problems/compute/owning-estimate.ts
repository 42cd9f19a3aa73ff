import type { Estimate } from "../../core/estimate";
import { summary } from "../../stats/monte-carlo";
import type { Parameters, Rows, Table } from "../../tables";
import { type Distribution, fromRows, type Range, type Shape } from "./distribution";
import type { ElectricitySpread } from "./electricity-spread";
import { owningParts } from "./owning-parts";
import { type AssumptionShape, drawOwning, type OwningFigure, owningSpread } from "./owning-spread";

/** One simulation of owning: what it draws from, and how often. */
export interface OwningSimulation {
  readonly prices: readonly Range[];
  readonly electricity: ElectricitySpread;
  /** Observed rows behind prices and electricity. */
  readonly rows: number;
  readonly assumptions: Table<Rows["assumptions"]>;
  readonly parameters: Parameters;
  readonly draws: number;
  readonly priceShape?: Shape;
  readonly assumptionShape?: AssumptionShape;
}

/** Electricity's share of the hourly cost of owning, 0 to 1: median and central 95 % of the draws. */
export function electricityShare(simulation: OwningSimulation): Estimate {
  return condense(drawShares(simulation), simulation, "share");
}

/** Draws of electricity's share of the hourly cost of owning, 0 to 1. */
export function drawShares(simulation: OwningSimulation): Float64Array {
  return simulateOwning(simulation, (inputs) => owningParts(inputs).electricityShare);
}

/** The cost of a useful GPU-hour of an owned server in the currency of its prices: median and central 95 % of the draws. */
export function owningHour(simulation: OwningSimulation): Estimate {
  const draws = simulateOwning(simulation, (inputs) => owningParts(inputs).total);
  return condense(draws, simulation, "yuan/GPU-hour");
}

/** Draws of any figure that follows from owning. */
export function simulateOwning(simulation: OwningSimulation, figure: OwningFigure): Float64Array {
  const { assumptions, parameters, draws, assumptionShape } = simulation;
  const price: Distribution = fromRows(simulation.prices, simulation.priceShape);
  const spread = owningSpread({ ...simulation.electricity, price }, assumptions, parameters, assumptionShape);
  return drawOwning(spread, figure, { draws, seed: parameters.seed });
}

/** Median and central 95 % of draws; n is the number of observed rows behind them. */
export function condense(draws: Float64Array, simulation: OwningSimulation, unit: string): Estimate {
  const { median, low, high } = summary(draws);
  const method = `Monte Carlo, ${draws.length} draws over price rows, electricity and the ranges of the assumptions; central 95 %`;
  return { value: median, low, high, n: simulation.rows, unit, method };
}
