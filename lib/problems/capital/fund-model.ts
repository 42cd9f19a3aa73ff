import type { Estimate } from "../../core/estimate";
import { createRandom, type Random } from "../../core/random";
import type { Text } from "../../core/text";
import { quantileSorted } from "../../stats/quantile";
import { type Parameters, sourceIds } from "../../tables";
import { companiesOf, companyValues, ofCompany, type ValueRecord, type ValueTables, yearsBetween } from "./values";

/** What a company's value was multiplied by from one anniversary of its first value to the next. */
export interface YearOfGrowth {
  readonly company: string;
  /** Anniversary at which the year starts: 0 for the first year. */
  readonly age: number;
  readonly factor: number;
}

/** What a fund does, apart from its draws of growth. */
export type FundTerms = Pick<
  Parameters,
  "fast_hold" | "hold_years" | "sale_discount" | "exit_odds" | "loss_ratio" | "buyback_share" | "fund_companies"
>;

/** Yearly factors to draw from, early years (those of the fast seller) and later ones. */
export interface GrowthPools {
  readonly early: readonly number[];
  readonly late: readonly number[];
}

/** The funds of one simulation: money back per money put in, one entry a fund. */
export interface FundDraws {
  /** Sold early at the mark, before the discount. */
  readonly fast: Float64Array;
  /** Held to the end. */
  readonly held: Float64Array;
}

/** The fast mark-up exit against the long hold (K4). */
export interface FundModelResult {
  readonly terms: FundTerms;
  readonly years: readonly YearOfGrowth[];
  readonly early: number;
  readonly late: number;
  readonly funds: number;
  /** The discount at which both have one rate of return: middle of the funds and their central 95 %. */
  readonly breakEven: Estimate | null;
  /** The discount at which both have one multiple. */
  readonly breakEvenMultiple: number | null;
  /** Annual rate of return of the median fund, and of the 2.5 % and 97.5 % funds. */
  readonly fastRate: Estimate | null;
  readonly heldRate: Estimate | null;
  /** The break-even from growth known by the day of the article; null if there is too little of it. */
  readonly atClaim: { readonly value: number; readonly years: number } | null;
  /** The break-even without each company in turn: its lowest and highest. */
  readonly leaveOneOut: { readonly low: number; readonly high: number } | null;
  /** Break-even over chances of exit for each length of hold: the what-if. */
  readonly whatIf: readonly WhatIf[];
  readonly dropped: number;
  readonly sources: readonly string[];
  readonly caveats: readonly Text[];
}

/** One length of hold: the break-even at each chance of exit. */
export interface WhatIf {
  readonly holdYears: number;
  readonly points: readonly {
    readonly odds: number;
    readonly value: number;
    readonly low: number;
    readonly high: number;
  }[];
}

/** The day of the article: what could be known then. */
const articleDate = "2024-01-13";
const whatIfHolds = [4, 5, 6, 7, 8, 9, 10] as const;
const whatIfOdds = [0.05, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 1] as const;
/** Funds behind the headline, and behind each point of the what-if. */
export const headlineFunds = 100_000;
const sideFunds = 4000;

/** The Monte Carlo of funds, its break-even discount, and how the break-even moves with its inputs. */
export function fundModel(tables: ValueTables, parameters: Parameters): FundModelResult {
  const values = companyValues(tables, parameters);
  const used = values.records.filter(isMark);
  const years = companiesOf(used).flatMap((company) => growthYears(ofCompany(used, company)));
  const pools = poolsOf(years, parameters.fast_hold);
  const funds = Math.min(parameters.draws, headlineFunds);
  const enough = pools.early.length > 0 && pools.late.length > 0;
  const draws = enough ? simulateFunds(parameters, pools, { funds, random: createRandom(parameters.seed) }) : null;
  const at = (changed: Partial<FundTerms>, growth: GrowthPools = pools) => {
    const terms = { ...parameters, ...changed };
    const side = simulateFunds(terms, growth, {
      funds: Math.min(funds, sideFunds),
      random: createRandom(parameters.seed),
    });
    return breakEvenOf(side, terms);
  };
  return {
    terms: termsOf(parameters),
    years,
    early: pools.early.length,
    late: pools.late.length,
    funds,
    breakEven: draws && breakEvenOf(draws, parameters),
    breakEvenMultiple: draws && 1 - middle(draws.held) / middle(draws.fast),
    fastRate: draws && rates(draws.fast, parameters.fast_hold, 1 - parameters.sale_discount),
    heldRate: draws && rates(draws.held, parameters.hold_years, 1),
    atClaim: atClaim(used, parameters.fast_hold, (growth) => at({}, growth).value),
    leaveOneOut: enough ? withoutEach(years, parameters.fast_hold, (growth) => at({}, growth).value) : null,
    whatIf: enough
      ? whatIfHolds
          .filter((hold) => hold > parameters.fast_hold)
          .map((holdYears) => ({
            holdYears,
            points: whatIfOdds.map((odds) => {
              const { value, low, high } = at({ hold_years: holdYears, exit_odds: odds });
              return { odds, value, low, high };
            }),
          }))
      : [],
    dropped: values.unrated.length + values.undated.length,
    sources: [
      ...sourceIds(used.filter(({ company }) => years.some((year) => year.company === company))),
      ...values.rateSources,
    ],
    caveats,
  };
}

function termsOf(parameters: Parameters): FundTerms {
  const { fast_hold, hold_years, sale_discount, exit_odds, loss_ratio, buyback_share, fund_companies } = parameters;
  return { fast_hold, hold_years, sale_discount, exit_odds, loss_ratio, buyback_share, fund_companies };
}

/** Values that a holder would carry in the books: closed rounds and market values, dated to the quarter or better. */
function isMark({ basis, isOpen, precision, round, country }: ValueRecord): boolean {
  return (
    country === "CN" &&
    basis !== "secondary" &&
    basis !== "pre" &&
    !isOpen &&
    precision !== "year" &&
    !/H shares|broker table|other|registry|merger|cumulative|^sold to/.test(round)
  );
}

/**
 * The factors of whole years since the first value. Between two known values growth is spread evenly over their gap, so
 * that a step-up counts by its size and by the time it took.
 */
export function growthYears(own: readonly Pick<ValueRecord, "company" | "date" | "valueUsd">[]): YearOfGrowth[] {
  const [first, last] = [own[0], own.at(-1)];
  if (!first || !last) return [];
  const whole = Math.floor(yearsBetween(first.date, last.date));
  const points = own.map(({ date, valueUsd }) => ({ age: yearsBetween(first.date, date), log: Math.log(valueUsd) }));
  const logAt = (age: number) => {
    const next = points.find((point) => point.age > age);
    const before = points.findLast((point) => point.age <= age);
    if (!before || !next) return (before ?? next)?.log ?? 0;
    return before.log + ((next.log - before.log) * (age - before.age)) / (next.age - before.age);
  };
  return Array.from({ length: whole }, (_, age) => ({
    company: first.company,
    age,
    factor: Math.exp(logAt(age + 1) - logAt(age)),
  }));
}

function poolsOf(years: readonly YearOfGrowth[], fastHold: number): GrowthPools {
  return {
    early: years.filter(({ age }) => age < fastHold).map(({ factor }) => factor),
    late: years.filter(({ age }) => age >= fastHold).map(({ factor }) => factor),
  };
}

/**
 * Simulates funds of equal stakes. Each company grows by a drawn factor a year; it fails by the end of the hold with the
 * loss ratio, evenly over the years. Fast: all that live after `fast_hold` years are sold at the mark. Held: those that
 * live to the end go at the mark with the exit odds, else pay back a share of the money put in.
 *
 * @returns money back per money put in, fast before its discount
 */
export function simulateFunds(
  terms: FundTerms,
  { early, late }: GrowthPools,
  { funds, random }: { readonly funds: number; readonly random: Random },
): FundDraws {
  const { fast_hold, hold_years, exit_odds, loss_ratio, buyback_share, fund_companies } = terms;
  const fast = new Float64Array(funds);
  const held = new Float64Array(funds);
  const draw = (pool: readonly number[]) => pool[Math.floor(random() * pool.length)] ?? 1;
  for (let fund = 0; fund < funds; fund++) {
    let [early_, held_] = [0, 0];
    for (let one = 0; one < fund_companies; one++) {
      // The year of failure, beyond the end for a company that lives.
      const failsAt = loss_ratio === 0 ? Number.POSITIVE_INFINITY : (random() / loss_ratio) * hold_years;
      if (failsAt <= Math.min(fast_hold, hold_years)) continue;
      let value = 1;
      for (let year = 0; year < fast_hold; year++) value *= draw(early);
      early_ += value;
      if (failsAt <= hold_years) continue;
      for (let year = fast_hold; year < hold_years; year++) value *= draw(late);
      held_ += random() < exit_odds ? value : buyback_share;
    }
    fast[fund] = early_ / fund_companies;
    held[fund] = held_ / fund_companies;
  }
  return { fast, held };
}

/**
 * The mean of {@link simulateFunds} in closed form: mean factors to the power of the years, times the shares that live.
 */
export function expectedMultiples(terms: FundTerms, { early, late }: GrowthPools): { fast: number; held: number } {
  const mean = (pool: readonly number[]) => pool.reduce((sum, factor) => sum + factor, 0) / pool.length;
  const { fast_hold, hold_years, exit_odds, loss_ratio, buyback_share } = terms;
  const early_ = mean(early) ** fast_hold;
  const full = early_ * mean(late) ** (hold_years - fast_hold);
  return {
    fast: (1 - (loss_ratio * fast_hold) / hold_years) * early_,
    held: (1 - loss_ratio) * (exit_odds * full + (1 - exit_odds) * buyback_share),
  };
}

/** The discount at which a fund sold early earns the rate of the fund held: (1 − d)·fast = held^(fast years / years held). */
export function breakEvenOf({ fast, held }: FundDraws, terms: FundTerms): Estimate {
  const power = terms.fast_hold / terms.hold_years;
  const each = fast.map((multiple, i) => (multiple > 0 ? 1 - (held[i] ?? 0) ** power / multiple : 0)).sort();
  return {
    value: 1 - middle(held) ** power / middle(fast),
    low: quantileSorted(each, 0.025),
    high: quantileSorted(each, 0.975),
    n: fast.length,
    unit: "share",
    method: `median of ${fast.length} simulated funds, with their central 95 %`,
  };
}

function middle(draws: Float64Array): number {
  return quantileSorted(Float64Array.from(draws).sort(), 0.5);
}

function rates(draws: Float64Array, years: number, kept: number): Estimate {
  const sorted = Float64Array.from(draws).sort();
  const rate = (p: number) => (quantileSorted(sorted, p) * kept) ** (1 / years) - 1;
  return {
    value: rate(0.5),
    low: rate(0.025),
    high: rate(0.975),
    n: draws.length,
    unit: "share a year",
    method: `median of ${draws.length} simulated funds, with their central 95 %`,
  };
}

function atClaim(
  used: readonly ValueRecord[],
  fastHold: number,
  measure: (pools: GrowthPools) => number,
): FundModelResult["atClaim"] {
  const known = used.filter(({ date }) => date <= articleDate);
  const years = companiesOf(known).flatMap((company) => growthYears(ofCompany(known, company)));
  const pools = poolsOf(years, fastHold);
  return pools.early.length > 0 && pools.late.length > 0 ? { value: measure(pools), years: years.length } : null;
}

function withoutEach(
  years: readonly YearOfGrowth[],
  fastHold: number,
  measure: (pools: GrowthPools) => number,
): { readonly low: number; readonly high: number } | null {
  const values = [...new Set(years.map(({ company }) => company))].flatMap((company) => {
    const pools = poolsOf(
      years.filter((year) => year.company !== company),
      fastHold,
    );
    return pools.early.length > 0 && pools.late.length > 0 ? [measure(pools)] : [];
  });
  return values.length === 0 ? null : { low: Math.min(...values), high: Math.max(...values) };
}

const caveats: readonly Text[] = [
  {
    en: "Growth is drawn from Chinese companies whose values were published, which are the ones that did well. Losses, the odds of an exit and the discount are assumptions in data/assumptions.csv and can be changed.",
    zh: "增长取自公布过估值的中国公司，即表现较好者；归零比例、退出概率与折扣为假设，见 data/assumptions.csv，可更改。",
  },
  {
    en: "A mark carries the basis of its round (after the money, as reported, or at the market), so growth crosses bases; growth between two values is spread evenly, and later shares issued are not taken off.",
    zh: "账面值沿用该轮口径（投后、未注明或市值），增长因此跨口径；两次估值之间的增长均匀分摊，未扣除后续稀释。",
  },
  {
    en: "The fast seller finds a buyer for every company that lives: the discount stands for all that makes this hard.",
    zh: "模型假定快速退出者总能找到买家，其难度全部体现在折扣里。",
  },
];
