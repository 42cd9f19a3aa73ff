import { dayNumber, type IsoDate } from "../../core/dates";
import type { Estimate } from "../../core/estimate";
import { createRandom } from "../../core/random";
import type { Text } from "../../core/text";
import { bcaBootstrap } from "../../stats/bootstrap-bca";
import { createConverter, keepConfidence, type Parameters, type Rows, type Table } from "../../tables";
import {
  daysOfOneRound,
  type Funding,
  fromValuations,
  raisedBy,
  type ValuationRecord,
  type ValuationRow,
} from "./funding";

/** Whether a company owns or rents its compute; `conflict` where sources disagree. */
export type Ownership = "own" | "rent" | "conflict" | "unknown";

/** A model company with what is known of its compute and value. */
export interface OwnershipCase {
  readonly company: string;
  readonly name: Text;
  readonly country: string;
  readonly ownership: Ownership;
  /** What the sources say of its compute, one sentence a source. */
  readonly notes: readonly string[];
  /** The last private value, and all money raised by then, in US dollars; null if either is not published. */
  readonly multiple: {
    readonly date: IsoDate;
    readonly valueUsd: number;
    readonly raisedUsd: number;
    /** Value over money raised. */
    readonly ratio: number;
  } | null;
  readonly sources: readonly string[];
}

/** Values of model companies that own their compute against those that rent it. */
export interface AssetHeavyResult {
  readonly until: IsoDate;
  /** Fewest companies on each side for a comparison. */
  readonly fewest: number;
  readonly cases: readonly OwnershipCase[];
  readonly owners: number;
  readonly renters: number;
  /** Owners' over renters' value per money raised, ratio of geometric means; null with fewer than `fewest` on a side. */
  readonly ratio: Estimate | null;
  readonly sources: readonly string[];
  readonly caveats: readonly Text[];
}

/** The tables behind the question; rows of `capital/valuations` come in from outside. */
export interface AssetHeavyTables {
  readonly ownership: Table<Rows["compute/ownership"]>;
  readonly valuations: Iterable<ValuationRow>;
  readonly rates: Table<Rows["fx/exchange_rates"]>;
}

/** Fewest companies with a multiple on each side. */
export const fewestCompanies = 5;

/**
 * Value over money raised of model companies, by whether they own or rent their compute.
 *
 * A company's multiple is its last private value up to a day over all the money it had raised by then; one that has no value
 * by then enters with that of its first later round.
 *
 * @throws NoRateError if a rate of exchange is missing
 */
export function ownersAndRenters(until: IsoDate, tables: AssetHeavyTables, parameters: Parameters): AssetHeavyResult {
  const converter = createConverter(tables.rates, parameters.fx_date);
  const funding = fromValuations(keepConfidence([...tables.valuations], parameters.confidence), converter);
  const rows = keepConfidence(tables.ownership.rows(), parameters.confidence);
  const cases = [...new Set(rows.map((row) => row.company))].map((company) =>
    caseOf(
      rows.filter((row) => row.company === company),
      funding,
      until,
    ),
  );
  const side = (ownership: Ownership) => cases.filter((one) => one.ownership === ownership && one.multiple !== null);
  const [owners, renters] = [side("own"), side("rent")];
  const enough = owners.length >= fewestCompanies && renters.length >= fewestCompanies;
  return {
    until,
    fewest: fewestCompanies,
    cases,
    owners: owners.length,
    renters: renters.length,
    ratio: enough ? compare([...owners, ...renters], parameters) : null,
    sources: [...new Set(cases.flatMap(({ sources }) => sources))],
    caveats,
  };
}

type OwnershipRow = Readonly<Rows["compute/ownership"]>;

function caseOf(rows: readonly OwnershipRow[], funding: Funding, until: IsoDate): OwnershipCase {
  const [first] = rows;
  if (first === undefined) throw new Error("a company without rows");
  const said = [...new Set(rows.map((row) => row.compute).filter((compute) => compute !== "unknown"))];
  const value = valueAt(funding, first.company, until);
  const records = value === null ? [] : raisedBy(funding, first.company, value.date);
  const raisedUsd = records.reduce((sum, record) => sum + record.raisedUsd, 0);
  return {
    company: first.company,
    name: { en: first.company, zh: first.company_zh ?? first.company },
    country: first.country,
    ownership: said.length > 1 ? "conflict" : (said[0] ?? "unknown"),
    notes: rows.flatMap((row) => row.note ?? []),
    multiple:
      value === null || raisedUsd === 0
        ? null
        : { date: value.date, valueUsd: value.valueUsd, raisedUsd, ratio: value.valueUsd / raisedUsd },
    sources: [
      ...new Set([
        ...rows.flatMap((row) => row.source_id ?? []),
        ...(value === null ? [] : [value.source]),
        ...records.map((record) => record.source),
      ]),
    ],
  };
}

/** The last value by a day whose company had published money by then, or the last one reported of its first later round. */
function valueAt(funding: Funding, company: string, until: IsoDate): ValuationRecord | null {
  const known = funding.values
    .filter((value) => value.company === company && raisedBy(funding, company, value.date).length > 0)
    .sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0));
  const before = known.filter(({ date }) => date <= until).at(-1);
  const next = known[0];
  if (before !== undefined || next === undefined) return before ?? null;
  return known.filter(({ date }) => dayNumber(date) - dayNumber(next.date) <= daysOfOneRound).at(-1) ?? null;
}

function compare(cases: readonly OwnershipCase[], parameters: Parameters): Estimate {
  const meanLog = (sample: readonly OwnershipCase[], side: Ownership) => {
    const logs = sample.flatMap((one) =>
      one.ownership === side && one.multiple ? [Math.log(one.multiple.ratio)] : [],
    );
    return logs.reduce((sum, log) => sum + log, 0) / logs.length;
  };
  const statistic = (sample: readonly OwnershipCase[]) => Math.exp(meanLog(sample, "own") - meanLog(sample, "rent"));
  const { value, low, high, n } = bcaBootstrap(cases, statistic, {
    random: createRandom(parameters.seed),
    resamples: parameters.resamples,
  });
  const method = `ratio of geometric means, BCa bootstrap by company, ${parameters.resamples} resamples`;
  return { value, low, high, n, unit: "ratio", method };
}

const caveats: readonly Text[] = [
  {
    en: "Who owns and who rents is printed for few companies, and for some only years later.",
    zh: "自有还是租用，只有少数公司有公开说明，有的要到数年之后。",
  },
  {
    en: "Rounds whose sum was not published are missing from the money raised, which makes a multiple too high.",
    zh: "未公布金额的轮次未计入融资额，会使倍数偏高。",
  },
  {
    en: "Values of different years are not alike: investors paid far more for model companies in 2026 than in 2024.",
    zh: "不同年份的估值不可比：投资者2026年给模型公司的价格远高于2024年。",
  },
  {
    en: "A value over money raised says how much investors paid for the future of a firm; it also falls when a firm needs much money for other things.",
    zh: "估值与融资额之比反映投资者为公司前景支付的价格；公司因其他原因大量融资时该比值也会下降。",
  },
];
