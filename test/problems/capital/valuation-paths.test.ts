import { expect, test } from "vitest";
import { doublingTimes, valuationPaths } from "../../../lib/problems/capital/valuation-paths";
import { companyValues } from "../../../lib/problems/capital/values";
import { withParameters } from "../compute/owning-tables";
import { realValues, valuation, valueTables } from "./capital-rows";

const parameters = withParameters();

test("the ratio is the talks over the middle of April, its spread every pair of figures", () => {
  const { ratio, dealRatio, doublingMonths } = valuationPaths(realValues, parameters);
  expect(ratio?.value).toBeCloseTo(100 / 28, 12);
  expect(ratio?.low).toBeCloseTo(80 / 29, 12);
  expect(ratio?.high).toBeCloseTo(100 / 27, 12);
  expect(dealRatio).toEqual({ low: 80 / 29, high: 86 / 27 });
  // Eight months to December: 8 · ln 2 / ln(100/28).
  expect(doublingMonths).toBeCloseTo(4.356, 3);
});

test("without a value at an end there is no ratio", () => {
  expect(
    valuationPaths(valueTables([valuation({ company: "OpenAI", day: "2023-04-01" })]), parameters).ratio,
  ).toBeNull();
});

test("a value that doubles each year doubles in twelve months, on one basis alone", () => {
  const rows = [
    valuation({ day: "2021-01-01", valuation: 1 }),
    valuation({ day: "2022-01-01", valuation: 2 }),
    valuation({ day: "2022-06-01", valuation: 500, valuation_kind: "market_cap" }),
    valuation({ day: "2022-07-01", valuation: 900, round: "round in talks" }),
    valuation({ day: "2023-01-01", valuation: 4 }),
  ];
  const [one] = doublingTimes(companyValues(valueTables(rows), parameters));
  expect(one?.months.value).toBeCloseTo(12, 6);
  expect(one?.months.n).toBe(3);
});

test("two values are no trend", () => {
  const rows = [valuation({ day: "2021-01-01", valuation: 1 }), valuation({ day: "2022-01-01", valuation: 2 })];
  expect(doublingTimes(companyValues(valueTables(rows), parameters))).toEqual([]);
});
