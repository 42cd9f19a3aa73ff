import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { oracle } from "./close";

test("every case of the reference file is used by a test of its statistic", () => {
  const tests = readdirSync(__dirname)
    .filter((name) => name.endsWith(".test.ts") && name !== "oracle-cases.test.ts")
    .map((name) => readFileSync(join(__dirname, name), "utf8"))
    .join("\n");
  expect(Object.keys(oracle)).toHaveLength(23);
  expect(Object.keys(oracle).filter((name) => !tests.includes(`oracle.${name}`))).toEqual([]);
});
