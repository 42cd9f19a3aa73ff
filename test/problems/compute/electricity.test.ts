import { expect, test } from "vitest";
import { electricity } from "../../../lib/problems/compute/electricity";
import { madeUpTables, powerRow, powerRows, realTables, tableOf, withParameters } from "./owning-tables";

test("6.5 kW at PUE 2 and 0.63 yuan is 196.56 yuan a day, without float dust", () => {
  const { reproduction } = electricity(realTables(), withParameters());
  expect(String(reproduction.serverDay)).toBe("196.56");
  expect(String(reproduction.fleetDay)).toBe("196560");
  expect(reproduction).toMatchObject({ servers: 1000, claimedServerDay: 200, claimedFleetDay: 200_000 });
  expect(reproduction.difference).toBeCloseTo(-0.0172, 12);
});

test("a tariff of 0.9 makes it 280.8 yuan and replaces the observed tariffs", () => {
  const result = electricity(realTables(), withParameters({ tariff: 0.9 }));
  expect(result.reproduction.serverDay).toBe(280.8);
  expect(result.moved).toEqual({ power: null, pue: null, tariff: 0.9 });
  // The cheapest of the remaining combinations: 76 % of 6.5 kW in a hub node; the dearest: 8.4/10.2 at a PUE of 100/45.
  expect(result.simulation?.cost.low).toBeCloseTo(6.5 * 0.76 * 1.25 * 24 * 0.9, 9);
  expect(result.simulation?.cost.high).toBeCloseTo(((6.5 * 8.4) / 10.2) * (100 / 45) * 24 * 0.9, 9);
  expect(result.simulation?.cost.n).toBe(10);
});

test("a parameter written out at its default changes nothing", () => {
  const plain = electricity(realTables(), withParameters());
  const written = electricity(realTables(), withParameters({ tariff: 0.63, pue: 2, server_power: 6.5 }));
  expect(written).toEqual(plain);
});

test("with one row for each input every draw is 93.6 yuan, and 200 lies above them all", () => {
  const { simulation } = electricity(madeUpTables(), withParameters());
  expect(simulation?.cost.value).toBeCloseTo(93.6, 10);
  expect(simulation?.cost.low).toBeCloseTo(93.6, 10);
  expect(simulation?.cost.high).toBeCloseTo(93.6, 10);
  expect(simulation).toMatchObject({ percentile: 1, cost: { n: 3, unit: "yuan/day" } });
  expect(simulation?.histogram.shares).toEqual([1]);
});

test("the article's figure stands at the share of draws at or below it", () => {
  const dear = powerRow({ value: 1.5, source_id: "dear-grid" });
  const tables = madeUpTables({ power: tableOf("compute/power_and_tariffs", [...powerRows, dear]) });
  const { simulation, sources } = electricity(tables, withParameters());
  // Half of the draws cost 93.6, half three times as much.
  expect(simulation?.percentile).toBeCloseTo(0.5, 1);
  expect(simulation?.cost.low).toBeCloseTo(93.6, 10);
  expect(simulation?.cost.high).toBeCloseTo(280.8, 10);
  expect(sources).toEqual(["article", "maker", "paper", "ministry", "grid", "dear-grid", "fx-fed-h10-datahub"]);
});

test("the real rows put 145 of 147 combinations at or below 200 yuan, with a median of 111", () => {
  const { simulation } = electricity(realTables(), withParameters({ draws: 200_000 }));
  expect(simulation?.percentile).toBeCloseTo(145 / 147, 3);
  // Enumerated outside this code: all 3 × 7 × 7 combinations sorted.
  expect(simulation?.cost.value).toBeCloseTo(111.0608, 3);
  expect(simulation?.cost.low).toBeCloseTo(48.17647, 3);
  expect(simulation?.cost.high).toBeCloseTo(185.03619, 3);
});

test("without a tariff there is nothing to simulate, but the arithmetic stands", () => {
  const power = tableOf(
    "compute/power_and_tariffs",
    powerRows.filter((row) => row.item !== "tariff"),
  );
  const result = electricity(madeUpTables({ power }), withParameters());
  expect(result.simulation).toBeNull();
  expect(result.reproduction.serverDay).toBe(196.56);
});

test("the article's own figures must be in the table", () => {
  const power = tableOf("compute/power_and_tariffs", powerRows.slice(1));
  expect(() => electricity(madeUpTables({ power }), withParameters())).toThrow(/article's two figures/);
});

test("same seed, same result", () => {
  const first = JSON.stringify(electricity(realTables(), withParameters()));
  expect(JSON.stringify(electricity(realTables(), withParameters()))).toBe(first);
  expect(JSON.stringify(electricity(realTables(), withParameters({ seed: 1 })))).not.toBe(first);
});
