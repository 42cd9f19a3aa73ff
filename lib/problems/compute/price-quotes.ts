import type { IsoDate } from "../../core/dates";
import type { Text } from "../../core/text";
import type { Converter, Rows } from "../../tables";
import { isBound, type Period, periodOf } from "./quote-period";

type PurchaseRow = Rows["compute/gpu_purchase_prices"];

/** The products whose Chinese prices are followed, each apart from the others. */
export const pricedProducts = [
  "A100 card",
  "A100 server",
  "A800 card",
  "A800 server",
  "H800 card",
  "H800 server",
] as const;

/** One of {@link pricedProducts}; a server has eight cards. */
export type PricedProduct = (typeof pricedProducts)[number];

/**
 * How a price was come by. `market`: asked or paid on the open market, whether by dealers, distributors, shops or a
 * seller not named. `contract`: paid by a named buyer under contract. They are never pooled.
 */
export type ChannelGroup = "market" | "contract";

/** One quoted price in China. */
export interface PriceQuote {
  readonly product: PricedProduct;
  readonly group: ChannelGroup;
  /** `grey`, `distributor`, `retail`, `contract`, `list`, or `unstated`. */
  readonly channel: string;
  readonly date: IsoDate;
  readonly precision: string;
  /** The days among which it may lie. */
  readonly period: Period;
  /** Lower and upper end of the quote in yuan; equal where one price was quoted. */
  readonly low: number;
  readonly high: number;
  /** Whether the source says "at least" or "above". */
  readonly atLeast: boolean;
  readonly source: string;
  readonly confidence: string;
  /** Rows that carry no headline alone: rumour or estimate, or a level of before 2023. */
  readonly weak: boolean;
}

/** A row left out, and why. */
export interface LeftOut {
  readonly date: IsoDate;
  readonly product: string;
  readonly source: string;
  readonly reason: Text;
}

/** The quotes of the followed products in China, in order of time, and the rows that are none. */
export interface Quotes {
  readonly quotes: readonly PriceQuote[];
  readonly leftOut: readonly LeftOut[];
}

/**
 * The Chinese quotes for A100, A800 and H800 among purchase rows, in yuan.
 *
 * Left out, each by name: derived rows; servers whose number of cards the source does not state; servers priced below
 * two of the eight cards in them at the lowest card quote of that chip (a slip of the pen); rows whose time of purchase
 * is not stated. Dollars become yuan at the rate of the row's own month.
 *
 * @param rows any purchase rows, the confidence switch already applied
 */
export function chineseQuotes(rows: readonly PurchaseRow[], converter: Converter): Quotes {
  const ours = rows.filter((row) => row.market === "cn" && chipOf(row.product) !== null);
  const floors = lowestCardPrices(ours, converter);
  const leftOut: LeftOut[] = [];
  const quotes: PriceQuote[] = [];
  for (const row of ours) {
    const reason = reasonToLeaveOut(row, floors, converter);
    if (reason !== null) leftOut.push({ date: row.date, product: row.product, source: row.source_id, reason });
    else quotes.push(...toQuote(row, converter));
  }
  return { quotes: quotes.sort(byDate), leftOut: leftOut.sort(byDate) };
}

/** The chip of a followed product, or null: its name starts the product's, after `8x ` for a server. */
function chipOf(product: string): "A100" | "A800" | "H800" | null {
  const chip = /^(?:8x )?(A100|A800|H800)\b/.exec(product)?.[1];
  return chip === "A100" || chip === "A800" || chip === "H800" ? chip : null;
}

function lowestCardPrices(rows: readonly PurchaseRow[], converter: Converter): ReadonlyMap<string, number> {
  const lowest = new Map<string, number>();
  for (const row of rows) {
    const chip = chipOf(row.product);
    if (row.unit !== "card" || row.derived || chip === null) continue;
    const { low } = inYuan(row, converter);
    lowest.set(chip, Math.min(low, lowest.get(chip) ?? low));
  }
  return lowest;
}

/** A server of eight cards cannot cost less than so many of them. */
const fewestCards = 2;

function reasonToLeaveOut(row: PurchaseRow, floors: ReadonlyMap<string, number>, converter: Converter): Text | null {
  if (row.derived && row.channel !== "contract") {
    return { en: "derived from a total, not quoted", zh: "由总额推算，并非报价" };
  }
  if (row.derived && isBound(row.date_precision)) {
    return { en: "derived all-in cost of a cluster, not of a card", zh: "由集群总成本推算，并非单卡价格" };
  }
  if (row.unit === "server") {
    return { en: "the number of cards in the server is not stated", zh: "未说明服务器内的卡数" };
  }
  const floor = floors.get(chipOf(row.product) ?? "");
  if (row.unit === "server_8gpu" && floor !== undefined && inYuan(row, converter).high < fewestCards * floor) {
    return {
      en: "a server of eight cards priced below two of them: a slip of the pen",
      zh: "8卡服务器的价格低于其中两张卡，系笔误",
    };
  }
  if (/period of purchase not stated/.test(row.note)) {
    return { en: "the time of purchase is not stated", zh: "未说明购买时间" };
  }
  return null;
}

function toQuote(row: PurchaseRow, converter: Converter): PriceQuote[] {
  const chip = chipOf(row.product);
  if (chip === null) return [];
  const { low, high } = inYuan(row, converter);
  return [
    {
      product: `${chip} ${row.unit === "card" ? "card" : "server"}`,
      group: row.channel === "contract" ? "contract" : "market",
      channel: row.channel ?? "unstated",
      date: row.date,
      precision: row.date_precision,
      period: periodOf(row.date, row.date_precision),
      low,
      high,
      atLeast: row.price_low !== null && row.price_high === null,
      source: row.source_id,
      confidence: row.confidence,
      weak: row.confidence === "low" || row.date < "2023",
    },
  ];
}

function inYuan(row: PurchaseRow, converter: Converter): { readonly low: number; readonly high: number } {
  const low = row.price_low ?? row.price ?? row.price_high;
  const high = row.price_high ?? row.price ?? row.price_low;
  if (low === null || high === null) throw new Error(`no price in the row of ${row.date} for ${row.product}`);
  const convert = (amount: number) => converter.convert(amount, row.currency, "CNY", row);
  return { low: convert(low), high: convert(high) };
}

function byDate(a: { readonly date: IsoDate }, b: { readonly date: IsoDate }): number {
  return a.date < b.date ? -1 : a.date > b.date ? 1 : 0;
}
