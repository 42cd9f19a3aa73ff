import { UserError } from "../core/errors";

/** A JSON object. */
export interface JsonObject {
  readonly [key: string]: unknown;
}

/** A Plotly figure: what `fig.to_json()` writes and `Plotly.newPlot` reads. */
export interface PlotlyFigure {
  readonly data: readonly JsonObject[];
  readonly layout?: JsonObject;
}

/** The trace types of plotly.js's cartesian bundle. */
export const traceTypes: readonly string[] = [
  "bar",
  "box",
  "contour",
  "heatmap",
  "histogram",
  "histogram2d",
  "histogram2dcontour",
  "image",
  "pie",
  "scatter",
  "scatterternary",
  "violin",
];

/**
 * A figure as JSON text, checked: an object with a list of traces of known types, pictures only as data.
 * @throws UserError naming the place and what is wrong with it
 */
export function figureJson(figure: unknown): string {
  if (!isObject(figure))
    throw new UserError(`A figure is a JSON object with "data" and "layout", not ${kindOf(figure)}.`);
  const { data, layout } = figure;
  if (!Array.isArray(data)) {
    throw new UserError(
      `The figure's "data" is ${kindOf(data)}; it must be a list of traces, as in {"data": [...], "layout": {...}}.`,
    );
  }
  if (layout !== undefined && layout !== null && !isObject(layout)) {
    throw new UserError(`The figure's "layout" is ${kindOf(layout)}; it must be an object.`);
  }
  const traces: readonly unknown[] = data;
  for (const [index, trace] of traces.entries()) checkTrace(trace, index);
  if (isObject(layout)) checkImages(layout.images);
  return toJson({ data, layout: layout ?? {} });
}

/** Whether a value is an object with named fields. */
export function isObject(value: unknown): value is JsonObject {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function checkTrace(trace: unknown, index: number): void {
  if (!isObject(trace)) throw new UserError(`data[${index}] is ${kindOf(trace)}; a trace is an object.`);
  const { type } = trace;
  if (type !== undefined && (typeof type !== "string" || !traceTypes.includes(type))) {
    const hint = type === "scattergl" || type === "heatmapgl" ? ` Use "${type.slice(0, -2)}" instead.` : "";
    const shown = typeof type === "string" ? JSON.stringify(type.slice(0, 60)) : kindOf(type);
    throw new UserError(
      `data[${index}].type is ${shown}, which cannot be drawn here.${hint} Known types: ${traceTypes.join(", ")}.`,
    );
  }
  if (type === "image") checkSource(trace.source, `data[${index}].source`);
}

function checkImages(images: unknown): void {
  if (!Array.isArray(images)) return;
  const list: readonly unknown[] = images;
  for (const [index, image] of list.entries())
    if (isObject(image)) checkSource(image.source, `layout.images[${index}].source`);
}

function checkSource(source: unknown, place: string): void {
  if (source === undefined || source === null || source === "") return;
  if (typeof source === "string" && /^data:image\/(png|jpe?g|gif|webp);base64,/i.test(source)) return;
  const shown = typeof source === "string" ? JSON.stringify(source.slice(0, 60)) : kindOf(source);
  throw new UserError(
    `${place} is ${shown}. Nothing is fetched while drawing: put the picture itself there, as data:image/png;base64,….`,
  );
}

function toJson(figure: JsonObject): string {
  try {
    const json = JSON.stringify(withPlainArrays(figure));
    checkTexts(json);
    return json.includes('"__proto__"') ? withoutPrototypes(json) : json;
  } catch (error) {
    if (error instanceof UserError) throw error;
    const reason = error instanceof RangeError ? "it holds itself, or lists within lists without end" : String(error);
    throw new UserError(
      `The figure cannot be written as JSON: ${reason}. Make it of plain objects, lists, numbers and texts.`,
    );
  }
}

/** No text in a figure has more characters, pictures and packed numbers apart. */
const longestText = 100_000;

/** Refuses texts that plotly.js would be busy with for hours: its search for formulas takes time squared in the length. */
function checkTexts(json: string): void {
  for (let open = json.indexOf('"'); open >= 0; ) {
    let close = json.indexOf('"', open + 1);
    while (close > 0 && isEscaped(json, close)) close = json.indexOf('"', close + 1);
    const start = json.slice(open + 1, open + 41);
    const isData = start.startsWith("data:image/") || json.slice(Math.max(0, open - 8), open) === '"bdata":';
    if (close - open > longestText && !isData) {
      throw new UserError(
        `A text of ${close - open - 1} characters cannot be drawn; it starts with "${start}". Keep every text under ${longestText} characters.`,
      );
    }
    open = json.indexOf('"', close + 1);
  }
}

/** Whether an odd number of backslashes stands before a quote. */
function isEscaped(json: string, quote: number): boolean {
  let slashes = 0;
  while (json[quote - 1 - slashes] === "\\") slashes += 1;
  return slashes % 2 === 1;
}

/** Typed arrays, which JSON does not know, become lists. */
function withPlainArrays(value: unknown): unknown {
  if (typeof value !== "object" || value === null) return value;
  if (Array.isArray(value)) return value.some((item) => typeof item === "object") ? value.map(withPlainArrays) : value;
  if (ArrayBuffer.isView(value)) return isIterable(value) ? [...value] : [];
  if (!isObject(value) || typeof value.toJSON === "function") return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, withPlainArrays(inner)]));
}

function isIterable(value: object): value is Iterable<unknown> {
  return Symbol.iterator in value;
}

/** Keys that would reach into JavaScript's own objects are left out. */
function withoutPrototypes(json: string): string {
  return JSON.stringify(JSON.parse(json, (key, value: unknown) => (key === "__proto__" ? undefined : value)));
}

function kindOf(value: unknown): string {
  if (value === undefined) return "missing";
  if (value === null) return "null";
  if (Array.isArray(value)) return "a list";
  return typeof value === "object" ? "an object" : `the ${typeof value} ${JSON.stringify(String(value).slice(0, 60))}`;
}
