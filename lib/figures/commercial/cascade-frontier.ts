import type { CascadeResult, Chain, ScoredModel } from "../../problems/commercial/cascade";
import { nearBest } from "../../problems/commercial/cascade";
import { logTicks, plainNumber } from "../compute/ticks";
import { type Figure, type FigureOptions, type JsonObject, say } from "../figure";
import { frame, isNarrow } from "../frame";
import { escapeText } from "../lines";
import { formatNumber, formatShare } from "../numbers";
import { ink, palette } from "../palette";

/** Cost and score of single models and of the chains that no other beats, in the release nearest to the article. */
export function cascadeFrontier(result: CascadeResult, options: FigureOptions): Figure {
  const release = result.releases[0];
  const narrow = isNarrow(options);
  const models = release?.models ?? [];
  const costs = models.map(({ cost }) => cost);
  const [low, high] = costs.length === 0 ? [0.1, 10] : [0.6 * Math.min(...costs), 2.2 * Math.max(...costs)];
  const scores = models.map(({ score }) => score);
  const best = release?.best.score ?? 1;
  const ratio = release?.overSingle ?? null;
  const [value, from, to] =
    ratio === null ? ["–", "–", "–"] : [ratio.value, ratio.low, ratio.high].map((one) => formatNumber(one, 2));
  const isCheaper = ratio !== null && ratio.high < 1;
  return frame(
    {
      id: "commercial-cascade",
      title: {
        en: `Near the best score the cheapest chain costs ${value} times the cheapest single model (${from} to ${to}): ${isCheaper ? "chaining saves" : "no sure saving"}`,
        zh: `接近最高分时，最便宜级联的成本为最便宜单一模型的${value}倍（${from}至${to}）：${isCheaper ? "级联省钱" : "未必省钱"}`,
      },
      subtitle: {
        en: `LiveBench score against list price, dollars per million tokens (log scale), release ${release?.release ?? "–"}; line: chains and models that no other beats`,
        zh: `LiveBench得分与标价（美元/百万token，对数刻度），${release?.release ?? "–"}版；线为无人能胜的级联与单模型`,
      },
      alt: {
        en: `Points of ${models.length} models; the best scores ${formatShare(best)} (${release?.best.model ?? "–"}). Frontier: ${(release?.frontier ?? []).map(chainText).join("; ")}.`,
        zh: `${models.length}个模型的散点；最高分${formatShare(best)}（${release?.best.model ?? "–"}）。前沿：${(release?.frontier ?? []).map(chainText).join("；")}。`,
      },
      footnote: {
        en: `Test: passes on ${formatShare(result.test.sensitivity)} of wrong answers, lets ${formatShare(result.test.specificity)} of right ones stand. Better models are taken to solve all that worse ones do. Equal numbers of tokens; no reasoning models.`,
        zh: `检验：转出${formatShare(result.test.sensitivity)}的错误答案，放行${formatShare(result.test.specificity)}的正确答案。假定较好模型能解较差模型所解的一切；token数相同；不含推理模型。`,
      },
      sources: result.sources,
      n: models.length,
      data: [frontierTrace(release?.frontier ?? []), singles(models, narrow)],
      layout: {
        xaxis: {
          type: "log",
          range: [Math.log10(low), Math.log10(high)],
          tickvals: logTicks(low, high),
          ticktext: logTicks(low, high).map(plainNumber),
          title: {
            text: say(options.language, {
              en: "US dollars per million tokens (log scale)",
              zh: "美元/百万token（对数刻度）",
            }),
            standoff: 8,
          },
        },
        yaxis: {
          range: [Math.min(0.2, ...scores) - 0.03, Math.max(0.6, ...scores) + 0.05],
          tickformat: ".0%",
          title: { text: say(options.language, { en: "Score", zh: "得分" }), standoff: 8 },
        },
        shapes: [
          {
            type: "line",
            xref: "paper",
            x0: 0,
            x1: 1,
            yref: "y",
            y0: nearBest * best,
            y1: nearBest * best,
            line: { color: ink.muted, width: 1.5, dash: "dash" },
          },
        ],
        annotations: [
          {
            text: say(options.language, { en: "95 % of the best score", zh: "最高分的95%" }),
            showarrow: false,
            xref: "paper",
            x: 0.01,
            xanchor: "left",
            yref: "y",
            y: nearBest * best,
            yanchor: "bottom",
            font: { size: 11.5, color: ink.muted },
          },
        ],
      },
      rows: [
        ...models.map(({ model, score, cost }) => ({ kind: "single", models: model, score, cost })),
        ...(release?.frontier ?? [])
          .filter((one) => one.models.length > 1)
          .map((one) => ({ kind: "chain", models: one.models.join(" > "), score: one.score, cost: one.cost })),
      ],
      room: { left: narrow ? 52 : 76 },
      height: narrow ? 560 : 600,
    },
    options,
  );
}

function chainText({ models, score, cost }: Chain): string {
  return `${models.join(" > ")} ${formatShare(score)}, ${formatNumber(cost, 2)}`;
}

function frontierTrace(chains: readonly Chain[]): JsonObject {
  return {
    type: "scatter",
    mode: "lines+markers",
    x: chains.map(({ cost }) => cost),
    y: chains.map(({ score }) => score),
    text: chains.map((one) => escapeText(chainText(one))),
    hoverinfo: "text",
    line: { color: palette.blue, width: 2 },
    marker: {
      color: chains.map(({ models }) => (models.length > 1 ? palette.blue : ink.ground)),
      symbol: chains.map(({ models }) =>
        models.length === 3 ? "triangle-up" : models.length === 2 ? "square" : "circle",
      ),
      size: 9,
      line: { color: palette.blue, width: 1.5 },
    },
  };
}

/** Where labels stand that would otherwise lie on each other. */
const places: Readonly<Record<string, string>> = {
  "gpt-4o-2024-05-13": "middle right",
  "claude-3-5-sonnet-20240620": "top center",
  "deepseek-coder (V2)": "top center",
  "gpt-4o-mini": "middle right",
  "claude-3-haiku": "middle left",
  "gpt-3.5-turbo-0125": "middle right",
  "qwen1.5-72b-chat": "middle left",
  "qwen1.5-110b-chat": "middle right",
};

function singles(models: readonly ScoredModel[], narrow: boolean): JsonObject {
  const isLabelled = ({ model }: ScoredModel) => !narrow || /gpt-4$|sonnet-2024|coder|gpt-3\.5/.test(model);
  const position = ({ model }: ScoredModel) => places[model] ?? "bottom center";
  return {
    type: "scatter",
    mode: "markers+text",
    x: models.map(({ cost }) => cost),
    y: models.map(({ score }) => score),
    text: models.map((one) =>
      isLabelled(one)
        ? escapeText(
            one.model
              .replace(/ \(.*$/, "")
              .replace(/(sonnet)-2024.*$/, "$1")
              .replace("-2024-", " "),
          )
        : "",
    ),
    textposition: models.map(position),
    textfont: { size: narrow ? 9.5 : 11, color: ink.text },
    hoverinfo: "text",
    marker: { size: 9, color: palette.vermilion, symbol: "diamond" },
    cliponaxis: false,
  };
}
