import type { Text } from "../../core/text";
import { type DragonsResult, projectFirms } from "../../problems/capital/dragons";
import { type Figure, type FigureOptions, type JsonObject, say } from "../figure";
import { frame, isNarrow } from "../frame";
import { formatNumber, formatShare } from "../numbers";
import { ink, type PaletteName } from "../palette";
import { keyRoom, type LineSeries, lineNames, lineTraces } from "./line-chart";

const colors: readonly PaletteName[] = ["vermilion", "blue", "purple", "teal", "gold"];
const symbols = ["circle", "square", "diamond", "triangle-up", "x"] as const;
const dashes = ["solid", "dash", "dot", "dashdot", "solid"] as const;

/** Revenue of the project firms by full year. */
export function revenueFigure(result: DragonsResult, options: FigureOptions): Figure {
  const narrow = isNarrow(options);
  const series = firms(result, ({ revenue }) => revenue / 1e9);
  const top = Math.max(1, ...series.flatMap(({ points }) => points.map(({ y }) => y))) * 1.1;
  return frame(
    {
      id: "capital-project-revenue",
      title: revenueTitle(result),
      subtitle: { en: "Revenue of full years, billions of yuan, as reported", zh: "整年收入，十亿元，按报表" },
      alt: altOf(series, (value) => formatNumber(value, 2)),
      footnote: {
        en: `${result.conflicts} years have two printed figures: the better sourced was kept, and Megvii is on its later filing throughout. Part years and sums (${result.dropped}) are left out.`,
        zh: `${result.conflicts}个年度有两种数字，取来源较好者；旷视一律用后一次申报口径。非整年与合计${result.dropped}项未计。`,
      },
      sources: result.sources,
      n: result.years.length,
      data: lineTraces(series),
      layout: {
        xaxis: yearAxis(options),
        yaxis: {
          range: [0, top],
          title: { text: say(options.language, { en: "billion yuan", zh: "十亿元" }), standoff: 8 },
        },
        annotations: lineNames(series, { range: [0, top], gap: 0.055 }, options),
      },
      rows: result.years.map(({ company, year, revenue, adjusted, net }) => ({
        company,
        year,
        revenue,
        adjusted,
        net,
      })),
      room: { ...keyRoom(series, options), left: narrow ? 46 : 70, right: narrow ? 16 : 110 },
    },
    options,
  );
}

/** Losses over revenue of the same firms: adjusted and net kept apart. */
export function lossFigure(result: DragonsResult, options: FigureOptions): Figure {
  const narrow = isNarrow(options);
  const net = firms(result, ({ net: loss, revenue }) => (loss === null ? null : loss / revenue));
  const adjusted = firms(result, ({ adjusted: loss, revenue }) => (loss === null ? null : loss / revenue)).map(
    (one) => ({
      ...one,
      mode: "markers" as const,
      points: one.points.map((point) => ({ ...point, symbol: "star" })),
    }),
  );
  const low = Math.min(-1, ...net.flatMap(({ points }) => points.map(({ y }) => y)));
  const range = [Math.max(-18, low * 1.05), 0.6] as const;
  return frame(
    {
      id: "capital-project-losses",
      title: lossTitle(result),
      subtitle: {
        en: "Loss over revenue of full years. Lines: net loss as printed; stars: adjusted loss, where published",
        zh: "整年亏损与收入之比。线为报表净亏损，星号为经调整亏损（如有公布）",
      },
      alt: altOf(net, (value) => formatNumber(value, 2)),
      footnote: {
        en: "Net losses before a listing hold swings in the value of preferred shares, which is no cash. The two bases are never joined; the owners' part and the whole group are mixed in the printed net losses.",
        zh: "上市前净亏损含优先股公允价值变动，并非现金。两种口径从不相接；净亏损中归母与集团口径混用。",
      },
      sources: result.sources,
      n:
        net.reduce((sum, { points }) => sum + points.length, 0) +
        adjusted.reduce((sum, { points }) => sum + points.length, 0),
      data: lineTraces([...net, ...adjusted]),
      layout: {
        xaxis: yearAxis(options),
        yaxis: {
          range: [...range],
          title: { text: say(options.language, { en: "loss over revenue, ratio", zh: "亏损与收入之比" }), standoff: 8 },
          zeroline: true,
        },
        annotations: lineNames(net, { range, gap: 0.055 }, options),
      },
      rows: result.years.map(({ company, year, revenue, adjusted: other, net: loss }) => ({
        company,
        year,
        revenue,
        adjusted: other,
        net: loss,
      })),
      room: { ...keyRoom(net, options), left: narrow ? 46 : 70, right: narrow ? 16 : 110 },
    },
    options,
  );
}

/** Growth of each firm and year, with the medians before and after the first listing. */
export function growthFigure(result: DragonsResult, options: FigureOptions): Figure {
  const narrow = isNarrow(options);
  const series = projectFirms.flatMap((company, i): LineSeries[] => {
    const own = result.growth.filter((one) => one.company === company);
    const [first] = own;
    return first === undefined
      ? []
      : [
          {
            name: first.name,
            color: colors[i] ?? "grey",
            symbol: symbols[i] ?? "circle",
            dash: "solid",
            mode: "markers",
            points: own.map(({ year, growth }) => ({
              x: year,
              y: growth,
              text: `${company} ${year}: ${formatShare(growth)}`,
            })),
          },
        ];
  });
  const top = Math.max(1, ...result.growth.map(({ growth }) => growth)) + 0.3;
  const years = result.growth.map(({ year }) => year);
  const ends = [Math.min(...years) - 0.5, result.lateFrom - 0.5, Math.max(...years) + 0.5] as const;
  return frame(
    {
      id: "capital-growth",
      title: growthTitle(result),
      subtitle: {
        en: "Growth of revenue on the year before, one mark a firm and year; lines: medians with 95 % bands (bootstrap by firm)",
        zh: "收入较上年增长，每点为一家公司一年；线为中位数，带为95%区间（按公司自助抽样）",
      },
      alt: altOf(series, (value) => formatShare(value)),
      footnote: {
        en: "Few firms: Yitu and Megvii published nothing after their filings, so the later years rest on those that listed.",
        zh: "公司很少：依图与旷视申报后未再公布，后期仅含已上市公司。",
      },
      sources: result.sources,
      n: result.growth.length,
      data: lineTraces(series),
      layout: {
        xaxis: { ...yearAxis(options), range: [ends[0], ends[2]] },
        yaxis: {
          range: [-0.7, top],
          tickformat: ".0%",
          title: { text: say(options.language, { en: "growth a year", zh: "年增长" }), standoff: 8 },
        },
        shapes: [
          ...medianShapes(result.early, ends[0], ends[1]),
          ...medianShapes(result.late, ends[1], ends[2]),
          {
            type: "line",
            xref: "paper",
            x0: 0,
            x1: 1,
            yref: "y",
            y0: result.highGrowth,
            y1: result.highGrowth,
            layer: "below",
            line: { color: ink.muted, width: 1.2, dash: "dot" },
          },
        ],
        annotations: [narrow ? keyed(series, options) : lineKey(series, options)],
      },
      rows: result.growth.map(({ company, year, growth }) => ({ company, year, growth })),
      room: { ...keyRoom(series, options), left: narrow ? 52 : 76, right: 20 },
    },
    options,
  );
}

function medianShapes(estimate: DragonsResult["early"], from: number, to: number): JsonObject[] {
  if (estimate === null) return [];
  const across = { xref: "x", x0: from, x1: to, yref: "y", layer: "below" };
  return [
    {
      type: "rect",
      ...across,
      y0: estimate.low,
      y1: estimate.high,
      fillcolor: "rgba(90,94,99,0.13)",
      line: { width: 0 },
    },
    { type: "line", ...across, y0: estimate.value, y1: estimate.value, line: { color: ink.text, width: 2 } },
  ];
}

function lineKey(series: readonly LineSeries[], options: FigureOptions): JsonObject {
  return {
    ...keyed(series, options),
    x: 1,
    xanchor: "right",
    y: 1,
    yanchor: "top",
    yshift: 0,
    align: "left",
    font: { size: 12 },
  };
}

function keyed(series: readonly LineSeries[], options: FigureOptions): JsonObject {
  const [key] = lineNames(series, { range: [0, 1] }, { ...options, width: 390 });
  return key ?? {};
}

function firms(result: DragonsResult, pick: (year: DragonsResult["years"][number]) => number | null): LineSeries[] {
  return projectFirms.flatMap((company, i) => {
    const own = result.years.filter((year) => year.company === company);
    const points = own.flatMap((year) => {
      const y = pick(year);
      return y === null ? [] : [{ x: year.year, y, text: `${company} ${year.year}: ${formatNumber(y, 3)}` }];
    });
    const [first] = own;
    return first === undefined || points.length === 0
      ? []
      : [
          {
            name: first.name,
            color: colors[i] ?? "grey",
            symbol: symbols[i] ?? "circle",
            dash: dashes[i] ?? "solid",
            points,
          },
        ];
  });
}

function yearAxis({ language }: FigureOptions): JsonObject {
  return { title: { text: say(language, { en: "year", zh: "年" }), standoff: 8 }, dtick: 1, tickformat: "d" };
}

function altOf(series: readonly LineSeries[], word: (value: number) => string): Text {
  const list = (language: "en" | "zh") =>
    series
      .map(({ name, points }) => `${name[language]} ${points.map(({ x, y }) => `${x}: ${word(y)}`).join(", ")}`)
      .join("; ");
  return { en: `By firm and year. ${list("en")}.`, zh: `按公司与年度。${list("zh")}。` };
}

function revenueTitle({ years }: DragonsResult): Text {
  const last = (company: string) => years.findLast((year) => year.company === company);
  const peak = (company: string) =>
    Math.max(...years.filter((year) => year.company === company).map(({ revenue }) => revenue));
  const below = projectFirms.filter((company) => (last(company)?.revenue ?? 0) < peak(company)).length;
  const firmsKnown = projectFirms.filter((company) => last(company) !== undefined).length;
  return {
    en: `${below} of ${firmsKnown} project firms last reported less revenue than in their best year`,
    zh: `${firmsKnown}家项目型公司中${below}家最近公布的收入低于其最好年份`,
  };
}

function lossTitle({ years }: DragonsResult): Text {
  const withNet = years.filter(({ net }) => net !== null);
  const lossy = withNet.filter(({ net }) => (net ?? 0) < 0).length;
  const beyond = withNet.filter(({ net, revenue }) => (net ?? 0) < -revenue).length;
  return {
    en: `${lossy} of ${withNet.length} published years of the project firms were losses, ${beyond} of them larger than the year's revenue`,
    zh: `项目型公司公布的${withNet.length}个年度中${lossy}个亏损，其中${beyond}个亏损超过当年收入`,
  };
}

function growthTitle({ early, late, lateFrom }: DragonsResult): Text {
  if (late === null) return { en: "Too few firms published later years", zh: "公布后期年度的公司过少" };
  const later = formatShare(late.value);
  const ends = `${formatShare(late.low)}–${formatShare(late.high)}`;
  const slowed = early !== null && late.value < early.value;
  return {
    en: `Project firms' growth ${slowed ? "slowed" : "did not slow"}: a median of ${later} a year from ${lateFrom} on (${ends})${early ? `, ${formatShare(early.value)} before` : ""}`,
    zh: `项目型公司增长${slowed ? "放缓" : "未放缓"}：${lateFrom}年起中位数${later}（${ends}）${early ? `，此前${formatShare(early.value)}` : ""}`,
  };
}
