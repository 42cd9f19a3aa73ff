import type { Text } from "../../core/text";
import type { ElectricityResult } from "../../problems/compute/electricity";
import type { ObservedInput } from "../../problems/compute/electricity-inputs";
import { type Figure, type FigureOptions, say } from "../figure";
import { frame } from "../frame";
import { formatFixed } from "../numbers";
import { type DotRange, dotRange, markRows } from "./dot-range";
import { logTicks, plainNumber } from "./ticks";

/** What a kWh costs business in China and elsewhere, with the tariff of the parameters marked. */
export function tariffsFigure(result: ElectricityResult, options: FigureOptions): Figure {
  const chart = chartOf(result, options);
  const drawing = dotRange(chart, options);
  const { tariff, elsewhere } = result.inputs;
  return frame(
    {
      id: "compute-tariffs",
      title: titleOf(result),
      subtitle: {
        en: "Price of electricity for business or industry, yuan per kWh at the rate of its own month or year; log axis",
        zh: "工商业电价（元/度，按当月或当年汇率折算）；对数轴",
      },
      alt: {
        en: `Dots for ${chart.rows.length} tariffs. ${chart.rows.map((row) => `${row.label}: ${row.marks.map((mark) => (mark ? chart.markText(mark) : "")).join("")}`).join("; ")}.`,
        zh: `${chart.rows.length}条电价。${chart.rows.map((row) => `${row.label}：${row.marks.map((mark) => (mark ? chart.markText(mark) : "")).join("")}`).join("；")}。`,
      },
      footnote: {
        en: "Open: low confidence. Taxes and customer sizes differ between the rows; no interval is printed in the sources.",
        zh: "空心为低可信行。各行的税费与用户规模口径不一，来源未给出区间。",
      },
      sources: [...new Set([...tariff, ...elsewhere].map((row) => row.source_id))],
      n: tariff.length + elsewhere.length,
      data: drawing.data,
      layout: drawing.layout,
      rows: markRows(chart),
      room: drawing.room,
      height: drawing.height,
    },
    options,
  );
}

/** How far outside the national means a tariff may lie and still count as among them. */
const near = 0.02;

function titleOf({ inputs, reproduction }: ElectricityResult): Text {
  const national = inputs.tariff.filter((row) => row.region === "CN").map((row) => row.low);
  const tariff = plainNumber(reproduction.tariff);
  if (national.length === 0) {
    return {
      en: `No national tariff of China is left to hold ${tariff} yuan against`,
      zh: `没有中国全国电价可与${tariff}元对照`,
    };
  }
  const [low, high] = [Math.min(...national), Math.max(...national)];
  const [from, to] = [formatFixed(low, 2), formatFixed(high, 2)];
  const isInside = low * (1 - near) <= reproduction.tariff && reproduction.tariff <= high * (1 + near);
  const place = reproduction.tariff < low ? { en: "below", zh: "低于" } : { en: "above", zh: "高于" };
  return isInside
    ? {
        en: `A tariff of ${tariff} yuan lies among China's national means of ${from} to ${to}`,
        zh: `${tariff}元的电价处于中国全国均值${from}至${to}元之间`,
      }
    : {
        en: `A tariff of ${tariff} yuan lies ${place.en} China's national means of ${from} to ${to}`,
        zh: `${tariff}元的电价${place.zh}中国全国均值${from}至${to}元`,
      };
}

const regions: Readonly<Record<string, Text>> = {
  CN: { en: "China", zh: "中国大陆" },
  "CN-Hefei": { en: "Hefei, one data centre", zh: "合肥（一处机房）" },
  "CN-Qinghai (green power)": { en: "Qinghai, one data centre, green power", zh: "青海（一处机房，绿电）" },
  US: { en: "United States", zh: "美国" },
  EU: { en: "European Union", zh: "欧盟" },
  FI: { en: "Finland", zh: "芬兰" },
  CY: { en: "Cyprus", zh: "塞浦路斯" },
  GB: { en: "United Kingdom", zh: "英国" },
  UK: { en: "United Kingdom", zh: "英国" },
  IT: { en: "Italy", zh: "意大利" },
  TW: { en: "Taiwan", zh: "台湾" },
  HK: { en: "Hong Kong", zh: "香港" },
};

function chartOf({ inputs, reproduction }: ElectricityResult, { language }: FigureOptions): DotRange {
  const rows = [...inputs.tariff, ...inputs.elsewhere].sort((a, b) => a.low - b.low || (a.date < b.date ? -1 : 1));
  const isChina = (row: ObservedInput) => row.region.startsWith("CN");
  const mark = (row: ObservedInput) => ({ value: (row.low + row.high) / 2, low: row.low, high: row.high });
  const all = [reproduction.tariff, ...rows.flatMap((row) => [row.low, row.high])];
  const range: [number, number] = [Math.min(...all) * 0.85, Math.max(...all) * 1.15];
  const tariff = plainNumber(reproduction.tariff);
  return {
    rows: rows.map((row) => ({
      label: `${say(language, regions[row.region] ?? { en: row.region, zh: row.region })}${say(language, { en: ", ", zh: "，" })}${row.date.slice(0, 4)}`,
      marks: isChina(row) ? [mark(row), null] : [null, mark(row)],
      isAside: row.confidence === "low",
    })),
    series: [
      { name: say(language, { en: "mainland China", zh: "中国大陆" }), color: "vermilion", symbol: "square" },
      { name: say(language, { en: "elsewhere", zh: "其他地区" }), color: "blue", symbol: "circle" },
    ],
    isStacked: true,
    references: [
      {
        value: reproduction.tariff,
        label: say(language, { en: `the arithmetic's ${tariff}`, zh: `算式所用${tariff}` }),
        dash: "dash",
      },
    ],
    isLog: true,
    axisTitle: say(language, { en: "yuan per kWh (log scale)", zh: "元/度（对数刻度）" }),
    range,
    ticks: logTicks(...range),
    tickText: plainNumber,
    markText: ({ value }) => formatFixed(value, 2),
  };
}
