import type { Rows, Table } from "../../tables";

/**
 * The peak dense 16-bit rate of an accelerator, in TFLOP/s.
 *
 * @param model its name in `compute/accelerators`
 * @throws Error if no row of that name gives the rate
 * @example
 * peakTflops(load("compute/accelerators"), "NVIDIA A100 SXM4 80 GB"); // 312
 */
export function peakTflops(accelerators: Table<Rows["compute/accelerators"]>, model: string): number {
  for (const row of accelerators.rows()) {
    if (row.model === model && row.bf16_dense_tflops !== null) return row.bf16_dense_tflops;
  }
  throw new Error(`compute/accelerators gives no dense 16-bit rate for ${model}`);
}
