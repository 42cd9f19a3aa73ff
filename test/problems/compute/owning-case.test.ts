import { expect, test } from "vitest";
import { owningCase } from "../../../lib/problems/compute/owning-case";
import { madeUpTables, powerRows, realTables, tableOf, withParameters } from "./owning-tables";

test("stated electricity stands at the parameters, measured electricity is drawn from rows", () => {
  const { stated, measured } = owningCase(realTables(), withParameters());
  expect(stated.electricity.tariff).toEqual({ kind: "fixed", value: 0.63 });
  expect(measured?.electricity.tariff.kind).toBe("rows");
  expect([stated.rows, measured?.rows]).toEqual([6, 23]);
});

test("without an observed PUE there is no measured case", () => {
  const power = tableOf(
    "compute/power_and_tariffs",
    powerRows.filter((row) => row.item !== "pue"),
  );
  expect(owningCase(madeUpTables({ power }), withParameters()).measured).toBeNull();
});
