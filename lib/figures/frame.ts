import type { Text } from "../core/text";
import { type Figure, type FigureOptions, isJsonObject, type Json, type JsonObject, say } from "./figure";
import { breakLines, escapeText } from "./lines";
import { ink } from "./palette";

/** What a figure function hands to `frame`: its content without the furniture that all figures share. */
export interface FigureContent {
  readonly id: string;
  /** The finding, in one sentence. */
  readonly title: Text;
  /** The measure and its unit. */
  readonly subtitle: Text;
  /** What a person who cannot see the figure needs to know. */
  readonly alt: Text;
  /** What the footer says before the sources, for example what an interval is or how many rows dropped out. */
  readonly footnote?: Text;
  /** Ids of the sources of the rows shown, the most important first. */
  readonly sources: readonly string[];
  /** How many observations it shows. */
  readonly n: number;
  readonly data: readonly JsonObject[];
  /** Axes, annotations, shapes and what else is peculiar to this figure; wins over the frame's defaults. */
  readonly layout: JsonObject;
  /** The numbers drawn, one record a mark. */
  readonly rows: readonly JsonObject[];
  /** Margins in CSS pixels: left and right of the plot, and below it for tick labels and axis title (footer apart). */
  readonly room?: { readonly left?: number; readonly right?: number; readonly below?: number };
  /** Height in CSS pixels. */
  readonly height?: number;
}

/** Default size of a figure in CSS pixels. */
export const figureSize = { width: 900, height: 560 } as const;

/** The font of all figures: bundled, Latin and simplified Chinese. */
export const fontFamily = "Noto Sans SC, sans-serif";

/** Whether a figure is drawn for a phone, so that its function can drop labels or turn them. */
export function isNarrow(options: FigureOptions): boolean {
  return (options.width ?? figureSize.width) < 600;
}

/**
 * A figure in the house's frame: the finding as title, measure and unit below it, the content, and a footer with sources and n.
 * Lines are broken for the width asked for; all margins are set here, so that nothing moves when Plotly draws.
 */
export function frame(content: FigureContent, options: FigureOptions): Figure {
  const width = options.width ?? figureSize.width;
  const height = content.height ?? figureSize.height;
  const box = furnish(content, options, width);
  const { annotations, ...layout } = content.layout;
  const axes = Object.entries(layout).map(([key, value]) => [
    key,
    /^[xy]axis\d*$/.test(key) ? axis(value, box.bodySize) : value,
  ]);
  return {
    id: content.id,
    language: options.language,
    title: say(options.language, content.title),
    subtitle: say(options.language, content.subtitle),
    alt: say(options.language, content.alt),
    sources: content.sources,
    n: content.n,
    data: content.data,
    layout: {
      width,
      height,
      margin: box.margin,
      font: { family: fontFamily, size: box.bodySize, color: ink.text },
      paper_bgcolor: ink.ground,
      plot_bgcolor: ink.ground,
      showlegend: false,
      hovermode: "closest",
      title: { ...box.title, y: 1 - box.titleTop / height },
      ...Object.fromEntries(axes),
      annotations: [...box.annotations, ...(Array.isArray(annotations) ? annotations : [])],
    },
    width,
    height,
    rows: content.rows,
  };
}

interface Furniture {
  readonly margin: JsonObject;
  readonly bodySize: number;
  readonly title: JsonObject;
  readonly titleTop: number;
  readonly annotations: readonly JsonObject[];
}

/** Title, subtitle and footer broken into lines for `width`, and the margins that they need. */
function furnish(content: FigureContent, options: FigureOptions, width: number): Furniture {
  const narrow = width < 600;
  const sizes = narrow
    ? { title: 16, subtitle: 12, body: 11, footer: 9.5 }
    : { title: 20, subtitle: 14, body: 13, footer: 11 };
  const edge = narrow ? 12 : 24;
  const titleTop = narrow ? 12 : 18;
  const lines = (text: string, size: number, bold = false) =>
    breakLines(text, width - 2 * edge, size, bold).map(escapeText);
  const title = lines(say(options.language, content.title), sizes.title, true);
  const subtitle = lines(say(options.language, content.subtitle), sizes.subtitle);
  const footer = lines(footerOf(content, options), sizes.footer);
  const subtitleTop = titleTop + title.length * sizes.title * 1.3 + 4;
  const top = Math.round(subtitleTop + subtitle.length * sizes.subtitle * 1.3 + (narrow ? 14 : 20));
  const below = content.room?.below ?? (narrow ? 44 : 58);
  const left = content.room?.left ?? (narrow ? 48 : 76);
  const bottom = Math.round(footer.length * sizes.footer * 1.3 + 10 + below);
  const note = (text: string, size: number) => ({
    text,
    showarrow: false,
    xref: "paper",
    yref: "paper",
    x: 0,
    xanchor: "left",
    xshift: edge - left,
    align: "left",
    font: { size, color: ink.muted },
    borderpad: 0,
  });
  return {
    margin: { l: left, r: content.room?.right ?? edge, t: top, b: bottom, pad: 0 },
    bodySize: sizes.body,
    // Plotly lowers a title of one line by its cap height, but not one of several lines.
    titleTop: titleTop + (title.length > 1 ? 0.7 * sizes.title : 0),
    title: {
      text: `<b>${title.join("<br>")}</b>`,
      font: { size: sizes.title, color: ink.text },
      x: edge / width,
      xref: "container",
      xanchor: "left",
      yref: "container",
      yanchor: "top",
    },
    annotations: [
      { ...note(subtitle.join("<br>"), sizes.subtitle), y: 1, yanchor: "top", yshift: top - subtitleTop },
      { ...note(footer.join("<br>"), sizes.footer), y: 0, yanchor: "bottom", yshift: 8 - bottom },
    ],
  };
}

/** Footnote, sources and number of observations, as one paragraph. */
function footerOf(content: FigureContent, options: FigureOptions): string {
  const names = [...new Set(content.sources.map((id) => options.sourceName?.(id) ?? id))];
  const shown = names.slice(0, 4);
  const more = names.length - shown.length;
  const footnote = content.footnote === undefined ? "" : say(options.language, content.footnote);
  return say(options.language, {
    en: `${footnote}${footnote === "" ? "" : " "}Sources: ${shown.join(", ")}${more > 0 ? ` and ${more} more` : ""}. n\u00a0=\u00a0${content.n}. five-problems`,
    zh: `${footnote}来源：${shown.join("、")}${more > 0 ? `等${names.length}个来源` : ""}。n\u00a0=\u00a0${content.n}。five-problems`,
  });
}

/** An axis in the house's style; what the figure sets wins. */
function axis(settings: Json | undefined, size: number): JsonObject {
  const own = isJsonObject(settings) ? settings : {};
  return {
    gridcolor: ink.grid,
    linecolor: ink.line,
    zerolinecolor: ink.line,
    ticks: "outside",
    tickcolor: ink.line,
    automargin: false,
    ...own,
    ...(isJsonObject(own.title) ? { title: { font: { size, color: ink.muted }, ...own.title } } : {}),
  };
}
