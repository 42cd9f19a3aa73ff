import { checkPairs, type Numbers } from "./check";
import { mean } from "./mean";
import { ranks } from "./ranks";

/**
 * Pearson's correlation, the covariance over the product of the standard deviations: −1 to 1.
 *
 * @param x at least two numbers, not all alike
 * @param y as many, not all alike
 * @throws RangeError on unequal lengths, fewer than two pairs, a value that is not finite, or a constant side
 * @example
 * pearson([1, 2, 3], [1, 2, 2]); // 0.8660254037844387
 */
export function pearson(x: Numbers, y: Numbers): number {
  checkPairs(["x", x], ["y", y], 2);
  const [meanX, meanY] = [mean(x), mean(y)];
  let [xx, yy, xy] = [0, 0, 0];
  for (let i = 0; i < x.length; i++) {
    const [dx, dy] = [(x[i] ?? 0) - meanX, (y[i] ?? 0) - meanY];
    xx += dx * dx;
    yy += dy * dy;
    xy += dx * dy;
  }
  if (xx === 0 || yy === 0) throw new RangeError(`${xx === 0 ? "x" : "y"} is constant: no correlation is defined`);
  return Math.min(1, Math.max(-1, xy / (Math.sqrt(xx) * Math.sqrt(yy))));
}

/**
 * Spearman's rank correlation: Pearson's of the ranks, ties sharing their mean rank. −1 to 1.
 *
 * @param x at least two numbers, not all alike
 * @param y as many, not all alike
 * @throws RangeError as {@link pearson}
 * @example
 * spearman([1, 2, 3, 4], [1, 2, 4, 8]); // 1
 */
export function spearman(x: Numbers, y: Numbers): number {
  checkPairs(["x", x], ["y", y], 2);
  return pearson(ranks(x), ranks(y));
}
