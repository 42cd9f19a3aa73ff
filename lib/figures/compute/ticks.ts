import { formatFixed } from "../numbers";

/**
 * Round values from `low` to `high` for the ticks of a linear axis: steps of 1, 2 or 5 times a power of ten.
 *
 * @param about how many steps at most
 * @example niceTicks(0, 0.27) // [0, 0.05, 0.1, 0.15, 0.2, 0.25]
 */
export function niceTicks(low: number, high: number, about = 6): number[] {
  const step = roundStep((high - low) / about);
  const first = Math.ceil(low / step - 1e-9);
  const last = Math.floor(high / step + 1e-9);
  return Array.from({ length: last - first + 1 }, (_, i) => Number(((first + i) * step).toPrecision(12)));
}

/**
 * Values of the form 1, 2 and 5 times a power of ten within a positive range, for the ticks of a log axis.
 *
 * @example logTicks(0.15, 6) // [0.2, 0.5, 1, 2, 5]
 */
export function logTicks(low: number, high: number): number[] {
  const powers = Array.from({ length: 40 }, (_, i) => i - 20);
  return powers
    .flatMap((power) => [1, 2, 5].map((digit) => Number(`${digit}e${power}`)))
    .filter((value) => value >= low && value <= high);
}

function roundStep(step: number): number {
  const power = 10 ** Math.floor(Math.log10(step));
  return ([1, 2, 5].find((digit) => digit * power >= step * (1 - 1e-9)) ?? 10) * power;
}

/**
 * A number to three significant digits without trailing zeros, for ticks and inputs.
 *
 * @example plainNumber(0.63) // "0.63"
 * @example plainNumber(50) // "50"
 */
export function plainNumber(value: number): string {
  const rounded = Number(value.toPrecision(3));
  const decimals = /\.(\d+)$/.exec(String(rounded))?.[1]?.length ?? 0;
  return formatFixed(rounded, decimals);
}
