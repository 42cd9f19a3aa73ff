import fc from "fast-check";
import { expect, test } from "vitest";
import { matrixPayoffs, replicate } from "../../lib/stats/replicator";
import { expectClose } from "./close";

test("with fixed payoffs the odds grow by the exponential of their difference", () => {
  // dx/dt = x (1 − x) · 2 is the logistic equation: odds e^(2t)
  const end = replicate(() => [3, 1], [0.5, 0.5], { step: 0.01, steps: 100 }).at(-1) ?? [];
  expectClose(end, [1 / (1 + Math.exp(-2)), 1 / (1 + Math.exp(2))]);
});

test("hawk and dove settle where a fight's cost makes both pay alike: value over cost", () => {
  const payoffs = matrixPayoffs([
    [(2 - 5) / 2, 2],
    [0, 1],
  ]);
  for (const start of [0.05, 0.9]) {
    expect(replicate(payoffs, [start, 1 - start]).at(-1)?.[0]).toBeCloseTo(2 / 5, 9);
  }
});

test("defection takes over in the prisoner's dilemma, and coordination keeps to its side", () => {
  const dilemma = matrixPayoffs([
    [3, 0],
    [5, 1],
  ]);
  expect(replicate(dilemma, [0.99, 0.01]).at(-1)?.[1]).toBeCloseTo(1, 9);
  const coordination = matrixPayoffs([
    [1, 0],
    [0, 1],
  ]);
  expect(replicate(coordination, [0.51, 0.49]).at(-1)?.[0]).toBeCloseTo(1, 9);
  expect(replicate(coordination, [0.49, 0.51]).at(-1)?.[0]).toBeCloseTo(0, 9);
});

test("rock, paper, scissors keep the product of their shares", () => {
  const path = replicate(
    matrixPayoffs([
      [0, -1, 1],
      [1, 0, -1],
      [-1, 1, 0],
    ]),
    [0.6, 0.3, 0.1],
    { steps: 2000 },
  );
  const product = (shares: readonly number[] = []): number => shares.reduce((total, share) => total * share, 1);
  expectClose(product(path.at(-1)), 0.6 * 0.3 * 0.1, 1e-7);
});

test("shares stay shares, absent strategies stay absent, and a bonus to all changes nothing", () => {
  const payoff = fc.integer({ min: -5, max: 5 });
  const matrix = fc.array(fc.array(payoff, { minLength: 3, maxLength: 3 }), { minLength: 3, maxLength: 3 });
  fc.assert(
    fc.property(matrix, payoff, fc.nat(10), fc.nat(10), (rows, bonus, a, b) => {
      const start = [a / 21, b / 21, (21 - a - b) / 21];
      const options = { steps: 50, step: 0.02 };
      const end = replicate(matrixPayoffs(rows), start, options).at(-1) ?? [];
      const generous = rows.map((row) => row.map((value) => value + bonus));
      const other = replicate(matrixPayoffs(generous), start, options).at(-1) ?? [];
      expect(end.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 12);
      end.forEach((share, i) => {
        expect(share).toBeGreaterThanOrEqual(0);
        expect(share === 0).toBe(start[i] === 0);
        expect(other[i]).toBeCloseTo(share, 9);
      });
    }),
    { numRuns: 40 },
  );
});

test("the path holds the start and one row per step", () => {
  const path = replicate(() => [1, 1], [0.25, 0.75], { steps: 7 });
  expect(path).toHaveLength(8);
  expect(path[0]).toEqual([0.25, 0.75]);
});

test.each([
  ["shares that do not sum to 1", () => replicate(() => [1, 1], [0.5, 0.4]), "sum to 1"],
  ["a negative share", () => replicate(() => [1, 1], [1.5, -0.5]), "0 or more"],
  ["no shares", () => replicate(() => [], []), "shares needs at least 1 value"],
  ["too few payoffs", () => replicate(() => [1], [0.5, 0.5]), "1 payoffs for 2 strategies"],
  ["a payoff that is NaN", () => replicate(() => [1, Number.NaN], [0.5, 0.5]), "payoffs[1] is not a finite number"],
  ["a step of 0", () => replicate(() => [1], [1], { step: 0 }), "the step must exceed 0"],
  ["no steps", () => replicate(() => [1], [1], { steps: 0 }), "steps must be a whole number of at least 1"],
  ["a matrix that is not square", () => matrixPayoffs([[1, 2]]), "row 0 has 2 payoffs, not 1"],
  ["a matrix with a NaN", () => matrixPayoffs([[Number.NaN]]), "not a finite number"],
])("%s is refused", (_, call, message) => {
  expect(call).toThrow(RangeError);
  expect(call).toThrow(message);
});
