import { type HallucinationResult, taskValue, type UseCase } from "../../problems/commercial/use-cases";
import { type Figure, type FigureOptions, type JsonObject, say } from "../figure";
import { frame, isNarrow } from "../frame";
import { formatShare } from "../numbers";
import { ink, type PaletteName, palette } from "../palette";

/** The shares of answers checked that the slider offers. */
const shares = [0, 0.1, 0.25, 0.5, 0.75, 1] as const;
const rates = Array.from({ length: 61 }, (_, i) => 10 ** (-3 + (3 * i) / 60));
const styles: readonly { readonly color: PaletteName; readonly dash: string; readonly symbol: string }[] = [
  { color: "teal", dash: "solid", symbol: "circle" },
  { color: "blue", dash: "dash", symbol: "square" },
  { color: "vermilion", dash: "dot", symbol: "diamond" },
  { color: "purple", dash: "dashdot", symbol: "triangle-up" },
];

/** What a task is worth over the error rate, use by use, with a slider for the share of answers checked. */
export function checkingWhatIf(result: HallucinationResult, options: FigureOptions): Figure {
  const narrow = isNarrow(options);
  const data = shares.flatMap((share, place) =>
    result.cases.flatMap((use, i) => traces(use, { share, style: i, isShown: place === 0 }, options)),
  );
  const perShare = 2 * result.cases.length;
  const paying = (share: number) =>
    result.cases.filter((use) => worth(use, share, use.rate) > 0).map((use) => use.name);
  const names = (share: number, language: "en" | "zh") =>
    paying(share)
      .map((name) => (language === "en" ? name.en.toLowerCase() : name.zh))
      .join(language === "en" ? ", " : "、") || (language === "en" ? "nothing" : "无");
  return frame(
    {
      id: "commercial-checking",
      title: {
        en: `Unchecked, ${names(0, "en")} would pay at measured error rates; with every answer checked, ${names(1, "en")}`,
        zh: `按实测错误率，不核查时划算的是${names(0, "zh")}；逐条核查时是${names(1, "zh")}`,
      },
      subtitle: {
        en: "Value of a task over its gross value, by share of wrong answers; mark: measured rate. Move the slider for the share of answers checked",
        zh: "任务净值与毛值之比，随错误率变化；标记为实测错误率。拖动滑块改变核查比例",
      },
      alt: {
        en: `Lines falling with the error rate, one a use, from 1 down to −1 of the gross value. At measured rates unchecked tasks pay in ${names(0, "en")}; fully checked ones in ${names(1, "en")}.`,
        zh: `每种用途一条随错误率下降的线，由毛值的1到−1。按实测错误率，不核查划算：${names(0, "zh")}；逐条核查划算：${names(1, "zh")}。`,
      },
      footnote: {
        en: "V = b − p − (1 − q)·e·L − q·k, drawn as V/b and cut at −1. Printed: no checking (q = 0).",
        zh: "V = b − p − (1 − q)·e·L − q·k，画V/b，低于−1截断。打印版为不核查（q = 0）。",
      },
      sources: result.sources,
      n: result.cases.reduce((total, use) => total + use.readings.length, 0),
      data,
      layout: {
        xaxis: {
          type: "log",
          range: [-3, 0],
          tickvals: [0.001, 0.01, 0.1, 1],
          ticktext: ["0.1 %", "1 %", "10 %", "100 %"],
          title: {
            text: say(options.language, { en: "Wrong answers (log scale)", zh: "错误答案占比（对数刻度）" }),
            standoff: 6,
          },
        },
        yaxis: {
          range: [-1.05, 1.05],
          zeroline: true,
          zerolinewidth: 2,
          zerolinecolor: ink.text,
          title: { text: say(options.language, { en: "Net over gross value", zh: "净值/毛值" }), standoff: 6 },
        },
        annotations: [key(result.cases, options)],
        sliders: [
          {
            active: 0,
            x: 0,
            len: 1,
            y: 0,
            yanchor: "top",
            pad: { t: narrow ? 52 : 62, b: 6 },
            currentvalue: {
              prefix: say(options.language, { en: "Answers checked: ", zh: "核查比例：" }),
              font: { size: 12.5, color: ink.text },
            },
            font: { size: 11 },
            steps: shares.map((share, place) => ({
              label: formatShare(share),
              method: "restyle",
              args: ["visible", data.map((_, i) => Math.floor(i / perShare) === place)],
            })),
          },
        ],
      },
      rows: shares.flatMap((share) =>
        result.cases.map((use) => ({
          use: use.name[options.language],
          checked: share,
          measured_rate: use.rate,
          value: worth(use, share, use.rate) * use.value,
        })),
      ),
      room: { left: narrow ? 50 : 76, below: narrow ? 146 : 158 },
      height: narrow ? 640 : 660,
    },
    options,
  );
}

function worth(use: UseCase, checkShare: number, rate: number): number {
  return use.value === 0 ? 0 : taskValue({ ...use, checkShare }, rate) / use.value;
}

interface Line {
  readonly share: number;
  readonly style: number;
  readonly isShown: boolean;
}

function traces(use: UseCase, { share, style, isShown }: Line, options: FigureOptions): JsonObject[] {
  const { color, dash, symbol } = styles[style % styles.length] ?? {
    color: "grey" as const,
    dash: "solid",
    symbol: "circle",
  };
  const name = say(options.language, use.name);
  const drawn = rates.map((rate) => ({ rate, value: worth(use, share, rate) })).filter(({ value }) => value >= -1.2);
  return [
    {
      type: "scatter",
      mode: "lines",
      name,
      visible: isShown,
      x: drawn.map(({ rate }) => rate),
      y: drawn.map(({ value }) => value),
      line: { color: palette[color], width: 2.5, dash },
      hovertemplate: `${name}: %{x:.2%}, %{y:.2f}<extra></extra>`,
    },
    {
      type: "scatter",
      mode: "markers",
      name,
      visible: isShown,
      x: [use.rate],
      y: [Math.max(-1, worth(use, share, use.rate))],
      marker: { symbol, size: 12, color: palette[color], line: { color: ink.ground, width: 1 } },
      hovertemplate: `${name}: %{x:.2%}, %{y:.2f}<extra></extra>`,
      cliponaxis: false,
    },
  ];
}

function key(cases: readonly UseCase[], options: FigureOptions): JsonObject {
  const signs = ["●", "■", "◆", "▲"];
  return {
    text: cases
      .map(
        (use, i) =>
          `<span style="color:${palette[styles[i % styles.length]?.color ?? "grey"]}">${signs[i % signs.length]} ${say(options.language, use.name)}</span>`,
      )
      .join("<br>"),
    showarrow: false,
    xref: "paper",
    yref: "paper",
    x: 0.02,
    y: 0.04,
    xanchor: "left",
    yanchor: "bottom",
    align: "left",
    font: { size: 12 },
  };
}
