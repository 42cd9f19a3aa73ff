import type { Text } from "../../core/text";
import type { SpendingResult, SpendingShare } from "../../problems/capital/spending";
import { type DotRange, dotRange, markRows } from "../compute/dot-range";
import { type Figure, type FigureOptions, say } from "../figure";
import { frame } from "../frame";
import { formatShare } from "../numbers";

/** The share of compute in spending, company by company, with people and marketing where published. */
export function spendingFigure(result: SpendingResult, options: FigureOptions): Figure {
  const chart = chartOf(result.shares, options);
  const drawing = dotRange(chart, options);
  const list = (language: "en" | "zh") =>
    result.shares
      .map((one) => `${one.name[language]} ${one.period}, ${one.base[language]}: ${formatShare(one.compute)}`)
      .join("; ");
  return frame(
    {
      id: "capital-spending",
      title: titleOf(result),
      subtitle: {
        en: "Compute as a share of what each row names. Filled: Chinese companies; open: others",
        zh: "算力占各行所示分母的比例。实心为中国公司，空心为其他",
      },
      alt: { en: `Dots by company and period. ${list("en")}.`, zh: `按公司与时期的点图。${list("zh")}。` },
      footnote: {
        en: `Printed single figures: no interval, and unlike bases. ${result.dropped} rows on compute have no total to be set against and are left out.`,
        zh: `均为单一公开数字，无区间，分母不同。${result.dropped}行算力数据缺少可对照的总额，未画出。`,
      },
      sources: [...new Set(result.shares.map(({ source_id }) => source_id))],
      n: result.shares.length,
      data: drawing.data,
      layout: drawing.layout,
      rows: markRows(chart),
      room: drawing.room,
      height: drawing.height,
    },
    options,
  );
}

function chartOf(shares: readonly SpendingShare[], { language }: FigureOptions): DotRange {
  const only = (value: number | null) => (value === null ? null : { value, low: value, high: value });
  return {
    rows: shares.map((one) => ({
      label: `${say(language, one.name)} ${one.period}`,
      detail: say(language, one.base),
      marks: [only(one.compute)],
      isAside: !one.isChinese,
    })),
    series: [{ name: "", color: "blue", symbol: "circle" }],
    references: [{ value: 0.5, label: say(language, { en: "a half", zh: "一半" }), dash: "dash" }],
    axisTitle: say(language, { en: "share of compute", zh: "算力占比" }),
    range: [0, 1],
    ticks: [0, 0.25, 0.5, 0.75, 1],
    tickText: (value) => formatShare(value),
    markText: ({ value }) => formatShare(value),
  };
}

function titleOf({ chinese, shares }: SpendingResult): Text {
  if (chinese === null) return { en: "No Chinese company published what compute took", zh: "没有中国公司公布算力占比" };
  const above = shares.filter(({ compute }) => compute >= 0.5).length;
  return {
    en: `Compute took ${formatShare(chinese.value)} in the middle of Chinese disclosures (${formatShare(chinese.low)} to ${formatShare(chinese.high)}); ${above} of ${shares.length} published shares are a half or more`,
    zh: `中国公司披露的算力占比居中为${formatShare(chinese.value)}（${formatShare(chinese.low)}至${formatShare(chinese.high)}）；${shares.length}个公布值中${above}个不低于一半`,
  };
}
