import type { Text } from "../../core/text";
import type { AffordabilityResult, Reach } from "../../problems/compute/affordability";
import type { ClassId } from "../../problems/compute/run-classes";
import type { Way } from "../../problems/compute/training-cost";
import { type Figure, type FigureOptions, say } from "../figure";
import { frame } from "../frame";
import { formatNumber } from "../numbers";
import { decades } from "./decades";
import { type DotMark, type DotRange, type DotSeries, dotRange, markRows } from "./dot-range";

/** Each start-up's money for compute over what a run costs, rented or with the cluster bought; 1 is what it could just pay. */
export function affordabilityFigure(result: AffordabilityResult, options: FigureOptions): Figure {
  const chart = chartOf(result, options);
  const drawing = dotRange(chart, options);
  const left = (language: "en" | "zh") =>
    result.left.map(({ name }) => name[language]).join(language === "en" ? ", " : "、");
  const raised = (language: "en" | "zh") =>
    result.money.map(({ name, raisedUsd }) => `${name[language]} ${formatNumber(raisedUsd / 1e6)}`).join(", ");
  return frame(
    {
      id: "compute-affordability",
      title: titleOf(result),
      subtitle: {
        en: `Money for compute over cost, ratio, log axis; money raised by ${result.date}, prices of ${result.costs.year}. Right of 1: could pay. Line: central 95 %`,
        zh: `可用于算力的资金与成本之比，对数坐标；融资额截至${result.date}，价格为${result.costs.year}年。1以右为付得起，线为95%区间`,
      },
      alt: altOf(result),
      footnote: {
        en: `Only the final run. Money raised, million dollars: ${raised("en")}. No published sum, or sold: ${left("en")}.`,
        zh: `仅计最终一次训练。融资额（百万美元）：${raised("zh")}。未公布或已出售：${left("zh")}。`,
      },
      sources: result.sources,
      n: result.money.length,
      data: drawing.data,
      layout: drawing.layout,
      rows: markRows(chart),
      room: drawing.room,
      height: drawing.height,
    },
    options,
  );
}

interface Case extends DotSeries {
  readonly run: ClassId;
  readonly way: Way;
  readonly words: Text;
}

const cases: readonly Case[] = [
  {
    run: "llama65b",
    way: "rent",
    words: { en: "rent LLaMA-65B", zh: "租用LLaMA-65B级" },
    name: "",
    color: "teal",
    symbol: "circle",
  },
  {
    run: "llama65b",
    way: "cluster",
    words: { en: "buy LLaMA-65B cluster", zh: "买LLaMA-65B集群" },
    name: "",
    color: "teal",
    symbol: "square",
  },
  {
    run: "gpt4",
    way: "rent",
    words: { en: "rent GPT-4", zh: "租用GPT-4级" },
    name: "",
    color: "blue",
    symbol: "circle",
  },
  {
    run: "gpt4",
    way: "cluster",
    words: { en: "buy GPT-4 cluster", zh: "买GPT-4集群" },
    name: "",
    color: "blue",
    symbol: "square",
  },
];

function chartOf(result: AffordabilityResult, { language }: FigureOptions): DotRange {
  const series = cases.filter(({ run, way }) => result.reach.some((cell) => cell.run === run && cell.way === way));
  const rows = series.flatMap((one, place) =>
    result.money.flatMap(({ company, name }) => {
      const mark = markOf(result, { company, run: one.run, way: one.way });
      if (mark === null) return [];
      const label = say(language, {
        en: `${name.en}: ${one.words.en}`,
        zh: `${name.zh}：${one.words.zh}`,
      });
      return [{ label, marks: series.map((_, index) => (index === place ? mark : null)) }];
    }),
  );
  const ends = [1, ...rows.flatMap(({ marks }) => marks.flatMap((mark) => (mark ? [mark.low, mark.high] : [])))];
  const [low, high] = [Math.min(...ends) / 1.4, Math.max(...ends) * 1.4];
  return {
    rows,
    series: series.map(({ words, color, symbol }) => ({ name: say(language, words), color, symbol })),
    isStacked: true,
    references: [{ value: 1, label: say(language, { en: "could just pay", zh: "恰好付得起" }), dash: "solid" }],
    axisTitle: say(language, { en: "Money for compute over cost (log scale)", zh: "资金与成本之比（对数坐标）" }),
    isLog: true,
    range: [low, high],
    ticks: decades(low, high),
    tickText: (value) => formatNumber(value, 1),
    markText: (mark) => `${ratio(mark.value)} [${ratio(mark.low)}, ${ratio(mark.high)}]`,
  };
}

function markOf(
  { ratios }: AffordabilityResult,
  wanted: { readonly company: string; readonly run: ClassId; readonly way: Way },
): DotMark | null {
  const found = ratios.find(
    ({ company, run, way }) => company === wanted.company && run === wanted.run && way === wanted.way,
  );
  return found?.ratio ?? null;
}

function ratio(value: number): string {
  return formatNumber(Number(value.toPrecision(2)), 2);
}

function titleOf({ reach, money }: AffordabilityResult): Text {
  const cell = (run: ClassId, way: Way) => reach.find((candidate) => candidate.run === run && candidate.way === way);
  const parts = [cell("llama65b", "rent"), cell("gpt4", "rent"), cell("gpt4", "cluster")].flatMap((found) =>
    found === undefined ? [] : [partOf(found)],
  );
  if (parts.length === 0) {
    return { en: "No start-up's money or no price of compute is published", zh: "没有公布的融资额或算力价格" };
  }
  return {
    en: `Of ${money.length} start-ups, ${parts.map(({ en }) => en).join("; ")}`,
    zh: `${money.length}家创业公司中：${parts.map(({ zh }) => zh).join("；")}`,
  };
}

/** What the intervals allow to be said of one case, in words. */
function partOf({ run, way, can, cannot, open }: Reach): Text {
  const thing: Text =
    run === "llama65b"
      ? { en: "a LLaMA-65B-class run", zh: "LLaMA-65B级训练" }
      : way === "rent"
        ? { en: "a GPT-4-class run", zh: "GPT-4级训练" }
        : { en: "its cluster", zh: "其集群" };
  const verb: Text = way === "rent" ? { en: "rent", zh: "租得起" } : { en: "buy", zh: "买得起" };
  if (open > can && open > cannot) {
    return { en: `whether they could ${verb.en} ${thing.en} is open`, zh: `能否${verb.zh}${thing.zh}未定` };
  }
  const all = can + cannot + open;
  const number: Text =
    can === 0
      ? { en: "none", zh: "无一" }
      : can === all
        ? { en: "all", zh: "全部" }
        : { en: String(can), zh: `${can}家` };
  return { en: `${number.en} could ${verb.en} ${thing.en}`, zh: `${number.zh}${verb.zh}${thing.zh}` };
}

function altOf({ ratios, money }: AffordabilityResult): Text {
  const list = (language: "en" | "zh") =>
    money
      .map(({ company, name }) => {
        const own = cases.flatMap(({ run, way, words }) => {
          const found = ratios.find((one) => one.company === company && one.run === run && one.way === way)?.ratio;
          return found
            ? [`${run} ${words[language]} ${ratio(found.value)} [${ratio(found.low)}, ${ratio(found.high)}]`]
            : [];
        });
        return `${name[language]}: ${own.join(", ")}`;
      })
      .join("; ");
  return {
    en: `Dots with ranges on a log axis against a line at 1. ${list("en")}.`,
    zh: `对数坐标上的点与区间，以1为界。${list("zh")}。`,
  };
}
