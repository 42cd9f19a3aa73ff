import { type HallucinationResult, standingOf, type UseCase } from "../../problems/commercial/use-cases";
import { type DotRange, dotRange, markRows } from "../compute/dot-range";
import { type Figure, type FigureOptions, say } from "../figure";
import { frame } from "../frame";
import { formatShare } from "../numbers";

/** Where a threshold of 0 is drawn, in per cent. */
const least = 0.05;

/** For each use the error rate that it bears, beside the rates measured on its own task. */
export function errorThresholds(result: HallucinationResult, options: FigureOptions): Figure {
  const percent = (share: number) => Math.max(least, 100 * share);
  const chart: DotRange = {
    rows: result.cases.map((use) => ({
      label: say(options.language, use.name),
      detail: say(options.language, {
        en: use.readings.length === 1 ? "1 reading" : `${use.readings.length} readings`,
        zh: `${use.readings.length}个读数`,
      }),
      marks: [
        { value: percent(use.threshold.value), low: percent(use.threshold.low), high: percent(use.threshold.high) },
        measuredOf(use),
      ],
    })),
    series: [
      {
        name: say(options.language, {
          en: "bearable at most (range of the assumptions)",
          zh: "最多可忍受（假设区间）",
        }),
        color: "blue",
        symbol: "square",
      },
      {
        name: say(options.language, { en: "measured (all readings)", zh: "实测（全部读数）" }),
        color: "vermilion",
        symbol: "circle",
      },
    ],
    references: [],
    axisTitle: say(options.language, { en: "Wrong answers (%, log scale)", zh: "错误答案占比（%，对数刻度）" }),
    isLog: true,
    range: [least, 110],
    ticks: [0.1, 1, 10, 100],
    tickText: String,
    markText: ({ value, low, high }) => `${share(value)} (${share(low)}–${share(high)})`,
  };
  const drawing = dotRange(chart, options);
  const said = (language: "en" | "zh") =>
    result.cases
      .map((use) => {
        const words = `${formatShare(use.threshold.value)}, ${formatShare(use.rate)}`;
        return `${use.name[language]} ${words}`;
      })
      .join(language === "en" ? "; " : "；");
  return frame(
    {
      id: "commercial-error-thresholds",
      title: titleOf(result.cases),
      subtitle: {
        en: "Share of wrong answers at which an unchecked task is worth nothing, against measured shares on the same task",
        zh: "不核查时任务价值为零的错误率，与同类任务实测错误率对比",
      },
      alt: {
        en: `Two points with ranges a use on a log scale, bearable and measured: ${said("en")}.`,
        zh: `每种用途两个带区间的点（对数刻度），依次为可忍受与实测：${said("zh")}。`,
      },
      footnote: {
        en: "Threshold = (value − price − checking) / cost of an unchecked error. Value and cost of an error are assumptions, see data/assumptions.csv. Each use is held against readings of its own task alone. A threshold of 0 is drawn at 0.05 %.",
        zh: "阈值 =（价值−价格−核查成本）/未核查错误的代价。价值与代价为假设，见data/assumptions.csv。每种用途只与本任务读数相比。阈值为0者画在0.05%。",
      },
      sources: result.sources,
      n: result.cases.reduce((total, use) => total + use.readings.length, 0),
      ...drawing,
      rows: markRows(chart),
    },
    options,
  );
}

function share(percent: number): string {
  return percent <= least ? "0 %" : formatShare(percent / 100);
}

function measuredOf({ readings, rate }: UseCase) {
  const rates = readings.map((reading) => 100 * reading.rate);
  return { value: 100 * rate, low: Math.min(...rates), high: Math.max(...rates) };
}

function titleOf(cases: readonly UseCase[]) {
  const names = (standing: string, language: "en" | "zh") =>
    cases
      .filter((use) => standingOf(use) === standing)
      .map((use) => (language === "en" ? use.name.en.toLowerCase() : use.name.zh));
  const list = (standing: string, language: "en" | "zh") =>
    names(standing, language).join(language === "en" ? " and " : "与") || (language === "en" ? "no use" : "没有用途");
  return {
    en: `Over the whole range of our assumptions unchecked errors cost too much in ${list("blocked", "en")} and not in ${list("bearable", "en")}; the others are open`,
    zh: `在全部假设区间内，不核查的错误使${list("blocked", "zh")}得不偿失，${list("bearable", "zh")}仍划算，其余未定`,
  };
}
