import type { Text } from "../../core/text";
import type { OwningResult } from "../../problems/compute/owning-cost";
import type { OwningParts } from "../../problems/compute/owning-parts";
import { type Figure, type FigureOptions, type JsonObject, say } from "../figure";
import { frame, isNarrow } from "../frame";
import { formatFixed, formatShare } from "../numbers";
import { ink, type PaletteName, palette } from "../palette";
import { niceTicks, plainNumber } from "./ticks";

/** The parts that an owned GPU-hour adds up from, with the parameters' and with observed electricity. */
export function owningPartsFigure(result: OwningResult, options: FigureOptions): Figure {
  const steps = stepsOf(result, options);
  const narrow = isNarrow(options);
  const most = Math.max(1, ...steps.flatMap((step) => [step.to, step.high ?? 0]));
  const room = narrow ? { left: 14, right: 14 } : { left: 210, right: 150 };
  const pitch = narrow ? 62 : 56;
  return frame(
    {
      id: "compute-owning-parts",
      title: titleOf(result),
      subtitle: {
        en: "Cost of a useful hour of one A100 in an owned eight-card server in China, yuan, part by part up to the total. Bars: at the median price; line: central 95 % of the draws",
        zh: "在中国自有8卡服务器中一块A100有效工作一小时的成本（元），逐项累加至合计。条：按中位价格；线：95%区间",
      },
      alt: altOf(result),
      footnote: footnoteOf(result),
      sources: result.sources,
      n: result.hour?.measured.n ?? 0,
      data: series(result, options).flatMap(({ color, place }) => trace(steps, { color, place })),
      layout: {
        barmode: "overlay",
        xaxis: {
          title: { text: say(options.language, { en: "yuan per useful GPU-hour", zh: "元/有效GPU小时" }), standoff: 8 },
          range: [0, most * (narrow ? 1.3 : 1.04)],
          tickvals: niceTicks(0, most * 1.04),
          ticktext: niceTicks(0, most * 1.04).map(plainNumber),
          zeroline: true,
        },
        yaxis: { range: [partNames.length - 0.4, -1.05], visible: false, fixedrange: true },
        annotations: [...names(options), ...numbers(steps, options), ...key(result, options)],
      },
      rows: steps.map(({ part, series: name, from, to, low, high }) => ({
        part,
        series: name,
        from,
        to,
        low: low ?? null,
        high: high ?? null,
      })),
      room,
      height: pitch * partNames.length + (narrow ? 330 : 270),
    },
    options,
  );
}

/** One bar of the staircase. */
interface Step {
  readonly part: string;
  readonly series: string;
  readonly place: number;
  readonly y: number;
  readonly from: number;
  readonly to: number;
  /** Percent of the total. */
  readonly share: number;
  readonly low?: number;
  readonly high?: number;
}

const partNames: readonly { readonly key: keyof OwningParts; readonly label: Text }[] = [
  { key: "capital", label: { en: "Server, less resale", zh: "服务器（扣残值）" } },
  { key: "hosting", label: { en: "Hosting", zh: "托管" } },
  { key: "equipment", label: { en: "Electricity, servers", zh: "服务器用电" } },
  { key: "cooling", label: { en: "Electricity, cooling", zh: "散热用电" } },
  { key: "total", label: { en: "Total", zh: "合计" } },
];

interface Series {
  readonly name: string;
  readonly color: PaletteName;
  readonly place: number;
}

function series({ electricityAt }: OwningResult, { language }: FigureOptions): readonly Series[] {
  const { power, pue, tariff } = electricityAt;
  return [
    {
      name: say(language, { en: "observed power, PUE, tariffs", zh: "观测的功率、PUE和电价" }),
      color: "blue",
      place: 0,
    },
    {
      name: say(language, {
        en: `${power} kW, PUE ${pue}, ${tariff} yuan/kWh`,
        zh: `${power}千瓦、PUE ${pue}、${tariff}元/度`,
      }),
      color: "vermilion",
      place: 1,
    },
  ];
}

function stepsOf(result: OwningResult, options: FigureOptions): Step[] {
  const { parts, hour } = result;
  if (parts === null || hour === null) return [];
  const shift = isNarrow(options) ? 0.18 : 0;
  return series(result, options).flatMap(({ name, place }) => {
    const own = place === 0 ? parts.measured : parts.stated;
    const range = place === 0 ? hour.measured : hour.stated;
    let reached = 0;
    return partNames.map(({ key, label }, index) => {
      const from = key === "total" ? 0 : reached;
      const to = key === "total" ? own.total : reached + own[key];
      reached = to;
      return {
        part: say(options.language, label),
        series: name,
        place,
        y: index + (place === 0 ? -0.19 : 0.19) + shift,
        from,
        to,
        share: own[key] / own.total,
        ...(key === "total" ? { low: range.low, high: range.high } : {}),
      };
    });
  });
}

function trace(steps: readonly Step[], { color, place }: Pick<Series, "color" | "place">): JsonObject[] {
  const own = steps.filter((step) => step.place === place);
  const spread = own.filter((step) => step.low !== undefined && step.high !== undefined);
  const bars = {
    type: "bar",
    orientation: "h",
    y: own.map((step) => step.y),
    base: own.map((step) => step.from),
    x: own.map((step) => step.to - step.from),
    width: own.map(() => 0.32),
    marker: { color: place === 0 ? palette[color] : ink.ground, line: { color: palette[color], width: 2 } },
    hovertemplate: "%{x:.2f}<extra></extra>",
    cliponaxis: false,
  };
  const interval = {
    type: "scatter",
    mode: "markers",
    x: spread.map((step) => step.to),
    y: spread.map((step) => step.y),
    marker: { size: 1, color: ink.text },
    error_x: {
      type: "data",
      symmetric: false,
      array: spread.map((step) => (step.high ?? step.to) - step.to),
      arrayminus: spread.map((step) => step.to - (step.low ?? step.to)),
      color: ink.text,
      thickness: 1.5,
      width: 4,
    },
    hoverinfo: "skip",
  };
  return [bars, interval];
}

function names(options: FigureOptions): JsonObject[] {
  const narrow = isNarrow(options);
  return partNames.map(({ label }, index) => ({
    text: say(options.language, label),
    showarrow: false,
    xref: "paper",
    yref: "y",
    x: 0,
    xanchor: narrow ? "left" : "right",
    xshift: narrow ? 0 : -10,
    y: narrow ? index - 0.36 : index,
    font: { size: narrow ? 11 : 13 },
  }));
}

function numbers(steps: readonly Step[], options: FigureOptions): JsonObject[] {
  const narrow = isNarrow(options);
  return steps.map(({ from, to, share, place, y }) => ({
    text: `${formatFixed(to - from, 2)} (${formatShare(share)})`,
    showarrow: false,
    xref: "paper",
    yref: "y",
    x: 1,
    xanchor: narrow ? "right" : "left",
    xshift: narrow ? 0 : 10,
    y,
    bgcolor: ink.ground,
    borderpad: 0,
    font: { size: narrow ? 10.5 : 12, color: palette[place === 0 ? "blue" : "vermilion"] },
  }));
}

function key(result: OwningResult, options: FigureOptions): JsonObject[] {
  const text = series(result, options)
    .map(({ name, color, place }) => `<span style="color:${palette[color]}">${place === 0 ? "■" : "□"} ${name}</span>`)
    .join(isNarrow(options) ? "<br>" : "   ");
  const place = { xref: "paper", yref: "paper", x: 0, xanchor: "left", y: 1, yanchor: "top", align: "left" };
  return [{ text, showarrow: false, ...place, borderpad: 0, font: { size: 12 } }];
}

function titleOf({ parts }: OwningResult): Text {
  if (parts === null) {
    return { en: "No price of an eight-A100 server is left to cost", zh: "没有可用的8卡A100服务器价格" };
  }
  const { stated, measured } = parts;
  const shares = [measured.electricityShare, stated.electricityShare].sort((a, b) => a - b);
  const [low, high] = [formatShare(shares[0] ?? 0), formatShare(shares[1] ?? 0)];
  const capital = formatShare(measured.capital / measured.total);
  const isSmaller = Math.max(...shares) < stated.capital / stated.total;
  return isSmaller
    ? {
        en: `The server itself, not its electricity, is the main cost of owning: ${capital} against ${low} to ${high}`,
        zh: `自有成本以服务器本身为主而非电费：${capital}对${low}至${high}`,
      }
    : {
        en: `Electricity costs an owner as much as the server itself: ${low} to ${high} of an hour's cost`,
        zh: `电费与服务器本身相当：占每小时成本${low}至${high}`,
      };
}

function altOf(result: OwningResult): Text {
  const { parts, hour } = result;
  if (parts === null || hour === null) return titleOf(result);
  const list = (own: OwningParts, language: "en" | "zh") =>
    partNames
      .map(({ key, label }) => `${label[language]} ${formatFixed(own[key], 2)}`)
      .join(language === "en" ? ", " : "，");
  const range = `${formatFixed(hour.measured.low, 1)}–${formatFixed(hour.measured.high, 1)}`;
  return {
    en: `Staircase of bars in yuan per GPU-hour. Observed electricity: ${list(parts.measured, "en")} (95 %: ${range}). Parameters' electricity: ${list(parts.stated, "en")}.`,
    zh: `阶梯条形图（元/GPU小时）。观测电费：${list(parts.measured, "zh")}（95%区间${range}）。参数电费：${list(parts.stated, "zh")}。`,
  };
}

function footnoteOf({ price }: OwningResult): Text {
  if (price === null) return { en: "", zh: "" };
  return {
    en: `Median price of a server: ${formatFixed(price / 1e6, 2)} million yuan. Life, utilisation, resale and hosting at the parameters; the interval draws them over their ranges.`,
    zh: `服务器中位价${formatFixed(price / 1e4, 0)}万元。寿命、利用率、残值和托管取参数值；区间按其范围抽取。`,
  };
}
