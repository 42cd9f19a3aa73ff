import type { Estimate } from "../../core/estimate";
import { createRandom } from "../../core/random";
import { monteCarlo, summary } from "../../stats/monte-carlo";
import type { Parameters } from "../../tables";
import { type ElectricitySpread, hourlyElectricity } from "./electricity-spread";

/** Hours of a day. */
export const hoursPerDay = 24;

/** Draws of what one server's electricity costs in a day of full load, yuan. */
export function drawDays(spread: ElectricitySpread, draws: number, seed: number): Float64Array {
  const hour = hourlyElectricity(spread);
  return monteCarlo(draws, createRandom(seed), (random) => {
    const { equipment, cooling } = hour(random);
    return (equipment + cooling) * hoursPerDay;
  });
}

/** Median and central 95 % of the draws in yuan a day; `rows` is the number of observed rows behind them. */
export function dailyCost(draws: Float64Array, rows: number): Estimate {
  const { median, low, high } = summary(draws);
  const method = `Monte Carlo, ${draws.length} draws from the observed rows of power, PUE and tariff; central 95 %`;
  return { value: median, low, high, n: rows, unit: "yuan/day", method };
}

/** Share of the draws at or below a figure, 0 to 1. */
export function shareAtOrBelow(draws: Float64Array, figure: number): number {
  let count = 0;
  for (const draw of draws) if (draw <= figure) count++;
  return count / draws.length;
}

/** Draws of a simulation that stands beside the headline: a twentieth, but not fewer than 1000 unless fewer were asked for. */
export function sideDraws(parameters: Parameters): number {
  return Math.min(parameters.draws, Math.max(1000, Math.floor(parameters.draws / 20)));
}
