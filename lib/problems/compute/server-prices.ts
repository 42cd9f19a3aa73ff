import type { IsoDate } from "../../core/dates";
import type { Text } from "../../core/text";
import { type Converter, keepConfidence, type Parameters, type Rows, type Table } from "../../tables";
import type { Range } from "./distribution";
import type { Exclusion } from "./electricity-inputs";

type PriceRow = Rows["compute/gpu_purchase_prices"];

/**
 * What a price is the price of: a server quoted in China, eight cards' share of a whole cluster bought in China, the maker's
 * list price, or a server with the A800, the A100's replacement of 2023.
 */
export type PriceBasis = "server" | "all_in" | "list" | "a800";

/** One price of a server with eight GPUs, in the currency asked for. */
export interface ServerQuote extends Range {
  readonly basis: PriceBasis;
  readonly label: Text;
  readonly date: IsoDate;
  readonly source_id: string;
  readonly confidence: string;
}

/** Prices of servers with eight GPUs. */
export interface ServerPrices {
  /** Prices at which eight A100 in a server stood in China; the list price counts, since it was sold there until 2022. */
  readonly a100: readonly ServerQuote[];
  /** Servers with eight A800, for comparison only. */
  readonly a800: readonly ServerQuote[];
  readonly excluded: readonly Exclusion[];
}

/** The currency wanted, and what converts to it. */
export interface Money {
  readonly converter: Converter;
  /** ISO code, for example `CNY`. */
  readonly currency: string;
}

/** How many GPUs a server has, in all rows that this analysis reads. */
export const gpusPerServer = 8;

/**
 * The prices of an eight-A100 server that `parameters.confidence` keeps, ascending.
 *
 * A price below eight of the cheapest A100 card quoted in China is taken for a slip and left out.
 */
export function serverPrices(purchases: Table<PriceRow>, parameters: Parameters, money: Money): ServerPrices {
  const quotes = keepConfidence(purchases.rows(), parameters.confidence).flatMap((row) => {
    const basis = basisOf(row);
    return basis === null ? [] : [quote(row, basis, money)];
  });
  const floor = gpusPerServer * cheapestCard(purchases, money);
  const sound = quotes.filter((candidate) => candidate.high >= floor).sort((a, b) => a.low - b.low);
  const slips = quotes.length - sound.length;
  const reason: Text = {
    en: "below eight of the cheapest A100 card quoted in China: surely a slip in the source",
    zh: "低于8张最低价A100的总价，应为原文笔误",
  };
  return {
    a100: sound.filter((candidate) => candidate.basis !== "a800"),
    a800: sound.filter((candidate) => candidate.basis === "a800"),
    excluded: slips > 0 ? [{ rows: slips, reason }] : [],
  };
}

function basisOf(row: PriceRow): PriceBasis | null {
  if (row.unit === "server_8gpu" && row.product === "DGX A100") return "list";
  if (row.market !== "cn") return null;
  if (row.unit === "server_8gpu" && row.product.startsWith("8x A100")) return "server";
  if (row.unit === "server_8gpu" && row.product.startsWith("8x A800")) return "a800";
  return row.unit === "card" && row.product.startsWith("A100 (all-in") ? "all_in" : null;
}

function quote(row: PriceRow, basis: PriceBasis, money: Money): ServerQuote {
  const units = row.unit === "card" ? gpusPerServer : 1;
  const ends = endsOf(row);
  const inCurrency = (amount: number) => units * money.converter.convert(amount, row.currency, money.currency, row);
  return {
    low: inCurrency(ends.low),
    high: inCurrency(ends.high),
    basis,
    label: labelOf(row, basis),
    date: row.date,
    source_id: row.source_id,
    confidence: row.confidence,
  };
}

function endsOf(row: PriceRow): Range {
  const low = row.price ?? row.price_low ?? row.price_high;
  const high = row.price ?? row.price_high ?? row.price_low;
  if (low === null || high === null) throw new Error(`no price in the row "${row.product}" of gpu_purchase_prices`);
  return { low, high };
}

const basisWords: Readonly<Record<PriceBasis, Text>> = {
  server: { en: "A100 server quote", zh: "A100服务器报价" },
  all_in: { en: "Cluster cost per 8 cards", zh: "集群总价折8卡" },
  list: { en: "DGX A100 list price", zh: "DGX A100目录价" },
  a800: { en: "A800 server quote", zh: "A800服务器报价" },
};

const monthNames = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

function labelOf(row: PriceRow, basis: PriceBasis): Text {
  const { en, zh } = basisWords[basis];
  const when = monthOrYear(row.date, row.date_precision);
  return { en: `${en}, ${when.en}`, zh: `${zh}（${when.zh}）` };
}

/** A row's date as a reader wants it: `Mar 2023`, or the year alone where the source knows no more. */
export function monthOrYear(date: IsoDate, precision: string): Text {
  const year = date.slice(0, 4);
  if (precision === "year" || precision === "half-year") return { en: year, zh: `${year}年` };
  const month = Number(date.slice(5, 7));
  return { en: `${monthNames[month - 1] ?? ""} ${year}`, zh: `${year}年${month}月` };
}

function cheapestCard(purchases: Table<PriceRow>, money: Money): number {
  const cards = purchases.rows().filter((row) => row.market === "cn" && row.unit === "card" && row.product === "A100");
  const prices = cards.map((row) => money.converter.convert(endsOf(row).low, row.currency, money.currency, row));
  return prices.length === 0 ? 0 : Math.min(...prices);
}
