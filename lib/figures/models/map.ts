import type { ArchitectureMap, MappedModel } from "../../problems/models/map";
import { type Figure, type FigureOptions, type JsonObject, say } from "../figure";
import { frame, isNarrow } from "../frame";
import { escapeText } from "../lines";
import { formatShare } from "../numbers";
import { ink, palette } from "../palette";

/** All known architectures on a flat map: near means alike. */
export function mapFigure(result: ArchitectureMap, options: FigureOptions): Figure {
  const { models } = result;
  const isChinese = ({ country }: MappedModel): boolean => country === "CN";
  const yi = models.filter(({ model }) => model.startsWith("Yi"));
  const llama = models.filter(({ family, country }) => family === "LLaMA" && country === "CN").length;
  const chinese = models.filter(isChinese).length;
  return frame(
    {
      id: "models-map",
      title: {
        en: `${llama} of ${chinese} Chinese models have LLaMA's architecture${yi.length > 0 ? ", Yi among them" : ""}`,
        zh: `${chinese}个中国模型中有${llama}个采用LLaMA架构${yi.length > 0 ? "，Yi在其中" : ""}`,
      },
      subtitle: {
        en: "Map of architectures by structure and tensors: what lies close is alike. Axes have no unit",
        zh: "按结构与张量绘制的架构图：距离近即相似。坐标轴没有单位",
      },
      alt: {
        en: `Scatter of ${models.length} models, ${chinese} of them Chinese. Yi's ${yi.length} releases lie with LLaMA. Families with a label: ${labelsOf(
          models,
        )
          .map(({ family }) => family)
          .join(", ")}.`,
        zh: `${models.length}个模型的散点，其中中国${chinese}个。Yi的${yi.length}个版本与LLaMA同处。标注的家族：${labelsOf(
          models,
        )
          .map(({ family }) => family)
          .join("、")}。`,
      },
      footnote: {
        en: `Classical scaling of Gower's distance and tensor misfit; the two axes show ${formatShare(result.shown, 2)} of the variation. ${result.leftOut} models with too few known fields left out. Equal architecture is no proof of copied weights.`,
        zh: `对Gower距离与张量差异作经典标度；两轴反映${formatShare(result.shown, 2)}的差异。${result.leftOut}个字段过少的模型未计入。架构相同不等于权重复制。`,
      },
      sources: result.sources,
      n: models.length,
      data: [
        pointsOf(
          models.filter((model) => !isChinese(model)),
          { color: palette.grey, symbol: "circle-open" },
        ),
        pointsOf(
          models.filter((model) => isChinese(model) && !yi.includes(model)),
          { color: palette.blue, symbol: "circle" },
        ),
        pointsOf(yi, { color: palette.vermilion, symbol: "diamond" }),
      ],
      layout: layoutOf(models, options),
      rows: models.map(({ model, family, country, x, y }) => ({ model, family, country, x, y })),
      room: isNarrow(options) ? { left: 34, below: 36 } : { left: 52, below: 44 },
      height: isNarrow(options) ? 620 : 620,
    },
    options,
  );
}

/** Axes, labels and what else frames the marks. */
function layoutOf(models: readonly MappedModel[], options: FigureOptions): JsonObject {
  return {
    xaxis: {
      ...bare(
        models.map(({ x }) => x),
        isNarrow(options) ? 0.2 : 0.09,
      ),
      title: {
        text: say(options.language, { en: "first axis of likeness (no unit)", zh: "第一相似轴（无单位）" }),
        standoff: 6,
      },
    },
    yaxis: {
      ...bare(
        models.map(({ y }) => y),
        0.12,
      ),
      title: {
        text: say(options.language, { en: "second axis of likeness (no unit)", zh: "第二相似轴（无单位）" }),
        standoff: 6,
      },
    },
    annotations: [...labels(models, options), key(options)],
  };
}

function pointsOf(
  models: readonly MappedModel[],
  { color, symbol }: { readonly color: string; readonly symbol: string },
): JsonObject {
  return {
    type: "scatter",
    mode: "markers",
    x: models.map(({ x }) => x),
    y: models.map(({ y }) => y),
    text: models.map(({ model, family }) => `${escapeText(model)} (${escapeText(family)})`),
    hoverinfo: "text",
    marker: { color, symbol, size: 9, opacity: 0.8, line: { width: 1.4, color } },
  };
}

function bare(values: readonly number[], margin: number): JsonObject {
  const [low, high] = [Math.min(...values), Math.max(...values)];
  const room = (high - low) * margin;
  return { range: [low - room, high + room], showticklabels: false, ticks: "", zeroline: false };
}

interface FamilyLabel {
  readonly family: string;
  readonly x: number;
  readonly y: number;
}

/** Families with at least two models or a place of their own, above their highest model. */
function labelsOf(models: readonly MappedModel[]): FamilyLabel[] {
  const families = [...new Set(models.map(({ family }) => family))].filter((family) => family !== "");
  const all = families.map((family) => {
    const own = models.filter((model) => model.family === family);
    const middle = (pick: (model: MappedModel) => number): number =>
      own.reduce((sum, model) => sum + pick(model), 0) / own.length;
    return { family, count: own.length, x: middle(({ x }) => x), y: Math.max(...own.map(({ y }) => y)) };
  });
  return all.sort((a, b) => b.count - a.count || (a.family < b.family ? -1 : 1));
}

/** Labels that do not run into one another: larger families first. */
function labels(models: readonly MappedModel[], options: FigureOptions): JsonObject[] {
  const narrow = isNarrow(options);
  const spread = (pick: (model: MappedModel) => number): number =>
    Math.max(...models.map(pick)) - Math.min(...models.map(pick));
  const room = { x: spread(({ x }) => x) * (narrow ? 0.26 : 0.115), y: spread(({ y }) => y) * 0.055 };
  const placed: FamilyLabel[] = [];
  for (const label of labelsOf(models)) {
    if (placed.every((other) => Math.abs(other.x - label.x) > room.x || Math.abs(other.y - label.y) > room.y))
      placed.push(label);
  }
  return placed.map(({ family, x, y }) => ({
    text: escapeText(family),
    showarrow: false,
    xref: "x",
    yref: "y",
    x,
    y,
    yshift: 13,
    font: { size: narrow ? 10 : 12, color: ink.text },
  }));
}

function key(options: FigureOptions): JsonObject {
  const name = (color: string, sign: string, text: string): string =>
    `<span style="color:${color}">${sign} ${text}</span>`;
  return {
    text: [
      name(palette.blue, "●", say(options.language, { en: "Chinese", zh: "中国" })),
      name(palette.vermilion, "◆", "Yi"),
      name(palette.grey, "○", say(options.language, { en: "others", zh: "其他" })),
    ].join("   "),
    showarrow: false,
    xref: "paper",
    yref: "paper",
    x: 0,
    xanchor: "left",
    y: 1,
    yanchor: "top",
    font: { size: 12 },
  };
}
