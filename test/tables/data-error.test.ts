import { expect, test } from "vitest";
import { DataError, describeFault, type Fault, visible } from "../../lib/tables/data-error";

const fault: Fault = { file: "a.csv", line: 3, column: "x", value: "12,5", rule: "is no number", mend: "Write 12.5" };

test("a fault reads as one sentence on where and what, and one on how to mend it", () => {
  expect(describeFault(fault)).toBe('a.csv, line 3, column x: "12,5" is no number. Write 12.5.');
  expect(describeFault({ ...fault, line: null, column: null, value: null, rule: "the file is missing" })).toBe(
    "a.csv: the file is missing. Write 12.5.",
  );
});

test("a long cell is cut, and a control character in it is written out", () => {
  const said = describeFault({ ...fault, value: `\u001b[2J${"x".repeat(1000)}` });
  expect(said.length).toBeLessThan(150);
  expect(said).toContain(String.raw`"\u001b[2Jxxx`);
  expect(said).toContain('…" is no number');
});

test("a message lists two hundred faults and counts the rest, the error holds them all", () => {
  const error = new DataError(Array.from({ length: 250 }, (_, line) => ({ ...fault, line })));
  expect(error.message.split("\n")).toHaveLength(202);
  expect(error.message).toMatch(/^250 faults in a\.csv:\n/);
  expect(error.message).toMatch(/… and 50 more\.$/);
  expect(error.faults).toHaveLength(250);
});

test("faults of several files are counted together", () => {
  expect(new DataError([fault, { ...fault, file: "b.csv" }]).message).toMatch(/^2 faults in 2 data files:/);
});

test("visible text keeps letters of every script and line feeds, and writes out what a terminal would obey", () => {
  expect(visible("算力 é 😀\n")).toBe("算力 é 😀\n");
  expect(visible("\u0007\u009b\u202e\ufeff\u2028\r\t")).toBe(String.raw`\u0007\u009b\u202e\ufeff\u2028\u000d\u0009`);
  expect(JSON.parse(visible(JSON.stringify("\u{e0041}\u202e")))).toBe("\u{e0041}\u202e");
});
