import { UserError } from "../core/errors";
import { DomElement } from "./document/element";
import { openPlotlyPage, type Plotly } from "./plotly";
import { loadSlicesFor, loadWantedSlices } from "./shaping";

/** A figure drawn by plotly.js, to be read before it is closed. */
export interface Drawing {
  readonly layers: readonly DomElement[];
  readonly width: number;
  readonly height: number;
  readonly background: string;
}

/** A figure as checked JSON text, and its size in CSS pixels. */
export interface SizedFigure {
  readonly json: string;
  readonly width: number;
  readonly height: number;
}

/** What plotly.js is told beside the figure. */
const config = {
  staticPlot: true,
  displayModeBar: false,
  locale: "en",
  responsive: false,
  logging: 0,
  notifyOnLogging: 0,
};

let last: Promise<unknown> = Promise.resolve();

/**
 * Draws a figure and hands the drawing to `read`; it is thrown away afterwards. One figure is drawn at a time, for plotly.js
 * and the random numbers behind its ids are shared.
 *
 * Text is measured while plotly.js works. Should a character turn up whose part of the font was not loaded (an entity in
 * a title, say), the figure is drawn once more with it.
 */
export function withDrawing<T>(figure: SizedFigure, read: (drawing: Drawing) => T | Promise<T>): Promise<T> {
  const drawn = last.then(() => draw(figure, read));
  last = drawn.catch(() => {});
  return drawn;
}

async function draw<T>(figure: SizedFigure, read: (drawing: Drawing) => T | Promise<T>): Promise<T> {
  const page = openPlotlyPage();
  await loadSlicesFor(figure.json);
  for (;;) {
    const container = page.createContainer();
    page.math.restart(hash(figure.json));
    const { data, layout } = JSON.parse(figure.json);
    const sized = { ...layout, width: figure.width, height: figure.height, autosize: false };
    try {
      await plot(page.plotly, container, [data, sized]);
      if (!(await loadWantedSlices())) return await read(drawingOf(container, figure));
    } finally {
      page.plotly.purge(container);
      container.remove();
    }
  }
}

async function plot(plotly: Plotly, container: DomElement, [data, layout]: readonly [unknown, unknown]): Promise<void> {
  try {
    await plotly.newPlot(container, data, layout, config);
  } catch (error) {
    cannotDraw(error);
  }
}

/** plotly.js throws where a figure is not what it expects. */
function cannotDraw(error: unknown): never {
  if (error instanceof UserError) throw error;
  const reason = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
  throw new UserError(
    `plotly.js cannot draw this figure (${reason.slice(0, 300)}). Look for values of the wrong kind in its data and layout.`,
    { cause: error },
  );
}

function drawingOf(container: DomElement, { width, height }: SizedFigure): Drawing {
  const layers = [...svgLayers(container)];
  const [first] = layers;
  const background = first?.style.getPropertyValue("background") || "white";
  return { layers, width, height, background };
}

function* svgLayers(element: DomElement): Generator<DomElement> {
  for (const child of element.childNodes) {
    if (!(child instanceof DomElement)) continue;
    if (child.localName === "svg" && /(^|\s)main-svg(\s|$)/.test(child.getAttribute("class") ?? "")) yield child;
    else yield* svgLayers(child);
  }
}

/** A small whole number that follows from the text (FNV-1a). */
function hash(text: string): number {
  let value = 0x811c9dc5;
  for (let index = 0; index < text.length; index++) value = Math.imul(value ^ text.charCodeAt(index), 0x01000193);
  return value >>> 0;
}
