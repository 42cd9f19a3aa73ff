import { expect, test } from "vitest";
import { tenderPrices } from "../../../lib/problems/capital/tenders";
import { load } from "../../../lib/tables";
import { withParameters } from "../compute/owning-tables";

const parameters = withParameters();
const real = tenderPrices({ bids: load("commercial/bids"), revenue: load("commercial/revenue") }, parameters);

test("of the single tenders only the bid of a hundredth of a yuan lies under a tenth of their median", () => {
  const amounts = real.tenders.map(({ amountCny }) => amountCny).sort((a, b) => a - b);
  const middle = amounts[Math.floor(amounts.length / 2)] ?? 0;
  expect(amounts.filter((amount) => amount < middle / 10)).toEqual([0.01]);
  expect(real.farBelow?.value).toBeCloseTo(1 / amounts.length, 12);
});

test("no tender has the prices of those who lost", () => {
  expect(real.withLosingPrices).toBe(0);
});

test("Zhipu's margin of project work went from 53.6 % in 2022 to 59.1 % in the first half of 2025", () => {
  const project = real.margins.filter(({ segment }) => segment === "enterprise_project");
  expect([project[0]?.margin, project.at(-1)?.margin]).toEqual([0.536, 0.591]);
  expect(real.projectChange).toBeCloseTo(5.5, 9);
});

test("a margin printed by two sources counts once", () => {
  const keys = real.margins.map(({ company, segment, period }) => `${company}|${segment}|${period}`);
  expect(new Set(keys).size).toBe(keys.length);
});
