import { expect, test } from "vitest";
import { isoDate } from "../../../lib/core/dates";
import { createRandom } from "../../../lib/core/random";
import { hourlyPrices, serverPrice } from "../../../lib/problems/compute/training-prices";
import { withParameters } from "./owning-tables";

const price = (usd: number) => ({ low: usd, high: usd });
const lessor = (name: string, china: boolean, ...prices: readonly number[]) => ({
  name,
  china,
  prices: prices.map(price),
  sources: [],
});

test("each lessor is drawn with the same chance, whatever the number of its prices", () => {
  const firm = [lessor("many", false, ...Array.from({ length: 99 }, () => 1)), lessor("one", false, 3)];
  const [rent] = hourlyPrices({ firm, spot: [], servers: [], tariff: 0 }, withParameters());
  const random = createRandom(1);
  const draws = Array.from({ length: 20_000 }, () => rent?.sample(random) ?? 0);
  expect(draws.reduce((sum, draw) => sum + draw, 0) / draws.length).toBeCloseTo(2, 1);
});

test("ways without rows are left out", () => {
  const ways = hourlyPrices({ firm: [lessor("x", true, 1)], spot: [], servers: [], tariff: 0 }, withParameters());
  expect(ways.map(({ way, n }) => [way, n])).toEqual([
    ["rent", 1],
    ["china", 1],
  ]);
});

test("a server quoted as a range is drawn between its ends", () => {
  const quote = {
    basis: "server" as const,
    label: { en: "", zh: "" },
    date: isoDate("2023-06-01"),
    source_id: "shop",
    confidence: "high",
    low: 10,
    high: 20,
  };
  expect(serverPrice(() => 0.5, [quote])).toBe(15);
});
