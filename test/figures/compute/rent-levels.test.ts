import { expect, test } from "vitest";
import { rentLevels } from "../../../lib/figures/compute/rent-levels";
import { rentalLevels } from "../../../lib/problems/compute/rental-levels";
import { withParameters } from "../../problems/compute/owning-tables";
import { realPriceTables } from "../../problems/compute/price-rows";
import { expectSound } from "./price-figure-checks";

const levels = rentalLevels(realPriceTables(), withParameters());

test("the figure is sound in both languages and widths", () => {
  expectSound((options) => rentLevels(levels, options), {
    id: "compute-rent-levels",
    axes: { xaxis: { en: "US dollars per GPU and hour", zh: "美元/卡时" } },
  });
});

test("the title counts the readings below the median abroad", () => {
  const figure = rentLevels(levels, { language: "en" });
  const compared = figure.rows.filter(({ ratio }) => ratio !== null);
  const below = compared.filter(({ ratio }) => Number(ratio) < 1);
  expect([below.length, compared.length]).toEqual([5, 7]);
  expect(figure.title).toContain("5 of 7 readings lie below the median abroad, 2 of 4 without those of low confidence");
});

test("only A100 rents are rows, and nothing abroad is drawn where nothing was read", () => {
  const figure = rentLevels(levels, { language: "en" });
  expect(figure.rows.every(({ gpu }) => String(gpu).startsWith("A100"))).toBe(true);
  const ticks = figure.data.filter((trace) => JSON.stringify(trace.marker ?? "").includes("line-ns-open"));
  expect(ticks.length).toBe(7);
});

test("without a comparison the title says so", () => {
  const rents = levels.rents.map((rent) => ({ ...rent, outside: null, ratio: null }));
  expect(rentLevels({ ...levels, rents }, { language: "en" }).title).toContain("can be set against prices abroad");
});
