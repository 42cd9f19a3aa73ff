import type { Text } from "../../core/text";
import type { NewProblemResult, ProblemMonth } from "../../problems/models/new-problems";
import { type Figure, type FigureOptions, type JsonObject, say } from "../figure";
import { frame, isNarrow } from "../frame";
import { formatFixed } from "../numbers";
import { ink, type PaletteName, palette, transparent } from "../palette";

interface Group {
  readonly key: "chinese" | "other";
  readonly name: Text;
  readonly color: PaletteName;
  readonly symbol: string;
  readonly dash: string;
}

const groups: readonly Group[] = [
  {
    key: "chinese",
    name: { en: "Chinese makers", zh: "中国机构" },
    color: "vermilion",
    symbol: "square",
    dash: "solid",
  },
  { key: "other", name: { en: "other makers", zh: "其他机构" }, color: "blue", symbol: "circle", dash: "dash" },
];

/** Scores on contest problems by the month in which they appeared. */
export function newProblemsFigure(result: NewProblemResult, options: FigureOptions): Figure {
  const { months, cutoff, models, sources } = result;
  const narrow = isNarrow(options);
  return frame(
    {
      id: "models-new-problems",
      title: titleOf(result),
      subtitle: {
        en: "LeetCode contest problems solved at the first try, %, mean over models, by the month in which the problem appeared",
        zh: "LeetCode竞赛题首次作答通过率（%，各模型平均），按题目出现的月份",
      },
      alt: {
        en: `Two lines with bands. ${months.map((month) => `${month.month.slice(0, 7)}: ${valuesOf(month)}`).join("; ")} (Chinese / other).`,
        zh: `带色带的两条线。${months.map((month) => `${month.month.slice(0, 7)}：${valuesOf(month)}`).join("；")}（中国/其他）。`,
      },
      footnote: {
        en: `Bands: 95 % bootstrap over models (${models.chinese} Chinese, ${models.other} other). Months differ in difficulty: read the lead, not the level. Most Chinese models are one maker's code models.`,
        zh: `色带为按模型重抽样的95%区间（中国${models.chinese}个，其他${models.other}个）。各月难度不一，看领先而非水平。中国模型多为同一家的代码模型。`,
      },
      sources,
      n: models.chinese + models.other,
      data: groups.flatMap((group) => tracesOf(group, months)),
      layout: layoutOf(months, cutoff, options),
      rows: months.flatMap(({ month, problems, chinese, other }) => [
        {
          month,
          problems,
          group: "chinese",
          value: chinese?.value ?? null,
          low: chinese?.low ?? null,
          high: chinese?.high ?? null,
        },
        {
          month,
          problems,
          group: "other",
          value: other?.value ?? null,
          low: other?.low ?? null,
          high: other?.high ?? null,
        },
      ]),
      room: { left: narrow ? 46 : 70 },
    },
    options,
  );
}

/** Axes, labels and what else frames the marks. */
function layoutOf(months: readonly ProblemMonth[], cutoff: string | null, options: FigureOptions): JsonObject {
  const narrow = isNarrow(options);
  const top = Math.max(10, ...months.flatMap(({ chinese, other }) => [chinese?.high ?? 0, other?.high ?? 0])) * 1.15;
  return {
    xaxis: {
      type: "date",
      title: { text: say(options.language, { en: "month of the problem", zh: "题目月份" }), standoff: 8 },
      tickformat: "%Y-%m",
      ...(narrow ? { nticks: 5 } : {}),
    },
    yaxis: {
      title: { text: say(options.language, { en: "solved, %", zh: "通过率，%" }), standoff: 8 },
      range: [0, top],
    },
    shapes:
      cutoff === null
        ? []
        : [
            {
              type: "line",
              xref: "x",
              yref: "paper",
              x0: cutoff,
              x1: cutoff,
              y0: 0,
              y1: 0.86,
              line: { color: ink.muted, width: 1.5, dash: "dot" },
            },
          ],
    annotations: [keyOf(options), ...(cutoff === null ? [] : [cutoffLabel(cutoff, options)])],
  };
}

function valuesOf({ chinese, other }: ProblemMonth): string {
  return [chinese, other].map((one) => (one === null ? "–" : formatFixed(one.value, 0))).join(" / ");
}

function tracesOf({ key, color, symbol, dash, name }: Group, months: readonly ProblemMonth[]): JsonObject[] {
  const shown = months.flatMap((month) => {
    const estimate = month[key];
    return estimate === null ? [] : [{ month: month.month, estimate }];
  });
  const x = shown.map(({ month }) => month);
  return [
    {
      type: "scatter",
      mode: "lines",
      x: [...x, ...x.toReversed()],
      y: [...shown.map(({ estimate }) => estimate.high), ...shown.map(({ estimate }) => estimate.low).toReversed()],
      fill: "toself",
      fillcolor: transparent(color, 0.15),
      line: { width: 0, color: palette[color] },
      hoverinfo: "skip",
    },
    {
      type: "scatter",
      mode: "lines+markers",
      name: name.en,
      x,
      y: shown.map(({ estimate }) => estimate.value),
      line: { color: palette[color], width: 2.4, dash },
      marker: { color: palette[color], symbol, size: 8 },
      hovertemplate: "%{x|%Y-%m}: %{y:.1f} %<extra></extra>",
    },
  ];
}

function cutoffLabel(cutoff: string, options: FigureOptions): JsonObject {
  return {
    text: say(options.language, {
      en: `half of the Chinese models'<br>data end (${cutoff.slice(0, 7)})`,
      zh: `半数中国模型<br>训练数据截止（${cutoff.slice(0, 7)}）`,
    }),
    showarrow: false,
    xref: "x",
    yref: "paper",
    x: cutoff,
    y: 0.86,
    xanchor: "left",
    yanchor: "top",
    xshift: 6,
    align: "left",
    font: { size: 11, color: ink.muted },
  };
}

function keyOf(options: FigureOptions): JsonObject {
  return {
    text: groups
      .map(
        ({ name, color, symbol }) =>
          `<span style="color:${palette[color]}">${symbol === "square" ? "■" : "●"} ${say(options.language, name)}</span>`,
      )
      .join("    "),
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

function titleOf({ lead, cutoff }: NewProblemResult): Text {
  if (lead === null || cutoff === null)
    return {
      en: "Too few months to compare problems before and after the models' data end",
      zh: "月份太少，无法比较训练数据截止前后的题目",
    };
  const [before, after] = [standing(lead.before), standing(lead.after)];
  const day = cutoff.slice(0, 7);
  return {
    en: `Chinese code models ${before.en} on LeetCode problems up to ${day}; on later ones they ${after.en}`,
    zh: `中国代码模型在${day}及以前的LeetCode题上${before.zh}，在此后的题上${after.zh}`,
  };
}

/** A lead in points as a predicate. */
function standing(lead: number): Text {
  const points = formatFixed(Math.abs(lead), 0);
  if (points === "0") return { en: "are level with others", zh: "与其他机构持平" };
  return lead > 0
    ? { en: `lead by ${points} points`, zh: `领先${points}分` }
    : { en: `trail by ${points} points`, zh: `落后${points}分` };
}
