import type { Estimate } from "../../core/estimate";
import type { Text } from "../../core/text";
import { createConverter, keepConfidence, type Parameters, type Rows, type Table } from "../../tables";
import { type ExportRules, exportRules } from "./export-rules";
import { priceCaveats } from "./price-caveats";
import { chineseQuotes, type LeftOut, type PricedProduct, type PriceQuote, pricedProducts } from "./price-quotes";
import { type PriceSeries, type PriceVariant, poolSeries, priceSeries, priceVariant } from "./price-series";
import { type StatedChange, statedChanges } from "./stated-changes";

/** The tables that the price of an A100 rests on. */
export interface PriceTables {
  readonly purchases: Table<Rows["compute/gpu_purchase_prices"]>;
  readonly changes: Table<Rows["compute/gpu_price_changes"]>;
  readonly controls: Table<Rows["compute/export_controls"]>;
  readonly rates: Table<Rows["fx/exchange_rates"]>;
}

/** What Chinese quotes say of the price of an A100 in 2023. Prices in yuan. */
export interface PriceResult {
  /** First and last day of the window. */
  readonly window: { readonly from: string; readonly to: string };
  /** All Chinese quotes of the followed products at any time. */
  readonly quotes: readonly PriceQuote[];
  /** Those of the window, by product and channel group; none is empty. */
  readonly series: readonly PriceSeries[];
  /** The A100 card on the open market: what the claim is about. */
  readonly headline: PriceSeries;
  /** The headline without weak rows: rumours, estimates, and levels of before 2023. */
  readonly withoutWeak: PriceVariant;
  /** The headline by confidence and by single channel. */
  readonly variants: readonly PriceVariant[];
  /** Yearly ratio pooled by inverse variance over the open-market series that have an interval. */
  readonly pooled: Estimate | null;
  readonly pooledProducts: readonly PricedProduct[];
  /** Changes as sources state them, each over its own time; never chained. */
  readonly stated: readonly StatedChange[];
  readonly controls: ExportRules;
  readonly leftOut: readonly LeftOut[];
  readonly sources: readonly string[];
  readonly caveats: readonly Text[];
}

/** The year of the claim, and the month before it, in which a price of before 2023 may be quoted. */
const window = { from: "2022-12-01", to: "2023-12-31" } as const;

const claimSource = "compute-caijing-2024-01";

/**
 * The price of A100, A800 and H800 in China over 2023, by product and channel group.
 *
 * Per series: the Theil–Sen trend of log price over twelve months with a bootstrap interval clustered by source, and what
 * was quoted last over what was quoted first. What buyers paid under contract is never pooled with dealers' prices.
 */
export function purchasePrices(tables: PriceTables, parameters: Parameters): PriceResult {
  const converter = createConverter(tables.rates, parameters.fx_date);
  const rows = keepConfidence(tables.purchases.rows(), parameters.confidence);
  const { quotes, leftOut } = chineseQuotes(rows, converter);
  const within = quotes.filter((quote) => quote.date >= window.from && quote.date <= window.to);
  const headline = priceSeries("A100 card", "market", within, parameters);
  const series = (["market", "contract"] as const)
    .flatMap((group) =>
      pricedProducts.map((product) =>
        product === headline.product && group === headline.group
          ? headline
          : priceSeries(product, group, within, parameters),
      ),
    )
    .filter((one) => one.quotes.length > 0);
  const pooled = poolSeries(series.filter((one) => one.group === "market"));
  const controls = exportRules(tables.controls.rows());
  const changes = keepConfidence(tables.changes.rows(), parameters.confidence);
  const stated = statedChanges(changes, window, claimSource);
  const solid = headline.quotes.filter((quote) => !quote.weak);
  return {
    window,
    quotes,
    series,
    headline,
    withoutWeak: priceVariant({ en: "without weak rows", zh: "剔除薄弱数据" }, solid, parameters),
    variants: headlineVariants(headline, parameters),
    pooled: pooled?.ratio ?? null,
    pooledProducts: pooled?.products ?? [],
    stated,
    controls,
    leftOut,
    sources: [...new Set([...within, ...stated, controls.first, controls.second].map((row) => row.source))],
    caveats: priceCaveats(headline, leftOut),
  };
}

/** The headline under each confidence and in each single channel. */
function headlineVariants({ quotes, sourceCount, fit, ends }: PriceSeries, parameters: Parameters): PriceVariant[] {
  const variant = (label: Text, keep: (quote: PriceQuote) => boolean) =>
    priceVariant(label, quotes.filter(keep), parameters);
  return [
    { label: { en: "all rows", zh: "全部数据" }, quotes: quotes.length, sourceCount, fit, ends },
    variant({ en: "medium and high confidence", zh: "中高可信" }, (quote) => quote.confidence !== "low"),
    variant({ en: "high confidence alone", zh: "仅高可信" }, (quote) => quote.confidence === "high"),
    ...[...new Set(quotes.map((quote) => quote.channel))].map((channel) =>
      variant(channelText(channel), (quote) => quote.channel === channel),
    ),
  ];
}

function channelText(channel: string): Text {
  return channelTexts[channel] ?? { en: `${channel} alone`, zh: `仅${channel}` };
}

const channelTexts: Readonly<Record<string, Text>> = {
  grey: { en: "grey market alone", zh: "仅灰色市场" },
  distributor: { en: "distributors alone", zh: "仅分销商" },
  retail: { en: "shops alone", zh: "仅零售" },
  unstated: { en: "channel not stated", zh: "未说明渠道" },
};
