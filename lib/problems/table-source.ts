import type { Rows, Table, TableName } from "../tables";

/** Gives a table by its name, for example `(name) => load(name)`. */
export type TableSource = <Name extends TableName>(name: Name) => Table<Rows[Name]>;
