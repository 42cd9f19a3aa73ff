import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { createRandom } from "../../lib/core/random";
import * as stats from "../../lib/stats";
import * as check from "../../lib/stats/check";

const folder = join(__dirname, "../../lib/stats");
const scope: Readonly<Record<string, unknown>> = { ...stats, ...check, createRandom };

const files = readdirSync(folder).filter((name) => name.endsWith(".ts") && name !== "index.ts");

const examples = files.flatMap((name) => {
  const source = readFileSync(join(folder, name), "utf8");
  return [...source.matchAll(/^ \* @example\n((?: \* .*\n)+?) \*\//gm)].flatMap((block) =>
    (block[1] ?? "")
      .split("\n")
      .map((line) => /^ \* (?<call>.+); \/\/ (?<result>.+)$/.exec(line)?.groups)
      .flatMap((groups) => (groups?.call && groups.result ? [[name, groups.call, groups.result]] : [])),
  );
});

test.each(examples)("the example in %s holds: %s is %s", (_, call, result) => {
  expectAlike(evaluate(call ?? ""), evaluate(result ?? ""));
});

test("every exported function has an example whose result is checked", () => {
  const shown = examples.map(([, call]) => call).join("\n");
  const functions = Object.keys(scope).filter((name) => typeof scope[name] === "function" && name !== "createRandom");
  expect(functions.length).toBeGreaterThan(30);
  expect(functions.filter((name) => !new RegExp(`\\b${name}\\(`).test(shown))).toEqual([]);
});

test("every exported function of the folder is among the public names or the checks", () => {
  const exported = files.flatMap((name) =>
    [...readFileSync(join(folder, name), "utf8").matchAll(/^export function (\w+)/gm)].map((match) => match[1] ?? ""),
  );
  expect(exported.filter((name) => !(name in scope))).toEqual([]);
});

function evaluate(code: string): unknown {
  return new Function(...Object.keys(scope), `return (${code});`)(...Object.values(scope));
}

/** Equal in shape, and in every number to a relative 1e-12; what the expected side leaves out is not looked at. */
function expectAlike(actual: unknown, expected: unknown): void {
  if (typeof expected === "number" && typeof actual === "number" && Number.isFinite(expected)) {
    expect(Math.abs(actual - expected)).toBeLessThanOrEqual(1e-12 * Math.abs(expected));
  } else if (isRecord(expected) && isRecord(actual)) {
    if (Array.isArray(expected)) expect(actual.length).toBe(expected.length);
    for (const [key, value] of Object.entries(expected)) expectAlike(actual[key], value);
  } else expect(actual).toEqual(expected);
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null;
}
