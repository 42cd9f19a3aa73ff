import { checkCount, checkLevel, checkNumbers, type Numbers } from "./check";
import { studentQuantile } from "./distributions";
import type { Interval } from "./interval";
import { mean } from "./mean";
import { poolRandomEffects, type RandomEffects } from "./pool-random-effects";
import { variance } from "./variance";

/**
 * Shares of counted trials pooled on the logit scale with random effects: each share's logit has variance
 * 1/successes + 1/failures, and half a trial is added to both sides of a row with 0 or n successes.
 *
 * @param successes whole numbers
 * @param trials whole numbers, as many, each at least its successes and 1
 * @param level 0.95 by default
 * @returns value, low and high are shares (0 to 1); se, tau2, q and i2 are on the logit scale
 * @throws RangeError on unequal lengths, no row, or counts that do not fit
 * @example
 * poolLogit([50, 50], [100, 100]).value; // 0.5
 */
export function poolLogit(successes: Numbers, trials: Numbers, level = 0.95): RandomEffects {
  if (successes.length !== trials.length) throw new RangeError("successes and trials must be equally long");
  const rows = Array.from(successes, (count, i) => {
    const total = trials[i] ?? Number.NaN;
    checkCount(`successes[${i}]`, count);
    checkCount(`trials[${i}]`, total, 1);
    if (count > total) throw new RangeError(`row ${i} has ${count} successes in ${total} trials`);
    const half = count === 0 || count === total ? 0.5 : 0;
    return { yes: count + half, no: total - count + half };
  });
  const pooled = poolRandomEffects(
    rows.map(({ yes, no }) => Math.log(yes / no)),
    rows.map(({ yes, no }) => 1 / yes + 1 / no),
    level,
  );
  return { ...pooled, ...asShares(pooled) };
}

/** The mean of shares on the logit scale. */
export interface LogitMean extends Interval {
  /** Standard deviation of the logits: how much the shares differ. */
  readonly sd: number;
  readonly n: number;
}

/**
 * Shares without a sampling error of their own (a pipeline's keep rate over billions of tokens) averaged on the logit
 * scale, each weighing the same, with Student's interval of the mean: random effects where all variance lies between.
 *
 * @param shares at least two, strictly between 0 and 1
 * @param level 0.95 by default
 * @returns value, low and high as shares
 * @throws RangeError if fewer, or one is 0, 1 or outside
 * @example
 * meanLogit([0.2, 0.8]).value; // 0.5
 */
export function meanLogit(shares: Numbers, level = 0.95): LogitMean {
  checkLevel(level);
  checkNumbers("shares", shares, 2);
  const logits = Array.from(shares, (share, i) => {
    if (!(share > 0 && share < 1)) throw new RangeError(`shares[${i}] must lie between 0 and 1, got ${share}`);
    return Math.log(share / (1 - share));
  });
  const centre = mean(logits);
  const sd = Math.sqrt(variance(logits));
  const n = logits.length;
  const half = (studentQuantile((1 + level) / 2, n - 1) * sd) / Math.sqrt(n);
  return { ...asShares({ value: centre, low: centre - half, high: centre + half }), sd, n };
}

function asShares({ value, low, high }: Interval): Interval {
  const share = (logit: number): number => 1 / (1 + Math.exp(-logit));
  return { value: share(value), low: share(low), high: share(high) };
}
