import type { Text } from "../../core/text";
import type { ScoredModel, WrappingResult } from "../../problems/models/wrapping";
import { logTicks } from "../compute/ticks";
import { type Figure, type FigureOptions, type JsonObject, say } from "../figure";
import { frame, isNarrow } from "../frame";
import { escapeText } from "../lines";
import { formatNumber } from "../numbers";
import { ink, palette } from "../palette";

/** Score and size of Chinese models with a declared lineage: original and derived ones. */
export function wrappingFigure(result: WrappingResult, options: FigureOptions): Figure {
  const { chinese } = result;
  const narrow = isNarrow(options);
  return frame(
    {
      id: "models-wrapping",
      title: titleOf(result),
      subtitle: {
        en: `Score on ${chinese.benchmark} (%, median of published figures) over parameters (billions, log axis), Chinese models`,
        zh: `${chinese.benchmark}得分（%，公布值中位数）与参数量（十亿，对数轴），中国模型`,
      },
      alt: {
        en: `Scatter of ${chinese.models.length} models: ${chinese.derived} derived, median ${formatNumber(chinese.medianDerived ?? Number.NaN, 3)}; ${chinese.original} original, median ${formatNumber(chinese.medianOriginal ?? Number.NaN, 3)}.`,
        zh: `${chinese.models.length}个模型的散点：衍生${chinese.derived}个，中位数${formatNumber(chinese.medianDerived ?? Number.NaN, 3)}；原创${chinese.original}个，中位数${formatNumber(chinese.medianOriginal ?? Number.NaN, 3)}。`,
      },
      footnote: {
        en: `Odds of being derived per 10 points at equal size and date: ${oddsText(result)} (95 % bootstrap). A model that hides its base is not here.`,
        zh: `规模与日期相同时每10分的衍生几率比：${oddsText(result)}（95%自助区间）。隐瞒底座的模型不在其中。`,
      },
      sources: result.sources,
      n: chinese.models.length,
      data: [
        pointsOf(
          chinese.models.filter(({ isDerived }) => !isDerived),
          { color: palette.blue, symbol: "circle" },
        ),
        pointsOf(
          chinese.models.filter(({ isDerived }) => isDerived),
          { color: palette.vermilion, symbol: "x" },
        ),
      ],
      layout: layoutOf(chinese, options),
      rows: chinese.models.map(({ model, isDerived, score, billions, year }) => ({
        model,
        derived: isDerived,
        score,
        billions,
        year,
      })),
      room: { left: narrow ? 46 : 70 },
    },
    options,
  );
}

/** Axes, labels and what else frames the marks. */
function layoutOf(chinese: WrappingResult["chinese"], options: FigureOptions): JsonObject {
  const sizes = chinese.models.map(({ billions }) => billions);
  const range = sizes.length === 0 ? [0.5, 200] : [Math.min(...sizes) * 0.7, Math.max(...sizes) * 1.6];
  return {
    xaxis: {
      type: "log",
      title: {
        text: say(options.language, { en: "parameters, billions (log)", zh: "参数量，十亿（对数）" }),
        standoff: 8,
      },
      range: range.map((value) => Math.log10(value)),
      tickvals: logTicks(range[0] ?? 1, range[1] ?? 100),
      ticktext: logTicks(range[0] ?? 1, range[1] ?? 100).map((value) => formatNumber(value, 1)),
    },
    yaxis: {
      title: {
        text: say(options.language, { en: `${chinese.benchmark}, %`, zh: `${chinese.benchmark}，%` }),
        standoff: 8,
      },
      range: [0, 112],
      tickvals: [0, 20, 40, 60, 80, 100],
    },
    annotations: [keyOf(options), ...namesOf(chinese.models, isNarrow(options))],
  };
}

function pointsOf(
  models: readonly ScoredModel[],
  { color, symbol }: { readonly color: string; readonly symbol: string },
): JsonObject {
  return {
    type: "scatter",
    mode: "markers",
    x: models.map(({ billions }) => billions),
    y: models.map(({ score }) => score),
    text: models.map(({ model, score }) => `${escapeText(model)}: ${formatNumber(score, 3)}`),
    hoverinfo: "text",
    marker: { color, symbol, size: 9, line: { color, width: 1 } },
  };
}

/** The highest and the lowest of the derived models by name. */
function namesOf(models: readonly ScoredModel[], narrow: boolean): JsonObject[] {
  const derived = models.filter(({ isDerived }) => isDerived).sort((a, b) => b.score - a.score);
  const shown = [...new Set([derived[0], derived.at(-1)])];
  return shown.flatMap((model) =>
    model === undefined
      ? []
      : [
          {
            text: escapeText(model.model),
            showarrow: false,
            xref: "x",
            yref: "y",
            x: Math.log10(model.billions),
            y: model.score,
            yshift: model === derived[0] ? 14 : -14,
            font: { size: narrow ? 10 : 11, color: palette.vermilion },
          },
        ],
  );
}

function keyOf(options: FigureOptions): JsonObject {
  return {
    text: `<span style="color:${palette.blue}">● ${say(options.language, { en: "original or own line", zh: "原创或自有路线" })}</span>    <span style="color:${palette.vermilion}">× ${say(options.language, { en: "derived", zh: "衍生" })}</span>`,
    showarrow: false,
    xref: "paper",
    yref: "paper",
    x: 0,
    xanchor: "left",
    y: 1,
    yanchor: "top",
    font: { size: 12, color: ink.text },
  };
}

function oddsText({ chinese }: WrappingResult): string {
  const odds = chinese.oddsRatio;
  return odds === null
    ? "–"
    : `${formatNumber(odds.value, 2)} (${formatNumber(odds.low, 2)}–${formatNumber(odds.high, 2)})`;
}

function titleOf({ chinese }: WrappingResult): Text {
  const odds = chinese.oddsRatio;
  if (odds === null)
    return {
      en: `Too few derived models with a score on ${chinese.benchmark} to tell`,
      zh: `在${chinese.benchmark}上有得分的衍生模型太少，无法判断`,
    };
  if (odds.low > 1)
    return {
      en: "Among Chinese models, better scores go with more derived ones",
      zh: "在中国模型中，得分越高衍生越多",
    };
  if (odds.high < 1)
    return {
      en: "Among Chinese models, better scores go with fewer derived ones",
      zh: "在中国模型中，得分越高衍生越少",
    };
  return {
    en: "Among Chinese models that declare their lineage, better scores do not go with more wrapping",
    zh: "在声明来历的中国模型中，看不出得分越高套壳越多",
  };
}
