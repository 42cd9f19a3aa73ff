import type { IsoDate } from "../core/dates";
import { UserError } from "../core/errors";
import type { Rows } from "./rows";
import type { Table } from "./table";

/** A conversion asks for a currency or a month that the table of rates does not hold. */
export class NoRateError extends UserError {}

/** When an amount was paid or quoted: any row with a date and how much of it is real. */
export interface Dated {
  readonly date: IsoDate;
  /** `year`: the amount belongs to the whole year of the date. */
  readonly date_precision?: string | null;
}

/** Converts amounts at dated rates. Currencies are named by three letters. */
export interface Converter {
  /**
   * The amount in the other currency, at the rate of the month of its own date; an amount of a whole year
   * (`date_precision` year) at the mean of its twelve months.
   *
   * @param when the amount's day, or the row it stands in
   * @throws NoRateError if the table has no rate for a currency in a month that is needed
   */
  convert(amount: number, from: string, to: string, when: IsoDate | Dated): number;
  /** Whether `convert` has a rate for this currency then. */
  has(currency: string, when: IsoDate | Dated): boolean;
}

/**
 * A converter over monthly average rates. Two currencies other than the dollar are converted by way of the dollar;
 * an amount already in the wanted currency is returned as it is, whatever its date.
 *
 * @param rates the table `fx/exchange_rates`
 * @param fixed a day in the month whose rates convert all amounts, or `own` for the month of each amount
 * @example createConverter(load("fx/exchange_rates")).convert(row.price, row.currency, "CNY", row)
 */
export function createConverter(rates: Table<Rows["fx/exchange_rates"]>, fixed: IsoDate | "own" = "own"): Converter {
  const byCurrency = ratesByMonth(rates);
  const monthsOf = (when: IsoDate | Dated) => (fixed === "own" ? monthsAt(when) : [fixed.slice(0, 7)]);
  const unitsPerUsd = (currency: string, when: IsoDate | Dated): number => {
    if (currency === "USD") return 1;
    const months = byCurrency.get(currency);
    if (!months) throw unknownCurrency(currency, byCurrency, rates.name);
    return meanRate(
      monthsOf(when).map((month) => months.get(month) ?? missingMonth(currency, month, months, rates.name)),
    );
  };
  return {
    convert(amount, from, to, when) {
      return from === to ? amount : (amount / unitsPerUsd(from, when)) * unitsPerUsd(to, when);
    },
    has(currency, when) {
      const months = byCurrency.get(currency);
      return currency === "USD" || monthsOf(when).every((month) => months?.has(month) === true);
    },
  };
}

/** Rate of one month, in the quotation it is printed in. */
interface Rate {
  readonly rate: number;
  readonly quotation: Rows["fx/exchange_rates"]["quotation"];
}

type Rates = ReadonlyMap<string, ReadonlyMap<string, Rate>>;

function ratesByMonth(rates: Table<Rows["fx/exchange_rates"]>): Rates {
  const byCurrency = new Map<string, Map<string, Rate>>();
  for (const { currency, date, rate, quotation } of rates) {
    const months = byCurrency.get(currency) ?? new Map<string, Rate>();
    months.set(date.slice(0, 7), { rate, quotation });
    byCurrency.set(currency, months);
  }
  return byCurrency;
}

/** The months, as YYYY-MM, whose mean rate converts an amount. */
function monthsAt(when: IsoDate | Dated): string[] {
  const { date, date_precision } = typeof when === "string" ? { date: when, date_precision: "day" } : when;
  if (date_precision !== "year") return [date.slice(0, 7)];
  return Array.from({ length: 12 }, (_, month) => `${date.slice(0, 4)}-${String(month + 1).padStart(2, "0")}`);
}

/** Mean of rates as printed, then turned into units of the currency per dollar. */
function meanRate(rates: readonly Rate[]): number {
  const mean = rates.reduce((sum, { rate }) => sum + rate, 0) / rates.length;
  return rates[0]?.quotation === "usd_per_currency" ? 1 / mean : mean;
}

function missingMonth(currency: string, month: string, months: ReadonlyMap<string, Rate>, table: string): never {
  const known = [...months.keys()].sort();
  throw new NoRateError(
    `data/${table}.csv has no rate for ${currency} in ${month}: it runs from ${known[0]} to ${known[known.length - 1]}. Leave the amount unconverted, add the rate of that month, or set fx_date to a day within these months.`,
  );
}

function unknownCurrency(currency: string, rates: Rates, table: string): NoRateError {
  const known = ["USD", ...rates.keys()].sort().join(", ");
  return new NoRateError(
    `data/${table}.csv has no rates for ${currency}: it has ${known}. Leave the amount unconverted, or add rates for ${currency}.`,
  );
}
