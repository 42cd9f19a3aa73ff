import { statSync } from "node:fs";
import { buildTable } from "./build-table";
import { DataError } from "./data-error";
import { type DataFolder, openData } from "./data-folder";
import type { Resource } from "./descriptor";
import type { Rows, TableName } from "./rows";
import type { Table } from "./table";

/** Where tables come from. */
export interface LoadOptions {
  /** A user's folder laid over the project's data: `NAME.csv` replaces a table, `NAME.add.csv` adds rows to it. */
  readonly data?: string;
}

/**
 * Loads one table, typed and checked. A table that was loaded before is not read again unless a file of it has changed.
 *
 * @param name path below the data folder without `.csv`
 * @throws UserError (a `DataError`) that lists all bad cells with file, line, column and rule; or that lists the tables if there is none of this name
 * @example load("compute/gpu_rental_prices").filter((row) => row.region === "cn").column("price_per_gpu_hour")
 */
export function load<Name extends TableName>(name: Name, options: LoadOptions = {}): Table<Rows[Name]> {
  const data = openData(options.data);
  return loadFrom(data, data.resource(name)) as unknown as Table<Rows[Name]>;
}

/** The names of all tables, in the order of `datapackage.json`. */
export function tableNames(): readonly TableName[] {
  return openData().descriptor.resources.map((resource) => resource.name as TableName);
}

type AnyTable = Table<object>;

const loaded = new Map<string, { readonly stamp: string; readonly table: AnyTable }>();

function loadFrom(data: DataFolder, resource: Resource): AnyTable {
  const key = `${data.key}\n${resource.name}`;
  const stamp = stampOf(data, resource);
  const known = loaded.get(key);
  if (known?.stamp === stamp) return known.table;
  const { table, faults } = buildTable(resource, data.filesOf(resource), (other, column) => {
    return new Set(loadFrom(data, data.resource(other)).column(column as never));
  });
  if (faults.length > 0) throw new DataError(faults);
  loaded.set(key, { stamp, table });
  return table;
}

/** Changes when a file of the table, or of a table it refers to, changes. */
function stampOf(data: DataFolder, resource: Resource): string {
  const others = (resource.schema.foreignKeys ?? []).map((key) => data.resource(key.reference.resource));
  const files = [resource, ...others].flatMap((part) => data.filesOf(part));
  return files.map((file) => `${file}:${fileStamp(file)}`).join("\n");
}

function fileStamp(file: string): string {
  const stat = statSync(file, { throwIfNoEntry: false });
  return stat ? `${stat.mtimeMs}:${stat.size}` : "missing";
}
