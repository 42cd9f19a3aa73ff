import { unparse } from "papaparse";
import { UserError } from "../core/errors";
import { cellWidth, inert, textTable } from "../core/text-table";
import { cellTexts, type LoadOptions, loadAny, visible } from "../tables";

/** How a table is written. */
export type ShowForm = "text" | "csv" | "json";

/** What to show of a table, and how. */
export interface ShowRequest extends LoadOptions {
  readonly form: ShowForm;
  readonly columns?: readonly string[];
  /** Rows to show; 0 for all. */
  readonly limit?: number;
  /** Width of the terminal in character cells; columns that do not fit are named below an aligned table. */
  readonly width?: number;
  /** Whether a terminal will show the text: control characters are then written as escapes in CSV as well. */
  readonly terminal: boolean;
}

const usualLimit = 20;
const widestCell = 36;

/**
 * A table as text that ends with a line feed.
 *
 * @throws UserError if there is no such table or column, or the data are at fault
 */
export function showTable(name: string, request: ShowRequest): string {
  const table = loadAny(name, request);
  const columns = chooseColumns(table.name, table.columnNames, request.columns);
  const limit = request.limit ?? (request.form === "text" ? usualLimit : 0);
  const count = limit === 0 ? table.length : Math.min(limit, table.length);
  if (request.form === "json") {
    const rows = Array.from({ length: count }, (_, i) => pick(table.row(i), columns));
    return `${visible(JSON.stringify(rows, null, 2))}\n`;
  }
  const texts = cellTexts(table, columns);
  const cells = Array.from({ length: count }, (_, i) => texts(i));
  if (request.form === "csv") {
    const text = unparse([[...columns], ...cells], { newline: "\n" });
    return `${request.terminal ? visible(text) : text}\n`;
  }
  return alignedTable({ columns, cells, total: table.length, width: request.width ?? Number.POSITIVE_INFINITY });
}

function chooseColumns(
  table: string,
  names: readonly string[],
  wanted: readonly string[] | undefined,
): readonly string[] {
  const strange = (wanted ?? []).filter((name) => !names.includes(name));
  if (strange.length > 0) {
    throw new UserError(
      `${table} has no column ${strange.map((name) => JSON.stringify(name)).join(", ")}. Its columns are: ${names.join(", ")}.`,
    );
  }
  return wanted ?? names;
}

function pick(row: Readonly<Record<string, unknown>>, columns: readonly string[]): Record<string, unknown> {
  return Object.fromEntries(columns.map((name) => [name, row[name]]));
}

interface Aligned {
  readonly columns: readonly string[];
  readonly cells: readonly (readonly string[])[];
  readonly total: number;
  readonly width: number;
}

function alignedTable({ columns, cells, total, width }: Aligned): string {
  const shown = fitting(columns, cells, width);
  const numeric = columns.map((_, c) => cells.every((row) => /^(?:-?[\d.]+(?:e[+-]?\d+)?)?$/.test(row[c] ?? "")));
  const table = textTable(
    columns.slice(0, shown).map((heading, c) => ({ heading, width: widestCell, align: numeric[c] ? "right" : "left" })),
    cells,
  );
  const lines = [table];
  if (cells.length < total) lines.push(`… ${total - cells.length} more rows (--limit 0 shows all ${total})`);
  if (shown < columns.length)
    lines.push(`… and the columns ${columns.slice(shown).join(", ")} (choose with --columns)`);
  return `${lines.join("\n")}\n`;
}

/** How many of the columns fit side by side, at least one. */
function fitting(columns: readonly string[], cells: readonly (readonly string[])[], width: number): number {
  let used = 0;
  for (const [c, heading] of columns.entries()) {
    const widest = cells.reduce((most, row) => Math.max(most, cellWidth(inert(row[c] ?? ""))), 0);
    used += Math.max(cellWidth(heading), Math.min(widest, widestCell)) + (c === 0 ? 0 : 2);
    if (used > width) return Math.max(1, c);
  }
  return columns.length;
}
