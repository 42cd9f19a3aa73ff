import { expect, test } from "vitest";
import { marketCase } from "../../../lib/problems/compute/market-case";
import { realTables, withParameters } from "./owning-tables";

test("China: prices in yuan and the parameters' electricity", () => {
  const china = marketCase(realTables(), withParameters({ pue: 1.3 }), "cn");
  expect(china).toMatchObject({ currency: "CNY", base: { pue: 1.3, tariff: 0.63, power: 6.5 } });
  expect(china.quotes).toHaveLength(6);
  expect(china.simulation?.rows).toBe(6 + 3 + 7);
});

test("the US: the list price in dollars, its own PUE and tariffs, drawn from three rows", () => {
  const us = marketCase(realTables(), withParameters({ pue: 1.3, server_power: 5 }), "us");
  expect(us).toMatchObject({ currency: "USD", base: { price: 200_000, pue: 1.56, power: 5 } });
  // Two prices, one PUE, two tariffs; power is the user's.
  expect(us.simulation?.rows).toBe(5);
});

test("a market without prices has neither base nor simulation", () => {
  const us = marketCase(realTables(), withParameters({ confidence: "high" }), "us");
  expect(us).toMatchObject({ base: null, simulation: null, quotes: [] });
});
