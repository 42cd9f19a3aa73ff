import { readdirSync } from "node:fs";
import Ajv from "ajv";
import { expect, test } from "vitest";
import { UserError } from "../../lib/core/errors";
import { defaultDataFolder } from "../../lib/core/paths";
import { readDescriptor } from "../../lib/tables/descriptor";
import { dataPackageSchema } from "./data-package-standard";
import { temporaryFolder } from "./temporary-folder";

const descriptor = readDescriptor(defaultDataFolder());
const formats = {
  uri: /^https?:\/\/\S+$/,
  "date-time": /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/,
  regex: (text: string) => Boolean(new RegExp(text, "u")),
};
const validate = new Ajv({ discriminator: true, allErrors: true, strict: false, formats }).compile(dataPackageSchema);

test("datapackage.json is a Data Package of version 2", () => {
  validate(descriptor);
  expect(validate.errors ?? []).toEqual([]);
  expect(descriptor).toMatchObject({ $schema: "https://datapackage.org/profiles/2.0/datapackage.json" });
});

test("the transcription of the standard refuses what the standard refuses", () => {
  const broken = structuredClone(descriptor) as unknown as {
    resources: { name: string; schema: { fields: { type: string }[] } }[];
  };
  const [first, second] = broken.resources;
  if (first?.schema.fields[0]) first.schema.fields[0].type = "text";
  if (second) second.name = "Not A Name";
  expect(validate(broken)).toBe(false);
  expect(validate.errors?.length).toBeGreaterThan(1);
});

test("every CSV file is described and every described file exists", () => {
  const files = readdirSync(defaultDataFolder(), { recursive: true, encoding: "utf8" }).filter((file) =>
    file.endsWith(".csv"),
  );
  expect(files.sort()).toEqual(descriptor.resources.map((resource) => resource.path).sort());
});

test("names, keys and references are those of columns that exist", () => {
  const columns = new Map(
    descriptor.resources.map(({ name, schema }) => [name, new Set(schema.fields.map((field) => field.name))]),
  );
  for (const { name, path, schema } of descriptor.resources) {
    expect(path).toBe(`${name}.csv`);
    expect(columns.get(name)?.size, name).toBe(schema.fields.length);
    const used = [
      schema.primaryKey ?? [],
      ...(schema.uniqueKeys ?? []),
      ...(schema.ordered ?? []),
      ...(schema.foreignKeys ?? []).map((key) => key.fields),
    ];
    for (const column of used.flat()) expect(columns.get(name), `${name}.${column}`).toContain(column);
    for (const { reference } of schema.foreignKeys ?? []) {
      for (const column of reference.fields)
        expect(columns.get(reference.resource), `${name} -> ${reference.resource}`).toContain(column);
    }
  }
});

test("every column has a description, every source_id points to sources, every table has a key", () => {
  for (const { name, schema } of descriptor.resources) {
    expect(schema.primaryKey ?? schema.uniqueKeys, name).toBeDefined();
    for (const field of schema.fields) {
      expect(field.description, `${name}.${field.name}`).toMatch(/^\S.*[.)]$/s);
      if (!/source_ids?$/.test(field.name) || name === "sources") continue;
      const target = schema.foreignKeys?.find((key) => key.fields[0] === field.name)?.reference;
      expect(target, `${name}.${field.name}`).toEqual({ resource: "sources", fields: ["source_id"] });
    }
  }
});

test.each([
  ["no JSON", "{", /cannot be read/],
  ["without tables", "{}", /lists no tables/],
])("a descriptor that is %s is a fault the user can mend", (_, content, says) => {
  const folder = temporaryFolder({ "datapackage.json": content });
  expect(() => readDescriptor(folder)).toThrow(UserError);
  expect(() => readDescriptor(folder)).toThrow(says);
});
