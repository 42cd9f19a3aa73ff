/**
 * What version 2 of the Data Package standard (datapackage.org) asks of a descriptor of tables, as far as this project uses it:
 * written after the text of the standard, as JSON Schema.
 */
const texts = { type: "array", items: { type: "string" } };
const names = { ...texts, minItems: 1, uniqueItems: true };

/** One kind of field: its constraints and the properties of its own. */
function field(type: string, constraints: object, own: object = {}) {
  return {
    properties: {
      type: { const: type },
      name: { type: "string", minLength: 1 },
      title: { type: "string" },
      description: { type: "string" },
      format: { type: "string" },
      missingValues: texts,
      constraints: {
        type: "object",
        properties: { required: { type: "boolean" }, unique: { type: "boolean" }, ...constraints },
        additionalProperties: false,
      },
      unit: { type: "string" },
      entity: { type: "string" },
      ...own,
    },
    required: ["name", "type"],
    additionalProperties: false,
  };
}

const number = { minimum: { type: "number" }, maximum: { type: "number" }, enum: { type: "array", minItems: 1 } };
const day = { type: "string", pattern: "^\\d{4}-\\d{2}-\\d{2}$" };
const text = {
  enum: names,
  pattern: { type: "string", format: "regex" },
  minLength: { type: "integer" },
  maxLength: { type: "integer" },
};

const fields = {
  string: field("string", text),
  number: field("number", number, {
    decimalChar: { type: "string" },
    groupChar: { type: "string" },
    bareNumber: { type: "boolean" },
  }),
  integer: field("integer", number, { groupChar: { type: "string" }, bareNumber: { type: "boolean" } }),
  boolean: field("boolean", { enum: { type: "array" } }, { trueValues: names, falseValues: names }),
  date: field("date", { minimum: day, maximum: day, enum: names }),
  list: field(
    "list",
    { minLength: { type: "integer" }, maxLength: { type: "integer" } },
    {
      delimiter: { type: "string", minLength: 1 },
      itemType: { enum: ["string", "integer", "boolean", "number", "datetime", "date", "time"] },
    },
  ),
};

export const dataPackageSchema = {
  type: "object",
  required: ["resources"],
  properties: {
    $schema: { type: "string", format: "uri" },
    name: { type: "string" },
    title: { type: "string" },
    description: { type: "string" },
    version: { type: "string" },
    created: { type: "string", format: "date-time" },
    licenses: {
      type: "array",
      minItems: 1,
      items: {
        type: "object",
        anyOf: [{ required: ["name"] }, { required: ["path"] }],
        properties: { path: { type: "string", format: "uri" } },
      },
    },
    resources: {
      type: "array",
      minItems: 1,
      items: {
        type: "object",
        required: ["name", "path", "type", "schema"],
        properties: {
          name: { type: "string", pattern: "^[-a-z0-9._/]+$" },
          type: { const: "table" },
          path: { type: "string", pattern: "^(?![./~])(?!.*\\.\\./)(?!.*\\\\)[^:]+$" },
          title: { type: "string" },
          description: { type: "string" },
          format: { const: "csv" },
          mediatype: { type: "string", pattern: "^[a-z]+/[a-z0-9.+-]+$" },
          encoding: { type: "string" },
          schema: {
            type: "object",
            required: ["fields"],
            properties: {
              fields: {
                type: "array",
                minItems: 1,
                items: {
                  type: "object",
                  required: ["type"],
                  discriminator: { propertyName: "type" },
                  oneOf: Object.values(fields),
                },
              },
              missingValues: texts,
              primaryKey: names,
              uniqueKeys: { type: "array", minItems: 1, uniqueItems: true, items: names },
              foreignKeys: {
                type: "array",
                minItems: 1,
                items: {
                  type: "object",
                  required: ["fields", "reference"],
                  properties: {
                    fields: names,
                    reference: {
                      type: "object",
                      required: ["fields", "resource"],
                      properties: { resource: { type: "string" }, fields: names },
                    },
                  },
                },
              },
              ordered: { type: "array", items: names },
            },
            additionalProperties: false,
          },
        },
        additionalProperties: false,
      },
    },
  },
};
