import { expect, test } from "vitest";
import { createRandom } from "../../../lib/core/random";
import { electricityInputs } from "../../../lib/problems/compute/electricity-inputs";
import {
  electricitySpread,
  hourlyElectricity,
  movedInputs,
  observedRows,
} from "../../../lib/problems/compute/electricity-spread";
import { load } from "../../../lib/tables";
import { madeUpTables, withParameters } from "./owning-tables";

const inputs = electricityInputs(madeUpTables(), withParameters());
const unmoved = { power: null, pue: null, tariff: null };

test("power at load is the measured share of the A100's own maximum", () => {
  expect(electricitySpread(inputs, unmoved)?.power).toEqual({
    kind: "rows",
    rows: [{ low: 5.2, high: 5.2 }],
  });
});

test("what the user moved stands still and is not counted as observed", () => {
  const moved = movedInputs(load("assumptions"), withParameters({ pue: 1.2 }));
  expect(moved).toEqual({ power: null, pue: 1.2, tariff: null });
  expect(electricitySpread(inputs, moved)?.pue).toEqual({ kind: "fixed", value: 1.2 });
  expect(observedRows(inputs, moved)).toBe(2);
});

test("an input without rows leaves nothing to draw, unless the user gives it", () => {
  expect(electricitySpread({ ...inputs, tariff: [] }, unmoved)).toBeNull();
  expect(electricitySpread({ ...inputs, tariff: [] }, { ...unmoved, tariff: 0.9 })).not.toBeNull();
});

test("an hour splits between equipment and cooling by the PUE", () => {
  const spread = electricitySpread(inputs, unmoved);
  if (spread === null) throw new Error("expected a spread");
  const hour = hourlyElectricity(spread)(createRandom(1));
  expect(hour.equipment).toBeCloseTo(2.6, 12);
  expect(hour.cooling).toBeCloseTo(1.3, 12);
});
