import type { IsoDate } from "../../core/dates";
import { decimalYear } from "../../core/dates";
import type { Estimate } from "../../core/estimate";
import type { Text } from "../../core/text";
import { logLinearTrend } from "../../stats/log-linear-trend";
import type { Parameters } from "../../tables";
import { sourceIds } from "../../tables";
import {
  type Basis,
  companiesOf,
  companyValues,
  ofCompany,
  type ValueRecord,
  type Values,
  type ValueTables,
  yearsBetween,
} from "./values";

/** How fast one company's value doubled, on one basis. */
export interface Doubling {
  readonly company: string;
  readonly name: Text;
  readonly country: string;
  readonly basis: Basis;
  readonly from: IsoDate;
  readonly to: IsoDate;
  /** Months to double along the log-linear trend; the high end is unbounded where the trend may be flat. */
  readonly months: Estimate;
}

/** The value path of the article's paragraph (K1). */
export interface ValuationResult {
  readonly company: string;
  /** Values reported for the start (April 2023), US dollars. */
  readonly start: readonly ValueRecord[];
  /** Talks of December 2023 that did not close. */
  readonly talks: readonly ValueRecord[];
  /** Deals agreed or done between October 2023 and March 2024: the old shares sold about the end of the year. */
  readonly deals: readonly ValueRecord[];
  /** End over start; low and high span every pair of reported figures, deals included. */
  readonly ratio: Estimate | null;
  /** Lowest and highest ratio of a deal that was agreed or done to the start. */
  readonly dealRatio: { readonly low: number; readonly high: number } | null;
  /** The value that the claim names as passed, US dollars. */
  readonly mark: number;
  /** Months to double at the ratio and its ends. */
  readonly doublingMonths: number | null;
  /** All values, for the figure. */
  readonly records: readonly ValueRecord[];
  readonly doublings: readonly Doubling[];
  readonly dropped: number;
  readonly sources: readonly string[];
  readonly caveats: readonly Text[];
}

const company = "OpenAI";
const mark = 100e9;
/** Fewest values on one basis for a trend. */
const fewestValues = 3;

/** OpenAI's value between April and December 2023, its later path, and how fast other companies' values doubled. */
export function valuationPaths(tables: ValueTables, parameters: Parameters): ValuationResult {
  const values = companyValues(tables, parameters);
  const own = ofCompany(values.records, company);
  const start = own.filter(({ date, isOpen }) => date >= "2023-04-01" && date < "2023-05-01" && !isOpen);
  const talks = own.filter(({ date, isOpen }) => date >= "2023-12-01" && date < "2024-01-01" && isOpen);
  const deals = own.filter(({ date, isOpen }) => date >= "2023-10-01" && date < "2024-04-01" && !isOpen);
  const ratio = ratioOf(start, talks, deals);
  const doublings = doublingTimes(values);
  const starts = start.map(({ valueUsd }) => valueUsd);
  const ends = deals.map(({ valueUsd }) => valueUsd);
  const known = starts.length > 0 && ends.length > 0;
  return {
    company,
    start,
    talks,
    deals,
    ratio,
    dealRatio: known
      ? { low: Math.min(...ends) / Math.max(...starts), high: Math.max(...ends) / Math.min(...starts) }
      : null,
    mark,
    doublingMonths: ratio === null || ratio.value <= 1 ? null : (8 * Math.LN2) / Math.log(ratio.value),
    records: values.records,
    doublings,
    dropped: values.unrated.length + values.undated.length,
    sources: sourceIds([...start, ...talks, ...deals]),
    caveats,
  };
}

/** The talks (or, without them, the highest deal) over the middle of the start, with the spread of all figures. */
function ratioOf(
  start: readonly ValueRecord[],
  talks: readonly ValueRecord[],
  deals: readonly ValueRecord[],
): Estimate | null {
  const starts = start.map(({ valueUsd }) => valueUsd).sort((a, b) => a - b);
  const ends = [...talks, ...deals].map(({ valueUsd }) => valueUsd);
  const [low, middle, high] = [starts[0], starts[Math.floor(starts.length / 2)], starts.at(-1)];
  if (low === undefined || middle === undefined || high === undefined || ends.length === 0) return null;
  const end = Math.max(...(talks.length > 0 ? talks : deals).map(({ valueUsd }) => valueUsd));
  return {
    value: end / middle,
    low: Math.min(...ends) / high,
    high: Math.max(...ends) / low,
    n: starts.length + ends.length,
    unit: "ratio",
    method: "spread of all reported figures of the start and the end, no sampling interval",
  };
}

/** Doubling times per company on its best-covered private basis with at least three values of closed events. */
export function doublingTimes({ records }: Values): Doubling[] {
  return companiesOf(records).flatMap((name) => {
    const own = ofCompany(records, name).filter(
      ({ isOpen, precision, basis }) => !isOpen && precision !== "year" && basis !== "ipo" && basis !== "market_cap",
    );
    const byBasis = (["post", "reported"] as const)
      .map((basis) => oneADay(own.filter((record) => record.basis === basis)))
      .filter((list) => list.length >= fewestValues)
      .sort((a, b) => b.length - a.length);
    const [best] = byBasis;
    const [first, last] = [best?.[0], best?.at(-1)];
    if (!best || !first || !last || yearsBetween(first.date, last.date) < 0.5) return [];
    const trend = logLinearTrend(
      best.map(({ date }) => decimalYear(date)),
      best.map(({ valueUsd }) => valueUsd),
    );
    const months = (factor: number) => (factor > 1 ? (12 * Math.LN2) / Math.log(factor) : Number.POSITIVE_INFINITY);
    if (trend.factor.value <= 1) return [];
    return [
      {
        company: name,
        name: first.name,
        country: first.country,
        basis: first.basis,
        from: first.date,
        to: last.date,
        months: {
          value: months(trend.factor.value),
          low: months(trend.factor.high),
          high: Math.min(longest, months(trend.factor.low)),
          n: best.length,
          unit: "months",
          method: "log-linear trend on values of one basis, HC3 interval",
        },
      },
    ];
  });
}

/** Where an unbounded doubling time is cut, in months. */
export const longest = 120;

/** The highest value of each day, so that one event reported twice counts once. */
function oneADay(records: readonly ValueRecord[]): ValueRecord[] {
  const byDay = new Map<string, ValueRecord>();
  for (const record of records) {
    const other = byDay.get(record.date);
    if (!other || record.valueUsd > other.valueUsd) byDay.set(record.date, record);
  }
  return [...byDay.values()];
}

const caveats: readonly Text[] = [
  {
    en: "The hundred billion of December 2023 were early talks; no round closed on those terms. The tender then under way was at 86 and closed at 80 or more.",
    zh: "2023年12月的千亿美元只是早期洽谈，并无一轮按此完成；当时进行中的老股转让估值为860亿，成交时为800亿或以上。",
  },
  {
    en: "Values before and after the money, values reported without a basis, sales of old shares and market values are different things and are never chained.",
    zh: "投前、投后、未注明口径、老股转让和市值是不同的东西，从不相互连接。",
  },
];
