import { UserError } from "../core/errors";
import type { DomElement } from "./document/element";
import { withDrawing } from "./draw";
import type { PlotlyFigure } from "./figure";
import type { RenderOptions } from "./options";
import { rasterize } from "./raster";
import { writeSvg } from "./svg";
import { writeOutlines, writeSnappedOutlines } from "./text-markup";

/** Renders a figure in this thread. */
export async function renderInProcess(figure: PlotlyFigure, options: RenderOptions): Promise<Uint8Array> {
  const layout = figure.layout ?? {};
  const width = options.width ?? (typeof layout.width === "number" ? layout.width : 700);
  const height = options.height ?? (typeof layout.height === "number" ? layout.height : 450);
  if (options.format === "json") return Buffer.from(`${JSON.stringify({ data: figure.data, layout }, null, 2)}\n`);
  if (options.format !== "svg" && options.format !== "png")
    throw new UserError(`${options.format} is not supported yet.`);
  const scale = options.scale ?? 1;
  return withDrawing({ data: figure.data, layout, width, height }, (drawing) => {
    if (options.format === "svg") return Buffer.from(writeSvg(drawing, { writeText: writeOutlines }));
    const writeText = (text: DomElement): string => writeSnappedOutlines(text, scale);
    return rasterize(writeSvg(drawing, { writeText, tilesPatterns: true }), scale);
  });
}
