import type { Text } from "../../core/text";
import type { ValuationResult } from "../../problems/capital/valuation-paths";
import type { Basis, ValueRecord } from "../../problems/capital/values";
import { type Figure, type FigureOptions, say } from "../figure";
import { frame, isNarrow } from "../frame";
import { formatFixed, formatNumber } from "../numbers";
import { ink, type PaletteName } from "../palette";
import { keyRoom, type LineSeries, lineNames, lineTraces } from "./line-chart";

/** Values of OpenAI and of other model companies over time, each basis with its own sign. */
export function valuationPathsFigure(result: ValuationResult, options: FigureOptions): Figure {
  const series = seriesOf(result.records);
  const shown = series.flatMap(({ points }) => points);
  const narrow = isNarrow(options);
  const range = [8, 12.2] as const;
  return frame(
    {
      id: "capital-valuation-paths",
      title: titleOf(result),
      subtitle: {
        en: "Value of the company, US dollars, log axis. ● after the money  ○ reported  ▲ before the money  ■ sale of old shares  ◆ listing  × market value  ☆ talks, not closed",
        zh: "公司估值（美元，对数轴）。●投后 ○未注明口径 ▲投前 ■老股转让 ◆上市 ×市值 ☆洽谈未成",
      },
      alt: altOf(series),
      footnote: {
        en: `Points of unlike bases are never joined. ${result.dropped} values without a date or without a rate of exchange for their month are left out, and so are market values of a broker's table that do not fit.`,
        zh: `不同口径的点从不相连。${result.dropped}个无日期或当月无汇率的估值、以及券商表中不相符的市值未画出。`,
      },
      sources: [...result.sources, ...new Set(shown.map(({ source }) => source))].filter(
        (id, i, all) => all.indexOf(id) === i,
      ),
      n: shown.length,
      data: lineTraces(series),
      layout: {
        xaxis: {
          type: "date",
          range: ["2017-01-01", "2026-12-31"],
          title: { text: say(options.language, { en: "date of the value", zh: "估值日期" }), standoff: 8 },
          tickvals: ["2018-01-01", "2020-01-01", "2022-01-01", "2024-01-01", "2026-01-01"],
          tickformat: "%Y",
        },
        yaxis: {
          type: "log",
          range: [...range],
          tickvals: [1e8, 1e9, 1e10, 1e11, 1e12],
          ticktext: tickText(options),
          title: { text: say(options.language, { en: "US dollars, log", zh: "美元，对数" }), standoff: 8 },
        },
        shapes: [
          {
            type: "line",
            layer: "below",
            xref: "x",
            yref: "paper",
            x0: "2024-01-13",
            x1: "2024-01-13",
            y0: 0,
            y1: 1,
            line: { color: ink.muted, width: 1.2, dash: "dash" },
          },
        ],
        annotations: lineNames(series, { range, isLog: true }, options),
      },
      rows: series.flatMap(({ name, points }) =>
        points.map(({ x, y, basis }) => ({ company: name.en, date: x, value_usd: y, basis })),
      ),
      room: { ...keyRoom(series, options), ...(narrow ? { left: 52, right: 16 } : { left: 80, right: 110 }) },
      height: narrow ? 620 : 600,
    },
    options,
  );
}

function tickText({ language }: FigureOptions): string[] {
  return language === "en" ? ["100 m", "1 bn", "10 bn", "100 bn", "1 tn"] : ["1亿", "10亿", "100亿", "1000亿", "1万亿"];
}

const companies: readonly (readonly [string, PaletteName, LineSeries["dash"]])[] = [
  ["OpenAI", "blue", "solid"],
  ["Anthropic", "teal", "dash"],
  ["Zhipu AI", "vermilion", "solid"],
  ["MiniMax", "gold", "dash"],
  ["Moonshot AI", "purple", "dot"],
  ["SenseTime", "grey", "dashdot"],
];

const symbols: Readonly<Record<Basis, string>> = {
  post: "circle",
  reported: "circle-open",
  pre: "triangle-up",
  secondary: "square",
  ipo: "diamond",
  market_cap: "x-thin",
};

type PathPoint = LineSeries["points"][number] & { readonly basis: Basis; readonly source: string };
type Path = Omit<LineSeries, "points"> & { readonly points: readonly PathPoint[] };

/** A path a company: markers by basis; no line joins them. */
function seriesOf(records: readonly ValueRecord[]): Path[] {
  return companies.flatMap(([company, color, dash]) => {
    const own = records.filter(
      (record) =>
        record.company === company && record.date >= "2017-01-01" && !/broker table|H shares/.test(record.round),
    );
    const [first] = own;
    if (!first) return [];
    return [
      {
        name: first.name,
        color,
        dash,
        symbol: "circle",
        mode: "markers" as const,
        points: own.map(({ date, valueUsd, basis, isOpen, round, source_id }) => ({
          x: date,
          y: valueUsd,
          symbol: isOpen ? "star-open" : symbols[basis],
          text: `${company}, ${round}: ${formatNumber(valueUsd / 1e9, 3)}`,
          basis,
          source: source_id,
        })),
      },
    ];
  });
}

function titleOf({ ratio, dealRatio, company }: ValuationResult): Text {
  if (ratio === null || dealRatio === null) {
    return {
      en: `${company}'s value of 2023 is not known on these rows`,
      zh: `在这些数据上不知${company}2023年的估值`,
    };
  }
  const [value, low, high] = [ratio.value, dealRatio.low, dealRatio.high].map((one) => formatFixed(one, 1));
  return {
    en: `${company} was talked of at ${value} times its April value in December 2023; deals were done at ${low} to ${high} times`,
    zh: `2023年12月洽谈中的${company}估值为4月的${value}倍，实际交易为${low}至${high}倍`,
  };
}

function altOf(series: readonly Path[]): Text {
  const list = (language: "en" | "zh") =>
    series
      .map(({ name, points }) => {
        const [first, last] = [points[0], points.at(-1)];
        return `${name[language]} ${formatNumber((first?.y ?? 0) / 1e9, 2)} (${String(first?.x).slice(0, 7)}) → ${formatNumber((last?.y ?? 0) / 1e9, 3)} (${String(last?.x).slice(0, 7)})`;
      })
      .join("; ");
  return {
    en: `Dots over time on a log axis, billions of dollars, first and last value: ${list("en")}.`,
    zh: `对数轴上的散点，十亿美元，首末值：${list("zh")}。`,
  };
}
