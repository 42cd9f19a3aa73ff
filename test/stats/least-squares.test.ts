import fc from "fast-check";
import { expect, test } from "vitest";
import { hc3Errors, leastSquares } from "../../lib/stats/least-squares";
import { linearRegression } from "../../lib/stats/linear-regression";
import { expectClose, oracle } from "./close";

test("coefficients, errors, intervals, R² and residual squares agree with statsmodels", () => {
  const { X_with_constant: design, y, coef, se, se_hc3, ci95, r2, rss } = oracle.multiple_ols;
  const fit = leastSquares(design, y);
  expectClose(
    fit.coefficients.map(({ value }) => value),
    coef,
  );
  expectClose(
    fit.coefficients.map((coefficient) => coefficient.se),
    se,
  );
  expectClose(
    fit.coefficients.flatMap(({ low, high }) => [low, high]),
    ci95.flat(),
  );
  expectClose(hc3Errors(design, fit), se_hc3);
  expectClose([fit.r2, fit.rss], [r2, rss]);
  expect(fit.df).toBe(21);
});

test("the simple line agrees with SciPy", () => {
  const { x, y, slope, intercept, slope_se, intercept_se, r2, p_value } = oracle.ols;
  const line = linearRegression(x, y);
  expectClose([line.slope.value, line.intercept.value], [slope, intercept]);
  expectClose([line.slope.se, line.intercept.se, line.r2, line.slope.p], [slope_se, intercept_se, r2, p_value]);
});

test("without a constant, R² is about 0, as in statsmodels", () => {
  const design = [
    [1, 2],
    [2, 1],
    [3, 5],
    [4, 4.5],
  ];
  const fit = leastSquares(design, [1, 2, 2, 5]);
  expectClose(
    [fit.r2, ...fit.coefficients.map(({ value }) => value)],
    [0.9612975153960501, 1.4963898916967509, -0.37545126353790637],
  );
});

test("a constant y has a flat line that explains nothing", () => {
  const line = linearRegression([1, 2, 3, 4], [0.1, 0.1, 0.1, 0.1]);
  expect(line.slope.value).toBeCloseTo(0, 12);
  expect(line.r2).toBe(0);
});

const table = fc.array(fc.tuple(fc.integer({ min: -20, max: 20 }), fc.integer({ min: -20, max: 20 })), {
  minLength: 4,
  maxLength: 25,
});

test("residuals are orthogonal to the columns, leverages sum to their number, shift and scale carry over", () => {
  fc.assert(
    fc.property(table, fc.integer({ min: -9, max: 9 }), (rows, shift) => {
      fc.pre(new Set(rows.map(([x]) => x)).size > 1);
      const design = rows.map(([x]) => [1, x]);
      const y = rows.map(([, value]) => value);
      const fit = leastSquares(design, y);
      for (const column of [0, 1]) {
        const product = fit.residuals.reduce((sum, value, i) => sum + value * (design[i]?.[column] ?? 0), 0);
        expect(product).toBeCloseTo(0, 8);
      }
      expect(fit.leverages.reduce((sum, value) => sum + value, 0)).toBeCloseTo(2, 9);
      expect(fit.r2).toBeGreaterThanOrEqual(-1e-12);
      expect(fit.r2).toBeLessThanOrEqual(1 + 1e-12);
      const moved = leastSquares(
        design.map(([one, x]) => [one ?? 0, (x ?? 0) + shift]),
        y.map((value) => 3 * value + shift),
      );
      expect(moved.coefficients[1]?.value).toBeCloseTo(3 * (fit.coefficients[1]?.value ?? 0), 8);
      expect(moved.coefficients[1]?.se).toBeCloseTo(3 * (fit.coefficients[1]?.se ?? 0), 8);
      const reversed = leastSquares(design.toReversed(), y.toReversed());
      expect(reversed.coefficients[1]?.value).toBeCloseTo(fit.coefficients[1]?.value ?? 0, 9);
    }),
  );
});

test("an exact line has no error and p 0; a flat one through 0 has p 1", () => {
  const exact = linearRegression([0, 1, 2, 4], [1, 3, 5, 9]);
  expect(exact.slope.value).toBeCloseTo(2, 12);
  expect(exact.slope.p).toBeLessThan(1e-20);
  expect(leastSquares([[1], [1]], [0, 0]).coefficients[0]?.p).toBe(1);
});

test.each([
  ["an empty design", () => leastSquares([], []), "at least one row and one column"],
  ["a design without columns", () => leastSquares([[], []], [1, 2]), "at least one row and one column"],
  ["ragged rows", () => leastSquares([[1, 2], [1]], [1, 2]), "row 1 of the design has 1 columns, not 2"],
  ["a NaN", () => leastSquares([[1], [Number.NaN]], [1, 2]), "row 1 of the design[0] is not a finite number"],
  ["too few rows", () => leastSquares([[1], [1]].slice(1), [1]), "y needs at least 2 values, got 1"],
  ["y of another length", () => leastSquares([[1], [1]], [1]), "y has 1 values for 2 rows"],
  [
    "a column twice",
    () =>
      leastSquares(
        [1, 2, 3, 4].map((x) => [1, x, 2 * x]),
        [1, 2, 3, 5],
      ),
    "column 2 is a combination of the columns before it",
  ],
  ["a column of zeros", () => leastSquares([[0], [0]], [1, 2]), "column 0 is a combination"],
  ["a line through one x", () => linearRegression([2, 2, 2], [1, 2, 3]), "x is constant"],
  ["a line through two points", () => linearRegression([1, 2], [1, 2]), "x needs at least 3 values"],
  [
    "HC3 where a row alone decides",
    () => {
      const design = [
        [1, 0],
        [1, 0],
        [1, 1],
      ];
      return hc3Errors(design, leastSquares(design, [1, 2, 3]));
    },
    "row 2 alone decides a coefficient",
  ],
])("%s is refused", (_, call, message) => {
  expect(call).toThrow(RangeError);
  expect(call).toThrow(message);
});
