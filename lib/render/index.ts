import type { PlotlyFigure } from "./figure";
import type { FigureFormat, RenderOptions } from "./options";
import { renderInProcess } from "./render";

export type { JsonObject, PlotlyFigure } from "./figure";
export { type FigureFormat, figureFormats, type RenderOptions } from "./options";

/** Renders one figure in this thread. @throws UserError for a figure or a size that cannot be drawn */
export async function renderFigure(figure: PlotlyFigure, options: RenderOptions): Promise<Uint8Array> {
  return renderInProcess(figure, options);
}

/** A figure to render, under a name that errors repeat. */
export interface RenderItem extends RenderOptions {
  readonly name: string;
  readonly figure: PlotlyFigure;
  readonly format: FigureFormat;
}

/** What became of one item of a batch. */
export type RenderOutcome =
  | { readonly name: string; readonly content: Uint8Array; readonly error?: undefined }
  | { readonly name: string; readonly content?: undefined; readonly error: Error };

/** Renders many figures; one that fails does not stop the others. */
export async function renderBatch(
  items: Iterable<RenderItem>,
  options: { readonly workers?: number; readonly onDone?: (outcome: RenderOutcome) => void | Promise<void> } = {},
): Promise<readonly RenderOutcome[]> {
  const outcomes: RenderOutcome[] = [];
  for (const { name, figure, ...rest } of items) {
    const outcome: RenderOutcome = await renderFigure(figure, rest).then(
      (content) => ({ name, content }),
      (error: unknown) => ({ name, error: error instanceof Error ? error : new Error(String(error)) }),
    );
    outcomes.push(outcome);
    await options.onDone?.(outcome);
  }
  return outcomes;
}
