import type { Random } from "../../core/random";
import { oneOf, uniform } from "../../stats/draws";
import type { Parameters } from "../../tables";
import type { Range } from "./distribution";
import { owningParts } from "./owning-parts";
import type { Lessor } from "./rental-rates";
import type { ServerQuote } from "./server-prices";

/**
 * A way to the compute that is charged by the GPU-hour. `rent`: all lessors; `abroad`, `china`: lessors outside and inside
 * China alone; `spot`: capacity that can be taken away; `own`: servers bought in China, charged for the run's hours alone.
 */
export type HourlyWay = "rent" | "abroad" | "china" | "spot" | "own";

/** Draws dollars per A100-hour, and how many lessors or quotes it draws from. */
export interface HourlyPrice {
  readonly way: HourlyWay;
  readonly sample: (random: Random) => number;
  readonly n: number;
}

/** What the year's rows say of prices. */
export interface PriceRows {
  readonly firm: readonly Lessor[];
  readonly spot: readonly Lessor[];
  readonly servers: readonly ServerQuote[];
  /** Price of electricity, US dollars per kWh. */
  readonly tariff: number;
}

/** The ways that have rows, each with its sampler: a lessor (or server quote) at even chances, then one of its prices. */
export function hourlyPrices(rows: PriceRows, parameters: Parameters): HourlyPrice[] {
  const groups: readonly (readonly [HourlyWay, readonly Lessor[]])[] = [
    ["rent", rows.firm],
    ["abroad", rows.firm.filter((lessor) => !lessor.china)],
    ["china", rows.firm.filter((lessor) => lessor.china)],
    ["spot", rows.spot],
  ];
  const rented = groups
    .filter(([, lessors]) => lessors.length > 0)
    .map(([way, lessors]) => ({
      way,
      sample: (random: Random) => within(random, oneOf(random, oneOf(random, lessors).prices)),
      n: lessors.length,
    }));
  if (rows.servers.length === 0) return rented;
  const own = (random: Random) =>
    owningParts({
      price: serverPrice(random, rows.servers),
      resaleShare: parameters.resale_share,
      life: parameters.server_life,
      hostingShare: parameters.hosting_share,
      utilisation: parameters.utilisation,
      power: parameters.server_power,
      pue: parameters.pue,
      tariff: rows.tariff,
    }).total;
  return [...rented, { way: "own", sample: own, n: rows.servers.length }];
}

/** Draws the price of a server with eight cards, in the currency of the quotes. */
export function serverPrice(random: Random, servers: readonly ServerQuote[]): number {
  return within(random, oneOf(random, servers));
}

function within(random: Random, { low, high }: Range): number {
  return low === high ? low : uniform(random, low, high);
}
