import type { Text } from "../../core/text";
import type { Route, RoutePremium, RouteResult } from "../../problems/compute/routes";
import { median } from "../../stats/median";
import { type Figure, type FigureOptions, type JsonObject, say } from "../figure";
import { frame, isNarrow } from "../frame";
import { breakLines, escapeText } from "../lines";
import { formatNumber } from "../numbers";
import { ink, type PaletteName, palette } from "../palette";
import { ratioAxis, ratioLine } from "./ratio-axis";

/** What compute cost in China over its price abroad in the same quarter, pair by pair, by route. */
export function routePremiums(result: RouteResult, options: FigureOptions): Figure {
  const groups = result.routes.filter((route) => route.premiums.length > 0);
  const lines = groups.flatMap(linesOf);
  const narrow = isNarrow(options);
  const labelWidth = narrow ? 150 : 260;
  const height = (i: number) => lines.length - i;
  const text = (line: Line) => {
    const label = escapeText(
      breakLines(say(options.language, line.label), labelWidth - 12, narrow ? 9.5 : 12).join("\n"),
    );
    return line.pair === null ? `<b>${label.replaceAll("\n", "<br>")}</b>` : label.replaceAll("\n", "<br>");
  };
  return frame(
    {
      id: "compute-route-premiums",
      title: titleOf(groups),
      subtitle: {
        en: "Price in China over the median price of the same product abroad in the same quarter (log scale); lines: range of the quotes",
        zh: "中国价格与同季度境外同产品中位价之比（对数刻度）；横线为报价范围",
      },
      alt: {
        en: `Dots on a log scale, 1 means the price abroad. ${groups.map((route) => `${route.name.en}: ${route.premiums.map(pairText).join(", ")}`).join("; ")}.`,
        zh: `对数刻度散点，1为境外价。${groups.map((route) => `${route.name.zh}：${route.premiums.map(pairText).join("，")}`).join("；")}。`,
      },
      footnote: footnoteOf(groups, result),
      sources: [...new Set(groups.flatMap((route) => route.premiums.flatMap((premium) => premium.sources)))],
      n: groups.reduce((total, route) => total + route.premiums.length, 0),
      height: narrow ? 920 : 820,
      room: { left: labelWidth, below: narrow ? 54 : 62 },
      data: lines.flatMap((line, i) => tracesOf(line, height(i))),
      layout: {
        xaxis: ratioAxis({ en: "Price in China over price abroad", zh: "中国价格与境外价格之比" }, options.language, {
          from: -3.3,
          to: 2.2,
        }),
        yaxis: {
          range: [0.3, lines.length + 0.7],
          tickvals: lines.map((_, i) => height(i)),
          ticktext: lines.map(text),
          tickfont: { size: narrow ? 9.5 : 12 },
          showgrid: false,
          ticks: "",
        },
        shapes: [ratioLine(1, "solid")],
      },
      rows: groups.flatMap((route) =>
        route.premiums.map(({ product, quarter, ratio, source, confidence }) => ({
          route: say(options.language, route.name),
          product,
          quarter,
          ratio: ratio.value,
          low: ratio.low,
          high: ratio.high,
          confidence,
          source,
        })),
      ),
    },
    options,
  );
}

function footnoteOf(groups: readonly Route[], { statedPremiums }: RouteResult): Text {
  const solid = groups.flatMap((route) => {
    const pairs = route.premiums.filter((pair) => pair.confidence !== "low");
    if (pairs.length === 0 || pairs.length === route.premiums.length) return [];
    const middle = formatNumber(median(pairs.map((pair) => pair.ratio.value)), 2);
    return [{ en: `${route.name.en} ${middle}`, zh: `${route.name.zh}${middle}` }];
  });
  const without: Text =
    solid.length === 0
      ? { en: "", zh: "" }
      : {
          en: `Upright: median of a route; without the hollow marks (low confidence): ${solid.map((one) => one.en).join(", ")}. `,
          zh: `竖线为各途径中位数；剔除空心点（低可信）后：${solid.map((one) => one.zh).join("，")}。`,
        };
  const stated = (language: "en" | "zh") =>
    statedPremiums
      .map(({ product, ratio }) => {
        const [name, value] = [product.split(",")[0], formatNumber(ratio, 2)];
        return language === "en" ? `Stated besides: ${name} ${value}. ` : `另有来源自述：${name} ${value}倍。`;
      })
      .join("");
  return {
    en: `${without.en}${stated("en")}Memory and form of cards are seldom stated; rents abroad are on-demand list prices.`,
    zh: `${without.zh}${stated("zh")}显卡的显存与形态很少注明；境外租金为按需标价。`,
  };
}

/** A heading with the median of a route, or one pair of it. */
interface Line {
  readonly label: Text;
  readonly pair: RoutePremium | null;
  readonly route: Route;
}

function linesOf(route: Route): Line[] {
  const pairs = [...route.premiums].sort((a, b) => (a.quarter < b.quarter ? -1 : a.quarter > b.quarter ? 1 : 0));
  return [{ label: route.name, pair: null, route }, ...pairs.map((pair) => ({ label: pairName(pair), pair, route }))];
}

function pairName({ product, quarter }: RoutePremium): Text {
  return { en: `${product}, ${quarter}`, zh: `${product.replace(" server", "服务器")}，${quarter}` };
}

const colors: Readonly<Partial<Record<Route["id"], PaletteName>>> = {
  direct: "teal",
  dealers: "blue",
  consumer: "gold",
  rent_cn: "vermilion",
};

function tracesOf({ pair, route }: Line, y: number): JsonObject[] {
  if (pair === null) return medianMark(route, y);
  const color = palette[colors[route.id] ?? "grey"];
  const { value, low, high } = pair.ratio;
  return [
    { type: "scatter", mode: "lines", x: [low, high], y: [y, y], line: { color, width: 2.5 }, hoverinfo: "skip" },
    {
      type: "scatter",
      mode: "markers",
      x: [value],
      y: [y],
      marker: {
        symbol: pair.confidence === "low" ? "circle-open" : "circle",
        size: 9,
        color,
        line: { color, width: 2 },
      },
      hovertext: [escapeText(pairText(pair))],
      hoverinfo: "text",
    },
  ];
}

/** The median of a route as a tall tick with its number. */
function medianMark({ premium }: Route, y: number): JsonObject[] {
  if (premium === null) return [];
  return [
    {
      type: "scatter",
      mode: "markers+text",
      x: [premium.value],
      y: [y],
      marker: { symbol: "line-ns-open", size: 16, color: ink.text, line: { color: ink.text, width: 2.5 } },
      text: [`<b>${formatNumber(premium.value, 2)}</b>`],
      textposition: "middle right",
      hoverinfo: "skip",
    },
  ];
}

function pairText(pair: RoutePremium): string {
  const { value, low, high } = pair.ratio;
  const middle = formatNumber(value, 2);
  const range = low === high ? "" : ` (${formatNumber(low, 2)}–${formatNumber(high, 2)})`;
  return `${pairName(pair).en} ${middle}${range}`;
}

function titleOf(groups: readonly Route[]): Text {
  const ratio = (id: Route["id"]) => groups.find((route) => route.id === id)?.premium ?? null;
  const [dealers, rent] = [ratio("dealers"), ratio("rent_cn")];
  if (dealers === null && rent === null) {
    return {
      en: "No price of restricted compute in China can be set against one abroad",
      zh: "没有可与境外比较的中国受限算力价格",
    };
  }
  const part = (premium: Route["premium"], en: string, zh: string): Text[] => {
    if (premium === null) return [];
    const [value, low, high] = [premium.value, premium.low, premium.high].map((one) => formatNumber(one, 2));
    return [{ en: `${en} ${value} times (${low} to ${high})`, zh: `${zh}${value}倍（${low}至${high}）` }];
  };
  const texts = [...part(dealers, "dealers asked", "经销商要价为"), ...part(rent, "lessors", "出租方要价为")];
  return {
    en: `Against the price abroad ${texts.map((one) => one.en).join(" and ")} in the median pair`,
    zh: `与境外价相比，${texts.map((one) => one.zh).join("，")}（各组中位数）`,
  };
}
