import { expect, test } from "vitest";
import { isoDate } from "../../../lib/core/dates";
import { fromValuations, raisedBy } from "../../../lib/problems/compute/funding";
import { createConverter, load } from "../../../lib/tables";
import { valuationRow } from "./training-tables";

const converter = createConverter(load("fx/exchange_rates"));
const end = isoDate("2024-12-31");

function sums(...rows: readonly ReturnType<typeof valuationRow>[]) {
  return raisedBy(fromValuations(rows, converter), "Fresh", end).map(({ raisedUsd }) => Math.round(raisedUsd));
}

test("closed rounds add up, up to and with the date", () => {
  const funding = fromValuations(
    [valuationRow({}), valuationRow({ date: isoDate("2024-02-01"), amount: 7 })],
    converter,
  );
  const by = (date: string) => raisedBy(funding, "Fresh", isoDate(date)).map(({ raisedUsd }) => raisedUsd);
  expect(by("2023-06-14")).toEqual([]);
  expect(by("2023-06-15")).toEqual([100]);
  expect(by("2024-12-31")).toEqual([100, 7]);
});

test.each([
  "round sought",
  "Talks on a new round (not closed)",
  "Series A (other figure)",
  "2023 round (value only)",
  "Series A (post-money)",
  "five rounds, cumulative",
  "credit line",
  "April 2023 share sale",
  "angel (intellectual property)",
  "founding pledges",
])("%s is no money raised", (round) => {
  const funding = fromValuations([valuationRow({ round })], converter);
  expect(funding.raised).toEqual([]);
  expect(funding.skipped).toHaveLength(1);
});

test("the sum of a year takes the place of that year's rounds and is converted at the year's mean", () => {
  const year = valuationRow({
    round: "raised in 2023, cumulative",
    amount: 7_075_500,
    amount_currency: "CNY",
    date: isoDate("2023-01-01"),
    date_precision: "year",
  });
  const [sum, ...rest] = sums(valuationRow({ amount: 5 }), year);
  expect(rest).toEqual([]);
  expect((sum ?? 0) / 1e6).toBeCloseTo(1, 2);
});

test("the same sum of the same company within two months is one round", () => {
  expect(sums(valuationRow({}), valuationRow({ date: isoDate("2023-07-20"), round: "Series A, closed" }))).toEqual([
    100,
  ]);
  expect(sums(valuationRow({}), valuationRow({ date: isoDate("2023-12-20"), round: "Series B" }))).toEqual([100, 100]);
});

test("rows without a date or a rate of exchange are skipped with the reason", () => {
  const funding = fromValuations(
    [valuationRow({ date: null }), valuationRow({ date: isoDate("2026-09-01"), amount_currency: "CNY" })],
    converter,
  );
  expect(funding.raised).toEqual([]);
  expect(funding.skipped.map(({ reason }) => reason.en)).toEqual(["no date", "no rate of exchange for its date"]);
});

test("a value before the money gets the money added; values of an exchange are left out", () => {
  const { values } = fromValuations(
    [
      valuationRow({ valuation: 900, valuation_currency: "USD", valuation_kind: "pre" }),
      valuationRow({
        valuation: 5,
        valuation_currency: "USD",
        valuation_kind: "market_cap",
        date: isoDate("2024-01-01"),
      }),
      valuationRow({ valuation: 5, valuation_currency: "USD", valuation_kind: "reported", round: "round sought" }),
    ],
    converter,
  );
  expect(values.map(({ valueUsd }) => valueUsd)).toEqual([1000]);
});

test("a company sold whole is known with the day", () => {
  const { sold } = fromValuations([valuationRow({ round: "sold to Meituan" })], converter);
  expect(sold.get("Fresh")).toBe("2023-06-15");
});

test("the data: what four start-ups had raised by January 2024, reckoned by hand", () => {
  const funding = fromValuations([...load("capital/valuations")], converter);
  const raised = (company: string) =>
    raisedBy(funding, company, isoDate("2024-01-31")).reduce((sum, { raisedUsd }) => sum + raisedUsd / 1e6, 0);
  expect(raised("Baichuan")).toBe(350);
  expect(raised("MiniMax")).toBe(281);
  expect(raised("Moonshot AI")).toBeCloseTo(60 + 2000 / 7.3, 0);
  expect(raised("Zhipu AI")).toBeGreaterThan(375);
  expect(raised("Zhipu AI")).toBeLessThan(390);
  expect(raised("DeepSeek")).toBe(0);
});
