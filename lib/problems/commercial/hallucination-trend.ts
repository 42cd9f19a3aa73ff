import { decimalYear } from "../../core/dates";
import { createRandom } from "../../core/random";
import { bcaBootstrap, clusterBy, linearRegression, median, oneOf } from "../../stats";
import { keepConfidence, type Parameters, type Rows, sourceIds, type Table } from "../../tables";

type RateRow = Rows["commercial/hallucination_rates"];

/** One snapshot of one series: the middle of its five best models. */
export interface RatePoint {
  readonly date: string;
  readonly time: number;
  /** Share of answers, 0 to 1. */
  readonly best: number;
  readonly middle: number;
  readonly models: number;
}

/** A logit-linear trend of the best: log odds = start + slope × (year − `from`). */
export interface RateTrend {
  readonly from: number;
  readonly start: number;
  readonly slope: number;
  /** What the odds of an error are multiplied by in a year, with interval. */
  readonly factor: { readonly value: number; readonly low: number; readonly high: number };
  /** Resampled starts and slopes, for intervals of dates. */
  readonly fits: readonly { readonly start: number; readonly slope: number }[];
  readonly n: number;
}

/** One benchmark in one version: never joined with another. */
export interface RateSeries {
  readonly benchmark: string;
  readonly version: string;
  readonly points: readonly RatePoint[];
  /** Null with fewer than four snapshots. */
  readonly trend: RateTrend | null;
  readonly models: number;
  readonly sources: readonly string[];
}

/** Benchmarks that count answers with something invented, snapshot by snapshot. */
const followed = ["Vectara HHEM summarisation", "Confabulation RAG (Lechmazur)"];
const fewestSnapshots = 4;
const frontier = 5;

/** One series for each benchmark and version, with the trend of its five best models. */
export function rateSeries(table: Table<RateRow>, parameters: Parameters): readonly RateSeries[] {
  const rows = keepConfidence(table.rows(), parameters.confidence).filter(
    (row) => followed.includes(row.benchmark) && row.hallucination_rate_pct !== null,
  );
  return clusterBy(rows, (row) => `${row.benchmark}|${row.benchmark_version ?? ""}`).flatMap((same) => {
    const [first] = same;
    if (first === undefined) return [];
    const points = pointsOf(same);
    return [
      {
        benchmark: first.benchmark,
        version: first.benchmark_version ?? "",
        points,
        trend: points.length < fewestSnapshots ? null : trendOf(same, parameters),
        models: new Set(same.map((row) => row.model_key)).size,
        sources: sourceIds(same),
      },
    ];
  });
}

/** The share at a time on a trend. */
export function rateAt(trend: RateTrend, time: number): number {
  return 1 / (1 + Math.exp(-(trend.start + trend.slope * (time - trend.from))));
}

function pointsOf(rows: readonly RateRow[]): RatePoint[] {
  return clusterBy(rows, (row) => row.date)
    .map((snapshot) => {
      const rates = snapshot.map(rateOf).sort((a, b) => a - b);
      const date = snapshot[0]?.date;
      return {
        date: date ?? "",
        time: date === undefined ? Number.NaN : decimalYear(date),
        best: median(rates.slice(0, frontier)),
        middle: median(rates),
        models: snapshot.length,
      };
    })
    .sort((a, b) => a.time - b.time);
}

/** The share of a row; a rate of 0 or 1 is taken at half a tenth of a per cent from it, the rounding of the lists. */
function rateOf(row: RateRow): number {
  return Math.min(Math.max((row.hallucination_rate_pct ?? Number.NaN) / 100, 0.0005), 0.9995);
}

/** The trend with its interval: resampled by model, since the same model stands in many snapshots. */
function trendOf(rows: readonly RateRow[], parameters: Parameters): RateTrend {
  const dates = [...new Set(rows.map((row) => row.date))].sort();
  const times = dates.map(decimalYear);
  const from = times[0] ?? Number.NaN;
  const place = new Map<string, number>(dates.map((date, i) => [date, i]));
  const models = clusterBy(rows, (row) => row.model_key).map((same) =>
    same.map((row) => ({ at: place.get(row.date) ?? 0, rate: rateOf(row) })),
  );
  const fit = (sample: readonly (readonly { readonly at: number; readonly rate: number }[])[]) => {
    const best = bestPerSnapshot(sample, dates.length);
    const kept = times.flatMap((time, i) => {
      const rate = best[i];
      return rate === undefined || Number.isNaN(rate)
        ? []
        : [{ time: time - from, logit: Math.log(rate / (1 - rate)) }];
    });
    return linearRegression(
      kept.map(({ time }) => time),
      kept.map(({ logit }) => logit),
    );
  };
  const resamples = Math.max(200, Math.round(parameters.resamples / 5));
  const random = createRandom(parameters.seed);
  const { value, low, high } = bcaBootstrap(models, (sample) => fit(sample).slope.value, { random, resamples });
  const factor = { value: Math.exp(value), low: Math.exp(low), high: Math.exp(high) };
  const fits = Array.from({ length: 200 }, () => {
    const { intercept, slope } = fit(models.map(() => oneOf(random, models)));
    return { start: intercept.value, slope: slope.value };
  });
  return { from, start: fit(models).intercept.value, slope: value, factor, fits, n: models.length };
}

/** The middle of the five lowest rates at each snapshot, in one pass over the models. */
function bestPerSnapshot(
  models: readonly (readonly { readonly at: number; readonly rate: number }[])[],
  snapshots: number,
): number[] {
  const rates: number[][] = Array.from({ length: snapshots }, () => []);
  for (const model of models) for (const { at, rate } of model) rates[at]?.push(rate);
  return rates.map((all) => (all.length === 0 ? Number.NaN : median(all.sort((a, b) => a - b).slice(0, frontier))));
}
