import type { BuiltTable } from "../build-table";
import type { Fault } from "../data-error";
import type { DataFolder } from "../data-folder";
import type { Rows, TableName } from "../rows";
import type { Table } from "../table";
import type { BrokenRule } from "../table-rules";
import { orphanSources } from "./orphan-sources";

/** The sound tables of a package, by name. */
export type Tables = <Name extends TableName>(name: Name) => Table<Rows[Name]>;

/** A rule over one or several tables: which rows of which table break it. */
export interface CrossCheck {
  /** The table whose rows are to be mended. */
  readonly table: TableName;
  broken(tables: Tables, data: DataFolder): readonly BrokenRule[];
}

const checks: readonly CrossCheck[] = [orphanSources];

/** The faults that the rules between columns and tables find in tables that are sound by themselves. */
export function crossChecks(data: DataFolder, built: ReadonlyMap<string, BuiltTable<object>>): Fault[] {
  const tables: Tables = (name) => {
    const found = built.get(name);
    if (!found) throw new Error(`no table ${name}`);
    return found.table as unknown as Table<Rows[typeof name]>;
  };
  return checks.flatMap((check) => built.get(check.table)?.place(check.broken(tables, data)) ?? []);
}
