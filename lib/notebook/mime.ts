import type { JsonObject } from "./json";

/** One thing in several forms, of which a front end takes the richest that it knows. */
export interface MimeBundle {
  /** The forms by MIME type; `text/plain` is always there. */
  readonly data: JsonObject;
  readonly metadata?: JsonObject;
}

/** The MIME type of a Plotly figure, which JupyterLab, VS Code and nbviewer draw. */
export const plotlyType = "application/vnd.plotly.v1+json";

/** The key under which our outputs say in their metadata what they are. */
export const markKey = "five-problems";

/** A text with the characters of HTML made harmless. */
export function escapeHtml(text: string): string {
  const entities: Readonly<Record<string, string>> = {
    "&": "&amp;",
    "<": "&lt;",
    ">": "&gt;",
    '"': "&quot;",
    "'": "&#39;",
  };
  return text.replace(/[&<>"']/g, (character) => entities[character] ?? character);
}

/**
 * The class of our tables: what MathJax is told to leave alone. Two dollar signs in a row of prices are no formula.
 */
export const noMath = "tex2jax_ignore mathjax_ignore";
