import { checkPairs, type Numbers } from "./check";

/**
 * Kendall's tau-b: concordant less discordant pairs, over the geometric mean of the pairs not tied in x and not tied
 * in y. −1 to 1. Takes n²/2 steps.
 *
 * Source: M. G. Kendall, "The treatment of ties in ranking problems", Biometrika 33 (1945).
 *
 * @param x at least two numbers, not all alike
 * @param y as many, not all alike
 * @throws RangeError on unequal lengths, fewer than two pairs, a value that is not finite, or a constant side
 * @example
 * kendallTauB([1, 2, 3, 4], [1, 3, 2, 4]); // 0.6666666666666666
 */
export function kendallTauB(x: Numbers, y: Numbers): number {
  checkPairs(["x", x], ["y", y], 2);
  let [balance, untiedX, untiedY] = [0, 0, 0];
  for (let i = 0; i < x.length; i++) {
    for (let j = 0; j < i; j++) {
      const dx = Math.sign((x[i] ?? 0) - (x[j] ?? 0));
      const dy = Math.sign((y[i] ?? 0) - (y[j] ?? 0));
      balance += dx * dy;
      untiedX += dx * dx;
      untiedY += dy * dy;
    }
  }
  if (untiedX === 0 || untiedY === 0) {
    throw new RangeError(`${untiedX === 0 ? "x" : "y"} is constant: no correlation is defined`);
  }
  return Math.min(1, Math.max(-1, balance / Math.sqrt(untiedX) / Math.sqrt(untiedY)));
}
