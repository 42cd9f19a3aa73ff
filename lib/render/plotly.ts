import { readFileSync } from "node:fs";
import { compileFunction } from "node:vm";
import { computedStyle, createDom } from "./dom";
import { frozenDate, type SeededMath, seededMath } from "./fixed-globals";
import type { DrawnElement } from "./styles";

/** What plotly.js draws into. */
export interface PlotContainer extends DrawnElement {
  remove(): void;
}

/** The part of plotly.js used here. */
export interface Plotly {
  readonly version: string;
  newPlot(container: PlotContainer, data: unknown, layout: unknown, config: unknown): Promise<unknown>;
  purge(container: PlotContainer): void;
  validate(data: unknown, layout: unknown): unknown;
}

/** plotly.js in a document of its own. */
export interface PlotlyPage {
  readonly plotly: Plotly;
  readonly math: SeededMath;
  createContainer(): PlotContainer;
}

let page: Promise<PlotlyPage> | undefined;

/** The file of the plotly.js bundle, also for pages that carry it. */
export function plotlyFile(): string {
  return require.resolve("plotly.js-cartesian-dist-min");
}

/** Starts plotly.js (cartesian bundle) once per thread, without network, clock or chance. */
export function openPlotlyPage(): Promise<PlotlyPage> {
  page ??= start();
  return page;
}

async function start(): Promise<PlotlyPage> {
  const window = await createDom();
  const { document } = window;
  const math = seededMath();
  const exported: { exports: unknown } = { exports: {} };
  const given: Record<string, unknown> = {
    window,
    document,
    self: window,
    navigator: window.navigator,
    getComputedStyle: computedStyle,
    DOMParser: window.DOMParser,
    XMLSerializer: window.XMLSerializer,
    Element: window.Element,
    HTMLElement: window.HTMLElement,
    SVGElement: window.SVGElement,
    Node: window.Node,
    Image: window.Image,
    Math: math.math,
    Date: frozenDate,
    module: exported,
    exports: exported.exports,
    ...withheld,
  };
  Object.assign(window, { getComputedStyle: computedStyle });
  const source = readFileSync(plotlyFile(), "utf8");
  compileFunction(source, Object.keys(given), { filename: "plotly.js" })(...Object.values(given));
  const plotly = exported.exports;
  if (!isPlotly(plotly)) throw new Error("the plotly.js bundle did not give its functions");
  return {
    plotly,
    math,
    createContainer: () => {
      const container = document.createElement("div");
      document.body.appendChild(container);
      return container;
    },
  };
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
