import { type CrossCheck, rowCheck } from "./cross-checks";

/** Peak dense rates by the beginning of the accelerator's name, in FLOP/s: only to tell the impossible. */
const peakRates: readonly (readonly [string, number])[] = [
  ["NVIDIA A100", 312e12],
  ["NVIDIA A800", 312e12],
  ["NVIDIA H100", 989e12],
  ["NVIDIA H800", 989e12],
  ["NVIDIA V100", 125e12],
  ["NVIDIA Tesla V100", 125e12],
  ["Google TPU v3", 123e12],
  ["Google TPU v4", 275e12],
];

/** A run's FLOP fit its size and its hours, or the note says why not. */
export const trainingRuns: readonly CrossCheck[] = [
  rowCheck("models/training_runs", {
    column: "training_flop",
    name: "FLOP lie within a factor of ten of 6 x parameters x tokens",
    mend: 'Correct the figures, or say in the note "FLOP is … times 6ND" and why',
    wrong({ params_b, training_tokens_b, training_flop, note }) {
      if (params_b === null || training_tokens_b === null || training_flop === null) return null;
      const ratio = training_flop / (6 * params_b * 1e9 * training_tokens_b * 1e9);
      const said = /FLOP is [\d.e+-]+ times 6ND: /.test(note);
      return (ratio >= 0.1 && ratio <= 10) || said ? null : `is ${ratio.toPrecision(3)} times 6ND`;
    },
  }),
  rowCheck("models/training_runs", {
    column: "training_flop",
    name: "no run does more arithmetic than its accelerators can",
    mend: 'Correct the figures, or say in the note that the "GPU hours do not cover the FLOP" and why',
    wrong(row) {
      const rate = peakRates.find(([name]) => row.training_gpu_type?.startsWith(name))?.[1];
      const counted =
        row.training_gpu_count === null || row.training_time_hours === null
          ? null
          : row.training_gpu_count * row.training_time_hours;
      const hours = row.training_gpu_hours ?? counted;
      if (row.training_flop === null || hours === null || rate === undefined || row.training_gpu_type?.includes(";"))
        return null;
      const share = row.training_flop / (hours * 3600 * rate);
      return share <= 1 || row.note.includes("GPU hours do not cover the FLOP")
        ? null
        : `is ${share.toPrecision(3)} times what ${hours} hours of these accelerators can do`;
    },
  }),
  rowCheck("lineage/model_configs", {
    column: "num_attention_heads",
    name: "heads divide the width, and key-value heads divide the heads",
    mend: "Correct the structure",
    wrong({ hidden_size, num_attention_heads: heads, num_key_value_heads: shared }) {
      if (heads === null) return null;
      if (hidden_size !== null && hidden_size % heads !== 0) return `does not divide the hidden size ${hidden_size}`;
      return shared !== null && heads % shared !== 0 ? `is no multiple of ${shared} key-value heads` : null;
    },
  }),
  rowCheck("models/registry_approvals", {
    column: "registered_date",
    name: "a filing is coded, then filed, then listed",
    mend: "Correct the dates",
    wrong({ filing_code_date, registered_date, listed_month }) {
      if (filing_code_date > registered_date) return `lies before the date of its code, ${filing_code_date}`;
      return registered_date.slice(0, 7) > listed_month ? `lies after the month of its list, ${listed_month}` : null;
    },
  }),
];
