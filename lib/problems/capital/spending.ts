import type { Estimate } from "../../core/estimate";
import type { Text } from "../../core/text";
import { median } from "../../stats/median";
import { keepConfidence, type Parameters, type Rows, sourceIds, type Table } from "../../tables";

/** The table behind K7. */
export interface SpendingTables {
  readonly spending: Table<Rows["capital/spending_split"]>;
}

/** Compute, people and marketing of one company and period where they are published. */
export interface SpendingShare {
  readonly company: string;
  readonly name: Text;
  readonly period: string;
  readonly isChinese: boolean;
  /** What the share is of, in the words of the table. */
  readonly base: Text;
  /** Compute as a share of the base, 0 to 1. */
  readonly compute: number;
  /** People and marketing as shares of the base where they are published. */
  readonly people: number | null;
  readonly marketing: number | null;
  readonly kind: "all" | "rnd" | "known";
  readonly source_id: string;
}

/** Where model companies' money went (K7). */
export interface SpendingResult {
  readonly shares: readonly SpendingShare[];
  /** Median share of compute over Chinese company-periods, with the spread. */
  readonly chinese: Estimate | null;
  /** Periods of 2023 or before among the Chinese shares: the year that the claim is about. */
  readonly ofClaimYear: number;
  /** Rows that name no share and cannot be set against a total of the same company, period and currency. */
  readonly dropped: number;
  readonly sources: readonly string[];
  readonly caveats: readonly Text[];
}

type SpendingRow = Rows["capital/spending_split"];

/** Shares of compute by company where they are disclosed, each on its own base. */
export function spendingShares({ spending }: SpendingTables, parameters: Parameters): SpendingResult {
  const rows = keepConfidence(spending.rows(), parameters.confidence);
  const printed = rows.filter(isPrintedShare).map(fromPrinted);
  const summed = splits(rows);
  const shares = [...printed, ...summed].sort((a, b) => b.compute - a.compute);
  const chinese = shares.filter(({ isChinese }) => isChinese);
  const computeRows = rows.filter(({ item }) => item === "compute");
  return {
    shares,
    chinese: estimateOf(chinese.map(({ compute }) => compute)),
    ofClaimYear: chinese.filter(({ period }) => /20(1\d|2[0-3])/.test(period)).length,
    dropped: computeRows.filter(({ source_id }) => !shares.some((share) => share.source_id === source_id)).length,
    sources: sourceIds(chinese.length > 0 ? chinese : shares),
    caveats,
  };
}

const baseWords: Readonly<Record<string, Text>> = {
  "share of R&D": { en: "of R&D", zh: "占研发" },
  "share of all spending": { en: "of all spending", zh: "占全部支出" },
};

/** A printed share of compute in all spending or in research, not of a part of compute. */
function isPrintedShare({ item, share_pct: share, share_base: base, sub_item: part }: SpendingRow): boolean {
  return item === "compute" && share !== null && base !== null && base in baseWords && !/final training/.test(part);
}

function fromPrinted(row: SpendingRow): SpendingShare {
  return {
    company: row.company,
    name: { en: row.company, zh: row.company_zh ?? row.company },
    period: row.period,
    isChinese: row.company_zh !== null,
    base: baseWords[row.share_base ?? ""] ?? { en: "", zh: "" },
    compute: (row.share_pct ?? 0) / 100,
    people: null,
    marketing: null,
    kind: row.share_base === "share of R&D" ? "rnd" : "all",
    source_id: row.source_id,
  };
}

/** Company-years whose compute stands beside a total, or beside people and marketing, in one currency. */
function splits(rows: readonly SpendingRow[]): SpendingShare[] {
  const keys = [
    ...new Set(
      rows.filter(({ period_kind: kind }) => kind === "year").map(({ company, period }) => `${company}|${period}`),
    ),
  ];
  return keys.flatMap((key) => {
    const own = rows.filter((row) => `${row.company}|${row.period}` === key && row.period_kind === "year");
    const computeRow = largest(own.filter(({ item }) => item === "compute"));
    const total = largest(own.filter(({ item }) => item === "total"));
    const people = largest(
      own.filter(({ item, sub_item: part }) => item === "staff" && !/share-based|cost of sales/.test(part)),
    );
    const marketing = largest(
      own.filter(({ item, sub_item: part }) => item === "marketing" && !/within it|AppGrowing/.test(part)),
    );
    if (!computeRow?.amount || (!total && !people && !marketing)) return [];
    const parts = [computeRow, people, marketing].filter((row) => row !== undefined);
    if (new Set([...parts, ...(total ? [total] : [])].map(({ currency }) => currency)).size > 1) return [];
    const rest = largest(own.filter(({ item, sub_item: part }) => item === "other" && /^other operating/.test(part)));
    const sum =
      total?.amount ?? [...parts, ...(rest ? [rest] : [])].reduce((all, { amount }) => all + (amount ?? 0), 0);
    const share = (row: SpendingRow | undefined) => (row?.amount == null ? null : row.amount / sum);
    return [
      {
        company: computeRow.company,
        name: { en: computeRow.company, zh: computeRow.company_zh ?? computeRow.company },
        period: computeRow.period,
        isChinese: computeRow.company_zh !== null,
        base: total
          ? { en: "of all costs", zh: "占全部成本" }
          : { en: "of the items published", zh: "占已公布各项之和" },
        compute: computeRow.amount / sum,
        people: share(people),
        marketing: share(marketing),
        kind: total ? ("all" as const) : ("known" as const),
        source_id: computeRow.source_id,
      },
    ];
  });
}

/** The row with the largest amount: totals stand beside their parts in the table. */
function largest(rows: readonly SpendingRow[]): SpendingRow | undefined {
  return rows.filter(({ amount }) => amount !== null).sort((a, b) => (b.amount ?? 0) - (a.amount ?? 0))[0];
}

function estimateOf(shares: readonly number[]): Estimate | null {
  if (shares.length === 0) return null;
  return {
    value: median(shares),
    low: Math.min(...shares),
    high: Math.max(...shares),
    n: shares.length,
    unit: "share",
    method: "median of the published shares, with their spread; bases differ, so no sampling interval",
  };
}

const caveats: readonly Text[] = [
  {
    en: "Advice is not in any table: what was spent can show whether the advice was followed, not whether it was given.",
    zh: "建议本身不在任何表中：支出只能说明建议是否被采纳，不能说明是否有人提出。",
  },
  {
    en: "Shares are of unlike bases (research, all costs, the items published) and come from the companies that lived to publish them.",
    zh: "各比例的分母不同（研发、全部成本、已公布各项），且来自得以存续并披露的公司。",
  },
];
