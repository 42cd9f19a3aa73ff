import type { IsoDate } from "../../core/dates";
import { median } from "../../stats/median";
import type { Converter, Rows } from "../../tables";
import type { RatioRange } from "./price-fit";
import { periodOf, quarterName } from "./quote-period";

type PurchaseRow = Rows["compute/gpu_purchase_prices"];

/** One Chinese quote over what the same product cost outside China in the same quarter. */
export interface Premium {
  readonly product: string;
  readonly unit: string;
  readonly date: IsoDate;
  readonly quarter: string;
  readonly ratio: RatioRange;
  /** US or world-wide prices behind it. */
  readonly comparators: number;
  readonly source: string;
  readonly sources: readonly string[];
  readonly confidence: string;
}

/**
 * Premiums of Chinese quotes over US and world-wide prices of the same chip and unit in the same quarter, each converted to
 * dollars at the rate of its own month.
 *
 * The value sets the middle of the quote against the median of the others; low and high set its ends against the
 * dearest and the cheapest. A price dated to a year stands for every quarter that its period touches if it is a
 * comparator; a Chinese quote dated so loosely has no quarter. Second-hand prices are not compared with new ones, and
 * derived ones with none. A maker's complete system counts as a server with as many cards of the same chip.
 */
export function pricePremiums(rows: readonly PurchaseRow[], converter: Converter): Premium[] {
  const priced = rows.filter((row) => !row.derived && row.channel !== "used" && chipOf(row.product) !== null);
  const abroad = priced.filter((row) => row.market !== "cn");
  return priced
    .filter((row) => row.market === "cn" && row.date_precision !== "year" && isQuote(row))
    .flatMap((row) => premiumOf(row, abroad, converter));
}

/** Whether a row is a quote at its date: neither a valuation of cards bought at an unknown time nor a slip of the pen. */
export function isQuote(row: PurchaseRow): boolean {
  return !/period of purchase not stated|do not compute with it/.test(row.note);
}

/** The accelerator in a product's name, without memory and form; null if it has none. */
export function chipOf(product: string): string | null {
  return /\b(?:[ABHLV]\d{2,3}S?|RTX \d{4}|Ascend \w+|MLU\d+)\b/.exec(product)?.[0] ?? null;
}

function premiumOf(row: PurchaseRow, abroad: readonly PurchaseRow[], converter: Converter): Premium[] {
  const quarter = quarterName(row.date);
  const others = abroad.filter(
    (other) => other.unit === row.unit && chipOf(other.product) === chipOf(row.product) && touches(other, quarter),
  );
  if (others.length === 0 || ![row, ...others].every((one) => converter.has(one.currency, one))) return [];
  const own = endsOf(row, converter);
  const prices = others.map((other) => typical(other, converter));
  const middle = (price: { readonly low: number; readonly high: number }) => Math.sqrt(price.low * price.high);
  return [
    {
      product: row.product,
      unit: row.unit,
      date: row.date,
      quarter,
      ratio: {
        value: middle(own) / median(prices.map(middle)),
        low: own.low / Math.max(...prices.map((price) => price.high)),
        high: own.high / Math.min(...prices.map((price) => price.low)),
      },
      comparators: others.length,
      source: row.source_id,
      sources: [...new Set([row, ...others].map((one) => one.source_id))],
      confidence: row.confidence,
    },
  ];
}

function touches(row: PurchaseRow, quarter: string): boolean {
  if (row.date_precision === "day" || row.date_precision === "month") return quarterName(row.date) === quarter;
  const { from, to } = periodOf(row.date, row.date_precision);
  return quarterName(from) <= quarter && quarter <= quarterName(to);
}

interface Ends {
  readonly low: number;
  readonly high: number;
}

/** Both ends of a quote, in dollars. */
function endsOf(row: PurchaseRow, converter: Converter): Ends {
  const low = row.price_low ?? row.price ?? row.price_high;
  const high = row.price_high ?? row.price ?? row.price_low;
  if (low === null || high === null) throw new Error(`no price in the row of ${row.date} for ${row.product}`);
  const convert = (amount: number) => converter.convert(amount, row.currency, "USD", row);
  return { low: convert(low), high: convert(high) };
}

/** The price of a row where it has one (its extremes are then those of single offers), else both ends, in dollars. */
function typical(row: PurchaseRow, converter: Converter): Ends {
  if (row.price === null) return endsOf(row, converter);
  const price = converter.convert(row.price, row.currency, "USD", row);
  return { low: price, high: price };
}
