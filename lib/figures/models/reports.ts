import type { Text } from "../../core/text";
import type { GapResult, ReportPair } from "../../problems/models/gap";
import { type Figure, type FigureOptions, type JsonObject, say } from "../figure";
import { frame, isNarrow } from "../frame";
import { escapeText } from "../lines";
import { formatFixed } from "../numbers";
import { ink, palette, transparent } from "../palette";

/** Makers' own figures less independent ones, pair by pair. */
export function reportsFigure({ reports, inflation }: GapResult, options: FigureOptions): Figure {
  const narrow = isNarrow(options);
  const text =
    inflation === null
      ? "–"
      : `${formatFixed(inflation.value, 1)} (${formatFixed(inflation.low, 1)} / ${formatFixed(inflation.high, 1)})`;
  return frame(
    {
      id: "models-reports",
      title: titleOf(inflation),
      subtitle: {
        en: "A maker's own figure less an independent one, same Chinese model, benchmark and like setting, points",
        zh: "同一中国模型、同一评测、相近设置下，厂商自报减第三方（分）",
      },
      alt: {
        en: `${reports.length} differences by benchmark from ${formatFixed(reports.at(-1)?.difference ?? Number.NaN, 1)} to ${formatFixed(reports[0]?.difference ?? Number.NaN, 1)}; mean ${text}.`,
        zh: `${reports.length}个差值，从${formatFixed(reports.at(-1)?.difference ?? Number.NaN, 1)}到${formatFixed(reports[0]?.difference ?? Number.NaN, 1)}；均值${text}。`,
      },
      footnote: {
        en: `Band: mean ${text}, 95 % bootstrap by model. Only models that others could run. GSM8K of the Open LLM Leaderboard left out.`,
        zh: `色带为均值${text}，按模型重抽样的95%区间。仅含他人可运行的模型；未计Open LLM Leaderboard的GSM8K。`,
      },
      sources: [...new Set(reports.flatMap((pair) => pair.sources))],
      n: reports.length,
      data: [
        {
          type: "scatter",
          mode: "markers",
          x: reports.map(({ difference }) => difference),
          y: reports.map(({ benchmark }) => benchmark),
          text: reports.map(
            ({ model, self, independent }) =>
              `${escapeText(model)}: ${formatFixed(self, 1)} / ${formatFixed(independent, 1)}`,
          ),
          hoverinfo: "text",
          marker: { color: transparent("blue", 0.55), size: 10, line: { color: palette.blue, width: 1 } },
        },
      ],
      layout: layoutOf(reports, inflation, options),
      rows: reports.map(({ model, benchmark, self, independent, difference }) => ({
        model,
        benchmark,
        self,
        independent,
        difference,
      })),
      room: { left: narrow ? 84 : 110 },
    },
    options,
  );
}

/** Axes, labels and what else frames the marks. */
function layoutOf(
  reports: readonly ReportPair[],
  inflation: GapResult["inflation"],
  options: FigureOptions,
): JsonObject {
  const benchmarks = [...new Set(reports.map(({ benchmark }) => benchmark))].sort(
    (a, b) => count(reports, b) - count(reports, a) || (a < b ? -1 : 1),
  );
  const most = Math.max(5, ...reports.map(({ difference }) => Math.abs(difference)));
  const narrow = isNarrow(options);
  return {
    xaxis: {
      title: {
        text: say(options.language, { en: "own less independent, points", zh: "自报减第三方，分" }),
        standoff: 8,
      },
      range: [-most * 1.1, most * 1.1],
      zeroline: true,
      zerolinecolor: ink.text,
    },
    yaxis: {
      type: "category",
      categoryorder: "array",
      categoryarray: benchmarks.toReversed(),
      range: [-0.6, benchmarks.length - 0.3],
      tickfont: { size: narrow ? 11 : 13 },
    },
    shapes:
      inflation === null
        ? []
        : [
            {
              type: "rect",
              layer: "below",
              xref: "x",
              yref: "paper",
              x0: inflation.low,
              x1: inflation.high,
              y0: 0,
              y1: 1,
              fillcolor: transparent("vermilion", 0.25),
              line: { width: 0 },
            },
          ],
  };
}

function count(reports: readonly ReportPair[], benchmark: string): number {
  return reports.filter((pair) => pair.benchmark === benchmark).length;
}

function titleOf(inflation: GapResult["inflation"]): Text {
  if (inflation === null) return { en: "No pair of own and independent figures is left", zh: "没有自报与第三方的配对" };
  if (inflation.low > 0)
    return {
      en: `Makers report ${formatFixed(inflation.value, 1)} points more than others find`,
      zh: `厂商自报比第三方高${formatFixed(inflation.value, 1)}分`,
    };
  if (inflation.high < 0)
    return {
      en: `Makers report ${formatFixed(-inflation.value, 1)} points less than others find`,
      zh: `厂商自报比第三方低${formatFixed(-inflation.value, 1)}分`,
    };
  return {
    en: "Where others could check, Chinese makers' own figures are not inflated on the whole",
    zh: "凡第三方能复测之处，厂商自报总体上没有虚高",
  };
}
