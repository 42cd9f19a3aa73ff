import { isJsonArray, isJsonObject, type Json, type JsonObject } from "./json";
import { type Cell, isJsonType, type Notebook } from "./nbformat";

/**
 * The text of a notebook's file: nbformat 4.5, keys sorted, one space of indent, texts split into lines, as Jupyter itself
 * writes it. Only inside JSON types (figures) does a list of plain values stay on one line, which keeps files small.
 * The same notebook always gives the same bytes.
 */
export function serializeNotebook(notebook: Notebook): string {
  const lines: string[] = [];
  write({ cells: notebook.cells.map(cellToJson), metadata: notebook.metadata, nbformat: 4, nbformat_minor: 5 }, lines, {
    indent: "",
    compact: false,
  });
  return `${lines.join("")}\n`;
}

function cellToJson(cell: Cell): JsonObject {
  const common = { cell_type: cell.kind, id: cell.id, metadata: cell.metadata, source: splitLines(cell.source) };
  if (cell.kind !== "code") {
    return cell.attachments ? { ...common, attachments: splitBundles(cell.attachments) } : common;
  }
  return { ...common, execution_count: cell.executionCount, outputs: cell.outputs.map(outputToJson) };
}

function outputToJson(output: JsonObject): JsonObject {
  const text = typeof output.text === "string" ? { text: splitLines(output.text) } : {};
  const data = isJsonObject(output.data) ? { data: splitBundle(output.data) } : {};
  return { ...output, ...text, ...data };
}

function splitBundles(bundles: JsonObject): JsonObject {
  const split = Object.entries(bundles).map(([name, value]) => [
    name,
    isJsonObject(value) ? splitBundle(value) : value,
  ]);
  return Object.fromEntries(split);
}

function splitBundle(bundle: JsonObject): JsonObject {
  return Object.fromEntries(
    Object.entries(bundle).map(([type, value]) => [type, isSplit(type, value) ? splitLines(value) : value]),
  );
}

function isSplit(type: string, value: Json | undefined): value is string {
  const textual = type.startsWith("text/") || type === "application/javascript" || type === "image/svg+xml";
  return textual && typeof value === "string";
}

/** Python's line boundaries but CR: LF, VT, FF, FS, GS, RS, NEL, LS, PS. */
const boundaries = String.fromCodePoint(0x0a, 0x0b, 0x0c, 0x1c, 0x1d, 0x1e, 0x85, 0x2028, 0x2029);
/** Where Python's `splitlines(True)` cuts: behind each boundary, of which CR LF is one. */
const behindLine = new RegExp(`(?<=\\r(?!\\n)|[${boundaries}])`);

function splitLines(text: string): string[] {
  return text === "" ? [] : text.split(behindLine);
}

interface Layout {
  readonly indent: string;
  /** Whether lists of plain values stay on one line. */
  readonly compact: boolean;
}

function write(value: Json, out: string[], layout: Layout): void {
  if (isJsonArray(value)) writeArray(value, out, layout);
  else if (isJsonObject(value)) writeObject(value, out, layout);
  else out.push(JSON.stringify(value));
}

function writeArray(items: readonly Json[], out: string[], layout: Layout): void {
  if (items.length === 0) {
    out.push("[]");
    return;
  }
  if (layout.compact && items.every((item) => typeof item !== "object" || item === null)) {
    out.push(JSON.stringify(items));
    return;
  }
  const indent = `${layout.indent} `;
  for (const [index, item] of items.entries()) {
    out.push(index === 0 ? "[\n" : ",\n", indent);
    write(item, out, { ...layout, indent });
  }
  out.push("\n", layout.indent, "]");
}

function writeObject(object: JsonObject, out: string[], layout: Layout): void {
  const keys = Object.keys(object)
    .filter((key) => object[key] !== undefined)
    .sort();
  if (keys.length === 0) {
    out.push("{}");
    return;
  }
  const indent = `${layout.indent} `;
  for (const [index, key] of keys.entries()) {
    out.push(index === 0 ? "{\n" : ",\n", indent, JSON.stringify(key), ": ");
    write(object[key] ?? null, out, { indent, compact: layout.compact || isJsonType(key) });
  }
  out.push("\n", layout.indent, "}");
}
