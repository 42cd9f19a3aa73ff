import { expect, test } from "vitest";
import { createRandom } from "../../lib/core/random";
import { clusterBy } from "../../lib/stats/cluster-by";
import { monteCarlo, summary } from "../../lib/stats/monte-carlo";
import { observedGiven } from "../../lib/stats/observed-given";

const stepUps = [
  { round: "A", multiple: 2 },
  { round: "A", multiple: 4 },
  { round: "B", multiple: 1.5 },
  { round: "A", multiple: 9 },
];

const draw = observedGiven(
  stepUps,
  (row) => row.round,
  (row) => row.multiple,
);

test("each draw is a value seen under its condition, all as often", () => {
  const random = createRandom(2);
  const counts = new Map<number, number>();
  for (let i = 0; i < 30_000; i++) {
    const value = draw("A", random);
    counts.set(value, (counts.get(value) ?? 0) + 1);
  }
  expect([...counts.keys()].toSorted((a, b) => a - b)).toEqual([2, 4, 9]);
  for (const count of counts.values()) expect(Math.abs(count - 10_000)).toBeLessThan(400);
  expect(draw("B", random)).toBe(1.5);
});

test("a chain of conditional draws has the mean of its parts' product", () => {
  const chain = monteCarlo(100_000, createRandom(3), (random) => draw("A", random) * draw("B", random));
  expect(summary(chain).mean).toBeCloseTo(5 * 1.5, 1);
});

test("a condition that nothing was seen under is refused with those that were", () => {
  expect(() => draw("C", createRandom(1))).toThrow(RangeError);
  expect(() => draw("C", createRandom(1))).toThrow('nothing was observed under "C", only under A, B');
  expect(() => observedGiven([], String, Number)).toThrow("there are no observations");
});

test("clusters keep all rows in order of first appearance", () => {
  expect(clusterBy(stepUps, (row) => row.round).map((cluster) => cluster.map((row) => row.multiple))).toEqual([
    [2, 4, 9],
    [1.5],
  ]);
  expect(clusterBy([], String)).toEqual([]);
});
