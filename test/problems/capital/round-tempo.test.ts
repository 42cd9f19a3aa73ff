import { expect, test } from "vitest";
import { roundTempo } from "../../../lib/problems/capital/round-tempo";
import { withParameters } from "../compute/owning-tables";
import { realValues, valuation, valueTables } from "./capital-rows";

const parameters = withParameters({ resamples: 300 });
const round = (company: string, day: string, name = "Series A", value: number | null = null) =>
  valuation({ company, day, round: name, valuation: value, valuation_kind: value === null ? null : "post" });

const rows = [
  round("SenseTime", "2017-01-01"),
  round("SenseTime", "2018-01-01"),
  round("Megvii", "2017-01-01"),
  round("Megvii", "2018-01-01"),
  round("Zhipu AI", "2023-01-01"),
  round("Zhipu AI", "2023-05-01", "Series A", 100),
  round("Zhipu AI", "2023-05-10", "Series A, second report", 100),
  round("Zhipu AI", "2023-09-01", "Series B", 150),
  round("MiniMax", "2023-01-01"),
  round("MiniMax", "2023-05-01"),
];

test("a year between rounds then and four months now is a ratio of three", () => {
  const { speed, waves } = roundTempo(valueTables(rows), parameters);
  expect(waves.map(({ rounds, companies }) => [rounds, companies])).toEqual([
    [4, 2],
    [5, 2],
  ]);
  // 365 days over 120, 120 and 123 days.
  expect(speed?.value).toBeCloseTo(365 / 120, 12);
  expect(speed?.low).toBeGreaterThan(2.9);
});

test("the last round of a company is a gap still open, and enters the log-rank test as such", () => {
  const { gaps, test: rank } = roundTempo(valueTables(rows), parameters);
  expect(gaps.filter(({ isClosed }) => !isClosed)).toHaveLength(4);
  expect(rank?.observed).toBe(3);
  expect(rank?.z).toBeGreaterThan(0);
});

test("one round reported twice within a month counts once; step-ups are of one basis", () => {
  const { rounds, steps } = roundTempo(valueTables(rows), parameters);
  expect(rounds.filter(({ company }) => company === "Zhipu AI")).toHaveLength(3);
  expect(steps.map(({ ratio }) => ratio)).toEqual([1.5]);
});

test("rounds sought, old shares, sums and rounds known by the year alone are no rounds; the last are counted", () => {
  const others = [
    round("Yitu", "2017-01-01", "round sought"),
    round("Yitu", "2017-03-01", "five rounds, cumulative"),
    valuation({ company: "Yitu", day: "2017-05-01", valuation_kind: "secondary" }),
    valuation({ company: "Yitu", day: "2018-01-01", date_precision: "year" }),
  ];
  const result = roundTempo(valueTables([...rows, ...others]), parameters);
  expect(result.rounds.some(({ company }) => company === "Yitu")).toBe(false);
  expect(result.undated).toBe(1);
});

test("SenseTime's five rounds of fourteen months are in, talks of July 2018 are not", () => {
  const { rounds } = roundTempo(realValues, parameters);
  const own = rounds.filter(({ company }) => company === "SenseTime").map(({ date }) => date.slice(0, 7));
  // Series C and C+ lie within a month of each other.
  expect(own).toEqual(["2017-07", "2017-11", "2018-04", "2018-09"]);
});
