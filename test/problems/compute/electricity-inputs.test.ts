import { expect, test } from "vitest";
import { isoDate } from "../../../lib/core/dates";
import { electricityInputs, electricitySources } from "../../../lib/problems/compute/electricity-inputs";
import { madeUpTables, powerRow, powerRows, realTables, tableOf, withParameters } from "./owning-tables";

const inputsOf = (extra: Parameters<typeof powerRow>[0]) =>
  electricityInputs(
    madeUpTables({ power: tableOf("compute/power_and_tariffs", [...powerRows, powerRow(extra)]) }),
    withParameters(),
  );

test("measured kilowatts count as a share of the rating of the machine that was measured", () => {
  const { powerShare, nameplate } = inputsOf({ value: 0.7 });
  expect(powerShare.map((row) => row.low)).toEqual([0.8]);
  expect(nameplate.high).toBe(6.5);
});

test("an IT share of 45 % is a PUE of 2.22, and a range turns round", () => {
  const { pue } = inputsOf({ item: "pue", metric: "it_share_pct", value_low: 40, value_high: 50, unit: "percent" });
  expect(pue[1]).toMatchObject({ low: 2, high: 2.5 });
});

test("a tariff in dollars is converted at the rate of its month", () => {
  const { tariff } = inputsOf({ value: 0.1, unit: "USD/kWh", date: isoDate("2023-09-01") });
  // Federal Reserve, September 2023: 7.2979 yuan a dollar.
  expect(tariff[1]?.low).toBeCloseTo(0.72979, 10);
});

test("a tariff of a whole year is converted at the mean of its twelve months", () => {
  const { tariff } = inputsOf({ value: 0.084, unit: "USD/kWh", date: isoDate("2019-01-01"), date_precision: "year" });
  expect(tariff[1]?.low).toBeCloseTo(0.5801908, 7);
});

test("rows from outside China are left out, counted and named", () => {
  const { tariff, excluded } = inputsOf({ value: 3, region: "UK" });
  expect(tariff).toHaveLength(1);
  expect(excluded).toEqual([{ rows: 1, reason: expect.objectContaining({ en: "tariffs outside mainland China" }) }]);
});

test("a place in China counts as China", () => {
  expect(inputsOf({ value: 0.3, region: "CN-Qinghai (green power)" }).tariff).toHaveLength(2);
});

test("the confidence switch takes rows away but not the maker's maxima", () => {
  const inputs = electricityInputs(realTables(), withParameters({ confidence: "high" }));
  expect(inputs.powerShare.map((row) => row.low)).toEqual([8.4 / 10.2, 8.4 / 10.2, 0.76]);
  expect(inputs.pue.map((row) => row.low)).toEqual([1.42]);
  expect(inputs.tariff).toHaveLength(1);
});

test("the real table gives 3 power shares, 7 PUE and 7 tariffs from 0.3 to 0.74 yuan", () => {
  const inputs = electricityInputs(realTables(), withParameters());
  expect([inputs.powerShare.length, inputs.pue.length, inputs.tariff.length]).toEqual([3, 7, 7]);
  const tariffs = inputs.tariff.map((row) => row.low).sort((a, b) => a - b);
  expect(tariffs[0]).toBe(0.3);
  expect(tariffs[6]).toBeCloseTo(0.104 * 7.0816, 10);
  expect(electricitySources(inputs)).toHaveLength(11);
});

test("without the maker's maximum for the A100 there is no nameplate", () => {
  const power = tableOf(
    "compute/power_and_tariffs",
    powerRows.filter((row) => !row.subject.startsWith("DGX A100")),
  );
  expect(() => electricityInputs(madeUpTables({ power }), withParameters())).toThrow(/DGX A100/);
});

test("a row without a value is refused", () => {
  expect(() => inputsOf({ value: null })).toThrow(/no value in the row "industrial electricity"/);
});
