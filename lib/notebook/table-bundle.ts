import { inert, textTable } from "../core/text-table";
import { escapeHtml, type MimeBundle, noMath } from "./mime";
import type { Grid, GridColumn } from "./table-grid";

const widestColumn = 48;

/** A table for a notebook: HTML for the eye, aligned text for everything else. */
export function tableBundle(grid: Grid, title?: string): MimeBundle {
  const hidden = grid.total - grid.rows.length;
  const rest = hidden > 0 ? `… and ${hidden} more ${hidden === 1 ? "row" : "rows"}, ${grid.total} in all` : "";
  return { data: { "text/html": html(grid, title, rest), "text/plain": plain(grid, title, rest) } };
}

function plain(grid: Grid, title: string | undefined, rest: string): string {
  const columns = grid.columns.map(({ heading, isNumeric }) => ({
    heading: inert(heading),
    align: isNumeric ? ("right" as const) : ("left" as const),
    width: widestColumn,
  }));
  return [title ?? "", textTable(columns, grid.rows), rest].filter((part) => part !== "").join("\n");
}

function html(grid: Grid, title: string | undefined, rest: string): string {
  const caption = title ? `<caption>${escapeHtml(title)}</caption>\n` : "";
  const head = grid.columns.map((column) => cell("th", column, column.heading)).join("");
  const body = grid.rows.map(
    (row) => `<tr>${grid.columns.map((column, c) => cell("td", column, row[c] ?? "")).join("")}</tr>`,
  );
  const foot = rest ? `\n<p>${escapeHtml(rest)}</p>` : "";
  return `<table class="${noMath}">\n${caption}<thead>\n<tr>${head}</tr>\n</thead>\n<tbody>\n${body.join("\n")}\n</tbody>\n</table>${foot}`;
}

/** JupyterLab aligns cells right, GitHub left and without our styles: each side needs its own word. */
function cell(tag: "th" | "td", column: GridColumn, text: string): string {
  const side = column.isNumeric ? 'align="right"' : 'style="text-align:left"';
  return `<${tag} ${side}>${escapeHtml(text)}</${tag}>`;
}
