import { readFileSync } from "node:fs";
import { compileFunction } from "node:vm";
import { createPage } from "./document/document";
import type { DomElement } from "./document/element";
import { frozenDate, type SeededMath, seededMath } from "./fixed-globals";

/** The part of plotly.js used here. */
export interface Plotly {
  readonly version: string;
  newPlot(container: DomElement, data: unknown, layout: unknown, config: unknown): Promise<unknown>;
  purge(container: DomElement): void;
  validate(data: unknown, layout: unknown): unknown;
}

/** plotly.js in a document of its own. */
export interface PlotlyPage {
  readonly plotly: Plotly;
  readonly math: SeededMath;
  createContainer(): DomElement;
}

let page: PlotlyPage | undefined;

/** The file of the plotly.js bundle, also for pages that carry it. */
export function plotlyFile(): string {
  return require.resolve("plotly.js-cartesian-dist-min");
}

/** Starts plotly.js (cartesian bundle) once per thread, without network, clock or chance. */
export function openPlotlyPage(): PlotlyPage {
  page ??= start();
  return page;
}

function start(): PlotlyPage {
  const { document, globals } = createPage();
  const math = seededMath();
  const exported: { exports: unknown } = { exports: {} };
  const given: Record<string, unknown> = {
    ...globals,
    Math: math.math,
    Date: frozenDate,
    module: exported,
    exports: exported.exports,
    ...withheld,
  };
  const source = readFileSync(plotlyFile(), "utf8");
  compileFunction(source, Object.keys(given), { filename: "plotly.js" })(...Object.values(given));
  const plotly = exported.exports;
  if (!isPlotly(plotly)) throw new Error("the plotly.js bundle did not give its functions");
  return { plotly, math, createContainer: () => document.body.appendChild(document.createElement("div")) };
}

/** Names that the bundle shall not reach. */
const withheld: Record<string, undefined> = {
  fetch: undefined,
  XMLHttpRequest: undefined,
  WebSocket: undefined,
  require: undefined,
  process: undefined,
  define: undefined,
};

function isPlotly(value: unknown): value is Plotly {
  return typeof value === "object" && value !== null && "newPlot" in value && typeof value.newPlot === "function";
}
