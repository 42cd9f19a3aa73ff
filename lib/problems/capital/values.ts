import { dayNumber, type IsoDate } from "../../core/dates";
import type { Text } from "../../core/text";
import {
  type Converter,
  createConverter,
  keepConfidence,
  type Parameters,
  type Rows,
  sourceIds,
  type Table,
} from "../../tables";

/** The tables that values come from. */
export interface ValueTables {
  readonly valuations: Table<Rows["capital/valuations"]>;
  readonly rates: Table<Rows["fx/exchange_rates"]>;
}

/** What a value rests on: bases are kept apart wherever one value is held against another. */
export type Basis = NonNullable<Rows["capital/valuations"]["valuation_kind"]>;

/** One dated value of one company, in US dollars at the rate of its own date. */
export interface ValueRecord {
  readonly company: string;
  readonly name: Text;
  readonly country: string;
  readonly date: IsoDate;
  readonly precision: string;
  readonly round: string;
  readonly basis: Basis;
  readonly valueUsd: number;
  /** New money of the same event; null where it is not published or is not new money. */
  readonly raisedUsd: number | null;
  /** Talks, rounds sought or paused: reported, never closed. */
  readonly isOpen: boolean;
  readonly source_id: string;
}

/** A row left out, and why. */
export interface Dropped {
  readonly company: string;
  readonly round: string;
  readonly reason: Text;
}

/** All values that can be dated and converted, oldest first, and the rows that cannot. */
export interface Values {
  readonly records: readonly ValueRecord[];
  readonly unrated: readonly Dropped[];
  readonly undated: readonly Dropped[];
  /** Ids of the sources of the rates of exchange. */
  readonly rateSources: readonly string[];
}

/**
 * Every row of `capital/valuations` that carries a value, in US dollars at the dated rate of its month.
 *
 * A row for whose currency and month there is no rate, and a row without a date, is dropped and named.
 */
export function companyValues({ valuations, rates }: ValueTables, parameters: Parameters): Values {
  const converter = createConverter(rates, parameters.fx_date);
  const records: ValueRecord[] = [];
  const unrated: Dropped[] = [];
  const undated: Dropped[] = [];
  for (const row of keepConfidence(valuations.rows(), parameters.confidence)) {
    const { date, valuation, valuation_currency: currency, valuation_kind: basis } = row;
    if (valuation === null || currency === null || basis === null) continue;
    const drop = { company: row.company, round: row.round };
    if (date === null) undated.push({ ...drop, reason: reasons.undated });
    else if (!converter.has(currency, { ...row, date })) unrated.push({ ...drop, reason: reasons.unrated });
    else {
      records.push({
        company: row.company,
        name: { en: row.company, zh: row.company_zh ?? row.company },
        country: row.country,
        date,
        precision: row.date_precision ?? "day",
        round: row.round,
        basis,
        valueUsd: converter.convert(valuation, currency, "USD", { ...row, date }),
        raisedUsd: isOldMoney(row) ? null : raised({ ...row, date }, converter),
        isOpen: openRound.test(row.round),
        source_id: row.source_id,
      });
    }
  }
  return {
    records: records.sort((a, b) => dayNumber(a.date) - dayNumber(b.date)),
    unrated,
    undated,
    rateSources: sourceIds(rates),
  };
}

/** Rounds that were reported and not closed. */
const openRound = /sought|talks|not closed|paused|near closing|considered|denied|target\b|in the running round/i;

const reasons = {
  undated: { en: "no date", zh: "无日期" },
  unrated: { en: "no rate of exchange for its month", zh: "该月无汇率" },
} satisfies Record<string, Text>;

type DatedRow = Rows["capital/valuations"] & { readonly date: IsoDate };

function raised(row: DatedRow, converter: Converter): number | null {
  const { amount, amount_currency: currency } = row;
  if (amount === null || currency === null || !converter.has(currency, row)) return null;
  return converter.convert(amount, currency, "USD", row);
}

/** Sales of old shares, and sums over several rounds, bring a company no new money of this event. */
function isOldMoney(row: Rows["capital/valuations"]): boolean {
  return row.valuation_kind === "secondary" || /share sale|tender|old shares|cumulative/i.test(row.round);
}

/** The records of one company, oldest first. */
export function ofCompany(records: readonly ValueRecord[], company: string): ValueRecord[] {
  return records.filter((record) => record.company === company);
}

/** The names of the companies in order of first appearance. */
export function companiesOf(records: readonly ValueRecord[]): string[] {
  return [...new Set(records.map(({ company }) => company))];
}

/** Years between two days, of 365.25 days. */
export function yearsBetween(from: IsoDate, to: IsoDate): number {
  return (dayNumber(to) - dayNumber(from)) / 365.25;
}
