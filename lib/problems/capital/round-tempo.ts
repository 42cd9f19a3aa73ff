import { dayNumber, type IsoDate, isoDate } from "../../core/dates";
import type { Estimate } from "../../core/estimate";
import { createRandom } from "../../core/random";
import type { Text } from "../../core/text";
import { bcaBootstrap } from "../../stats/bootstrap-bca";
import { clusterBy } from "../../stats/cluster-by";
import { type LogRank, logRank } from "../../stats/log-rank";
import { median } from "../../stats/median";
import { quantile } from "../../stats/quantile";
import { keepConfidence, type Parameters, type Rows, sourceIds } from "../../tables";
import { companyValues, ofCompany, type ValueRecord, type ValueTables } from "./values";

/** The vision wave of 2016 to 2019, or the model wave of 2023 and 2024. */
export type Wave = "vision" | "models";

/** One closed round with a date known to the month or better. */
export interface Round {
  readonly wave: Wave;
  readonly company: string;
  readonly name: Text;
  readonly date: IsoDate;
  readonly round: string;
  readonly source_id: string;
}

/** From one round to the next, or to the end of the window (censored). */
export interface Gap {
  readonly wave: Wave;
  readonly company: string;
  readonly name: Text;
  readonly from: IsoDate;
  readonly months: number;
  readonly isClosed: boolean;
}

/** Value over the one before, both on one basis. */
export interface StepUp {
  readonly wave: Wave;
  readonly company: string;
  readonly basis: string;
  readonly date: IsoDate;
  readonly ratio: number;
}

/** How fast one wave went. */
export interface Tempo {
  readonly wave: Wave;
  readonly rounds: number;
  readonly companies: number;
  /** Median months between neighbouring rounds. */
  readonly months: Estimate | null;
  /** Median step-up. */
  readonly stepUp: Estimate | null;
}

/** The two waves side by side (K6). */
export interface TempoResult {
  readonly rounds: readonly Round[];
  readonly gaps: readonly Gap[];
  readonly steps: readonly StepUp[];
  readonly waves: readonly Tempo[];
  /** Months between rounds in the vision wave over those of the model wave: 3 if one year did what three did. */
  readonly speed: Estimate | null;
  /** Time to the next round, model wave against vision wave, open gaps censored. */
  readonly test: LogRank | null;
  /** Rounds known only by the year or quarter, or not at all. */
  readonly undated: number;
  /** Values without a rate of exchange, counted out of the step-ups. */
  readonly unrated: number;
  readonly sources: readonly string[];
  readonly caveats: readonly Text[];
}

/** The waves by company and window. */
export const waves: Readonly<
  Record<Wave, { readonly companies: readonly string[]; readonly from: string; readonly to: string }>
> = {
  vision: { companies: ["SenseTime", "Megvii", "Yitu", "CloudWalk"], from: "2016-01-01", to: "2019-12-31" },
  models: {
    companies: [
      "Zhipu AI",
      "MiniMax",
      "Moonshot AI",
      "Baichuan",
      "01.AI",
      "StepFun",
      "Light Years Beyond",
      "ModelBest",
      "Shengshu",
    ],
    from: "2023-01-01",
    to: "2024-12-31",
  },
};

const daysPerMonth = 365.25 / 12;
/** Rows this many days apart are one round reported twice. */
const oneRound = 31;

/** Months between rounds and step-ups in both waves. */
export function roundTempo(tables: ValueTables, parameters: Parameters): TempoResult {
  const rows = keepConfidence(tables.valuations.rows(), parameters.confidence);
  const both = (["vision", "models"] as const).map((wave) => ({ wave, ...roundsOf(rows, wave) }));
  const rounds = both.flatMap(({ rounds: own }) => own);
  const gaps = both.flatMap(({ wave, rounds: own }) => gapsOf(own, wave));
  const values = companyValues(tables, parameters);
  const steps = both.flatMap(({ wave }) => stepsOf(values.records, wave));
  return {
    rounds,
    gaps,
    steps,
    waves: both.map(({ wave, rounds: own }) => ({
      wave,
      rounds: own.length,
      companies: new Set(own.map(({ company }) => company)).size,
      months: middle(
        gaps.filter((gap) => gap.wave === wave && gap.isClosed),
        ({ months }) => months,
        "months",
        parameters,
      ),
      stepUp: middle(
        steps.filter((step) => step.wave === wave),
        ({ ratio }) => ratio,
        "ratio",
        parameters,
      ),
    })),
    speed: speedOf(
      gaps.filter(({ isClosed }) => isClosed),
      parameters,
    ),
    test: compare(gaps),
    undated: both.reduce((sum, { undated }) => sum + undated, 0),
    unrated: values.unrated.filter(({ company }) =>
      Object.values(waves).some(({ companies }) => companies.includes(company)),
    ).length,
    sources: sourceIds(rounds),
    caveats,
  };
}

const notARound =
  /sought|talks|not closed|paused|near closing|considered|cumulative|other figure|value only|value by|value disclosed|value in the|value after|, value$|registry|last private|internal value|broker|Hurun|old shares|tender|^sold to|not in the prospectus|city support|post-money|inside the|founder money|intellectual property|running round|close\b.*second|second close/i;

function roundsOf(
  rows: readonly Rows["capital/valuations"][],
  wave: Wave,
): { readonly rounds: Round[]; readonly undated: number } {
  const { companies, from, to } = waves[wave];
  let undated = 0;
  const dated = rows.flatMap((row) => {
    if (!companies.includes(row.company) || notARound.test(row.round)) return [];
    if (row.valuation_kind === "ipo" || row.valuation_kind === "market_cap" || row.valuation_kind === "secondary")
      return [];
    const isIn = row.date !== null && row.date >= from && row.date <= to;
    if (row.date === null || (isIn && row.date_precision !== "day" && row.date_precision !== "month")) {
      undated += 1;
      return [];
    }
    if (!isIn) return [];
    return [
      {
        wave,
        company: row.company,
        name: { en: row.company, zh: row.company_zh ?? row.company },
        date: row.date,
        round: row.round,
        source_id: row.source_id,
      },
    ];
  });
  const sorted = dated.sort((a, b) => dayNumber(a.date) - dayNumber(b.date));
  const rounds = companies.flatMap((company) => onceEach(sorted.filter((round) => round.company === company)));
  return { rounds, undated };
}

/** Rounds of one company, oldest first, without those reported within a month of the one before. */
function onceEach(rounds: readonly Round[]): Round[] {
  const kept: Round[] = [];
  for (const round of rounds) {
    const last = kept.at(-1);
    if (!last || dayNumber(round.date) - dayNumber(last.date) >= oneRound) kept.push(round);
  }
  return kept;
}

function gapsOf(rounds: readonly Round[], wave: Wave): Gap[] {
  const end = dayNumber(isoDate(waves[wave].to));
  return rounds.map((round, i) => {
    const next = rounds[i + 1];
    const isClosed = next?.company === round.company;
    const until = isClosed ? dayNumber(next.date) : end;
    const { company, name, date } = round;
    return { wave, company, name, from: date, months: (until - dayNumber(date)) / daysPerMonth, isClosed };
  });
}

/** Neighbouring values of one company on one basis, at least a month apart. */
function stepsOf(records: readonly ValueRecord[], wave: Wave): StepUp[] {
  const { companies, from, to } = waves[wave];
  return companies.flatMap((company) =>
    (["post", "reported", "pre"] as const).flatMap((basis) => {
      const own = ofCompany(records, company).filter(
        (record) =>
          record.basis === basis &&
          !record.isOpen &&
          record.precision !== "year" &&
          record.date >= from &&
          record.date <= to &&
          !/^sold to|other figure|Sequoia part/.test(record.round),
      );
      return own.flatMap((record, i) => {
        const before = own[i - 1];
        if (!before || dayNumber(record.date) - dayNumber(before.date) < oneRound - 1) return [];
        return [{ wave, company, basis, date: record.date, ratio: record.valueUsd / before.valueUsd }];
      });
    }),
  );
}

function middle<T extends { readonly company: string }>(
  list: readonly T[],
  pick: (one: T) => number,
  unit: string,
  parameters: Parameters,
): Estimate | null {
  const firms = clusterBy(list, ({ company }) => company);
  if (firms.length < 2) return null;
  const { value, low, high } = bcaBootstrap(firms, (sample) => median(sample.flat().map(pick)), {
    random: createRandom(parameters.seed),
    resamples: parameters.resamples,
  });
  const method = `median, BCa bootstrap by company (${firms.length}), ${parameters.resamples} resamples`;
  return { value, low, high, n: list.length, unit, method };
}

/** Ratio of the medians, companies drawn within each wave. */
function speedOf(gaps: readonly Gap[], parameters: Parameters): Estimate | null {
  const firms = (wave: Wave) =>
    clusterBy(
      gaps.filter((gap) => gap.wave === wave),
      ({ company }) => company,
    );
  const [slow, fast] = [firms("vision"), firms("models")];
  if (slow.length < 2 || fast.length < 2) return null;
  const middleOf = (clusters: readonly (readonly Gap[])[]) => median(clusters.flat().map(({ months }) => months));
  const random = createRandom(parameters.seed);
  const drawn = (clusters: readonly (readonly Gap[])[]) =>
    clusters.map(() => clusters[Math.floor(random() * clusters.length)] ?? []);
  const ratios = Array.from({ length: parameters.resamples }, () => middleOf(drawn(slow)) / middleOf(drawn(fast)));
  return {
    value: middleOf(slow) / middleOf(fast),
    low: quantile(ratios, 0.025),
    high: quantile(ratios, 0.975),
    n: gaps.length,
    unit: "ratio",
    method: `ratio of medians, percentile bootstrap by company within each wave (${slow.length} and ${fast.length}), ${parameters.resamples} resamples`,
  };
}

function compare(gaps: readonly Gap[]): LogRank | null {
  const side = (wave: Wave) => {
    const own = gaps.filter((gap) => gap.wave === wave);
    return { times: own.map(({ months }) => months), events: own.map(({ isClosed }) => isClosed) };
  };
  const [models, vision] = [side("models"), side("vision")];
  return models.times.length > 1 && vision.times.length > 1 ? logRank(models, vision) : null;
}

const caveats: readonly Text[] = [
  {
    en: "Only rounds dated to the month or better count. Rounds that nobody dated, and those of failed start-ups, are missing in both waves, which makes intervals too long.",
    zh: "只计月份以上精度的轮次；两轮周期都缺少无日期与失败公司的轮次，使间隔偏长。",
  },
  {
    en: "The waves are windows of unlike length: four years then, two years now. Gaps still open at the end of a window are censored in the log-rank test and not in the medians.",
    zh: "两个窗口长短不同：前者四年，后者两年。窗口末尚未闭合的间隔在对数秩检验中作删失处理，中位数中不计。",
  },
];
