import type { Text } from "../../core/text";
import type { ReturnsResult, RoundReturn } from "../../problems/capital/returns";
import { median } from "../../stats/median";
import { decades } from "../compute/decades";
import { type DotRange, dotRange, markRows } from "../compute/dot-range";
import { type Figure, type FigureOptions, say } from "../figure";
import { frame } from "../frame";
import { formatNumber, formatShare } from "../numbers";

/** Multiples from each round to the listing or sale, with annual rates of return. */
export function roundReturnsFigure(result: ReturnsResult, options: FigureOptions): Figure {
  const shown = result.rounds
    .filter(({ exit }) => exit !== "market")
    .sort((a, b) => (a.company < b.company ? -1 : a.company > b.company ? 1 : a.bought < b.bought ? -1 : 1));
  const chart = chartOf(shown, options);
  const drawing = dotRange(chart, options);
  return frame(
    {
      id: "capital-round-returns",
      title: titleOf(shown),
      subtitle: {
        en: "Value at listing (offer price) or sale over value at the round. Dot: less the known later dilution; line end: undiluted. In brackets: rate of return a year (XIRR)",
        zh: "上市发行价或出售价值与该轮估值之比。点为扣除已知稀释，线端为未稀释；括号内为年化收益率（XIRR）",
      },
      alt: {
        en: `Dots on a log axis. ${shown.map((one) => `${nameOf(one, "en")}: ${formatNumber(one.multiple, 2)}`).join("; ")}.`,
        zh: `对数轴点图。${shown.map((one) => `${nameOf(one, "zh")}：${formatNumber(one.multiple, 2)}`).join("；")}。`,
      },
      footnote: {
        en: `Companies that got out, famous ones: no rate of success. No annual rate under a year. A holder with rights to get the money back may do better than the value says. ${result.dropped} values without a date or a rate of exchange are left out.`,
        zh: `仅含已退出的知名公司，不代表成功率。不足一年不给年化。有优先清算权者所得可高于价值之比。${result.dropped}个无日期或汇率的估值未计。`,
      },
      sources: [...new Set(shown.flatMap(({ sources }) => sources))],
      n: shown.length,
      data: drawing.data,
      layout: drawing.layout,
      rows: markRows(chart),
      room: drawing.room,
      height: drawing.height,
    },
    options,
  );
}

function nameOf({ name, bought, round, entryBasis }: RoundReturn, language: "en" | "zh"): string {
  return `${name[language]} ${bought.slice(0, 7)}, ${language === "en" ? round : entryWords(entryBasis)}`;
}

function entryWords(basis: string): string {
  return { post: "投后", pre: "投前加新资金" }[basis] ?? "未注明口径";
}

function chartOf(shown: readonly RoundReturn[], { language }: FigureOptions): DotRange {
  const rateOf = new Map<number, RoundReturn>(shown.map((one) => [one.multiple, one]));
  const low = Math.min(0.1, ...shown.map(({ multiple }) => multiple));
  const top = Math.max(10, ...shown.map(({ highMultiple }) => highMultiple)) * 1.3;
  return {
    rows: shown.map((one) => ({
      label: nameOf(one, language),
      marks: [{ value: one.multiple, low: one.multiple, high: one.highMultiple }].flatMap((mark) =>
        one.exit === "listing" ? [mark, null] : [null, mark],
      ),
      isAside: one.multiple < 1,
    })),
    series: [
      { name: say(language, { en: "to the listing", zh: "至上市" }), color: "blue", symbol: "circle" },
      { name: say(language, { en: "to the sale", zh: "至出售" }), color: "vermilion", symbol: "square" },
    ],
    isStacked: true,
    references: [{ value: 1, label: say(language, { en: "money back", zh: "保本" }), dash: "dash" }],
    axisTitle: say(language, { en: "multiple, log axis", zh: "倍数，对数轴" }),
    isLog: true,
    range: [low * 0.8, top],
    ticks: decades(low * 0.8, top),
    tickText: String,
    markText: (mark) => {
      const rate = rateOf.get(mark.value)?.rate ?? null;
      return `${formatNumber(mark.value, 2)}×${rate === null ? "" : ` (${formatShare(rate)})`}`;
    },
  };
}

function titleOf(shown: readonly RoundReturn[]): Text {
  if (shown.length === 0)
    return { en: "No round can be followed to an exit on these rows", zh: "在这些数据上没有可追踪到退出的轮次" };
  const middle = formatNumber(median(shown.map(({ multiple }) => multiple)), 2);
  const lost = shown.filter(({ multiple }) => multiple < 1).length;
  const names = new Set(shown.map(({ company }) => company)).size;
  return {
    en: `Of ${shown.length} rounds of ${names} companies that got out, ${lost === 0 ? "none" : lost} ended below its price; the one in the middle made ${middle} times`,
    zh: `${names}家已退出公司的${shown.length}个轮次中${lost}个低于买入价，居中者为${middle}倍`,
  };
}
