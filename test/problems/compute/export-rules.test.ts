import { expect, test } from "vitest";
import { exportRules } from "../../../lib/problems/compute/export-rules";
import { load } from "../../../lib/tables";
import { controlRows } from "./price-rows";

test("the rules are those of 7 October 2022 and 17 October 2023, with A800 and H800 designed for the first", () => {
  const rules = exportRules(load("compute/export_controls").rows());
  expect([rules.first.date, rules.second.date]).toEqual(["2022-10-07", "2023-10-17"]);
  expect(rules.limitedChips).toEqual(["A800", "H800"]);
  expect(rules.second.products.split("; ")).toContain("A800");
});

test("without one of the rules there is nothing to date routes by", () => {
  expect(() => exportRules(controlRows.slice(0, 1))).toThrow(/BIS advanced computing rule/);
});
