import type { Text } from "../../core/text";
import type { Route, RouteResult } from "../../problems/compute/routes";
import { type Figure, type FigureOptions, type JsonObject, say } from "../figure";
import { frame, isNarrow } from "../frame";
import { breakLines, escapeText } from "../lines";
import { ink, palette } from "../palette";
import { monthText } from "./month-text";

/** When each route to compute had a dated price, against the two export rules and the article. */
export function routesFigure(result: RouteResult, options: FigureOptions): Figure {
  const { routes } = result;
  const narrow = isNarrow(options);
  const labelWidth = narrow ? 112 : 250;
  const labels = routes.map((route) =>
    breakLines(say(options.language, route.name), labelWidth - 12, narrow ? 10 : 12.5),
  );
  const span = ["2020-11-15", "2027-01-15"] as const;
  return frame(
    {
      id: "compute-routes",
      title: titleOf(result),
      subtitle: {
        en: "Dated prices of compute open to a buyer in China, by route; right: prices between the second rule and the article",
        zh: "中国买家可见的带日期算力价格，按途径；右侧数字：第二次规则后至文章发表的价格数",
      },
      alt: {
        en: `Marks on a time line for each route. ${routes.map((route) => `${route.name.en}: ${route.prices.length} prices, ${route.afterSecond} between ${result.rules.second.date} and the article, ${route.hindsight} since`).join("; ")}.`,
        zh: `各途径的时间线。${routes.map((route) => `${route.name.zh}：共${route.prices.length}个价格，${result.rules.second.date}至文章发表${route.afterSecond}个，此后至今${route.hindsight}个`).join("；")}。`,
      },
      footnote: {
        en: "A mark is one month with a price; hollow: low confidence alone. Prices are offers, not deliveries. A800 and H800 count as chips made for China until the rule that names them.",
        zh: "每点为有价格的一个月，空心为仅有低可信数据。报价不等于交货。A800、H800在被点名之前计为中国特供芯片。",
      },
      sources: result.sources,
      n: routes.reduce((total, route) => total + route.prices.length, 0),
      height: narrow ? 620 : 600,
      room: { left: labelWidth, right: narrow ? 34 : 56 },
      data: routes.flatMap((route, i) => marksOf(route, routes.length - i, span)),
      layout: {
        xaxis: { type: "date", range: [...span], tickformat: "%Y", dtick: narrow ? "M24" : "M12", tick0: "2021-01-01" },
        yaxis: {
          range: [0.3, routes.length + 1],
          tickvals: routes.map((_, i) => routes.length - i),
          ticktext: labels.map((lines) => lines.map(escapeText).join("<br>")),
          tickfont: { size: narrow ? 10 : 12.5 },
          showgrid: false,
          ticks: "",
        },
        shapes: [result.rules.first.date, result.rules.second.date, result.asOf].map((date, i) => line(date, i < 2)),
        annotations: [...eventLabels(result, options), ...countLabels(routes, narrow)],
      },
      rows: routes.flatMap((route) =>
        monthsOf(route).map(({ month, prices, solid }) => ({
          route: say(options.language, route.name),
          month,
          prices,
          of_low_confidence_alone: !solid,
        })),
      ),
    },
    options,
  );
}

interface Month {
  readonly month: string;
  readonly prices: number;
  readonly solid: boolean;
}

function monthsOf(route: Route): Month[] {
  const months = [...new Set(route.prices.map((price) => price.date.slice(0, 7)))];
  return months.map((month) => {
    const own = route.prices.filter((price) => price.date.startsWith(month));
    return { month, prices: own.length, solid: own.some((price) => price.confidence !== "low") };
  });
}

function marksOf(route: Route, y: number, [from, to]: readonly [string, string]): JsonObject[] {
  const months = monthsOf(route).filter(({ month }) => month >= from.slice(0, 7) && month <= to);
  if (months.length === 0) return [];
  return [
    {
      type: "scatter",
      mode: "markers",
      x: months.map(({ month }) => `${month}-15`),
      y: months.map(() => y),
      marker: {
        symbol: months.map(({ solid }) => (solid ? "circle" : "circle-open")),
        size: 8,
        color: palette.blue,
        line: { color: palette.blue, width: 1.5 },
        opacity: 0.85,
      },
      hovertext: months.map(({ month, prices }) => escapeText(`${month}: ${prices}`)),
      hoverinfo: "text",
    },
  ];
}

function line(date: string, isRule: boolean): JsonObject {
  return {
    type: "line",
    xref: "x",
    yref: "paper",
    x0: date,
    x1: date,
    y0: 0,
    y1: 1,
    line: { color: isRule ? ink.muted : palette.vermilion, width: 1.2, dash: isRule ? "dash" : "dot" },
  };
}

function eventLabels({ rules, asOf }: RouteResult, options: FigureOptions): JsonObject[] {
  const size = isNarrow(options) ? 9 : 11;
  const label = (date: string, text: Text, anchor: "left" | "right"): JsonObject => ({
    x: date,
    y: 1,
    yref: "paper",
    yanchor: "top",
    xanchor: anchor,
    xshift: anchor === "left" ? 3 : -3,
    align: anchor,
    showarrow: false,
    text: say(options.language, text),
    font: { size, color: ink.muted },
  });
  const rule = (date: string): Text => {
    const [year, month] = [date.slice(0, 4), Number(date.slice(5, 7))];
    const short = monthText(Number(year) * 12 + month - 1).en.replace(" ", "<br>");
    return isNarrow(options)
      ? { en: short, zh: `${year}年<br>${month}月` }
      : { en: `rule of<br>${short.replace("<br>", " ")}`, zh: `${year}年${month}月<br>规则` };
  };
  return [
    label(rules.first.date, rule(rules.first.date), "right"),
    label(rules.second.date, rule(rules.second.date), "right"),
    label(asOf, { en: "article", zh: "文章" }, "left"),
  ];
}

function countLabels(routes: readonly Route[], narrow: boolean): JsonObject[] {
  return routes.map((route, i) => ({
    xref: "paper",
    x: 1,
    xanchor: "left",
    xshift: narrow ? 6 : 12,
    y: routes.length - i,
    showarrow: false,
    text: `<b>${route.afterSecond}</b>`,
    font: { size: narrow ? 11 : 13, color: route.afterSecond > 0 ? palette.blue : ink.muted },
  }));
}

function titleOf({ counts, routes }: RouteResult): Text {
  const without = routes.filter((route) => route.prices.length === 0).length;
  const [second, first] = [counts.afterSecond, counts.afterFirst];
  return {
    en: `${second} of ${routes.length} routes to compute had a dated price between the rule of October 2023 and the article, ${first} since that of 2022${without > 0 ? `; ${without} never had one` : ""}`,
    zh: `${routes.length}条算力途径中，2023年10月规则之后至文章发表有${second}条出现带日期的价格，2022年规则以来有${first}条${without > 0 ? `；${without}条从未有价` : ""}`,
  };
}
