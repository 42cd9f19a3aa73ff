/** A column of a text table: its heading and which way its cells lean. */
export interface TextColumn {
  readonly heading: string;
  readonly align?: "left" | "right";
  /** Longest width in character cells; what is longer is broken into several lines. */
  readonly width?: number;
}

/**
 * Rows as an aligned table in plain text, for terminals and `text/plain`: Chinese characters count two cells, control characters
 * (ANSI escapes among them) are shown as inert marks, long cells are broken into lines.
 *
 * @param columns one per cell of each row
 * @param rows cells as text
 */
export function textTable(columns: readonly TextColumn[], rows: readonly (readonly string[])[]): string {
  const cells = rows.map((row) => columns.map((column, c) => wrapCells(inert(row[c] ?? ""), column.width)));
  const widths = columns.map((column, c) =>
    Math.max(cellWidth(column.heading), ...cells.map((row) => Math.max(0, ...(row[c] ?? []).map(cellWidth)))),
  );
  const line = (texts: readonly string[]) =>
    columns
      .map((column, c) => pad(texts[c] ?? "", widths[c] ?? 0, column.align))
      .join("  ")
      .trimEnd();
  const body = cells.flatMap((row) => {
    const height = Math.max(1, ...row.map((lines) => lines.length));
    return Array.from({ length: height }, (_, i) => line(row.map((lines) => lines[i] ?? "")));
  });
  return [line(columns.map((column) => column.heading)), line(widths.map((width) => "─".repeat(width))), ...body].join(
    "\n",
  );
}

/** How many character cells a text takes on a terminal: two for each Chinese, Japanese or Korean character. */
export function cellWidth(text: string): number {
  let width = 0;
  for (const character of text) width += /\p{Mark}/u.test(character) ? 0 : isWide(character) ? 2 : 1;
  return width;
}

/** A text whose control and direction-changing characters are replaced by visible marks, so that a terminal shows it and nothing else. */
export function inert(text: string): string {
  return text.replace(/[\r\n\t]+/g, " ").replace(/[\p{Cc}\u200E\u200F\u202A-\u202E\u2066-\u2069]/gu, "\uFFFD");
}

function isWide(character: string): boolean {
  return /[\u1100-\u115F\u2E80-\uA4CF\uAC00-\uD7A3\uF900-\uFAFF\uFE30-\uFE4F\uFF00-\uFF60\uFFE0-\uFFE6\u{1F300}-\u{1FAFF}\u{20000}-\u{3FFFD}]/u.test(
    character,
  );
}

function pad(text: string, width: number, align: TextColumn["align"]): string {
  const gap = " ".repeat(Math.max(0, width - cellWidth(text)));
  return align === "right" ? gap + text : text + gap;
}

/** A text broken into lines of at most `width` cells, at spaces where there are any. */
function wrapCells(text: string, width = Number.POSITIVE_INFINITY): string[] {
  const lines: string[] = [];
  let line = "";
  for (const piece of text.match(/[^\s\u2E80-\uA4CF\uFF00-\uFFEF]+\s*|[\u2E80-\uA4CF\uFF00-\uFFEF]|\s+/gu) ?? []) {
    if (line !== "" && cellWidth((line + piece).trimEnd()) > width) {
      lines.push(line.trimEnd());
      line = "";
    }
    line += piece;
  }
  return [...lines, line.trimEnd()];
}
