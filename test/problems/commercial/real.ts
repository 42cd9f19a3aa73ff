import { analyseCommercial } from "../../../lib/problems/commercial";
import { load, type Table } from "../../../lib/tables";
import { tableOf, withParameters } from "../compute/owning-tables";

/** Parameters with few resamples and draws. */
export const few = withParameters({ resamples: 1000, draws: 40_000 });

/** The results on the project's own data. */
export const real = analyseCommercial(load, few);

/** A table of made-up rows: the first row of a real table with some cells changed. */
export function made<Row extends object>(table: Table<Row>, rows: readonly Partial<Row>[]): Table<Row> {
  const [first] = table.rows();
  if (first === undefined) throw new Error(`${table.name} is empty`);
  return tableOf(
    table.name,
    rows.map((changes): Row => ({ ...first, ...changes })),
  );
}
