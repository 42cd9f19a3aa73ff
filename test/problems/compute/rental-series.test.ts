import { expect, test } from "vitest";
import { bridgeGaps, longestChain, rentalChange, rentalStretches } from "../../../lib/problems/compute/rental-series";
import { item } from "./price-rows";

const options = { seed: 1, resamples: 500 };
const month = (text: string) => Number(text.slice(0, 4)) * 12 + Number(text.slice(5)) - 1;

const doubled = item("a", { "2023-01": 1, "2023-02": 2, "2023-03": 2 });
const flat = item("b", { "2023-01": 3, "2023-02": 3, "2023-03": 3 });

test("one offer doubles and one stands still: the index rises by the root of two", () => {
  const [stretch] = rentalStretches([doubled, flat], month("2023-01"), options);
  expect(stretch?.map(({ value }) => value)).toEqual([
    1,
    expect.closeTo(Math.SQRT2, 12),
    expect.closeTo(Math.SQRT2, 12),
  ]);
  expect(stretch?.map(({ matched }) => matched)).toEqual([0, 2, 2]);
});

test("an offer that comes in at another price does not move the index", () => {
  const late = item("c", { "2023-02": 100, "2023-03": 100 });
  const [stretch] = rentalStretches([flat, late], month("2023-01"), options);
  expect(stretch?.map(({ value }) => value)).toEqual([1, 1, 1]);
});

test("months that share no offer are two stretches, each with its own start", () => {
  const later = item("d", { "2023-07": 4, "2023-08": 2 });
  const stretches = rentalStretches([flat, later], month("2023-01"), options);
  expect(stretches.map((stretch) => stretch.map(({ value }) => value))).toEqual([
    [1, 1, 1],
    [1, 0.5],
  ]);
});

test("a stretch is 1 in the base month, and what lies before it is turned round", () => {
  const [stretch] = rentalStretches([doubled, flat], month("2023-02"), options);
  expect(stretch?.[0]?.value).toBeCloseTo(Math.SQRT1_2, 12);
  expect(stretch?.[1]).toMatchObject({ value: 1, low: 1, high: 1 });
});

test("the change and its interval rest on the items: half doubled, half did not, so 1 and 2 are its ends", () => {
  const items = [1, 2, 3, 4, 5, 6].map((i) =>
    item(`i${i}`, i > 3 ? { "2023-01": 1, "2023-02": 2 } : { "2023-01": 1, "2023-02": 1 }),
  );
  const change = rentalChange(items, { from: month("2023-01"), to: month("2023-02") }, options);
  expect(change?.value).toBeCloseTo(Math.SQRT2, 12);
  expect(change).toMatchObject({ items: 6, unchanged: 3 });
  expect(change?.interval?.low).toBeGreaterThanOrEqual(1);
  expect(change?.interval?.low).toBeLessThan(1.3);
  expect(change?.interval?.high).toBeGreaterThan(1.6);
  expect(change?.interval?.high).toBeLessThanOrEqual(2);
});

test("items that all stand still give an interval of no width", () => {
  const items = ["x", "y", "z"].map((key) => item(key, { "2023-01": 2, "2023-02": 2 }));
  const change = rentalChange(items, { from: month("2023-01"), to: month("2023-02") }, options);
  expect(change?.interval).toMatchObject({ value: 1, low: 1, high: 1, n: 3 });
});

test("one item has no interval, and a chain with a link of one item among many has none either", () => {
  expect(rentalChange([flat], { from: month("2023-01"), to: month("2023-03") }, options)?.interval).toBeNull();
  const short = ["p", "q", "r"].map((key) => item(key, { "2023-01": 1, "2023-02": 1 }));
  expect(
    rentalChange([flat, ...short], { from: month("2023-01"), to: month("2023-03") }, options)?.interval,
  ).toBeNull();
});

test("a chain that does not reach both months has no change", () => {
  expect(rentalChange([flat], { from: month("2023-01"), to: month("2023-12") }, options)).toBeNull();
});

test("a gap is bridged along the log: from 1 to 4 over two months passes through 2", () => {
  const [bridged] = bridgeGaps([item("a", { "2023-01": 1, "2023-03": 4 })]);
  expect([...(bridged?.prices ?? [])].map(([, price]) => price).sort()).toEqual([1, expect.closeTo(2, 12), 4]);
});

test("bridging does not change what is already there", () => {
  expect(bridgeGaps([doubled])).toEqual([doubled]);
});

test("the longest chain of a year ends with the year", () => {
  const long = item("l", { "2022-11": 1, "2022-12": 1, "2023-01": 1, "2023-02": 1 });
  expect(longestChain([long], 2022)).toEqual({ from: month("2022-11"), to: month("2022-12") });
  expect(longestChain([long], 2024)).toBeNull();
});
