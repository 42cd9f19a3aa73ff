import { checkNumbers, type Numbers } from "./check";
import { normalCdf } from "./distributions";
import { ranks, tieSizes } from "./ranks";

/** The rank-sum comparison of two samples. */
export interface MannWhitney {
  /** Pairs in which x exceeds y, ties counted half: 0 to nx·ny. */
  readonly u: number;
  /** The chance that a random x exceeds a random y, ties counted half: u / (nx·ny). */
  readonly auc: number;
  /** Two-sided p-value of the normal approximation with ties and continuity correction; 1 where all values are equal. */
  readonly p: number;
}

/**
 * The Mann–Whitney U test (Wilcoxon rank-sum): does one sample tend to be larger than the other?
 *
 * Source: H. B. Mann and D. R. Whitney, Annals of Mathematical Statistics 18 (1947). The approximation serves from
 * about eight values a side; below that use {@link permutationTest}.
 *
 * @param x at least one finite number
 * @param y at least one finite number, in the unit of x
 * @throws RangeError if either is empty or not all finite
 * @example
 * mannWhitney([1, 2, 3], [2, 4, 5]); // { u: 1.5, auc: 0.16666666666666666, p: 0.26828588367711736 }
 */
export function mannWhitney(x: Numbers, y: Numbers): MannWhitney {
  checkNumbers("x", x);
  checkNumbers("y", y);
  const pooled = Float64Array.from([...Array.from(x), ...Array.from(y)]);
  const rankSum = ranks(pooled)
    .subarray(0, x.length)
    .reduce((total, rank) => total + rank, 0);
  const pairs = x.length * y.length;
  const n = pooled.length;
  const u = rankSum - (x.length * (x.length + 1)) / 2;
  const ties = tieSizes(pooled).reduce((total, size) => total + (size ** 3 - size), 0);
  const deviation = Math.sqrt((pairs / 12) * (n + 1 - ties / (n * (n - 1))));
  const distance = Math.max(u, pairs - u) - pairs / 2 - 0.5;
  return { u, auc: u / pairs, p: deviation > 0 ? Math.min(1, 2 * normalCdf(-distance / deviation)) : 1 };
}
