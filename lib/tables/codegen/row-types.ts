import { type Descriptor, type Field, mayBeNull, type Resource } from "../descriptor";

/**
 * The TypeScript source of `lib/tables/rows.ts`: one interface per table of the package, and a map from names to them.
 * A column may be null unless its schema requires a value; an enumerated text becomes a union of its words.
 */
export function rowTypes(descriptor: Descriptor): string {
  const interfaces = descriptor.resources.map(rowInterface);
  const entries = descriptor.resources.map(({ name }) => `  readonly ${propertyName(name)}: ${typeName(name)};`);
  return `// Made from data/datapackage.json by "npm run codegen". Change that file, not this one.
import type { IsoDate } from "../core/dates";

${interfaces.join("\n\n")}

/** The row of each table, by the table's name. */
export interface Rows {
${entries.join("\n")}
}

/** The name of a table: its path below the data folder without \`.csv\`. */
export type TableName = keyof Rows;
`;
}

function rowInterface(resource: Resource): string {
  const lines = resource.schema.fields.map((field) => {
    const unit = field.unit === undefined ? "" : ` Unit: ${field.unit}.`;
    return `  /** ${comment(field.description + unit)} */\n  readonly ${propertyName(field.name)}: ${cellType(field)};`;
  });
  return `/** ${comment(`${resource.title}. ${resource.description}`)} */\nexport interface ${typeName(resource.name)} {\n${lines.join("\n")}\n}`;
}

/** `compute/gpu_orders` is `ComputeGpuOrdersRow`. */
function typeName(name: string): string {
  const words = name.split(/[^A-Za-z0-9]+/).map((word) => word.charAt(0).toUpperCase() + word.slice(1));
  return `${words.join("")}Row`;
}

function cellType(field: Field): string {
  const words = field.constraints?.enum;
  const plain: Record<Field["type"], string> = {
    string: words ? words.map((word) => JSON.stringify(word)).join(" | ") : "string",
    number: "number",
    integer: "number",
    boolean: "boolean",
    date: "IsoDate",
    list: "readonly string[]",
  };
  return mayBeNull(field) ? `${plain[field.type]} | null` : plain[field.type];
}

function propertyName(name: string): string {
  return /^[A-Za-z_$][\w$]*$/.test(name) ? name : JSON.stringify(name);
}

function comment(text: string): string {
  return text.replaceAll("*/", "* /");
}
