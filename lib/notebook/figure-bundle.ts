import { isJsonObject, type Json } from "./json";
import { type MimeBundle, plotlyType } from "./mime";

/** A figure as `lib/figures` makes it: Plotly JSON with a title and a text for those who cannot see it. */
export interface FigureLike {
  readonly title: string;
  readonly subtitle?: string;
  readonly alt: string;
  readonly data: readonly object[];
  readonly layout: object;
}

/** A figure for a notebook: Plotly JSON, and its title and description as text. */
export function figureBundle(figure: FigureLike): MimeBundle {
  const text = [figure.title, figure.subtitle ?? "", figure.alt].filter((line) => line !== "").join("\n");
  return { data: { [plotlyType]: toJson({ data: figure.data, layout: figure.layout }), "text/plain": text } };
}

/** The value as JSON has it: what JSON does not know (undefined, NaN) is left out or null. */
function toJson(value: object): Json {
  const json: Json = JSON.parse(JSON.stringify(value));
  return isJsonObject(json) ? json : {};
}
