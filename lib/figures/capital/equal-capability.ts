import { dayNumber } from "../../core/dates";
import type { Text } from "../../core/text";
import type { DeclineResult, TrainedModel } from "../../problems/capital/training-decline";
import { decades } from "../compute/decades";
import { plainNumber } from "../compute/ticks";
import { type Figure, type FigureOptions, say } from "../figure";
import { frame, isNarrow } from "../frame";
import { escapeText } from "../lines";
import { formatNumber } from "../numbers";
import { ink, palette } from "../palette";
import { type LineSeries, lineTraces } from "./line-chart";

/** Cost of training by date, models at the pioneer's score and above set apart. */
export function equalCapabilityFigure(result: DeclineResult, options: FigureOptions): Figure {
  const narrow = isNarrow(options);
  const bar = result.pioneer?.score ?? 100;
  const reached = result.models.filter(({ score }) => score >= bar);
  const below = result.models.filter(({ score }) => score < bar);
  const series: LineSeries[] = [
    group(below, { color: "grey", symbol: "circle-open", words: { en: "below it", zh: "低于" } }),
    group(reached, { color: "vermilion", symbol: "circle", words: { en: "at or above", zh: "达到" } }),
  ];
  const low = Math.min(1e4, ...result.models.map(({ costUsd }) => costUsd));
  const range = [Math.log10(low * 0.8), Math.log10(Math.max(1e8, ...result.models.map(({ costUsd }) => costUsd)) * 2)];
  return frame(
    {
      id: "capital-equal-capability",
      title: titleOf(result),
      subtitle: {
        en: `Cost of the final training run, US dollars, log axis. Filled: ${result.benchmark} of ${formatNumber(bar, 3)} % or more, the score of ${result.pioneer?.model ?? "the pioneer"}; open: less`,
        zh: `最终训练成本（美元，对数轴）。实心：${result.benchmark}达到${result.pioneer?.model ?? "先行者"}的${formatNumber(bar, 3)}%；空心：低于`,
      },
      alt: {
        en: `Dots by date. Models at the pioneer's score: ${reached.map(nameAndCost).join("; ")}.`,
        zh: `按日期的散点。达到先行者得分的模型：${reached.map(nameAndCost).join("；")}。单位百万美元。`,
      },
      footnote: {
        en: "Published estimates of the run, else its compute at the median price of runs with both. Failed runs, data and people are not in it.",
        zh: "取已公布的估算，否则按同时有算力与成本者的单价中位数换算；不含失败的训练、数据与人员。",
      },
      sources: result.sources,
      n: result.models.length,
      data: lineTraces(series),
      layout: {
        xaxis: {
          type: "date",
          range: ["2022-10-01", "2025-03-01"],
          title: { text: say(options.language, { en: "publication", zh: "发布日期" }), standoff: 8 },
          tickformat: "%Y-%m",
          nticks: narrow ? 4 : 7,
        },
        yaxis: {
          type: "log",
          range,
          tickvals: decades(10 ** (range[0] ?? 4), 10 ** (range[1] ?? 8)),
          ticktext: decades(10 ** (range[0] ?? 4), 10 ** (range[1] ?? 8)).map((value) => money(value, options)),
          title: { text: say(options.language, { en: "US dollars, log", zh: "美元，对数" }), standoff: 8 },
        },
        annotations: labels(reached, narrow),
      },
      rows: result.models.map(({ model, organisation, date, costUsd, flop, score }) => ({
        model,
        organisation,
        date,
        costUsd,
        flop,
        score,
      })),
      room: { left: narrow ? 56 : 84, right: narrow ? 16 : 40 },
    },
    options,
  );
}

function money(value: number, { language }: FigureOptions): string {
  if (language === "zh") return value >= 1e8 ? `${value / 1e8}亿` : `${plainNumber(value / 1e4)}万`;
  return value >= 1e6 ? `${plainNumber(value / 1e6)} m` : `${plainNumber(value / 1e3)} k`;
}

function nameAndCost({ model, costUsd, date }: TrainedModel): string {
  return `${model} ${date.slice(0, 7)} ${formatNumber(costUsd / 1e6, 2)}`;
}

function group(
  models: readonly TrainedModel[],
  style: { readonly color: "grey" | "vermilion"; readonly symbol: string; readonly words: Text },
): LineSeries {
  return {
    name: style.words,
    color: style.color,
    symbol: style.symbol,
    dash: "solid",
    mode: "markers",
    points: models.map((one) => ({
      x: one.date,
      y: one.costUsd,
      text: `${nameAndCost(one)}; ${formatNumber(one.score, 3)} %`,
    })),
  };
}

/** Names that do not run into each other: first the first, cheapest and dearest, then the others in order of time. */
function labels(reached: readonly TrainedModel[], narrow: boolean) {
  const byCost = [...reached].sort((a, b) => a.costUsd - b.costUsd);
  const first = [reached[0], byCost[0], byCost.at(-1)].filter((one) => one !== undefined);
  const placed: { readonly one: TrainedModel; readonly isLate: boolean }[] = [];
  for (const one of new Set(narrow ? first : [...first, ...reached])) {
    const isLate = one.date > "2024-08-01";
    if (!placed.some((other) => isNear(one, other.one))) placed.push({ one, isLate });
  }
  return placed.map(({ one, isLate }) => ({
    text: escapeText(one.model.replace(/ \(.*\)/, "")),
    showarrow: false,
    xref: "x",
    yref: "y",
    x: one.date,
    y: Math.log10(one.costUsd),
    xanchor: isLate ? "right" : "left",
    xshift: isLate ? -8 : 8,
    font: { size: 11, color: one.isChinese ? palette.vermilion : ink.text },
  }));
}

/** Whether two names at these points would overlap: within a sixth of a decade, and within five months or, where they run towards each other, a year. */
function isNear(a: TrainedModel, b: TrainedModel): boolean {
  const days = Math.abs(dayNumber(a.date) - dayNumber(b.date));
  const isFacing = a.date > "2024-08-01" !== b.date > "2024-08-01";
  return days < (isFacing ? 365 : 150) && Math.abs(Math.log10(a.costUsd / b.costUsd)) < 1 / 6;
}

function titleOf({ yearly, benchmark }: DeclineResult): Text {
  if (yearly === null)
    return { en: "Too few models with published compute and score", zh: "算力与得分均公布的模型过少" };
  const [value, low, high] = [yearly.value, yearly.low, yearly.high].map((one) => formatNumber(one, 2));
  if (yearly.high < 1) {
    return {
      en: `Training to an equal ${benchmark} score took ${value} times the compute of a year before (95 %: ${low} to ${high}): later entrants pay less`,
      zh: `达到同等${benchmark}得分的算力每年为上年的${value}倍（95%区间${low}至${high}）：后来者花得更少`,
    };
  }
  return {
    en: `Whether training to an equal ${benchmark} score became cheaper cannot be told: factor a year ${value} (95 %: ${low} to ${high})`,
    zh: `同等${benchmark}得分的训练是否变便宜尚难判断：年倍数${value}（95%区间${low}至${high}）`,
  };
}
