import { expect, test } from "vitest";
import { condense, electricityShare, owningHour, simulateOwning } from "../../../lib/problems/compute/owning-estimate";
import { electricityAtParameters } from "../../../lib/problems/compute/owning-spread";
import { load } from "../../../lib/tables";
import { withParameters } from "./owning-tables";

const parameters = withParameters();
const simulation = {
  prices: [
    { low: 1_000_000, high: 1_000_000 },
    { low: 2_000_000, high: 2_000_000 },
  ],
  electricity: electricityAtParameters(parameters),
  rows: 2,
  assumptions: load("assumptions"),
  parameters,
  draws: 20_000,
};

test("both prices are drawn, half the time each", () => {
  const prices = simulateOwning(simulation, (inputs) => inputs.price);
  expect(new Set(prices)).toEqual(new Set([1_000_000, 2_000_000]));
  expect(prices.filter((price) => price === 1_000_000).length / prices.length).toBeCloseTo(0.5, 1);
});

test("assumptions stay within the table of assumptions and peak at their defaults", () => {
  const life = simulateOwning(simulation, (inputs) => inputs.life);
  expect(Math.min(...life)).toBeGreaterThanOrEqual(3);
  expect(Math.max(...life)).toBeLessThanOrEqual(6);
  // Mean of a triangle from 3 to 6 with its peak at 5.
  expect(life.reduce((total, value) => total + value, 0) / life.length).toBeCloseTo(14 / 3, 1);
  const flat = simulateOwning({ ...simulation, assumptionShape: "uniform" }, (inputs) => inputs.life);
  expect(flat.reduce((total, value) => total + value, 0) / flat.length).toBeCloseTo(4.5, 1);
});

test("a dearer hour has a smaller electricity share", () => {
  const [cheap, dear] = simulation.prices.map((price) => ({ ...simulation, prices: [price], rows: 1 }));
  if (cheap === undefined || dear === undefined) throw new Error("two prices expected");
  expect(owningHour(dear).value).toBeGreaterThan(owningHour(cheap).value * 1.7);
  expect(electricityShare(dear).value).toBeLessThan(electricityShare(cheap).value);
});

test("draws condense to their median and central 95 %", () => {
  const draws = Float64Array.from({ length: 101 }, (_, i) => i);
  expect(condense(draws, simulation, "yuan")).toMatchObject({
    value: 50,
    low: expect.closeTo(2.5, 9),
    high: 97.5,
    n: 2,
    unit: "yuan",
  });
});
