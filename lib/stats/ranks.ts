import type { Numbers } from "./check";

/**
 * The rank of each value, 1 for the smallest; equal values share the mean of their ranks.
 *
 * @param values finite numbers, any length
 * @returns as many ranks, in the order of the values
 * @example
 * Array.from(ranks([30, 10, 20, 10])); // [4, 1.5, 3, 1.5]
 */
export function ranks(values: Numbers): Float64Array {
  const order = Uint32Array.from(values, (_, i) => i).sort((i, j) => (values[i] ?? 0) - (values[j] ?? 0));
  const result = new Float64Array(values.length);
  for (let from = 0, to = 0; from < order.length; from = to) {
    while (to < order.length && values[order[to] ?? 0] === values[order[from] ?? 0]) to++;
    for (let k = from; k < to; k++) result[order[k] ?? 0] = (from + 1 + to) / 2;
  }
  return result;
}

/**
 * The sizes of the groups of equal values, groups of one included.
 *
 * @example
 * tieSizes([3, 1, 3, 2]); // [2, 1, 1]
 */
export function tieSizes(values: Numbers): number[] {
  const counts = new Map<number, number>();
  for (let i = 0; i < values.length; i++) {
    const value = values[i] ?? 0;
    counts.set(value, (counts.get(value) ?? 0) + 1);
  }
  return [...counts.values()];
}
