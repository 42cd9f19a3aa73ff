import type { Text } from "../../core/text";
import type { TenderResult } from "../../problems/capital/tenders";
import { type Figure, type FigureOptions, say } from "../figure";
import { frame, isNarrow } from "../frame";
import { formatShare } from "../numbers";
import type { PaletteName } from "../palette";
import { keyRoom, type LineSeries, lineNames, lineTraces } from "./line-chart";

/** Gross margins by company and kind of revenue. */
export function marginsFigure(result: TenderResult, options: FigureOptions): Figure {
  const narrow = isNarrow(options);
  const series = seriesOf(result);
  const list = (language: "en" | "zh") =>
    series
      .map(
        ({ name, points }) =>
          `${name[language]} ${points.map(({ x, y }) => `${String(x).slice(0, 7)}: ${formatShare(y)}`).join(", ")}`,
      )
      .join("; ");
  const range = [-0.35, 1] as const;
  return frame(
    {
      id: "capital-margins",
      title: titleOf(result),
      subtitle: {
        en: "Gross margin by company and kind of revenue, % of revenue, at the end of each period",
        zh: "按公司与收入类型的毛利率，占收入%，标于期末",
      },
      alt: { en: `Lines over time. ${list("en")}.`, zh: `折线。${list("zh")}。` },
      footnote: {
        en: `Prices of losing bidders are published for ${result.withLosingPrices} tenders, so bids below cost cannot be counted. Printed figures: no interval.`,
        zh: `公布落标价的招标有${result.withLosingPrices}个，无法统计低于成本的报价。均为公开数字，无区间。`,
      },
      sources: result.margins.map(({ source_id }) => source_id).filter((id, i, all) => all.indexOf(id) === i),
      n: result.margins.length,
      data: lineTraces(series),
      layout: {
        xaxis: {
          type: "date",
          range: ["2022-10-01", "2026-03-31"],
          dtick: "M12",
          tick0: "2023-01-01",
          tickformat: "%Y-%m",
          title: { text: say(options.language, { en: "end of the period", zh: "期末" }), standoff: 8 },
        },
        yaxis: {
          range: [...range],
          tickformat: ".0%",
          zeroline: true,
          title: { text: say(options.language, { en: "gross margin", zh: "毛利率" }), standoff: 8 },
        },
        annotations: lineNames(series, { range, gap: 0.055 }, options),
      },
      rows: result.margins.map(({ company, segment, period, margin }) => ({ company, segment, period, margin })),
      room: { ...keyRoom(series, options), left: narrow ? 52 : 76, right: narrow ? 16 : 160 },
    },
    options,
  );
}

const segments: Readonly<Record<string, Text>> = {
  total: { en: "all", zh: "全部" },
  enterprise_project: { en: "projects", zh: "项目" },
  api: { en: "API", zh: "API" },
  consumer: { en: "consumer", zh: "消费端" },
};
const styles: readonly (readonly [PaletteName, string, LineSeries["dash"]])[] = [
  ["grey", "circle", "solid"],
  ["vermilion", "square", "solid"],
  ["blue", "diamond", "dash"],
  ["teal", "triangle-up", "dot"],
  ["gold", "x", "dashdot"],
  ["purple", "circle", "dash"],
];

function seriesOf({ margins }: TenderResult): LineSeries[] {
  const keys = [...new Set(margins.map(({ company, segment }) => `${company}|${segment}`))];
  return keys.flatMap((key, i) => {
    const own = margins.filter(({ company, segment }) => `${company}|${segment}` === key);
    const [first] = own;
    const [color, symbol, dash] = styles[i % styles.length] ?? ["grey", "circle", "solid"];
    if (!first) return [];
    const words = segments[first.segment] ?? { en: first.segment, zh: first.segment };
    return [
      {
        name: { en: `${first.name.en}, ${words.en}`, zh: `${first.name.zh}，${words.zh}` },
        color,
        symbol,
        dash,
        points: own.map(({ end, margin, period }) => ({
          x: end,
          y: margin,
          text: `${key} ${period}: ${formatShare(margin)}`,
        })),
      },
    ];
  });
}

function titleOf({ margins, projectChange }: TenderResult): Text {
  const last = (segment: string) => margins.findLast((one) => one.segment === segment);
  const [project, api] = [last("enterprise_project"), last("api")];
  if (!project || !api || projectChange === null)
    return { en: "No margin of project work is published on these rows", zh: "这些数据中没有项目毛利率" };
  return {
    en: `The one published margin of project work stood at ${formatShare(project.margin)}; that of the API at ${formatShare(api.margin, 1)}`,
    zh: `唯一公布的项目毛利率为${formatShare(project.margin)}，API为${formatShare(api.margin, 1)}`,
  };
}
