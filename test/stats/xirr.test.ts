import fc from "fast-check";
import { expect, test } from "vitest";
import { presentValue, xirr } from "../../lib/stats/xirr";
import { expectClose, oracle } from "./close";

const flows = oracle.xirr.days_from_start.map((day, i) => ({ day, amount: oracle.xirr.cash_flow[i] ?? Number.NaN }));

test("the rate and the present value agree with the reference", () => {
  expectClose(xirr(flows), oracle.xirr.xirr, 1e-6);
  expectClose(presentValue(flows, 0.1), oracle.xirr.npv_at_10pct);
  const later = flows.map(({ day, amount }) => ({ day: day + 19_000, amount }));
  expectClose(presentValue(later, 0.1), oracle.xirr.npv_at_10pct);
});

test.each([
  // by hand
  ["a total loss but for a tenth in a year", [-100, 10], [0, 365], -0.9],
  ["a hundredfold in a month", [-1, 100], [0, 30], 100 ** (365 / 30) - 1],
  ["nothing gained", [-50, -50, 100], [0, 100, 300], 0],
  ["a loan: money in first", [100, -110], [0, 365], 0.1],
  ["days counted from elsewhere", [-100, 121], [20_000, 20_730], 0.1],
])("%s", (_, amounts, days, rate) => {
  expect(xirr(amounts.map((amount, i) => ({ amount, day: days[i] ?? 0 })))).toBeCloseTo(rate, 9 - Math.log10(1 + rate));
});

const yearly = (...amounts: number[]) => amounts.map((amount, i) => ({ amount, day: 365 * i }));

test("more than one change of sign is no fault where one rate alone solves it", () => {
  // 1/(1 + r) = x: −3 + x − x² + 3x³ = (x − 1)(3x² + 2x + 3), and the second factor is never 0
  expect(xirr(yearly(-3, 1, -1, 3))).toBeCloseTo(0, 12);
});

test("a rate below 0 counts as a second one", () => {
  // −100 + 300x − 20x² = 0 at x = (300 ± √82000)/40
  expect(() => xirr(yearly(-100, 300, -20))).toThrow("2 rates of return (-0.9318, 1.932)");
});

test("a rate too large for a number is refused; one that rounds to a total loss is −1", () => {
  expect(() =>
    xirr([
      { day: 0, amount: -1 },
      { day: 1, amount: 1e6 },
    ]),
  ).toThrow("beyond any number");
  expect(
    xirr([
      { day: 0, amount: -1e6 },
      { day: 1, amount: 1 },
    ]),
  ).toBe(-1);
});

test("the textbook case with 10 % and 25 % is refused and names both", () => {
  const double = yearly(-1000, 2350, -1375);
  expect(() => xirr(double)).toThrow(RangeError);
  expect(() => xirr(double)).toThrow("2 rates of return (0.1000, 0.2500)");
});

test("flows that change sign but balance at no rate are refused", () => {
  // 1 − x + x² has no real root
  expect(() => xirr(yearly(1, -1, 1))).toThrow("no rate of return solves");
});

test("any investment with later returns has the one rate at which its present value is 0", () => {
  const returns = fc.array(fc.tuple(fc.integer({ min: 20, max: 4000 }), fc.integer({ min: 1, max: 500 })), {
    minLength: 1,
    maxLength: 15,
  });
  fc.assert(
    fc.property(returns, fc.integer({ min: 50, max: 5000 }), (list, price) => {
      const deal = [{ day: 0, amount: -price }, ...list.map(([day, amount]) => ({ day, amount }))];
      const rate = xirr(deal);
      if (rate > -0.999 && rate < 1e6) {
        const scale = deal.reduce((sum, { day, amount }) => sum + Math.abs(amount) / (1 + rate) ** (day / 365), 0);
        expect(Math.abs(presentValue(deal, rate))).toBeLessThan(1e-8 * scale);
      }
      const total = list.reduce((sum, [, amount]) => sum + amount, 0) - price;
      if (total !== 0) expect(Math.sign(rate)).toBe(Math.sign(total));
      expectClose(
        1 + xirr(deal.map(({ day, amount }) => ({ day: day + 9, amount: 3 * amount })).toReversed()),
        1 + rate,
        1e-6,
      );
    }),
  );
});

test.each([
  ["no flows", [], "never change sign|no cash flows"],
  ["money in only", [{ day: 0, amount: 5 }], "never change sign"],
  [
    "money out only",
    [
      { day: 0, amount: -5 },
      { day: 9, amount: -1 },
    ],
    "never change sign",
  ],
  [
    "flows of one day that cancel",
    [
      { day: 3, amount: -5 },
      { day: 3, amount: 5 },
    ],
    "never change sign",
  ],
  ["an amount that is NaN", [{ day: 0, amount: Number.NaN }], "cash flow 0 is not finite"],
  ["a day without end", [{ day: Number.POSITIVE_INFINITY, amount: 1 }], "cash flow 0 is not finite"],
])("%s is refused", (_, list, message) => {
  expect(() => xirr(list)).toThrow(RangeError);
  expect(() => xirr(list)).toThrow(new RegExp(message));
});

test.each([-1, -2, Number.NaN, Number.POSITIVE_INFINITY])("a present value at %d is refused", (rate) => {
  expect(() => presentValue(flows, rate)).toThrow("a rate must exceed -1");
});
