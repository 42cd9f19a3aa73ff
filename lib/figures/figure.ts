import type { Language, Text } from "../core/text";

/** A plain JSON value. */
export type Json = string | number | boolean | null | readonly Json[] | JsonObject;

/** A plain JSON object, such as a Plotly trace or layout. */
export interface JsonObject {
  readonly [key: string]: Json | undefined;
}

/** How a figure is drawn. */
export interface FigureOptions {
  readonly language: Language;
  /** Width in CSS pixels: 900 by default, 390 on a phone. */
  readonly width?: number;
  /** The short name by which the footer calls a source, given its id; by default the id itself. */
  readonly sourceName?: (id: string) => string;
}

/** A finished figure: Plotly JSON and everything a reader needs beside it. Plain, immutable, deterministic. */
export interface Figure {
  /** Its name in the catalogue, for example `compute-a100-price`. */
  readonly id: string;
  readonly language: Language;
  /** The finding, in one sentence. */
  readonly title: string;
  /** The measure and its unit. */
  readonly subtitle: string;
  /** What a person who cannot see the figure needs to know. */
  readonly alt: string;
  /** Ids of the sources of the rows it shows. */
  readonly sources: readonly string[];
  /** How many observations it shows. */
  readonly n: number;
  /** Plotly traces. */
  readonly data: readonly JsonObject[];
  /** Plotly layout. */
  readonly layout: JsonObject;
  /** Size in CSS pixels. */
  readonly width: number;
  readonly height: number;
  /** The numbers drawn, one record a mark, for those who want them as a table. */
  readonly rows: readonly JsonObject[];
}

/** Whether a JSON value is an object (not a list, not null). */
export function isJsonObject(value: Json | undefined): value is JsonObject {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** The text in the language asked for. */
export function say(language: Language, text: Text): string {
  return text[language];
}
