import fc from "fast-check";
import { expect, test } from "vitest";
import { chainedJevons } from "../../lib/stats/chained-jevons";
import { expectClose, oracle } from "./close";

test("the index of six periods with changing items agrees with the reference", () => {
  const periods = oracle.jevons_matched_chained.prices_by_period.map(
    (prices) => new Map(Object.entries(prices).filter((entry) => entry[1] !== undefined)),
  );
  const { index, matched } = chainedJevons(periods);
  expectClose(index, oracle.jevons_matched_chained.index);
  expect(matched).toEqual([0, 2, 4, 5, 6, 6]);
});

test("an item that enters dear and leaves does not move the index", () => {
  const cheap = (price: number) => ["cheap", price] as const;
  const { index } = chainedJevons([new Map([cheap(1)]), new Map([cheap(1), ["dear", 1000]]), new Map([cheap(1)])]);
  expect(index).toEqual([1, 1, 1]);
});

test("rescaling all prices of an item leaves the index alone; a full basket closes its circle", () => {
  const price = fc.double({ min: 0.01, max: 100, noNaN: true });
  fc.assert(
    fc.property(fc.array(fc.tuple(price, price, price), { minLength: 2, maxLength: 6 }), price, (rows, factor) => {
      const periods = rows.map(([a, b, c]) => new Map(Object.entries({ a, b, c })));
      const scaled = rows.map(([a, b, c]) => new Map(Object.entries({ a: a * factor, b, c })));
      expectClose(chainedJevons(scaled).index, chainedJevons(periods).index, 1e-6);
      const [first] = periods;
      const circle = chainedJevons(first ? [...periods, first] : periods).index;
      expect(circle.at(-1)).toBeCloseTo(1, 9);
    }),
  );
});

test.each([
  [[], "at least one period"],
  [[new Map([["a", 1]]), new Map([["b", 1]])], "the chain breaks: periods 0 and 1 share no item"],
  [[new Map([["a", 0]])], "the price of a in period 0 must be a finite number above 0, got 0"],
  [[new Map([["a", Number.NaN]])], "the price of a in period 0"],
  [[new Map([["a", Number.POSITIVE_INFINITY]])], "the price of a in period 0"],
])("periods %# are refused", (periods, message) => {
  expect(() => chainedJevons(periods)).toThrow(RangeError);
  expect(() => chainedJevons(periods)).toThrow(message);
});
