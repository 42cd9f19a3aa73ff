import type { Text } from "../../core/text";
import type { YiRelease, YiResult } from "../../problems/models/yi";
import { type Figure, type FigureOptions, type JsonObject, say } from "../figure";
import { frame, isNarrow } from "../frame";
import { escapeText } from "../lines";
import { formatFixed, formatNumber } from "../numbers";
import { ink, palette } from "../palette";

/** What adds up to a distance, in the order of the stack. */
const parts = [
  { name: { en: "tensors: missing, extra or renamed", zh: "张量：缺、多或改名" }, color: palette.vermilion },
  { name: { en: "structure: sizes and design", zh: "结构：规模与设计" }, color: palette.blue },
] as const;

/** How far the first Yi release lies from each family, by structure and by tensors. */
export function nearestFigure(result: YiResult, options: FigureOptions): Figure {
  const release = result.first.at(-1);
  const neighbours = (release?.neighbours ?? [])
    .filter(({ structureDistance }) => structureDistance !== null)
    .slice(0, 7);
  const narrow = isNarrow(options);
  const families = neighbours.map(({ family }) => family);
  const shares = neighbours.map((one) => [one.tensors?.distance ?? 0, one.structureDistance ?? 0]);
  const totals = shares.map((both) => both.reduce((sum, part) => sum + part, 0));
  return frame(
    {
      id: "models-yi-nearest",
      title: titleOf(release),
      subtitle: {
        en: `Distance of ${release?.model ?? "Yi"} to the nearest families, Yi itself taken out of the reference; 0 is the same, parts add up`,
        zh: `${release?.model ?? "Yi"}与最近各家族的距离（参照中已剔除Yi）；0为相同，两部分相加`,
      },
      alt: {
        en: `Stacked bars. ${neighbours.map(({ family }, i) => `${family} ${formatFixed(totals[i] ?? 0, 3)}`).join("; ")}.`,
        zh: `堆叠柱。${neighbours.map(({ family }, i) => `${family} ${formatFixed(totals[i] ?? 0, 3)}`).join("；")}。`,
      },
      footnote: {
        en: "No interval: every tensor is compared. A renamed tensor counts a tenth of a missing one. Structure to LLaMA differs in sizes alone.",
        zh: "逐一比对全部张量，故无区间。改名计缺失的十分之一。与LLaMA的结构差异只在规模。",
      },
      sources: result.sources,
      n: families.length,
      data: parts.map(({ name, color }, part) => ({
        type: "bar",
        orientation: "h",
        name: say(options.language, name),
        y: families,
        x: shares.map((both) => both[part] ?? 0),
        marker: { color },
        hovertemplate: "%{y}: %{x:.3f}<extra></extra>",
      })),
      layout: layoutOf(families, totals, options),
      rows: neighbours.map((one, i) => ({
        family: one.family,
        structure: one.structureDistance,
        tensors: one.tensors?.distance ?? null,
        renamed: one.tensors?.renames.length ?? null,
        distance: totals[i] ?? null,
      })),
      room: { left: narrow ? 84 : 110 },
      height: 130 + 46 * families.length + (narrow ? 150 : 120),
    },
    options,
  );
}

/** Axes, labels and what else frames the marks. */
function layoutOf(families: readonly string[], totals: readonly number[], options: FigureOptions): JsonObject {
  const top = Math.max(0.01, ...totals);
  return {
    barmode: "stack",
    bargap: 0.35,
    xaxis: {
      title: { text: say(options.language, { en: "distance", zh: "距离" }), standoff: 8 },
      range: [0, top * 1.2],
      zeroline: true,
    },
    yaxis: {
      type: "category",
      autorange: false,
      range: [families.length - 0.5, -1.1],
      tickfont: { size: isNarrow(options) ? 11 : 13 },
    },
    annotations: [...numbersOf(totals), keyOf(options)],
  };
}

function titleOf(release: YiRelease | undefined): Text {
  if (release === undefined) return { en: "No first release of Yi is in the table", zh: "表中没有Yi的初版" };
  const { nearest, renames, tensorDistance, designDifferences } = release;
  const isSame = nearest === "LLaMA" && tensorDistance === 0 && designDifferences.length === 0;
  return {
    en: `The first Yi is nearest to ${nearest}${isSame ? `: the same architecture with ${renames.length} tensors a layer renamed` : ""}`,
    zh: `Yi初版最近的是${nearest}${isSame ? `：架构相同，每层${renames.length}个张量改名` : ""}`,
  };
}

function numbersOf(totals: readonly number[]): JsonObject[] {
  return totals.map((value, i) => ({
    text: formatNumber(value, 2),
    showarrow: false,
    xref: "x",
    yref: "y",
    x: value,
    y: i,
    xanchor: "left",
    xshift: 6,
    font: { size: 12, color: ink.text },
  }));
}

function keyOf(options: FigureOptions): JsonObject {
  return {
    text: parts
      .map(({ name, color }) => `<span style="color:${color}">■ ${escapeText(say(options.language, name))}</span>`)
      .join(isNarrow(options) ? "<br>" : "    "),
    showarrow: false,
    xref: "paper",
    yref: "paper",
    x: 0,
    xanchor: "left",
    y: 1,
    yanchor: "top",
    align: "left",
    font: { size: 12 },
  };
}
