import type { Text } from "../../core/text";
import type { AffordabilityResult } from "../../problems/compute/affordability";
import type { RunCost, Way } from "../../problems/compute/training-cost";
import { type Figure, type FigureOptions, say } from "../figure";
import { frame } from "../frame";
import { formatNumber } from "../numbers";
import { decades } from "./decades";
import { type DotMark, type DotRange, type DotSeries, dotRange, markRows } from "./dot-range";

/** What three classes of run cost, rented, owned and with the cluster bought outright, against the money start-ups had raised. */
export function trainingCostFigure(result: AffordabilityResult, options: FigureOptions): Figure {
  const chart = chartOf(result, options);
  const drawing = dotRange(chart, options);
  return frame(
    {
      id: "compute-training-cost",
      title: titleOf(result),
      subtitle: {
        en: `Cost of one training run on A100s at prices of ${result.costs.year}, million US dollars, log axis. Dot: median; line: central 95 % over utilisation and prices`,
        zh: `按${result.costs.year}年价格用A100完成一次训练的成本，百万美元，对数坐标。点为中位数，线为95%区间（算力利用率与价格）`,
      },
      alt: altOf(result),
      footnote: {
        en: `Only the final run; ${flops(result)}. Own servers: charged by the hour; cluster: all of them bought, to do the run in the original's time. Dotted lines: least and most money that a start-up had raised by ${result.date}, of those that publish it.`,
        zh: `仅计最终一次训练；${flops(result)}。自有服务器按使用时长折算；集群为买下全部服务器，按原训练时长完成。虚线为截至${result.date}公布融资额的创业公司中最少与最多的融资额。`,
      },
      sources: result.sources,
      n: result.costs.lessors.length + result.costs.servers.length + result.money.length,
      data: drawing.data,
      layout: drawing.layout,
      rows: markRows(chart),
      room: drawing.room,
      height: drawing.height,
    },
    options,
  );
}

const shown: readonly (DotSeries & { readonly way: Way; readonly words: Text })[] = [
  { way: "rent", words: { en: "rented by the hour", zh: "按小时租用" }, name: "", color: "blue", symbol: "circle" },
  {
    way: "own",
    words: { en: "own servers", zh: "自有服务器" },
    name: "",
    color: "teal",
    symbol: "diamond",
  },
  { way: "cluster", words: { en: "cluster bought", zh: "买下集群" }, name: "", color: "vermilion", symbol: "square" },
];

const million = 1e6;

function chartOf(result: AffordabilityResult, { language }: FigureOptions): DotRange {
  const series = shown.filter(({ way }) => result.costs.runs.some(({ cost }) => cost[way] !== undefined));
  const rows = result.costs.runs.flatMap(({ run, cost }) =>
    series.flatMap(({ way, words }) => {
      const mark = inMillions(cost[way]);
      if (mark === null) return [];
      const label = say(language, {
        en: `${run.name.en}, ${words.en}`,
        zh: `${run.name.zh}，${words.zh}`,
      });
      return [{ label, marks: series.map((one) => (one.way === way ? mark : null)) }];
    }),
  );
  const ends = rows.flatMap(({ marks }) => marks.flatMap((mark) => (mark ? [mark.low, mark.high] : [])));
  const [low, high] = [Math.min(...ends) / 1.4, Math.max(...ends) * 1.4];
  return {
    rows,
    series: series.map(({ words, color, symbol }) => ({ name: say(language, words), color, symbol })),
    isStacked: true,
    references: moneyLines(result, language),
    axisTitle: say(language, { en: "Million US dollars (log scale)", zh: "百万美元（对数坐标）" }),
    isLog: true,
    range: [low, high],
    ticks: decades(low, high),
    tickText: (value) => formatNumber(value, 1),
    markText: (mark) => `${rounded(mark.value)} [${rounded(mark.low)}, ${rounded(mark.high)}]`,
  };
}

function moneyLines({ money }: AffordabilityResult, language: "en" | "zh"): DotRange["references"] {
  const sums = money.map(({ raisedUsd }) => raisedUsd / million);
  if (sums.length === 0) return [];
  const label = say(language, {
    en: `raised: ${rounded(Math.min(...sums))} to ${rounded(Math.max(...sums))}`,
    zh: `融资额：${rounded(Math.min(...sums))}至${rounded(Math.max(...sums))}`,
  });
  return [
    { value: Math.min(...sums), label, dash: "dot" },
    { value: Math.max(...sums), label: "", dash: "dot" },
  ];
}

function inMillions(cost: DotMark | undefined): DotMark | null {
  return cost === undefined
    ? null
    : { value: cost.value / million, low: cost.low / million, high: cost.high / million };
}

/** Two significant digits: the inputs know no more. */
function rounded(value: number): string {
  return formatNumber(Number(value.toPrecision(2)), 2);
}

/** The scale of each class, for the footer. */
function flops({ costs }: AffordabilityResult): string {
  return costs.runs.map(({ run }) => `${run.model} ${run.flop.toExponential(1).replace("e+", "e")} FLOP`).join(", ");
}

function largestRun(result: AffordabilityResult): RunCost | undefined {
  return result.costs.runs.find(({ run }) => run.id === "gpt4");
}

function titleOf(result: AffordabilityResult): Text {
  const run = largestRun(result);
  const rent = inMillions(run?.cost.rent);
  if (run === undefined || rent === null) {
    return {
      en: `No rents of ${result.costs.year} are left to price a run`,
      zh: `没有可用的${result.costs.year}年租价`,
    };
  }
  const cluster = inMillions(run.cost.cluster);
  const sums = result.money.map(({ raisedUsd }) => raisedUsd / million);
  const [least, most] = [rounded(Math.min(...sums)), rounded(Math.max(...sums))];
  const bought: Text =
    cluster === null
      ? { en: "", zh: "" }
      : { en: `, buying its cluster ${dollars(cluster.value)}`, zh: `，买下其集群需${chinese(cluster.value)}` };
  const raised: Text =
    sums.length === 0
      ? { en: "", zh: "" }
      : {
          en: `; ${sums.length} start-ups had raised ${least} to ${most} million each`,
          zh: `；${sums.length}家创业公司各融资${chinese(Math.min(...sums))}至${chinese(Math.max(...sums))}`,
        };
  return {
    en: `Renting a GPT-4-class run cost about ${dollars(rent.value)} in ${result.costs.year}${bought.en}${raised.en}`,
    zh: `${result.costs.year}年租用GPT-4级训练约需${chinese(rent.value)}${bought.zh}${raised.zh}`,
  };
}

function dollars(millions: number): string {
  return millions >= 1000 ? `${rounded(millions / 1000)} billion dollars` : `${rounded(millions)} million dollars`;
}

/** Millions of dollars as Chinese counts them. */
function chinese(millions: number): string {
  return millions >= 100 ? `${rounded(millions / 100)}亿美元` : `${rounded(millions * 100)}万美元`;
}

function altOf(result: AffordabilityResult): Text {
  const list = (language: "en" | "zh") =>
    result.costs.runs
      .map(({ run, cost }) => {
        const ways = shown.flatMap(({ way, words }) => {
          const mark = inMillions(cost[way]);
          return mark
            ? [`${words[language]} ${rounded(mark.value)} [${rounded(mark.low)}, ${rounded(mark.high)}]`]
            : [];
        });
        return `${run.name[language]}: ${ways.join(", ")}`;
      })
      .join("; ");
  const money = result.money.map(({ name, raisedUsd }) => ({
    en: `${name.en} ${rounded(raisedUsd / million)}`,
    zh: `${name.zh} ${rounded(raisedUsd / million)}`,
  }));
  return {
    en: `Dots with ranges on a log axis, million US dollars. ${list("en")}. Money raised: ${money.map(({ en }) => en).join(", ")}.`,
    zh: `对数坐标上的点与区间，百万美元。${list("zh")}。融资额：${money.map(({ zh }) => zh).join("、")}。`,
  };
}
