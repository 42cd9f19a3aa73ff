import { type BuiltTable, buildTable } from "./build-table";
import { crossChecks } from "./checks/cross-checks";
import type { Fault } from "./data-error";
import { openData } from "./data-folder";
import type { LoadOptions } from "./load";

/** What a check of the whole package found. */
export interface CheckReport {
  /** Each table with its number of rows, and whether the user's folder replaces it or adds to it. */
  readonly tables: readonly { readonly name: string; readonly rows: number; readonly laidOver: boolean }[];
  readonly faults: readonly Fault[];
}

/**
 * Checks every table of the package by its schema and then the rules that no schema can say: sources that nothing cites,
 * dates after the data were gathered, figures of different tables that contradict each other.
 *
 * @param options as for `load`
 * @throws UserError if the user's folder is missing or holds files that belong to no table
 */
export function checkData(options: LoadOptions = {}): CheckReport {
  const data = openData(options.data);
  const built = new Map<string, BuiltTable<object>>();
  const build = (name: string): BuiltTable<object> => {
    const known = built.get(name);
    if (known) return known;
    const resource = data.resource(name);
    const table = buildTable<object>(resource, data.filesOf(resource), (other, column) => {
      const target = build(other);
      return target.faults.length > 0 ? null : new Set(target.table.column(column as never));
    });
    built.set(name, table);
    return table;
  };
  const names = data.descriptor.resources.map((resource) => resource.name);
  const faults = names.flatMap((name) => build(name).faults);
  const tables = names.map((name) => ({ name, rows: build(name).table.length, laidOver: data.laidOver(name) }));
  if (faults.length > 0) return { tables, faults };
  return { tables, faults: crossChecks(data, built) };
}
