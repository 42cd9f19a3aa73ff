import type { IsoDate } from "../../core/dates";
import type { Rows } from "../../tables";

/** One training run as one source records it; `fromTrainingRuns` makes them from the table of runs. */
export interface TrainingRun {
  readonly model: string;
  readonly developer: string;
  readonly date: IsoDate;
  readonly flop: number | null;
  /** Parameters and training tokens, both counted in billions. */
  readonly params: number | null;
  readonly tokens: number | null;
  readonly chip: string | null;
  readonly chips: number | null;
  readonly wallHours: number | null;
  readonly chipHours: number | null;
  /** Cost of the run as the source gives it, US dollars. */
  readonly costUsd: number | null;
  /** Whether the developer itself is the source. */
  readonly primary: boolean;
  /** Whether it starts from another model, whose own training the FLOP may include. */
  readonly fineTuned: boolean;
  readonly source: string;
  readonly confidence: string;
}

/** Model FLOP utilisation of one published run. */
export interface PublishedMfu {
  readonly model: string;
  readonly date: IsoDate;
  /** 0 to 1. */
  readonly mfu: number;
  readonly sources: readonly string[];
}

/** A row of the table of training runs, as far as it is read here. */
export type TrainingRunRow = Pick<
  Rows["models/training_runs"],
  | "model"
  | "organisation"
  | "publication_date"
  | "record_type"
  | "params_b"
  | "training_tokens_b"
  | "training_flop"
  | "training_gpu_type"
  | "training_gpu_count"
  | "training_time_hours"
  | "training_gpu_hours"
  | "training_cost_usd"
  | "base_model"
  | "source_id"
  | "confidence"
>;

/** Rows of `models/training_runs` as training runs. */
export function fromTrainingRuns(rows: Iterable<TrainingRunRow>): TrainingRun[] {
  return [...rows].map((row) => ({
    model: row.model,
    developer: row.organisation ?? "",
    date: row.publication_date,
    flop: row.training_flop,
    params: row.params_b,
    tokens: row.training_tokens_b,
    chip: row.training_gpu_type,
    chips: row.training_gpu_count,
    wallHours: row.training_time_hours,
    chipHours: row.training_gpu_hours,
    costUsd: row.training_cost_usd,
    primary: row.record_type === "primary",
    fineTuned: row.base_model !== null,
    source: row.source_id,
    confidence: row.confidence,
  }));
}

/**
 * The utilisation of published runs on A100s, best first: FLOP over chip-hours times the peak dense rate.
 *
 * A run counts if it trained from nothing, on A100s alone, and its FLOP agree within a tenth with 6 × parameters × tokens.
 * The last condition keeps out runs whose FLOP were themselves reckoned from the chip-hours with an assumed utilisation,
 * which would only give the assumption back; it also keeps out sparse models. The developer's own chip-hours win over others.
 *
 * @param runs all records; a model may have several
 * @param peakTflops peak dense rate of an A100
 */
export function publishedMfu(runs: readonly TrainingRun[], peakTflops: number): PublishedMfu[] {
  const found: PublishedMfu[] = [];
  for (const model of new Set(runs.map((run) => run.model))) {
    const records = runs.filter((run) => run.model === model);
    const run = records.find(isMeasured);
    const hours = chipHours(records);
    if (run === undefined || run.flop === null || hours === null) continue;
    const mfu = run.flop / (hours.value * 3600 * peakTflops * 1e12);
    found.push({ model, date: run.date, mfu, sources: [...new Set([run.source, hours.source])] });
  }
  return found.sort((a, b) => b.mfu - a.mfu);
}

function isMeasured(run: TrainingRun): boolean {
  if (run.flop === null || run.params === null || run.tokens === null || run.fineTuned) return false;
  const onA100 = run.chip !== null && /A100/.test(run.chip) && !run.chip.includes(";");
  const dense = 6 * run.params * run.tokens * 1e18;
  return onA100 && Math.abs(run.flop / dense - 1) <= 0.1;
}

/** Chip-hours of a model over all its records: printed by the developer, printed by others, or chips × hours. */
export function chipHours(records: readonly TrainingRun[]): { readonly value: number; readonly source: string } | null {
  const printed = records.filter((record) => record.chipHours !== null);
  const best = printed.find((record) => record.primary) ?? printed[0];
  if (best?.chipHours != null) return { value: best.chipHours, source: best.source };
  for (const { chips, wallHours, source } of records) {
    if (chips !== null && wallHours !== null) return { value: chips * wallHours, source };
  }
  return null;
}
