import { UserError } from "../core/errors";
import { isObject } from "./figure";

/** Every format a figure can be written in. */
export const figureFormats = ["svg", "png", "pdf", "html", "json"] as const;

/** The format of a rendered figure. */
export type FigureFormat = (typeof figureFormats)[number];

/** How to render a figure. */
export interface RenderOptions {
  readonly format: FigureFormat;
  /** CSS pixels, 10 to 10 000; the figure's own `layout.width` (or 700) where absent. */
  readonly width?: number;
  /** CSS pixels, 10 to 10 000; the figure's own `layout.height` (or 450) where absent. */
  readonly height?: number;
  /** Pixels of a PNG per CSS pixel, 0.1 to 10; 1 where absent. */
  readonly scale?: number;
  /** SVG only: text as text, with the letters it needs embedded as fonts, or as outlines. Text where absent. */
  readonly text?: "text" | "outlines";
}

/** The size of a rendered figure. */
export interface FigureSize {
  /** CSS pixels. */
  readonly width: number;
  /** CSS pixels. */
  readonly height: number;
  /** Pixels per CSS pixel. */
  readonly scale: number;
}

/** No picture has more pixels than this, about 400 MB while it is drawn. */
const mostPixels = 100e6;

/**
 * The size that options and layout ask for.
 * @throws UserError for a format that is not known and a size that is not sensible
 */
export function figureSize(layout: unknown, options: RenderOptions): FigureSize {
  const { format, text = "text" } = options;
  if (!figureFormats.includes(format)) {
    throw new UserError(`${show(format)} is not a figure format. Formats: ${figureFormats.join(", ")}.`);
  }
  if (text !== "text" && text !== "outlines")
    throw new UserError(`The option text is ${show(text)}; it is "text" or "outlines".`);
  const own = isObject(layout) ? layout : {};
  const width = within(options.width ?? own.width ?? 700, "width", 10, 10_000);
  const height = within(options.height ?? own.height ?? 450, "height", 10, 10_000);
  const scale = within(options.scale ?? 1, "scale", 0.1, 10);
  if (format === "png" && width * height * scale * scale > mostPixels) {
    throw new UserError(
      `A PNG of ${width} × ${height} at scale ${scale} would have more than ${mostPixels / 1e6} million pixels. Make it smaller.`,
    );
  }
  return { width, height, scale };
}

function within(value: unknown, name: string, low: number, high: number): number {
  const number = typeof value === "string" ? Number(value) : value;
  if (typeof number === "number" && number >= low && number <= high) return number;
  throw new UserError(`The figure's ${name} is ${show(value)}; it must be a number from ${low} to ${high}.`);
}

function show(value: unknown): string {
  return typeof value === "string" ? JSON.stringify(value.slice(0, 60)) : String(value);
}
