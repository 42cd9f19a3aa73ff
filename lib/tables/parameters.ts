import { isIsoDate } from "../core/dates";
import { UserError } from "../core/errors";
import type { Parameters } from "./parameter-types";
import type { Rows } from "./rows";
import type { Table } from "./table";

type Assumption = Readonly<Rows["assumptions"]>;

/**
 * The parameters of the analyses: the defaults of `assumptions.csv` with the user's own values in their place.
 *
 * @param assumptions the table `assumptions`
 * @param overrides values by key, as numbers or as the texts of `--set key=value`
 * @throws UserError that names all unknown keys and refused values, with the good ones
 * @example parameters(load("assumptions"), { tariff: 0.9 }).tariff
 */
export function parameters(
  assumptions: Table<Rows["assumptions"]>,
  overrides: Readonly<Record<string, string | number>> = {},
): Parameters {
  const keys = assumptions.column("key");
  const faults = Object.keys(overrides)
    .filter((key) => !keys.includes(key))
    .map((key) => `There is no parameter ${JSON.stringify(key)}. ${listParameters(assumptions)}`);
  const values: [string, string | number][] = [];
  for (const row of assumptions) {
    const own = Object.hasOwn(overrides, row.key) ? overrides[row.key] : undefined;
    const value = read(row, String(own ?? row.default).trim());
    if (value === null) faults.push(`${row.key}=${own ?? row.default} is refused: ${describeRange(row)}.`);
    else values.push([row.key, value]);
  }
  if (faults.length > 0) throw new UserError(faults.join("\n"));
  return Object.freeze(Object.fromEntries(values)) as unknown as Parameters;
}

/** The value of a text for one assumption, or null if it may not be set. */
function read(row: Assumption, text: string): string | number | null {
  if (row.type === "number" || row.type === "integer") {
    if (!/^-?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?$/.test(text)) return null;
    const value = Number(text);
    const within =
      value >= bound(row.min, Number.NEGATIVE_INFINITY) && value <= bound(row.max, Number.POSITIVE_INFINITY);
    return within && Number.isFinite(value) && (row.type === "number" || Number.isInteger(value)) ? value : null;
  }
  if (row.options?.includes(text)) return text;
  if (row.type !== "date_or_choice" || !isIsoDate(text)) return null;
  return text >= (row.min ?? "") && text <= (row.max ?? "9999") ? text : null;
}

function bound(text: string | null, otherwise: number): number {
  return text === null ? otherwise : Number(text);
}

function describeRange(row: Assumption): string {
  const options = row.options?.join(", ") ?? "";
  if (row.type === "choice") return `it must be one of ${options}`;
  if (row.type === "date_or_choice") {
    const ends = [row.min === null ? "" : ` from ${row.min}`, row.max === null ? "" : ` to ${row.max}`].join("");
    return `it must be ${options} or a day${ends}, for example 2023-10-01`;
  }
  const kind = row.type === "integer" ? "a whole number" : "a number";
  return `it must be ${kind} from ${row.min ?? "any"} to ${row.max ?? "any"}${row.unit === null ? "" : ` (${row.unit})`}`;
}

function listParameters(assumptions: Table<Rows["assumptions"]>): string {
  return `The parameters are: ${assumptions
    .rows()
    .map((row) => row.key)
    .join(", ")}.`;
}
