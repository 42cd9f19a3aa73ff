import { expect, test } from "vitest";
import { UserError } from "../../../lib/core/errors";
import { cashReturn, roundReturns } from "../../../lib/problems/capital/returns";
import { withParameters } from "../compute/owning-tables";
import { realValues, valuation, valueTables } from "./capital-rows";

const parameters = withParameters();
const flows = (...pairs: readonly (readonly [number, number])[]) => pairs.map(([day, amount]) => ({ day, amount }));

test("121 back for 100 after two years is 10 % a year", () => {
  expect(cashReturn(flows([0, -100], [730, 121]), "one")).toBeCloseTo(0.1, 12);
});

test("flows that never change sign are refused with what they are and what to do", () => {
  const refused = () => cashReturn(flows([0, -100], [365, -5]), "Acme, Series A");
  expect(refused).toThrow(UserError);
  expect(refused).toThrow(/Acme, Series A.*never change sign.*multiple/);
});

test("flows with two rates of return are refused with both: 10 % and 20 %", () => {
  const refused = () => cashReturn(flows([0, -100], [365, 230], [730, -132]), "Acme");
  expect(refused).toThrow(UserError);
  expect(refused).toThrow(/2 rates of return \(0\.1000, 0\.2000\)/);
});

const listed = [
  valuation({ day: "2020-01-01", round: "Series A", valuation: 100 }),
  valuation({ day: "2021-01-01", round: "Series B", valuation: 200, amount: 50, amount_currency: "USD" }),
  valuation({
    day: "2022-01-01",
    round: "IPO",
    valuation: 400,
    valuation_kind: "ipo",
    amount: 100,
    amount_currency: "USD",
  }),
];

test("an early holder is diluted by each later round and by the listing: 4 × 3/4 × 3/4", () => {
  const [first, second] = roundReturns(valueTables(listed), parameters).rounds;
  expect(first?.highMultiple).toBe(4);
  expect(first?.multiple).toBeCloseTo(2.25, 12);
  expect(first?.rate).toBeCloseTo(2.25 ** (365 / 731) - 1, 10);
  expect(second?.multiple).toBeCloseTo(1.5, 12);
});

test("a value before the money has the money added; under a year there is no annual rate", () => {
  const rows = [
    valuation({ day: "2022-01-01", valuation: 80, valuation_kind: "pre", amount: 20, amount_currency: "USD" }),
    valuation({ day: "2022-06-01", round: "IPO", valuation: 150, valuation_kind: "ipo" }),
  ];
  const [one] = roundReturns(valueTables(rows), parameters).rounds;
  expect(one).toMatchObject({ highMultiple: 1.5, rate: null });
});

test("talks, old shares and rows known only by the year are no purchase", () => {
  const rows = [
    valuation({ day: "2020-01-01", round: "round sought" }),
    valuation({ day: "2020-02-01", round: "tender", valuation_kind: "secondary" }),
    valuation({ day: "2020-01-01", date_precision: "year" }),
    valuation({ day: "2022-01-01", round: "IPO", valuation_kind: "ipo" }),
  ];
  expect(roundReturns(valueTables(rows), parameters).rounds).toEqual([]);
});

test("the known holders of Moore Threads: 19.16 % a year, and 1948 % (bisection in Python)", () => {
  const { holders } = roundReturns(realValues, parameters);
  const rate = (name: string) => holders.find(({ holder }) => holder === name)?.rate ?? Number.NaN;
  expect(rate("Shenzhen Minghao")).toBeCloseTo(0.1916072, 6);
  expect(rate("Peixian Qianyao")).toBeCloseTo(19.4804412, 5);
});

test("a holder known only to have sold is kept with the reason and without a rate", () => {
  const rows = [
    valuation({ round: "sale of old shares, Angel", valuation_kind: "secondary", amount: 7, amount_currency: "CNY" }),
  ];
  const [one] = roundReturns(valueTables(rows), parameters).holders;
  expect(one?.rate).toBeNull();
  expect(one?.refused).toMatch(/Angel.*never change sign/);
});

test("Zhipu's offer value was 1.94 times its last private value, before new shares", () => {
  const { rounds } = roundReturns(realValues, parameters);
  const last = rounds.find(
    ({ company, round, exit }) => company === "Zhipu AI" && round === "Series B6" && exit === "listing",
  );
  // 51.1bn HKD at 7.79 to the dollar over 24.377bn yuan at 7.21.
  expect(last?.highMultiple).toBeCloseTo(51.1 / 7.79 / (24.377 / 7.21), 1);
});
