import type { Text } from "../../core/text";
import type { ProtectionResult } from "../../problems/corpora/protection";
import { type Figure, type FigureOptions, type JsonObject, say } from "../figure";
import { frame, isNarrow } from "../frame";
import { escapeText } from "../lines";
import { formatNumber, formatShare } from "../numbers";
import { ink, type PaletteName, palette, transparent } from "../palette";

/** The map of the investment game: cost over benefit against leak, the threshold, and the observed routes on it. */
export function gameMapFigure(result: ProtectionResult, options: FigureOptions): Figure {
  const narrow = isNarrow(options);
  const costs = Array.from({ length: 61 }, (_, i) => 10 ** (-2 + i * (2 / 60)));
  const shown = result.thresholds.filter(({ costShare }) => costShare.low < 1);
  const away = result.thresholds.filter(({ costShare }) => costShare.low >= 1);
  const list = (language: "en" | "zh") =>
    result.thresholds
      .map(({ route, threshold }) => `${route.name[language]} a* = ${formatNumber(threshold.value, 2)}`)
      .join(language === "en" ? "; " : "；");
  return frame(
    {
      id: "corpora-game-map",
      title: titleOf(result),
      subtitle: {
        en: "Share of the benefit that leaks, against cost over benefit (log scale). Below the curve a* = 1 − c/b all clean",
        zh: "收益外泄比例与成本收益比（对数坐标）。曲线a*=1−c/b以下为全体清洗的均衡",
      },
      alt: {
        en: `Map with the falling curve a* = 1 − c/b; all clean below it, not all above. Thresholds: ${list("en")}.`,
        zh: `曲线a*=1−c/b随成本下降，其下全体清洗，其上不再全体清洗。阈值：${list("zh")}。`,
      },
      footnote: {
        en: `Bars: cost over benefit across model sizes and simulation. No source measures the leak, so routes are ranges along it. Not on the map, dearer than the benefit: ${away.map(({ route }) => route.name.en).join(", ") || "none"}.`,
        zh: `色带为不同模型规模与模拟下的成本收益比。外泄无来源测量，故各途径为竖带。成本高于收益而不在图中：${away.map(({ route }) => route.name.zh).join("、") || "无"}。`,
      },
      sources: result.sources,
      n: result.thresholds.length,
      room: { left: narrow ? 48 : 76, right: narrow ? 14 : 30 },
      data: [
        {
          type: "scatter",
          mode: "lines",
          x: costs,
          y: costs.map((cost) => 1 - cost),
          line: { color: ink.text, width: 2.5 },
          hovertemplate: "c/b %{x:.3f}, a* %{y:.3f}<extra></extra>",
        },
        ...shown.flatMap(marks),
      ],
      layout: {
        xaxis: {
          type: "log",
          range: [-2, 0.02],
          tickvals: [0.01, 0.02, 0.05, 0.1, 0.2, 0.5, 1],
          ticktext: ["0.01", "0.02", "0.05", "0.1", "0.2", "0.5", "1"],
          title: {
            text: say(options.language, { en: "Cost over benefit (log scale)", zh: "成本收益比（对数坐标）" }),
            standoff: 8,
          },
        },
        yaxis: {
          range: [0, 1.02],
          title: {
            text: say(options.language, { en: "Share of the benefit that leaks", zh: "收益外泄比例" }),
            standoff: 8,
          },
        },
        shapes: shown.map(({ costShare }, place) => ({
          type: "rect",
          layer: "below",
          x0: Math.max(0.01, costShare.low),
          x1: Math.min(1, costShare.high),
          y0: 0,
          y1: 1,
          fillcolor: transparent(colors[place] ?? "grey", 0.12),
          line: { width: 0 },
        })),
        annotations: [...labels(shown, options), ...regions(options)],
      },
      rows: result.thresholds.map(({ route, costShare, threshold }) => ({
        route: say(options.language, route.name),
        cost_share: costShare.value,
        cost_low: costShare.low,
        cost_high: costShare.high,
        threshold: threshold.value,
        threshold_low: threshold.low,
        threshold_high: threshold.high,
      })),
    },
    options,
  );
}

const colors: readonly PaletteName[] = ["blue", "vermilion", "teal", "gold"];

type Thresholds = ProtectionResult["thresholds"];

function marks({ route, costShare, threshold }: Thresholds[number], place: number): JsonObject[] {
  if (costShare.value >= 1) return [];
  return [
    {
      type: "scatter",
      mode: "markers",
      x: [costShare.value],
      y: [threshold.value],
      marker: { color: palette[colors[place] ?? "grey"], size: 12, symbol: place === 0 ? "circle" : "square" },
      hovertext: [`${escapeText(route.name.en)}: a* = ${formatNumber(threshold.value, 2)}`],
      hoverinfo: "text",
    },
  ];
}

function labels(shown: Thresholds, options: FigureOptions): JsonObject[] {
  return shown.map(({ route, costShare, threshold }, place) => {
    const name = escapeText(say(options.language, route.name).replace(/ \(.*\)|（.*）/, ""));
    const value = costShare.value < 1 ? `: a* = ${formatNumber(threshold.value, 2)}` : "";
    return {
      text: `${name}${value}`,
      showarrow: false,
      x: Math.log10(Math.max(0.011, costShare.low)),
      xanchor: "left",
      xshift: 4,
      y: 0.06 + 0.08 * place,
      font: { size: isNarrow(options) ? 10 : 12, color: palette[colors[place] ?? "grey"] },
    };
  });
}

function regions(options: FigureOptions): JsonObject[] {
  const text = (words: Text, x: number, y: number) => ({
    text: say(options.language, words),
    showarrow: false,
    x,
    y,
    xanchor: x < -1 ? "left" : "right",
    font: { size: isNarrow(options) ? 11 : 13, color: ink.muted },
  });
  return [
    text({ en: "all clean", zh: "全体清洗" }, -1.97, 0.55),
    text({ en: "not all clean", zh: "不再全体清洗" }, -0.02, 0.95),
  ];
}

function titleOf({ thresholds }: ProtectionResult): Text {
  const best = [...thresholds].sort((a, b) => b.threshold.value - a.threshold.value)[0];
  if (best === undefined) return { en: "When cleaning is worth it", zh: "何时值得清洗" };
  const { value, low, high } = best.threshold;
  return {
    en: `By the cheapest route ${formatShare(value)} of the benefit may leak (${formatShare(low)} to ${formatShare(high)}) before cleaning stops; nobody measures the leak`,
    zh: `最便宜途径下，收益外泄${formatShare(value)}（${formatShare(low)}至${formatShare(high)}）之前仍值得清洗；外泄未被测量`,
  };
}
