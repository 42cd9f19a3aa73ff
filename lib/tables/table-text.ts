import { openData } from "./data-folder";
import type { Field } from "./descriptor";
import { type LoadOptions, load } from "./load";
import type { TableName } from "./rows";
import type { Table } from "./table";

/** A table whose columns are known only at run time. */
export type AnyTable = Table<Readonly<Record<string, unknown>>>;

/**
 * Loads a table whose name is known only at run time.
 *
 * @throws UserError that lists the tables if there is none of this name, or the faults of the data
 */
export function loadAny(name: string, options: LoadOptions = {}): AnyTable {
  return load(openData(options.data).resource(name).name as TableName, options) as unknown as AnyTable;
}

/** A function that gives the cells of a row as they would stand in the CSV file. */
export function cellTexts(table: AnyTable, columns: readonly string[]): (index: number) => string[] {
  const fields = new Map(
    openData()
      .resource(table.name)
      .schema.fields.map((field) => [field.name, field]),
  );
  return (index) => {
    const row = table.row(index);
    return columns.map((name) => cellText(row[name], fields.get(name)));
  };
}

function cellText(value: unknown, field: Field | undefined): string {
  if (value === null || value === undefined) return "";
  if (Array.isArray(value)) return value.join(field?.delimiter ?? ",");
  if (typeof value === "boolean") return (value ? field?.trueValues : field?.falseValues)?.[0] ?? String(value);
  return String(value);
}
