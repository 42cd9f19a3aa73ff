import { gpusPerServer } from "./server-prices";

/** What owning one server comes down to, as single numbers. Money in one currency throughout. */
export interface OwningInputs {
  /** Price of a server with eight GPUs. */
  readonly price: number;
  /** What it fetches at the end, as a share of the price. */
  readonly resaleShare: number;
  /** Years over which it is written off. */
  readonly life: number;
  /** Space, network, repair and staff a year, as a share of the price. */
  readonly hostingShare: number;
  /** Share of the hours of its life in which it works, 0 to 1. */
  readonly utilisation: number;
  /** Power of the server while it works, kW. */
  readonly power: number;
  readonly pue: number;
  /** Price of a kWh. */
  readonly tariff: number;
}

/** The cost of one useful GPU-hour of an owned server, and its parts, in the currency of the inputs. */
export interface OwningParts {
  readonly capital: number;
  readonly hosting: number;
  /** Electricity of the server itself. */
  readonly equipment: number;
  /** Electricity of cooling and other overhead. */
  readonly cooling: number;
  readonly total: number;
  /** Both parts of electricity as a share of the total, 0 to 1. */
  readonly electricityShare: number;
}

/** Hours of a year of 365 days. */
export const hoursPerYear = 8760;

/**
 * The cost of a useful GPU-hour:
 * `(price − resale) / life / hours / utilisation + hosting / hours / utilisation + power × PUE × tariff`, over eight GPUs.
 *
 * Capital and hosting run by the calendar and are borne by the useful hours; electricity is counted in those hours alone,
 * so idle power is left out, which makes its share a little too small.
 *
 * @example
 * owningParts({ price: 876000, resaleShare: 0, life: 5, hostingShare: 0, utilisation: 0.5, power: 5, pue: 1, tariff: 0.8 });
 * // capital 5, electricity 0.5 a GPU-hour
 */
export function owningParts(inputs: OwningInputs): OwningParts {
  const hours = hoursPerYear * inputs.utilisation * gpusPerServer;
  const capital = (inputs.price * (1 - inputs.resaleShare)) / inputs.life / hours;
  const hosting = (inputs.price * inputs.hostingShare) / hours;
  const equipment = (inputs.power * inputs.tariff) / gpusPerServer;
  const cooling = equipment * (inputs.pue - 1);
  const total = capital + hosting + equipment + cooling;
  return { capital, hosting, equipment, cooling, total, electricityShare: (equipment + cooling) / total };
}

/**
 * The utilisation at which a useful GPU-hour of an owned server costs as much as one rented by the hour. Above 1 it cannot
 * be reached; infinite where the rent does not even cover the electricity.
 *
 * @param rent price of a rented GPU-hour, in the currency of the inputs; their `utilisation` plays no part
 */
export function breakEvenUtilisation(inputs: OwningInputs, rent: number): number {
  const always = owningParts({ ...inputs, utilisation: 1 });
  const margin = rent - always.equipment - always.cooling;
  return margin > 0 ? (always.capital + always.hosting) / margin : Number.POSITIVE_INFINITY;
}
