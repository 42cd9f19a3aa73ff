import type { Text } from "../../core/text";
import type { OwningResult } from "../../problems/compute/owning-cost";
import type { OwningBar } from "../../problems/compute/owning-tornado";
import { type Figure, type FigureOptions, type JsonObject, say } from "../figure";
import { frame, isNarrow } from "../frame";
import { formatShare } from "../numbers";
import { ink, palette } from "../palette";
import { niceTicks, plainNumber } from "./ticks";

/** What each input alone does to electricity's share of the cost of owning, widest first. */
export function owningTornadoFigure(result: OwningResult, options: FigureOptions): Figure {
  const narrow = isNarrow(options);
  const bars = result.tornado;
  const top = Math.max(0.1, ...bars.flatMap((bar) => [bar.shareAtLow, bar.shareAtHigh]));
  const ticks = niceTicks(0, top * 1.15);
  const base = bars[0]?.shareAtStandard ?? null;
  const shift = narrow ? 0.24 : 0;
  return frame(
    {
      id: "compute-owning-tornado",
      title: titleOf(bars),
      subtitle: {
        en: "Electricity as a share of the hourly cost of owning an eight-A100 server in China, %, one input moved at a time. Open: low end of the input; filled: high end",
        zh: "在中国自有8卡A100服务器的每小时成本中电费占比（%），每次只变动一个输入。空心：低值；实心：高值",
      },
      alt: altOf(bars),
      footnote: {
        en: "Ends of the assumptions as in the table of assumptions; of the price, its lowest and highest row.",
        zh: "假设的两端取自假设表；价格取最低与最高一行。",
      },
      sources: result.sources,
      n: bars.length === 0 ? 0 : result.quotes.length,
      data: [...bars.map((bar, index) => span(bar, index + shift)), ...ends(bars, shift)],
      layout: {
        xaxis: {
          title: {
            text: say(options.language, {
              en: "Electricity, % of the cost of owning",
              zh: "电费占自有成本的比例（%）",
            }),
            standoff: 8,
          },
          range: [0, top * 1.15],
          tickvals: ticks,
          ticktext: ticks.map((value) => plainNumber(value * 100)),
          zeroline: true,
        },
        yaxis: { range: [bars.length - 0.4, -0.9], visible: false, fixedrange: true },
        shapes: base === null ? [] : [baseLine(base, bars.length)],
        annotations: [...words(bars, options), ...(base === null ? [] : [baseText(base, options)])],
      },
      rows: bars.map(({ key, low, high, shareAtLow, shareAtHigh, shareAtStandard }) => ({
        input: key,
        low,
        high,
        share_at_low: shareAtLow,
        share_at_high: shareAtHigh,
        share_at_parameters: shareAtStandard,
      })),
      room: narrow ? { left: 14, right: 14 } : { left: 190, right: 24 },
      height: (narrow ? 52 : 44) * Math.max(1, bars.length) + (narrow ? 280 : 240),
    },
    options,
  );
}

function span(bar: OwningBar, y: number): JsonObject {
  return {
    type: "scatter",
    mode: "lines",
    x: [bar.shareAtLow, bar.shareAtHigh],
    y: [y, y],
    line: { color: palette.blue, width: 5 },
    hoverinfo: "skip",
    opacity: 0.55,
  };
}

function ends(bars: readonly OwningBar[], shift: number): JsonObject[] {
  const marks = (share: (bar: OwningBar) => number, fill: string) => ({
    type: "scatter",
    mode: "markers",
    x: bars.map(share),
    y: bars.map((_, index) => index + shift),
    marker: { size: 13, color: fill, line: { color: palette.blue, width: 2 } },
    hovertemplate: "%{x:.1%}<extra></extra>",
  });
  return [marks((bar) => bar.shareAtLow, ink.ground), marks((bar) => bar.shareAtHigh, palette.blue)];
}

/** Names at the left (above on a phone), and the value of the input at each end of its span. */
function words(bars: readonly OwningBar[], options: FigureOptions): JsonObject[] {
  const narrow = isNarrow(options);
  const shift = narrow ? 0.24 : 0;
  return bars.flatMap((bar, index) => {
    const isLowLeft = bar.shareAtLow <= bar.shareAtHigh;
    const unit = say(options.language, bar.unit);
    const end = (value: number, share: number, side: "left" | "right") => ({
      text: inputText(bar.key, value, options),
      showarrow: false,
      x: share,
      y: index + shift,
      xanchor: side === "left" ? "right" : "left",
      xshift: side === "left" ? -11 : 11,
      font: { size: narrow ? 10.5 : 12, color: ink.muted },
    });
    return [
      {
        text: say(options.language, bar.label) + (unit === "" ? "" : ` (${unit})`),
        showarrow: false,
        xref: "paper",
        x: 0,
        xanchor: narrow ? "left" : "right",
        xshift: narrow ? 0 : -10,
        y: narrow ? index - 0.2 : index,
        bgcolor: ink.ground,
        borderpad: 0,
        font: { size: narrow ? 11 : 13 },
      },
      end(bar.low, bar.shareAtLow, isLowLeft ? "left" : "right"),
      end(bar.high, bar.shareAtHigh, isLowLeft ? "right" : "left"),
    ];
  });
}

/** An input's value with its unit, as short as the place allows. */
function inputText(key: string, value: number, options: FigureOptions): string {
  if (key === "price") {
    return say(options.language, { en: `${plainNumber(value / 1e6)}m`, zh: `${plainNumber(value / 1e4)}万` });
  }
  if (key === "utilisation" || key.endsWith("Share")) return `${plainNumber(value * 100)} %`;
  return plainNumber(value);
}

function baseLine(base: number, rows: number): JsonObject {
  return {
    type: "line",
    layer: "below",
    x0: base,
    x1: base,
    y0: -0.5,
    y1: rows,
    line: { color: ink.muted, width: 1.5, dash: "dash" },
  };
}

function baseText(base: number, { language }: FigureOptions): JsonObject {
  const share = formatShare(base);
  return {
    text: say(language, { en: `at the parameters: ${share}`, zh: `取参数值：${share}` }),
    showarrow: false,
    x: base,
    y: -0.5,
    yanchor: "bottom",
    font: { size: 11, color: ink.muted },
  };
}

function titleOf(bars: readonly OwningBar[]): Text {
  const [first, second] = bars;
  if (first === undefined || second === undefined) {
    return { en: "No price of an eight-A100 server is left to vary", zh: "没有可用的8卡A100服务器价格" };
  }
  const [low, high] = [first.shareAtLow, first.shareAtHigh].sort((a, b) => a - b).map((share) => formatShare(share));
  const lower = second.label.en.toLowerCase();
  return {
    en: `${first.label.en} moves electricity's share of owning most, from ${low} to ${high}; ${lower} comes next`,
    zh: `对电费占比影响最大的是${first.label.zh}（${low}至${high}），其次是${second.label.zh}`,
  };
}

function altOf(bars: readonly OwningBar[]): Text {
  const list = (language: "en" | "zh") =>
    bars
      .map((bar) => `${bar.label[language]} ${formatShare(bar.shareAtLow)}–${formatShare(bar.shareAtHigh)}`)
      .join(language === "en" ? ", " : "，");
  return {
    en: `Tornado chart: electricity's share of the cost of owning at the low and high end of each input. ${list("en")}.`,
    zh: `龙卷风图：各输入取低值与高值时的电费占比。${list("zh")}。`,
  };
}
