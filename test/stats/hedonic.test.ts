import fc from "fast-check";
import { expect, test } from "vitest";
import { chowTest } from "../../lib/stats/chow";
import { hedonicDesign, hedonicRegression } from "../../lib/stats/hedonic";
import reference from "../fixtures/hedonic.json";
import { expectClose } from "./close";

test("effects, HC3 errors and intervals agree with statsmodels", () => {
  const result = hedonicRegression(reference.items);
  expect(result.effects.map(({ name }) => name)).toEqual(reference.names.slice(1));
  expectClose(
    result.effects.map(({ value }) => value),
    reference.effects.slice(1),
  );
  expectClose(
    result.effects.map(({ se }) => se),
    reference.se.slice(1),
  );
  expectClose(
    result.effects.map(({ low }) => low),
    reference.low.slice(1),
  );
  expectClose(
    result.effects.map(({ high }) => high),
    reference.high.slice(1),
  );
  expectClose([result.r2, result.factor.value], [reference.r2, Math.exp(reference.effects[1] ?? Number.NaN)]);
  expect(result).toMatchObject({ n: 40, leftOut: 0, bases: { provider: "qwen" } });
});

test("the exact law behind the prices is recovered, though the mix shifts to dear items", () => {
  // halves each year; twice as dear from b
  const items = [
    [0, "a"],
    [0, "a"],
    [0.5, "a"],
    [0.5, "b"],
    [1, "b"],
    [2, "b"],
    [2, "a"],
  ].map(([time, maker]) => ({
    time: Number(time),
    classes: { maker: String(maker) },
    price: 10 * 0.5 ** Number(time) * (maker === "b" ? 2 : 1),
  }));
  const result = hedonicRegression(items);
  expectClose([result.factor.value, Math.exp(result.effects[1]?.value ?? Number.NaN)], [0.5, 2], 1e-9);
  expect(result.bases).toEqual({ maker: "a" });
});

test("items alone in their class are left out, one after the other", () => {
  const pairs: [string, string][] = [
    ["a", "x"],
    ["a", "x"],
    ["a", "x"],
    ["a", "x"],
    ["lone", "y"],
    ["a", "y"],
  ];
  const items = pairs.map(([maker, tier], i) => ({ time: i, price: 1 + (i % 3), classes: { maker, tier } }));
  // without the lone maker's item, tier y has one item left, which goes too
  expect(hedonicRegression(items)).toMatchObject({ n: 4, leftOut: 2, effects: [{ name: "time" }] });
});

test("the currency, the zero of time and the order of items do not matter", () => {
  fc.assert(
    fc.property(fc.integer({ min: -2000, max: 2000 }), fc.constantFrom(0.14, 7.2), (shift, rate) => {
      const base = hedonicRegression(reference.items);
      const moved = hedonicRegression(
        reference.items.toReversed().map((item) => ({ ...item, price: item.price * rate, time: item.time + shift })),
      );
      expectClose(moved.factor.value, base.factor.value, 1e-8);
      expectClose(moved.factor.low, base.factor.low, 1e-8);
    }),
    { numRuns: 20 },
  );
});

test("its design serves a test for a break", () => {
  const { design, logPrices, items } = hedonicDesign(reference.items.toSorted((a, b) => a.time - b.time));
  const before = items.filter(({ time }) => time < 2024).length;
  const cut = logPrices.map((value, i) => (i < before ? value : value - 3));
  expect(chowTest(design, logPrices, before).p).toBeGreaterThan(0.01);
  expect(chowTest(design, cut, before).p).toBeLessThan(1e-6);
});

const item = { price: 1, time: 0, measures: { size: 1 }, classes: { maker: "a" } };

test.each([
  ["no items", [], "needs items"],
  ["a price of 0", [{ ...item, price: 0 }], "item 0 needs a finite price above 0, got 0"],
  ["a time that is NaN", [{ ...item, time: Number.NaN }], "item 0 needs a finite time"],
  ["a trait missing", [item, { price: 1, time: 1, measures: { size: 1 } }], "item 1 does not have the traits"],
  ["a trait too many", [item, { ...item, measures: { size: 1, age: 2 } }], "item 1 does not have the traits"],
  ["one time only", [item, item, item], "time is constant"],
  ["a measure that never varies", [0, 1, 2, 3, 5].map((time) => ({ ...item, time })), "column 2 is a combination"],
  ["too few items", [item, { ...item, time: 1, measures: { size: 2 } }], "y needs at least"],
])("%s is refused", (_, items, message) => {
  expect(() => hedonicRegression(items)).toThrow(RangeError);
  expect(() => hedonicRegression(items)).toThrow(message);
});
