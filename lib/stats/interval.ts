/** A number with both ends of its confidence interval, all in one unit. */
export interface Interval {
  readonly value: number;
  readonly low: number;
  readonly high: number;
}
