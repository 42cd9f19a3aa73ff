import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { projectRoot } from "../../lib/core/paths";
import { readAssumptions } from "../../lib/tables/codegen/assumption-rows";
import { codebook } from "../../lib/tables/codegen/codebook";
import { parameterTypes } from "../../lib/tables/codegen/parameter-types";
import { rowTypes } from "../../lib/tables/codegen/row-types";
import { readDescriptor } from "../../lib/tables/descriptor";

const root = projectRoot();
const data = join(root, "data");

/** A source without the breaks, commas and signs that a formatter may add. */
const plain = (source: string) => source.replace(/[\s,|;]+/g, "");

test("the row types follow from datapackage.json (if not: npm run codegen)", () => {
  expect(plain(readFileSync(join(root, "lib/tables/rows.ts"), "utf8"))).toBe(plain(rowTypes(readDescriptor(data))));
});

test("the parameter types follow from assumptions.csv (if not: npm run codegen)", () => {
  const written = readFileSync(join(root, "lib/tables/parameter-types.ts"), "utf8");
  expect(plain(written)).toBe(plain(parameterTypes(readAssumptions(data))));
});

test("a required column is never null, words become a union, a key that is no name is quoted", () => {
  const field = (name: string, rest: object = {}) => ({ name, type: "string" as const, description: "d", ...rest });
  const fields = [
    field("a", { constraints: { required: true, enum: ["x", 'y"'] } }),
    field("b-c", { type: "number", unit: "kW" }),
    field("d", { type: "list" }),
    field("e", { type: "date", constraints: { required: true } }),
  ];
  const resource = { name: "one/two_three", path: "", title: "T", description: "ends */ here", schema: { fields } };
  const source = rowTypes({ title: "", description: "", asOf: "", resources: [resource] });
  expect(source).toContain("export interface OneTwoThreeRow");
  expect(source).toContain('readonly "one/two_three": OneTwoThreeRow;');
  expect(source).toContain('readonly a: "x" | "y\\"";');
  expect(source).toContain('readonly "b-c": number | null;');
  expect(source).toContain("/** d Unit: kW. */");
  expect(source).toContain("readonly d: readonly string[] | null;");
  expect(source).toContain("readonly e: IsoDate;");
  expect(source).toContain("ends * / here");
});

test("the codebook follows from datapackage.json (if not: npm run codebook)", () => {
  expect(readFileSync(join(data, "CODEBOOK.md"), "utf8")).toBe(codebook(readDescriptor(data)));
});

test("the codebook names every column with unit, words, range and target", () => {
  const text = codebook(readDescriptor(data));
  const section = text.split("### ").find((part) => part.startsWith("compute/gpu_purchase_prices\n")) ?? "";
  expect(section).toContain("`price_low` ≤ `price` ≤ `price_high`.");
  expect(section).toMatch(/\| `price` \| number \| currency \| Price of one unit; .* At least 0\. \|/);
  expect(section).toMatch(/\| `market` \\\* \| string \| {2}\| .* One of: `us`, `cn`, `global`\. \|/);
  expect(section.split("\n").filter((line) => line.startsWith("| `"))).toHaveLength(14);
  expect(text).toContain("Points to `name` of `entities`.");
});
