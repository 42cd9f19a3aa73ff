import type { Text } from "../../core/text";
import type { KeepResult } from "../../problems/corpora/keep-rates";
import { type Figure, type FigureOptions, say } from "../figure";
import { formatShare } from "../numbers";
import { dotsFigure } from "./dots";
import { languageName } from "./language-words";

/** Share of documents that FineWeb2 keeps, by language: one method, Chinese among the others. */
export function fineWeb2Figure(result: KeepResult, options: FigureOptions): Figure {
  const { language } = options;
  const rows = result.multilingual.map((one) => {
    const mark = { value: one.share, low: one.share, high: one.share };
    return {
      label: languageName(one.language, one.name, language),
      marks: one.language === "zho" ? [mark, null] : [null, mark],
    };
  });
  const middle = result.overMedian?.median ?? 0;
  const listed = (one: "en" | "zh") =>
    result.multilingual.map((row) => `${languageName(row.language, row.name, one)} ${formatShare(row.share, 3)}`);
  return dotsFigure(
    {
      id: "corpora-fineweb2",
      title: titleOf(result),
      subtitle: {
        en: "Documents kept by the quality filter of FineWeb2, per cent of kept and removed",
        zh: "FineWeb2质量过滤保留的文档，占保留与剔除之和的百分比",
      },
      alt: { en: `Share kept: ${listed("en").join(", ")}.`, zh: `保留比例：${listed("zh").join("，")}。` },
      footnote: {
        en: "No English in FineWeb2. Thresholds are tuned per language: compare roughly.",
        zh: "FineWeb2不含英文；阈值按语言调整，仅可粗略比较。",
      },
      sources: result.sources.filter((id) => id === "data-fineweb2-dist"),
      n: result.multilingual.length,
    },
    {
      rows,
      series: [
        { name: say(language, { en: "Chinese", zh: "中文" }), color: "vermilion", symbol: "square" },
        { name: say(language, { en: "other languages", zh: "其他语言" }), color: "blue", symbol: "circle" },
      ],
      isStacked: true,
      references: [
        { value: middle, label: say(language, { en: "median of the others", zh: "其他语言中位数" }), dash: "dash" },
      ],
      axisTitle: say(language, { en: "Documents kept, per cent", zh: "保留的文档（%）" }),
      range: [0, 0.7],
      ticks: [0, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7],
      tickText: (value) => formatShare(value),
      markText: ({ value }) => formatShare(value, 3),
    },
    options,
  );
}

function titleOf({ overMedian, multilingual }: KeepResult): Text {
  if (overMedian === null) return { en: "What one filter keeps, by language", zh: "同一过滤器按语言的保留率" };
  const place = multilingual.findIndex(({ language }) => language === "zho") + 1;
  const above = overMedian.chinese > overMedian.median;
  return {
    en: `FineWeb2 keeps ${formatShare(overMedian.chinese, 3)} of Chinese documents, ${above ? "more" : "less"} than the median language (${formatShare(overMedian.median, 3)})`,
    zh: `FineWeb2保留${formatShare(overMedian.chinese, 3)}的中文文档，${above ? "高于" : "低于"}语言中位数（${formatShare(overMedian.median, 3)}），列${multilingual.length}种中第${place}`,
  };
}
