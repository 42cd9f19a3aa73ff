import { expect, test } from "vitest";
import type { ListPrice } from "../../../lib/problems/commercial/list-prices";
import { priceIndex } from "../../../lib/problems/commercial/price-index";
import { few, real } from "./real";

const price = (changes: Partial<ListPrice>): ListPrice => ({
  provider: "A",
  country: "US",
  model: "m",
  tier: "top",
  reasoning: false,
  rating: 1300,
  liveBench: null,
  sheet: "USD",
  context: null,
  date: "2024-01-01",
  time: 2024,
  input: 1,
  output: 1,
  kind: "list",
  isDated: true,
  sources: ["s"],
  ...changes,
});

/** Prices that halve each year, double with each hundred points of rating, and are three times as high at maker B. */
const halving = Array.from({ length: 16 }, (_, i) => {
  const [year, points, isB] = [i % 4, (i * 7) % 5, i % 3 === 0];
  const level = 8 * 0.5 ** year * 2 ** points * (isB ? 3 : 1);
  return price({
    time: 2022 + year,
    rating: 1200 + 100 * points,
    provider: isB ? "B" : "A",
    input: level,
    output: level,
    model: `m${i}`,
  });
});

test("prices that halve at equal rating and maker have a factor of one half and a halving time of a year", () => {
  const { US, CN } = priceIndex(halving, few).headline;
  expect(US.factor?.value).toBeCloseTo(0.5, 10);
  expect(US.halving).toBeCloseTo(1, 10);
  expect(CN.factor).toBeNull();
});

test("promotional, free and special prices leave the index as it is; promotions enter in their own row alone", () => {
  const spoiled = [
    ...halving,
    ...(["promotional", "free", "special"] as const).map((kind) =>
      price({ kind, input: 0.001, output: 0.001, time: 2025 }),
    ),
  ];
  const result = priceIndex(spoiled, few);
  expect(result.headline.US.factor).toEqual(priceIndex(halving, few).headline.US.factor);
  const letIn = result.sensitivity.find(({ choice, country }) => choice.id === "promotions" && country === "US");
  expect(letIn?.factor?.n).toBe(halving.length + 1);
});

test("prices without a rating enter only where the tier is held", () => {
  const result = priceIndex([...halving, price({ rating: null, model: "unrated" })], few);
  const n = (id: string) =>
    result.sensitivity.find(({ choice, country }) => choice.id === id && country === "US")?.factor?.n;
  expect(n("main")).toBe(16);
  expect(n("tier")).toBe(17);
});

test("with the context window held, too, a price that grows with it still halves", () => {
  const longer = halving.map((one, i) => {
    const doublings = (i * 3) % 7;
    return {
      ...one,
      context: 1000 * 2 ** doublings,
      input: one.input * 1.5 ** doublings,
      output: one.output * 1.5 ** doublings,
    };
  });
  const row = priceIndex(longer, few).sensitivity.find(
    ({ choice, country }) => choice.id === "context" && country === "US",
  );
  expect(row?.factor?.value).toBeCloseTo(0.5, 9);
});

test("fewer than ten prices give no index", () => {
  expect(priceIndex(halving.slice(0, 9), few).headline.US.factor).toBeNull();
});

test("the real index of the United States is what ordinary least squares gives by hand", () => {
  // Normal equations of 43 log prices on time, rating and maker, solved apart from this library.
  const { US } = real.prices.index.headline;
  expect(US.factor?.n).toBe(43);
  expect(US.factor?.value).toBeCloseTo(0.034495975370697506, 9);
});

test("every choice of the table states quality and mix, and the headline uses list prices alone", () => {
  const { sensitivity, used } = real.prices.index;
  expect(new Set(sensitivity.map(({ choice }) => choice.id)).size).toBe(12);
  for (const { choice } of sensitivity) expect(choice.inputShare).toBeGreaterThanOrEqual(0);
  expect(new Set(used.map(({ kind }) => kind))).toEqual(new Set(["list"]));
});
