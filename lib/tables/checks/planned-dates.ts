import type { DataFolder } from "../data-folder";
import type { TableName } from "../rows";
import type { CrossCheck } from "./cross-checks";

const plan = /plan|forecast|projected|announced|target year|guidance/i;

/** A date after the day on which the facts were gathered belongs to a row that says it is a plan or a forecast. */
export function plannedDates({ descriptor }: DataFolder): readonly CrossCheck[] {
  const { asOf } = descriptor;
  return descriptor.resources.flatMap(({ name, schema }) =>
    schema.fields
      .filter((field) => field.type === "date" && String(field.constraints?.maximum ?? "9999") > asOf)
      .map(
        (field) =>
          ({
            table: name as TableName,
            broken: (tables) => lateRows(tables(name as "claims").rows(), field.name, asOf),
          }) satisfies CrossCheck,
      ),
  );
}

function lateRows(rows: readonly object[], column: string, asOf: string) {
  return rows.flatMap((cells, row) => {
    const value: unknown = Object.entries(cells).find(([name]) => name === column)?.[1];
    const said = Object.values(cells).some((cell) => typeof cell === "string" && plan.test(cell));
    if (typeof value !== "string" || value <= asOf || said) return [];
    const rule = `lies after ${asOf}, when the facts were gathered, and the row does not say that it is a plan`;
    return [{ row, column, value, rule, mend: "Correct the date, or say in the note that it is a plan or a forecast" }];
  });
}
