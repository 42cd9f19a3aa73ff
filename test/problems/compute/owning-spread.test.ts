import { expect, test } from "vitest";
import {
  drawOwning,
  electricityAtParameters,
  owningAtParameters,
  owningSpread,
} from "../../../lib/problems/compute/owning-spread";
import { load } from "../../../lib/tables";
import { withParameters } from "./owning-tables";

test("the parameters as single numbers", () => {
  expect(owningAtParameters(withParameters({ server_life: 4 }), 1_000_000)).toEqual({
    price: 1_000_000,
    resaleShare: 0.1,
    life: 4,
    hostingShare: 0.05,
    utilisation: 0.6,
    power: 6.5,
    pue: 2,
    tariff: 0.63,
  });
});

test("an assumption that the user moved stands still, the others are drawn", () => {
  const parameters = withParameters({ utilisation: 0.85 });
  const given = { ...electricityAtParameters(parameters), price: { kind: "fixed", value: 1 } as const };
  const spread = owningSpread(given, load("assumptions"), parameters);
  expect(spread.utilisation).toEqual({ kind: "fixed", value: 0.85 });
  expect(spread.resaleShare).toEqual({ kind: "triangular", low: 0, mode: 0.1, high: 0.3 });
});

test("same seed, same draws", () => {
  const parameters = withParameters();
  const given = { ...electricityAtParameters(parameters), price: { kind: "fixed", value: 1 } as const };
  const spread = owningSpread(given, load("assumptions"), parameters);
  const draws = (seed: number) => drawOwning(spread, (inputs) => inputs.life, { draws: 50, seed });
  expect(draws(7)).toEqual(draws(7));
  expect(draws(7)).not.toEqual(draws(8));
});
