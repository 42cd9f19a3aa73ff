import type { CascadeResult } from "../../problems/commercial/cascade";
import { type DotRange, dotRange, markRows } from "../compute/dot-range";
import { plainNumber } from "../compute/ticks";
import { type Figure, type FigureOptions, say } from "../figure";
import { frame } from "../frame";
import { formatNumber } from "../numbers";

/** The chain's cost over that of the single model, release by release, for both ends of what is assumed of errors. */
export function cascadeRatios(result: CascadeResult, options: FigureOptions): Figure {
  const least = 0.005;
  const cut = (one: { readonly value: number; readonly low: number; readonly high: number } | null) =>
    one && { value: Math.max(least, one.value), low: Math.max(least, one.low), high: one.high };
  const chart: DotRange = {
    rows: result.releases.map((release) => ({
      label: release.release.slice(0, 7),
      detail: say(options.language, { en: `${release.models.length} models`, zh: `${release.models.length}个模型` }),
      marks: [cut(release.overSingle), cut(release.independent)],
    })),
    series: [
      {
        name: say(options.language, {
          en: "better models solve all that worse ones do",
          zh: "较好模型能解较差模型所解的一切",
        }),
        color: "vermilion",
        symbol: "circle",
      },
      {
        name: say(options.language, { en: "models err independently", zh: "各模型错误相互独立" }),
        color: "blue",
        symbol: "square",
      },
    ],
    references: [{ value: 1, label: say(options.language, { en: "equal cost", zh: "成本相同" }), dash: "dash" }],
    axisTitle: say(options.language, {
      en: "Cost of the chain over the single model (log scale)",
      zh: "级联与单一模型成本之比（对数刻度）",
    }),
    isLog: true,
    range: [least, 100],
    ticks: [0.01, 0.1, 1, 10, 100],
    tickText: plainNumber,
    markText: ({ value, low, high }) => `${formatNumber(value, 2)} (${formatNumber(low, 2)}–${formatNumber(high, 2)})`,
  };
  const sure = (key: "overSingle" | "independent") =>
    result.releases.filter((release) => (release[key]?.high ?? 1) < 1).length;
  const rows = markRows(chart);
  return frame(
    {
      id: "commercial-cascade-ratios",
      title: {
        en: `Chaining surely saves in ${sure("overSingle")} of ${result.releases.length} releases if models fail at the same tasks, in ${sure("independent")} if they fail independently`,
        zh: `若各模型错在同样的题上，${result.releases.length}个版本中级联确定省钱的有${sure("overSingle")}个；若错误相互独立，有${sure("independent")}个`,
      },
      subtitle: {
        en: "Cheapest chain of two or three over the cheapest single model, both within 5 % of the best LiveBench score",
        zh: "两三个模型的最便宜级联与最便宜单一模型之比，二者均达到LiveBench最高分的95%",
      },
      alt: {
        en: `Two points with ranges a release on a log scale. ${rows.map((row) => `${row.row}, ${row.series}: ${formatNumber(Number(row.value), 2)}`).join("; ")}.`,
        zh: `每个版本两个带区间的点（对数刻度）。${rows.map((row) => `${row.row}，${row.series}：${formatNumber(Number(row.value), 2)}`).join("；")}。`,
      },
      footnote: {
        en: "Ranges: models resampled, confidence test drawn from its range. Releases have other questions and other models, and are not to be read as a trend.",
        zh: "区间：对模型重抽样，并在区间内抽取检验参数。各版本题目与模型不同，不可视为趋势。",
      },
      sources: result.sources,
      n: result.releases.reduce((total, release) => total + release.models.length, 0),
      ...dotRange(chart, options),
      rows,
    },
    options,
  );
}
