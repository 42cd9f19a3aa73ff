import fc from "fast-check";
import { expect, test } from "vitest";
import { breakEvenUtilisation, owningParts } from "../../../lib/problems/compute/owning-parts";

/** 876 000 yuan over 5 years of 8760 hours is 20 yuan an hour. */
const base = {
  price: 876_000,
  resaleShare: 0,
  life: 5,
  hostingShare: 0,
  utilisation: 0.5,
  power: 5,
  pue: 1.5,
  tariff: 0.8,
};

test("capital is borne by the useful hours, electricity is counted in them", () => {
  const parts = owningParts(base);
  expect(parts.capital).toBeCloseTo(20 / 0.5 / 8, 12);
  expect(parts.equipment).toBeCloseTo((5 * 0.8) / 8, 12);
  expect(parts.cooling).toBeCloseTo((5 * 0.8 * 0.5) / 8, 12);
  expect(parts.hosting).toBe(0);
  expect(parts.total).toBeCloseTo(5.75, 12);
  expect(parts.electricityShare).toBeCloseTo(0.75 / 5.75, 12);
});

test("resale lowers capital, hosting adds a share of the price a year", () => {
  const parts = owningParts({ ...base, resaleShare: 0.25, hostingShare: 0.1 });
  expect(parts.capital).toBeCloseTo(3.75, 12);
  expect(parts.hosting).toBeCloseTo(87_600 / (8760 * 0.5) / 8, 12);
});

test("the break-even utilisation is the calendar cost over what the rent leaves after electricity", () => {
  // 20 yuan an hour over 8 GPUs = 2.5; electricity 0.75; rent 5.75 leaves 5.
  expect(breakEvenUtilisation(base, 5.75)).toBeCloseTo(0.5, 12);
});

test("a rent that does not cover the electricity never breaks even", () => {
  expect(breakEvenUtilisation(base, 0.75)).toBe(Number.POSITIVE_INFINITY);
  expect(breakEvenUtilisation(base, 0.5)).toBe(Number.POSITIVE_INFINITY);
});

const inputs = fc.record({
  price: fc.double({ min: 1e5, max: 5e6, noNaN: true }),
  resaleShare: fc.double({ min: 0, max: 0.9, noNaN: true }),
  life: fc.double({ min: 1, max: 10, noNaN: true }),
  hostingShare: fc.double({ min: 0, max: 0.5, noNaN: true }),
  utilisation: fc.double({ min: 0.01, max: 1, noNaN: true }),
  power: fc.double({ min: 0.5, max: 20, noNaN: true }),
  pue: fc.double({ min: 1, max: 3, noNaN: true }),
  tariff: fc.double({ min: 0.01, max: 10, noNaN: true }),
});

test("at the break-even utilisation owning costs the rent", () => {
  fc.assert(
    fc.property(inputs, fc.double({ min: 0.1, max: 100, noNaN: true }), (drawn, rent) => {
      const utilisation = breakEvenUtilisation(drawn, rent);
      fc.pre(Number.isFinite(utilisation) && utilisation < 1e6);
      expect(owningParts({ ...drawn, utilisation }).total / rent).toBeCloseTo(1, 6);
    }),
  );
});

test("a dearer server and a less busy one both lower electricity's share", () => {
  fc.assert(
    fc.property(inputs, (drawn) => {
      const share = owningParts(drawn).electricityShare;
      expect(owningParts({ ...drawn, price: drawn.price * 1.5 }).electricityShare).toBeLessThan(share);
      expect(owningParts({ ...drawn, utilisation: drawn.utilisation / 2 }).electricityShare).toBeLessThan(share);
    }),
  );
});
