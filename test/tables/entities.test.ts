import { expect, test } from "vitest";
import { defaultDataFolder } from "../../lib/core/paths";
import { readDescriptor } from "../../lib/tables/descriptor";
import { entityFinder } from "../../lib/tables/entities";
import { load, tableNames } from "../../lib/tables/load";

const find = entityFinder(load("entities"));

test.each([
  { domain: "organisation", spelling: "Zhipu AI; Tsinghua University", name: "Zhipu AI" },
  { domain: "organisation", spelling: "Allen Institute for AI", name: "Ai2" },
  { domain: "organisation", spelling: "Azure", name: "Microsoft" },
  { domain: "gpu", spelling: "H100-PCIe", name: "H100" },
  { domain: "gpu", spelling: "NVIDIA A100 SXM4 80 GB", name: "A100" },
  { domain: "gpu", spelling: "NVIDIA GeForce RTX 4090 D", name: "RTX 4090 D" },
] as const)("$spelling is $name", ({ domain, spelling, name }) => {
  expect(find(domain, spelling)?.name).toBe(name);
});

test("one model under two spellings is one entity", () => {
  expect(find("model", "gpt-4-turbo")?.id).toBe(find("model", "GPT-4 Turbo")?.id ?? find("model", "GPT 4 Turbo")?.id);
});

test("what names nobody is not found, nor a company among models", () => {
  expect([find("organisation", "anonymised by Epoch AI"), find("organisation", null), find("gpu", "Zhipu AI")]).toEqual(
    [null, null, null],
  );
});

/** Least share of the filled cells that name an entity, by kind of column. */
const least = { organisation: 0.4, gpu: 0.5, model: 0.4 };

const columns = readDescriptor(defaultDataFolder()).resources.flatMap(({ name, schema }) =>
  schema.fields.flatMap((field) => (field.entity ? [{ table: name, column: field.name, domain: field.entity }] : [])),
);

test.each(columns)("$table.$column joins with entities", ({ table, column, domain }) => {
  expect(tableNames()).toContain(table);
  const cells: readonly (string | null)[] = load(table as "compute/capex").column(column as "company");
  const filled = cells.filter((cell) => cell !== null);
  const joined = filled.filter((cell) => find(domain, cell) !== null);
  expect(joined.length / filled.length).toBeGreaterThan(least[domain]);
});
