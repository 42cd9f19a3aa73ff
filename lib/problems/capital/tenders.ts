import type { IsoDate } from "../../core/dates";
import type { Estimate } from "../../core/estimate";
import type { Text } from "../../core/text";
import { median } from "../../stats/median";
import { wilson } from "../../stats/wilson";
import { keepConfidence, type Parameters, type Rows, sourceIds, type Table } from "../../tables";

/** The tables behind K8. */
export interface TenderTables {
  readonly bids: Table<Rows["commercial/bids"]>;
  readonly revenue: Table<Rows["commercial/revenue"]>;
}

/** One tender whose amount is published. */
export interface Tender {
  readonly name: Text;
  readonly date: IsoDate;
  readonly amountCny: number;
  readonly source_id: string;
}

/** A gross margin of one company, segment and period. */
export interface Margin {
  readonly company: string;
  readonly name: Text;
  readonly segment: string;
  readonly period: string;
  readonly end: IsoDate;
  /** Share of revenue, 0 to 1, below 0 for a loss on each sale. */
  readonly margin: number;
  readonly source_id: string;
}

/** Bids below cost and bought revenue (K8). */
export interface TenderResult {
  readonly tenders: readonly Tender[];
  /** Tenders that all monitors together counted in the best-covered year, next to those with a single price here. */
  readonly counted: number;
  /** Share of the single tenders under a tenth of their median: of an illustration, no rate. */
  readonly farBelow: Estimate | null;
  /** Fewest tenders with the prices of all bidders that the claim would need; none has them. */
  readonly withLosingPrices: number;
  readonly needed: number;
  readonly margins: readonly Margin[];
  /** Margin of project work, last over first, percentage points. */
  readonly projectChange: number | null;
  readonly sources: readonly string[];
  readonly caveats: readonly Text[];
}

const needed = 30;

/** What is published on the price of tenders and the margin of project work. */
export function tenderPrices({ bids, revenue }: TenderTables, parameters: Parameters): TenderResult {
  const rows = keepConfidence(bids.rows(), parameters.confidence);
  const tenders = rows.flatMap((row) =>
    row.level === "single_tender" && row.disclosed_amount !== null && row.currency === "CNY"
      ? [
          {
            name: { en: row.name, zh: row.name_zh ?? row.name },
            date: row.period_start,
            amountCny: row.disclosed_amount,
            source_id: row.source_id,
          },
        ]
      : [],
  );
  const margins = marginsOf(keepConfidence(revenue.rows(), parameters.confidence));
  const project = margins.filter(({ segment }) => segment === "enterprise_project");
  const [first, last] = [project[0], project.at(-1)];
  return {
    tenders,
    counted: Math.max(0, ...rows.filter(({ level }) => level === "total").map((row) => row.tender_count ?? 0)),
    farBelow: farBelowOf(tenders),
    // The table has no column for the prices of those who lost.
    withLosingPrices: 0,
    needed,
    margins,
    projectChange: first && last && first !== last ? (last.margin - first.margin) * 100 : null,
    sources: [...new Set([...sourceIds(tenders), ...sourceIds(margins)])],
    caveats,
  };
}

function farBelowOf(tenders: readonly Tender[]): Estimate | null {
  if (tenders.length < 2) return null;
  const tenth = median(tenders.map(({ amountCny }) => amountCny)) / 10;
  const below = tenders.filter(({ amountCny }) => amountCny < tenth).length;
  return {
    ...wilson(below, tenders.length),
    n: tenders.length,
    unit: "share",
    method: "Wilson interval; notable cases of unlike size, an illustration and no rate",
  };
}

function marginsOf(rows: readonly Rows["commercial/revenue"][]): Margin[] {
  const seen = new Set<string>();
  return rows
    .flatMap((row) => {
      const key = `${row.company}|${row.segment}|${row.period}`;
      if (row.gross_margin_pct === null || row.country !== "CN" || seen.has(key)) return [];
      seen.add(key);
      return [
        {
          company: row.company,
          name: { en: row.company, zh: row.company_zh ?? row.company },
          segment: row.segment,
          period: row.period,
          end: row.period_end,
          margin: row.gross_margin_pct / 100,
          source_id: sourceIds([row])[0] ?? "",
        },
      ];
    })
    .sort((a, b) => (a.end < b.end ? -1 : a.end > b.end ? 1 : 0));
}

const caveats: readonly Text[] = [
  {
    en: "Tender prices are published for a handful of notable cases, and the prices of those who lost for none.",
    zh: "只有少数知名招标公布了金额，落标者报价则一例也没有。",
  },
  {
    en: "Revenue bought by consolidating companies is not set apart in the accounts that the sources quote.",
    zh: "资料所引账目未单列并表带来的收入。",
  },
];
