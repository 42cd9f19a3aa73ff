import type { Text } from "../../core/text";
import { chipHours, type TrainingRun } from "./published-runs";

/** The three scales at which the claim is weighed. */
export type ClassId = "gpt3" | "llama65b" | "gpt4";

/** A training run whose scale stands for a class. */
export interface RunClass {
  readonly id: ClassId;
  readonly name: Text;
  /** The model whose record gives the figures. */
  readonly model: string;
  readonly flop: number;
  /** How long the original took, hours. */
  readonly wallHours: number;
  /** Its own utilisation, 0 to 1, if it ran on A100s; null otherwise. */
  readonly mfu: number | null;
  readonly confidence: string;
  readonly sources: readonly string[];
}

/** The model that stands for each class, as the table of runs spells it. */
const models: Readonly<Record<ClassId, { readonly model: string; readonly name: Text }>> = {
  gpt3: { model: "GPT-3 175B (davinci)", name: { en: "GPT-3 class", zh: "GPT-3级" } },
  llama65b: { model: "LLaMA-65B", name: { en: "LLaMA-65B class", zh: "LLaMA-65B级" } },
  gpt4: { model: "GPT-4", name: { en: "GPT-4 class", zh: "GPT-4级" } },
};

/**
 * FLOP, duration and own utilisation of the three runs, smallest first.
 *
 * @param runs all records of training runs
 * @param peakTflops peak dense rate of an A100
 * @throws Error if a model has no record with FLOP and hours
 */
export function runClasses(runs: readonly TrainingRun[], peakTflops: number): RunClass[] {
  return (["gpt3", "llama65b", "gpt4"] as const).map((id) => {
    const { model, name } = models[id];
    const records = runs.filter((run) => run.model === model);
    const record = records.find((run) => run.flop !== null && run.wallHours !== null);
    const hours = chipHours(records);
    if (record?.flop == null || record.wallHours === null || hours === null) {
      throw new Error(`the training runs give no FLOP and hours for ${model}`);
    }
    const onA100 = record.chip?.includes("A100") === true;
    return {
      id,
      name,
      model,
      flop: record.flop,
      wallHours: record.wallHours,
      mfu: onA100 ? record.flop / (hours.value * 3600 * peakTflops * 1e12) : null,
      confidence: record.confidence,
      sources: [...new Set([record.source, hours.source])],
    };
  });
}
