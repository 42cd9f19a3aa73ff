import type { Estimate } from "../../core/estimate";
import type { Language, Text } from "../../core/text";
import type { KeepResult } from "../../problems/corpora/keep-rates";
import { type Figure, type FigureOptions, say } from "../figure";
import { formatShare } from "../numbers";
import { dotsFigure } from "./dots";
import { unitWords } from "./units";

/** What whole pipelines keep, unit by unit, Chinese beside English. */
export function keepRatesFigure(result: KeepResult, options: FigureOptions): Figure {
  const { language } = options;
  const rows = result.units.flatMap(({ unit, rates, zho, eng }) => [
    ...rates.map((rate) => ({
      label: rate.pipeline,
      detail: say(language, unitWords(unit)),
      marks: rate.language === "zho" ? [exact(rate.share), null] : [null, exact(rate.share)],
    })),
    ...pooledRow(unit, zho, eng, language),
  ]);
  const rates = result.units.flatMap((unit) => unit.rates);
  const listed = (one: Language) =>
    rates
      .map(({ pipeline, share, unit }) => `${pipeline} (${unitWords(unit)[one]}) ${formatShare(share, 3)}`)
      .join(one === "en" ? "; " : "；");
  return dotsFigure(
    {
      id: "corpora-keep-rates",
      title: titleOf(result),
      subtitle: {
        en: "Share of the text kept by whole cleaning pipelines, log scale, each in its own unit",
        zh: "完整清洗流程保留的文本比例，对数坐标，按各自单位",
      },
      alt: { en: `Shares kept: ${listed("en")}.`, zh: `保留比例：${listed("zh")}。` },
      footnote: {
        en: "Units are never pooled together; a pooled row needs two pipelines of one language in one unit. Pipelines start from unlike raw text.",
        zh: "不同单位不合并；同一单位同一语言至少两个流程才合并。各流程起点不同。",
      },
      sources: result.sources,
      n: rates.length,
    },
    {
      rows,
      series: [
        { name: say(language, { en: "Chinese", zh: "中文" }), color: "vermilion", symbol: "square" },
        { name: say(language, { en: "English", zh: "英文" }), color: "blue", symbol: "circle" },
      ],
      isStacked: true,
      references: [],
      axisTitle: say(language, { en: "Share kept, per cent (log scale)", zh: "保留比例（%，对数坐标）" }),
      isLog: true,
      range: [0.0007, 1],
      ticks: [0.001, 0.01, 0.03, 0.1, 0.3, 1],
      tickText: (value) => formatShare(value, 1),
      markText: ({ value, low, high }) =>
        low === high ? formatShare(value, 3) : `${formatShare(value)} [${formatShare(low, 1)}, ${formatShare(high)}]`,
    },
    options,
  );
}

function exact(share: number) {
  return { value: share, low: share, high: share };
}

function pooledRow(unit: string, zho: Estimate | null, eng: Estimate | null, language: Language) {
  if (zho === null && eng === null) return [];
  return [
    {
      label: say(language, { en: "Pooled, 95 %", zh: "合并（95%）" }),
      detail: say(language, unitWords(unit)),
      marks: [zho, eng],
      isAside: true,
    },
  ];
}

function titleOf({ sameMethod }: KeepResult): Text {
  const pair = sameMethod.filter((one) => one.judgesQuality).at(-1);
  if (pair === undefined) return { en: "What cleaning pipelines keep", zh: "清洗流程保留多少" };
  const more = pair.oddsRatio.low > 1;
  const less = pair.oddsRatio.high < 1;
  return {
    en: `The one project that cleaned both keeps ${more ? "more" : less ? "less" : "about as much"} Chinese (${formatShare(pair.zho)}) than English (${formatShare(pair.eng)}); the rest scatter too widely`,
    zh: `唯一同时清洗两种语言的项目保留中文${formatShare(pair.zho)}、英文${formatShare(pair.eng)}；其余流程过于分散`,
  };
}
