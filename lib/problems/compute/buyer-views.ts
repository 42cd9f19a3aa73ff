import type { Text } from "../../core/text";
import type { Purchase } from "./buyer-orders";

/** What one origin (or one way of combining the origins) says the internet groups bought, in accelerators. */
export interface GroupCount {
  readonly id: string;
  readonly name: Text;
  readonly low: number;
  readonly high: number;
  /** Whether it covers all groups that any origin names; an incomplete count is a lower bound. */
  readonly complete: boolean;
  readonly purchases: readonly Purchase[];
}

/**
 * The purchases of the internet groups as each origin counts them, and firm by firm at the least and most that any origin says.
 *
 * Origins overlap (the same cards counted twice), so they are alternatives and never added. Where one origin has several
 * counts for a firm, the least enters `low` and the most enters `high`.
 *
 * @param purchases orders of large technology groups of one country and year
 */
export function groupCounts(purchases: readonly Purchase[]): GroupCount[] {
  const firms = [...new Set(purchases.flatMap((purchase) => purchase.members))];
  const origins = [...new Set(purchases.map((purchase) => purchase.origin))];
  const counts = origins.map((origin) =>
    countOf(
      origin,
      purchases.filter((purchase) => purchase.origin === origin),
      firms,
    ),
  );
  return [...counts, ...firmByFirm(purchases, firms)];
}

function countOf(id: string, purchases: readonly Purchase[], firms: readonly string[]): GroupCount {
  const covered = new Set(purchases.flatMap((purchase) => purchase.members));
  const perBuyer = [...byBuyer(purchases).values()];
  return {
    id,
    name: purchases[0]?.originName ?? { en: id, zh: id },
    low: total(perBuyer.map((rows) => Math.min(...rows.map((row) => row.low)))),
    high: total(perBuyer.map((rows) => Math.max(...rows.map((row) => row.high)))),
    complete: firms.every((firm) => covered.has(firm)),
    purchases: perBuyer.map((rows) => rows.reduce((least, row) => (row.low < least.low ? row : least))),
  };
}

/** The firms added up at the least, and at the most, that any origin says of each; nothing if a firm has no count of its own. */
function firmByFirm(purchases: readonly Purchase[], firms: readonly string[]): GroupCount[] {
  const single = purchases.filter((purchase) => purchase.members.length === 1);
  const perFirm = byBuyer(single);
  if (perFirm.size < firms.length || new Set(single.map((row) => row.origin)).size < 2) return [];
  const pick = (better: (a: Purchase, b: Purchase) => boolean) =>
    [...perFirm.values()].map((rows) => rows.reduce((best, row) => (better(row, best) ? row : best)));
  const least = pick((a, b) => a.low < b.low);
  const most = pick((a, b) => a.high > b.high);
  return [
    {
      id: "least-per-firm",
      name: { en: "Least that any source says, firm by firm", zh: "逐家取各来源最低值" },
      low: total(least.map((row) => row.low)),
      high: total(least.map((row) => row.low)),
      complete: true,
      purchases: least,
    },
    {
      id: "most-per-firm",
      name: { en: "Most that any source says, firm by firm", zh: "逐家取各来源最高值" },
      low: total(most.map((row) => row.high)),
      high: total(most.map((row) => row.high)),
      complete: true,
      purchases: most,
    },
  ];
}

function byBuyer(purchases: readonly Purchase[]): Map<string, Purchase[]> {
  const groups = new Map<string, Purchase[]>();
  for (const purchase of purchases) {
    const key = purchase.members.join("|");
    groups.set(key, [...(groups.get(key) ?? []), purchase]);
  }
  return groups;
}

function total(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0);
}
