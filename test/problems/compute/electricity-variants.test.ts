import { expect, test } from "vitest";
import { isoDate } from "../../../lib/core/dates";
import { electricityVariants } from "../../../lib/problems/compute/electricity-variants";
import { madeUpTables, powerRow, powerRows, realTables, tableOf, withParameters } from "./owning-tables";

const byId = (tables = realTables(), parameters = withParameters()) =>
  new Map(electricityVariants(tables, parameters, 200).map((variant) => [variant.id, variant]));

test("rows dated after the article do not count among what was known before it", () => {
  const late = powerRow({ value: 5, date: isoDate("2024-01-01") });
  const tables = madeUpTables({ power: tableOf("compute/power_and_tariffs", [...powerRows, late]) });
  const variants = byId(tables);
  expect(variants.get("by_then")?.cost?.high).toBeCloseTo(93.6, 10);
  expect(variants.get("rows")?.cost?.high).toBeCloseTo(936, 8);
});

test("the maker's maximum in place of measured power raises every draw by 1/0.8", () => {
  const variants = byId(madeUpTables());
  expect(variants.get("full_power")?.cost?.value).toBeCloseTo(93.6 / 0.8, 10);
  expect(variants.get("article_pue")?.cost?.value).toBeCloseTo((93.6 / 1.5) * 2, 10);
});

test("the switch to high confidence leaves 5 real rows, to medium 15", () => {
  const variants = byId();
  expect(variants.get("high")?.cost?.n).toBe(5);
  expect(variants.get("medium")?.cost?.n).toBe(15);
});

test("a triangle or a box stays within what the rows span", () => {
  const variants = byId();
  for (const id of ["triangular", "uniform"] as const) {
    const cost = variants.get(id)?.cost;
    expect(cost?.low).toBeGreaterThan(6.5 * 0.76 * 1.25 * 24 * 0.3);
    expect(cost?.high).toBeLessThan(210.3);
    expect(cost?.value).toBeGreaterThan(100);
    expect(cost?.value).toBeLessThan(125);
  }
});

test("a choice that leaves no rows says so instead of a number", () => {
  const power = powerRows.map((row) => (row.item === "pue" ? { ...row, confidence: "medium" as const } : row));
  const variants = byId(madeUpTables({ power: tableOf("compute/power_and_tariffs", power) }));
  expect(variants.get("high")).toMatchObject({ cost: null, percentile: null });
  expect(variants.get("medium")?.percentile).toBe(1);
});
