import type { DomElement } from "./document/element";
import { type Drawing, withDrawing } from "./draw";
import { figureJson, isObject } from "./figure";
import { fontFaceRules, fontUses } from "./font-subset";
import { writeHtml } from "./html";
import { type FigureFormat, figureSize, type RenderOptions } from "./options";
import { writePdf } from "./pdf";
import { rasterize } from "./raster";
import { writeSvg } from "./svg";
import { escapeMarkup } from "./svg-markup";
import { writeLiveText, writeOutlines, writeSnappedOutlines } from "./text-markup";

/** A figure to render, checked, as plain data that can go to another thread. */
export interface RenderJob {
  readonly json: string;
  readonly format: FigureFormat;
  readonly width: number;
  readonly height: number;
  readonly scale: number;
  readonly text: "text" | "outlines";
  /** The title without its markup. */
  readonly title: string;
}

/**
 * Checks a figure and settles how it is rendered.
 * @throws UserError for a figure, a format or a size that cannot be drawn
 */
export function prepareJob(figure: unknown, options: RenderOptions): RenderJob {
  const json = figureJson(figure);
  const layout = isObject(figure) ? figure.layout : undefined;
  const { format, text = "text" } = options;
  return { json, format, text, ...figureSize(layout, options), title: plainTitle(layout) };
}

/** Renders a checked figure in this thread. @throws UserError if plotly.js cannot draw it */
export async function renderJob(job: RenderJob): Promise<Uint8Array> {
  if (job.format === "json") return Buffer.from(`${job.json}\n`);
  return withDrawing(job, (drawing) => write(drawing, job));
}

async function write(drawing: Drawing, job: RenderJob): Promise<Uint8Array> {
  switch (job.format) {
    case "png":
      return drawPng(drawing, job.scale);
    case "pdf":
      return writePdf(drawing, job.title);
    case "html":
      return Buffer.from(await writeHtml(drawing, job.json, job.title));
    default:
      return Buffer.from(await drawSvg(drawing, job.text));
  }
}

async function drawPng(drawing: Drawing, scale: number): Promise<Uint8Array> {
  const writeText = (text: DomElement): string => writeSnappedOutlines(text, scale);
  return rasterize(writeSvg(drawing, { writeText, tilesPatterns: true }), scale);
}

async function drawSvg(drawing: Drawing, text: "text" | "outlines"): Promise<string> {
  if (text === "outlines") return writeSvg(drawing, { writeText: writeOutlines });
  const rules = await fontFaceRules(fontUses(drawing.layers));
  return writeSvg(drawing, { writeText: writeLiveText, definitions: `<style>${escapeMarkup(rules)}</style>` });
}

function plainTitle(layout: unknown): string {
  const title = isObject(layout) ? layout.title : undefined;
  const text = isObject(title) ? title.text : title;
  if (typeof text !== "string") return "";
  return text
    .replace(/<br\s*\/?>/gi, " ")
    .replace(/<[^>]*>/g, "")
    .trim();
}
