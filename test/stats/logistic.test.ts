import fc from "fast-check";
import { expect, test } from "vitest";
import { logisticRegression } from "../../lib/stats/logistic";
import { expectClose, oracle } from "./close";

test("coefficients, errors and likelihood agree with statsmodels", () => {
  const { X_with_constant, y, coef, se, log_likelihood } = oracle.logistic;
  const fit = logisticRegression(X_with_constant, y);
  expectClose(fit.coefficients, coef, 1e-9);
  expectClose(fit.se, se, 1e-6);
  expectClose(fit.logLikelihood, log_likelihood);
  expect(fit.n).toBe(60);
});

test("two groups give the log odds ratio of their table", () => {
  // 3 of 10 against 6 of 8: log(6/2) − log(3/7), error √(1/3 + 1/7 + 1/6 + 1/2)
  const rows = [
    ...Array.from({ length: 10 }, (_, i) => [0, i < 3 ? 1 : 0]),
    ...Array.from({ length: 8 }, (_, i) => [1, i < 6 ? 1 : 0]),
  ];
  const fit = logisticRegression(
    rows.map(([group]) => [1, group ?? 0]),
    rows.map(([, y]) => y ?? 0),
  );
  expectClose(fit.coefficients, [Math.log(3 / 7), Math.log(3) - Math.log(3 / 7)]);
  expectClose(fit.se[1] ?? Number.NaN, Math.sqrt(1 / 3 + 1 / 7 + 1 / 6 + 1 / 2));
});

test("swapping the outcomes turns all signs; scaling a column scales its coefficient", () => {
  const { X_with_constant: design, y } = oracle.logistic;
  const fit = logisticRegression(design, y);
  fc.assert(
    fc.property(fc.constantFrom(0.25, 0.5, 3, 100), (scale) => {
      const scaled = logisticRegression(
        design.map(([one, a, b]) => [one ?? 0, (a ?? 0) * scale, b ?? 0]),
        y.map((value) => 1 - value),
      );
      expectClose((scaled.coefficients[1] ?? 0) * scale, -(fit.coefficients[1] ?? 0), 1e-8);
      expectClose(scaled.coefficients[2] ?? 0, -(fit.coefficients[2] ?? 0), 1e-8);
      expectClose(scaled.logLikelihood, fit.logLikelihood);
    }),
  );
});

test.each([
  ["an outcome of 2", [[1], [1]], [0, 2], "y must hold only 0 and 1"],
  ["one outcome only", [[1], [1]], [1, 1], "y must hold both 0 and 1"],
  ["a NaN", [[1], [Number.NaN]], [0, 1], "not a finite number"],
  [
    "a doubled column",
    [
      [1, 1],
      [1, 1],
      [1, 1],
    ],
    [0, 1, 1],
    "column 1 is a combination",
  ],
  ["no rows", [], [], "y must hold both"],
])("%s is refused", (_, design, y, message) => {
  expect(() => logisticRegression(design, y)).toThrow(RangeError);
  expect(() => logisticRegression(design, y)).toThrow(message);
});

test.each([
  ["completely", [0, 0, 0, 1, 1, 1]],
  ["but for one tie", [0, 0, 0, 1, 1, 1]],
])("outcomes told apart %s have no maximum", (kind, y) => {
  const x = kind === "completely" ? [1, 2, 3, 4, 5, 6] : [1, 2, 3, 3, 5, 6];
  const run = () =>
    logisticRegression(
      x.map((value) => [1, value]),
      y,
    );
  expect(run).toThrow(RangeError);
  expect(run).toThrow("tell the two outcomes apart perfectly");
});
