import { dayNumber, type IsoDate } from "../../core/dates";
import type { Text } from "../../core/text";
import type { Converter, Rows } from "../../tables";

/** One sum of money that a company raised, in US dollars at the rate of its own date. */
export interface FundingRecord {
  readonly company: string;
  readonly companyZh: string;
  readonly date: IsoDate;
  readonly round: string;
  readonly raisedUsd: number;
  readonly source: string;
  readonly confidence: string;
}

/** A company's value at one date, in US dollars. */
export interface ValuationRecord {
  readonly company: string;
  readonly date: IsoDate;
  readonly round: string;
  /** After the new money, where the source says so or gives both; as reported otherwise. */
  readonly valueUsd: number;
  readonly source: string;
  readonly confidence: string;
}

/** Money and values of all companies, and the rows that are neither. */
export interface Funding {
  readonly raised: readonly FundingRecord[];
  readonly values: readonly ValuationRecord[];
  /** Companies sold whole, with the date. */
  readonly sold: ReadonlyMap<string, IsoDate>;
  readonly skipped: readonly { readonly company: string; readonly round: string; readonly reason: Text }[];
}

/** A row of the table of valuations, as far as it is read here. */
export type ValuationRow = Pick<
  Rows["capital/valuations"],
  | "company"
  | "company_zh"
  | "date"
  | "date_precision"
  | "round"
  | "amount"
  | "amount_currency"
  | "valuation"
  | "valuation_currency"
  | "valuation_kind"
  | "source_id"
  | "confidence"
>;

/**
 * Money raised and values, from rows of `capital/valuations`.
 *
 * Left out of the money, each by name: rounds sought, talked of or not closed; second figures for the same money; sales of
 * old shares, loans, pledges and payments in kind; the same sum of the same company within two months; sums over several rounds, except the sum of one year ("raised in 2023,
 * cumulative"), which takes the place of that year's single rounds; rows for whose date there is no rate of exchange. Values
 * quoted on an exchange are left out of the values.
 */
export function fromValuations(rows: readonly ValuationRow[], converter: Converter): Funding {
  const yearSums = new Set(rows.flatMap((row) => yearSum(row) ?? []));
  const skipped: { company: string; round: string; reason: Text }[] = [];
  const raised: FundingRecord[] = [];
  const sold = new Map<string, IsoDate>();
  const counted: DatedRow[] = [];
  for (const row of rows) {
    const dated = withDate(row);
    if (row.round.startsWith("sold to") && row.date !== null) sold.set(row.company, row.date);
    const reason = dated === null ? reasons.undated : (reasonToSkip(row, yearSums) ?? unrated(dated, converter));
    if (reason !== null) {
      if (row.amount !== null) skipped.push({ company: row.company, round: row.round, reason });
    } else if (dated !== null && isRepeated(dated, counted)) {
      skipped.push({ company: row.company, round: row.round, reason: reasons.double });
    } else if (dated !== null && row.amount !== null && row.amount_currency !== null) {
      counted.push(dated);
      raised.push({
        company: row.company,
        companyZh: row.company_zh ?? row.company,
        date: dated.date,
        round: row.round,
        raisedUsd: converter.convert(row.amount, row.amount_currency, "USD", dated),
        source: row.source_id,
        confidence: row.confidence,
      });
    }
  }
  return { raised, values: rows.flatMap((row) => closedValue(row, converter)), sold, skipped };
}

/** What a company had raised by a date (inclusive), US dollars. */
export function raisedBy(funding: Funding, company: string, date: IsoDate): readonly FundingRecord[] {
  return funding.raised.filter((record) => record.company === company && record.date <= date);
}

/** Reports this many days apart may be of one round. */
export const daysOfOneRound = 61;

type DatedRow = ValuationRow & { readonly date: IsoDate };

function withDate(row: ValuationRow): DatedRow | null {
  return row.date === null ? null : { ...row, date: row.date };
}

/** `company|year` if the row is the sum of one year's rounds. */
function yearSum(row: ValuationRow): string | null {
  const year = /^raised in (\d{4}), cumulative$/.exec(row.round)?.[1];
  return year === undefined ? null : `${row.company}|${year}`;
}

const reasons = {
  unrated: { en: "no rate of exchange for its date", zh: "该日期无汇率" },
  undated: { en: "no date", zh: "无日期" },
  open: { en: "sought, talked of or not closed", zh: "仅为寻求或洽谈，未完成" },
  double: { en: "second figure for money already counted", zh: "同一笔资金的另一数字" },
  sum: { en: "sum over several rounds", zh: "多轮合计" },
  old: { en: "sale of old shares, loan, pledge or payment in kind", zh: "老股转让、贷款、承诺或实物出资" },
  exit: { en: "sale of the company or a listing's market value", zh: "公司出售或上市后市值" },
} satisfies Record<string, Text>;

/** Words in the name of a round that keep its money out; the first that matches gives the reason. */
const marks: readonly (readonly [RegExp, Text])[] = [
  [/sought|talks|not closed|paused|near closing|considered|denied|target\b/i, reasons.open],
  [/other figure|value only|post-money|inside the|total announced|range,|not in the prospectus/, reasons.double],
  [/share sale|tender|secondary|old shares|credit line|debt|pledge|commitment|intellectual property/, reasons.old],
  [/^sold to|acquired|merger|buy-out|market cap|first day|first close$|midday|^close$|^peak/, reasons.exit],
  [/cumulative/, reasons.sum],
];

function reasonToSkip(row: ValuationRow, yearSums: ReadonlySet<string>): Text | null {
  if (yearSum(row) !== null) return null;
  if (yearSums.has(`${row.company}|${row.date?.slice(0, 4)}`)) return reasons.double;
  if (row.valuation_kind === "secondary") return reasons.old;
  return marks.find(([pattern]) => pattern.test(row.round))?.[1] ?? null;
}

/** Whether the same sum of the same company was counted within two months: two reports of one round. */
function isRepeated(row: DatedRow, counted: readonly DatedRow[]): boolean {
  return counted.some(
    (other) =>
      other.company === row.company &&
      other.amount === row.amount &&
      other.amount_currency === row.amount_currency &&
      Math.abs(dayNumber(other.date) - dayNumber(row.date)) <= daysOfOneRound,
  );
}

function unrated(row: DatedRow, converter: Converter): Text | null {
  return row.amount_currency === null || converter.has(row.amount_currency, row) ? null : reasons.unrated;
}

/** Values that count: private, dated, of a deal that closed. */
function closedValue(row: ValuationRow, converter: Converter): ValuationRecord[] {
  const dated = withDate(row);
  if (dated === null || row.valuation === null || row.valuation_currency === null) return [];
  const isPublic = row.valuation_kind === "market_cap" || row.valuation_kind === "ipo";
  if (!converter.has(row.valuation_currency, dated)) return [];
  if (isPublic || /sought|talks|not closed|paused|near closing|considered|denied|target\b|^sold to/i.test(row.round))
    return [];
  const value = converter.convert(row.valuation, row.valuation_currency, "USD", dated);
  const added =
    row.valuation_kind === "pre" && row.amount !== null && row.amount_currency === row.valuation_currency
      ? converter.convert(row.amount, row.valuation_currency, "USD", dated)
      : 0;
  return [
    {
      company: row.company,
      date: dated.date,
      round: row.round,
      valueUsd: value + added,
      source: row.source_id,
      confidence: row.confidence,
    },
  ];
}
