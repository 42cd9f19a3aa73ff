import { createRandom, type Random } from "../../core/random";
import { monteCarlo } from "../../stats/monte-carlo";
import type { Parameters, Rows, Table } from "../../tables";
import { assumptionRange, assumptionSpread } from "./assumption-range";
import { type Distribution, sampler } from "./distribution";
import type { ElectricitySpread } from "./electricity-spread";
import type { OwningInputs } from "./owning-parts";

/** What the cost of owning is drawn from. */
export interface OwningSpread extends ElectricitySpread {
  readonly price: Distribution;
  readonly resaleShare: Distribution;
  readonly life: Distribution;
  readonly hostingShare: Distribution;
  readonly utilisation: Distribution;
}

/** How an assumption's range becomes a distribution. */
export type AssumptionShape = "triangular" | "uniform";

/**
 * Price and electricity as given, the four assumptions of owning over their ranges; an assumption moved by the user stands
 * still at the user's value.
 */
export function owningSpread(
  given: ElectricitySpread & { readonly price: Distribution },
  assumptions: Table<Rows["assumptions"]>,
  parameters: Parameters,
  shape: AssumptionShape = "triangular",
): OwningSpread {
  const spread = (key: "resale_share" | "server_life" | "hosting_share" | "utilisation") =>
    assumptionSpread(assumptionRange(assumptions, key), parameters[key], shape);
  return {
    ...given,
    resaleShare: spread("resale_share"),
    life: spread("server_life"),
    hostingShare: spread("hosting_share"),
    utilisation: spread("utilisation"),
  };
}

/** A figure that follows from one draw of the inputs, and of `random` where it needs a further draw. */
export type OwningFigure = (inputs: OwningInputs, random: Random) => number;

/** Draws of any figure that follows from owning, for example its electricity share. */
export function drawOwning(
  spread: OwningSpread,
  figure: OwningFigure,
  options: { readonly draws: number; readonly seed: number },
): Float64Array {
  const draw = owningSampler(spread);
  return monteCarlo(options.draws, createRandom(options.seed), (random) => figure(draw(random), random));
}

/** The parameters as single numbers, with a price. */
export function owningAtParameters(parameters: Parameters, price: number): OwningInputs {
  return {
    price,
    resaleShare: parameters.resale_share,
    life: parameters.server_life,
    hostingShare: parameters.hosting_share,
    utilisation: parameters.utilisation,
    power: parameters.server_power,
    pue: parameters.pue,
    tariff: parameters.tariff,
  };
}

/** The article's electricity, or the user's: power, PUE and tariff at the parameters' values. */
export function electricityAtParameters(parameters: Parameters): ElectricitySpread {
  return {
    power: { kind: "fixed", value: parameters.server_power },
    pue: { kind: "fixed", value: parameters.pue },
    tariff: { kind: "fixed", value: parameters.tariff },
  };
}

function owningSampler(spread: OwningSpread): (random: Random) => OwningInputs {
  const price = sampler(spread.price);
  const resaleShare = sampler(spread.resaleShare);
  const life = sampler(spread.life);
  const hostingShare = sampler(spread.hostingShare);
  const utilisation = sampler(spread.utilisation);
  const power = sampler(spread.power);
  const pue = sampler(spread.pue);
  const tariff = sampler(spread.tariff);
  return (random) => ({
    price: price(random),
    resaleShare: resaleShare(random),
    life: life(random),
    hostingShare: hostingShare(random),
    utilisation: utilisation(random),
    power: power(random),
    pue: pue(random),
    tariff: tariff(random),
  });
}
