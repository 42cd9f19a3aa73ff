import type { Converter, Rows } from "../../tables";
import type { OrderTables } from "./buyer-orders";

/** What is documented of the internet groups' money in a year, against the published total of the country, in yuan. */
export interface DocumentedMoney {
  /** The published total of the country; null if no row passes the confidence switch. */
  readonly total: { readonly yuan: number; readonly confidence: string; readonly source: string } | null;
  /** The groups' documented money, per origin: origins overlap and are alternatives. */
  readonly groups: readonly { readonly origin: string; readonly yuan: number }[];
  /** Least and most of the groups' documented share of the total, 0 to 1; null without a total. A lower bound of their true share. */
  readonly share: { readonly low: number; readonly high: number } | null;
  readonly sources: readonly string[];
}

/**
 * Sums of money for deliveries of one year: what each origin documents for the internet groups, over the country's published total.
 *
 * @throws NoRateError if a rate of exchange is missing
 */
export function documentedMoney(
  year: string,
  tables: Pick<OrderTables, "orders" | "kinds" | "origins">,
  { keep, converter }: { readonly keep: (confidence: string) => boolean; readonly converter: Converter },
): DocumentedMoney {
  const kinds = new Map(tables.kinds.rows().map((row) => [row.organisation, row]));
  const origins = new Map(tables.origins.rows().map((row) => [row.source_id, row.origin]));
  const priced = tables.orders
    .rows()
    .filter((row) => row.amount !== null && row.delivery_period === year && keep(row.confidence));
  const inYuan = (row: Readonly<Rows["compute/gpu_orders"]>) =>
    converter.convert(row.amount ?? 0, row.currency ?? "CNY", "CNY", row);

  const national = priced.find(
    (row) => kinds.get(row.buyer)?.kind === "aggregate" && kinds.get(row.buyer)?.country === "CN",
  );
  const total = national
    ? { yuan: inYuan(national), confidence: national.confidence, source: national.source_id }
    : null;
  const ofGroups = priced.filter(
    (row) => kinds.get(row.buyer)?.kind === "tech_group" && kinds.get(row.buyer)?.country === "CN",
  );
  const sums = new Map<string, number>();
  for (const row of ofGroups) {
    const origin = origins.get(row.source_id) ?? row.source_id;
    sums.set(origin, (sums.get(origin) ?? 0) + inYuan(row));
  }
  const groups = [...sums].map(([origin, yuan]) => ({ origin, yuan }));
  const shares = total === null ? [] : groups.map((group) => group.yuan / total.yuan);
  return {
    total,
    groups,
    share: shares.length === 0 ? null : { low: Math.min(...shares), high: Math.max(...shares) },
    sources: [...new Set([...(national ? [national] : []), ...ofGroups].map((row) => row.source_id))],
  };
}
