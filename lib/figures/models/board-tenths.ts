import type { Text } from "../../core/text";
import type { BoardTenth, WrappingResult } from "../../problems/models/wrapping";
import { type Figure, type FigureOptions, type JsonObject, say } from "../figure";
import { frame, isNarrow } from "../frame";
import { formatNumber, formatShare } from "../numbers";
import { ink, palette } from "../palette";

/** The share of derived entries in each tenth of a world-wide board. */
export function boardTenthsFigure({ board, excluded, sources }: WrappingResult, options: FigureOptions): Figure {
  const { tenths, oddsRatio } = board;
  const narrow = isNarrow(options);
  const odds =
    oddsRatio === null
      ? "–"
      : `${formatNumber(oddsRatio.value, 2)} (${formatNumber(oddsRatio.low, 2)}–${formatNumber(oddsRatio.high, 2)})`;
  return frame(
    {
      id: "models-board-tenths",
      title: titleOf({ board }),
      subtitle: {
        en: "Open LLM Leaderboard, July 2024, all countries: share of entries not pre-trained by their submitter, % of each tenth of the ranking",
        zh: "Open LLM Leaderboard，2024年7月，不分国别：非自行预训练条目在各十分位中的占比（%）",
      },
      alt: {
        en: `Dots with intervals, best tenth first: ${tenths.map(({ tenth, derived }) => `${tenth}: ${formatShare(derived.value, 3)}`).join("; ")}.`,
        zh: `带区间的点，从最好的十分之一起：${tenths.map(({ tenth, derived }) => `${tenth}：${formatShare(derived.value, 3)}`).join("；")}。`,
      },
      footnote: {
        en: `Lines: 95 % Wilson. Odds ratio per 10 points at equal size and date: ${odds}. ${excluded[0]?.count ?? 0} entries without size, date or kind left out. Submitters label their own entries. The axis does not start at zero.`,
        zh: `竖线为95% Wilson。规模与日期相同时每10分几率比：${odds}。缺规模、日期或类型的${excluded[0]?.count ?? 0}条未计入。类型由提交者自报。纵轴不从零开始。`,
      },
      sources,
      n: board.entries,
      data: [
        {
          type: "scatter",
          mode: "markers",
          x: tenths.map(({ tenth }) => tenth),
          y: tenths.map(({ derived }) => derived.value * 100),
          error_y: {
            type: "data",
            symmetric: false,
            array: tenths.map(({ derived }) => (derived.high - derived.value) * 100),
            arrayminus: tenths.map(({ derived }) => (derived.value - derived.low) * 100),
            color: palette.blue,
            thickness: 2,
            width: 4,
          },
          marker: { color: palette.blue, size: 9 },
          hovertemplate: "%{x}: %{y:.1f} %<extra></extra>",
        },
      ],
      layout: layoutOf(tenths, options),
      rows: tenths.map(({ tenth, derived }) => ({
        tenth,
        share: derived.value,
        low: derived.low,
        high: derived.high,
        n: derived.n,
      })),
      room: { left: narrow ? 50 : 70 },
    },
    options,
  );
}

/** Axes, labels and what else frames the marks. */
function layoutOf(tenths: readonly BoardTenth[], options: FigureOptions): JsonObject {
  const narrow = isNarrow(options);
  return {
    xaxis: {
      title: {
        text: say(options.language, { en: "tenth of the ranking (1 = best)", zh: "排名十分位（1为最好）" }),
        standoff: 8,
      },
      tickvals: tenths.map(({ tenth }) => tenth),
      range: [0.4, 10.6],
      zeroline: false,
    },
    yaxis: {
      title: { text: say(options.language, { en: "derived entries, %", zh: "衍生条目，%" }), standoff: 8 },
      range: [Math.min(75, ...tenths.map(({ derived }) => derived.low * 100 - 5)), 102],
      zeroline: false,
    },
    annotations: narrow
      ? []
      : tenths.map(({ tenth, derived }) => ({
          text: formatNumber(derived.value * 100, 3),
          showarrow: false,
          xref: "x",
          yref: "y",
          x: tenth,
          y: derived.low * 100,
          yshift: -14,
          font: { size: 11, color: ink.muted },
        })),
  };
}

function titleOf({ board }: Pick<WrappingResult, "board">): Text {
  const odds = board.oddsRatio;
  const [best, last] = [board.tenths[0]?.derived.value ?? Number.NaN, board.tenths.at(-1)?.derived.value ?? Number.NaN];
  const shares = { best: formatShare(best, 3), last: formatShare(last, 3) };
  if (odds !== null && odds.low > 1) {
    return {
      en: `World-wide, better ranks do go with more derived models: ${shares.best} in the best tenth, ${shares.last} in the last`,
      zh: `从全球看，名次越好衍生模型越多：最好的十分之一占${shares.best}，最差的占${shares.last}`,
    };
  }
  return {
    en: `World-wide, ${shares.best} of the best tenth and ${shares.last} of the last are derived`,
    zh: `从全球看，衍生模型在最好的十分之一占${shares.best}，最差的占${shares.last}`,
  };
}
