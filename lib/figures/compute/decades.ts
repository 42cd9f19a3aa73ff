/**
 * The powers of ten within a positive range, for the ticks of a log axis over many decades.
 *
 * @example decades(0.5, 200) // [1, 10, 100]
 */
export function decades(low: number, high: number): number[] {
  return Array.from({ length: 41 }, (_, i) => Number(`1e${i - 20}`)).filter((value) => value >= low && value <= high);
}
