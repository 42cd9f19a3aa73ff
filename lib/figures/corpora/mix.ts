import type { Text } from "../../core/text";
import type { MixResult, ModelMix } from "../../problems/corpora/language-mix";
import { type Figure, type FigureOptions, say } from "../figure";
import { formatShare } from "../numbers";
import { dotsFigure } from "./dots";
import { unitWords } from "./units";

/** Chinese and English shares of training data, model by model, each in its own unit. */
export function mixFigure(result: MixResult, options: FigureOptions): Figure {
  const { language } = options;
  const models = [...byShare(result.chinese), ...byShare(result.abroad)];
  const exact = (share: number | null) => (share === null ? null : { value: share, low: share, high: share });
  const text = (one: ModelMix) =>
    `${one.model} ${formatShare(one.chinese, 3)} / ${one.english === null ? "–" : formatShare(one.english, 3)}`;
  return dotsFigure(
    {
      id: "corpora-training-mix",
      title: titleOf(result),
      subtitle: {
        en: "Share of the training data, per cent, each model in its own unit; open: models from abroad",
        zh: "训练数据占比（%），各模型按自身单位；空心为境外模型",
      },
      alt: {
        en: `Chinese and English shares: ${models.map(text).join("; ")}.`,
        zh: `中文与英文占比：${models.map(text).join("；")}。`,
      },
      footnote: {
        en: `${result.unpublished.length} Chinese models in the table publish no Chinese share. Units are not comparable with each other.`,
        zh: `表中${result.unpublished.length}个中国模型未公布中文占比。各单位之间不可比较。`,
      },
      sources: result.sources,
      n: models.length,
    },
    {
      rows: models.map((one) => ({
        label: one.model,
        detail: say(language, unitWords(one.unit)),
        marks: [exact(one.chinese), exact(one.english)],
        isAside: one.country !== "China",
      })),
      series: [
        { name: say(language, { en: "Chinese", zh: "中文" }), color: "vermilion", symbol: "square" },
        { name: say(language, { en: "English", zh: "英文" }), color: "blue", symbol: "circle" },
      ],
      references: [{ value: 0.5, label: say(language, { en: "one half", zh: "一半" }), dash: "dash" }],
      axisTitle: say(language, { en: "Share of the training data, per cent", zh: "训练数据占比（%）" }),
      range: [0, 1],
      ticks: [0, 0.25, 0.5, 0.75, 1],
      tickText: (value) => formatShare(value),
      markText: ({ value }) => formatShare(value, value < 0.01 ? 2 : 3),
    },
    options,
  );
}

function byShare(models: readonly ModelMix[]): ModelMix[] {
  return [...models].sort((a, b) => b.chinese - a.chinese);
}

function titleOf({ above, chinese, aboveHalf }: MixResult): Text {
  if (aboveHalf === null) return { en: "The language of training data", zh: "训练数据的语言" };
  const range = `${formatShare(aboveHalf.low)}–${formatShare(aboveHalf.high)}`;
  return {
    en: `${above} of ${chinese.length} Chinese models that say so trained mainly on Chinese (95 %: ${range})`,
    zh: `公布占比的${chinese.length}个中国模型中有${above}个以中文数据为主（95%区间${range}）`,
  };
}
