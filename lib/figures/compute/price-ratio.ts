import type { Text } from "../../core/text";
import type { RatioRange } from "../../problems/compute/price-fit";
import type { PriceSeries } from "../../problems/compute/price-series";
import type { PriceResult } from "../../problems/compute/purchase-prices";
import { monthNumber } from "../../problems/compute/quote-period";
import { type Figure, type FigureOptions, type JsonObject, say } from "../figure";
import { frame, isNarrow } from "../frame";
import { breakLines, escapeText } from "../lines";
import { formatNumber } from "../numbers";
import { type PaletteName, palette } from "../palette";
import { monthText } from "./month-text";
import { ratioAxis, ratioLine } from "./ratio-axis";

/** How a ratio was come by: a trend carried to twelve months, the quotes as they stand, or what a source states. */
type Basis = "trend" | "quotes" | "stated";

interface Row extends RatioRange {
  readonly label: Text;
  readonly basis: Basis;
  readonly n: number;
  readonly sources: readonly string[];
}

/** Price ratios of 2023 by product: trends over twelve months, last over first quotes, and changes that sources state. */
export function priceRatio(result: PriceResult, options: FigureOptions): Figure {
  const rows = rowsOf(result);
  const narrow = isNarrow(options);
  const labelWidth = narrow ? 138 : 312;
  const labels = rows.map((row) => breakLines(say(options.language, row.label), labelWidth - 12, narrow ? 10 : 12));
  return frame(
    {
      id: "compute-price-ratio",
      title: titleOf(result),
      subtitle: {
        en: "Price over price at the start, China, open market (log scale); lines: 95 % intervals of trends, spread of quotes",
        zh: "中国公开市场价格与起点之比（对数刻度）；横线：趋势的95%区间、报价的范围",
      },
      alt: {
        en: `Dots on a log scale. ${rows.map((row) => `${row.label.en}: ${rangeText(row)}`).join("; ")}. Lines at 1 and 2.`,
        zh: `对数刻度散点。${rows.map((row) => `${row.label.zh}：${rangeText(row)}`).join("；")}。1与2处有竖线。`,
      },
      footnote: {
        en: "● trend over twelve months (beyond the last quote where quotes stop earlier), ◆ last over first quote as they stand, ▲ as a source states it for its own time.",
        zh: "● 折算为十二个月的趋势（报价提前中断时为外推），◆ 最后报价比最初报价，▲ 来源自述的该时段变化。",
      },
      sources: [...new Set(rows.flatMap((row) => row.sources))],
      n: result.series.reduce((total, one) => total + (one.group === "market" ? one.quotes.length : 0), 0),
      height: narrow ? 760 : 660,
      room: { left: labelWidth, below: narrow ? 54 : 64 },
      data: rows.flatMap((row, i) => tracesOf(row, rows.length - i)),
      layout: {
        xaxis: ratioAxis({ en: "Ratio", zh: "倍数" }, options.language, { from: -3.2, to: 5 }),
        yaxis: {
          range: [0.3, rows.length + 0.7],
          tickvals: rows.map((_, i) => rows.length - i),
          ticktext: labels.map((lines) => lines.map(escapeText).join("<br>")),
          tickfont: { size: narrow ? 10 : 12 },
          showgrid: false,
          ticks: "",
        },
        shapes: [ratioLine(1, "solid"), ratioLine(2, "dash")],
      },
      rows: rows.map(({ label, basis, value, low, high, n }) => ({
        series: say(options.language, label),
        basis,
        ratio: value,
        low,
        high,
        n,
      })),
    },
    options,
  );
}

function rowsOf(result: PriceResult): Row[] {
  const market = result.series.filter((one) => one.group === "market" && (one.fit?.interval || one.ends));
  const pooled = result.pooled;
  return [
    ...market.flatMap((one) => [...trendRows(one, result), ...endRows(one), ...statedRows(one, result)]),
    ...(pooled === null
      ? []
      : [
          {
            label: {
              en: `${result.pooledProducts.map((product) => `${product}s`).join(" and ")} pooled: trend`,
              zh: `${result.pooledProducts.map(productZh).join("与")}合并：趋势`,
            },
            basis: "trend" as const,
            value: pooled.value,
            low: pooled.low,
            high: pooled.high,
            n: pooled.n,
            sources: [],
          },
        ]),
  ];
}

function trendRows(one: PriceSeries, { headline, withoutWeak }: PriceResult): Row[] {
  const row = (fit: PriceSeries["fit"], extra: Text, n: number): Row[] =>
    fit?.interval
      ? [
          {
            label: {
              en: `${one.product}: trend${extra.en}`,
              zh: `${productZh(one.product)}：趋势${extra.zh}`,
            },
            basis: "trend",
            value: fit.interval.value,
            low: fit.interval.low,
            high: fit.interval.high,
            n,
            sources: sourcesOf(one),
          },
        ]
      : [];
  const isHeadline = one.product === headline.product;
  return [
    ...row(one.fit, { en: "", zh: "" }, one.quotes.length),
    ...(isHeadline
      ? row(withoutWeak.fit, { en: ", weak rows left out", zh: "，剔除薄弱数据" }, withoutWeak.quotes)
      : []),
  ];
}

function endRows(one: PriceSeries): Row[] {
  if (one.ends === null) return [];
  const { value, low, high, from, to } = one.ends;
  const [first, last] = [monthText(from), monthText(to)];
  return [
    {
      label: {
        en: `${one.product}: quotes, ${first.en} to ${last.en}`,
        zh: `${productZh(one.product)}：报价，${first.zh}至${last.zh}`,
      },
      basis: "quotes",
      value,
      low,
      high,
      n: one.quotes.length,
      sources: sourcesOf(one),
    },
  ];
}

/** Stated changes of the same product; a stretch that starts and ends on one day has no start that the source names. */
function statedRows(one: PriceSeries, { stated }: PriceResult): Row[] {
  return stated
    .filter((change) => productOf(change.product) === one.product)
    .map((change) => {
      const [from, to] = [monthText(monthNumber(change.from)), monthText(monthNumber(change.to))];
      const time: Text =
        change.from === change.to
          ? { en: `up to ${to.en}`, zh: `截至${to.zh}` }
          : from.en === to.en
            ? { en: `within ${to.en}`, zh: `${to.zh}内` }
            : { en: `${from.en} to ${to.en}`, zh: `${from.zh}至${to.zh}` };
      return {
        label: { en: `${one.product}: stated, ${time.en}`, zh: `${productZh(one.product)}：来源自述，${time.zh}` },
        basis: "stated",
        value: Math.sqrt(change.low * change.high),
        low: change.low,
        high: change.high,
        n: 1,
        sources: [change.source],
      };
    });
}

/** The followed product that a stated change is about: without "server" it is the card. */
function productOf(product: string): string {
  const chip = /\b(?:A100|A800|H800)\b/.exec(product)?.[0] ?? product;
  return `${chip} ${/server/.test(product) ? "server" : "card"}`;
}

function productZh(product: string): string {
  return product.replace(" card", "单卡").replace(" server", "服务器");
}

function sourcesOf(one: PriceSeries): string[] {
  return [...new Set(one.quotes.map((quote) => quote.source))];
}

const marks: Readonly<Record<Basis, { readonly symbol: string; readonly color: PaletteName }>> = {
  trend: { symbol: "circle", color: "blue" },
  quotes: { symbol: "diamond", color: "vermilion" },
  stated: { symbol: "triangle-up", color: "teal" },
};

function tracesOf(row: Row, y: number): JsonObject[] {
  const { symbol, color } = marks[row.basis];
  return [
    {
      type: "scatter",
      mode: "lines",
      x: [row.low, row.high],
      y: [y, y],
      line: { color: palette[color], width: 2.5 },
      hoverinfo: "skip",
    },
    {
      type: "scatter",
      mode: "markers",
      x: [row.value],
      y: [y],
      marker: { symbol, size: 10, color: palette[color] },
      hovertext: [escapeText(rangeText(row))],
      hoverinfo: "text",
    },
  ];
}

function rangeText({ value, low, high }: RatioRange): string {
  const middle = formatNumber(value, 3);
  return low === high ? middle : `${middle} (${formatNumber(low, 2)}–${formatNumber(high, 2)})`;
}

function titleOf({ headline, withoutWeak }: PriceResult): Text {
  const interval = headline.fit?.interval;
  if (!interval) {
    return {
      en: "Too few sources quote a single A100 in 2023 to give its yearly rise an interval",
      zh: "2023年报出A100单卡价格的来源太少，年度涨幅没有区间",
    };
  }
  const solid = withoutWeak.fit?.interval ?? null;
  const [ratio, low, high] = [interval.value, interval.low, interval.high].map((one) => formatNumber(one, 2));
  const rose = interval.low > 1;
  const without = solid !== null && solid.low > 1;
  const en = rose
    ? without
      ? "and still excludes 1 without weak rows"
      : "but only with its weak rows does it exclude 1"
    : "and does not exclude 1";
  const zh = rose ? (without ? "剔除薄弱数据后仍不含1" : "但剔除薄弱数据后便含1") : "区间含1";
  return {
    en: `The trend of A100 card quotes comes to ${ratio} times a year (95 %: ${low} to ${high}), ${en}`,
    zh: `A100单卡报价的趋势为一年${ratio}倍（95%区间${low}至${high}），${zh}`,
  };
}
