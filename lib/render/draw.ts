import { DomElement } from "./document/element";
import type { JsonObject } from "./figure";
import { openPlotlyPage } from "./plotly";
import { loadSlicesFor, loadWantedSlices } from "./shaping";

/** A figure drawn by plotly.js, to be read before it is closed. */
export interface Drawing {
  readonly layers: readonly DomElement[];
  readonly width: number;
  readonly height: number;
  readonly background: string;
}

/** A figure whose size is settled. */
export interface SizedFigure {
  readonly data: readonly JsonObject[];
  readonly layout: JsonObject;
  readonly width: number;
  readonly height: number;
}

/**
 * Draws a figure and hands the drawing to `read`; it is thrown away afterwards.
 *
 * Text is measured while plotly.js works. Should a character turn up whose part of the font was not loaded (an entity in
 * a title, say), the figure is drawn once more with it.
 */
export async function withDrawing<T>(figure: SizedFigure, read: (drawing: Drawing) => T | Promise<T>): Promise<T> {
  const page = openPlotlyPage();
  const json = JSON.stringify([figure.data, figure.layout]);
  await loadSlicesFor(json);
  for (;;) {
    const container = page.createContainer();
    page.math.restart(hash(json));
    const [data, layout] = JSON.parse(json);
    const sized = { ...layout, width: figure.width, height: figure.height, autosize: false };
    try {
      await page.plotly.newPlot(container, data, sized, { staticPlot: true, displayModeBar: false, locale: "en" });
      if (!(await loadWantedSlices())) return await read(drawingOf(container, figure));
    } finally {
      page.plotly.purge(container);
      container.remove();
    }
  }
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
