/** A number with its 95 % interval. Serialises to plain JSON. */
export interface Estimate {
  readonly value: number;
  /** Lower end of the interval, in the unit of `value`. */
  readonly low: number;
  /** Upper end of the interval, in the unit of `value`. */
  readonly high: number;
  /** How many observations (or independent clusters, if `method` says so) the number rests on. */
  readonly n: number;
  /** Unit of value, low and high, for example `yuan/day`, `ratio`, `share`. */
  readonly unit: string;
  /** How the interval was made, for example `BCa bootstrap, 10 000 resamples, clustered by source`. */
  readonly method: string;
}
