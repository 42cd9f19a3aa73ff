import type { Text } from "../../core/text";
import type { FundModelResult, WhatIf } from "../../problems/capital/fund-model";
import { type Figure, type FigureOptions, type JsonObject, say } from "../figure";
import { frame, isNarrow } from "../frame";
import { formatShare } from "../numbers";
import { ink, palette, transparent } from "../palette";

/** The break-even discount over the odds of an exit, with a slider for the years held: where the verdict flips. */
export function whatIfFigure(result: FundModelResult, options: FigureOptions): Figure {
  const { whatIf, terms } = result;
  const narrow = isNarrow(options);
  const active = Math.max(
    0,
    whatIf.findIndex(({ holdYears }) => holdYears === terms.hold_years),
  );
  return frame(
    {
      id: "capital-what-if",
      title: titleOf(result),
      subtitle: {
        en: "Discount at which a quick sale and the long hold tie, by the chance of an exit at the end; band: central 95 % of funds. Above the dashed line a quick sale pays",
        zh: "快速卖出与长期持有打平的折扣，按期末退出概率；带为基金的中央95%。高于虚线则快速卖出划算",
      },
      alt: {
        en: `Curve with band and a slider for the years held. ${whatIf.map((one) => `Held ${one.holdYears} years: ${flipWords(one, terms.sale_discount).en}`).join("; ")}.`,
        zh: `带区间的曲线与持有年数滑块。${whatIf.map((one) => `持有${one.holdYears}年：${flipWords(one, terms.sale_discount).zh}`).join("；")}。`,
      },
      footnote: {
        en: `Loss ratio ${formatShare(terms.loss_ratio)}, pay-back of the unsold ${formatShare(terms.buyback_share)}, sale after ${terms.fast_hold} years: assumptions of the parameters cell. Move the slider to change the years held.`,
        zh: `归零比例${formatShare(terms.loss_ratio)}、未退出者返还${formatShare(terms.buyback_share)}、${terms.fast_hold}年后卖出：均为参数单元中的假设。拖动滑块更改持有年数。`,
      },
      sources: result.sources,
      n: result.early + result.late,
      data: whatIf.flatMap((one, i) => tracesOf(one, i === active)),
      layout: {
        xaxis: {
          range: [0, 1],
          tickformat: ".0%",
          title: {
            text: say(options.language, { en: "chance of an exit at the end of the hold", zh: "持有期末退出概率" }),
            standoff: 6,
          },
        },
        yaxis: {
          range: [-1, 1],
          tickformat: ".0%",
          zeroline: true,
          title: { text: say(options.language, { en: "break-even discount", zh: "打平折扣" }), standoff: 6 },
        },
        shapes: [line(terms.sale_discount, "h"), line(terms.exit_odds, "v")],
        annotations: [
          note(
            say(options.language, {
              en: `discount taken: ${formatShare(terms.sale_discount)}`,
              zh: `实际折扣：${formatShare(terms.sale_discount)}`,
            }),
            { x: 1, y: terms.sale_discount, xanchor: "right", yanchor: "bottom" },
          ),
          note(
            say(options.language, {
              en: `assumed odds: ${formatShare(terms.exit_odds)}`,
              zh: `假设概率：${formatShare(terms.exit_odds)}`,
            }),
            { x: terms.exit_odds, y: -0.98, xanchor: "left", yanchor: "bottom" },
          ),
        ],
        sliders: [slider(whatIf, active, options)],
      },
      rows: whatIf.flatMap(({ holdYears, points }) => points.map((point) => ({ holdYears, ...point }))),
      room: { left: narrow ? 56 : 84, below: narrow ? 150 : 160 },
      height: narrow ? 680 : 660,
    },
    options,
  );
}

function tracesOf({ points }: WhatIf, isShown: boolean): JsonObject[] {
  const x = points.map(({ odds }) => odds);
  const edge = {
    type: "scatter",
    mode: "lines",
    x,
    hoverinfo: "skip",
    visible: isShown,
    line: { width: 0, color: palette.blue },
  };
  return [
    { ...edge, y: points.map(({ low }) => Math.max(-1, low)) },
    { ...edge, y: points.map(({ high }) => high), fill: "tonexty", fillcolor: transparent("blue", 0.14) },
    {
      type: "scatter",
      mode: "lines+markers",
      x,
      y: points.map(({ value }) => Math.max(-1, value)),
      text: points.map(({ value, odds }) => `${formatShare(odds)}: ${formatShare(value)}`),
      hoverinfo: "text",
      visible: isShown,
      line: { color: palette.blue, width: 2.4 },
      marker: { color: palette.blue, size: 7 },
    },
  ];
}

/** One step a length of hold, which shows its three traces and hides the others. */
function slider(whatIf: readonly WhatIf[], active: number, { language }: FigureOptions): JsonObject {
  return {
    active,
    x: 0,
    len: 1,
    y: 0,
    yanchor: "top",
    pad: { t: 46, b: 0 },
    currentvalue: {
      prefix: say(language, { en: "years held: ", zh: "持有年数：" }),
      font: { size: 12, color: ink.text },
    },
    font: { size: 11, color: ink.muted },
    steps: whatIf.map(({ holdYears }, i) => ({
      label: String(holdYears),
      method: "update",
      args: [{ visible: whatIf.flatMap((_, j) => [i === j, i === j, i === j]) }],
    })),
  };
}

function line(value: number, way: "h" | "v"): JsonObject {
  const across =
    way === "h"
      ? { xref: "paper", x0: 0, x1: 1, yref: "y", y0: value, y1: value }
      : { yref: "paper", y0: 0, y1: 1, xref: "x", x0: value, x1: value };
  return {
    type: "line",
    layer: "below",
    ...across,
    line: { color: ink.text, width: 1.3, dash: way === "h" ? "dash" : "dot" },
  };
}

function note(
  text: string,
  place: { readonly x: number; readonly y: number; readonly xanchor: string; readonly yanchor: string },
): JsonObject {
  return { text, showarrow: false, xref: "x", yref: "y", ...place, font: { size: 11, color: ink.muted } };
}

/** The odds from which holding wins, read off the curve between its points. */
function flipWords({ points }: WhatIf, discount: number): Text {
  const at = points.findIndex(({ value }) => value < discount);
  const [flip, before] = [points[at], points[at - 1]];
  if (flip === undefined) return { en: "a quick sale always pays", zh: "快速卖出始终划算" };
  if (before === undefined) return { en: "a quick sale never pays", zh: "快速卖出从不划算" };
  const odds = before.odds + ((before.value - discount) / (before.value - flip.value)) * (flip.odds - before.odds);
  return {
    en: `holding wins from odds of ${formatShare(odds)}`,
    zh: `概率达${formatShare(odds)}时长期持有胜出`,
  };
}

function titleOf({ whatIf, terms }: FundModelResult): Text {
  const own = whatIf.find(({ holdYears }) => holdYears === terms.hold_years);
  if (!own)
    return { en: "The break-even discount falls as the odds of an exit rise", zh: "退出概率越高，打平折扣越低" };
  const { en, zh } = flipWords(own, terms.sale_discount);
  return {
    en: `Held ${terms.hold_years} years and sold ${formatShare(terms.sale_discount)} below the mark: ${en}, in the middle of the funds`,
    zh: `持有${terms.hold_years}年、折价${formatShare(terms.sale_discount)}：就中位基金而言，${zh}`,
  };
}
