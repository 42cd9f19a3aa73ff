import { isJsonArray, isJsonObject, type JsonObject, objectAt } from "./json";
import { plotlyType } from "./mime";
import type { Notebook, Output } from "./nbformat";
import { shrinkPng } from "./small-png";

/** Draws a Plotly figure as PNG. */
export type DrawFigure = (figure: { data: readonly JsonObject[]; layout: JsonObject }) => Promise<Uint8Array>;

/** The MIME type of the picture that stands in where a front end cannot draw the figure. */
export const fallbackType = "image/png";

/**
 * The notebook with a PNG beside each Plotly figure that has none, so that GitHub, a PDF and a plain reader show it.
 * Figures that cannot be drawn stay as they are and are counted by `onFault`.
 */
export async function addFallbacks(
  notebook: Notebook,
  draw: DrawFigure,
  onFault: (cell: number, error: unknown) => void = () => {},
): Promise<Notebook> {
  const cells = notebook.cells.map(async (cell, index) => {
    if (cell.kind !== "code") return cell;
    const outputs = cell.outputs.map((output) =>
      addFallback(output, draw).catch((error: unknown) => {
        onFault(index + 1, error);
        return output;
      }),
    );
    return { ...cell, outputs: await Promise.all(outputs) };
  });
  return { ...notebook, cells: await Promise.all(cells) };
}

async function addFallback(output: Output, draw: DrawFigure): Promise<Output> {
  const data = objectAt(output, "data");
  const figure = data[plotlyType];
  if (!isJsonObject(figure) || data[fallbackType] !== undefined) return output;
  const traces = isJsonArray(figure.data) ? figure.data.filter(isJsonObject) : [];
  const picture = shrinkPng(await draw({ data: traces, layout: objectAt(figure, "layout") }));
  return { ...output, data: { ...data, [fallbackType]: Buffer.from(picture).toString("base64") } };
}
