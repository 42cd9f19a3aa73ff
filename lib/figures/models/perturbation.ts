import type { Text } from "../../core/text";
import { fewestModels, type PerturbationResult, type PerturbedTest } from "../../problems/models/perturbation";
import { type DotRange, dotRange, markRows } from "../compute/dot-range";
import { niceTicks } from "../compute/ticks";
import { type Figure, type FigureOptions, say } from "../figure";
import { frame } from "../frame";
import { formatFixed } from "../numbers";

/** How scores change on other questions, for Chinese and for other models. */
export function perturbationFigure(result: PerturbationResult, options: FigureOptions): Figure {
  const chart = chartOf(result, options);
  const drawing = dotRange(chart, options);
  return frame(
    {
      id: "models-perturbation",
      title: titleOf(result),
      subtitle: {
        en: "Mean change of score from the original questions to the others, same models, points; first four rows: slight changes, last three: other splits",
        zh: "同一批模型从原题到另一批题的平均得分变化（分）；前四行为细微改动，其余为另一划分",
      },
      alt: {
        en: `Dots with intervals. ${describe(result, "en")}.`,
        zh: `带区间的点。${describe(result, "zh")}。`,
      },
      footnote: {
        en: `Lines: 95 % bootstrap by organisation; none where all models are of one. Open: splits whose questions may differ in difficulty. Fewer than ${fewestModels} Chinese models on the slight changes: they decide nothing apart.`,
        zh: `横线为按机构重抽样的95%区间，模型同属一家时无区间。空心：划分难度可能不一。细微改动中的中国模型不足${fewestModels}个，不单独作判。`,
      },
      sources: result.sources,
      n: result.tests.reduce((sum, { pairs }) => sum + pairs.length, 0),
      data: drawing.data,
      layout: drawing.layout,
      rows: markRows(chart),
      room: drawing.room,
      height: drawing.height,
    },
    options,
  );
}

function chartOf({ tests }: PerturbationResult, { language }: FigureOptions): DotRange {
  const ends = tests.flatMap(({ chinese, other, all }) =>
    [chinese, other, all].flatMap((one) => (one === null ? [] : [one.low, one.high])),
  );
  const range: [number, number] = [Math.min(-1, ...ends) * 1.05, Math.max(1, ...ends) + 1];
  return {
    rows: tests.map((test) => ({
      label: test.label[language],
      detail: countsOf(test, language),
      marks: [test.other, test.chinese],
      isAside: test.kind === "split",
    })),
    series: [
      { name: say(language, { en: "other makers", zh: "其他机构" }), color: "blue", symbol: "circle" },
      { name: say(language, { en: "Chinese makers", zh: "中国机构" }), color: "vermilion", symbol: "square" },
    ],
    references: [{ value: 0, label: say(language, { en: "no change", zh: "不变" }), dash: "solid" }],
    axisTitle: say(language, { en: "change, points", zh: "变化，分" }),
    range,
    ticks: niceTicks(range[0], range[1]),
    tickText: (value) => formatFixed(value, 0),
    markText: ({ value, low, high }) => `${formatFixed(value, 1)} (${formatFixed(low, 1)} / ${formatFixed(high, 1)})`,
  };
}

function count({ pairs }: PerturbedTest): number {
  return pairs.filter(({ isChinese }) => isChinese).length;
}

function countsOf(test: PerturbedTest, language: "en" | "zh"): string {
  const chinese = count(test);
  return say(language, {
    en: `n = ${test.pairs.length - chinese} other, ${chinese} Chinese`,
    zh: `n = 其他${test.pairs.length - chinese}，中国${chinese}`,
  });
}

function describe({ tests }: PerturbationResult, language: "en" | "zh"): string {
  const value = (estimate: PerturbedTest["all"]): string => (estimate === null ? "–" : formatFixed(estimate.value, 1));
  return tests
    .map(({ label, chinese, other }) => `${label[language]}: ${value(other)} / ${value(chinese)}`)
    .join(language === "en" ? "; " : "；");
}

function titleOf({ tests }: PerturbationResult): Text {
  const slight = tests.filter(({ kind, all }) => kind === "slight" && all !== null);
  const worse = slight.filter(({ all }) => (all?.high ?? 0) < 0).length;
  const contrasts = tests.flatMap(({ contrast }) => (contrast === null ? [] : [contrast]));
  const chineseWorse = contrasts.filter(({ difference, p }) => difference < 0 && p < 0.05).length;
  return {
    en: `Slight changes lower scores on ${worse} of ${slight.length} tests; Chinese models lose more than others on ${chineseWorse} of ${contrasts.length} that can tell`,
    zh: `${slight.length}项细微改动中有${worse}项使得分下降；可比的${contrasts.length}项中，中国模型跌得更多的有${chineseWorse}项`,
  };
}
