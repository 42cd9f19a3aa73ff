import type { ConsumerResult, ConsumerSeries } from "../../problems/commercial/consumer";
import { type DotRange, dotRange, markRows } from "../compute/dot-range";
import { plainNumber } from "../compute/ticks";
import { type Figure, type FigureOptions, say } from "../figure";
import { frame } from "../frame";
import { formatNumber } from "../numbers";

/** How fast payers, payments and users grew, one basis a row. */
export function consumerGrowth(result: ConsumerResult, options: FigureOptions): Figure {
  const shown = result.series.filter(({ growth, crude }) => growth !== null || crude !== null);
  const chart: DotRange = {
    rows: shown.map((one) => ({
      label: say(options.language, one.name),
      detail: say(options.language, detailOf(one)),
      marks: [markOf(one)],
      isAside: one.growth === null || one.kind === "users",
    })),
    series: [{ name: "", color: "blue", symbol: "circle" }],
    references: [
      {
        value: result.fast,
        label: say(options.language, {
          en: `fast: ${formatNumber(result.fast, 2)}`,
          zh: `快：${formatNumber(result.fast, 2)}倍`,
        }),
        dash: "dash",
      },
    ],
    axisTitle: say(options.language, { en: "Factor a year (log scale)", zh: "年增长倍数（对数刻度）" }),
    isLog: true,
    range: [0.9, Math.max(12, ...shown.map((one) => 1.2 * markOf(one).high))],
    ticks: [1, 2, 5, 10],
    tickText: plainNumber,
    markText: ({ value, low, high }) =>
      low === high
        ? formatNumber(value, 2)
        : `${formatNumber(value, 2)} (${formatNumber(low, 2)}–${formatNumber(high, 2)})`,
  };
  const drawing = dotRange(chart, options);
  const rows = markRows(chart);
  const said = (language: "en" | "zh") =>
    shown.map((one) => `${one.name[language]} ${chart.markText(markOf(one))}`).join(language === "en" ? "; " : "；");
  return frame(
    {
      id: "commercial-consumer-growth",
      title: titleOf(result),
      subtitle: {
        en: "Growth a year with 95 % interval; open marks have too few dates for an interval, or count users who do not pay",
        zh: "年增长与95%区间；空心点日期太少无区间，或计的是不付费用户",
      },
      alt: {
        en: `Points on a log scale of the factor a year, the line marks a fast growth of ${formatNumber(result.fast, 2)}. ${said("en")}.`,
        zh: `年增长倍数的对数刻度点图，竖线为快速增长${formatNumber(result.fast, 2)}倍。${said("zh")}。`,
      },
      footnote: {
        en: "Run rates and recognised revenue, Plus subscribers and all payers are never joined. For payers in China no series exists.",
        zh: "年化与确认收入、Plus用户与全部付费用户从不相连。中国没有付费用户序列。",
      },
      sources: result.sources,
      n: shown.reduce((total, one) => total + one.points.length, 0),
      ...drawing,
      rows,
    },
    options,
  );
}

function markOf({ growth, crude }: ConsumerSeries) {
  return growth ?? { value: crude ?? 1, low: crude ?? 1, high: crude ?? 1 };
}

function detailOf({ points }: ConsumerSeries) {
  const [first, last] = [points[0]?.date.slice(0, 7) ?? "", points.at(-1)?.date.slice(0, 7) ?? ""];
  return { en: `${points.length} figures, ${first} to ${last}`, zh: `${points.length}个数字，${first}至${last}` };
}

function titleOf({ abroad, china, fast }: ConsumerResult) {
  if (china !== null) {
    const growth = formatNumber(china.value, 2);
    return { en: `Paying consumers in China multiplied by ${growth} a year`, zh: `中国付费消费者每年增至${growth}倍` };
  }
  if (abroad === null)
    return { en: "No series of paying consumers has an interval", zh: "没有一个付费消费者序列可给出区间" };
  const [value, low, high] = [abroad.value, abroad.low, abroad.high].map((one) => formatNumber(one, 2));
  const isClear = abroad.low > fast;
  return {
    en: `Abroad payers multiplied by ${value} a year (${low} to ${high}), ${isClear ? "clearly fast" : "probably but not surely fast"}; for China no count of payers exists`,
    zh: `境外付费用户每年增至${value}倍（${low}至${high}），${isClear ? "明显快" : "多半快但不确定"}；中国没有付费用户数字`,
  };
}
