import type { Random } from "../../core/random";
import type { Parameters, Rows, Table } from "../../tables";
import { assumptionRange, isMoved } from "./assumption-range";
import { type Distribution, fromRows, type Range, type Shape, sampler } from "./distribution";
import type { ElectricityInputs } from "./electricity-inputs";

/** What the cost of a day's electricity is drawn from. */
export interface ElectricitySpread {
  /** Power of one server at load, kW. */
  readonly power: Distribution;
  /** Energy of the data centre over that of its IT equipment. */
  readonly pue: Distribution;
  /** Yuan per kWh. */
  readonly tariff: Distribution;
}

/** The three electricity parameters that the user has moved; null where the default stands. */
export interface MovedInputs {
  readonly power: number | null;
  readonly pue: number | null;
  readonly tariff: number | null;
}

/** Which electricity parameters differ from their defaults. */
export function movedInputs(assumptions: Table<Rows["assumptions"]>, parameters: Parameters): MovedInputs {
  const moved = (key: "server_power" | "pue" | "tariff") =>
    isMoved(assumptionRange(assumptions, key), parameters[key]) ? parameters[key] : null;
  return { power: moved("server_power"), pue: moved("pue"), tariff: moved("tariff") };
}

/**
 * The distributions behind a simulation: the observed rows, except that a parameter moved by the user stands still at the
 * user's value. Null if an input has neither rows nor such a value.
 */
export function electricitySpread(
  inputs: ElectricityInputs,
  moved: MovedInputs,
  shape: Shape = "rows",
): ElectricitySpread | null {
  const atLoad = inputs.powerShare.map((share) => scale(share, inputs.nameplate));
  const power = spread(atLoad, moved.power, shape);
  const pue = spread(inputs.pue, moved.pue, shape);
  const tariff = spread(inputs.tariff, moved.tariff, shape);
  return power === null || pue === null || tariff === null ? null : { power, pue, tariff };
}

/** How many observed rows a simulation draws from: those of inputs that the user has not moved. */
export function observedRows(inputs: ElectricityInputs, moved: MovedInputs): number {
  return (
    (moved.power === null ? inputs.powerShare.length : 0) +
    (moved.pue === null ? inputs.pue.length : 0) +
    (moved.tariff === null ? inputs.tariff.length : 0)
  );
}

/** A function that draws the cost of one hour's electricity, split between the equipment and its cooling, in yuan. */
export function hourlyElectricity(spread: ElectricitySpread): (random: Random) => HourlyElectricity {
  const [power, pue, tariff] = [sampler(spread.power), sampler(spread.pue), sampler(spread.tariff)];
  return (random) => {
    const kilowatts = power(random);
    const ratio = pue(random);
    const equipment = kilowatts * tariff(random);
    return { equipment, cooling: equipment * (ratio - 1) };
  };
}

/** Yuan per server and hour. */
export interface HourlyElectricity {
  /** Electricity of the servers themselves. */
  readonly equipment: number;
  /** Cooling and all other overhead of the data centre. */
  readonly cooling: number;
}

function spread(rows: readonly Range[], moved: number | null, shape: Shape): Distribution | null {
  if (moved !== null) return { kind: "fixed", value: moved };
  return rows.length === 0 ? null : fromRows(rows, shape);
}

function scale(share: Range, nameplate: Range): Range {
  return { low: share.low * nameplate.low, high: share.high * nameplate.high };
}
