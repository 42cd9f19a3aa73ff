import type { Estimate } from "../../core/estimate";
import type { Random } from "../../core/random";
import { bcaBootstrap } from "../../stats/bootstrap-bca";
import { clusterBy } from "../../stats/cluster-by";
import { median } from "../../stats/median";
import { theilSen } from "../../stats/theil-sen";
import type { PriceQuote } from "./price-quotes";
import { monthInYears, monthNumber } from "./quote-period";

/** A ratio with the extremes between which it lies. */
export interface RatioRange {
  readonly value: number;
  readonly low: number;
  readonly high: number;
}

/** How fast the price of one series rose, as a ratio over a year. */
export interface PriceFit {
  /** exp(slope × 1 year): what the trend between the quotes comes to over twelve months. */
  readonly perYear: RatioRange;
  /** The interval of `perYear`; null where too few sources carry it. */
  readonly interval: Estimate | null;
  /** exp(slope × time between the first and the last quote): the trend without any extension. */
  readonly withinQuotes: RatioRange;
  /** Years between the months of the first and the last quote. */
  readonly span: number;
  /** `perYear` with one source left out at a time: least and most. */
  readonly leaveOneOut: RatioRange | null;
  /** `perYear` with the quotes dated only to a quarter moved to the ends of their periods: least and most. */
  readonly dates: RatioRange;
}

/**
 * The Theil–Sen trend of log price on time through the quotes of one series, in months: quotes of one month say nothing
 * of a trend. Every quote enters at both of its ends, so that each counts alike. The interval is a BCa bootstrap of the
 * sources; it is left out where fewer than three sources stand behind the series, or where one end of the time rests on
 * so few of them that more than a few resamples would have no slope.
 *
 * @param quotes of one product and channel group
 * @returns null unless the quotes span at least a quarter: a jump within weeks says nothing of a year
 */
export function fitPrices(
  quotes: readonly PriceQuote[],
  options: { readonly random: Random; readonly resamples: number },
): PriceFit | null {
  const slope = slopeOf(quotes);
  const months = quotes.map((quote) => monthNumber(quote.date));
  const span = (Math.max(...months) - Math.min(...months)) / 12;
  if (!Number.isFinite(slope) || span < leastSpan) return null;
  const slopes = slopeInterval(quotes, options);
  const low = slopes?.low ?? slope;
  const high = slopes?.high ?? slope;
  const over = (years: number): RatioRange => ({
    value: Math.exp(slope * years),
    low: Math.exp(low * years),
    high: Math.exp(high * years),
  });
  return {
    perYear: over(1),
    interval: slopes === null ? null : { ...over(1), n: slopes.n, unit: "ratio", method: method(options.resamples) },
    withinQuotes: over(span),
    span,
    leaveOneOut: leaveOneOut(quotes, slope),
    dates: rangeOf(slope, datePlacements(quotes).map(slopeOf)),
  };
}

/** Slope of log price per year, or NaN where the quotes lie in one month. */
function slopeOf(quotes: readonly PriceQuote[]): number {
  const x = quotes.flatMap((quote) => [timeOf(quote), timeOf(quote)]);
  const y = quotes.flatMap((quote) => [Math.log(quote.low), Math.log(quote.high)]);
  return x.some((time) => time !== x[0]) ? theilSen(x, y).slope : Number.NaN;
}

function timeOf(quote: PriceQuote): number {
  return monthInYears(monthNumber(quote.date));
}

const leastSources = 3;
const leastSpan = 0.25;
const toleratedChance = 0.04;

function slopeInterval(
  quotes: readonly PriceQuote[],
  options: { readonly random: Random; readonly resamples: number },
): { readonly low: number; readonly high: number; readonly n: number } | null {
  const sources = clusterBy(quotes, (quote) => quote.source);
  if (sources.length < leastSources || chanceOfNoSlope(sources) > toleratedChance) return null;
  return bcaBootstrap(sources, (sample) => slopeOf(sample.flat()), options);
}

/** The chance that a resample of the sources holds quotes of one month only, so that no slope exists. */
function chanceOfNoSlope(sources: readonly (readonly PriceQuote[])[]): number {
  const ofOneMonth = new Map<number, number>();
  for (const quotes of sources) {
    const months = [...new Set(quotes.map((quote) => monthNumber(quote.date)))];
    const only = months[0];
    if (months.length === 1 && only !== undefined) ofOneMonth.set(only, (ofOneMonth.get(only) ?? 0) + 1);
  }
  const shares = [...ofOneMonth.values()].map((count) => (count / sources.length) ** sources.length);
  return shares.reduce((total, share) => total + share, 0);
}

function method(resamples: number): string {
  return `Theil–Sen slope of log price × 1 year; BCa bootstrap, ${resamples} resamples, clustered by source`;
}

function leaveOneOut(quotes: readonly PriceQuote[], slope: number): RatioRange | null {
  const sources = [...new Set(quotes.map((quote) => quote.source))];
  const slopes = sources.map((source) => slopeOf(quotes.filter((quote) => quote.source !== source)));
  const finite = slopes.filter(Number.isFinite);
  return finite.length < 2 ? null : rangeOf(slope, finite);
}

function rangeOf(slope: number, slopes: readonly number[]): RatioRange {
  const all = [slope, ...slopes].filter(Number.isFinite);
  return { value: Math.exp(slope), low: Math.exp(Math.min(...all)), high: Math.exp(Math.max(...all)) };
}

const mostPlacements = 4096;

/** The quotes with every loosely dated one at the first or the last day of its period, in all combinations. */
function datePlacements(quotes: readonly PriceQuote[]): PriceQuote[][] {
  let placements: PriceQuote[][] = [[]];
  for (const quote of quotes) {
    const { from, to } = quote.period;
    const loose = from.slice(0, 7) !== to.slice(0, 7) && placements.length * 2 <= mostPlacements;
    const dates = loose ? [from, to] : [quote.date];
    placements = placements.flatMap((placed) => dates.map((date) => [...placed, { ...quote, date }]));
  }
  return placements;
}

/** What was quoted at the two ends of a series, without any fit. */
export interface EndsRatio extends RatioRange {
  /** Months of the first and the last quotes, for example `2022-12`. */
  readonly from: number;
  readonly to: number;
}

/**
 * Last quotes over first quotes: the ratio of the medians of their logs; low sets the least last quote against the
 * highest first one, high the reverse.
 *
 * @returns null unless the quotes lie in at least two months
 */
export function endsRatio(quotes: readonly PriceQuote[]): EndsRatio | null {
  const months = quotes.map((quote) => monthNumber(quote.date));
  const [from, to] = [Math.min(...months), Math.max(...months)];
  if (!(to > from)) return null;
  const at = (month: number) => quotes.filter((quote) => monthNumber(quote.date) === month);
  const [first, last] = [at(from), at(to)];
  const level = (group: readonly PriceQuote[]) =>
    Math.exp(median(group.flatMap((quote) => [Math.log(quote.low), Math.log(quote.high)])));
  const least = (group: readonly PriceQuote[]) => Math.min(...group.map((quote) => quote.low));
  const most = (group: readonly PriceQuote[]) => Math.max(...group.map((quote) => quote.high));
  return {
    value: level(last) / level(first),
    low: least(last) / most(first),
    high: most(last) / least(first),
    from,
    to,
  };
}
