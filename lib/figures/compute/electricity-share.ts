import type { Text } from "../../core/text";
import { minorShare, type OwningResult } from "../../problems/compute/owning-cost";
import { type Figure, type FigureOptions, say } from "../figure";
import { frame } from "../frame";
import { formatNumber, formatShare } from "../numbers";
import { type DotMark, type DotRange, type DotRow, dotRange, markRows } from "./dot-range";
import { niceTicks } from "./ticks";

/** Electricity's share of an owned GPU-hour at each price of the server, with the parameters' and with observed electricity. */
export function electricityShareFigure(result: OwningResult, options: FigureOptions): Figure {
  const chart = chartOf(result, options);
  const drawing = dotRange(chart, options);
  return frame(
    {
      id: "compute-electricity-share",
      title: titleOf(result),
      subtitle: {
        en: "Electricity as a share of the hourly cost of owning an eight-A100 server in China, %. Dot: median; line: central 95 % of the draws",
        zh: "在中国自有8卡A100服务器的每小时成本中电费所占比例（%）。点为中位数，线为95%区间",
      },
      alt: altOf(result),
      footnote: {
        en: "Open marks: A800 servers, for comparison only. Utilisation, life, resale and hosting are drawn over their ranges.",
        zh: "空心标记为A800服务器，仅供比较。利用率、寿命、残值和托管成本按各自区间抽取。",
      },
      sources: result.sources,
      n: result.share?.measured.n ?? 0,
      data: drawing.data,
      layout: drawing.layout,
      rows: markRows(chart),
      room: drawing.room,
      height: drawing.height,
    },
    options,
  );
}

function titleOf({ share }: OwningResult): Text {
  if (share === null) {
    return {
      en: "No price of an eight-A100 server is left: electricity has no share to be computed",
      zh: "没有可用的8卡A100服务器价格，无法计算电费占比",
    };
  }
  const { low, high } = share.measured;
  const [from, to] = [formatShare(low), formatShare(high)];
  if (high < minorShare) {
    return {
      en: `Electricity is less than a tenth of what an A100 server costs its owner: ${from} to ${to}`,
      zh: `电费不到自有A100服务器成本的十分之一：${from}至${to}`,
    };
  }
  if (low > minorShare) {
    return {
      en: `Electricity is more than a tenth of what an A100 server costs its owner: ${from} to ${to}`,
      zh: `电费超过自有A100服务器成本的十分之一：${from}至${to}`,
    };
  }
  return {
    en: `Whether electricity is even a tenth of an A100's cost is open: ${from} to ${to}`,
    zh: `电费是否达到自有A100成本的十分之一尚无定论：${from}至${to}`,
  };
}

function altOf(result: OwningResult): Text {
  if (result.share === null) return titleOf(result);
  const { stated, measured } = result.share;
  const text = ({ value, low, high }: DotMark) => `${formatShare(value)} [${formatShare(low)}, ${formatShare(high)}]`;
  return {
    en: `Dots with ranges for ${result.byPrice.length} prices of a server. All A100 prices together: ${text(measured)} with observed electricity, ${text(stated)} with the parameters'. A dotted line marks one tenth.`,
    zh: `${result.byPrice.length}个服务器价格对应的点与区间。全部A100价格合计：观测电费下${text(measured)}，参数电费下${text(stated)}。虚线标出十分之一。`,
  };
}

function chartOf(result: OwningResult, { language }: FigureOptions): DotRange {
  const { power, pue, tariff } = result.electricityAt;
  const all: DotRow[] = result.share
    ? [
        {
          label: say(language, { en: "All A100 prices together", zh: "全部A100价格" }),
          marks: [result.share.measured, result.share.stated],
        },
      ]
    : [];
  const prices = result.byPrice.map(({ quote, stated, measured }) => ({
    label: say(language, quote.label),
    detail: say(language, millions((quote.low + quote.high) / 2)),
    marks: [measured, stated],
    isAside: quote.basis === "a800",
  }));
  const rows = [...all, ...prices];
  const top = Math.max(minorShare, ...rows.flatMap((row) => row.marks.map((mark) => mark?.high ?? 0)));
  return {
    rows,
    series: [
      {
        name: say(language, { en: "observed power, PUE and tariffs", zh: "观测的功率、PUE和电价" }),
        color: "blue",
        symbol: "circle",
      },
      {
        name: say(language, {
          en: `${power} kW, PUE ${pue}, ${tariff} yuan/kWh`,
          zh: `${power}千瓦、PUE ${pue}、${tariff}元/度`,
        }),
        color: "vermilion",
        symbol: "square",
      },
    ],
    references: [{ value: minorShare, label: say(language, { en: "one tenth", zh: "十分之一" }), dash: "dot" }],
    axisTitle: say(language, { en: "Electricity, % of the cost of owning", zh: "电费占自有成本的比例（%）" }),
    range: [0, top * 1.04],
    ticks: niceTicks(0, top * 1.04),
    tickText: (value) => String(Math.round(value * 100)),
    markText: ({ value, low, high }) => `${percent(value)} [${percent(low)}, ${percent(high)}] %`,
  };
}

function millions(price: number): Text {
  return { en: `${formatNumber(price / 1e6, 3)} million yuan`, zh: `${formatNumber(price / 1e4, 3)}万元` };
}

function percent(share: number): string {
  return formatNumber(share * 100, 2);
}
