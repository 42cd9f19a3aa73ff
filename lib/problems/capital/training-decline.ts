import { decimalYear, type IsoDate } from "../../core/dates";
import type { Estimate } from "../../core/estimate";
import { createRandom } from "../../core/random";
import type { Text } from "../../core/text";
import { bcaBootstrap } from "../../stats/bootstrap-bca";
import { clusterBy } from "../../stats/cluster-by";
import { leastSquares } from "../../stats/least-squares";
import { median } from "../../stats/median";
import { keepConfidence, type Parameters, type Rows, sourceIds, type Table } from "../../tables";

/** The tables behind K3. */
export interface DeclineTables {
  readonly runs: Table<Rows["models/training_runs"]>;
  readonly scores: Table<Rows["benchmarks/benchmark_scores"]>;
}

/** A pretrained model with its training compute and its score. */
export interface TrainedModel {
  readonly model: string;
  readonly organisation: string;
  readonly isChinese: boolean;
  readonly date: IsoDate;
  readonly flop: number;
  /** US dollars: the published estimate of the run, or its compute at the common price. */
  readonly costUsd: number;
  readonly isPublishedCost: boolean;
  /** Median of the published scores, percent. */
  readonly score: number;
  readonly source_id: string;
}

/** A maker's first model at a pioneer's score. */
export interface Lag {
  readonly model: string;
  readonly organisation: string;
  /** Months after the pioneer's model. */
  readonly months: number;
  /** Compute over the pioneer's. */
  readonly compute: number;
}

/** Cost of a given capability by date (K3). */
export interface DeclineResult {
  readonly benchmark: string;
  readonly models: readonly TrainedModel[];
  /** What the compute for a given score is multiplied by in a year. */
  readonly yearly: Estimate | null;
  /** What the cheapest model at the pioneer's score cost as a share of the pioneer's, and when. */
  readonly pioneer: TrainedModel | null;
  readonly lags: readonly Lag[];
  /** Median US dollars per FLOP of runs with both, the common price. */
  readonly usdPerFlop: number | null;
  readonly sources: readonly string[];
  readonly caveats: readonly Text[];
}

const benchmark = "MMLU";
const pioneerName = "GPT-3.5";
/** Runs older than this have prices of other chips. */
const firstYear = "2022-01-01";

/** Training compute at equal score by date, from runs with published compute and scores of others. */
export function trainingDecline(tables: DeclineTables, parameters: Parameters): DeclineResult {
  const runs = keepConfidence(tables.runs.rows(), parameters.confidence).filter(
    (row) => row.training_flop !== null && row.base_model === null && row.publication_date >= firstYear,
  );
  const priced = runs.flatMap(({ training_cost_usd: cost, training_flop: flop }) =>
    cost !== null && flop !== null ? [cost / flop] : [],
  );
  const usdPerFlop = priced.length === 0 ? null : median(priced);
  const scores = scoresByModel(keepConfidence(tables.scores.rows(), parameters.confidence));
  const models = runs
    .flatMap((row) => trained(row, scores, usdPerFlop))
    .sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0));
  const pioneer = models.find(({ model }) => model === pioneerName) ?? null;
  return {
    benchmark,
    models,
    yearly: yearlyFactor(models, parameters),
    pioneer,
    lags: pioneer === null ? [] : lagsBehind(pioneer, models),
    usdPerFlop,
    sources: sourceIds(models),
    caveats,
  };
}

function trained(
  row: Rows["models/training_runs"],
  scores: ReadonlyMap<string, readonly number[]>,
  usdPerFlop: number | null,
): TrainedModel[] {
  const { training_flop: flop, training_cost_usd: cost } = row;
  const found = scores.get(keyOf(row.model)) ?? scores.get(keyOf(row.model.replace(/\(.*\)/, "")));
  if (flop === null || found === undefined || (cost === null && usdPerFlop === null)) return [];
  return [
    {
      model: row.model,
      organisation: row.organisation,
      isChinese: row.is_china,
      date: row.publication_date,
      flop,
      costUsd: cost ?? flop * (usdPerFlop ?? 0),
      isPublishedCost: cost !== null,
      score: median(found),
      source_id: row.source_id,
    },
  ];
}

function scoresByModel(rows: readonly Rows["benchmarks/benchmark_scores"][]): Map<string, number[]> {
  const byModel = new Map<string, number[]>();
  for (const row of rows) {
    if (row.benchmark !== benchmark || !(row.score > 0 && row.score < 100)) continue;
    const key = keyOf(row.model);
    byModel.set(key, [...(byModel.get(key) ?? []), row.score]);
  }
  return byModel;
}

function keyOf(name: string): string {
  return name.toLowerCase().replace(/[^a-z0-9.]/g, "");
}

/** Log compute on date and logit of the score; the factor of a year at equal score, resampled by maker. */
function yearlyFactor(models: readonly TrainedModel[], parameters: Parameters): Estimate | null {
  const makers = clusterBy(models, ({ organisation }) => organisation);
  if (makers.length < 5) return null;
  const { value, low, high } = bcaBootstrap(makers, (sample) => factorOf(sample.flat()), {
    random: createRandom(parameters.seed),
    resamples: parameters.resamples,
  });
  return {
    value,
    low,
    high,
    n: models.length,
    unit: "ratio a year",
    method: `least squares of log compute on date and logit score, BCa bootstrap by maker, ${parameters.resamples} resamples`,
  };
}

/** What compute at equal score is multiplied by in a year; not a number where the models do not decide it. */
export function factorOf(models: readonly Pick<TrainedModel, "date" | "score" | "flop">[]): number {
  const points = models.map(({ date, score, flop }) => ({
    t: decimalYear(date) - 2023,
    logit: Math.log(score / (100 - score)),
    y: Math.log(flop),
  }));
  const spread = (pick: (point: (typeof points)[number]) => number) => new Set(points.map(pick)).size;
  if (points.length < 4 || spread(({ t }) => t) < 3 || spread(({ logit }) => logit) < 3) return Number.NaN;
  const fit = leastSquares(
    points.map(({ t, logit }) => [1, t, logit]),
    points.map(({ y }) => y),
  );
  return Math.exp(fit.coefficients[1]?.value ?? Number.NaN);
}

function lagsBehind(pioneer: TrainedModel, models: readonly TrainedModel[]): Lag[] {
  const seen = new Set([pioneer.organisation]);
  return models.flatMap((one) => {
    if (one.score < pioneer.score || one.date <= pioneer.date || seen.has(one.organisation)) return [];
    seen.add(one.organisation);
    const months = (decimalYear(one.date) - decimalYear(pioneer.date)) * 12;
    return [{ model: one.model, organisation: one.organisation, months, compute: one.flop / pioneer.flop }];
  });
}

const caveats: readonly Text[] = [
  {
    en: "Compute is that of the final run: failed runs, data, people and the cheaper teaching of one model by another's output are not in it.",
    zh: "算力仅指最终一次训练：不含失败的训练、数据、人员，也未计入以他人模型输出来教学所省下的成本。",
  },
  {
    en: "Money is compute at one common price, so a fall in the price of chips would come on top.",
    zh: "金额按同一单价由算力换算，芯片降价的部分另计。",
  },
  {
    en: "Scores on a public test rise with leaks of its questions, which makes later models look better for their compute.",
    zh: "公开题库可能泄题，会让后来者显得更省算力。",
  },
];
