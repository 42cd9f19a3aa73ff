/** Every format a figure can be written in. */
export const figureFormats = ["svg", "png", "pdf", "html", "json"] as const;

/** The format of a rendered figure. */
export type FigureFormat = (typeof figureFormats)[number];

/** How to render a figure. */
export interface RenderOptions {
  readonly format: FigureFormat;
  /** CSS pixels; the figure's own `layout.width` (or 700) where absent. */
  readonly width?: number;
  /** CSS pixels; the figure's own `layout.height` (or 450) where absent. */
  readonly height?: number;
  /** Pixels of a raster image per CSS pixel, 1 where absent. */
  readonly scale?: number;
  /** SVG only: text as text with the fonts embedded, or as outlines. Outlines where absent. */
  readonly text?: "text" | "outlines";
}
