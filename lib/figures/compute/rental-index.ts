import type { Text } from "../../core/text";
import { monthName } from "../../problems/compute/quote-period";
import type { RentalIndex, RentalResult } from "../../problems/compute/rental-index";
import type { IndexStretch, RentalChange } from "../../problems/compute/rental-series";
import { type Figure, type FigureOptions, type JsonObject, say } from "../figure";
import { frame, isNarrow } from "../frame";
import { escapeText } from "../lines";
import { formatNumber } from "../numbers";
import { ink, type PaletteName, palette, transparent } from "../palette";
import { monthText } from "./month-text";

/** What renting the same A100 outside China cost from month to month, on demand and spot in two panels. */
export function rentalIndexFigure(result: RentalResult, options: FigureOptions): Figure {
  const narrow = isNarrow(options);
  const panels: readonly Panel[] = [
    { index: result.headline, axis: "2", color: "blue", name: { en: "On demand", zh: "按需" } },
    { index: result.spot, axis: "", color: "vermilion", name: { en: "Spot", zh: "竞价" } },
  ];
  return frame(
    {
      id: "compute-rental-index",
      title: titleOf(result),
      subtitle: {
        en: "Matched-model price index of A100 rents outside China; January 2023 = 100, or the first month of a later stretch",
        zh: "中国以外A100租金的同品配对价格指数；2023年1月=100，其后各段以首月为100",
      },
      alt: altOf(panels),
      footnote: {
        en: "Solid: offers seen in consecutive months, hollow where fewer than three of them are; dashed: gaps of rarely read lessors bridged; shades: 95 % intervals of either, where enough items carry them. Stretches share no offer and are not joined.",
        zh: "实线：连续两月都能观测到的报价，空心点表示不足三个；虚线：补连零星读数的缺口；阴影：两者在项目足够时的95%区间。各段之间没有共同报价，不相连。",
      },
      sources: result.sources.filter((source) => !result.chineseReadings.some((reading) => reading.source === source)),
      n: panels.reduce((total, { index }) => total + countPoints(index.stretches), 0),
      height: narrow ? 700 : 680,
      room: { left: narrow ? 46 : 70 },
      data: panels.flatMap(tracesOf),
      layout: {
        xaxis: {
          type: "date",
          range: ["2022-02-01", "2026-09-01"],
          tickformat: "%Y",
          tick0: "2023-01-01",
          dtick: "M12",
          showgrid: false,
          anchor: "y",
        },
        yaxis: valueAxis([0, 0.47], panels[1], options),
        yaxis2: valueAxis([0.53, 1], panels[0], options),
        shapes: [shadeClaimYear()],
        annotations: panels.flatMap((panel) => panelLabels(panel, options)),
      },
      rows: panels.flatMap(({ index }) =>
        index.stretches.flatMap((stretch, i) =>
          stretch.map((point) => ({
            kind: index.kind,
            stretch: i + 1,
            month: monthName(point.month),
            index: 100 * point.value,
            low: point.low === null ? null : 100 * point.low,
            high: point.high === null ? null : 100 * point.high,
            matched_items: point.matched,
          })),
        ),
      ),
    },
    options,
  );
}

interface Panel {
  readonly index: RentalIndex;
  /** Suffix of its y axis. */
  readonly axis: "" | "2";
  readonly color: PaletteName;
  readonly name: Text;
}

function tracesOf({ index, axis, color }: Panel): JsonObject[] {
  const place = { type: "scatter", xaxis: "x", yaxis: `y${axis}`, hoverinfo: "x+y" };
  return [
    ...index.bridgedStretches.flatMap(bandsOf).map((points) => ({ ...place, ...band(points, color, 0.13) })),
    ...index.stretches.flatMap(bandsOf).map((points) => ({ ...place, ...band(points, color, 0.25) })),
    ...index.bridgedStretches.map((stretch) => ({
      ...place,
      mode: "lines",
      x: daysOf(stretch),
      y: stretch.map((point) => 100 * point.value),
      line: { color: palette[color], width: 1.4, dash: "dash" },
      opacity: 0.75,
    })),
    ...index.stretches.map((stretch) => ({
      ...place,
      mode: "lines+markers",
      x: daysOf(stretch),
      y: stretch.map((point) => 100 * point.value),
      line: { color: palette[color], width: 2.4 },
      marker: {
        size: 5,
        color: stretch.map((point) => (isThin(point.matched) ? ink.ground : palette[color])),
        line: { color: palette[color], width: 1.2 },
      },
    })),
  ];
}

function daysOf(stretch: IndexStretch): string[] {
  return stretch.map((point) => `${monthName(point.month)}-15`);
}

/** The interval of a run of points as a shade. */
function band(points: IndexStretch, color: PaletteName, opacity: number): JsonObject {
  const [lows, highs] = [points.map((point) => 100 * (point.low ?? 0)), points.map((point) => 100 * (point.high ?? 0))];
  return {
    mode: "lines",
    x: [...daysOf(points), ...daysOf(points).reverse()],
    y: [...lows, ...highs.reverse()],
    fill: "toself",
    fillcolor: transparent(color, opacity),
    line: { width: 0 },
    hoverinfo: "skip",
  };
}

/** Runs of neighbouring points that have an interval. */
function bandsOf(stretch: IndexStretch): IndexStretch[] {
  const bands: (typeof stretch)[number][][] = [];
  let open = false;
  for (const point of stretch) {
    const has = point.low !== null && point.high !== null;
    const last = bands.at(-1);
    if (has && open && last !== undefined) last.push(point);
    else if (has) bands.push([point]);
    open = has;
  }
  return bands.filter((band) => band.length > 1);
}

/** Whether so few items link a month to the one before that it stands for hardly more than one offer. */
function isThin(matched: number): boolean {
  return matched > 0 && matched < 3;
}

function valueAxis(
  domain: readonly [number, number],
  panel: Panel | undefined,
  { language }: FigureOptions,
): JsonObject {
  const values = (panel?.index.stretches ?? [])
    .flat()
    .flatMap((point) => [point.value, point.low ?? 1, point.high ?? 1]);
  const bridged = (panel?.index.bridgedStretches ?? []).flat().map((point) => point.value);
  const top = 100 * Math.max(1.4, ...values.filter((value) => value < 2), ...bridged.filter((value) => value < 2));
  return {
    domain: [...domain],
    range: [0, top * 1.08],
    dtick: 50,
    title: { text: say(language, { en: "Index", zh: "指数" }) },
  };
}

function panelLabels({ index, axis, color, name }: Panel, options: FigureOptions): JsonObject[] {
  const change = index.change;
  const over = change === null ? changeless : changeText(change);
  return [
    {
      xref: "paper",
      x: 0,
      xanchor: "left",
      xshift: 6,
      yref: `y${axis} domain`,
      y: 0,
      yanchor: "bottom",
      showarrow: false,
      align: "left",
      text: `<b>${escapeText(say(options.language, name))}</b>${isNarrow(options) ? "<br>" : " · "}${escapeText(say(options.language, over))}`,
      font: { color: palette[color], size: isNarrow(options) ? 11 : 13 },
    },
  ];
}

const changeless: Text = { en: "no chain from Jan to Dec 2023", zh: "2023年1月至12月无法链接" };

function changeText({ value, interval, items }: RentalChange): Text {
  const ratio = formatNumber(100 * value, 3);
  const range =
    interval === null
      ? { en: "no interval", zh: "无区间" }
      : {
          en: `95 %: ${formatNumber(100 * interval.low, 3)} to ${formatNumber(100 * interval.high, 3)}`,
          zh: `95%区间${formatNumber(100 * interval.low, 3)}至${formatNumber(100 * interval.high, 3)}`,
        };
  return {
    en: `Dec 2023: ${ratio} (${range.en}; ${items} items)`,
    zh: `2023年12月：${ratio}（${range.zh}；${items}项）`,
  };
}

/** The year of the claim, shaded. */
function shadeClaimYear(): JsonObject {
  return {
    type: "rect",
    xref: "x",
    yref: "paper",
    x0: "2023-01-01",
    x1: "2023-12-31",
    y0: 0,
    y1: 1,
    fillcolor: ink.grid,
    opacity: 0.5,
    line: { width: 0 },
    layer: "below",
  };
}

function titleOf({ headline, spot, clearRise }: RentalResult): Text {
  const change = headline.change;
  const interval = change?.interval ?? null;
  if (change === null || interval === null) {
    return {
      en: "No on-demand rent of an A100 outside China can be followed through 2023",
      zh: "中国以外的A100按需租金在2023年无法全年追踪",
    };
  }
  const [en, zh] =
    interval.low > 1
      ? ["rose", "上涨"]
      : interval.high < 1 + clearRise && interval.low > 1 - clearRise
        ? ["hardly moved", "几乎未动"]
        : interval.high < 1
          ? ["fell", "下降"]
          : ["have no clear direction", "方向不明"];
  const later = spotText(spot);
  const percent = signedPercent(change.value - 1);
  return {
    en: `Outside China, list rents of the A100 ${en} in 2023 (${percent})${later.en}`,
    zh: `中国以外A100标价租金2023年${zh}（${percent}）${later.zh}`,
  };
}

/** How spot prices moved through the year: where they peaked, if within it, and where they ended. */
function spotText({ change, stretches }: RentalIndex): Text {
  if (change === null) return { en: "", zh: "" };
  const points = stretches.flat().filter((point) => point.month >= change.from && point.month <= change.to);
  const peak = points.reduce((best, point) => (point.value > best.value ? point : best), {
    month: change.from,
    value: 1,
  });
  const end = signedPercent(change.value - 1);
  if (peak.month === change.from || peak.month === change.to) {
    return { en: `; spot prices ended it at ${end}`, zh: `；竞价价格全年${end}` };
  }
  const [top, month] = [signedPercent(peak.value - 1), monthText(peak.month)];
  return {
    en: `; spot prices peaked at ${top} in ${month.en} and ended it at ${end}`,
    zh: `；竞价价格${month.zh}最高${top}，全年${end}`,
  };
}

function signedPercent(share: number): string {
  const sign = share === 0 ? "" : share < 0 ? "−" : "+";
  return `${sign}${formatNumber(Math.abs(share) * 100, 2)}\u00a0%`;
}

function altOf(panels: readonly Panel[]): Text {
  const describe = ({ index, name }: Panel): Text => {
    const over = index.change === null ? changeless : changeText(index.change);
    const others = index.otherYears.map((change) => {
      const [from, to] = [monthText(change.from), monthText(change.to)];
      const value = formatNumber(100 * change.value, 3);
      return { en: `${from.en} to ${to.en} ${value}`, zh: `${from.zh}至${to.zh}为${value}` };
    });
    return {
      en: `${name.en}, January 2023 = 100: ${over.en}; within other years, start = 100: ${others.map((one) => one.en).join(", ")}.`,
      zh: `${name.zh}，2023年1月=100：${over.zh}；其他年份内以起点为100：${others.map((one) => one.zh).join("，")}。`,
    };
  };
  const texts = panels.map(describe);
  return {
    en: `Two line charts over time. ${texts.map((text) => text.en).join(" ")}`,
    zh: `两幅时间折线图。${texts.map((text) => text.zh).join("")}`,
  };
}

function countPoints(stretches: readonly IndexStretch[]): number {
  return stretches.reduce((total, stretch) => total + stretch.length, 0);
}
