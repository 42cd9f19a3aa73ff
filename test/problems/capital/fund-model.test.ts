import { expect, test } from "vitest";
import { isoDate } from "../../../lib/core/dates";
import { createRandom } from "../../../lib/core/random";
import {
  breakEvenOf,
  expectedMultiples,
  type FundTerms,
  fundModel,
  growthYears,
  simulateFunds,
} from "../../../lib/problems/capital/fund-model";
import { withParameters } from "../compute/owning-tables";
import { realValues } from "./capital-rows";

const parameters = withParameters();
const plain: FundTerms = {
  fast_hold: 2,
  hold_years: 7,
  sale_discount: 0.3,
  exit_odds: 1,
  loss_ratio: 0,
  buyback_share: 0,
  fund_companies: 5,
};
const doubling = { early: [2], late: [2] };
const mean = (draws: Float64Array) => draws.reduce((sum, value) => sum + value, 0) / draws.length;
const run = (terms: FundTerms, pools: { early: readonly number[]; late: readonly number[] }, funds: number, seed = 1) =>
  simulateFunds(terms, pools, { funds, random: createRandom(seed) });

test("degenerate: doubling each year, no loss, a sure exit gives exactly 2² and 2⁷, the closed form", () => {
  const { fast, held } = run(plain, doubling, 50);
  expect(mean(fast)).toBe(4);
  expect(mean(held)).toBe(128);
  expect(expectedMultiples(plain, doubling)).toEqual({ fast: 4, held: 128 });
});

test("with no exit all that live pay back the share agreed", () => {
  const terms = { ...plain, exit_odds: 0, buyback_share: 0.5 };
  expect(mean(run(terms, doubling, 50).held)).toBe(0.5);
});

test("a certain loss leaves nothing to the holder", () => {
  const { held } = run({ ...plain, loss_ratio: 1 }, doubling, 50);
  expect(mean(held)).toBe(0);
});

test("the mean of 100 000 funds equals the closed form within four standard errors", () => {
  const terms = { ...plain, loss_ratio: 0.5, exit_odds: 0.4, buyback_share: 0.5, fund_companies: 10 };
  const pools = { early: [1, 1.5, 3], late: [0.5, 1, 1.6] };
  const draws = run(terms, pools, 100_000);
  const expected = expectedMultiples(terms, pools);
  for (const side of ["fast", "held"] as const) {
    const middle = mean(draws[side]);
    const error = Math.sqrt(mean(draws[side].map((value) => (value - middle) ** 2)) / 100_000);
    expect(Math.abs(middle - expected[side])).toBeLessThan(4 * error);
  }
});

test("with one growth for all years the break-even is no discount at all, and 3/4 if the holder only gets the money back", () => {
  expect(breakEvenOf(run(plain, doubling, 20), plain).value).toBeCloseTo(0, 12);
  const stuck = { ...plain, exit_odds: 0, buyback_share: 1 };
  expect(breakEvenOf(run(stuck, doubling, 20), stuck).value).toBeCloseTo(0.75, 12);
});

test("the same seed gives the same funds, another seed others", () => {
  const terms = { ...plain, loss_ratio: 0.5 };
  const pools = { early: [1, 2], late: [0.5, 2] };
  expect(run(terms, pools, 100, 7)).toEqual(run(terms, pools, 100, 7));
  expect(run(terms, pools, 100, 7)).not.toEqual(run(terms, pools, 100, 8));
});

test("100 000 funds of twenty companies take less than three seconds", () => {
  const { fast_hold, hold_years, sale_discount, exit_odds, loss_ratio, buyback_share, fund_companies } = parameters;
  const terms = { fast_hold, hold_years, sale_discount, exit_odds, loss_ratio, buyback_share, fund_companies };
  const start = performance.now();
  run(terms, { early: [1, 1.5, 3], late: [0.5, 1, 1.6] }, 100_000);
  expect(performance.now() - start).toBeLessThan(3000);
});

test("growth between two values is spread evenly over their gap", () => {
  const point = (day: string, valueUsd: number) => ({ company: "A", date: isoDate(day), valueUsd });
  const years = growthYears([point("2020-01-01", 1), point("2022-01-01", 4), point("2023-06-01", 4)]);
  expect(years.map(({ age }) => age)).toEqual([0, 1, 2]);
  expect(years[0]?.factor).toBeCloseTo(2, 2);
  expect(years[2]?.factor).toBeCloseTo(1, 2);
});

test("on the real data a higher chance of an exit lowers the break-even discount at every hold", () => {
  const { whatIf, breakEven, years } = fundModel(realValues, parameters);
  expect(new Set(years.map(({ company }) => company)).has("SenseTime")).toBe(true);
  for (const { points } of whatIf) expect(points[0]?.value).toBeGreaterThan((points.at(-1)?.value ?? 1) + 0.5);
  expect(breakEven?.low).toBeLessThan(breakEven?.value ?? 0);
});
