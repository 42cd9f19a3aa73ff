import { dayNumber, fromDayNumber, type IsoDate } from "../../core/dates";
import type { Estimate } from "../../core/estimate";
import { createRandom } from "../../core/random";
import type { Text } from "../../core/text";
import { bcaBootstrap } from "../../stats/bootstrap-bca";
import { spearman } from "../../stats/correlation";
import type { Parameters, Rows } from "../../tables";
import type { OrderTables } from "./buyer-orders";
import { type ComputeHeld, computeHeld, type HeldOptions, middleHeld } from "./compute-held";
import { type CaseTables, type DeveloperCase, developerCase } from "./developer-case";

/** A developer's best model on a leaderboard on one day. */
export interface StandingRecord {
  readonly developer: string;
  readonly country: string | null;
  readonly model: string;
  readonly date: IsoDate;
  /** Rating on the board's own scale; comparable within one day only. */
  readonly rating: number;
  readonly source: string;
}

/** A row of the table of arena ratings, as far as it is read here. */
export type ArenaRow = Pick<
  Rows["benchmarks/arena_elo"],
  "date" | "model" | "organisation" | "country" | "elo" | "rating_method" | "source_id"
>;

/** A developer with both figures. */
export interface StandingPoint {
  readonly developer: string;
  readonly country: string | null;
  readonly held: ComputeHeld;
  /** In H100-equivalents, the middle of `held`. */
  readonly equivalents: number;
  readonly model: string;
  readonly rating: number;
  /** Ranks from 1 (most compute, best rating) among the developers with both. */
  readonly computeRank: number;
  readonly standingRank: number;
}

/** Compute known by the article's date against the standing on one later day. */
export interface StandingComparison {
  readonly date: IsoDate;
  /** Whether orders count beside clusters. */
  readonly withOrders: boolean;
  readonly points: readonly StandingPoint[];
  /** Spearman's rank correlation; null with fewer developers than `fewest`. */
  readonly correlation: Estimate | null;
  /** Developers in China among the points. */
  readonly chinese: number;
}

/** Compute held against later standing. */
export interface StandingResult {
  readonly until: IsoDate;
  /** Fewest developers with both figures for a correlation. */
  readonly fewest: number;
  /** Clusters alone, on the last board of the twelve months after `until`: what the rule looks at. */
  readonly main: StandingComparison;
  /** Other boards, and orders beside clusters. */
  readonly others: readonly StandingComparison[];
  /** The main comparison with only the rows of a given confidence. */
  readonly sensitivity: readonly {
    readonly confidence: string;
    readonly n: number;
    readonly correlation: Estimate | null;
  }[];
  /** DeepSeek, the case told beside the numbers. */
  readonly deepSeek: DeveloperCase;
  readonly sources: readonly string[];
  readonly caveats: readonly Text[];
}

/** Fewest developers with both figures for a correlation to be computed. */
export const fewestDevelopers = 8;

/** The tables of compute; standings come in from outside. */
export interface StandingTables extends CaseTables, Pick<OrderTables, "orders" | "accelerators"> {
  readonly standings: readonly StandingRecord[];
}

/** Each developer's best rating per day, from rows of `benchmarks/arena_elo`; only ratings that the board published. */
export function fromArena(rows: Iterable<ArenaRow>): StandingRecord[] {
  const best = new Map<string, StandingRecord>();
  for (const row of rows) {
    if (row.rating_method !== "bradley_terry_published" || row.organisation === null || row.elo === null) continue;
    const key = `${row.date}|${row.organisation}`;
    if ((best.get(key)?.rating ?? Number.NEGATIVE_INFINITY) >= row.elo) continue;
    best.set(key, {
      developer: row.organisation,
      country: row.country,
      model: row.model,
      date: row.date,
      rating: row.elo,
      source: row.source_id,
    });
  }
  return [...best.values()];
}

/**
 * Rank correlation of the compute that developers were known to hold by a day with their standing on later boards.
 *
 * The main comparison takes the largest cluster of each developer and the last board of the twelve months that follow. Beside
 * it: the latest board of all, and both boards with orders counted too. Fewer than {@link fewestDevelopers} developers: no correlation.
 */
export function computeAndStanding(until: IsoDate, tables: StandingTables, parameters: Parameters): StandingResult {
  const yearLater = fromDayNumber(dayNumber(until) + 366);
  const days = [...new Set(tables.standings.map((record) => record.date))].sort();
  const main = days.filter((day) => day > until && day <= yearLater).at(-1);
  const latest = days.filter((day) => day > until).at(-1);
  const compare = (date: IsoDate | undefined, withOrders: boolean, confidence = parameters.confidence) =>
    comparison(date ?? until, { until, tables, parameters, options: { withOrders, confidence } });
  const comparisons = [compare(main, false), compare(main, true)];
  const hindsight = latest === undefined || latest === main ? [] : [compare(latest, false), compare(latest, true)];
  const [first, ...rest] = [...comparisons, ...hindsight];
  if (first === undefined) throw new Error("no comparison was made");
  const all = [first, ...rest];
  const deepSeek = developerCase("DeepSeek", tables, parameters);
  return {
    until,
    fewest: fewestDevelopers,
    main: first,
    others: rest,
    sensitivity: (["all", "medium", "high"] as const).map((confidence) => {
      const { points, correlation } = compare(main, false, confidence);
      return { confidence, n: points.length, correlation };
    }),
    deepSeek,
    sources: [
      ...new Set([
        ...deepSeek.sources,
        ...all.flatMap(({ points }) => points.map(({ held }) => held.source)),
        ...tables.standings.filter(({ date }) => all.some((one) => one.date === date)).map(({ source }) => source),
      ]),
    ],
    caveats,
  };
}

interface Context {
  readonly until: IsoDate;
  readonly tables: StandingTables;
  readonly parameters: Parameters;
  readonly options: HeldOptions;
}

function comparison(date: IsoDate, { until, tables, parameters, options }: Context): StandingComparison {
  const held = computeHeld(until, tables, options);
  const standings = new Map(
    tables.standings.filter((record) => record.date === date).map((record) => [record.developer, record]),
  );
  const pairs = held.flatMap((one) => {
    const standing = standings.get(one.developer);
    return standing === undefined ? [] : [{ held: one, standing }];
  });
  const byRating = [...pairs].sort((a, b) => b.standing.rating - a.standing.rating);
  const points = pairs.map((pair, i) => ({
    developer: pair.held.developer,
    country: pair.standing.country,
    held: pair.held,
    equivalents: middleHeld(pair.held),
    model: pair.standing.model,
    rating: pair.standing.rating,
    computeRank: i + 1,
    standingRank: byRating.indexOf(pair) + 1,
  }));
  return {
    date,
    withOrders: options.withOrders,
    points,
    correlation: points.length < fewestDevelopers ? null : correlate(points, parameters),
    chinese: points.filter(({ country }) => country === "CN").length,
  };
}

function correlate(points: readonly StandingPoint[], parameters: Parameters): Estimate {
  const statistic = (sample: readonly StandingPoint[]) => {
    const compute = sample.map(({ equivalents }) => equivalents);
    const ratings = sample.map(({ rating }) => rating);
    const isFlat = new Set(compute).size < 2 || new Set(ratings).size < 2;
    return isFlat ? Number.NaN : spearman(compute, ratings);
  };
  const { value, low, high, n } = bcaBootstrap(points, statistic, {
    random: createRandom(parameters.seed),
    resamples: parameters.resamples,
  });
  const method = `Spearman, BCa bootstrap by developer, ${parameters.resamples} resamples`;
  return { value, low, high, n, unit: "rank correlation", method };
}

const caveats: readonly Text[] = [
  {
    en: "Owners of Chinese clusters are withheld by the largest source, and sizes of several groups' clusters are not known: the comparison is mostly one of American firms.",
    zh: "最大的数据来源隐去了中国集群的归属，多家集团的集群规模也不详：比较对象以美国公司为主。",
  },
  {
    en: "Compute held and compute used for models are different things: some firms let most of theirs, and some of the best models were trained on rented compute.",
    zh: "持有算力不等于用于训练模型的算力：有的公司把大部分算力出租，一些最好的模型靠租来的算力训练。",
  },
  {
    en: "Those who hold compute also hold money, people and users: a correlation would not say which of them mattered.",
    zh: "持有算力者同时拥有资金、人才和用户：即使相关，也无法说明是哪一项起作用。",
  },
];
