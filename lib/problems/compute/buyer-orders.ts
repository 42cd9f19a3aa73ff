import type { IsoDate } from "../../core/dates";
import type { Text } from "../../core/text";
import type { Rows, Table } from "../../tables";
import { peakTflops } from "./peak-rate";

type OrderRow = Readonly<Rows["compute/gpu_orders"]>;
type ClusterRow = Readonly<Rows["compute/clusters"]>;
type KindRow = Readonly<Rows["compute/buyer_kinds"]>;

/** What kind of organisation a buyer is; `compute/buyer_kinds` says why. */
export type BuyerKind = KindRow["kind"];

/** The tables that say who bought. */
export interface OrderTables {
  readonly orders: Table<Rows["compute/gpu_orders"]>;
  readonly clusters: Table<Rows["compute/clusters"]>;
  readonly kinds: Table<Rows["compute/buyer_kinds"]>;
  readonly origins: Table<Rows["compute/order_origins"]>;
  readonly accelerators: Table<Rows["compute/accelerators"]>;
}

/** One known order or cluster, counted in accelerators. */
export interface Purchase {
  readonly what: "order" | "cluster";
  readonly buyer: Text;
  readonly kind: BuyerKind;
  readonly country: string | null;
  /** The organisations behind the buyer, one spelling each. */
  readonly members: readonly string[];
  readonly product: string;
  readonly date: IsoDate;
  /** Accelerators, at least and at most; equal where the source gives one number. */
  readonly low: number;
  readonly high: number;
  /** The origin behind the source: two copies of one count have the same. */
  readonly origin: string;
  readonly originName: Text;
  readonly source: string;
  readonly confidence: string;
  readonly note: string;
}

/** Rows of the year that are no purchase with a count, and why. */
export interface SkippedRows {
  readonly reason: Text;
  readonly names: readonly string[];
}

/** The purchases of one year. */
export interface YearOfPurchases {
  readonly purchases: readonly Purchase[];
  readonly skipped: readonly SkippedRows[];
}

/**
 * The orders placed and clusters opened in one year, world-wide, each counted in accelerators.
 *
 * Servers are counted with eight cards unless the product says another number. A cluster whose source gives no number of
 * cards but H100-equivalents counts at least as many cards as H100-equivalents (nothing sold in 2023 was faster) and at
 * most as many as if all were A100. Totals over many buyers and rows without a count are skipped and named.
 *
 * @param keep the confidence switch
 * @throws Error if a buyer has no row in `compute/buyer_kinds`, or the peak rates of A100 and H100 are missing
 */
export function purchasesOf(year: string, tables: OrderTables, keep: (confidence: string) => boolean): YearOfPurchases {
  const kinds = new Map(tables.kinds.rows().map((row) => [row.organisation, row]));
  const origins = new Map(tables.origins.rows().map((row) => [row.source_id, row]));
  const purchases: Purchase[] = [];
  const skipped = new Map<Skip, string[]>();
  const skip = (reason: Skip, name: string) => skipped.set(reason, [...(skipped.get(reason) ?? []), name]);

  for (const row of tables.orders.rows()) {
    if (!row.date.startsWith(year) || !keep(row.confidence)) continue;
    const kind = kindOf(row.buyer, kinds);
    const label = `${row.buyer} (${row.product})`;
    if (kind.kind === "aggregate") skip("aggregate", label);
    else if (row.units === null && row.units_low === null) skip("uncounted", label);
    else purchases.push(orderOf(row, kind, origins));
  }
  const slower =
    peakTflops(tables.accelerators, "NVIDIA H100 SXM5 80GB") /
    peakTflops(tables.accelerators, "NVIDIA A100 SXM4 80 GB");
  for (const row of tables.clusters.rows()) {
    if (row.date?.startsWith(year) !== true || row.organisation === null || !keep(row.confidence)) continue;
    if (row.status !== "existing") skip("unbuilt", `${row.organisation} (${row.cluster})`);
    else if (row.gpu_count === null && row.h100_equivalents === null) skip("uncounted", row.organisation);
    else purchases.push(clusterOf({ ...row, date: row.date }, kindOf(row.organisation, kinds), slower));
  }
  return {
    purchases,
    skipped: [...skipped].map(([reason, names]) => ({ reason: skipReasons[reason], names })),
  };
}

type Skip = keyof typeof skipReasons;

const skipReasons = {
  aggregate: { en: "a total over many buyers", zh: "多家买家合计" },
  uncounted: { en: "no number of accelerators is given", zh: "未给出加速卡数量" },
  unbuilt: { en: "an estimate, a plan or a claim and no system in service", zh: "估计、计划或说法，并非在用系统" },
} satisfies Record<string, Text>;

function kindOf(name: string, kinds: ReadonlyMap<string, KindRow>): KindRow {
  const kind = kinds.get(name);
  if (kind === undefined) throw new Error(`compute/buyer_kinds has no row for ${JSON.stringify(name)}`);
  return kind;
}

const cardsPerServer = 8;

function orderOf(
  row: OrderRow,
  kind: KindRow,
  origins: ReadonlyMap<string, Readonly<Rows["compute/order_origins"]>>,
): Purchase {
  const origin = origins.get(row.source_id);
  const cards = row.product.includes("(units are servers)")
    ? Number(/(\d+)x/.exec(row.product)?.[1] ?? cardsPerServer)
    : 1;
  return {
    what: "order",
    buyer: { en: row.buyer, zh: kind.organisation_zh ?? row.buyer },
    kind: kind.kind,
    country: kind.country,
    members: kind.members ?? [],
    product: row.product,
    date: row.date,
    low: (row.units_low ?? row.units ?? 0) * cards,
    high: (row.units_high ?? row.units ?? row.units_low ?? 0) * cards,
    origin: origin?.origin ?? row.source_id,
    originName: origin ? { en: origin.origin_name, zh: origin.origin_name_zh } : { en: row.buyer, zh: row.buyer },
    source: row.source_id,
    confidence: row.confidence,
    note: row.note ?? "",
  };
}

function clusterOf(row: ClusterRow & { readonly date: IsoDate }, kind: KindRow, slower: number): Purchase {
  const equivalents = row.h100_equivalents ?? 0;
  return {
    what: "cluster",
    buyer: { en: kind.organisation, zh: kind.organisation_zh ?? kind.organisation },
    kind: kind.kind,
    country: kind.country,
    members: kind.members ?? [],
    product: row.gpu ?? row.cluster,
    date: row.date,
    low: row.gpu_count ?? equivalents,
    high: row.gpu_count ?? equivalents * slower,
    origin: row.source_id,
    originName: { en: row.cluster, zh: row.cluster },
    source: row.source_id,
    confidence: row.confidence,
    note: row.note ?? "",
  };
}
