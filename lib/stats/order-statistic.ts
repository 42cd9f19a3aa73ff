import { checkCount } from "./check";

/**
 * The k-th smallest value, 0 for the smallest, without sorting: Hoare's quickselect, in time proportional to the length
 * on average. It reorders the values so that none before place k is greater and none after it smaller.
 *
 * Source: C. A. R. Hoare, "Algorithm 65: Find", Communications of the ACM 4 (1961), with the median of three as pivot.
 *
 * @param values no NaN among them; changed
 * @param k whole number from 0 to length − 1
 * @throws RangeError if k is not such a number
 * @example
 * orderStatistic(Float64Array.of(5, 1, 4, 2), 1); // 2
 */
export function orderStatistic(values: Float64Array, k: number): number {
  checkCount("the rank", k);
  let [left, right] = [0, values.length - 1];
  while (left < right) {
    const pivot = middle(values[left] ?? 0, values[(left + right) >> 1] ?? 0, values[right] ?? 0);
    let [i, j] = [left, right];
    while (i <= j) {
      while ((values[i] ?? 0) < pivot) i++;
      while ((values[j] ?? 0) > pivot) j--;
      if (i > j) break;
      const swapped = values[i] ?? 0;
      values[i++] = values[j] ?? 0;
      values[j--] = swapped;
    }
    if (k <= j) right = j;
    else if (k >= i) left = i;
    else break;
  }
  const result = values[k];
  if (result === undefined) throw new RangeError(`there is no rank ${k} among ${values.length} values`);
  return result;
}

function middle(a: number, b: number, c: number): number {
  return Math.max(Math.min(a, b), Math.min(Math.max(a, b), c));
}
