import { decimalYear } from "../../core/dates";
import type { Estimate } from "../../core/estimate";
import type { Text } from "../../core/text";
import { normalQuantile } from "../../stats/distributions";
import { logisticRegression } from "../../stats/logistic";
import { type MannWhitney, mannWhitney } from "../../stats/mann-whitney";
import { median } from "../../stats/median";
import { wilson } from "../../stats/wilson";
import { keepConfidence, type Parameters, type Rows, type Table } from "../../tables";
import { bootstrap, type Evidence, type Exclusion, sourcesOfAll, toEstimate } from "./evidence";
import { modelKey, statedBillions } from "./names";
import { originKinds } from "./own-line";

type ScoreRow = Rows["benchmarks/benchmark_scores"];
type DeclaredRow = Rows["lineage/lineage_declared"];
type BoardRow = Rows["benchmarks/open_llm_leaderboard_v1"];

/** The tables of scores and lineage. */
export interface WrappingTables {
  readonly scores: Table<ScoreRow>;
  readonly declared: Table<DeclaredRow>;
  readonly board: Table<BoardRow>;
}

/** A Chinese model with a score and a declared lineage. */
export interface ScoredModel {
  readonly model: string;
  readonly organisation: string;
  readonly isDerived: boolean;
  /** Median of the scores that were published for it on the benchmark, percent. */
  readonly score: number;
  readonly billions: number;
  /** When the first of them was published, as a decimal year. */
  readonly year: number;
}

/** How score and lineage go together on one benchmark. */
export interface Association {
  readonly benchmark: string;
  readonly models: readonly ScoredModel[];
  readonly derived: number;
  readonly original: number;
  /** Odds of being derived per ten points of score, at equal size and date; null if it cannot be fitted or was not asked for. */
  readonly oddsRatio: Estimate | null;
  readonly rankTest: MannWhitney | null;
  readonly medianDerived: number | null;
  readonly medianOriginal: number | null;
}

/** The world-wide board by tenths of its ranking. */
export interface BoardTenth {
  /** 1 is the best tenth. */
  readonly tenth: number;
  /** Share of entries that are not pre-trained by their submitter. */
  readonly derived: Estimate;
}

/** Whether better results go with more derived models (M3). */
export interface WrappingResult extends Evidence {
  readonly chinese: Association;
  /** The same on every benchmark with enough models. */
  readonly otherBenchmarks: readonly Association[];
  readonly board: {
    readonly tenths: readonly BoardTenth[];
    /** Odds of being derived per ten points of the average, at equal size and date. */
    readonly oddsRatio: Estimate | null;
    readonly entries: number;
  };
  readonly excluded: readonly Exclusion[];
}

/** Odds are fitted with at least so many models on each side. */
const fewest = 5;

/** Relates scores to declared lineage. */
export function scoresAndWrapping(tables: WrappingTables, parameters: Parameters): WrappingResult {
  const scores = keepConfidence(tables.scores.rows(), parameters.confidence);
  const declared = keepConfidence(tables.declared.rows(), parameters.confidence);
  const board = keepConfidence(tables.board.rows(), parameters.confidence);
  const benchmarks = ["C-Eval", "CMMLU", "MMLU", "GSM8K", "HumanEval", "BBH"] as const;
  const all = benchmarks.map((benchmark) => associate(benchmark, scored(scores, declared, benchmark), parameters));
  const chinese = all.find(({ benchmark }) => benchmark === parameters.benchmark);
  if (chinese === undefined) throw new RangeError(`no benchmark ${parameters.benchmark}`);
  const usable = board.filter(
    (row) => row.params_b !== null && row.params_b > 0 && row.submitted !== null && row.submission_type !== "unknown",
  );
  return {
    chinese,
    otherBenchmarks: all.filter((one) => one !== chinese),
    board: { tenths: tenthsOf(usable), oddsRatio: boardOdds(usable), entries: usable.length },
    excluded: [
      {
        count: board.length - usable.length,
        reason: { en: "board entries without size, date or stated kind", zh: "榜单条目缺规模、日期或类型" },
      },
    ],
    sources: sourcesOfAll(
      scores.filter((row) => row.benchmark === parameters.benchmark && row.country === "CN"),
      board.slice(0, 1),
      declared,
    ),
    caveats,
  };
}

/** Models with both a score on the benchmark and a declared lineage. */
function scored(scores: readonly ScoreRow[], declared: readonly DeclaredRow[], benchmark: string): ScoredModel[] {
  const lineage = new Map<string, DeclaredRow>();
  for (const row of declared) if (!lineage.has(modelKey(row.model))) lineage.set(modelKey(row.model), row);
  const kindOf = originKinds(declared);
  const byModel = new Map<string, ScoreRow[]>();
  for (const row of scores) {
    if (row.benchmark !== benchmark || row.eval_date === null) continue;
    const key = modelKey(row.model_key);
    byModel.set(key, [...(byModel.get(key) ?? []), row]);
  }
  return [...byModel].flatMap(([key, rows]) => {
    const row = lineage.get(key);
    const billions = row === undefined ? null : statedBillions(row.model);
    const first = rows.reduce((best, next) => ((next.eval_date ?? "9") < (best.eval_date ?? "9") ? next : best));
    const kind = row === undefined ? null : kindOf(row);
    if (row === undefined || kind === null || billions === null || first.eval_date === null) return [];
    const isDerived = kind !== "original";
    const score = median(rows.map(({ score: points }) => points));
    return [
      {
        model: row.model,
        organisation: row.organisation ?? "",
        isDerived,
        score,
        billions,
        year: decimalYear(first.eval_date),
      },
    ];
  });
}

function associate(benchmark: string, models: readonly ScoredModel[], parameters: Parameters): Association {
  const scoresOf = (isDerived: boolean): number[] =>
    models.filter((model) => model.isDerived === isDerived).map(({ score }) => score);
  const [derived, original] = [scoresOf(true), scoresOf(false)];
  const isAsked = benchmark === parameters.benchmark;
  const canTest = derived.length > 0 && original.length > 0;
  return {
    benchmark,
    models,
    derived: derived.length,
    original: original.length,
    oddsRatio:
      isAsked && derived.length >= fewest && original.length >= fewest ? chineseOdds(models, parameters) : null,
    rankTest: canTest ? mannWhitney(derived, original) : null,
    medianDerived: derived.length > 0 ? median(derived) : null,
    medianOriginal: original.length > 0 ? median(original) : null,
  };
}

/** The odds ratio with a bootstrap over models; null where too many resamples cannot be fitted. */
function chineseOdds(models: readonly ScoredModel[], parameters: Parameters): Estimate | null {
  const odds = (sample: readonly ScoredModel[]): number => {
    try {
      const design = sample.map(({ score, billions, year }) => [1, score / 10, Math.log(billions), year - 2023]);
      return Math.exp(
        logisticRegression(
          design,
          sample.map(({ isDerived }) => Number(isDerived)),
        ).coefficients[1] ?? Number.NaN,
      );
    } catch (error) {
      if (error instanceof RangeError) return Number.NaN;
      throw error;
    }
  };
  try {
    return bootstrap(models, odds, parameters, { unit: "odds ratio per 10 points", units: "models" });
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}

function isDerivedEntry(row: BoardRow): boolean {
  return row.submission_type !== "pretrained";
}

function tenthsOf(rows: readonly BoardRow[]): BoardTenth[] {
  const ranked = rows.toSorted((a, b) => b.average_percent - a.average_percent);
  return Array.from({ length: 10 }, (_, i) => {
    const part = ranked.slice(Math.floor((i * ranked.length) / 10), Math.floor(((i + 1) * ranked.length) / 10));
    const derived =
      part.length === 0 ? { value: 0, low: 0, high: 1 } : wilson(part.filter(isDerivedEntry).length, part.length);
    return { tenth: i + 1, derived: toEstimate(derived, { n: part.length, unit: "share", method: "Wilson" }) };
  });
}

function boardOdds(rows: readonly BoardRow[]): Estimate | null {
  if (rows.length < 20) return null;
  const design = rows.map((row) => [
    1,
    row.average_percent / 10,
    Math.log(row.params_b ?? 1),
    row.submitted === null ? 0 : decimalYear(row.submitted) - 2024,
  ]);
  const { coefficients, se } = logisticRegression(
    design,
    rows.map((row) => Number(isDerivedEntry(row))),
  );
  const [slope, error] = [coefficients[1] ?? Number.NaN, se[1] ?? Number.NaN];
  const end = (z: number): number => Math.exp(slope + z * error);
  return toEstimate(
    { value: Math.exp(slope), low: end(normalQuantile(0.025)), high: end(normalQuantile(0.975)) },
    { n: rows.length, unit: "odds ratio per 10 points", method: "logistic regression, Wald interval" },
  );
}

const caveats: readonly Text[] = [
  {
    en: "Only models that declare their lineage enter. A wrapped model that hides its base, which is what the article speaks of, cannot be seen in any such table.",
    zh: "只有声明来历的模型才能计入。文章所指的是隐瞒底座的套壳模型，任何此类表格都看不到。",
  },
  {
    en: "A derived model starts from its parent's score. The world-wide board is not about China, and submitters label their own entries; entries of one family depend on one another, so its interval is too narrow.",
    zh: "衍生模型的分数以底座为起点。全球榜单并非中国榜单，条目类型由提交者自报，同族条目相互依赖，其区间偏窄。",
  },
  {
    en: "Scores of one model differ with the setting (shots, splits); the median over all that were published is used, and the date is that of the first.",
    zh: "同一模型的得分随设置（样例数、划分）而异；此处取全部已公布得分的中位数，日期取最早者。",
  },
];
