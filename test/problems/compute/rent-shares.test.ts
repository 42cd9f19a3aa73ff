import { expect, test } from "vitest";
import { isoDate } from "../../../lib/core/dates";
import { rentShares } from "../../../lib/problems/compute/rent-shares";
import type { Rent } from "../../../lib/problems/compute/rents";

const rent: Rent = {
  market: "cn",
  low: 10,
  high: 10,
  label: { en: "Cloud", zh: "云" },
  date: isoDate("2023-06-01"),
  paidBy: "hour",
  source_id: "page",
  confidence: "medium",
};

const fixed = (value: number) => ({ kind: "fixed", value }) as const;
const stated = { power: fixed(6.5), pue: fixed(2), tariff: fixed(0.63) };
const measured = { power: fixed(5.2), pue: fixed(1.5), tariff: fixed(0.5) };
const options = { draws: 2000, seed: 1, rows: 17 };

test("a GPU-hour's electricity over its rent", () => {
  const [share] = rentShares([rent], { stated, measured }, options);
  // 8.19 and 3.9 yuan an hour for eight cards, at 10 yuan a card.
  expect(share?.stated.value).toBeCloseTo(0.102375, 12);
  expect(share?.measured).toMatchObject({ value: 0.04875, n: 18, unit: "share" });
});

test("a rent quoted as a range gives a range of shares", () => {
  const [share] = rentShares([{ ...rent, low: 8, high: 12 }], { stated, measured: null }, options);
  expect(share?.measured).toBeNull();
  expect(share?.stated.low).toBeGreaterThan(8.19 / 8 / 12);
  expect(share?.stated.high).toBeLessThan(8.19 / 8 / 8);
  expect(share?.stated.high).toBeGreaterThan(share?.stated.low ?? 1);
});
