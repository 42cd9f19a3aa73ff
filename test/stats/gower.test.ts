import fc from "fast-check";
import { expect, test } from "vitest";
import { gowerDistance, gowerRanges } from "../../lib/stats/gower";

test("a distance over numbers and classes by hand", () => {
  const a = { layers: 32, width: 4096, norm: "rms", bias: false };
  const b = { layers: 40, width: 5120, norm: "rms", bias: true };
  const result = gowerDistance(a, b, { layers: 16, width: 10_240 });
  expect(result.fields).toEqual([
    { field: "layers", distance: 0.5 },
    { field: "width", distance: 0.1 },
    { field: "norm", distance: 0 },
    { field: "bias", distance: 1 },
  ]);
  expect(result.distance).toBeCloseTo(0.4, 12);
});

test("fields unknown on either side do not count", () => {
  const result = gowerDistance({ a: 1, b: null, c: "x" }, { a: 1, b: 2, d: 4 }, {});
  expect(result).toEqual({ distance: 0, fields: [{ field: "a", distance: 0 }] });
});

test("a difference beyond the range, or in a field without one, is 1", () => {
  expect(gowerDistance({ a: 0 }, { a: 9 }, { a: 3 }).distance).toBe(1);
  expect(gowerDistance({ a: 0 }, { a: 9 }, {}).distance).toBe(1);
  expect(gowerDistance({ a: 0 }, { a: 9 }, { a: 0 }).distance).toBe(1);
});

test("ranges come from the numbers of all things, unknown ones aside", () => {
  expect(gowerRanges([{ a: 3, b: "x" }, { a: null }, { a: -1, c: 7 }])).toEqual({ a: 4, c: 0 });
  expect(gowerRanges([])).toEqual({});
});

const thing = fc.record({
  layers: fc.option(fc.integer({ min: 1, max: 99 })),
  norm: fc.constantFrom("rms", "layer", null),
  tied: fc.boolean(),
});

test("it is symmetric, between 0 and 1, 0 to itself, and blind to the unit of a number", () => {
  fc.assert(
    fc.property(thing, thing, (a, b) => {
      const ranges = gowerRanges([a, b, { layers: 1 }, { layers: 120 }]);
      const { distance } = gowerDistance(a, b, ranges);
      expect(gowerDistance(b, a, ranges).distance).toBe(distance);
      expect(gowerDistance(a, a, ranges).distance).toBe(0);
      expect(distance).toBeGreaterThanOrEqual(0);
      expect(distance).toBeLessThanOrEqual(1);
      const inOtherUnit = (one: typeof a) => ({ ...one, layers: one.layers === null ? null : one.layers * 4 });
      expect(gowerDistance(inOtherUnit(a), inOtherUnit(b), { layers: (ranges.layers ?? 0) * 4 }).distance).toBe(
        distance,
      );
    }),
  );
});

test.each([
  ["no common field", () => gowerDistance({ a: 1 }, { b: 1 }, {}), "no field is known on both sides"],
  ["a number against a word", () => gowerDistance({ a: 1 }, { a: "1" }, {}), "a number on one side only"],
  ["a NaN", () => gowerDistance({ a: Number.NaN }, { a: 1 }, {}), "field a is not a finite number"],
  ["an infinite range", () => gowerRanges([{ a: Number.POSITIVE_INFINITY }]), "field a is not a finite number"],
])("%s is refused", (_, call, message) => {
  expect(call).toThrow(RangeError);
  expect(call).toThrow(message);
});
