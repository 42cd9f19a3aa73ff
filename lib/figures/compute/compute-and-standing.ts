import type { Text } from "../../core/text";
import type { StandingPoint, StandingResult } from "../../problems/compute/standing";
import { type Figure, type FigureOptions, type JsonObject, say } from "../figure";
import { frame, isNarrow } from "../frame";
import { escapeText } from "../lines";
import { formatFixed, formatNumber } from "../numbers";
import { ink, palette } from "../palette";
import { logTicks, niceTicks } from "./ticks";

/** Largest known cluster of each developer against its best rating on a later board. */
export function computeAndStandingFigure(result: StandingResult, options: FigureOptions): Figure {
  const { points, date } = result.main;
  const narrow = isNarrow(options);
  const box = boxOf(points);
  return frame(
    {
      id: "compute-and-standing",
      title: titleOf(result),
      subtitle: {
        en: `Largest cluster known by ${result.until} and best rating on Chatbot Arena on ${date}; one mark a developer`,
        zh: `${result.until}前已知最大集群与${date} Chatbot Arena最高评分，每点一家开发者`,
      },
      alt: altOf(result),
      footnote: {
        en: "Squares: Chinese developers. Compute that is rented, or held in clusters nobody described, is not in it; nobody without compute is either.",
        zh: "方形为中国开发者。不含租用的算力与未见披露的集群，也没有“无算力者”。",
      },
      sources: result.sources,
      n: points.length,
      data: [marks(points)],
      layout: {
        xaxis: {
          title: {
            text: say(options.language, {
              en: "H100-equivalents in the largest cluster (log scale)",
              zh: "最大集群折合H100数量（对数坐标）",
            }),
            standoff: 8,
          },
          type: "log",
          range: [Math.log10(box.x[0]), Math.log10(box.x[1])],
          tickvals: logTicks(...box.x),
          ticktext: logTicks(...box.x).map((tick) => formatNumber(tick)),
        },
        yaxis: {
          title: { text: say(options.language, { en: "Rating", zh: "评分" }), standoff: 8 },
          range: [...box.y],
          tickvals: niceTicks(...box.y),
        },
        annotations: labels(points, box, narrow),
      },
      rows: points.map(({ developer, country, equivalents, rating, model, computeRank, standingRank }) => ({
        developer,
        country,
        equivalents,
        rating,
        model,
        computeRank,
        standingRank,
      })),
      room: narrow ? { left: 56, right: 14 } : { left: 84, right: 30 },
      height: narrow ? 470 : 560,
    },
    options,
  );
}

interface Box {
  readonly x: readonly [number, number];
  readonly y: readonly [number, number];
}

function boxOf(points: readonly StandingPoint[]): Box {
  const xs = points.map(({ equivalents }) => equivalents);
  const ys = points.map(({ rating }) => rating);
  if (points.length === 0) return { x: [1000, 100_000], y: [1000, 1400] };
  return {
    x: [Math.min(...xs) / 1.5, Math.max(...xs) * 1.7],
    y: [Math.min(...ys) - 30, Math.max(...ys) + 30],
  };
}

function isChinese({ country }: StandingPoint): boolean {
  return country === "CN";
}

function marks(points: readonly StandingPoint[]): JsonObject {
  const color = points.map((point) => (isChinese(point) ? palette.vermilion : palette.blue));
  return {
    type: "scatter",
    mode: "markers",
    x: points.map(({ equivalents }) => equivalents),
    y: points.map(({ rating }) => rating),
    marker: {
      color,
      symbol: points.map((point) => (isChinese(point) ? "square" : "circle")),
      size: 11,
      line: { color: ink.ground, width: 1 },
    },
    text: points.map(({ developer, model, held }) => escapeText(`${developer}: ${model}; ${held.name}`)),
    hoverinfo: "text",
    cliponaxis: false,
  };
}

/** Names beside the marks: to the right, or to the left where the mark is near the right edge. */
function labels(points: readonly StandingPoint[], { x }: Box, narrow: boolean): JsonObject[] {
  const [from, to] = [Math.log10(x[0]), Math.log10(x[1])];
  return points.map((point) => {
    const at = Math.log10(point.equivalents);
    const isRight = (at - from) / (to - from) > (narrow ? 0.6 : 0.8);
    return {
      text: escapeText(point.developer),
      showarrow: false,
      x: at,
      y: point.rating,
      xanchor: isRight ? "right" : "left",
      xshift: isRight ? -9 : 9,
      font: { size: narrow ? 11 : 12.5, color: isChinese(point) ? palette.vermilion : ink.text },
    };
  });
}

function titleOf({ main, fewest }: StandingResult): Text {
  const { correlation, points } = main;
  if (correlation === null) {
    return {
      en: `Developers with a known cluster and a rating: ${points.length}; too few to relate compute to standing`,
      zh: `同时有已知集群与评分的开发者仅${points.length}家（需${fewest}家），无法判断算力与名次的关系`,
    };
  }
  const [rho, low, high] = [correlation.value, correlation.low, correlation.high].map((value) => formatFixed(value, 2));
  const ends: Text = { en: `rank correlation ${rho} (${low} to ${high})`, zh: `秩相关${rho}（${low}至${high}）` };
  if (correlation.low > 0) {
    return {
      en: `Larger clusters went with better standing a year later: ${ends.en}`,
      zh: `集群越大，一年后名次越好：${ends.zh}`,
    };
  }
  if (correlation.high < 0) {
    return {
      en: `Larger clusters went with worse standing a year later: ${ends.en}`,
      zh: `集群越大，一年后名次越差：${ends.zh}`,
    };
  }
  return {
    en: `Cluster size tells little about standing a year later: ${ends.en}`,
    zh: `集群大小难以说明一年后的名次：${ends.zh}`,
  };
}

function altOf({ main }: StandingResult): Text {
  const list = (language: "en" | "zh") =>
    main.points
      .map(({ developer, equivalents, rating }) => `${developer} ${formatNumber(Math.round(equivalents))}, ${rating}`)
      .join(language === "en" ? "; " : "；");
  return {
    en: `Scatter of H100-equivalents (log axis) and rating. ${list("en")}.`,
    zh: `散点图：折合H100数量（对数坐标）与评分。${list("zh")}。`,
  };
}
