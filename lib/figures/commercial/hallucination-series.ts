import { type RateSeries, type RateTrend, rateAt } from "../../problems/commercial/hallucination-trend";
import type { HallucinationResult } from "../../problems/commercial/use-cases";
import { type Figure, type FigureOptions, type JsonObject, say } from "../figure";
import { frame, isNarrow } from "../frame";
import { formatNumber, formatShare } from "../numbers";
import { ink, palette } from "../palette";

/** The error rates of the five best models, one panel for each benchmark version, never one line through two. */
export function hallucinationSeries(result: HallucinationResult, options: FigureOptions): Figure {
  const narrow = isNarrow(options);
  const panels = result.series.filter(({ trend }) => trend !== null);
  const high = 1.15 * Math.max(0.01, ...panels.flatMap(({ points }) => points.map(({ best }) => best)));
  const columns = narrow ? 1 : Math.max(1, panels.length);
  const rowsOfPanels = narrow ? panels.length : 1;
  const place = (i: number) => {
    const [gapX, gapY] = [0.05, 0.13];
    const [column, row] = [i % columns, Math.floor(i / columns)];
    const [width, height] = [(1 - gapX * (columns - 1)) / columns, (1 - gapY * (rowsOfPanels - 1)) / rowsOfPanels];
    const [left, top] = [column * (width + gapX), 1 - row * (height + gapY)];
    return { x: [left, left + width] as const, y: [top - height, top] as const };
  };
  const axes = panels.map((one, i) => axesOf(one, i, { place: place(i), high, options }));
  const worded = (language: "en" | "zh") =>
    panels.map((one) => `${one.version}: ${trendText(one)[language]}`).join(language === "en" ? "; " : "；");
  return frame(
    {
      id: "commercial-hallucination-series",
      title: titleOf(panels),
      subtitle: {
        en: "Summaries with something unsupported: middle of the five best models at each snapshot, one panel a version; line: logit-linear trend, dashed at most two years on",
        zh: "含无依据内容的摘要占比：每次快照最好五个模型的中位数，每个版本一格；线为对数几率趋势，虚线至多外推两年",
      },
      alt: {
        en: `Panels of falling points that must not be joined. Odds a year: ${worded("en")}.`,
        zh: `互不相连的分格下降点图。每年几率变为：${worded("zh")}。`,
      },
      footnote: {
        en: "Versions differ in judge and texts, so levels are not comparable between panels. Series with fewer than four snapshots have no trend and are not drawn. Old models stay listed, so the best five can hardly rise: read the trend as an upper bound on improvement. Intervals: models resampled.",
        zh: "各版本裁判与文本不同，格间水平不可比。快照少于四次者不拟合、不画。旧模型仍在榜上，最好五个几乎不会变差，趋势宜视为改进的上限。区间为对模型重抽样。",
      },
      sources: [...new Set(panels.flatMap((one) => one.sources))],
      n: panels.reduce((total, one) => total + one.points.reduce((sum, { models }) => sum + models, 0), 0),
      data: panels.flatMap((one, i) => tracesOf(one, i)),
      layout: {
        ...Object.assign({}, ...axes.map(({ layout }) => layout)),
        annotations: axes.flatMap(({ annotations }) => annotations),
      },
      rows: panels.flatMap((one) =>
        one.points.map(({ date, best, middle, models }) => ({
          version: one.version,
          date,
          best_five: best,
          all_models: middle,
          models,
        })),
      ),
      room: { left: narrow ? 46 : 66 },
      height: narrow ? 880 : 540,
    },
    options,
  );
}

interface Panel {
  readonly place: { readonly x: readonly [number, number]; readonly y: readonly [number, number] };
  readonly high: number;
  readonly options: FigureOptions;
}

function axesOf(
  one: RateSeries,
  i: number,
  { place, high, options }: Panel,
): { layout: JsonObject; annotations: JsonObject[] } {
  const n = i === 0 ? "" : String(i + 1);
  const [first, last] = [one.points[0]?.time ?? 0, one.points.at(-1)?.time ?? 1];
  const isFirst = i === 0 || isNarrow(options);
  return {
    layout: {
      [`xaxis${n}`]: { domain: place.x, anchor: `y${n}`, range: [first - 0.1, last + 2.1], dtick: 1, tickformat: "d" },
      [`yaxis${n}`]: {
        domain: place.y,
        anchor: `x${n}`,
        range: [0, high],
        tickformat: ".0%",
        dtick: 0.01,
        showticklabels: isFirst,
        ...(isFirst
          ? { title: { text: say(options.language, { en: "Unsupported", zh: "无依据" }), standoff: 6 } }
          : {}),
      },
    },
    annotations: [
      {
        text: `<b>${one.version.replace(" dataset", ",<br>dataset")}</b><br>${say(options.language, trendText(one))}<br>${say(options.language, { en: `${one.points.length} snapshots, ${one.models} models`, zh: `${one.points.length}次快照，${one.models}个模型` })}`,
        showarrow: false,
        xref: "paper",
        yref: "paper",
        x: place.x[1],
        y: place.y[1],
        xanchor: "right",
        yanchor: "top",
        align: "right",
        font: { size: 11.5, color: ink.text },
      },
    ],
  };
}

function tracesOf({ points, trend, version }: RateSeries, i: number): JsonObject[] {
  const n = i === 0 ? "" : String(i + 1);
  const axes = { xaxis: `x${n}`, yaxis: `y${n}` };
  const [first, last] = [points[0]?.time ?? 0, points.at(-1)?.time ?? 1];
  return [
    {
      type: "scatter",
      mode: "markers",
      name: version,
      x: points.map(({ time }) => time),
      y: points.map(({ best }) => best),
      text: points.map(({ date, best }) => `${date}: ${formatShare(best)}`),
      hoverinfo: "text",
      marker: { size: 9, color: palette.vermilion },
      ...axes,
    },
    ...(trend === null ? [] : [line(trend, [first, last], "solid", axes), line(trend, [last, last + 2], "dash", axes)]),
  ];
}

function line(trend: RateTrend, [from, to]: readonly [number, number], dash: string, axes: JsonObject): JsonObject {
  const times = Array.from({ length: 21 }, (_, i) => from + ((to - from) * i) / 20);
  return {
    type: "scatter",
    mode: "lines",
    x: times,
    y: times.map((time) => rateAt(trend, time)),
    line: { color: palette.blue, width: 2, dash },
    hoverinfo: "skip",
    ...axes,
  };
}

function trendText({ trend }: RateSeries) {
  if (trend === null) return { en: "no trend", zh: "无趋势" };
  const [value, low, high] = [trend.factor.value, trend.factor.low, trend.factor.high].map((one) =>
    formatNumber(one, 2),
  );
  return { en: `odds × ${value} a year (${low}–${high})`, zh: `几率每年×${value}（${low}–${high}）` };
}

function titleOf(panels: readonly RateSeries[]) {
  const falling = panels.filter(({ trend }) => trend !== null && trend.factor.high < 0.995).length;
  return {
    en: `In ${falling} of ${panels.length} leaderboard versions the best models' errors surely fell; each version is a series of its own`,
    zh: `${panels.length}个榜单版本中，${falling}个版本里最好模型的错误率确有下降；各版本自成序列`,
  };
}
