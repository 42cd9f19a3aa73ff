import type { Text } from "../../core/text";
import type { OriginResult } from "../../problems/models/origins";
import { type DotRange, type DotRow, dotRange, markRows } from "../compute/dot-range";
import { niceTicks } from "../compute/ticks";
import { type Figure, type FigureOptions, say } from "../figure";
import { frame } from "../frame";
import { formatShare } from "../numbers";

const kindNames = {
  original: { en: "Original: own pre-training, own line", zh: "原创：自行预训练或自有路线" },
  wrapped: { en: "Wrapped: on another's model", zh: "套壳：建立在他人模型之上" },
  assembled: { en: "Assembled: from trained models", zh: "拼装：由已训练模型组合" },
} as const;

const designNames = {
  llama: { en: "LLaMA's, unchanged", zh: "LLaMA，未改" },
  llama_changed: { en: "LLaMA's, changed", zh: "LLaMA，有改动" },
  own: { en: "a Chinese design", zh: "中国自有设计" },
  foreign_other: { en: "another foreign one", zh: "其他国外设计" },
} as const;

/** Shares of original, wrapped and assembled models, and of the designs they use. */
export function originsFigure(result: OriginResult, options: FigureOptions): Figure {
  const chart = chartOf(result, options);
  const drawing = dotRange(chart, options);
  return frame(
    {
      id: "models-origins",
      title: titleOf(result),
      subtitle: {
        en: "Share of Chinese open models by declared derivation (blue), and by whose architecture they use (red)",
        zh: "中国开源模型：按自述来历（蓝）与所用架构（红）划分的比例",
      },
      alt: {
        en: `Dots with intervals: ${describeRows(chart, "en")}.`,
        zh: `带区间的点：${describeRows(chart, "zh")}。`,
      },
      footnote: {
        en: `Lines: 95 % Wilson intervals. ${result.undeclared} models of unstated derivation are left out; closed models are hardly in either table.`,
        zh: `横线为95% Wilson区间。来历不详的${result.undeclared}个未计入；闭源模型几乎不在两张表中。`,
      },
      sources: result.sources,
      n: (result.declared[0]?.share.n ?? 0) + (result.designs[0]?.share.n ?? 0),
      data: drawing.data,
      layout: drawing.layout,
      rows: markRows(chart),
      room: drawing.room,
      height: drawing.height,
    },
    options,
  );
}

function titleOf({ declared }: OriginResult): Text {
  const of = (kind: string) => declared.find((one) => one.kind === kind)?.share;
  const [original, wrapped, assembled] = [of("original"), of("wrapped"), of("assembled")];
  if (original === undefined || wrapped === undefined || assembled === undefined) {
    return { en: "No model with a declared derivation is left", zh: "没有声明来历的模型" };
  }
  const share = formatShare(original.value, 2);
  if (original.high < assembled.low)
    return { en: `Original models are the fewest: ${share}`, zh: `原创模型最少：${share}` };
  if (original.high < wrapped.low) {
    return {
      en: `Original open models are a minority (${share}), but assembled ones are fewer still`,
      zh: `开源模型中原创占少数（${share}），但拼装的更少`,
    };
  }
  return { en: `Original models are not fewer than wrapped ones: ${share}`, zh: `原创模型并不少于套壳：${share}` };
}

function chartOf({ declared, designs }: OriginResult, { language }: FigureOptions): DotRange {
  const rows: DotRow[] = [
    ...declared.map(({ kind, share }) => ({ label: say(language, kindNames[kind]), marks: [share, null] })),
    ...designs.map(({ design, share }) => ({
      label: `${say(language, { en: "Architecture: ", zh: "架构：" })}${say(language, designNames[design])}`,
      marks: [null, share],
    })),
  ];
  return {
    rows,
    series: [
      {
        name: say(language, {
          en: `derivation (n = ${declared[0]?.share.n ?? 0})`,
          zh: `来历（n = ${declared[0]?.share.n ?? 0}）`,
        }),
        color: "blue",
        symbol: "circle",
      },
      {
        name: say(language, {
          en: `architecture (n = ${designs[0]?.share.n ?? 0})`,
          zh: `架构（n = ${designs[0]?.share.n ?? 0}）`,
        }),
        color: "vermilion",
        symbol: "square",
      },
    ],
    isStacked: true,
    references: [],
    axisTitle: say(language, { en: "share of models", zh: "占模型比例" }),
    range: [0, 0.85],
    ticks: niceTicks(0, 0.8),
    tickText: (value) => (value === 0 ? "0" : formatShare(value, 2)),
    markText: ({ value, low, high }) => `${formatShare(value)} (${formatShare(low)}–${formatShare(high)})`,
  };
}

function describeRows(chart: DotRange, language: "en" | "zh"): string {
  return chart.rows
    .map((row) => `${row.label} ${row.marks.map((mark) => (mark ? chart.markText(mark) : "")).join("")}`)
    .join(language === "en" ? "; " : "；");
}
