import { objectAt, textAt } from "./json";
import { markKey } from "./mime";
import type { Notebook } from "./nbformat";

/** The verdict tables that a notebook's cells displayed, as plain text, in their order. */
export function verdictTexts(notebook: Notebook): readonly string[] {
  return notebook.cells.flatMap((cell) => {
    if (cell.kind !== "code") return [];
    const verdicts = cell.outputs.filter((output) => textAt(objectAt(output, "metadata"), markKey) === "verdicts");
    return verdicts.map((output) => textAt(objectAt(output, "data"), "text/plain"));
  });
}
