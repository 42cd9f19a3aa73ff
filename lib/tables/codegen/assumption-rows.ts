import { readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "papaparse";
import type { ParameterRow } from "./parameter-types";

/** The rows of `assumptions.csv`, read without the types that are yet to be made from them. */
export function readAssumptions(folder: string): ParameterRow[] {
  const text = readFileSync(join(folder, "assumptions.csv"), "utf8");
  const { data } = parse<Record<string, string>>(text, { header: true, skipEmptyLines: true });
  return data.map((row) => ({
    key: row.key ?? "",
    type: row.type ?? "",
    options: row.options ? row.options.split("|") : null,
    unit: row.unit || null,
    default: row.default ?? "",
    why: row.why ?? "",
  }));
}
