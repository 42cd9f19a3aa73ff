import { dayNumber, isoDate } from "../../core/dates";
import type { Text } from "../../core/text";
import { type TempoResult, waves } from "../../problems/capital/round-tempo";
import { type Figure, type FigureOptions, type JsonObject, say } from "../figure";
import { frame, isNarrow } from "../frame";
import { escapeText } from "../lines";
import { formatFixed } from "../numbers";
import { ink, type PaletteName, palette } from "../palette";

const styles = {
  vision: { color: "blue", symbol: "circle" },
  models: { color: "vermilion", symbol: "square" },
} as const satisfies Record<string, { color: PaletteName; symbol: string }>;

/** The dated rounds of both waves, one lane a company, in months since the wave's window opened. */
export function roundsFigure(result: TempoResult, options: FigureOptions): Figure {
  const narrow = isNarrow(options);
  const lanes = [...new Map(result.rounds.map((round) => [`${round.wave}|${round.company}`, round])).values()];
  const months = (round: TempoResult["rounds"][number]) =>
    (dayNumber(round.date) - dayNumber(isoDate(waves[round.wave].from))) / (365.25 / 12);
  const laneOf = (round: TempoResult["rounds"][number]) =>
    lanes.findIndex(({ wave, company }) => wave === round.wave && company === round.company);
  const data = (["vision", "models"] as const).flatMap((wave): JsonObject[] =>
    lanes
      .filter((lane) => lane.wave === wave)
      .map((lane) => {
        const own = result.rounds.filter((round) => round.wave === wave && round.company === lane.company);
        const color = palette[styles[wave].color];
        return {
          type: "scatter",
          mode: "lines+markers",
          x: own.map(months),
          y: own.map(laneOf),
          text: own.map(({ company, round, date }) => escapeText(`${company}, ${round}, ${date.slice(0, 7)}`)),
          hoverinfo: "text",
          line: { color, width: 1.2 },
          marker: { color, symbol: styles[wave].symbol, size: 10 },
        };
      }),
  );
  return frame(
    {
      id: "capital-rounds",
      title: titleOf(result),
      subtitle: {
        en: "Closed rounds dated to the month or better. Blue dots: vision firms from January 2016; red squares: model firms from January 2023",
        zh: "月份以上精度的已完成轮次。蓝点：视觉公司，自2016年1月；红方：模型公司，自2023年1月",
      },
      alt: {
        en: `Lanes by company. ${lanes
          .map(
            (lane) =>
              `${lane.name.en}: ${result.rounds
                .filter((round) => laneOf(round) === lanes.indexOf(lane))
                .map(({ date }) => date.slice(0, 7))
                .join(", ")}`,
          )
          .join("; ")}.`,
        zh: `每家公司一行。${lanes
          .map(
            (lane) =>
              `${lane.name.zh}：${result.rounds
                .filter((round) => laneOf(round) === lanes.indexOf(lane))
                .map(({ date }) => date.slice(0, 7))
                .join("、")}`,
          )
          .join("；")}。`,
      },
      footnote: {
        en: `${result.undated} rounds known only by the year are left out; undated rounds and those of failed companies are missing in both waves. The red window ends after two years.`,
        zh: `仅知年份的${result.undated}轮未计；两波都缺无日期与失败公司的轮次。红色窗口两年后结束。`,
      },
      sources: result.sources,
      n: result.rounds.length,
      data,
      layout: {
        xaxis: {
          range: [-1, 48],
          tickvals: [0, 12, 24, 36, 48],
          title: {
            text: say(options.language, { en: "months since the window opened", zh: "距窗口开始的月数" }),
            standoff: 8,
          },
        },
        yaxis: {
          range: [lanes.length - 0.5, -0.6],
          showgrid: false,
          zeroline: false,
          tickvals: lanes.map((_, i) => i),
          ticktext: lanes.map(({ name }) => escapeText(say(options.language, name))),
          ticks: "",
        },
        shapes: [
          {
            type: "line",
            layer: "below",
            xref: "x",
            yref: "paper",
            x0: 24,
            x1: 24,
            y0: 0,
            y1: 1,
            line: { color: ink.muted, width: 1.2, dash: "dash" },
          },
        ],
      },
      rows: result.rounds.map(({ wave, company, date, round }) => ({ wave, company, date, round })),
      room: { left: narrow ? 112 : 150 },
      height: 200 + 30 * lanes.length,
    },
    options,
  );
}

function titleOf({ speed, waves: tempos }: TempoResult): Text {
  const months = (wave: string) => {
    const estimate = tempos.find((one) => one.wave === wave)?.months;
    return estimate ? formatFixed(estimate.value, 1) : "–";
  };
  if (speed === null) return { en: "Too few dated rounds to compare the waves", zh: "带日期的轮次过少，无法比较两波" };
  const [value, low, high] = [speed.value, speed.low, speed.high].map((one) => formatFixed(one, 1));
  const verdict = speed.low > 1 ? { en: "faster", zh: "更快" } : { en: "not shown to be faster", zh: "未能证明更快" };
  return {
    en: `Model firms raised every ${months("models")} months, vision firms every ${months("vision")}: ${verdict.en}, ratio ${value} (${low} to ${high})`,
    zh: `模型公司每${months("models")}个月融资一次，视觉公司每${months("vision")}个月：${verdict.zh}，比值${value}（${low}至${high}）`,
  };
}
