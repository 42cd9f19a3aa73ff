import { expect, test } from "vitest";
import { isoDate } from "../../../lib/core/dates";
import { type AffordabilityInputs, affordability } from "../../../lib/problems/compute/affordability";
import { fromValuations } from "../../../lib/problems/compute/funding";
import { trainingCost } from "../../../lib/problems/compute/training-cost";
import { createConverter, load, type Rows } from "../../../lib/tables";
import { tableOf, withParameters } from "./owning-tables";
import { trainingTables, valuationRow } from "./training-tables";

const parameters = withParameters({ mfu: 0.5, draws: 2000, affordable_share: 0.5 });
const costs = trainingCost("2023", trainingTables(), parameters);
const date = isoDate("2024-01-31");

function inputs(changes: Partial<AffordabilityInputs> = {}): AffordabilityInputs {
  const rows = [
    valuationRow({ company: "Rich", amount: 6_000_000 }),
    valuationRow({ company: "Middle", amount: 200_000 }),
    valuationRow({ company: "Poor", amount: 1000 }),
    valuationRow({ company: "Late", amount: 9, date: isoDate("2024-03-01") }),
    valuationRow({ company: "Gone", amount: 9 }),
    valuationRow({ company: "Gone", round: "sold to Rich", amount: null }),
  ];
  return {
    funding: fromValuations(rows, createConverter(load("fx/exchange_rates"))),
    startUps: ["Poor", "Rich", "Middle", "Late", "Gone"].map((company) => ({
      company,
      name: { en: company, zh: company },
    })),
    date,
    finalRunShare: null,
    contracts: [],
    shareRange: { low: 0.1, high: 0.8 },
    ...changes,
  };
}

const result = affordability(costs, inputs(), parameters);
const cell = (run: string, way: string) => result.reach.find((one) => one.run === run && one.way === way);

test("the ratio is the share for compute times the money over the cost, dear costs giving low ratios", () => {
  const ratio = result.ratios.find(
    ({ company, run, way }) => company === "Rich" && run === "gpt3" && way === "rent",
  )?.ratio;
  expect(ratio?.low).toBeCloseTo((0.5 * 6_000_000) / 4000, 9);
  expect(ratio?.high).toBeCloseTo((0.5 * 6_000_000) / 2000, 9);
});

test("start-ups stand in order of their money; those sold or without a sum are left out with the reason", () => {
  expect(result.money.map(({ company }) => company)).toEqual(["Rich", "Middle", "Poor"]);
  expect(result.left.map(({ name, reason }) => [name.en, reason.en])).toEqual([
    ["Late", "no sum raised by then is published"],
    ["Gone", "sold whole before the date"],
  ]);
});

test("a case is within reach if more than half of the start-ups can pay, out if more than half cannot", () => {
  // GPT-3 rented: 2000 to 4000; Poor has 500, Middle 100 000, Rich 3 000 000 for compute.
  expect(cell("gpt3", "rent")).toMatchObject({ can: 2, cannot: 1, open: 0, reach: "within" });
  // GPT-4 cluster: 10 000 000 for all of them.
  expect(cell("gpt4", "cluster")).toMatchObject({ can: 0, cannot: 3, reach: "out" });
  // GPT-4 rented: 80 000 to 160 000: Middle's 100 000 is inside.
  expect(cell("gpt4", "rent")).toMatchObject({ can: 1, cannot: 1, open: 1, reach: "open" });
});

test("the start-up in the middle is the median of the money", () => {
  expect(result.middle?.low).toBeCloseTo(100_000 / 160_000, 9);
  expect(result.middle?.n).toBe(3);
});

test("paying the rest of the research compute shrinks the ratio by the final run's share", () => {
  const finalRunShare = { low: 0.1, high: 0.4, sources: ["epoch"] };
  const wider = affordability(costs, inputs({ finalRunShare }), parameters);
  expect(wider.middleWithResearch?.low).toBeCloseTo((result.middle?.low ?? 0) * 0.1, 12);
  expect(wider.middleWithResearch?.high).toBeCloseTo((result.middle?.high ?? 0) * 0.4, 12);
  expect(wider.middleWithResearch?.value).toBeCloseTo((result.middle?.value ?? 0) * 0.2, 12);
  expect(wider.sources).toContain("epoch");
});

test("the ends of the share for compute scale the ratio", () => {
  expect(result.middleAtShares.map(({ share }) => share)).toEqual([0.1, 0.8]);
  expect(result.middleAtShares[1]?.ratio.low).toBeCloseTo((result.middle?.low ?? 0) * 1.6, 12);
});

test("contracts count up to the date and are set against the money", () => {
  const contract = { company: "Middle", usd: 50_000, source: "press", note: "" };
  const contracts = [
    { ...contract, date: isoDate("2023-12-01") },
    { ...contract, date: isoDate("2024-06-01") },
  ];
  const wider = affordability(costs, inputs({ contracts }), parameters);
  expect(wider.contracts.map(({ shareOfRaised }) => shareOfRaised)).toEqual([0.25]);
});

test("without rents there is no middle", () => {
  const empty = tableOf<Rows["compute/gpu_rental_prices"]>("compute/gpu_rental_prices", []);
  const packages = tableOf<Rows["compute/gpu_rental_packages"]>("compute/gpu_rental_packages", []);
  const bare = trainingCost("2023", trainingTables({ rental: empty, packages }), parameters);
  expect(affordability(bare, inputs(), parameters).middle).toBeNull();
});
