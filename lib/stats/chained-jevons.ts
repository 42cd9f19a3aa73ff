/** A chained price index and what each link rests on. */
export interface ChainedIndex {
  /** One number per period; the first is 1. */
  readonly index: number[];
  /** Items priced both in the period and in the one before it; 0 for the first. */
  readonly matched: number[];
}

/**
 * The chained matched-model Jevons price index: from each period to the next, the geometric mean of the price relatives of
 * the items seen at both, chained by multiplication. New and vanished items change the basket, never the index.
 *
 * Source: International Labour Office et al., "Consumer Price Index Manual: Concepts and Methods" (2020), chapter 8.
 *
 * @param periods prices by item, one map per period, in order of time; all in one currency and unit
 * @throws RangeError if there is no period, a price is not a finite number above 0, or two neighbouring periods share
 *   no item (the chain breaks there)
 * @example
 * chainedJevons([new Map([["a", 2], ["b", 4]]), new Map([["a", 4], ["b", 4]])]); // { index: [1, 1.4142135623730951], matched: [0, 2] }
 */
export function chainedJevons(periods: readonly ReadonlyMap<string, number>[]): ChainedIndex {
  if (periods.length === 0) throw new RangeError("a price index needs at least one period");
  periods.forEach(checkPrices);
  const index = [1];
  const matched = [0];
  let logLevel = 0;
  for (let i = 1; i < periods.length; i++) {
    const relatives = logRelatives(periods[i - 1], periods[i]);
    if (relatives.length === 0) throw new RangeError(`the chain breaks: periods ${i - 1} and ${i} share no item`);
    logLevel += relatives.reduce((total, relative) => total + relative, 0) / relatives.length;
    index.push(Math.exp(logLevel));
    matched.push(relatives.length);
  }
  return { index, matched };
}

function checkPrices(prices: ReadonlyMap<string, number>, period: number): void {
  for (const [item, price] of prices) {
    if (!(price > 0 && price < Number.POSITIVE_INFINITY)) {
      throw new RangeError(`the price of ${item} in period ${period} must be a finite number above 0, got ${price}`);
    }
  }
}

function logRelatives(
  before: ReadonlyMap<string, number> = new Map(),
  after: ReadonlyMap<string, number> = new Map(),
): number[] {
  const relatives: number[] = [];
  for (const [item, price] of after) {
    const earlier = before.get(item);
    if (earlier !== undefined) relatives.push(Math.log(price / earlier));
  }
  return relatives;
}
