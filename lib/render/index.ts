import type { PlotlyFigure } from "./figure";
import { prepareJob, renderJob } from "./job";
import type { RenderOptions } from "./options";

export { type BatchOptions, type RenderItem, type RenderOutcome, renderBatch } from "./batch";
export type { JsonObject, PlotlyFigure } from "./figure";
export { type FigureFormat, figureFormats, type RenderOptions } from "./options";
export { createRenderPool, type PoolOptions, type RenderPool } from "./pool";

/**
 * Renders one Plotly figure in this thread, without a browser, the network or the clock: same figure, same bytes.
 *
 * All text is set in the bundled Noto Sans SC, Latin and simplified Chinese.
 *
 * @throws UserError for a figure, a format or a size that cannot be drawn
 * @example
 * const png = await renderFigure({ data: [{ type: "bar", x: ["a", "b"], y: [3, 5] }] }, { format: "png", scale: 2 });
 */
export async function renderFigure(figure: PlotlyFigure, options: RenderOptions): Promise<Uint8Array> {
  return renderJob(prepareJob(figure, options));
}
