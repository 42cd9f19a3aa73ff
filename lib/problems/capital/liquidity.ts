import { dayNumber, type IsoDate } from "../../core/dates";
import type { Estimate } from "../../core/estimate";
import type { Text } from "../../core/text";
import { aalenJohansen } from "../../stats/aalen-johansen";
import { kaplanMeier, type SurvivalStep, survivalAt } from "../../stats/kaplan-meier";
import { type LogRank, logRank } from "../../stats/log-rank";
import { median } from "../../stats/median";
import { keepConfidence, type Parameters, type Rows, sourceIds, type Table } from "../../tables";

/** The tables behind K2. */
export interface LiquidityTables {
  readonly exits: Table<Rows["capital/exits"]>;
  readonly terms: Table<Rows["capital/fund_terms"]>;
}

/** A published statistic in years: how long money is tied, or until it comes back. */
export interface Term {
  /** Words of the table. */
  readonly statistic: string;
  readonly group: "term" | "clause" | "return" | "exit";
  readonly country: string;
  readonly years: number;
  readonly low: number;
  readonly high: number;
  readonly confidence: "high" | "medium" | "low";
  readonly source_id: string;
}

/** One company from first funding to its end or to the last day watched. */
export interface Life {
  readonly company: string;
  readonly country: string;
  readonly years: number;
  /** liquid: listed or bought; closed: shut or bankrupt; null: neither yet. */
  readonly end: "liquid" | "closed" | null;
  readonly source_id: string;
}

/** Share that was liquid by a year. */
export interface LiquidBy {
  readonly year: number;
  readonly share: Estimate;
}

/** Patience of capital (K2). */
export interface LiquidityResult {
  /** The claim's range in years. */
  readonly claimed: readonly [number, number];
  readonly terms: readonly Term[];
  /** Middle of the Chinese statistics with their spread, years. */
  readonly patience: Estimate | null;
  /** Chinese statistics of medium or high confidence that lie wholly within the claimed range. */
  readonly within: readonly Term[];
  readonly lives: readonly Life[];
  /** One minus Kaplan–Meier by country group. */
  readonly curves: readonly {
    readonly group: "cn" | "other";
    readonly n: number;
    readonly steps: readonly SurvivalStep[];
  }[];
  readonly liquid: readonly LiquidBy[];
  /** Cumulative incidence of liquidity with closing as a competing end, at the last mark; null if nothing ended. */
  readonly incidence: {
    readonly year: number;
    readonly value: number;
    readonly low: number;
    readonly high: number;
  } | null;
  readonly test: LogRank | null;
  /** Companies left out of the curve for want of a date. */
  readonly dropped: number;
  readonly until: IsoDate | null;
  readonly sources: readonly string[];
  readonly caveats: readonly Text[];
}

const claimed = [3, 5] as const;
const marks = [3, 5, 8] as const;

/** Published fund terms and times to money, and beside them the biased curve of famous cases. */
export function liquidity(tables: LiquidityTables, parameters: Parameters): LiquidityResult {
  const terms = keepConfidence(tables.terms.rows(), parameters.confidence).flatMap(termOf);
  const chinese = terms.filter(({ country }) => country === "CN");
  const exits = keepConfidence(tables.exits.rows(), parameters.confidence);
  const { lives, dropped, until } = livesOf(exits);
  const own = lives.filter(({ country }) => country === "CN");
  const curves = (["cn", "other"] as const).flatMap((group) => {
    const side = group === "cn" ? own : lives.filter(({ country }) => country !== "CN");
    return side.length === 0 ? [] : [{ group, n: side.length, steps: curveOf(side) }];
  });
  return {
    claimed,
    terms,
    patience: patienceOf(chinese),
    within: chinese.filter(
      ({ low, high, confidence }) => confidence !== "low" && low >= claimed[0] && high <= claimed[1],
    ),
    lives,
    curves,
    liquid: own.length === 0 ? [] : marks.flatMap((year) => liquidBy(own, year)),
    incidence: incidenceAt(own, marks[2]),
    test: compare(
      own,
      lives.filter(({ country }) => country !== "CN"),
    ),
    dropped,
    until,
    sources: sourceIds(chinese),
    caveats,
  };
}

const groups: readonly (readonly [string, RegExp, Term["group"]])[] = [
  ["fund_life", /usual term|short form|average term|term of venture funds/, "term"],
  ["redemption", /usual years before a redemption right/, "clause"],
  ["dpi", /^years (until|to) .*DPI/, "return"],
  ["time_to_exit", /time to liquidity/, "exit"],
];

function termOf(row: Rows["capital/fund_terms"]): Term[] {
  const group = groups.find(([category, words]) => row.category === category && words.test(row.statistic))?.[2];
  const ends = [row.value_low, row.value, row.value_high].filter((value) => value !== null);
  if (group === undefined || row.value_unit !== "years" || ends.length === 0) return [];
  const [low, high] = [Math.min(...ends), Math.max(...ends)];
  return [
    {
      statistic: row.statistic,
      group,
      country: row.country,
      years: row.value ?? (low + high) / 2,
      low,
      high,
      confidence: row.confidence,
      source_id: row.source_id,
    },
  ];
}

function patienceOf(terms: readonly Term[]): Estimate | null {
  if (terms.length === 0) return null;
  return {
    value: median(terms.map(({ years }) => years)),
    low: Math.min(...terms.map(({ low }) => low)),
    high: Math.max(...terms.map(({ high }) => high)),
    n: terms.length,
    unit: "years",
    method: "median of published statistics, with the spread between them; no sampling interval",
  };
}

const liquidKinds: readonly string[] = ["ipo", "acquisition", "acquihire"];
const closedKinds: readonly string[] = ["bankruptcy", "shutdown"];

/** One life a company: its first liquid or closing event, else the last day of the table. */
function livesOf(rows: readonly Rows["capital/exits"][]): {
  readonly lives: readonly Life[];
  readonly dropped: number;
  readonly until: IsoDate | null;
} {
  const until = rows.flatMap(({ exit_date: date }) => date ?? []).reduce<IsoDate | null>(later, null);
  const lives: Life[] = [];
  const companies = [...new Set(rows.map(({ company }) => company))];
  for (const company of companies) {
    const own = rows.filter((row) => row.company === company);
    const start = own.find((row) => row.first_funding_date !== null);
    const ends = own.filter(({ exit_kind: kind }) => liquidKinds.includes(kind) || closedKinds.includes(kind));
    const end = ends.find(({ exit_date: date }) => date !== null);
    const last = end?.exit_date ?? until;
    // Without a first funding, or with an end of unknown day, there is no time to watch.
    if (!start?.first_funding_date || last === null || (ends.length > 0 && !end)) continue;
    const years = (dayNumber(last) - dayNumber(start.first_funding_date)) / 365.25;
    if (years < 0) continue;
    lives.push({
      company,
      country: start.country,
      years,
      end: end === undefined ? null : liquidKinds.includes(end.exit_kind) ? "liquid" : "closed",
      source_id: (end ?? start).source_id,
    });
  }
  return { lives, dropped: companies.length - lives.length, until };
}

function later(a: IsoDate | null, b: IsoDate): IsoDate {
  return a === null || b > a ? b : a;
}

function curveOf(lives: readonly Life[]): SurvivalStep[] {
  return kaplanMeier(
    lives.map(({ years }) => years),
    lives.map(({ end }) => end === "liquid"),
  );
}

function liquidBy(lives: readonly Life[], year: number): LiquidBy[] {
  const at = survivalAt(curveOf(lives), year);
  if (at === null) return [];
  return [
    {
      year,
      share: {
        value: 1 - at.survival,
        low: 1 - at.high,
        high: 1 - at.low,
        n: lives.length,
        unit: "share",
        method: "Kaplan–Meier, log-log Greenwood band; a convenience set of famous cases",
      },
    },
  ];
}

function incidenceAt(lives: readonly Life[], year: number): LiquidityResult["incidence"] {
  if (!lives.some(({ end }) => end === "liquid")) return null;
  const curves = aalenJohansen(
    lives.map(({ years }) => years),
    lives.map(({ end }) => end),
  );
  const step = curves.find(({ cause }) => cause === "liquid")?.steps.findLast(({ time }) => time <= year);
  return step === undefined ? null : { year, value: step.incidence, low: step.low, high: step.high };
}

/** Chinese lives against the others; null where no event fell while both were watched. */
function compare(a: readonly Life[], b: readonly Life[]): LogRank | null {
  if (a.length === 0 || b.length === 0) return null;
  const group = (lives: readonly Life[]) => ({
    times: lives.map(({ years }) => years),
    events: lives.map(({ end }) => end === "liquid"),
  });
  const shortest = Math.min(...[a, b].map((lives) => Math.max(...lives.map(({ years }) => years))));
  return [...a, ...b].some(({ end, years }) => end === "liquid" && years <= shortest)
    ? logRank(group(a), group(b))
    : null;
}

const caveats: readonly Text[] = [
  {
    en: "The verdict rests on published statistics of funds. The curve is of famous cases: an illustration, no rate.",
    zh: "结论依据已公布的基金统计。生存曲线来自知名个案，仅为示意，不代表比率。",
  },
  {
    en: "Terms, clauses and times to money measure different things; their spread is no sampling interval.",
    zh: "基金期限、条款与回款时间衡量的内容不同，其范围并非抽样区间。",
  },
];
