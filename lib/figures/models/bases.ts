import type { Text } from "../../core/text";
import type { BaseCounts, OriginResult } from "../../problems/models/origins";
import { type Figure, type FigureOptions, type JsonObject, say } from "../figure";
import { frame, isNarrow } from "../frame";
import { formatShare } from "../numbers";
import { ink, type PaletteName, palette } from "../palette";

interface BaseSeries {
  readonly key: keyof BaseCounts;
  readonly name: Text;
  readonly color: PaletteName;
}

const series: readonly BaseSeries[] = [
  { key: "own", name: { en: "own line", zh: "自有路线" }, color: "blue" },
  { key: "chinese", name: { en: "another Chinese maker's", zh: "国内他家" }, color: "teal" },
  { key: "foreign", name: { en: "foreign", zh: "国外" }, color: "vermilion" },
  { key: "unknown", name: { en: "not stated", zh: "未说明" }, color: "grey" },
];

/** On what the releases of each half-year stand, counted. */
export function basesFigure(result: OriginResult, options: FigureOptions): Figure {
  const { halves } = result;
  const narrow = isNarrow(options);
  const top = Math.max(1, ...halves.map(({ counts }) => Math.max(...Object.values(counts)))) * (narrow ? 1.32 : 1.2);
  return frame(
    {
      id: "models-bases",
      title: titleOf(result),
      subtitle: {
        en: "Releases of Chinese models by the base that they declare, number per half-year; rows dated only by a list left out",
        zh: "各半年中国模型发布数，按自述底座划分；仅由名单得知日期者未计入",
      },
      alt: {
        en: `Grouped bars. ${halves.map(({ half, counts }) => `${half}: own ${counts.own}, other Chinese ${counts.chinese}, foreign ${counts.foreign}, not stated ${counts.unknown}`).join("; ")}.`,
        zh: `分组柱。${halves.map(({ half, counts }) => `${half}：自有${counts.own}、国内他家${counts.chinese}、国外${counts.foreign}、未说明${counts.unknown}`).join("；")}。`,
      },
      footnote: {
        en: `Counts of rows, sizes and fine-tunes apart; the last half-year ends with the window. Own line among the declared: ${ownText(result, "; ")} (95 % Wilson).`,
        zh: `按行计数，不同规模与微调分别计；最后一个半年止于窗口末。已声明者中自有路线占：${ownText(result, "；")}（95% Wilson）。`,
      },
      sources: result.sources,
      n: halves.reduce((sum, { counts }) => sum + counts.own + counts.chinese + counts.foreign + counts.unknown, 0),
      data: series.map((one) => barsOf(one, result, options)),
      layout: {
        barmode: "group",
        bargap: 0.28,
        bargroupgap: 0.06,
        xaxis: {
          title: { text: say(options.language, { en: "half-year of release", zh: "发布半年" }), standoff: 8 },
          type: "category",
        },
        yaxis: {
          title: { text: say(options.language, { en: "releases", zh: "发布数" }), standoff: 8 },
          range: [0, top],
        },
        annotations: keyOf(options),
      },
      rows: halves.flatMap(({ half, counts }) => series.map(({ key }) => ({ half, base: key, releases: counts[key] }))),
      room: { left: narrow ? 46 : 70 },
    },
    options,
  );
}

function barsOf({ key, name, color }: BaseSeries, { halves }: OriginResult, { language }: FigureOptions): JsonObject {
  return {
    type: "bar",
    name: say(language, name),
    x: halves.map(({ half }) => half),
    y: halves.map(({ counts }) => counts[key]),
    text: halves.map(({ counts }) => String(counts[key])),
    textposition: "outside",
    textfont: { size: 11, color: ink.text },
    cliponaxis: false,
    marker: { color: palette[color] },
    hoverinfo: "x+y+name",
  };
}

/** The series by name, each with its colour, above the bars. */
function keyOf(options: FigureOptions): JsonObject[] {
  const names = series.map(
    ({ name, color }) => `<span style="color:${palette[color]}">■ ${say(options.language, name)}</span>`,
  );
  const text = isNarrow(options)
    ? `${names.slice(0, 2).join("   ")}<br>${names.slice(2).join("   ")}`
    : names.join("    ");
  return [
    {
      text,
      showarrow: false,
      xref: "paper",
      yref: "paper",
      x: 0,
      xanchor: "left",
      y: 1,
      yanchor: "top",
      align: "left",
      font: { size: 12 },
    },
  ];
}

function ownText({ halves }: OriginResult, separator: string): string {
  return halves
    .flatMap(({ half, own }) =>
      own === null ? [] : [`${half} ${formatShare(own.value)} (${formatShare(own.low)}–${formatShare(own.high)})`],
    )
    .join(separator);
}

function titleOf({ halves }: OriginResult): Text {
  const of = (half: string) => halves.find((one) => one.half === half)?.own ?? null;
  const [first, second] = [of("2023 H1"), of("2023 H2")];
  if (first === null || second === null)
    return { en: "What the releases of each half-year stand on", zh: "各半年发布的模型建立在什么之上" };
  const [a, b] = [formatShare(first.value), formatShare(second.value)];
  if (first.high < second.low) {
    return {
      en: `Building on others' models was the rule in early 2023; own lines rose from ${a} to ${b} by its second half`,
      zh: `2023年初以借用他人模型为主；自有路线占比从上半年${a}升至下半年${b}`,
    };
  }
  return {
    en: `Own lines were ${a} of releases in early 2023 and ${b} in its second half`,
    zh: `自有路线占比：2023年上半年${a}，下半年${b}`,
  };
}
