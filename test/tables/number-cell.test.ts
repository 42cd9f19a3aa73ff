import fc from "fast-check";
import { expect, test } from "vitest";
import { NumberReader } from "../../lib/tables/number-cell";

const number = new NumberReader({ name: "x", type: "number", description: "" });

test("every finite float64 written by JavaScript is read back exactly", () => {
  fc.assert(
    fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (value) => {
      expect(number.read(String(value).replace("e+", "e"))).toBe(value === 0 ? Number(String(value)) : value);
    }),
  );
});

test.each([
  ["0", 0],
  ["007.50", 7.5],
  ["-12", -12],
  ["1e3", 1000],
  ["2.5E-2", 0.025],
  ["9007199254740993", 9007199254740992],
])("%s is read as %d", (cell, value) => {
  expect(number.read(cell)).toBe(value);
});

test("an empty cell is NaN where it is allowed and refused where it is not", () => {
  expect(number.read("")).toBeNaN();
  const required = new NumberReader({ name: "x", type: "number", description: "", constraints: { required: true } });
  expect(required.read("")).toBeUndefined();
  expect(required.refusal("").rule).toMatch(/is empty/);
});

test.each([
  "+1",
  ".5",
  "5.",
  "1,5",
  "1 000",
  "0x10",
  "1e",
  "NaN",
  "Infinity",
  "-",
  "１",
  "1\u00a0",
  "--1",
  "1.2.3",
  "true",
  "1_000",
])("%s is no number", (cell) => {
  expect(number.read(cell)).toBeUndefined();
  expect(number.refusal(cell).rule).toBe("is no number");
});

test.each([
  ["+1", "write 1"],
  [".5", "Write 0.5"],
  ["5.", "Write 5"],
  ["1,5", "Write 1.5 with a point"],
  ["1 000", "Write 1000 without separators"],
  ["1'234'567.8", "Write 1234567.8 without separators"],
  ["−3", "write -3"],
  ["12 %", "Write 12 without the sign"],
  ["n/a", "Leave the cell empty"],
  ["—", "Leave the cell empty"],
])("the refusal of %s says: %s", (cell, mend) => {
  expect(number.refusal(cell).mend).toContain(mend);
});

test("bounds are part of the range and whole numbers must be whole", () => {
  const share = new NumberReader({
    name: "x",
    type: "integer",
    description: "",
    constraints: { minimum: 0, maximum: 100 },
  });
  expect([share.read("0"), share.read("100"), share.read("1e1")]).toEqual([0, 100, 10]);
  expect([share.read("-1"), share.read("101"), share.read("0.5")]).toEqual([undefined, undefined, undefined]);
  expect(share.refusal("101").rule).toMatch(/above 100/);
  expect(share.refusal("0.5").rule).toBe("is no whole number");
});
