import type { Text } from "../../core/text";
import type { KeepResult, Waterfall } from "../../problems/corpora/keep-rates";
import { type Figure, type FigureOptions, type JsonObject, say } from "../figure";
import { frame, isNarrow } from "../frame";
import { escapeText } from "../lines";
import { formatShare } from "../numbers";
import { type PaletteName, palette } from "../palette";
import { unitWords } from "./units";

/** What is left after each step of pipelines of several steps, as lines that fall. */
export function waterfallsFigure(result: KeepResult, options: FigureOptions): Figure {
  const shown = result.waterfalls.filter(({ steps }) => steps.length > 2);
  const narrow = isNarrow(options);
  const most = Math.max(...shown.map(({ steps }) => steps.length));
  const least = Math.min(...shown.flatMap(({ steps }) => steps.map(({ share }) => share)));
  const text = (one: Waterfall, language: "en" | "zh") =>
    `${one.pipeline} (${unitWords(one.unit)[language]}): ${one.steps.map(({ share }) => formatShare(share, 3)).join(" → ")}`;
  return frame(
    {
      id: "corpora-waterfalls",
      title: titleOf(shown),
      subtitle: {
        en: "Share of the starting text left after each step, per cent, log scale; solid: English, dashed: Chinese",
        zh: "每一步之后剩余的比例（%，对数坐标）；实线为英文，虚线为中文",
      },
      alt: {
        en: `Lines falling step by step. ${shown.map((one) => text(one, "en")).join("; ")}.`,
        zh: `逐步下降的折线。${shown.map((one) => text(one, "zh")).join("；")}。`,
      },
      footnote: {
        en: "Each line in its own unit and from its own start; steps are not the same from line to line.",
        zh: "各线单位与起点不同，步骤也不一一对应。",
      },
      sources: [...new Set(shown.map(({ source }) => source))],
      n: shown.reduce((total, { steps }) => total + steps.length, 0),
      room: { left: narrow ? 52 : 76, right: narrow ? 96 : 210 },
      data: shown.map((one, place) => trace(one, place)),
      layout: {
        xaxis: {
          range: [-0.1, most - 0.8],
          tickvals: Array.from({ length: most }, (_, i) => i),
          title: { text: say(options.language, { en: "Step of the pipeline", zh: "流程步骤" }), standoff: 8 },
        },
        yaxis: {
          type: "log",
          range: [Math.log10(least / 1.3), 0.05],
          tickvals: [0.01, 0.02, 0.05, 0.1, 0.2, 0.5, 1],
          ticktext: [0.01, 0.02, 0.05, 0.1, 0.2, 0.5, 1].map((value) => formatShare(value, 1)),
          title: {
            text: say(options.language, { en: "Share left (log scale)", zh: "剩余比例（对数坐标）" }),
            standoff: 8,
          },
        },
        annotations: labels(shown, options),
      },
      rows: shown.flatMap(({ pipeline, language, unit, steps }) =>
        steps.map(({ name, share }, step) => ({ pipeline, language, unit, step, name, share })),
      ),
    },
    options,
  );
}

const colors: readonly PaletteName[] = ["blue", "vermilion", "teal", "purple", "gold", "grey"];

function trace({ pipeline, language, steps }: Waterfall, place: number): JsonObject {
  const color = palette[colors[place % colors.length] ?? "grey"];
  return {
    type: "scatter",
    mode: "lines+markers",
    name: escapeText(pipeline),
    x: steps.map((_, i) => i),
    y: steps.map(({ share }) => share),
    text: steps.map(({ name, share }) => `${escapeText(name)}: ${formatShare(share, 3)}`),
    hoverinfo: "text",
    line: { color, width: 2, dash: language === "zho" ? "dash" : "solid" },
    marker: { color, size: 7, symbol: language === "zho" ? "square" : "circle" },
    cliponaxis: false,
  };
}

/** Names at the lines' ends, moved apart where ends are close. */
function labels(shown: readonly Waterfall[], options: FigureOptions): JsonObject[] {
  const narrow = isNarrow(options);
  const ends = shown
    .map(({ pipeline, unit, steps }, place) => ({
      pipeline,
      unit,
      place,
      step: steps.length - 1,
      share: steps.at(-1)?.share ?? 1,
    }))
    .sort((a, b) => b.share - a.share);
  let above = Number.POSITIVE_INFINITY;
  return ends.map(({ pipeline, unit, place, share }) => {
    const y = Math.min(Math.log10(share), above - (narrow ? 0.22 : 0.13));
    above = y;
    const name = pipeline.replace(/ \(.*\)| all nine snapshots/, "");
    const words = `${escapeText(name)}${narrow ? "<br>" : ", "}${escapeText(say(options.language, unitWords(unit)))}`;
    return {
      text: `${words}${narrow ? " " : ": "}${formatShare(share, 3)}`,
      showarrow: false,
      xref: "paper",
      x: 1,
      xanchor: "left",
      xshift: 4,
      yref: "y",
      y,
      align: "left",
      font: { size: narrow ? 9 : 11.5, color: palette[colors[place % colors.length] ?? "grey"] },
    };
  });
}

function titleOf(shown: readonly Waterfall[]): Text {
  const worst = [...shown].sort((a, b) => (a.steps.at(-1)?.share ?? 1) - (b.steps.at(-1)?.share ?? 1))[0];
  const best = [...shown].sort((a, b) => (b.steps.at(-1)?.share ?? 1) - (a.steps.at(-1)?.share ?? 1))[0];
  const [low, high] = [worst?.steps.at(-1)?.share ?? 0, best?.steps.at(-1)?.share ?? 0];
  return {
    en: `Between ${formatShare(low)} and ${formatShare(high)} of the text is left, and duplicates cost more than rules in some pipelines`,
    zh: `流程结束时剩余${formatShare(low)}至${formatShare(high)}，部分流程去重剔除的比规则更多`,
  };
}
