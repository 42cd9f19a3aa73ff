import type { Estimate } from "../../core/estimate";
import { createRandom } from "../../core/random";
import type { Text } from "../../core/text";
import { bcaBootstrap } from "../../stats/bootstrap-bca";
import { median } from "../../stats/median";
import { createConverter, type Parameters, type Rows, type Table } from "../../tables";
import { type DocumentedMoney, documentedMoney } from "./buyer-money";
import { type BuyerKind, type OrderTables, type Purchase, purchasesOf, type SkippedRows } from "./buyer-orders";
import { type GroupCount, groupCounts } from "./buyer-views";

/** The tables behind the question who bought. */
export interface BuyerTables extends OrderTables {
  readonly national: Table<Rows["compute/national_compute"]>;
  readonly rates: Table<Rows["fx/exchange_rates"]>;
}

/** Accelerators of one kind of buyer. */
export interface KindCount {
  readonly kind: BuyerKind;
  readonly low: number;
  readonly high: number;
  /** Orders and clusters with a count. */
  readonly n: number;
  /** Orders known to exist whose count is not known. */
  readonly uncounted: number;
}

/** The internet groups' share under one count of their purchases; all shares between 0 and 1. */
export interface ShareView {
  readonly id: string;
  readonly name: Text;
  readonly complete: boolean;
  /** Accelerators of the groups. */
  readonly low: number;
  readonly high: number;
  /**
   * Share of all accelerators in orders and clusters with a named buyer, with its bootstrap interval by order; the interval
   * collapses to the value where the groups are not counted firm by firm, since one figure cannot be resampled.
   */
  readonly named: Estimate;
  /** The share if every anonymised cluster belonged to somebody else and was as large as it can be. */
  readonly worst: number;
  /** The share if every anonymised cluster belonged to the groups. */
  readonly best: number;
  /** Cards that nobody recorded and that others would have to have bought to bring the groups to one half, after `worst`. */
  readonly unrecordedToHalf: number;
}

/** Who bought accelerators in China in 2023. */
export interface BuyersResult {
  readonly year: string;
  readonly views: readonly ShareView[];
  readonly kinds: readonly KindCount[];
  /** The share in the middle of the complete counts; the interval spans bootstrap, sources and anonymised clusters. */
  readonly share: Estimate | null;
  readonly money: DocumentedMoney;
  /** All purchases with a count, world-wide, for the ranking. */
  readonly purchases: readonly Purchase[];
  readonly skipped: readonly SkippedRows[];
  /** A100 in the whole country in mid-2023, as the press counted them. */
  readonly nationalStock: { readonly low: number; readonly high: number } | null;
  readonly sensitivity: readonly { readonly confidence: string; readonly share: Estimate | null }[];
  readonly sources: readonly string[];
  readonly caveats: readonly Text[];
}

/** The year that the claim is about. */
const year = "2023";

/**
 * The internet groups' share of the accelerators in known orders and clusters of 2023 in China, under each count of their
 * purchases. The table of orders is a set of known cases and no sample: the share illustrates, the counts are what was published.
 *
 * @throws Error if a buyer has no kind, or a rate of exchange is missing
 */
export function whoBought(tables: BuyerTables, parameters: Parameters): BuyersResult {
  const keep = keeper(parameters.confidence);
  const { purchases, skipped } = purchasesOf(year, tables, keep);
  const views = shareViews(purchases, parameters);
  const money = documentedMoney(year, tables, {
    keep,
    converter: createConverter(tables.rates, parameters.fx_date),
  });
  const chinese = purchases.filter((purchase) => purchase.country === "CN");
  const complete = new Set(views.filter((view) => view.complete).map((view) => view.id));
  const counted = chinese.filter((purchase) => complete.has(purchase.origin)).map((purchase) => purchase.source);
  return {
    year,
    views,
    kinds: kindCounts(chinese, views, uncounted(tables, keep)),
    share: overallShare(views),
    money,
    purchases,
    skipped,
    nationalStock: nationalStock(tables.national, keep),
    sensitivity: (["all", "medium", "high"] as const).map((confidence) => ({
      confidence,
      share: overallShare(shareViews(purchasesOf(year, tables, keeper(confidence)).purchases, parameters)),
    })),
    sources: [...new Set([...counted, ...chinese.map((purchase) => purchase.source), ...money.sources])],
    caveats,
  };
}

/** Whether a row passes the confidence switch. */
function keeper(switchedTo: string): (confidence: string) => boolean {
  if (switchedTo === "high") return (confidence) => confidence === "high";
  return switchedTo === "medium" ? (confidence) => confidence !== "low" : () => true;
}

function shareViews(purchases: readonly Purchase[], parameters: Parameters): ShareView[] {
  const chinese = purchases.filter((purchase) => purchase.country === "CN");
  const groups = chinese.filter((purchase) => purchase.kind === "tech_group");
  const anonymised = chinese.filter((purchase) => purchase.kind === "anonymised");
  const others = chinese.filter((purchase) => purchase.kind !== "tech_group" && purchase.kind !== "anonymised");
  if (groups.length === 0 || others.length === 0) return [];
  return groupCounts(groups).map((count) => shareView(count, others, anonymised, parameters));
}

function shareView(
  count: GroupCount,
  others: readonly Purchase[],
  anonymised: readonly Purchase[],
  parameters: Parameters,
): ShareView {
  const named = [...count.purchases, ...others];
  const firmByFirm = count.complete && count.purchases.every(({ members }) => members.length === 1);
  const value = shareOfGroups(named);
  const options = { random: createRandom(parameters.seed), resamples: parameters.resamples };
  const { low, high } = firmByFirm ? bcaBootstrap(named, shareOfGroups, options) : { low: value, high: value };
  const [most, least] = [highs(others), lows(others)];
  return {
    id: count.id,
    name: count.name,
    complete: count.complete,
    low: count.low,
    high: count.high,
    named: {
      value,
      low,
      high,
      n: named.length,
      unit: "share",
      method: firmByFirm ? `BCa bootstrap, ${parameters.resamples} resamples, by order` : "one joint or partial figure",
    },
    worst: count.low / (count.low + most + highs(anonymised)),
    best: (count.high + highs(anonymised)) / (count.high + highs(anonymised) + least),
    unrecordedToHalf: count.low - most - highs(anonymised),
  };
}

/** The groups' share of the accelerators in a sample of orders, each at the middle of its range. */
function shareOfGroups(sample: readonly Purchase[]): number {
  let [groups, all] = [0, 0];
  for (const purchase of sample) {
    const cards = (purchase.low + purchase.high) / 2;
    all += cards;
    if (purchase.kind === "tech_group") groups += cards;
  }
  return groups / all;
}

/** The middle of the complete counts; low and high span their bootstraps and the anonymised clusters counted either way. */
function overallShare(views: readonly ShareView[]): Estimate | null {
  const complete = views.filter((view) => view.complete);
  if (complete.length === 0) return null;
  return {
    value: median(complete.map((view) => view.named.value)),
    low: Math.min(...complete.flatMap((view) => [view.named.low, view.worst])),
    high: Math.max(...complete.flatMap((view) => [view.named.high, view.best])),
    n: Math.max(...complete.map((view) => view.named.n)),
    unit: "share",
    method: `median of ${complete.length} counts of the internet groups' orders; the interval spans the bootstraps by order, the counts, and anonymised clusters counted for and against`,
  };
}

/** Accelerators by kind of buyer in China; the groups range over the complete counts. */
function kindCounts(
  chinese: readonly Purchase[],
  views: readonly ShareView[],
  uncountedByKind: ReadonlyMap<BuyerKind, number>,
): KindCount[] {
  const complete = views.filter((view) => view.complete);
  const kinds = [...new Set([...chinese.map((purchase) => purchase.kind), ...uncountedByKind.keys()])];
  return kinds
    .map((kind) => {
      const own = chinese.filter((purchase) => purchase.kind === kind);
      const groups = kind === "tech_group" && complete.length > 0;
      return {
        kind,
        low: groups ? Math.min(...complete.map((view) => view.low)) : lows(own),
        high: groups ? Math.max(...complete.map((view) => view.high)) : highs(own),
        n: own.length,
        uncounted: uncountedByKind.get(kind) ?? 0,
      };
    })
    .sort((a, b) => b.high - a.high);
}

/** Orders of the year by Chinese buyers that give no count, by kind; totals over many buyers apart. */
function uncounted(tables: BuyerTables, keep: (confidence: string) => boolean): Map<BuyerKind, number> {
  const kinds = new Map(tables.kinds.rows().map((row) => [row.organisation, row]));
  const counts = new Map<BuyerKind, number>();
  for (const row of tables.orders.rows()) {
    const kind = kinds.get(row.buyer);
    if (!row.date.startsWith(year) || !keep(row.confidence) || kind === undefined) continue;
    if (kind.country !== "CN" || kind.kind === "aggregate" || row.units !== null || row.units_low !== null) continue;
    counts.set(kind.kind, (counts.get(kind.kind) ?? 0) + 1);
  }
  return counts;
}

function nationalStock(national: BuyerTables["national"], keep: (confidence: string) => boolean) {
  const row = national
    .rows()
    .find((candidate) => candidate.metric.startsWith("A100 in China") && candidate.date.startsWith(year));
  if (row === undefined || row.value_low === null || row.value_high === null || !keep(row.confidence)) return null;
  return { low: row.value_low, high: row.value_high };
}

function lows(purchases: readonly Purchase[]): number {
  return purchases.reduce((sum, purchase) => sum + purchase.low, 0);
}

function highs(purchases: readonly Purchase[]): number {
  return purchases.reduce((sum, purchase) => sum + purchase.high, 0);
}

const caveats: readonly Text[] = [
  {
    en: "The orders are those that became known, no sample: a bootstrap over them says how much hangs on single orders and nothing about purchases that nobody reported.",
    zh: "订单均为公开可知的案例，并非抽样：自助法只反映结果对个别订单的依赖，无法说明未见报道的采购。",
  },
  {
    en: "Contracts of listed newcomers count in full although little of them was delivered, which works against the claim.",
    zh: "上市跨界公司的合同按全额计入（实际交付很少），此做法对该说法不利。",
  },
  {
    en: "Epoch AI withholds the owners of the Chinese clusters; they are counted apart, and as somebody else's in the worst case. They may be the very cards of the known orders.",
    zh: "Epoch AI 隐去中国集群的归属；此处单列，最不利情形下全部算作他人所有。它们也可能就是已知订单中的卡。",
  },
  {
    en: "The published counts of the groups mix A800 and H800, delivered and ordered; they are alternatives and are never added.",
    zh: "对大厂采购量的各口径混合了A800与H800、已交付与已下单；各口径互为替代，不相加。",
  },
];
