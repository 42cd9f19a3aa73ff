import type { Text } from "../../core/text";
import type { SparseModel, SparsityResult } from "../../problems/models/sparsity";
import { logTicks } from "../compute/ticks";
import { type Figure, type FigureOptions, type JsonObject, say } from "../figure";
import { frame, isNarrow } from "../frame";
import { escapeText } from "../lines";
import { formatNumber } from "../numbers";
import { ink, palette } from "../palette";

/** Total and active parameters of sparse models. */
export function sparsityFigure(result: SparsityResult, options: FigureOptions): Figure {
  const { models } = result;
  const narrow = isNarrow(options);
  const names = models.map((model) => labelOf(model));
  const dots = (pick: (model: SparseModel) => number, color: string, symbol: string): JsonObject => ({
    type: "scatter",
    mode: "markers",
    x: models.map(pick),
    y: names,
    marker: { color, symbol, size: 10, line: { color, width: 1.5 } },
    hovertemplate: "%{y}: %{x:.3s}<extra></extra>",
  });
  return frame(
    {
      id: "models-sparsity",
      title: titleOf(result),
      subtitle: {
        en: "Parameters of mixtures of experts, billions, log axis: at work on a token and in all; right: how many times",
        zh: "混合专家模型的参数量（十亿，对数轴）：处理一个词元时激活的与全部的；右侧为倍数",
      },
      alt: {
        en: `Pairs of dots. ${models.map(({ model, total, active, ratio }) => `${model}: ${formatNumber(active, 3)} of ${formatNumber(total, 3)}, ${formatNumber(ratio, 2)} times`).join("; ")}.`,
        zh: `成对的点。${models.map(({ model, total, active, ratio }) => `${model}：${formatNumber(total, 3)}中激活${formatNumber(active, 3)}，${formatNumber(ratio, 2)}倍`).join("；")}。`,
      },
      footnote: {
        en: "Computed from widths and counts, good to a few per cent; no interval. Star: put together from trained models, as declared.",
        zh: "由宽度与数目算得，误差约百分之几，无区间。星号：自述由已训练模型组合而成。",
      },
      sources: result.sources,
      n: models.length,
      data: [
        ...models.map((model, i) => ({
          type: "scatter",
          mode: "lines",
          x: [model.active, model.total],
          y: [names[i] ?? "", names[i] ?? ""],
          line: { color: ink.line, width: 3 },
          hoverinfo: "skip",
        })),
        dots(({ active }) => active, palette.vermilion, "square"),
        dots(({ total }) => total, palette.blue, "circle"),
      ],
      layout: layoutOf(models, names, options),
      rows: models.map(({ model, country, date, total, active, ratio, isAssembled }) => ({
        model,
        country,
        date,
        total,
        active,
        ratio,
        assembled: isAssembled,
      })),
      room: { left: narrow ? 118 : 172 },
      height: 190 + 34 * models.length + (narrow ? 40 : 0),
    },
    options,
  );
}

/** Axes, labels and what else frames the marks. */
function layoutOf(models: readonly SparseModel[], names: readonly string[], options: FigureOptions): JsonObject {
  const narrow = isNarrow(options);
  const range = [
    Math.min(1, ...models.map(({ active }) => active)) * 0.8,
    Math.max(10, ...models.map(({ total }) => total)) * (narrow ? 9 : 4),
  ];
  const ticks = logTicks(range[0] ?? 1, range[1] ?? 1000).filter((tick) => !narrow || /^1/.test(String(tick)));
  return {
    xaxis: {
      type: "log",
      title: {
        text: say(options.language, { en: "parameters, billions (log)", zh: "参数量，十亿（对数）" }),
        standoff: 8,
      },
      range: range.map((value) => Math.log10(value)),
      tickvals: ticks,
      ticktext: ticks.map((tick) => formatNumber(tick, 1)),
    },
    yaxis: {
      type: "category",
      autorange: false,
      range: [models.length - 0.5, -1.1],
      categoryorder: "array",
      categoryarray: names,
      tickfont: { size: narrow ? 10 : 13 },
    },
    annotations: [keyOf(options), ...models.map((model, i) => ratioLabel(model, names[i] ?? ""))],
  };
}

function labelOf({ model, isAssembled }: SparseModel): string {
  return `${escapeText(model)}${isAssembled ? " *" : ""}`;
}

function ratioLabel({ total, ratio }: SparseModel, name: string): JsonObject {
  return {
    text: `${formatNumber(ratio, 2)}×`,
    showarrow: false,
    xref: "x",
    yref: "y",
    x: Math.log10(total),
    y: name,
    xanchor: "left",
    xshift: 12,
    font: { size: 12, color: ink.text },
  };
}

function keyOf(options: FigureOptions): JsonObject {
  return {
    text: `<span style="color:${palette.vermilion}">■ ${say(options.language, { en: "active", zh: "激活" })}</span>    <span style="color:${palette.blue}">● ${say(options.language, { en: "in all", zh: "全部" })}</span>`,
    showarrow: false,
    xref: "paper",
    yref: "paper",
    x: 0,
    xanchor: "left",
    y: 1,
    yanchor: "top",
    font: { size: 12 },
  };
}

function titleOf({ models, medianRatio, assembled }: SparsityResult): Text {
  const ratio = medianRatio === null ? "–" : formatNumber(medianRatio.value, 2);
  return {
    en: `Sparse models hold a median ${ratio} times what works on a token; ${assembled.length} of ${models.length} ${assembled.length === 1 ? "is" : "are"} declared to be assembled from smaller ones`,
    zh: `稀疏模型的总参数约为激活参数的${ratio}倍（中位数）；${models.length}个中有${assembled.length}个自述由小模型拼成`,
  };
}
