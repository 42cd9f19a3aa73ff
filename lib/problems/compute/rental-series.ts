import type { Estimate } from "../../core/estimate";
import { createRandom } from "../../core/random";
import { bcaBootstrap } from "../../stats/bootstrap-bca";
import { chainedJevons } from "../../stats/chained-jevons";
import type { ResampleOptions } from "./price-series";
import type { RentalItem } from "./rental-items";

/** One month of a rental index. */
export interface IndexPoint {
  readonly month: number;
  /** Price level over that of the base month of its stretch. */
  readonly value: number;
  /** Interval of `value`; null where too few items carry it. */
  readonly low: number | null;
  readonly high: number | null;
  /** Items priced in this month and in the one before. */
  readonly matched: number;
}

/** An unbroken run of months of a chained index. Two stretches share no item and cannot be joined. */
export type IndexStretch = readonly IndexPoint[];

/**
 * The matched-model chained Jevons index of items, month by month, with the interval of a bootstrap over the items. A month
 * that shares no item with the one before begins a new stretch. A stretch that holds the base month is 1 there, another
 * in its first month.
 */
export function rentalStretches(items: readonly RentalItem[], base: number, options: ResampleOptions): IndexStretch[] {
  return runsOfMonths(items).map((months) => {
    const { index, matched } = chainedJevons(months.map((month) => pricesIn(items, month)));
    const origin = Math.max(months.indexOf(base), 0);
    return months.map((month, i) => {
      const interval = i === origin ? { low: 1, high: 1 } : intervalBetween(items, months, { origin, i }, options);
      return {
        month,
        value: (index[i] ?? Number.NaN) / (index[origin] ?? Number.NaN),
        low: interval?.low ?? null,
        high: interval?.high ?? null,
        matched: matched[i] ?? 0,
      };
    });
  });
}

/** The interval of the level in month `i` over that in month `origin` of a run, whichever comes first. */
function intervalBetween(
  items: readonly RentalItem[],
  months: readonly number[],
  { origin, i }: { readonly origin: number; readonly i: number },
  options: ResampleOptions,
): { readonly low: number; readonly high: number } | null {
  if (i > origin) return intervalOf(items, months.slice(origin, i + 1), options);
  const backwards = intervalOf(items, months.slice(i, origin + 1), options);
  return backwards && { low: 1 / backwards.high, high: 1 / backwards.low };
}

/** The change of a chained index between two months. */
export interface RentalChange {
  readonly from: number;
  readonly to: number;
  /** Price level at the end over that at the start. */
  readonly value: number;
  /** The interval of `value`; null where too few items carry it. */
  readonly interval: Estimate | null;
  /** Items behind it, and how many of them have one price throughout. */
  readonly items: number;
  readonly unchanged: number;
  readonly lessors: readonly string[];
}

/**
 * The change of the chained index between two months.
 *
 * @returns null where the chain breaks between them
 */
export function rentalChange(
  items: readonly RentalItem[],
  { from, to }: { readonly from: number; readonly to: number },
  options: ResampleOptions,
): RentalChange | null {
  const months = Array.from({ length: to - from + 1 }, (_, i) => from + i);
  const run = runsOfMonths(items).find((own) => own.includes(from) && own.includes(to));
  if (run === undefined || months.length < 2) return null;
  const { index } = chainedJevons(months.map((month) => pricesIn(items, month)));
  const value = index[months.length - 1] ?? Number.NaN;
  const carriers = items.filter((item) => linksOf([item], months).length > 0);
  const ends = intervalOf(items, months, options);
  const method = `chained Jevons index of matched items; BCa bootstrap over items, ${options.resamples} resamples`;
  return {
    from,
    to,
    value,
    interval: ends && { value, ...ends, n: carriers.length, unit: "ratio", method },
    items: carriers.length,
    unchanged: carriers.filter((item) => linksOf([item], months).every((links) => links.every(isNoMove))).length,
    lessors: [...new Set(carriers.map((item) => item.lessor))].sort(),
  };
}

/** A link without a price move, or without two prices. Catalogues round: a change below a tenth of a per cent is none. */
function isNoMove(logRelative: number): boolean {
  return Number.isNaN(logRelative) || Math.abs(logRelative) < 0.001;
}

/** The longest chain of an index within a calendar year, as its first and last month; null where there is none. */
export function longestChain(items: readonly RentalItem[], year: number): { from: number; to: number } | null {
  const runs = runsOfMonths(items)
    .map((run) => run.filter((month) => Math.floor(month / 12) === year))
    .filter((run) => run.length > 1)
    .sort((a, b) => b.length - a.length);
  const [from, to] = [runs[0]?.[0], runs[0]?.at(-1)];
  return from === undefined || to === undefined ? null : { from, to };
}

/** Items with the months between two of their prices filled on a straight line of the log: one change over a gap, spread evenly. */
export function bridgeGaps(items: readonly RentalItem[]): RentalItem[] {
  return items.map((item) => {
    const seen = [...item.prices].sort(([a], [b]) => a - b);
    const prices = new Map(seen);
    seen.slice(1).forEach(([month, price], i) => {
      const [from, before] = seen[i] ?? [month, price];
      for (let m = from + 1; m < month; m++) {
        prices.set(m, before * (price / before) ** ((m - from) / (month - from)));
      }
    });
    return { ...item, prices };
  });
}

/** Runs of at least two consecutive months in which each shares an item with the one before. */
function runsOfMonths(items: readonly RentalItem[]): number[][] {
  const months = [...new Set(items.flatMap((item) => [...item.prices.keys()]))].sort((a, b) => a - b);
  const runs: number[][] = [];
  for (const month of months) {
    const run = runs[runs.length - 1];
    const linked = items.some((item) => item.prices.has(month) && item.prices.has(month - 1));
    if (run !== undefined && linked) run.push(month);
    else runs.push([month]);
  }
  return runs.filter((run) => run.length > 1);
}

function pricesIn(items: readonly RentalItem[], month: number): ReadonlyMap<string, number> {
  return new Map(items.flatMap((item) => [...pairsIn(item, month)]));
}

function* pairsIn(item: RentalItem, month: number): Generator<[string, number]> {
  const price = item.prices.get(month);
  if (price !== undefined) yield [item.key, price];
}

/** Per item that has any, its log price relative at each link between consecutive months; NaN where it has none. */
function linksOf(items: readonly RentalItem[], months: readonly number[]): Float64Array[] {
  return items
    .map((item) =>
      Float64Array.from(months.slice(1), (month) => {
        const [before, after] = [item.prices.get(month - 1), item.prices.get(month)];
        return before === undefined || after === undefined ? Number.NaN : Math.log(after / before);
      }),
    )
    .filter((links) => links.some(Number.isFinite));
}

const toleratedChance = 0.04;

function intervalOf(
  items: readonly RentalItem[],
  months: readonly number[],
  { seed, resamples }: ResampleOptions,
): { readonly low: number; readonly high: number } | null {
  const links = linksOf(items, months);
  if (links.length < 2 || chanceOfBreak(links) > toleratedChance) return null;
  const moving = movingLinks(links);
  if (moving.length === 0) return { low: 1, high: 1 };
  const carriers = links.map((own) => Float64Array.from(moving, (link) => own[link] ?? Number.NaN));
  const { low, high } = bcaBootstrap(carriers, logLevel, { random: createRandom(seed), resamples });
  return { low: Math.exp(low), high: Math.exp(high) };
}

/** The links at which any item moves: the others add nothing to any resample that has them. */
function movingLinks(links: readonly Float64Array[]): number[] {
  const count = links[0]?.length ?? 0;
  return Array.from({ length: count }, (_, link) => link).filter((link) =>
    links.some((own) => Number.isFinite(own[link]) && own[link] !== 0),
  );
}

/** Log of the chained index over all links of a sample of items; NaN where a link has none. */
function logLevel(sample: readonly Float64Array[]): number {
  const count = sample[0]?.length ?? 0;
  let level = 0;
  for (let link = 0; link < count; link++) {
    let total = 0;
    let matched = 0;
    for (const links of sample) {
      const relative = links[link] ?? Number.NaN;
      if (!Number.isNaN(relative)) {
        total += relative;
        matched++;
      }
    }
    level += total / matched;
  }
  return level;
}

/** At most the chance that a resample of the items leaves some link without any. */
function chanceOfBreak(links: readonly Float64Array[]): number {
  const n = links.length;
  const carriers = new Map<string, number>();
  const count = links[0]?.length ?? 0;
  for (let link = 0; link < count; link++) {
    const has = links.map((own) => Number.isFinite(own[link]));
    carriers.set(has.map(Number).join(""), has.filter(Boolean).length);
  }
  return [...carriers.values()].reduce((total, matched) => total + ((n - matched) / n) ** n, 0);
}
