import type { Estimate } from "../../core/estimate";
import { createRandom } from "../../core/random";
import { monteCarlo, summary } from "../../stats/monte-carlo";
import { sampler } from "./distribution";
import { type ElectricitySpread, hourlyElectricity } from "./electricity-spread";
import type { Rent } from "./rents";
import { gpusPerServer } from "./server-prices";

/** What the electricity of a GPU-hour would be as a share of its rent. */
export interface RentShare {
  readonly rent: Rent;
  /** Under the parameters' power, PUE and tariff; the interval is that of the rent's own range. */
  readonly stated: Estimate;
  /** Under the observed rows; null if an input has none. */
  readonly measured: Estimate | null;
}

/** Electricity of a server at load as a share of what the same GPU-hours cost in rent, for each rent. */
export function rentShares(
  rents: readonly Rent[],
  electricity: { readonly stated: ElectricitySpread; readonly measured: ElectricitySpread | null },
  options: { readonly draws: number; readonly seed: number; readonly rows: number },
): RentShare[] {
  const share = (rent: Rent, spread: ElectricitySpread, n: number): Estimate => {
    const hour = hourlyElectricity(spread);
    const price = sampler({ kind: "rows", rows: [rent] });
    const draws = monteCarlo(options.draws, createRandom(options.seed), (random) => {
      const { equipment, cooling } = hour(random);
      return (equipment + cooling) / gpusPerServer / price(random);
    });
    const { median, low, high } = summary(draws);
    return { value: median, low, high, n, unit: "share", method: `Monte Carlo, ${draws.length} draws; central 95 %` };
  };
  return rents.map((rent) => ({
    rent,
    stated: share(rent, electricity.stated, 1),
    measured: electricity.measured && share(rent, electricity.measured, 1 + options.rows),
  }));
}
