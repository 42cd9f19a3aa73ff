import type { Text } from "../../core/text";
import { type Rows, sourceIds } from "../../tables";
import type { RateSeries } from "./hallucination-trend";

/** The uses that are weighed. */
export const caseIds = ["chat", "service", "legal", "clinic"] as const;

/** One of them; the assumptions about it begin with this word. */
export type CaseId = (typeof caseIds)[number];

/** The uses as a reader knows them. */
export const caseNames: Readonly<Record<CaseId, Text>> = {
  chat: { en: "Consumer chat", zh: "消费者聊天" },
  service: { en: "Customer service", zh: "客服" },
  legal: { en: "Legal research", zh: "法律检索" },
  clinic: { en: "Medical transcription", zh: "病历转录" },
};

/** Whether a business uses it, in work where errors fall on it. */
export function isProfessional(id: CaseId): boolean {
  return id !== "chat";
}

/** A measured share of wrong answers in a use's own task. */
export interface Reading {
  readonly use: CaseId;
  readonly name: string;
  /** 0 to 1. */
  readonly rate: number;
  readonly sources: readonly string[];
}

interface ReadingRows {
  readonly rates: readonly Rows["commercial/hallucination_rates"][];
  readonly costs: readonly Rows["commercial/error_costs"][];
}

/**
 * What was measured on each use's own task: open questions for chat, answers from given documents for customer service
 * (the five best models of the last snapshot of each version), the Stanford study for law, Whisper for clinics.
 */
export function readings({ rates, costs }: ReadingRows, series: readonly RateSeries[]): readonly Reading[] {
  const fromRates = (use: CaseId, benchmarks: readonly string[]) =>
    rates.flatMap((row) =>
      !benchmarks.includes(row.benchmark) || row.hallucination_rate_pct === null
        ? []
        : [reading(use, `${row.benchmark}: ${row.model}`, row.hallucination_rate_pct, row)],
    );
  const fromCosts = (use: CaseId, quantity: RegExp) =>
    costs
      .filter((row) => quantity.test(row.quantity))
      .flatMap((row) =>
        [row.value, row.value_low, row.value_high].flatMap((value) =>
          value === null ? [] : [reading(use, row.quantity, value, row)],
        ),
      );
  const documents = series
    .filter((one) => one.benchmark.startsWith("Vectara"))
    .flatMap((one) => {
      const last = one.points.at(-1);
      return last === undefined
        ? []
        : [{ use: "service" as const, name: one.version, rate: last.best, sources: one.sources }];
    });
  return [
    ...fromRates("chat", ["HaluEval", "PersonQA"]),
    ...documents,
    ...fromRates("legal", ["Stanford legal research study"]),
    ...fromCosts("legal", /^hallucination rate, general chatbots/),
    ...fromCosts("clinic", /^transcriptions with invented text/),
  ];
}

function reading(use: CaseId, name: string, percent: number, row: { readonly source_id: string }): Reading {
  return { use, name, rate: percent / 100, sources: sourceIds([row]) };
}
