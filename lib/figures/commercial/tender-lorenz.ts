import type { TenderResult } from "../../problems/commercial/tenders";
import type { LorenzPoint } from "../../stats";
import { type Figure, type FigureOptions, type JsonObject, say } from "../figure";
import { frame, isNarrow } from "../frame";
import { formatNumber, formatShare } from "../numbers";
import { ink, type PaletteName, palette } from "../palette";

/** The Lorenz curve of winners of tenders, between the two ends that the named winners allow. */
export function tenderLorenz(result: TenderResult, options: FigureOptions): Figure {
  const { concentration: found, year } = result;
  const [low, high] =
    found === null ? ["–", "–"] : [found.hhi.low, found.hhi.high].map((one) => formatNumber(10_000 * one, 2));
  const top = found === null ? 0 : found.named.reduce((total, { tenders }) => total + tenders, 0) / found.tenders;
  const named = (language: "en" | "zh") =>
    (found?.named ?? []).map((one) => `${one.name[language]} ${one.tenders}`).join(language === "en" ? ", " : "、");
  const narrow = isNarrow(options);
  const curves = found === null ? [] : [curve(found.uneven, "vermilion", "solid"), curve(found.even, "blue", "dash")];
  const labels = [
    {
      text: say(options.language, { en: "all unnamed won<br>once each", zh: "其余各中标一次" }),
      x: 0.64,
      y: 0.36,
      color: palette.vermilion,
      xanchor: "left",
    },
    {
      text: say(options.language, { en: "unnamed won as many<br>as the last named", zh: "其余与榜末者同" }),
      x: 0.5,
      y: 0.62,
      color: palette.blue,
      xanchor: "right",
    },
  ];
  return frame(
    {
      id: "commercial-tender-lorenz",
      title: {
        en: `Winning is scattered: the ${found?.named.length ?? 0} named winners took ${formatShare(top)} of the tenders of ${year}, HHI ${low} to ${high} points`,
        zh: `中标分散：${year}年上榜${found?.named.length ?? 0}家共占${formatShare(top)}，HHI为${low}至${high}点`,
      },
      subtitle: {
        en: "Lorenz curves by number of tenders, winners with the fewest first. How the unnamed share the rest is unknown: both ends are drawn",
        zh: "按中标数量的洛伦兹曲线，从少到多。其余中标者如何分配未知，画出两端",
      },
      alt: {
        en: `Two Lorenz curves near the diagonal. Named winners: ${named("en")} of ${found?.tenders ?? 0} tenders. Gini between ${formatNumber(found?.gini.low ?? 0, 2)} and ${formatNumber(found?.gini.high ?? 0, 2)}.`,
        zh: `两条靠近对角线的洛伦兹曲线。上榜者：${named("zh")}，共${found?.tenders ?? 0}个项目。基尼系数在${formatNumber(found?.gini.low ?? 0, 2)}至${formatNumber(found?.gini.high ?? 0, 2)}之间。`,
      },
      footnote: {
        en: "HHI points run to 10 000; below 1 000 counts as unconcentrated. Joint bids count for whoever is named.",
        zh: "HHI满分10000，低于1000视为不集中。",
      },
      sources: result.sources,
      n: found?.tenders ?? 0,
      data: [
        {
          type: "scatter",
          mode: "lines",
          x: [0, 1],
          y: [0, 1],
          line: { color: ink.line, width: 1.5, dash: "dot" },
          hoverinfo: "skip",
        },
        ...curves,
      ],
      layout: {
        xaxis: {
          range: [0, 1.001],
          tickformat: ".0%",
          title: { text: say(options.language, { en: "Share of winners", zh: "中标者占比" }), standoff: 8 },
        },
        yaxis: {
          range: [0, 1.02],
          tickformat: ".0%",
          title: { text: say(options.language, { en: "Share of tenders", zh: "项目占比" }), standoff: 8 },
        },
        annotations: labels.map((label) => ({
          text: label.text,
          x: label.x,
          y: label.y,
          xanchor: label.xanchor,
          align: "left",
          showarrow: false,
          font: { size: narrow ? 10.5 : 12.5, color: label.color },
        })),
      },
      rows:
        found === null
          ? []
          : [
              ...found.uneven.map((point) => ({ curve: "uneven", ...point })),
              ...found.even.map((point) => ({ curve: "even", ...point })),
            ],
      room: { left: narrow ? 52 : 80 },
      height: narrow ? 480 : 560,
    },
    options,
  );
}

function curve(points: readonly LorenzPoint[], color: PaletteName, dash: string): JsonObject {
  return {
    type: "scatter",
    mode: "lines",
    x: points.map(({ holders }) => holders),
    y: points.map(({ amount }) => amount),
    line: { color: palette[color], width: 2.5, dash },
    hovertemplate: "%{x:.0%}: %{y:.0%}<extra></extra>",
  };
}
