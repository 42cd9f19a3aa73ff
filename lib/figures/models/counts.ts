import type { Text } from "../../core/text";
import type { CountResult, PublishedCount } from "../../problems/models/counts";
import { type DotRange, type DotRow, dotRange, markRows } from "../compute/dot-range";
import { niceTicks } from "../compute/ticks";
import { type Figure, type FigureOptions, say } from "../figure";
import { frame } from "../frame";
import { formatFixed, formatNumber } from "../numbers";

/** The number of models that the article gives for 2023. */
const claimed = 130;

/** How many models came out of China in 2023, in each reading, against the article's 130. */
export function countsFigure(result: CountResult, options: FigureOptions): Figure {
  const chart = chartOf(result, options);
  const drawing = dotRange(chart, options);
  const { recapture } = result;
  return frame(
    {
      id: "models-counts",
      title: titleOf(result),
      subtitle: {
        en: "Models from China: released during 2023 (blue), published stocks up to a date and filings (red)",
        zh: "中国大模型数量：2023年内发布（蓝）、截至某日的公开存量与备案（红）",
      },
      alt: {
        en: `Dots for ${chart.rows.length} readings against a line at ${claimed}. ${describeRows(chart)}`,
        zh: `${chart.rows.length}种读法与${claimed}的参考线。${describeRows(chart)}`,
      },
      footnote: {
        en: "Lines: 95 % intervals. Stocks follow unlike rules and are never joined.",
        zh: "横线为95%区间。各家存量口径不一，不可拼接。",
      },
      sources: result.sources,
      n: recapture.n,
      data: drawing.data,
      layout: drawing.layout,
      rows: markRows(chart),
      room: drawing.room,
      height: drawing.height,
    },
    options,
  );
}

function titleOf({ dated, recapture, lists }: CountResult): Text {
  if (lists.both < 5) {
    return {
      en: `Too few families stand on both lists to estimate: ${dated.families} are dated`,
      zh: `两份名单重合的系列太少，无法估计：有日期的系列${dated.families}个`,
    };
  }
  const range = `${formatNumber(recapture.low, 3)}–${formatNumber(recapture.high, 3)}`;
  if (recapture.low > claimed && dated.families > claimed) {
    return {
      en: `Well over ${claimed} models came out in 2023: ${dated.families} families are dated, ${range} are likely`,
      zh: `2023年发布的大模型远不止${claimed}个：有日期的系列${dated.families}个，估计${range}个`,
    };
  }
  return recapture.high < claimed
    ? {
        en: `Fewer than ${claimed} models came out in 2023: ${range}`,
        zh: `2023年发布的大模型不到${claimed}个：${range}`,
      }
    : {
        en: `Whether ${claimed} models came out in 2023 is open: ${range}`,
        zh: `2023年是否发布了${claimed}个大模型尚难断定：${range}`,
      };
}

function chartOf(result: CountResult, { language }: FigureOptions): DotRange {
  const rows = [...flowRows(result, language), ...stockRows(result, language)];
  const top =
    Math.max(claimed, ...rows.flatMap((row) => row.marks.flatMap((mark) => (mark ? [mark.high] : [])))) * 1.05;
  return {
    rows,
    series: [
      { name: say(language, { en: "during 2023", zh: "2023年内" }), color: "blue", symbol: "circle" },
      { name: say(language, { en: "stocks and filings", zh: "存量与备案" }), color: "vermilion", symbol: "square" },
    ],
    isStacked: true,
    references: [
      { value: claimed, label: say(language, { en: `article: ${claimed}`, zh: `文章：${claimed}` }), dash: "dash" },
    ],
    axisTitle: say(language, { en: "models", zh: "个" }),
    range: [0, top],
    ticks: niceTicks(0, top),
    tickText: (value) => formatNumber(value, 3),
    markText: ({ value, low, high }) =>
      low === high
        ? formatFixed(value, 0)
        : `${formatFixed(value, 0)} (${formatFixed(low, 0)}–${formatFixed(high, 0)})`,
  };
}

function flowRows(
  { dated, recapture, secondRecapture, lists }: CountResult,
  language: FigureOptions["language"],
): DotRow[] {
  const exact = (value: number): DotRow["marks"] => [{ value, low: value, high: value }, null];
  const rows: DotRow[] = [
    {
      label: say(language, { en: "Organisations with a dated release", zh: "有确切日期发布的机构" }),
      marks: exact(dated.organisations),
    },
    {
      label: say(language, { en: "Dated families: lower bound", zh: "有确切日期的系列：下限" }),
      marks: exact(dated.families),
    },
    {
      label: say(language, {
        en: `Capture-recapture, lists of ${lists.curated} and ${lists.epoch}`,
        zh: `捕获—再捕获，名单${lists.curated}与${lists.epoch}`,
      }),
      marks: [recapture, null],
    },
  ];
  if (secondRecapture !== null) {
    rows.push({
      label: say(language, { en: "The same with one person's list", zh: "同法，另用个人名单" }),
      marks: [secondRecapture, null],
      isAside: true,
    });
  }
  return rows;
}

const counters: Readonly<Record<string, string>> = {
  "Institute of Scientific and Technical Information of China (MOST)": "MOST",
  "Compute development assessment 2023-2024": "IDC & Inspur",
  "press, quoted by Baidu": "press",
};

function stockRows({ published, registered }: CountResult, language: FigureOptions["language"]): DotRow[] {
  const isShown = ({ scope, date }: PublishedCount): boolean =>
    scope === "released" && date >= "2023-05-01" && date <= "2024-01-31";
  const seen = new Set<string>();
  const rows = published.filter(isShown).flatMap(({ date, count, by }): DotRow[] => {
    const label = `${counters[by] ?? by}, ${date.slice(0, 7)}`;
    if (seen.has(label)) return [];
    seen.add(label);
    return [{ label, marks: [null, { value: count, low: count, high: count }] }];
  });
  const filed = { value: registered, low: registered, high: registered };
  return [
    ...rows,
    {
      label: say(language, { en: "Filed with the regulator, end of 2023", zh: "网信办备案，2023年底" }),
      marks: [null, filed],
    },
  ];
}

function describeRows(chart: DotRange): string {
  return chart.rows
    .map((row) => `${row.label}: ${row.marks.map((mark) => (mark ? chart.markText(mark) : "")).join("")}`)
    .join("; ");
}
