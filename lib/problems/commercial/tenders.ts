import type { Text } from "../../core/text";
import { gini, herfindahl, type Interval, type LorenzPoint, lorenz, wilson } from "../../stats";
import { keepConfidence, type Parameters, type Rows, sourceIds, type Table } from "../../tables";

/** The table of tenders. */
export interface TenderTables {
  readonly bids: Table<Rows["commercial/bids"]>;
}

/** A winner with a count of tenders. */
export interface Winner {
  readonly name: Text;
  readonly tenders: number;
  readonly amount: number | null;
}

/** How concentrated winning is, between the most even and the most uneven split of those who are not named. */
export interface Concentration {
  readonly named: readonly Winner[];
  /** All tenders of the year. */
  readonly tenders: number;
  /** Herfindahl–Hirschman index by number, from 0 to 1: least and most that the named winners allow. */
  readonly hhi: { readonly low: number; readonly high: number };
  /** Gini coefficient by number, likewise. */
  readonly gini: { readonly low: number; readonly high: number };
  /** Lorenz curves of both ends. */
  readonly even: readonly LorenzPoint[];
  readonly uneven: readonly LorenzPoint[];
}

/** How large tenders with a disclosed amount are, on average. */
export interface TenderSize {
  readonly period: string;
  readonly buyers: Text;
  readonly mean: number;
  readonly n: number;
  /** Share of the tenders that disclosed an amount. */
  readonly disclosed: number | null;
}

/** Who buys and who wins large-model tenders. */
export interface TenderResult {
  /** State-owned enterprises' share by number, with Wilson's interval; null without a split by kind of buyer. */
  readonly byNumber: (Interval & { readonly n: number }) | null;
  /** Their share of the disclosed amount: one figure of one monitor, without interval. */
  readonly byAmount: number | null;
  /** Tenders of state-owned enterprises that disclosed no amount. */
  readonly undisclosed: number | null;
  /** The government's share of the amount, which counts apart from the former; of another period. */
  readonly government: { readonly share: number; readonly period: string } | null;
  /** Totals of a year in different monitors, which conflict. */
  readonly totals: readonly {
    readonly period: string;
    readonly monitor: string;
    readonly tenders: number | null;
    readonly amount: number | null;
  }[];
  readonly concentration: Concentration | null;
  /** Mean disclosed size of a tender, in yuan, where both the amount and the number behind it are published. */
  readonly sizes: readonly TenderSize[];
  readonly year: string;
  readonly sources: readonly string[];
  readonly caveats: readonly Text[];
}

const year = "2024";

/** Shares of disclosed tenders by kind of buyer, and the concentration of winners, for the one year with a split. */
export function tenders(tables: TenderTables, parameters: Parameters): TenderResult {
  const rows = keepConfidence(tables.bids.rows(), parameters.confidence);
  const state = rows.find((row) => row.level === "buyer_type" && row.period === year && row.name_zh === "央国企");
  const totals = rows.filter((row) => row.level === "total" && /^\d{4}(H1)?$/.test(row.period));
  const total = totals.find((row) => row.period === year && row.tender_count !== null);
  const government = rows.find(
    (row) => row.level === "sector" && row.name === "government" && row.share_of_amount_pct !== null,
  );
  const winners = rows.filter((row) => row.level === "winner" && row.period === year && row.tender_count !== null);
  const counted = state?.tender_count ?? null;
  const all = total?.tender_count ?? null;
  return {
    byNumber: counted === null || all === null ? null : { ...wilson(counted, all), n: all },
    byAmount: state?.share_of_amount_pct == null ? null : state.share_of_amount_pct / 100,
    undisclosed:
      counted === null || state?.count_with_amount_disclosed == null
        ? null
        : counted - state.count_with_amount_disclosed,
    government:
      government?.share_of_amount_pct == null
        ? null
        : { share: government.share_of_amount_pct / 100, period: government.period },
    totals: totals.map((row) => ({
      period: row.period,
      monitor: row.monitor ?? "",
      tenders: row.tender_count,
      amount: row.disclosed_amount,
    })),
    concentration: all === null || winners.length === 0 ? null : concentration(winners, all),
    sizes: sizesOf(rows),
    year,
    sources: sourceIds([
      ...(state ? [state] : []),
      ...(total ? [total] : []),
      ...(government ? [government] : []),
      ...winners,
    ]),
    caveats,
  };
}

function sizesOf(rows: readonly Rows["commercial/bids"][]): TenderSize[] {
  return rows
    .filter((row) => row.level === "total" || row.level === "buyer_type")
    .flatMap((row) => {
      const n = row.count_with_amount_disclosed;
      if (n === null || row.disclosed_amount === null) return [];
      const disclosed = row.tender_count === null ? null : n / row.tender_count;
      const buyers = { en: row.name, zh: row.name_zh ?? "全部项目" };
      return [{ period: row.period, buyers, mean: row.disclosed_amount / n, n, disclosed }];
    });
}

function concentration(rows: readonly Rows["commercial/bids"][], all: number): Concentration {
  const named = rows
    .map((row) => ({
      name: { en: row.name, zh: row.name_zh ?? row.name },
      tenders: row.tender_count ?? 0,
      amount: row.disclosed_amount,
    }))
    .sort((a, b) => b.tenders - a.tenders);
  const counts = named.map((winner) => winner.tenders);
  const rest = all - counts.reduce((total, count) => total + count, 0);
  // Nobody unnamed can have won more than the last of those ranked; at the other end everybody won once.
  const most = counts.at(-1) ?? 1;
  const whole = Math.floor(rest / most);
  const few = [...counts, ...new Array<number>(whole).fill(most), ...(rest % most === 0 ? [] : [rest % most])];
  const many = [...counts, ...new Array<number>(rest).fill(1)];
  return {
    named,
    tenders: all,
    hhi: ends(herfindahl(many), herfindahl(few)),
    gini: ends(gini(many), gini(few)),
    even: thin(lorenz(few)),
    uneven: thin(lorenz(many)),
  };
}

function ends(a: number, b: number): { readonly low: number; readonly high: number } {
  return { low: Math.min(a, b), high: Math.max(a, b) };
}

/** The corners of a curve and about sixty points of it. */
function thin(curve: readonly LorenzPoint[]): LorenzPoint[] {
  const step = Math.max(1, Math.floor(curve.length / 60));
  return curve.filter((_, i) => i % step === 0 || i > curve.length - 12);
}

const caveats: readonly Text[] = [
  {
    en: "Disclosed tenders are public buying: private firms seldom have to publish theirs, so the share of tenders overstates the state's share of all customers.",
    zh: "公开招标是公共采购：民营企业很少需要公开招标，因此招标占比会高估政企在全部客户中的份额。",
  },
  {
    en: "The split by kind of buyer exists for 2024 alone and does not tell the government apart from universities, hospitals and private firms.",
    zh: "按买方类型的拆分仅有2024年，且未把政府与高校、医院、民企分开。",
  },
  {
    en: "Amounts leave out tenders that disclose none and include compute centres, which are large.",
    zh: "金额不含未披露项目，并包含金额很大的算力中心。",
  },
];
