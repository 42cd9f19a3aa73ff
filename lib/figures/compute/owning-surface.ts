import type { Text } from "../../core/text";
import type { BuyOrRentResult, MarketComparison, RentComparison } from "../../problems/compute/buy-or-rent";
import type { Market } from "../../problems/compute/rents";
import { type Figure, type FigureOptions, type JsonObject, say } from "../figure";
import { frame, isNarrow } from "../frame";
import { formatNumber } from "../numbers";
import { ink, palette } from "../palette";
import { placeOf } from "./own-over-rent";
import { middleRent, surfaceAlt, surfaceFootnote, surfaceTitle } from "./surface-words";
import { logTicks, plainNumber } from "./ticks";

/** Cost of owning over utilisation and life, with the lines along which it breaks even with rents of one market. */
export function owningSurfaceFigure(result: BuyOrRentResult, market: Market, options: FigureOptions): Figure {
  const comparison = market === "cn" ? result.china : result.us;
  const lines = linesOf(comparison);
  return frame(
    {
      id: `compute-buy-or-rent-${market}`,
      title: surfaceTitle(comparison),
      subtitle: {
        en: `Cost of a useful GPU-hour of an owned eight-A100 server in ${placeOf(market).en} at the median price, ${moneyOf(comparison).en} (shade, log scale). Lines: break-even with a rent by the hour; right of a line owning is cheaper`,
        zh: `按中位价格，${placeOf(market).zh}自有8卡A100服务器每有效GPU小时成本（${moneyOf(comparison).zh}，颜色，对数刻度）。线：与按小时租金的盈亏平衡，线右侧自有更便宜`,
      },
      alt: surfaceAlt(comparison, lines),
      footnote: surfaceFootnote(comparison, lines),
      sources: comparison.sources,
      n: comparison.comparisons.length + comparison.quotes.length,
      data:
        comparison.surface === null
          ? []
          : [
              ...heat(comparison, options),
              ...lines.flatMap((line, i) => curve(comparison, line, i)),
              point(comparison),
            ],
      layout: layoutOf(comparison, { lines, ranges: result.ranges }, options),
      rows: rowsOf(comparison, lines),
      room: isNarrow(options) ? { left: 44, right: 14, below: 112 } : { left: 66, right: 110 },
      height: isNarrow(options) ? 600 : 580,
    },
    options,
  );
}

/** The lines drawn: hourly rents whose break-even crosses the surface, thinned so that no two lie within a fifth. */
function linesOf({ comparisons }: MarketComparison): RentComparison[] {
  const crossing = comparisons.filter(({ curve: along }) => along.filter((value) => value !== null).length > 1);
  const kept: RentComparison[] = [];
  for (const candidate of crossing) {
    const last = kept[kept.length - 1];
    if (last === undefined || middleRent(candidate) / middleRent(last) > 1.25) kept.push(candidate);
  }
  return kept.slice(0, 5);
}

function moneyOf({ currency }: MarketComparison): Text {
  return currency === "CNY" ? { en: "yuan", zh: "元" } : { en: "US dollars", zh: "美元" };
}

/** The surface in shades of one colour, dark where owning is dear. */
function heat({ surface }: MarketComparison, options: FigureOptions): JsonObject[] {
  if (surface === null) return [];
  const all = surface.cost.flat();
  const [least, most] = [Math.min(...all), Math.max(...all)];
  const ticks = logTicks(least, most);
  const narrow = isNarrow(options);
  return [
    {
      type: "heatmap",
      x: surface.utilisation.map((share) => share * 100),
      y: surface.life,
      z: surface.cost.map((row) => row.map(Math.log10)),
      customdata: surface.cost.map((row) => row.map((cost) => formatNumber(cost, 3))),
      zmin: Math.log10(least),
      zmax: Math.log10(most),
      colorscale: [
        [0, "#F4F7FA"],
        [0.5, "#B9CCDF"],
        [1, "#5C86B0"],
      ],
      colorbar: {
        tickvals: ticks.map(Math.log10),
        ticktext: ticks.map(plainNumber),
        outlinewidth: 0,
        thickness: 12,
        ...(narrow
          ? { orientation: "h", x: 0.5, xanchor: "center", y: -0.2, yanchor: "top", len: 1, lenmode: "fraction" }
          : { x: 1.02, xanchor: "left", len: 0.9 }),
      },
      hovertemplate: "%{x:.0f} %, %{y}: %{customdata}<extra></extra>",
    },
  ];
}

const dashes = ["solid", "dash", "dot", "dashdot", "longdash"] as const;

function curve({ surface }: MarketComparison, line: RentComparison, place: number): JsonObject[] {
  if (surface === null) return [];
  const points = surface.life.flatMap((life, i) => {
    const share = line.curve[i];
    return share === null || share === undefined ? [] : [{ life, share }];
  });
  return [
    {
      type: "scatter",
      mode: "lines",
      name: line.rent.label.en,
      x: points.map(({ share }) => share * 100),
      y: points.map(({ life }) => life),
      line: { color: palette.vermilion, width: 2.2, dash: dashes[place % dashes.length] ?? "solid" },
      hoverinfo: "name",
    },
  ];
}

/** The parameters' own utilisation and life. */
function point({ base }: MarketComparison): JsonObject {
  return {
    type: "scatter",
    mode: "markers",
    x: base === null ? [] : [base.utilisation * 100],
    y: base === null ? [] : [base.life],
    marker: { symbol: "x", size: 11, color: ink.text },
    hoverinfo: "skip",
  };
}

function layoutOf(
  comparison: MarketComparison,
  { lines, ranges }: { readonly lines: readonly RentComparison[]; readonly ranges: BuyOrRentResult["ranges"] },
  options: FigureOptions,
): JsonObject {
  const { surface, base } = comparison;
  const life = surface?.life ?? [1, 8];
  const narrow = isNarrow(options);
  return {
    xaxis: {
      title: { text: say(options.language, { en: "utilisation, % of hours", zh: "利用率（%）" }), standoff: 6 },
      range: [2.5, 102.5],
      tickvals: [20, 40, 60, 80, 100],
      showgrid: false,
      zeroline: false,
    },
    yaxis: {
      title: { text: say(options.language, { en: "life of the server, years", zh: "服务器寿命（年）" }), standoff: 6 },
      range: [Math.min(...life) - 0.25, Math.max(...life) + 0.25],
      dtick: 1,
      showgrid: false,
      zeroline: false,
    },
    shapes: surface === null ? [] : [assumed(ranges)],
    annotations: [
      ...(surface === null ? [] : [assumedText(ranges, options)]),
      ...lines.map((line, i) => lineText(comparison, line, { place: i, narrow })),
      ...(base === null
        ? []
        : [
            {
              text: `${say(options.language, { en: "parameters", zh: "参数" })}: ${formatNumber(comparison.ownHour ?? 0, 3)}`,
              showarrow: false,
              x: base.utilisation * 100,
              y: base.life,
              xanchor: base.utilisation > 0.8 ? "right" : "center",
              yshift: base.life < 4.5 ? 16 : -16,
              bgcolor: "rgba(255,255,255,0.75)",
              borderpad: 1,
              font: { size: narrow ? 11 : 12.5, color: ink.text },
            },
          ]),
    ],
  };
}

/** The ranges of the two assumptions, as a frame on the surface. */
function assumed({ utilisation, life }: BuyOrRentResult["ranges"]): JsonObject {
  return {
    type: "rect",
    x0: utilisation.low * 100,
    x1: utilisation.high * 100,
    y0: life.low,
    y1: life.high,
    line: { color: ink.text, width: 1, dash: "dot" },
  };
}

function assumedText({ utilisation, life }: BuyOrRentResult["ranges"], options: FigureOptions): JsonObject {
  return {
    text: say(options.language, { en: "assumed range", zh: "假设区间" }),
    showarrow: false,
    x: utilisation.low * 100,
    xanchor: "left",
    y: life.low,
    yanchor: "top",
    yshift: -2,
    bgcolor: "rgba(255,255,255,0.75)",
    borderpad: 1,
    font: { size: isNarrow(options) ? 10.5 : 12, color: ink.text },
  };
}

/** The rent of a line, at a height of its own so that labels do not meet. */
function lineText(
  { surface }: MarketComparison,
  line: RentComparison,
  { place, narrow }: { readonly place: number; readonly narrow: boolean },
): JsonObject {
  const lives = surface?.life ?? [];
  const shown = line.curve.flatMap((share, i) => (share === null ? [] : [{ share, life: lives[i] ?? 0 }]));
  const at = shown[Math.max(0, shown.length - 1 - place * 4)] ?? { share: 0, life: 0 };
  return {
    text: `${formatNumber(middleRent(line), 3)}`,
    showarrow: false,
    x: at.share * 100,
    y: at.life,
    xanchor: "left",
    xshift: 3,
    bgcolor: "rgba(255,255,255,0.75)",
    borderpad: 1,
    font: { size: narrow ? 11 : 12.5, color: palette.vermilion },
  };
}

function rowsOf(comparison: MarketComparison, lines: readonly RentComparison[]): JsonObject[] {
  const { surface } = comparison;
  if (surface === null) return [];
  const cells = surface.life.flatMap((life, i) =>
    surface.utilisation.map((utilisation, j) => ({
      kind: "cost of owning",
      life,
      utilisation,
      value: surface.cost[i]?.[j] ?? null,
    })),
  );
  const breakEvens = lines.flatMap((line) =>
    surface.life.map((life, i) => ({
      kind: `break-even with ${line.rent.label.en}`,
      life,
      utilisation: line.curve[i] ?? null,
      value: middleRent(line),
    })),
  );
  return [...cells, ...breakEvens];
}
