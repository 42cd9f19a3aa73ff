import { dayNumber, type IsoDate } from "../../core/dates";
import { UserError } from "../../core/errors";
import type { Text } from "../../core/text";
import { type CashFlow, xirr } from "../../stats/xirr";
import { createConverter, keepConfidence, type Parameters, type Rows, sourceIds } from "../../tables";
import { companiesOf, companyValues, ofCompany, type ValueRecord, type ValueTables, yearsBetween } from "./values";

/** What a holder of shares bought in one round got at one exit. */
export interface RoundReturn {
  readonly company: string;
  readonly name: Text;
  readonly round: string;
  readonly bought: IsoDate;
  readonly entryBasis: string;
  readonly exit: "listing" | "market" | "sale";
  readonly sold: IsoDate;
  readonly years: number;
  /** Value at the exit over value at the purchase, if no later share had been issued: too high. */
  readonly highMultiple: number;
  /** The same less the shares issued in later rounds whose money and value are both known. */
  readonly multiple: number;
  /** Annual internal rates of return of the two; null for less than a year. */
  readonly rate: number | null;
  readonly highRate: number | null;
  readonly sources: readonly string[];
}

/** A holder whose purchases and sales are both published. */
export interface HolderReturn {
  readonly company: string;
  readonly name: Text;
  readonly holder: string;
  readonly flows: readonly (CashFlow & { readonly date: IsoDate })[];
  readonly paidCny: number;
  readonly receivedCny: number;
  readonly rate: number | null;
  /** Why there is no rate. */
  readonly refused: string | null;
  readonly sources: readonly string[];
}

/** Returns round by round (K4). */
export interface ReturnsResult {
  readonly rounds: readonly RoundReturn[];
  readonly holders: readonly HolderReturn[];
  /** Discounts on the next or last round at which old shares were sold, from rows of one company within 92 days. */
  readonly discounts: readonly {
    readonly company: string;
    readonly name: Text;
    readonly round: string;
    readonly discount: number;
    readonly source_id: string;
  }[];
  readonly dropped: number;
  readonly sources: readonly string[];
  readonly caveats: readonly Text[];
}

/**
 * The annual internal rate of return of dated flows.
 * @param what names the flows in the message
 * @throws UserError if the flows never change sign or have several rates, saying which and what to do
 */
export function cashReturn(flows: readonly CashFlow[], what: string): number {
  try {
    return xirr(flows);
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    throw new UserError(
      `No rate of return for ${what}: ${error.message}. State the multiple instead, or mend the flows.`,
    );
  }
}

/** Multiples and rates of return from each round to the listing, the last market value, or the sale of the company. */
export function roundReturns(tables: ValueTables, parameters: Parameters): ReturnsResult {
  const values = companyValues(tables, parameters);
  const rounds = companiesOf(values.records).flatMap((company) => returnsOf(ofCompany(values.records, company)));
  const holders = holderReturns(tables, parameters);
  const discounts = observedDiscounts(values.records);
  return {
    rounds,
    holders,
    discounts,
    dropped: values.unrated.length + values.undated.length,
    sources: [
      ...new Set([...rounds.flatMap(({ sources }) => sources), ...sourceIds(discounts), ...values.rateSources]),
    ],
    caveats,
  };
}

const soldWhole = /^sold to|licence and buy-out/;
/** Below a year an annual rate says nothing. */
const shortest = 1;

function returnsOf(own: readonly ValueRecord[]): RoundReturn[] {
  const listing = own.find(({ basis }) => basis === "ipo");
  const sale = own.find(({ round }) => soldWhole.test(round));
  const market = own.findLast(
    ({ basis, round }) => basis === "market_cap" && !/H shares|broker table|other/.test(round),
  );
  const entries = own.filter(
    ({ basis, isOpen, precision, round }) =>
      (basis === "post" || basis === "reported" || basis === "pre") &&
      !isOpen &&
      precision !== "year" &&
      !soldWhole.test(round) &&
      !/internal value|last private value|merger|acquired by|registry|cumulative|other figure|post-money/.test(round),
  );
  return entries.flatMap((entry) => {
    const exits = [
      ...(listing ? [{ kind: "listing" as const, record: listing }] : []),
      ...(listing && market && market.date > listing.date ? [{ kind: "market" as const, record: market }] : []),
      ...(sale && !listing ? [{ kind: "sale" as const, record: sale }] : []),
    ];
    return exits.flatMap(({ kind, record }) => (record.date > entry.date ? [returnOf(entry, record, kind, own)] : []));
  });
}

function returnOf(
  entry: ValueRecord,
  exit: ValueRecord,
  kind: RoundReturn["exit"],
  own: readonly ValueRecord[],
): RoundReturn {
  const cost = postMoney(entry);
  const highMultiple = exit.valueUsd / cost;
  const multiple = highMultiple * keptShare(entry, exit, own);
  const days = dayNumber(exit.date) - dayNumber(entry.date);
  const rate = (times: number) =>
    cashReturn(
      [
        { day: 0, amount: -1 },
        { day: days, amount: times },
      ],
      `${entry.company}, ${entry.round}`,
    );
  return {
    company: entry.company,
    name: entry.name,
    round: entry.round,
    bought: entry.date,
    entryBasis: entry.basis,
    exit: kind,
    sold: exit.date,
    years: yearsBetween(entry.date, exit.date),
    highMultiple,
    multiple,
    rate: days < shortest * 365 ? null : rate(multiple),
    highRate: days < shortest * 365 ? null : rate(highMultiple),
    sources: [...new Set([entry.source_id, exit.source_id])],
  };
}

/** Value after the new money, where it is known. */
function postMoney({ basis, valueUsd, raisedUsd }: ValueRecord): number {
  return basis === "pre" ? valueUsd + (raisedUsd ?? 0) : valueUsd;
}

/** Share of the company that an early holder keeps through later rounds with known money, one a month, and the listing. */
function keptShare(entry: ValueRecord, exit: ValueRecord, own: readonly ValueRecord[]): number {
  const later = own.filter(
    ({ date, isOpen, raisedUsd }) => date > entry.date && date <= exit.date && !isOpen && raisedUsd !== null,
  );
  const byMonth = new Map(later.map((record) => [record.date.slice(0, 7), record]));
  return [...byMonth.values()].reduce((kept, record) => {
    const share = (record.raisedUsd ?? 0) / postMoney(record);
    return share > 0 && share < 1 ? kept * (1 - share) : kept;
  }, 1);
}

/** Holders named in a purchase and in sales of old shares, in yuan, the currency of all their flows. */
function holderReturns({ valuations, rates }: ValueTables, parameters: Parameters): HolderReturn[] {
  const rows = keepConfidence(valuations.rows(), parameters.confidence);
  const converter = createConverter(rates, parameters.fx_date);
  const sales = rows.flatMap((row) => {
    const holder = /^sale of old shares, (.+)$/.exec(row.round)?.[1];
    return holder === undefined ? [] : [{ row, holder }];
  });
  return [...new Set(sales.map(({ holder }) => holder))].flatMap((holder) => {
    const sold = sales.filter((sale) => sale.holder === holder).map(({ row }) => ({ row, sign: 1 }));
    const company = sold[0]?.row.company;
    const bought = rows
      .filter((row) => row.company === company && row.lead_investors === holder)
      .map((row) => ({ row, sign: -1 }));
    const flows = [...bought, ...sold].flatMap(({ row, sign }) => {
      const { date, amount, amount_currency: currency } = row;
      if (date === null || amount === null || currency === null || !converter.has(currency, { ...row, date }))
        return [];
      return [
        { date, day: dayNumber(date), amount: sign * converter.convert(amount, currency, "CNY", { ...row, date }) },
      ];
    });
    const first = [...bought, ...sold][0]?.row;
    return first === undefined || flows.length === 0
      ? []
      : [holderReturn(first, holder, flows, sourceIds([...bought, ...sold].map(({ row }) => row)))];
  });
}

function holderReturn(
  row: Rows["capital/valuations"],
  holder: string,
  flows: HolderReturn["flows"],
  sources: readonly string[],
): HolderReturn {
  const total = (sign: number) =>
    flows.reduce((sum, { amount }) => sum + (Math.sign(amount) === sign ? Math.abs(amount) : 0), 0);
  const about = {
    company: row.company,
    name: { en: row.company, zh: row.company_zh ?? row.company },
    holder,
    flows,
    paidCny: total(-1),
    receivedCny: total(1),
    sources,
  };
  try {
    return { ...about, rate: cashReturn(flows, `${holder} in ${row.company}`), refused: null };
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    return { ...about, rate: null, refused: error.message };
  }
}

/** Sales of old shares against the company's nearest round within a quarter. */
function observedDiscounts(records: readonly ValueRecord[]): ReturnsResult["discounts"] {
  return records.flatMap((sale) => {
    if (sale.basis !== "secondary" || sale.precision === "year") return [];
    const near = ofCompany(records, sale.company)
      .filter(
        ({ basis, isOpen, precision }) => (basis === "post" || basis === "reported") && !isOpen && precision !== "year",
      )
      .map((record) => ({ record, days: Math.abs(dayNumber(record.date) - dayNumber(sale.date)) }))
      .filter(({ days }) => days <= 92)
      .sort((a, b) => a.days - b.days)[0]?.record;
    return near === undefined
      ? []
      : [
          {
            company: sale.company,
            name: sale.name,
            round: sale.round,
            discount: 1 - sale.valueUsd / near.valueUsd,
            source_id: sale.source_id,
          },
        ];
  });
}

const caveats: readonly Text[] = [
  {
    en: "Multiples are of whole companies; they are lowered by later rounds whose money and value are both published, and are too high by those that are not. Preferences and fees are not in them.",
    zh: "倍数按整个公司计算，已扣除金额与估值均公布的后续轮次的稀释，其余未扣，因此偏高；未计优先权与费用。",
  },
  {
    en: "Only companies that got out are here: rounds of failed start-ups are hardly covered.",
    zh: "此处只有成功退出的公司，失败的创业公司几乎不在数据中。",
  },
];
