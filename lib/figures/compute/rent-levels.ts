import type { Text } from "../../core/text";
import { monthNumber } from "../../problems/compute/quote-period";
import type { ChineseRent, RentalLevels } from "../../problems/compute/rental-levels";
import { type Figure, type FigureOptions, type JsonObject, say } from "../figure";
import { frame, isNarrow } from "../frame";
import { breakLines, escapeText } from "../lines";
import { formatFixed } from "../numbers";
import { ink, palette } from "../palette";
import { monthText } from "./month-text";

/** Every A100 rent seen in China, beside on-demand prices outside China of the same quarter, in dollars per GPU and hour. */
export function rentLevels(result: RentalLevels, options: FigureOptions): Figure {
  const rents = result.rents.filter((rent) => rent.gpu.startsWith("A100"));
  const narrow = isNarrow(options);
  const labelWidth = narrow ? 150 : 330;
  const labels = rents.map((rent) =>
    breakLines(say(options.language, labelOf(rent)), labelWidth - 14, narrow ? 10 : 12),
  );
  return frame(
    {
      id: "compute-rent-levels",
      title: titleOf(rents),
      subtitle: {
        en: "A100 rents in US dollars per GPU and hour, yuan at the rate of the month",
        zh: "A100租金，美元/卡时，人民币按当月汇率折算",
      },
      alt: {
        en: `Dots by reading. ${rents.map((rent) => `${labelOf(rent).en}: ${priceText(rent)}${againstText(rent).en}`).join("; ")}.`,
        zh: `逐条读数的散点。${rents.map((rent) => `${labelOf(rent).zh}：${priceText(rent)}${againstText(rent).zh}`).join("；")}。`,
      },
      footnote: {
        en: "● rent in China (hollow: low confidence). Grey, same GPU and quarter outside China: thin line cheapest to dearest lessor, thick line the middle half of them, tick their median; none where none was read. Monthly rents over 730 hours. Levels only: no Chinese offer was seen twice in 2023.",
        zh: "●为中国租金（空心为低可信）。灰色为中国以外同型号同季度：细线为最低至最高，粗线为中间一半，竖线为中位数；没有读数则不画。包月按730小时折算。只有水平，没有变动：2023年没有任何中国报价被观测到两次。",
      },
      sources: [...new Set(rents.flatMap((rent) => [rent.source, ...(rent.outside?.sources ?? [])]))],
      n: rents.length,
      height: narrow ? 760 : 640,
      room: { left: labelWidth, below: narrow ? 54 : 62 },
      data: [...rents.flatMap((rent, i) => outsideTraces(rent, rents.length - i)), ...chineseTraces(rents)],
      layout: {
        xaxis: {
          range: [0, 1.06 * Math.max(1, ...rents.flatMap((rent) => [rent.high, rent.outside?.high ?? 0]))],
          title: {
            text: say(options.language, { en: "US dollars per GPU and hour", zh: "美元/卡时" }),
            standoff: 8,
          },
        },
        yaxis: {
          range: [0.3, rents.length + 0.7],
          tickvals: rents.map((_, i) => rents.length - i),
          ticktext: labels.map((lines) => lines.map(escapeText).join("<br>")),
          tickfont: { size: narrow ? 10 : 12 },
          showgrid: false,
          ticks: "",
        },
      },
      rows: rents.map((rent) => ({
        date: rent.date,
        lessor: rent.lessor,
        gpu: rent.gpu,
        terms: rent.terms,
        low_usd: rent.low,
        high_usd: rent.high,
        confidence: rent.confidence,
        outside_low: rent.outside?.low ?? null,
        outside_median: rent.outside?.median ?? null,
        outside_high: rent.outside?.high ?? null,
        ratio: rent.ratio?.value ?? null,
        source: rent.source,
      })),
    },
    options,
  );
}

const terms: Readonly<Record<ChineseRent["terms"], Text>> = {
  hour: { en: "", zh: "" },
  month: { en: ", by the month", zh: "，包月" },
  year: { en: ", by the year", zh: "，包年" },
};

function labelOf(rent: ChineseRent): Text {
  const when = monthText(monthNumber(rent.date));
  const memory = rent.gpu === "A100" ? "" : ` ${rent.gpu.replace("A100 ", "")}`;
  return {
    en: `${when.en}, ${rent.lessor}${memory}${terms[rent.terms].en}`,
    zh: `${when.zh}，${rent.lessorZh}${memory}${terms[rent.terms].zh}`,
  };
}

function chineseTraces(rents: readonly ChineseRent[]): JsonObject[] {
  const height = (i: number) => rents.length - i;
  return [
    {
      type: "scatter",
      mode: "lines",
      x: rents.flatMap((rent) => [rent.low, rent.high, null]),
      y: rents.flatMap((_, i) => [height(i), height(i), null]),
      line: { color: palette.vermilion, width: 4 },
      hoverinfo: "skip",
    },
    {
      type: "scatter",
      mode: "markers",
      x: rents.map((rent) => (rent.low + rent.high) / 2),
      y: rents.map((_, i) => height(i)),
      marker: {
        symbol: rents.map((rent) => (rent.confidence === "low" ? "circle-open" : "circle")),
        size: 10,
        color: palette.vermilion,
        line: { color: palette.vermilion, width: 2 },
      },
      hovertext: rents.map((rent) => escapeText(priceText(rent))),
      hoverinfo: "text",
      cliponaxis: false,
    },
  ];
}

function outsideTraces({ outside }: ChineseRent, y: number): JsonObject[] {
  if (outside === null) return [];
  const line = (from: number, to: number, width: number): JsonObject => ({
    type: "scatter",
    mode: "lines",
    x: [from, to],
    y: [y, y],
    line: { color: width > 2 ? ink.line : palette.grey, width },
    hoverinfo: "skip",
  });
  return [
    line(outside.low, outside.high, 1.2),
    line(outside.lowerQuarter, outside.upperQuarter, 7),
    {
      type: "scatter",
      mode: "markers",
      x: [outside.median],
      y: [y],
      marker: { symbol: "line-ns-open", size: 14, color: ink.text, line: { color: ink.text, width: 2 } },
      hovertext: [escapeText(outside.lessors.join(", "))],
      hoverinfo: "text",
    },
  ];
}

function priceText({ low, high }: ChineseRent): string {
  return low === high ? formatFixed(low, 2) : `${formatFixed(low, 2)}–${formatFixed(high, 2)}`;
}

function againstText({ outside }: ChineseRent): Text {
  if (outside === null) return { en: "", zh: "" };
  const [low, middle, high] = [outside.low, outside.median, outside.high].map((price) => formatFixed(price, 2));
  return {
    en: ` against ${middle} (${low}–${high}) outside`,
    zh: `，境外${middle}（${low}–${high}）`,
  };
}

function titleOf(rents: readonly ChineseRent[]): Text {
  const compared = rents.filter((rent) => rent.ratio !== null);
  if (compared.length === 0) {
    return {
      en: "No rent of an A100 in China can be set against prices abroad of the same quarter",
      zh: "没有一条中国A100租金可与同季度境外价格比较",
    };
  }
  const [low, high] = [Math.min(...rents.map((rent) => rent.low)), Math.max(...rents.map((rent) => rent.high))];
  const all = below(compared);
  const solid = below(compared.filter((rent) => rent.confidence !== "low"));
  const without =
    solid.of === all.of
      ? { en: "", zh: "" }
      : {
          en: `, ${solid.count} of ${solid.of} without those of low confidence`,
          zh: `，剔除低可信后${solid.of}条中${solid.count}条`,
        };
  return {
    en: `Renting an A100 in China was seen at ${formatFixed(low, 1)} to ${formatFixed(high, 1)} dollars an hour: ${all.count} of ${all.of} readings lie below the median abroad${without.en}`,
    zh: `中国A100租金见于每小时${formatFixed(low, 1)}至${formatFixed(high, 1)}美元：${all.of}条可比读数中${all.count}条低于境外中位数${without.zh}`,
  };
}

/** How many of some compared rents lie below the median abroad. */
function below(rents: readonly ChineseRent[]): { readonly count: number; readonly of: number } {
  return { count: rents.filter((rent) => (rent.ratio?.value ?? 1) < 1).length, of: rents.length };
}
