import { expect, test } from "vitest";
import { assumptionRange, assumptionSpread, isMoved } from "../../../lib/problems/compute/assumption-range";
import { load } from "../../../lib/tables";

test("the tariff runs from 0.30 to 0.74 yuan around the article's 0.63", () => {
  expect(assumptionRange(load("assumptions"), "tariff")).toEqual({
    key: "tariff",
    standard: 0.63,
    low: 0.3,
    high: 0.74,
  });
});

test("a key that is no number, or unknown, is refused", () => {
  expect(() => assumptionRange(load("assumptions"), "confidence")).toThrow(/no numeric range for "confidence"/);
  expect(() => assumptionRange(load("assumptions"), "rent")).toThrow(/no numeric range for "rent"/);
});

test("only a value other than the default counts as moved", () => {
  const life = assumptionRange(load("assumptions"), "server_life");
  expect(isMoved(life, 5)).toBe(false);
  expect(isMoved(life, 4)).toBe(true);
});

test("an assumption is drawn over its range until the user moves it", () => {
  const life = assumptionRange(load("assumptions"), "server_life");
  expect(assumptionSpread(life, 5, "triangular")).toEqual({ kind: "triangular", low: 3, mode: 5, high: 6 });
  expect(assumptionSpread(life, 5, "uniform")).toEqual({ kind: "uniform", low: 3, high: 6 });
  expect(assumptionSpread(life, 8, "uniform")).toEqual({ kind: "fixed", value: 8 });
});
