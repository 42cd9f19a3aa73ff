import type { BuiltTable } from "../build-table";
import type { Fault } from "../data-error";
import type { DataFolder } from "../data-folder";
import type { Rows, TableName } from "../rows";
import type { Table } from "../table";
import type { BrokenRule } from "../table-rules";
import { assumptionRanges, claimTables } from "./claims-and-assumptions";
import { computeFigures } from "./compute-figures";
import { computedColumns } from "./computed-columns";
import { entityNames } from "./entity-names";
import { orphanSources } from "./orphan-sources";
import { plannedDates } from "./planned-dates";
import { trainingRuns } from "./training-runs";

/** The sound tables of a package, by name. */
export type Tables = <Name extends TableName>(name: Name) => Table<Rows[Name]>;

/** A rule over one or several tables: which rows of which table break it. */
export interface CrossCheck {
  /** The table whose rows are to be mended. */
  readonly table: TableName;
  broken(tables: Tables, data: DataFolder): readonly BrokenRule[];
}

/** The faults that the rules between columns and tables find in tables that are sound by themselves. */
export function crossChecks(data: DataFolder, built: ReadonlyMap<string, BuiltTable<object>>): Fault[] {
  const tables: Tables = (name) => {
    const found = built.get(name);
    if (!found) throw new Error(`no table ${name}`);
    return found.table as unknown as Table<Rows[typeof name]>;
  };
  const checks: readonly CrossCheck[] = [
    orphanSources,
    claimTables,
    assumptionRanges,
    entityNames,
    ...plannedDates(data),
    ...computeFigures,
    ...trainingRuns,
    ...computedColumns,
  ];
  return checks.flatMap((check) => built.get(check.table)?.place(check.broken(tables, data)) ?? []);
}

/** What a rule over single rows says of a row that breaks it. */
export interface RowRule<Row> {
  /** The column that is named, and whose cell is quoted. */
  readonly column: keyof Row & string;
  /** How a sound row looks, for those who read the code. */
  readonly name: string;
  /** What is wrong with the row, as the end of a sentence that begins with the cell; null for a sound row. */
  wrong(row: Readonly<Row>): string | null;
  readonly mend: string;
}

/** A rule that looks at one row at a time. */
export function rowCheck<Name extends TableName>(table: Name, rule: RowRule<Rows[Name]>): CrossCheck {
  return {
    table,
    broken: (tables) =>
      tables(table)
        .rows()
        .flatMap((row, index) => {
          const wrong = rule.wrong(row);
          const value = row[rule.column] as unknown;
          if (wrong === null) return [];
          return [
            {
              row: index,
              column: rule.column,
              value: value === null ? null : String(value),
              rule: wrong,
              mend: rule.mend,
            },
          ];
        }),
  };
}
