import type { ApiPriceResult } from "../../problems/commercial";
import type { PriceCut } from "../../problems/commercial/price-war";
import { type Figure, type FigureOptions, type JsonObject, say } from "../figure";
import { frame, isNarrow } from "../frame";
import { escapeText } from "../lines";
import { formatNumber, formatShare } from "../numbers";
import { ink, palette } from "../palette";

/** Where a price of nothing is drawn, in yuan. */
const free = 0.1;

/** The same models' input prices before and after May 2024. */
export function priceWarFigure({ war }: ApiPriceResult, options: FigureOptions): Figure {
  const narrow = isNarrow(options);
  const cuts = [...war.cuts].sort((a, b) => change(a) - change(b) || b.before - a.before);
  const height = (i: number) => cuts.length - i;
  const share =
    war.share === null
      ? "–"
      : `${formatShare(war.share.value)} (${formatShare(war.share.low)}–${formatShare(war.share.high)})`;
  const chow = war.breaks.find(({ country }) => country === "CN");
  const left = narrow ? 132 : 230;
  const ticks = [free, 1, 10, 100];
  return frame(
    {
      id: "commercial-price-war",
      title: {
        en: `Of ${cuts.length} models seen before and after May 2024, ${war.lowered} were cut and ${war.freed} of them made free; ${cuts.length - war.lowered} kept their price`,
        zh: `2024年5月前后都有价格的${cuts.length}个模型中，${war.lowered}个降价，其中${war.freed}个免费；${cuts.length - war.lowered}个未变`,
      },
      subtitle: {
        en: "Input list price in yuan per million tokens (log scale): ○ before, ● after",
        zh: "输入标价，元/百万token（对数刻度）：○之前，●之后",
      },
      alt: {
        en: `Pairs of points by model. ${cuts.map(cutText).join("; ")}.`,
        zh: `逐模型成对的点。${cuts.map(cutText).join("；")}。`,
      },
      footnote: {
        en: `Share cut: ${share}. Grey ring: the price before stands in a gateway's table, which bounds it and dates nothing. Chow's test of a break on 6 May 2024 over all tiers: p = ${formatNumber(chow?.test.p ?? Number.NaN, 2)} (${chow?.before ?? 0} prices before, ${chow?.after ?? 0} after). The models are those with a price on both sides, no sample.`,
        zh: `降价占比：${share}。灰圈：此前价格出自网关表，只能作界、不能定日期。2024年5月6日断点Chow检验（各档合计）p = ${formatNumber(chow?.test.p ?? Number.NaN, 2)}（前${chow?.before ?? 0}、后${chow?.after ?? 0}个价格）。仅为前后都有价格的模型，并非抽样。`,
      },
      sources: war.sources,
      n: cuts.length,
      data: cuts.flatMap((cut, i) => traces(cut, height(i))),
      layout: {
        xaxis: {
          type: "log",
          range: [Math.log10(free) - 0.12, Math.log10(200)],
          tickvals: ticks,
          ticktext: ticks.map((tick) =>
            tick === free ? say(options.language, { en: "free", zh: "免费" }) : String(tick),
          ),
          title: {
            text: say(options.language, {
              en: "Yuan per million input tokens (log scale)",
              zh: "元/百万输入token（对数刻度）",
            }),
            standoff: 8,
          },
        },
        yaxis: {
          range: [0.3, cuts.length + 0.7],
          tickvals: cuts.map((_, i) => height(i)),
          ticktext: cuts.map(({ provider, model }) => escapeText(narrow ? model : `${provider}  ${model}`)),
          tickfont: { size: narrow ? 9.5 : 12 },
          showgrid: false,
          ticks: "",
        },
      },
      rows: cuts.map(({ provider, model, before, after, isGateway }) => ({
        provider,
        model,
        before,
        after,
        before_from_gateway: isGateway,
      })),
      room: { left },
      height: narrow ? 720 : 680,
    },
    options,
  );
}

function change({ before, after }: PriceCut): number {
  return Math.log(Math.max(after, free / 100) / before);
}

function traces({ before, after, isGateway }: PriceCut, y: number): JsonObject[] {
  const end = Math.max(free, after);
  const color = after < before ? palette.vermilion : palette.grey;
  return [
    { type: "scatter", mode: "lines", x: [before, end], y: [y, y], line: { color, width: 2 }, hoverinfo: "skip" },
    {
      type: "scatter",
      mode: "markers",
      x: [before],
      y: [y],
      marker: {
        symbol: "circle",
        size: 11,
        color: ink.ground,
        line: { color: isGateway ? palette.grey : palette.vermilion, width: 2 },
      },
      hoverinfo: "x",
    },
    {
      type: "scatter",
      mode: "markers",
      x: [end],
      y: [y],
      marker: { symbol: "circle", size: after < before ? 9 : 5, color },
      hoverinfo: "x",
      cliponaxis: false,
    },
  ];
}

function cutText({ model, before, after }: PriceCut): string {
  return `${model} ${formatNumber(before)} → ${formatNumber(after)}`;
}
