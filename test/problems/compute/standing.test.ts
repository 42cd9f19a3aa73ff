import { expect, test } from "vitest";
import { isoDate } from "../../../lib/core/dates";
import { type ArenaRow, computeAndStanding, fromArena } from "../../../lib/problems/compute/standing";
import { withParameters } from "./owning-tables";
import { standingTables } from "./standing-tables";

const parameters = withParameters({ resamples: 500 });
const until = isoDate("2024-01-13");

test("better the larger the cluster is a rank correlation of 1, on the last board of the year that follows", () => {
  const { main } = computeAndStanding(until, standingTables(), parameters);
  expect(main.date).toBe("2024-12-31");
  expect(main.correlation).toMatchObject({ value: 1, n: 8 });
  expect(main.points[0]).toMatchObject({ developer: "H", computeRank: 1, standingRank: 1 });
  expect(main.chinese).toBe(1);
});

test("with orders counted too the smallest firm becomes the largest", () => {
  const { others } = computeAndStanding(until, standingTables(), parameters);
  const wider = others.find(({ date, withOrders }) => date === "2024-12-31" && withOrders);
  expect(wider?.points[0]).toMatchObject({ developer: "A", equivalents: 9000, standingRank: 8 });
  // Ranks 8 2..7 against 1..8 turned: ρ = 1 − 6 Σd² / (8 × 63), Σd² = 49 + 7
  expect(wider?.correlation?.value).toBeCloseTo(1 - (6 * (49 + 7)) / 504, 12);
  expect(others.map(({ date }) => date)).toEqual(["2024-12-31", "2025-12-11", "2025-12-11"]);
});

test("seven developers are too few for a correlation", () => {
  const standings = standingTables().standings.filter(({ developer }) => developer !== "H");
  const { main, fewest } = computeAndStanding(until, standingTables({ standings }), parameters);
  expect(main.correlation).toBeNull();
  expect([main.points.length, fewest]).toEqual([7, 8]);
});

test("the confidence switch is run through and told", () => {
  const { sensitivity } = computeAndStanding(until, standingTables(), parameters);
  expect(sensitivity.map(({ confidence, n }) => [confidence, n])).toEqual([
    ["all", 8],
    ["medium", 8],
    ["high", 0],
  ]);
});

test("only published ratings count, the best of each developer and day", () => {
  const row: ArenaRow = {
    date: isoDate("2024-12-31"),
    model: "a",
    organisation: "A",
    country: "US",
    elo: 1,
    rating_method: "bradley_terry_published",
    source_id: "board",
  };
  const records = fromArena([
    row,
    { ...row, model: "b", elo: 2 },
    { ...row, model: "c", elo: 9, rating_method: "online_elo_sequential" },
  ]);
  expect(records.map(({ model }) => model)).toEqual(["b"]);
});
