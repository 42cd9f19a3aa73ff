import type { Text } from "../../core/text";
import type { EffectResult } from "../../problems/corpora/filter-effects";
import { niceTicks } from "../compute/ticks";
import { type Figure, type FigureOptions, say } from "../figure";
import { formatNumber } from "../numbers";
import { dotsFigure } from "./dots";

/** Forest plot: score gained by filtered data, study by study, and pooled. */
export function effectsFigure(result: EffectResult, options: FigureOptions): Figure {
  const { language } = options;
  const studies = [...result.studies].sort(
    (a, b) => Number(b.counts) - Number(a.counts) || b.difference - a.difference,
  );
  const studyRows = studies.map((one) => ({
    label: one.study,
    detail: say(language, {
      en: one.aside === null ? `${one.n} pairs of scores` : one.aside.en,
      zh: one.aside === null ? `${one.n}对得分` : one.aside.zh,
    }),
    marks: [{ value: one.difference, low: one.lowest, high: one.highest }, null],
    isAside: !one.counts,
  }));
  const pooled =
    result.pooled === null
      ? []
      : [
          {
            label: say(language, { en: "Pooled, random effects", zh: "合并（随机效应）" }),
            detail: say(language, { en: "95 % interval", zh: "95%区间" }),
            marks: [null, result.pooled],
          },
        ];
  const ends = studies.flatMap(({ lowest, highest }) => [lowest, highest]);
  const [low, high] = [Math.min(0, ...ends) - 1, Math.max(...ends) + 1];
  const listed = studies.map(({ study, difference }) => `${study} ${formatNumber(difference, 2)}`).join(", ");
  return dotsFigure(
    {
      id: "corpora-filter-effects",
      title: titleOf(result),
      subtitle: {
        en: "Score with more filtered less score with less filtered data, points; bars of studies: range over benchmarks",
        zh: "清洗更多与更少数据的得分差（分）；各研究横线为其各基准的范围",
      },
      alt: {
        en: `Forest plot of differences in points: ${listed}; pooled ${formatNumber(result.pooled?.value ?? 0, 2)}.`,
        zh: `得分差森林图（分）：${listed}；合并${formatNumber(result.pooled?.value ?? 0, 2)}。`,
      },
      footnote: {
        en: "Open marks do not enter the pool, for the reason given. Most studies are by the makers of the better corpus.",
        zh: "空心点因所注原因不计入合并；多数研究由更优语料的制作者完成。",
      },
      sources: result.sources,
      n: studies.reduce((total, { n }) => total + n, 0),
    },
    {
      rows: [...studyRows, ...pooled],
      series: [
        { name: say(language, { en: "study", zh: "研究" }), color: "blue", symbol: "circle" },
        { name: say(language, { en: "pooled", zh: "合并" }), color: "vermilion", symbol: "diamond" },
      ],
      isStacked: true,
      references: [{ value: 0, label: say(language, { en: "no gain", zh: "无提升" }), dash: "solid" }],
      axisTitle: say(language, { en: "Points gained", zh: "提高的分数" }),
      range: [low, high],
      ticks: niceTicks(low, high),
      tickText: (value) => formatNumber(value, 2),
      markText: (mark) =>
        `${formatNumber(mark.value, 2)} [${formatNumber(mark.low, 2)}, ${formatNumber(mark.high, 2)}]`,
    },
    options,
  );
}

function titleOf({ pooled }: EffectResult): Text {
  if (pooled === null) return { en: "What filtering buys, study by study", zh: "各研究中清洗带来的提升" };
  const [value, low, high] = [pooled.value, pooled.low, pooled.high].map((one) => formatNumber(one, 2));
  const gains = pooled.low > 0;
  return {
    en: `Filtered data ${gains ? "add" : "may add"} ${value} points (95 %: ${low} to ${high}) at the same model and tokens`,
    zh: `同一模型与token数下，清洗数据${gains ? "提高" : "或提高"}${value}分（95%区间${low}至${high}）`,
  };
}
