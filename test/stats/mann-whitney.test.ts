import fc from "fast-check";
import { expect, test } from "vitest";
import { mannWhitney } from "../../lib/stats/mann-whitney";
import { expectClose, oracle } from "./close";

test("U, AUC and p with ties agree with SciPy", () => {
  const { x, y, U_of_x, p_asymptotic_continuity_ties, auc_x_over_y } = oracle.mann_whitney;
  const { u, p, auc } = mannWhitney(x, y);
  expectClose([u, p, auc], [U_of_x, p_asymptotic_continuity_ties, auc_x_over_y]);
});

test("all values equal: no preference and no evidence", () => {
  expect(mannWhitney([2, 2], [2, 2, 2])).toEqual({ u: 3, auc: 0.5, p: 1 });
});

const sample = fc.array(fc.integer({ min: -5, max: 5 }), { minLength: 1, maxLength: 20 });

test("swapping the samples mirrors the AUC and keeps p; monotone change does nothing", () => {
  fc.assert(
    fc.property(sample, sample, (x, y) => {
      const one = mannWhitney(x, y);
      const other = mannWhitney(y, x);
      expect(one.auc + other.auc).toBeCloseTo(1, 12);
      expect(one.p).toBeCloseTo(other.p, 12);
      expect(one.p).toBeLessThanOrEqual(1);
      expect(mannWhitney(x.map(Math.exp), y.map(Math.exp))).toEqual(one);
    }),
  );
});

test.each([
  [[], [1], "x needs at least 1 value, got 0"],
  [[1], [], "y needs at least 1 value, got 0"],
  [[1], [Number.NaN], "y[0] is not a finite number"],
])("mannWhitney(%j, %j) is refused", (x, y, message) => {
  expect(() => mannWhitney(x, y)).toThrow(RangeError);
  expect(() => mannWhitney(x, y)).toThrow(message);
});
