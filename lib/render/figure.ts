/** A JSON object. */
export interface JsonObject {
  readonly [key: string]: unknown;
}

/** A Plotly figure: what `fig.to_json()` writes and `Plotly.newPlot` reads. */
export interface PlotlyFigure {
  readonly data: readonly JsonObject[];
  readonly layout?: JsonObject;
}
