import { isoDate } from "../../../lib/core/dates";
import type { ValuationRow } from "../../../lib/problems/compute/funding";
import type { TrainingRunRow } from "../../../lib/problems/compute/published-runs";
import { fromTrainingRuns } from "../../../lib/problems/compute/published-runs";
import type { TrainingTables } from "../../../lib/problems/compute/training-cost";
import { load } from "../../../lib/tables";
import { acceleratorRow } from "./buyer-tables";
import { packageRow, priceRow, rentRow, tableOf } from "./owning-tables";

export function runRow(row: Partial<TrainingRunRow>): TrainingRunRow {
  return {
    model: "LLaMA-65B",
    organisation: "Meta",
    publication_date: isoDate("2023-02-24"),
    record_type: "epoch",
    params_b: null,
    training_tokens_b: null,
    training_flop: null,
    training_gpu_type: null,
    training_gpu_count: null,
    training_time_hours: null,
    training_gpu_hours: null,
    training_cost_usd: null,
    base_model: null,
    source_id: "runs",
    confidence: "medium",
    ...row,
  };
}

/**
 * An A100 of 100 TFLOP/s. The runs take 1000, 2000 and 40 000 A100-hours at a utilisation of one half, in 10, 20 and 40 hours:
 * 100, 100 and 1000 cards. LLaMA-65B itself ran at 0.4 on A100s, the others on other chips.
 */
export const runRows: readonly TrainingRunRow[] = [
  runRow({
    model: "GPT-3 175B (davinci)",
    training_flop: 1.8e20,
    training_gpu_type: "V100",
    training_gpu_count: 7,
    training_time_hours: 10,
  }),
  runRow({ training_flop: 3.6e20, training_gpu_type: "NVIDIA A100", training_gpu_count: 125, training_time_hours: 20 }),
  runRow({
    model: "GPT-4",
    training_flop: 7.2e21,
    training_gpu_type: "H100",
    training_gpu_count: 7,
    training_time_hours: 40,
  }),
];

/** One lessor outside China at 2 dollars, one in China at 7.3 yuan a card and hour; spot at 1; a server at 80 000 dollars. */
export function trainingTables(changes: Partial<TrainingTables> = {}): TrainingTables {
  return {
    runs: fromTrainingRuns(runRows),
    accelerators: tableOf("compute/accelerators", [acceleratorRow("NVIDIA A100 SXM4 80 GB", 100)]),
    rental: tableOf("compute/gpu_rental_prices", [
      rentRow({ cloud: "Abroad", region: "us", currency: "USD", price_per_gpu_hour: 2 }),
      rentRow({ cloud: "Abroad", region: "us", currency: "USD", price_per_gpu_hour: 1, pricing_kind: "spot" }),
      rentRow({ cloud: "Small", region: "us", currency: "USD", price_per_gpu_hour: 99, gpus_per_instance: 1 }),
      rentRow({ cloud: "Other chip", region: "us", currency: "USD", price_per_gpu_hour: 99, gpu: "H100" }),
      rentRow({
        cloud: "Other year",
        region: "us",
        currency: "USD",
        price_per_gpu_hour: 99,
        date: isoDate("2022-06-01"),
      }),
    ]),
    packages: tableOf("compute/gpu_rental_packages", [
      packageRow({ currency: "USD", price: 8 * 730 * 4 }),
      packageRow({ currency: "USD", price: 1, product: "8x H100 node" }),
      packageRow({ currency: "USD", price: 1, period: "as printed: year (likely month)" }),
    ]),
    purchases: tableOf("compute/gpu_purchase_prices", [priceRow({ price: 80_000, currency: "USD" })]),
    rates: load("fx/exchange_rates"),
    assumptions: load("assumptions"),
    ...changes,
  };
}

export function valuationRow(row: Partial<ValuationRow>): ValuationRow {
  return {
    company: "Fresh",
    company_zh: "新创",
    date: isoDate("2023-06-15"),
    date_precision: "day",
    round: "Series A",
    amount: 100,
    amount_currency: "USD",
    valuation: null,
    valuation_currency: null,
    valuation_kind: null,
    source_id: "press",
    confidence: "high",
    ...row,
  };
}
