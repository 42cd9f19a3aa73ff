import { expect, test } from "vitest";
import { decades } from "../../../lib/figures/compute/decades";

test("decades are the powers of ten inside the range", () => {
  expect(decades(0.05, 200)).toEqual([0.1, 1, 10, 100]);
  expect(decades(2, 9)).toEqual([]);
});
