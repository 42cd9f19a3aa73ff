import { expect, expectTypeOf, test } from "vitest";
import type { IsoDate } from "../../lib/core/dates";
import { UserError } from "../../lib/core/errors";
import { load } from "../../lib/tables/load";
import { parameters } from "../../lib/tables/parameters";

const assumptions = load("assumptions");

test("without overrides every parameter has its default", () => {
  const values = parameters(assumptions);
  expect(values).toMatchObject({
    tariff: 0.63,
    pue: 2,
    server_power: 6.5,
    confidence: "all",
    fx_date: "own",
    seed: 20240113,
  });
  expect(Object.keys(values)).toEqual(assumptions.column("key"));
  expectTypeOf(values.tariff).toEqualTypeOf<number>();
  expectTypeOf(values.confidence).toEqualTypeOf<"all" | "medium" | "high">();
  expectTypeOf(values.fx_date).toEqualTypeOf<"own" | IsoDate>();
});

test("a value may come as a number or as the text of --set", () => {
  expect(parameters(assumptions, { tariff: 0.9 }).tariff).toBe(0.9);
  expect(parameters(assumptions, { tariff: " 0.90 ", fx_date: "2023-10-01", confidence: "high" })).toMatchObject({
    tariff: 0.9,
    fx_date: "2023-10-01",
    confidence: "high",
  });
});

test("the ends of a range may be set", () => {
  expect(parameters(assumptions, { pue: 1 }).pue).toBe(1);
  expect(parameters(assumptions, { pue: 3 }).pue).toBe(3);
});

test.each([
  { key: "pue", value: "3.01", says: "it must be a number from 1 to 3 (ratio)" },
  { key: "pue", value: "", says: "it must be a number from 1 to 3" },
  { key: "pue", value: "0x2", says: "it must be a number" },
  { key: "pue", value: Number.NaN, says: "pue=NaN is refused" },
  { key: "seed", value: 1.5, says: "it must be a whole number from 0" },
  { key: "confidence", value: "low", says: "it must be one of all, medium, high" },
  { key: "fx_date", value: "2023-02-30", says: "it must be own or a day from 2012-01-01" },
  { key: "fx_date", value: "2011-12-31", says: "it must be own or a day from 2012-01-01" },
  { key: "tarif", value: 1, says: 'no parameter "tarif". The parameters are: tariff, pue' },
  { key: "__proto__x", value: 1, says: 'no parameter "__proto__x"' },
  { key: "toString", value: 1, says: 'no parameter "toString"' },
])("$key=$value is refused: $says", ({ key, value, says }) => {
  const attempt = () => parameters(assumptions, { [key]: value });
  expect(attempt).toThrow(UserError);
  expect(attempt).toThrow(says);
});

test("all that is wrong is said at once", () => {
  expect(() => parameters(assumptions, { nope: 1, pue: 9, seed: -1 })).toThrow(/nope.*pue=9.*seed=-1/s);
});
