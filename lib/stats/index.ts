export { type BootstrapInterval, type BootstrapOptions, bcaBootstrap, jackknifeAcceleration } from "./bootstrap-bca";
export { type ChainedIndex, chainedJevons } from "./chained-jevons";
export type { Numbers } from "./check";
export { clusterBy } from "./cluster-by";
export { pearson, spearman } from "./correlation";
export {
  chiSquareTail,
  fTail,
  gammaQuantile,
  normalCdf,
  normalQuantile,
  studentQuantile,
  studentTwoSided,
} from "./distributions";
export { normal, oneOf, triangular, uniform } from "./draws";
export { findRoot, type RootOptions } from "./find-root";
export { geometricMean } from "./geometric-mean";
export type { Interval } from "./interval";
export { kendallTauB } from "./kendall";
export { type MannWhitney, mannWhitney } from "./mann-whitney";
export { mean } from "./mean";
export { median } from "./median";
export { medianAbsoluteDeviation } from "./median-absolute-deviation";
export { monteCarlo, type Summary, summary } from "./monte-carlo";
export { type PermutationOptions, type PermutationTest, permutationTest } from "./permutation-test";
export { poissonExact } from "./poisson-exact";
export { type FixedEffects, poolInverseVariance, varianceOfInterval } from "./pool-inverse-variance";
export { quantile, quantileSorted } from "./quantile";
export { ranks, tieSizes } from "./ranks";
export { sum } from "./sum";
export { type TheilSen, theilSen } from "./theil-sen";
export { variance } from "./variance";
export { wilson } from "./wilson";
