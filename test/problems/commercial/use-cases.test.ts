import fc from "fast-check";
import { expect, test } from "vitest";
import { analyseCommercial } from "../../../lib/problems/commercial";
import { taskValue, thresholdRate } from "../../../lib/problems/commercial/use-cases";
import { load } from "../../../lib/tables";
import { withParameters } from "../compute/owning-tables";
import { real } from "./real";

const use = { value: 100, price: 1, errorCost: 1000, checkShare: 0, checkCost: 50 };

test("V = b − p − (1 − q)·e·L − q·k, by hand", () => {
  expect(taskValue(use, 0.05)).toBeCloseTo(100 - 1 - 50, 12);
  expect(taskValue({ ...use, checkShare: 0.25 }, 0.05)).toBeCloseTo(100 - 1 - 37.5 - 12.5, 12);
  expect(taskValue({ ...use, checkShare: 1 }, 0.9)).toBe(49);
});

test("the threshold is the rate at which a task is worth nothing", () => {
  expect(thresholdRate(use)).toBeCloseTo(0.099, 12);
  fc.assert(
    fc.property(fc.double({ min: 0, max: 0.99, noNaN: true }), (checkShare) => {
      const checked = { ...use, checkShare };
      const rate = thresholdRate(checked);
      if (rate > 0 && rate < 1) expect(taskValue(checked, rate)).toBeCloseTo(0, 8);
    }),
  );
});

test("a task dearer than it is worth bears no error; one that is checked whole bears all", () => {
  expect(thresholdRate({ ...use, price: 200 })).toBe(0);
  expect(thresholdRate({ ...use, checkShare: 1 })).toBe(1);
});

test("each use's number lies within the range of its simulation, and checking pays at work more often than for chat", () => {
  for (const { threshold, margin } of real.hallucination.cases) {
    for (const { value, low, high } of [threshold, margin]) {
      expect(low).toBeLessThanOrEqual(value);
      expect(high).toBeGreaterThanOrEqual(value);
    }
  }
  const checked = new Map(real.hallucination.cases.map(({ id, paysChecked }) => [id, paysChecked]));
  expect(checked.get("legal")).toBeGreaterThan(checked.get("chat") ?? 1);
});

test("an amount that was set is not drawn: a cost of errors of 0 bears all", () => {
  const costless = analyseCommercial(load, withParameters({ legal_error_cost: 0 })).hallucination.cases;
  expect(costless.find(({ id }) => id === "legal")?.threshold).toMatchObject({ value: 1, low: 1, high: 1 });
});

test("two thousand tokens cost what the middle top model of 2023 listed", () => {
  // Blends of 3 to 1: GPT-4 37.5, its 32k 75, GPT-4 Turbo 15, Claude 1 16.435, Claude 2.1 12, text-davinci-003 20.
  const [first] = real.hallucination.cases;
  expect(first?.price).toBeCloseTo((2000 * (16.435 + 20)) / 2 / 1e6, 9);
});
