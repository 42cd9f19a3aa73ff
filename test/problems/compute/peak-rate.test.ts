import { expect, test } from "vitest";
import { peakTflops } from "../../../lib/problems/compute/peak-rate";
import { load } from "../../../lib/tables";
import { accelerators } from "./buyer-tables";

test("an A100 peaks at 312 TFLOP/s of dense 16-bit arithmetic, an H800 at 989 as the H100 does", () => {
  const table = load("compute/accelerators");
  expect(peakTflops(table, "NVIDIA A100 SXM4 80 GB")).toBe(312);
  expect(Math.round(peakTflops(table, "NVIDIA H800 SXM5"))).toBe(
    Math.round(peakTflops(table, "NVIDIA H100 SXM5 80GB")),
  );
});

test("an unknown accelerator is an error that names it", () => {
  expect(() => peakTflops(accelerators, "NVIDIA X1")).toThrow("NVIDIA X1");
});
