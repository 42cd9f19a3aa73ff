import type { Text } from "../../core/text";
import type { AssetHeavyResult, Ownership, OwnershipCase } from "../../problems/compute/asset-heavy";
import { type Figure, type FigureOptions, say } from "../figure";
import { frame } from "../frame";
import { formatFixed } from "../numbers";
import { type DotRange, type DotSeries, dotRange, markRows } from "./dot-range";
import { niceTicks } from "./ticks";

/** Value over money raised of each model company, those that own their compute and those that rent it. */
export function ownersAndRentersFigure(result: AssetHeavyResult, options: FigureOptions): Figure {
  const cases = shownCases(result);
  const chart = chartOf(cases, options);
  const drawing = dotRange(chart, options);
  return frame(
    {
      id: "compute-owners-and-renters",
      title: titleOf(result),
      subtitle: {
        en: `Private value over all money raised by its date; last value up to ${result.until}, or of the first later round`,
        zh: `私募估值与截至当日累计融资之比；取${result.until}前最近估值，若无则取其后首轮`,
      },
      alt: altOf(cases),
      footnote: {
        en: "Single published figures: no interval. Rounds without a published sum are missing, which makes a ratio too high.",
        zh: "均为单一公开数字，无区间。未公布金额的轮次未计入，会使比值偏高。",
      },
      sources: [...new Set(cases.flatMap(({ sources }) => sources))],
      n: cases.length,
      data: drawing.data,
      layout: drawing.layout,
      rows: markRows(chart),
      room: drawing.room,
      height: drawing.height,
    },
    options,
  );
}

const groups: readonly (DotSeries & { readonly ownership: Ownership; readonly words: Text })[] = [
  {
    ownership: "own",
    words: { en: "own their compute", zh: "自有算力" },
    name: "",
    color: "vermilion",
    symbol: "square",
  },
  { ownership: "rent", words: { en: "rent it", zh: "租用算力" }, name: "", color: "blue", symbol: "circle" },
  { ownership: "unknown", words: { en: "not known", zh: "不明" }, name: "", color: "grey", symbol: "diamond" },
];

/** Companies with a value and published money, group by group, highest first. */
function shownCases({ cases }: AssetHeavyResult): OwnershipCase[] {
  return groups.flatMap(({ ownership }) =>
    cases
      .filter((one) => one.multiple !== null && groupOf(one) === ownership)
      .sort((a, b) => (b.multiple?.ratio ?? 0) - (a.multiple?.ratio ?? 0)),
  );
}

/** Where a company is drawn: disputed ownership is not known. */
function groupOf({ ownership }: OwnershipCase): Ownership {
  return ownership === "conflict" ? "unknown" : ownership;
}

function chartOf(cases: readonly OwnershipCase[], { language }: FigureOptions): DotRange {
  const series = groups.filter(({ ownership }) => cases.some((one) => groupOf(one) === ownership));
  const top = Math.max(1, ...cases.map(({ multiple }) => multiple?.ratio ?? 0)) * 1.08;
  return {
    rows: cases.map((one) => ({
      label: `${say(language, one.name)}, ${one.multiple?.date.slice(0, 7) ?? ""}`,
      marks: series.map(({ ownership }) => (groupOf(one) === ownership ? markOf(one) : null)),
      isAside: groupOf(one) === "unknown",
    })),
    series: series.map(({ words, color, symbol }) => ({ name: say(language, words), color, symbol })),
    isStacked: true,
    references: [],
    axisTitle: say(language, { en: "Value over money raised, ratio", zh: "估值与累计融资之比" }),
    range: [0, top],
    ticks: niceTicks(0, top),
    tickText: (value) => String(value),
    markText: ({ value }) => formatFixed(value, 1),
  };
}

function markOf({ multiple }: OwnershipCase) {
  return multiple === null ? null : { value: multiple.ratio, low: multiple.ratio, high: multiple.ratio };
}

function titleOf({ ratio, owners, renters, fewest }: AssetHeavyResult): Text {
  if (ratio === null) {
    return {
      en: `Companies with a published value and money raised: ${owners} that own their compute, ${renters} that rent; too few to compare`,
      zh: `估值与融资额均公开的公司：自有算力${owners}家，租用${renters}家，不足以比较（每方需${fewest}家）`,
    };
  }
  const ends = [ratio.low, ratio.high].map((value) => formatFixed(value, 2)).join("–");
  const factor = formatFixed(ratio.value, 2);
  if (ratio.high < 1) {
    return {
      en: `Owners of compute are valued lower per money raised: ${factor} times (${ends})`,
      zh: `自有算力者每单位融资的估值较低：${factor}倍（${ends}）`,
    };
  }
  if (ratio.low > 1) {
    return {
      en: `Owners of compute are valued higher per money raised: ${factor} times (${ends})`,
      zh: `自有算力者每单位融资的估值较高：${factor}倍（${ends}）`,
    };
  }
  return {
    en: `Owners and renters of compute are valued alike as far as can be told: ${factor} times (${ends})`,
    zh: `自有与租用算力者的估值难分高下：${factor}倍（${ends}）`,
  };
}

function altOf(cases: readonly OwnershipCase[]): Text {
  const list = (language: "en" | "zh") =>
    groups
      .map(({ ownership, words }) => {
        const own = cases.filter((one) => groupOf(one) === ownership);
        return `${words[language]}: ${own.map((one) => `${one.name[language]} ${formatFixed(one.multiple?.ratio ?? 0, 1)}`).join(", ")}`;
      })
      .join("; ");
  return { en: `Dots, one a company. ${list("en")}.`, zh: `点图，每点一家公司。${list("zh")}。` };
}
