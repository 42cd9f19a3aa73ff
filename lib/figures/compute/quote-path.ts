import type { Text } from "../../core/text";
import type { ExportRules } from "../../problems/compute/export-rules";
import type { PricedProduct, PriceQuote } from "../../problems/compute/price-quotes";
import { type Figure, type FigureOptions, type JsonObject, say } from "../figure";
import { frame, isNarrow } from "../frame";
import { escapeText } from "../lines";
import { formatNumber } from "../numbers";
import { ink, type PaletteName, palette } from "../palette";

/** One product of a price path: its quotes are one colour and one line style, and its name stands beside them. */
export interface PathProduct {
  readonly product: PricedProduct;
  readonly name: Text;
  readonly color: PaletteName;
  readonly dash: "solid" | "dot" | "dash";
  /** Where its name stands: a day and a price in yuan. */
  readonly label: { readonly date: string; readonly price: number };
}

/** What a price path shows. */
export interface PathContent {
  readonly id: string;
  readonly title: Text;
  readonly subtitle: Text;
  readonly alt: Text;
  readonly products: readonly PathProduct[];
  /** Prices are divided by this for the axis, for example 1000. */
  readonly divisor: number;
  readonly axis: Text;
  /** First and last day of the time axis. */
  readonly range: readonly [string, string];
  readonly highest: number;
}

/**
 * A path of quoted prices: every quote a mark, its range and the looseness of its date as bars, quotes of one source joined,
 * sources numbered, and the two export rules as vertical lines. From zero.
 */
export function quotePath(
  content: PathContent,
  quotes: readonly PriceQuote[],
  rules: ExportRules,
  options: FigureOptions,
): Figure {
  const shown = content.products.flatMap(({ product }) =>
    quotes.filter((quote) => quote.product === product && isWithin(quote.date, content.range)),
  );
  const sources = [...new Set([...shown].sort(byDate).map((quote) => quote.source))];
  const number = (source: string) => sources.indexOf(source) + 1;
  const narrow = isNarrow(options);
  return frame(
    {
      ...content,
      footnote: footnoteOf(sources, shown, options),
      sources,
      n: shown.length,
      height: narrow ? 660 : 600,
      data: content.products.flatMap((product) => tracesOf(product, shown, content.divisor, narrow ? null : number)),
      layout: {
        xaxis: {
          type: "date",
          range: [...content.range],
          tickformat: "%Y-%m",
          showgrid: false,
          nticks: narrow ? 5 : 9,
        },
        yaxis: {
          title: { text: escapeText(say(options.language, content.axis)) },
          range: [0, content.highest / content.divisor],
          rangemode: "tozero",
        },
        shapes: [rules.first.date, rules.second.date]
          .filter((date) => isWithin(date, content.range))
          .map((date) => verticalLine(date)),
        annotations: [
          ...ruleLabels(rules, content.range, options),
          ...content.products
            .filter(({ product }) => shown.some((quote) => quote.product === product))
            .map((product) => nameLabel(product, content.divisor, options)),
        ],
      },
      rows: shown.map((quote) => ({
        product: quote.product,
        channel: quote.channel,
        date: quote.date,
        date_precision: quote.precision,
        low_yuan: quote.low,
        high_yuan: quote.high,
        confidence: quote.confidence,
        source: quote.source,
        number: number(quote.source),
      })),
    },
    options,
  );
}

const symbols: Readonly<Record<string, string>> = {
  grey: "circle",
  distributor: "triangle-up",
  retail: "square",
  unstated: "diamond",
  contract: "x",
};

const channelNames: Readonly<Record<string, { readonly mark: string; readonly name: Text }>> = {
  grey: { mark: "●", name: { en: "grey market", zh: "灰色市场" } },
  distributor: { mark: "▲", name: { en: "distributor", zh: "分销商" } },
  retail: { mark: "■", name: { en: "shop", zh: "零售" } },
  unstated: { mark: "◆", name: { en: "channel not stated", zh: "未说明渠道" } },
  contract: { mark: "×", name: { en: "direct contract", zh: "直接采购合同" } },
};

function tracesOf(
  { product, color, dash }: PathProduct,
  shown: readonly PriceQuote[],
  divisor: number,
  number: ((source: string) => number) | null,
): JsonObject[] {
  const own = shown.filter((quote) => quote.product === product).sort((a, b) => (dayOf(a) < dayOf(b) ? -1 : 1));
  const middle = (quote: PriceQuote) => (quote.low + quote.high) / 2 / divisor;
  const bySource = [...new Set(own.map((quote) => quote.source))].map((source) =>
    own.filter((quote) => quote.source === source && quote.group === "market"),
  );
  const lines = bySource
    .filter((quotes) => quotes.length > 1)
    .map((quotes) => ({
      type: "scatter",
      mode: "lines",
      x: quotes.map(dayOf),
      y: quotes.map(middle),
      line: { color: palette[color], width: 1.2, dash },
      opacity: 0.6,
      hoverinfo: "skip",
    }));
  const marks = {
    type: "scatter",
    mode: "markers+text",
    x: own.map(dayOf),
    y: own.map(middle),
    marker: {
      symbol: own.map((quote) => `${symbols[quote.channel] ?? "circle"}${quote.confidence === "low" ? "-open" : ""}`),
      size: 10,
      color: palette[color],
      line: { color: palette[color], width: 1.6 },
    },
    text: own.map((quote, i) => (number !== null && isLabelled(own, i) ? String(number(quote.source)) : "")),
    textposition: own.map((_, i) => corners[i % corners.length] ?? "top right"),
    textfont: { size: 10, color: ink.muted },
    cliponaxis: false,
    hoverinfo: "text",
    hovertext: own.map((quote) => escapeText(`${quote.date}: ${formatNumber(quote.low)}`)),
  };
  return [...lines, ...extents(own, { color, divisor }), marks];
}

/** Upright bars for the ranges of quotes, and thin level ones for the days that they may stand for. */
function extents(
  quotes: readonly PriceQuote[],
  { color, divisor }: { readonly color: PaletteName; readonly divisor: number },
): JsonObject[] {
  const ranges = quotes.filter((quote) => quote.high > quote.low);
  const loose = quotes.filter((quote) => quote.period.to > quote.period.from);
  const trace = { type: "scatter", mode: "lines", hoverinfo: "skip" };
  return [
    {
      ...trace,
      x: ranges.flatMap((quote) => [dayOf(quote), dayOf(quote), null]),
      y: ranges.flatMap((quote) => [quote.low / divisor, quote.high / divisor, null]),
      line: { color: palette[color], width: 4 },
    },
    {
      ...trace,
      x: loose.flatMap((quote) => [quote.period.from, quote.period.to, null]),
      y: loose.flatMap((quote) => {
        const middle = (quote.low + quote.high) / 2 / divisor;
        return [middle, middle, null];
      }),
      line: { color: palette[color], width: 1 },
      opacity: 0.6,
    },
  ];
}

/** Where the numbers stand, in turn, so that neighbours keep clear of one another. */
const corners = ["top right", "bottom right", "top left", "bottom left"] as const;

/** Whether a mark carries its source's number: the first of those that lie on one another. */
function isLabelled(quotes: readonly PriceQuote[], i: number): boolean {
  const quote = quotes[i];
  return !quotes.slice(0, i).some((other) => other.source === quote?.source && other.date === quote.date);
}

function footnoteOf(sources: readonly string[], shown: readonly PriceQuote[], options: FigureOptions): Text {
  const channels = Object.entries(channelNames).filter(([channel]) => shown.some((quote) => quote.channel === channel));
  const marks = (language: "en" | "zh") => channels.map(([, { mark, name }]) => `${mark} ${name[language]}`);
  const names = sources.map((source, i) => `${i + 1} ${options.sourceName?.(source) ?? source}`);
  const numbers: Text = isNarrow(options)
    ? { en: "", zh: "" }
    : { en: ` Numbers: ${names.join(", ")}.`, zh: `编号：${names.join("，")}。` };
  return {
    en: `${marks("en").join(", ")}; hollow: low confidence. Upright bars: range of the quote; level bars: days it may stand for. Lines join quotes of one source.${numbers.en}`,
    zh: `${marks("zh").join("，")}；空心为低可信。竖线为报价区间，横线为可能的日期范围，连线为同一来源的报价。${numbers.zh}`,
  };
}

function verticalLine(date: string): JsonObject {
  return {
    type: "line",
    xref: "x",
    yref: "paper",
    x0: date,
    x1: date,
    y0: 0,
    y1: 1,
    line: { color: ink.muted, width: 1, dash: "dash" },
  };
}

function ruleLabels(rules: ExportRules, range: readonly [string, string], options: FigureOptions): JsonObject[] {
  const labels: readonly { readonly date: string; readonly text: Text; readonly side: "left" | "right" }[] = [
    { date: rules.first.date, text: { en: "A100 barred", zh: "禁A100" }, side: "left" },
    { date: rules.second.date, text: { en: "A800 barred", zh: "禁A800" }, side: "right" },
  ];
  return labels
    .filter(({ date }) => isWithin(date, range))
    .map(({ date, text, side }) => ({
      x: date,
      y: 1,
      yref: "paper",
      xanchor: side,
      yanchor: "top",
      xshift: side === "left" ? 4 : -4,
      showarrow: false,
      text: `${say(options.language, text)}<br>${date}`,
      align: side,
      font: { size: isNarrow(options) ? 9.5 : 11, color: ink.muted },
    }));
}

function nameLabel({ name, color, label }: PathProduct, divisor: number, options: FigureOptions): JsonObject {
  return {
    x: label.date,
    y: label.price / divisor,
    xanchor: "left",
    showarrow: false,
    text: `<b>${escapeText(say(options.language, name))}</b>`,
    font: { color: palette[color], size: isNarrow(options) ? 11 : 14 },
  };
}

/** The day at which a quote is drawn: the middle of its month where the month alone is known. */
function dayOf(quote: PriceQuote): string {
  return quote.precision === "month" && quote.date.endsWith("-01") ? `${quote.date.slice(0, 8)}16` : quote.date;
}

function isWithin(date: string, [from, to]: readonly [string, string]): boolean {
  return date >= from && date <= to;
}

function byDate(a: PriceQuote, b: PriceQuote): number {
  return a.date < b.date ? -1 : a.date > b.date ? 1 : 0;
}
