export { aalenJohansen, type CauseCurve, type IncidenceStep } from "./aalen-johansen";
export { type Assignment, assignment } from "./assignment";
export { type BootstrapInterval, type BootstrapOptions, bcaBootstrap, jackknifeAcceleration } from "./bootstrap-bca";
export { type BreakEven, breakEven } from "./break-even";
export { type ChainedIndex, chainedJevons } from "./chained-jevons";
export { chao2, type Sightings } from "./chao";
export { chapman, type PopulationSize } from "./chapman";
export type { Numbers } from "./check";
export { type ChowTest, chowTest } from "./chow";
export { clusterBy } from "./cluster-by";
export { gini, herfindahl, type LorenzPoint, lorenz } from "./concentration";
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
export { exponentialRoots } from "./exponential-roots";
export { findRoot, type RootOptions } from "./find-root";
export { geometricMean } from "./geometric-mean";
export { type Features, type GowerDistance, gowerDistance, gowerRanges } from "./gower";
export {
  type HedonicDesign,
  type HedonicEffect,
  type HedonicRegression,
  hedonicDesign,
  hedonicRegression,
  type PricedItem,
} from "./hedonic";
export type { Interval } from "./interval";
export { kaplanMeier, medianSurvival, type SurvivalStep, survivalAt } from "./kaplan-meier";
export { kendallTauB } from "./kendall";
export { type Coefficient, hc3Errors, type LeastSquares, leastSquares } from "./least-squares";
export { type LinearRegression, linearRegression } from "./linear-regression";
export { type LogLinearTrend, logLinearTrend } from "./log-linear-trend";
export { type LogRank, logRank, type SurvivalGroup } from "./log-rank";
export { type LogisticRegression, logisticRegression } from "./logistic";
export { type MannWhitney, mannWhitney } from "./mann-whitney";
export { mean } from "./mean";
export { median } from "./median";
export { medianAbsoluteDeviation } from "./median-absolute-deviation";
export { monteCarlo, type Summary, summary } from "./monte-carlo";
export { observedGiven } from "./observed-given";
export { orderStatistic } from "./order-statistic";
export { type PermutationOptions, type PermutationTest, permutationTest } from "./permutation-test";
export { poissonExact } from "./poisson-exact";
export { type FixedEffects, poolInverseVariance, varianceOfInterval } from "./pool-inverse-variance";
export { type LogitMean, meanLogit, poolLogit } from "./pool-logit";
export { poolRandomEffects, type RandomEffects } from "./pool-random-effects";
export { quantile, quantileSorted } from "./quantile";
export { ranks, tieSizes } from "./ranks";
export { matrixPayoffs, type ReplicatorOptions, replicate } from "./replicator";
export { type RiskRow, riskTable } from "./risk-table";
export { sum } from "./sum";
export { type TheilSen, theilSen } from "./theil-sen";
export { unseenInterval } from "./unseen-interval";
export { variance } from "./variance";
export { wilson } from "./wilson";
export { type CashFlow, presentValue, xirr } from "./xirr";
