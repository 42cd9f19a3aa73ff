import type { Estimate } from "../../core/estimate";
import { createRandom } from "../../core/random";
import type { Text } from "../../core/text";
import { poolInverseVariance, varianceOfInterval } from "../../stats/pool-inverse-variance";
import { type EndsRatio, endsRatio, fitPrices, type PriceFit } from "./price-fit";
import type { ChannelGroup, PricedProduct, PriceQuote } from "./price-quotes";

/** One product in one channel group in China, over the year of the claim. */
export interface PriceSeries {
  readonly product: PricedProduct;
  readonly group: ChannelGroup;
  /** Its quotes within the window, in order of time. */
  readonly quotes: readonly PriceQuote[];
  /** How many sources they come from. */
  readonly sourceCount: number;
  /** Trend over twelve months; null where the quotes span less than a quarter. */
  readonly fit: PriceFit | null;
  /** Last over first quotes as they stand; null where all lie in one month. */
  readonly ends: EndsRatio | null;
}

/** One series under another choice of rows. */
export interface PriceVariant {
  readonly label: Text;
  readonly quotes: number;
  readonly sourceCount: number;
  readonly fit: PriceFit | null;
  readonly ends: EndsRatio | null;
}

/** How intervals are drawn: each series starts the generator afresh, so that none depends on another. */
export interface ResampleOptions {
  readonly seed: number;
  readonly resamples: number;
}

/** The series of one product and channel group among quotes of the window. */
export function priceSeries(
  product: PricedProduct,
  group: ChannelGroup,
  quotes: readonly PriceQuote[],
  options: ResampleOptions,
): PriceSeries {
  const own = quotes.filter((quote) => quote.product === product && quote.group === group);
  return { product, group, quotes: own, ...measure(own, options) };
}

/** A choice of the quotes of a series, measured like the series itself. */
export function priceVariant(label: Text, quotes: readonly PriceQuote[], options: ResampleOptions): PriceVariant {
  return { label, quotes: quotes.length, ...measure(quotes, options) };
}

/** The series that have an interval, pooled by inverse variance on the log scale. */
export interface PooledSeries {
  readonly ratio: Estimate;
  readonly products: readonly PricedProduct[];
}

/**
 * The yearly ratio of all series with an interval, pooled by inverse variance of their logs (the variance that the
 * interval stands for).
 *
 * @returns null unless at least two series have an interval
 */
export function poolSeries(series: readonly PriceSeries[]): PooledSeries | null {
  const carried = series.flatMap((one) =>
    one.fit?.interval ? [{ product: one.product, ratio: one.fit.interval }] : [],
  );
  if (carried.length < 2) return null;
  const variances = carried.map(({ ratio }) =>
    varianceOfInterval({ low: Math.log(ratio.low), high: Math.log(ratio.high) }),
  );
  const pooled = poolInverseVariance(
    carried.map(({ ratio }) => Math.log(ratio.value)),
    variances,
  );
  const method = "inverse-variance mean of log ratios";
  return {
    ratio: {
      value: Math.exp(pooled.value),
      low: Math.exp(pooled.low),
      high: Math.exp(pooled.high),
      n: carried.length,
      unit: "ratio",
      method,
    },
    products: carried.map(({ product }) => product),
  };
}

function measure(quotes: readonly PriceQuote[], { seed, resamples }: ResampleOptions) {
  return {
    sourceCount: new Set(quotes.map((quote) => quote.source)).size,
    fit: fitPrices(quotes, { random: createRandom(seed), resamples }),
    ends: endsRatio(quotes),
  };
}
