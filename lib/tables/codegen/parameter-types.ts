/** What `parameterTypes` needs of a row of `assumptions.csv`. */
export interface ParameterRow {
  readonly key: string;
  readonly type: string;
  readonly options: readonly string[] | null;
  readonly unit: string | null;
  readonly default: string;
  readonly why: string;
}

/** The TypeScript source of `lib/tables/parameter-types.ts`: the interface of the parameters of all analyses. */
export function parameterTypes(rows: Iterable<ParameterRow>): string {
  const lines = [...rows].map((row) => {
    const facts = [
      `Default ${row.default}${row.unit === null ? "" : ` ${row.unit}`}.`,
      `${row.why.replaceAll("*/", "* /")}.`,
    ];
    return `  /** ${facts.join(" ")} */\n  readonly ${row.key}: ${valueType(row)};`;
  });
  return `// Made from data/assumptions.csv by "npm run codegen". Change that file, not this one.
import type { IsoDate } from "../core/dates";

/** The parameters of the analyses: what is neither observed nor computed, and what a notebook or \`--set\` may change. */
export interface Parameters {
${lines.join("\n")}
}
`;
}

function valueType(row: ParameterRow): string {
  const words = (row.options ?? []).map((word) => JSON.stringify(word));
  if (row.type === "choice") return words.join(" | ");
  if (row.type === "date_or_choice") return [...words, "IsoDate"].join(" | ");
  return "number";
}
