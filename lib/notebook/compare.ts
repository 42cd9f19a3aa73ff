import { fallbackType } from "./fallback";
import { isJsonArray, isJsonObject, type Json, type JsonObject } from "./json";
import { plotlyType } from "./mime";
import type { Cell, Notebook } from "./nbformat";

/** What differs in one cell between two runs of a notebook. */
export interface CellDifference {
  /** The cell's place, counted from 1 over cells of all kinds. */
  readonly number: number;
  readonly id: string;
  /** Where the two part, and how: the committed side first. */
  readonly lines: readonly string[];
}

/**
 * The code cells whose outputs differ between a committed notebook and its re-execution. The pictures that stand in for
 * figures are left out: they follow from the figures.
 *
 * @param committed the notebook as it stands in its file
 * @param executed the same notebook after a run: same cells in the same order
 */
export function compareOutputs(committed: Notebook, executed: Notebook): readonly CellDifference[] {
  return committed.cells.flatMap((cell, index) => {
    const other = executed.cells[index];
    if (cell.kind !== "code" || !other) return [];
    const lines = firstDifferences(comparable(cell), comparable(other), "outputs");
    return lines.length > 0 ? [{ number: index + 1, id: cell.id, lines }] : [];
  });
}

const most = 5;

function comparable(cell: Cell): Json {
  return cell.kind === "code" ? cell.outputs.map(withoutFallback) : [];
}

function withoutFallback(output: JsonObject): JsonObject {
  if (!isJsonObject(output.data) || output.data[plotlyType] === undefined) return output;
  const { [fallbackType]: _picture, ...data } = output.data;
  return { ...output, data };
}

/** The first few places where two values differ, as `path: committed → executed`. */
function firstDifferences(before: Json | undefined, after: Json | undefined, path: string): readonly string[] {
  if (isJsonArray(before) && isJsonArray(after)) {
    const count = Math.max(before.length, after.length);
    return firstOf(count, (index) => firstDifferences(before[index], after[index], `${path}[${index}]`));
  }
  if (isJsonObject(before) && isJsonObject(after)) {
    const keys = [...new Set([...Object.keys(before), ...Object.keys(after)])].sort();
    return firstOf(keys.length, (index) => {
      const key = keys[index] ?? "";
      return firstDifferences(before[key], after[key], `${path}.${key}`);
    });
  }
  if (typeof before === "string" && typeof after === "string") return textDifference(before, after, path);
  return Object.is(before, after) ? [] : [`${path}: ${excerpt(before)} → ${excerpt(after)}`];
}

function firstOf(count: number, differences: (index: number) => readonly string[]): readonly string[] {
  const found: string[] = [];
  for (let index = 0; index < count && found.length < most; index++) found.push(...differences(index));
  return found.slice(0, most);
}

function textDifference(before: string, after: string, path: string): readonly string[] {
  if (before === after) return [];
  const [old, fresh] = [before.split("\n"), after.split("\n")];
  const line = old.findIndex((text, index) => text !== fresh[index]);
  const at = line < 0 ? old.length : line;
  return [`${path}, line ${at + 1}: ${excerpt(old[at])} → ${excerpt(fresh[at])}`];
}

function excerpt(value: Json | undefined): string {
  if (value === undefined) return "nothing";
  const text = JSON.stringify(value);
  return text.length > 80 ? `${text.slice(0, 77)}…` : text;
}
