import type { DomElement } from "./document/element";
import { type Drawing, withDrawing } from "./draw";
import { figureJson, isObject } from "./figure";
import { fontFaceRules, fontUses } from "./font-subset";
import { writeHtml } from "./html";
import { type FigureSize, figureSize, type RenderOptions } from "./options";
import { writePdf } from "./pdf";
import { rasterize } from "./raster";
import { writeSvg } from "./svg";
import { escapeMarkup } from "./svg-markup";
import { writeLiveText, writeOutlines, writeSnappedOutlines } from "./text-markup";

/**
 * Renders a figure in this thread.
 * @throws UserError for a figure, a format or a size that cannot be drawn
 */
export async function renderInProcess(figure: unknown, options: RenderOptions): Promise<Uint8Array> {
  const json = figureJson(figure);
  const layout = isObject(figure) ? figure.layout : undefined;
  const size = figureSize(layout, options);
  if (options.format === "json") return Buffer.from(`${json}\n`);
  return withDrawing({ json, ...size }, async (drawing) => {
    switch (options.format) {
      case "png":
        return drawPng(drawing, size);
      case "pdf":
        return writePdf(drawing, plainTitle(layout));
      case "html":
        return Buffer.from(await writeHtml(drawing, json, plainTitle(layout)));
      default:
        return Buffer.from(await drawSvg(drawing, options.text ?? "text"));
    }
  });
}

function drawPng(drawing: Drawing, { scale }: FigureSize): Uint8Array {
  const writeText = (text: DomElement): string => writeSnappedOutlines(text, scale);
  return rasterize(writeSvg(drawing, { writeText, tilesPatterns: true }), scale);
}

async function drawSvg(drawing: Drawing, text: "text" | "outlines"): Promise<string> {
  if (text === "outlines") return writeSvg(drawing, { writeText: writeOutlines });
  const rules = await fontFaceRules(fontUses(drawing.layers));
  return writeSvg(drawing, { writeText: writeLiveText, definitions: `<style>${escapeMarkup(rules)}</style>` });
}

/** The title of a figure without its markup. */
function plainTitle(layout: unknown): string {
  const title = isObject(layout) ? layout.title : undefined;
  const text = isObject(title) ? title.text : title;
  return typeof text === "string"
    ? text
        .replace(/<br\s*\/?>/gi, " ")
        .replace(/<[^>]*>/g, "")
        .trim()
    : "";
}
