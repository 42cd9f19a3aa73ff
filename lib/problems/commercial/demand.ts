import { decimalYear } from "../../core/dates";
import type { Text } from "../../core/text";
import { keepConfidence, type Parameters, type Rows, sourceIds, type Table } from "../../tables";
import { blend, type ListPrice } from "./list-prices";

/** Use and price of one seller's main model between two dates. */
export interface DemandStep {
  readonly company: Text;
  readonly from: string;
  readonly to: string;
  /** Tokens a day at the end over those at the start. */
  readonly volume: number;
  /** List price at the end over that at the start; null where no list price is known on both dates. */
  readonly price: number | null;
  readonly sources: readonly string[];
}

/** What buyers did. */
export interface DemandResult {
  readonly steps: readonly DemandStep[];
  /** Sellers with both a share of tokens and a price: an elasticity needs five. */
  readonly sellers: number;
  readonly sources: readonly string[];
}

/** Fewest sellers with share and price for an elasticity. */
export const sellersNeeded = 5;

/** How long, in years, a sheet is taken to hold; and by how much a price may follow the volume it is set beside. */
const [longestSheet, slack] = [1.2, 0.1] as const;

/** Volumes of use beside list prices of the same seller: what is known of demand after the cuts. */
export function demand(
  tokens: Table<Rows["commercial/token_usage"]>,
  prices: readonly ListPrice[],
  parameters: Parameters,
): DemandResult {
  const rows = keepConfidence(tokens.rows(), parameters.confidence);
  const steps = ["ByteDance", "Baidu", "Zhipu AI"].flatMap((company) => {
    const seen = rows
      .filter((row) => row.company === company && row.unit === "tokens a day" && row.confidence !== "low")
      .sort((a, b) => (a.date < b.date ? -1 : 1));
    return seen.slice(1).flatMap((to, i) => {
      const from = seen[i];
      if (from?.value == null || to.value === null) return [];
      const [before, after] = [from, to].map((row) =>
        priceAt(prices, company, decimalYear(row.date) + slack, parameters),
      );
      const price = before == null || after == null ? null : after / before;
      const name = { en: company, zh: from.company_zh ?? company };
      return [
        {
          company: name,
          from: from.date,
          to: to.date,
          volume: to.value / from.value,
          price,
          sources: sourceIds([from, to]),
        },
      ];
    });
  });
  const shares = rows.filter((row) => row.metric === "share of tokens" && row.share_pct !== null);
  const sellers = new Set(shares.map((row) => row.company)).size;
  return { steps, sellers, sources: [...new Set([...steps.flatMap((step) => step.sources), ...sourceIds(shares)])] };
}

/** The last list price of a seller's top tier before a time: of one day's sheet the cheapest, which is that of short inputs. */
function priceAt(prices: readonly ListPrice[], company: string, time: number, parameters: Parameters): number | null {
  const seen = prices.filter(
    (price) =>
      price.provider === company &&
      price.tier === "top" &&
      price.sheet === "CNY" &&
      price.kind === "list" &&
      price.time <= time &&
      price.time > time - longestSheet,
  );
  const last = Math.max(...seen.map((price) => price.time));
  const sheet = seen.filter((price) => price.time === last).map((price) => blend(price, parameters.input_share));
  return sheet.length === 0 ? null : Math.min(...sheet);
}
