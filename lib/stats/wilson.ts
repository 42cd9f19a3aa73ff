import { checkCount, checkLevel } from "./check";
import { normalQuantile } from "./distributions";
import type { Interval } from "./interval";

/**
 * A proportion with Wilson's score interval, which stays within 0 to 1 and serves for few trials and for 0 or n
 * successes.
 *
 * Source: E. B. Wilson, "Probable inference, the law of succession, and statistical inference", JASA 22 (1927).
 *
 * @param successes whole number from 0 to n
 * @param n trials, whole number from 1
 * @param level 0.95 by default
 * @returns shares (0 to 1)
 * @throws RangeError outside these
 * @example
 * wilson(3, 17); // { value: 0.17647058823529413, low: 0.061911266376209945, high: 0.4102945856883413 }
 */
export function wilson(successes: number, n: number, level = 0.95): Interval {
  checkCount("successes", successes);
  checkCount("n", n, 1);
  checkLevel(level);
  if (successes > n) throw new RangeError(`${successes} successes in ${n} trials`);
  const share = successes / n;
  const z2 = normalQuantile((1 + level) / 2) ** 2;
  const centre = (share + z2 / (2 * n)) / (1 + z2 / n);
  const half = Math.sqrt(z2 * ((share * (1 - share)) / n + z2 / (4 * n * n))) / (1 + z2 / n);
  return {
    value: share,
    low: successes === 0 ? 0 : Math.max(0, centre - half),
    high: successes === n ? 1 : Math.min(1, centre + half),
  };
}
