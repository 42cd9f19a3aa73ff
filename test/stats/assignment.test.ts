import fc from "fast-check";
import { expect, test } from "vitest";
import { createRandom } from "../../lib/core/random";
import { assignment } from "../../lib/stats/assignment";
import { expectClose, oracle, shortestRun } from "./close";

test("seven rows and nine columns are paired as by SciPy", () => {
  const { cost, columns, total } = oracle.assignment;
  const result = assignment(cost);
  expect(result.columns).toEqual(columns);
  expectClose(result.total, total);
});

const matrix = fc.tuple(fc.integer({ min: 1, max: 5 }), fc.integer({ min: 1, max: 5 })).chain(([rows, columns]) =>
  fc.array(fc.array(fc.integer({ min: -9, max: 9 }), { minLength: columns, maxLength: columns }), {
    minLength: rows,
    maxLength: rows,
  }),
);

test("no pairing is cheaper, tried one by one", () => {
  fc.assert(
    fc.property(matrix, (cost) => {
      const { columns, total } = assignment(cost);
      const width = cost[0]?.length ?? 0;
      const used = columns.filter((column) => column !== null);
      expect(new Set(used).size).toBe(used.length);
      expect(used).toHaveLength(Math.min(cost.length, width));
      const sum = columns.reduce<number>(
        (at, column, row) => at + (column === null ? 0 : (cost[row]?.[column] ?? Number.NaN)),
        0,
      );
      expect(sum).toBe(total);
      expect(total).toBe(cheapest(cost, width));
    }),
  );
});

test("a constant added to a row of a square matrix does not change the pairs", () => {
  const cost = [
    [4, 1, 3],
    [2, 0, 5],
    [3, 2, 2],
  ];
  const shifted = cost.map((row, i) => (i === 1 ? row.map((value) => value + 100) : row));
  expect(assignment(shifted).columns).toEqual(assignment(cost).columns);
  expect(assignment(shifted).total).toBe(assignment(cost).total + 100);
});

test("300 by 300 takes well under a second", () => {
  const random = createRandom(1);
  const cost = Array.from({ length: 300 }, () => Float64Array.from({ length: 300 }, () => random()));
  expect(assignment(cost).total).toBeLessThan(3);
  expect(shortestRun(() => assignment(cost))).toBeLessThan(900);
});

test.each([
  [[], "at least one row and one column"],
  [[[]], "at least one row and one column"],
  [[[1, 2], [3]], "row 1 of the cost has 1 columns, not 2"],
  [[[1, Number.POSITIVE_INFINITY]], "row 0 of the cost[1] is not a finite number"],
])("a cost of %j is refused", (cost, message) => {
  expect(() => assignment(cost)).toThrow(RangeError);
  expect(() => assignment(cost)).toThrow(message);
});

/** The least total over all pairings, by trying them. */
function cheapest(cost: readonly (readonly number[])[], width: number): number {
  if (cost.length > width) {
    const turned = Array.from({ length: width }, (_, j) => cost.map((row) => row[j] ?? 0));
    return cheapest(turned, cost.length);
  }
  const pick = (row: number, taken: ReadonlySet<number>): number => {
    if (row === cost.length) return 0;
    const options = (cost[row] ?? []).map((value, j) =>
      taken.has(j) ? Number.POSITIVE_INFINITY : value + pick(row + 1, new Set([...taken, j])),
    );
    return Math.min(...options);
  };
  return pick(0, new Set());
}
