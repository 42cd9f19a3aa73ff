import type { Text } from "../../core/text";
import type { FundModelResult } from "../../problems/capital/fund-model";
import type { ReturnsResult } from "../../problems/capital/returns";
import { type DotRange, type DotRow, dotRange, markRows } from "../compute/dot-range";
import { type Figure, type FigureOptions, say } from "../figure";
import { frame } from "../frame";
import { formatShare } from "../numbers";

/** The break-even discount under several readings, beside discounts that were taken. */
export function breakEvenFigure(fund: FundModelResult, returns: ReturnsResult, options: FigureOptions): Figure {
  const chart = chartOf(fund, returns, options);
  const drawing = dotRange(chart, options);
  const list = chart.rows
    .map((row) => `${row.label}: ${row.marks.map((mark) => (mark ? chart.markText(mark) : "")).join("")}`)
    .join("; ");
  return frame(
    {
      id: "capital-break-even",
      title: titleOf(fund),
      subtitle: {
        en: `Discount on the last value. Blue: where selling after ${fund.terms.fast_hold} years and holding for ${fund.terms.hold_years} tie; red: taken in known sales of old shares. Below zero: a premium`,
        zh: `相对最近估值的折扣。蓝：${fund.terms.fast_hold}年卖出与持有${fund.terms.hold_years}年打平；红：已知老股转让。负值为溢价`,
      },
      alt: { en: `Dots with ranges. ${list}.`, zh: `点与区间。${list}。` },
      footnote: {
        en: `Line of the first row: central 95 % of ${fund.funds} simulated funds, cut at −100 %. Growth from ${fund.early} early and ${fund.late} later company-years, all of companies that did well. ${fund.dropped} values without a date or a rate of exchange are left out.`,
        zh: `首行线为${fund.funds}只模拟基金的中央95%，截至−100%。增长取自${fund.early}个早期与${fund.late}个后期公司年，均为表现较好者。${fund.dropped}个无日期或汇率的估值未计。`,
      },
      sources: [...new Set([...fund.sources, ...returns.discounts.map(({ source_id }) => source_id)])],
      n: fund.early + fund.late + returns.discounts.length,
      data: drawing.data,
      layout: drawing.layout,
      rows: markRows(chart),
      room: drawing.room,
      height: drawing.height,
    },
    options,
  );
}

const floor = -1;

function chartOf(fund: FundModelResult, { discounts }: ReturnsResult, { language }: FigureOptions): DotRange {
  const { breakEven, atClaim, leaveOneOut, terms } = fund;
  const point = (value: number, low = value, high = value) => ({
    value: Math.max(floor, value),
    low: Math.max(floor, low),
    high: Math.max(floor, high),
  });
  const model: DotRow[] = [
    ...(breakEven
      ? [
          {
            label: say(language, { en: "model, all growth", zh: "模型，全部增长" }),
            marks: [point(breakEven.value, breakEven.low, breakEven.high), null],
          },
        ]
      : []),
    ...(breakEven && leaveOneOut
      ? [
          {
            label: say(language, { en: "model, one company left out in turn", zh: "模型，逐一去掉一家" }),
            marks: [
              point(
                breakEven.value,
                Math.min(leaveOneOut.low, breakEven.value),
                Math.max(leaveOneOut.high, breakEven.value),
              ),
              null,
            ],
          },
        ]
      : []),
    ...(atClaim
      ? [
          {
            label: say(language, { en: "model, growth known in January 2024", zh: "模型，仅2024年1月前已知增长" }),
            marks: [point(atClaim.value), null],
          },
        ]
      : []),
  ];
  const taken: DotRow[] = discounts.map(({ name, round, discount }) => ({
    label: say(language, name),
    detail: language === "en" ? round : "老股转让",
    marks: [null, point(discount)],
    isAside: discount < 0,
  }));
  return {
    rows: [...model, ...taken],
    series: [
      { name: say(language, { en: "break-even", zh: "打平" }), color: "blue", symbol: "circle" },
      { name: say(language, { en: "taken", zh: "实际" }), color: "vermilion", symbol: "square" },
    ],
    isStacked: true,
    references: [
      {
        value: terms.sale_discount,
        label: say(language, {
          en: `assumed ${formatShare(terms.sale_discount)}`,
          zh: `假设${formatShare(terms.sale_discount)}`,
        }),
        dash: "dash",
      },
    ],
    axisTitle: say(language, { en: "discount", zh: "折扣" }),
    range: [floor, 1],
    ticks: [-1, -0.5, 0, 0.5, 1],
    tickText: (value) => formatShare(value),
    markText: ({ value, low, high }) =>
      low === high ? formatShare(value) : `${formatShare(value)} [${formatShare(low)}, ${formatShare(high)}]`,
  };
}

function titleOf({ breakEven, terms }: FundModelResult): Text {
  if (breakEven === null)
    return { en: "No observed growth is left to simulate funds from", zh: "没有剩余的增长数据可供模拟" };
  const [value, low, high] = [breakEven.value, breakEven.low, breakEven.high].map((one) => formatShare(one));
  const sure = breakEven.low > terms.sale_discount || breakEven.high < terms.sale_discount;
  return {
    en: `A quick sale ties with holding at a discount of ${value} (${low} to ${high}): ${sure ? "the funds agree" : "the funds do not agree"} on whether a discount of ${formatShare(terms.sale_discount)} pays`,
    zh: `快速卖出与长期持有在折扣${value}（${low}至${high}）时打平：打折${formatShare(terms.sale_discount)}是否划算，${sure ? "各基金一致" : "各基金并不一致"}`,
  };
}
