import { decimalYear } from "../../core/dates";
import { createConverter, keepConfidence, type Parameters, type Rows, type Table } from "../../tables";

/** The tables that prices of model use stand in. */
export interface PriceTables {
  readonly prices: Table<Rows["commercial/api_prices"]>;
  readonly tiers: Table<Rows["commercial/model_tiers"]>;
  readonly arena: Table<Rows["benchmarks/arena_elo"]>;
  readonly rates: Table<Rows["fx/exchange_rates"]>;
}

/** What kind of price a row is; only list prices are ever compared with each other. */
export type PriceKind = "list" | "promotional" | "free" | "special";

/** One price event of one model, in US dollars per million tokens. */
export interface ListPrice {
  readonly provider: string;
  readonly country: "CN" | "US";
  readonly model: string;
  readonly tier: "top" | "middle" | "small";
  readonly reasoning: boolean;
  /** Rating on Chatbot Arena, all from one snapshot; null if the model is not rated there. */
  readonly rating: number | null;
  readonly liveBench: string | null;
  /** The price sheet: dollar prices of Chinese makers are their international ones and differ from those in yuan. */
  readonly sheet: "USD" | "CNY";
  /** Tokens that fit into the model's window; null where the row does not say. */
  readonly context: number | null;
  readonly date: string;
  /** Decimal year. */
  readonly time: number;
  readonly input: number;
  readonly output: number;
  readonly kind: PriceKind;
  /** Whether the day on which the price took effect is known. */
  readonly isDated: boolean;
  readonly sources: readonly string[];
}

/** The price events, and how many rows of the spine could not be used, by reason. */
export interface ListPrices {
  readonly prices: readonly ListPrice[];
  readonly leftOut: { readonly oneSided: number; readonly noRate: number; readonly untiered: number };
}

/** The snapshot of Chatbot Arena from which all ratings are taken, so that they are on one scale. */
export const arenaSnapshot = "2025-12-11";

/**
 * The price events of makers' own models: rows whose note begins with `spine`, each with tier and rating.
 *
 * Rows with an input or an output price alone are left out, since no mix can be formed of them.
 */
export function listPrices(tables: PriceTables, parameters: Parameters): ListPrices {
  const converter = createConverter(tables.rates, parameters.fx_date);
  const tiers = new Map(tables.tiers.rows().map((row) => [keyOf(row), row]));
  const ratings = new Map(
    tables.arena
      .rows()
      .filter((row) => row.date === arenaSnapshot)
      .map((row) => [row.model_key, row.elo]),
  );
  const leftOut = { oneSided: 0, noRate: 0, untiered: 0 };
  const prices: ListPrice[] = [];
  for (const row of keepConfidence(tables.prices.rows(), parameters.confidence)) {
    if (!row.note.startsWith("spine; ") || (row.provider_country !== "CN" && row.provider_country !== "US")) continue;
    const [input, output] = [row.input_price_per_mtok, row.output_price_per_mtok];
    const tier = tiers.get(keyOf(row));
    if (input === null || output === null) leftOut.oneSided++;
    else if (tier === undefined) leftOut.untiered++;
    else if (!converter.has(row.currency, row)) leftOut.noRate++;
    else {
      prices.push({
        provider: row.provider,
        country: row.provider_country,
        model: row.model,
        tier: tier.tier,
        reasoning: tier.reasoning,
        rating: tier.arena_key === null ? null : (ratings.get(tier.arena_key) ?? null),
        liveBench: tier.livebench_key,
        sheet: row.currency,
        context: row.context_window,
        date: row.date,
        time: decimalYear(row.date),
        input: converter.convert(input, row.currency, "USD", row),
        output: converter.convert(output, row.currency, "USD", row),
        kind: priceKind(row),
        isDated: row.date_kind === "effective",
        sources: row.source_id,
      });
    }
  }
  return { prices, leftOut };
}

/** Input and output price in one number: `share` of the tokens are input. */
export function blend(price: Pick<ListPrice, "input" | "output">, share: number): number {
  return share * price.input + (1 - share) * price.output;
}

/** What kind of price a row gives, by the words that the table marks it with. */
export function priceKind(row: {
  readonly input_price_per_mtok: number | null;
  readonly price_tier: string | null;
  readonly note: string;
}): PriceKind {
  if (/cache hit|off-peak|>\d+k/i.test(row.price_tier ?? "")) return "special";
  if (row.input_price_per_mtok === 0) return "free";
  if (/free tier/.test(row.note)) return "free";
  // The word also marks rows that end a promotion or say that none is in them.
  const isPromotional = /promotional/.test(row.note) && !/end of the promotion|promotions not included/.test(row.note);
  return isPromotional ? "promotional" : "list";
}

function keyOf({ provider, model }: { readonly provider: string; readonly model: string }): string {
  return `${provider}|${model}`;
}
