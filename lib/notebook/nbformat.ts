import { UserError } from "../core/errors";
import { isJsonArray, isJsonObject, type Json, type JsonObject, numberAt, textAt } from "./json";

/** One output of a code cell, as nbformat writes it; texts are joined. */
export type Output = JsonObject & { readonly output_type: string };

/** A cell that is executed. */
export interface CodeCell {
  readonly kind: "code";
  readonly id: string;
  readonly metadata: JsonObject;
  readonly source: string;
  readonly executionCount: number | null;
  readonly outputs: readonly Output[];
}

/** A cell that is not: Markdown, or raw text. */
export interface TextCell {
  readonly kind: "markdown" | "raw";
  readonly id: string;
  readonly metadata: JsonObject;
  readonly source: string;
  readonly attachments?: JsonObject;
}

export type Cell = CodeCell | TextCell;

/** A Jupyter notebook of format 4. */
export interface Notebook {
  readonly metadata: JsonObject;
  readonly cells: readonly Cell[];
}

/**
 * A notebook from the text of its file. Formats 4.0 to 4.4, whose cells have no id, get `cell-1`, `cell-2` … by position.
 *
 * @param text the content of an `.ipynb` file
 * @param file its name, for messages
 * @throws UserError if it is not JSON, not a notebook of format 4, or two cells share an id
 */
export function parseNotebook(text: string, file: string): Notebook {
  const root = parseJson(text, file);
  const fault = (what: string) => new UserError(`${file} is not a Jupyter notebook that can be run: ${what}.`);
  if (!isJsonObject(root)) throw fault("its outermost value is not an object");
  if (numberAt(root, "nbformat") !== 4) {
    const found = root.nbformat === undefined ? "no nbformat" : `nbformat ${JSON.stringify(root.nbformat)}`;
    throw fault(`it has ${found}, and 4 is needed (convert it with "jupyter nbconvert --to notebook --nbformat 4")`);
  }
  if (!isJsonArray(root.cells)) throw fault("it has no list of cells");
  if (!isJsonObject(root.metadata)) throw fault("it has no metadata object");
  const cells = root.cells.map((cell, index) => parseCell(cell, index, fault));
  refuseSharedIds(cells, fault);
  return { metadata: root.metadata, cells };
}

/** The tags of a cell. */
export function tagsOf(cell: Cell): readonly string[] {
  const tags = cell.metadata.tags;
  return isJsonArray(tags) ? tags.filter((tag) => typeof tag === "string") : [];
}

type Fault = (what: string) => UserError;

function parseJson(text: string, file: string): Json {
  try {
    return JSON.parse(text);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new UserError(`${file} is not JSON: ${reason}. Restore it, for example with "git checkout -- ${file}".`);
  }
}

function parseCell(cell: Json, index: number, fault: Fault): Cell {
  const place = `cell ${index + 1}`;
  if (!isJsonObject(cell)) throw fault(`${place} is not an object`);
  const kind = textAt(cell, "cell_type");
  const source = joinLines(cell.source);
  if (source === null) throw fault(`${place} has no source text`);
  if (!isJsonObject(cell.metadata)) throw fault(`${place} has no metadata object`);
  const id = cell.id ?? `cell-${index + 1}`;
  if (typeof id !== "string" || !/^[a-zA-Z0-9_-]{1,64}$/.test(id)) {
    throw fault(`the id of ${place} must be 1 to 64 letters, digits, hyphens or underscores`);
  }
  if (kind === "code") {
    const outputs = isJsonArray(cell.outputs) ? cell.outputs : [];
    return {
      kind,
      id,
      metadata: cell.metadata,
      source,
      executionCount: numberAt(cell, "execution_count"),
      outputs: outputs.map((output) => parseOutput(output, place, fault)),
    };
  }
  if (kind !== "markdown" && kind !== "raw")
    throw fault(`${place} has the unknown type ${JSON.stringify(cell.cell_type)}`);
  const attachments = isJsonObject(cell.attachments) ? { attachments: cell.attachments } : {};
  return { kind, id, metadata: cell.metadata, source, ...attachments };
}

function parseOutput(output: Json, place: string, fault: Fault): Output {
  if (!isJsonObject(output) || typeof output.output_type !== "string") {
    throw fault(`${place} has an output without an output_type`);
  }
  const joined: { [key: string]: Json | undefined } = { ...output };
  if (output.text !== undefined) joined.text = joinLines(output.text) ?? "";
  if (isJsonObject(output.data)) joined.data = joinBundle(output.data);
  return { ...joined, output_type: output.output_type };
}

/** Joins the lines of the texts in a MIME bundle; JSON types stay as they are. */
function joinBundle(bundle: JsonObject): JsonObject {
  const entries = Object.entries(bundle).map(([type, value]) => [
    type,
    isJsonType(type) ? value : (joinLines(value) ?? value),
  ]);
  return Object.fromEntries(entries);
}

/** Whether a MIME type holds JSON, whose arrays are data and not lines of text. */
export function isJsonType(type: string): boolean {
  return type === "application/json" || (type.startsWith("application/") && type.endsWith("+json"));
}

function joinLines(value: Json | undefined): string | null {
  if (typeof value === "string") return value;
  if (isJsonArray(value) && value.every((line) => typeof line === "string")) return value.join("");
  return null;
}

function refuseSharedIds(cells: readonly Cell[], fault: Fault): void {
  const seen = new Map<string, number>();
  for (const [index, cell] of cells.entries()) {
    const first = seen.get(cell.id);
    if (first !== undefined) {
      throw fault(
        `cells ${first + 1} and ${index + 1} share the id ${JSON.stringify(cell.id)}; give one of them another`,
      );
    }
    seen.set(cell.id, index);
  }
}
