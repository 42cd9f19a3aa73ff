import type { ApiPriceResult } from "../../problems/commercial";
import { type AdjustedPrice, atRating, type PriceCountry } from "../../problems/commercial/price-index";
import { logTicks, plainNumber } from "../compute/ticks";
import { type Figure, type FigureOptions, type JsonObject, say } from "../figure";
import { frame, isNarrow } from "../frame";
import { escapeText } from "../lines";
import { formatNumber, formatShare } from "../numbers";
import { ink, palette } from "../palette";

/** List prices brought to one measured capability and one maker, with the fitted yearly change. */
export function priceIndexFigure(result: ApiPriceResult, options: FigureOptions): Figure {
  const { adjusted, headline } = result.index;
  const narrow = isNarrow(options);
  const all = adjusted.flatMap(({ price, fitted }) => [price, fitted]);
  const [low, high] = all.length === 0 ? [0.1, 10] : [0.6 * Math.min(...all), 1.8 * Math.max(...all)];
  const ticks = logTicks(low, high).filter((tick) => /^1/.test(tick.toExponential()));
  const factor = (country: PriceCountry) => headline[country].factor;
  return frame(
    {
      id: "commercial-price-index",
      title: titleOf(result),
      subtitle: {
        en: `List prices brought to an Arena rating of ${atRating} and to one maker, US dollars per million tokens, ${formatShare(result.inputShare)} of them input (log scale)`,
        zh: `折算到Arena得分${atRating}与同一厂商的标价，美元/百万token，输入占${formatShare(result.inputShare)}（对数刻度）`,
      },
      alt: {
        en: `Falling points with lines on a log scale. Factor a year: China ${span(factor("CN"))}, United States ${span(factor("US"))}.`,
        zh: `对数刻度下降散点与直线。每年倍数：中国${span(factor("CN"))}，美国${span(factor("US"))}。`,
      },
      footnote: {
        en: "A point is a price seen, less what rating, maker and price sheet add in the fit; promotional, free and off-peak prices are left out. The two lines have levels of different makers: compare their slopes. All ratings are from one snapshot of December 2025.",
        zh: "每点为标价扣除得分、厂商与价目表的影响；促销、免费和错峰价不计。两线水平属不同厂商，只比较斜率。得分全部取自2025年12月同一快照。",
      },
      sources: [...new Set(result.index.used.flatMap(({ sources }) => sources))],
      n: adjusted.length,
      data: [...traces(adjusted, "CN"), ...traces(adjusted, "US")],
      layout: {
        xaxis: { range: [2022.9, 2026.1], dtick: 1, tickformat: "d" },
        yaxis: {
          type: "log",
          range: [Math.log10(low), Math.log10(high)],
          tickvals: ticks,
          ticktext: ticks.map(plainNumber),
          title: {
            text: say(options.language, { en: "US dollars per million tokens", zh: "美元/百万token" }),
            standoff: 8,
          },
        },
        annotations: [label("CN", factor("CN"), options), label("US", factor("US"), options)],
      },
      rows: adjusted.map(({ country, provider, model, date, price, fitted }) => ({
        country,
        provider,
        model,
        date,
        price,
        fitted,
      })),
      room: { left: narrow ? 56 : 84 },
    },
    options,
  );
}

const looks = {
  CN: { color: "vermilion", symbol: "circle", dash: "solid", y: 0.99, en: "● China", zh: "●中国" },
  US: { color: "blue", symbol: "diamond-open", dash: "dash", y: 0.92, en: "◇ United States", zh: "◇美国" },
} as const;

function traces(prices: readonly AdjustedPrice[], country: PriceCountry): JsonObject[] {
  const look = looks[country];
  const own = prices.filter((price) => price.country === country).sort((a, b) => a.time - b.time);
  return [
    {
      type: "scatter",
      mode: "markers",
      x: own.map(({ time }) => time),
      y: own.map(({ price }) => price),
      text: own.map(({ provider, model, date }) => escapeText(`${provider} ${model}, ${date}`)),
      hovertemplate: "%{text}: %{y:.3g}<extra></extra>",
      marker: {
        color: palette[look.color],
        symbol: look.symbol,
        size: 9,
        line: { width: 1.8, color: palette[look.color] },
      },
    },
    {
      type: "scatter",
      mode: "lines",
      x: own.map(({ time }) => time),
      y: own.map(({ fitted }) => fitted),
      line: { color: palette[look.color], width: 2.5, dash: look.dash },
      hoverinfo: "skip",
    },
  ];
}

function label(
  country: PriceCountry,
  factor: ReturnType<typeof span> extends string ? Parameters<typeof span>[0] : never,
  options: FigureOptions,
): JsonObject {
  const look = looks[country];
  return {
    text: `${say(options.language, look)} × ${span(factor)} ${say(options.language, { en: "a year", zh: "/年" })}`,
    showarrow: false,
    xref: "paper",
    yref: "paper",
    x: 0.99,
    y: look.y,
    xanchor: "right",
    yanchor: "top",
    bgcolor: ink.ground,
    font: { size: 12.5, color: palette[look.color] },
  };
}

function span(factor: { readonly value: number; readonly low: number; readonly high: number } | null): string {
  if (factor === null) return "–";
  return `${formatNumber(factor.value, 2)} (${formatNumber(factor.low, 2)}–${formatNumber(factor.high, 2)})`;
}

function titleOf({ index }: ApiPriceResult) {
  const { CN, US } = index.headline;
  const fell = (["CN", "US"] as const).filter((country) => (index.headline[country].factor?.high ?? 1) < 1);
  const months = (halving: number | null) => (halving === null ? "–" : formatNumber(12 * halving, 2));
  const where = { CN: { en: "China", zh: "中国" }, US: { en: "the United States", zh: "美国" } };
  if (fell.length === 0)
    return { en: "At equal measured capability no fall of prices is sure", zh: "同等能力下，价格下降并不确定" };
  return {
    en: `At equal measured capability list prices surely fell in ${fell.map((country) => where[country].en).join(" and ")}, halving in ${months(CN.halving)} and ${months(US.halving)} months (China, United States)`,
    zh: `同等能力下，${fell.map((country) => where[country].zh).join("与")}标价确有下降，减半时间为${months(CN.halving)}个月（中国）与${months(US.halving)}个月（美国）`,
  };
}
