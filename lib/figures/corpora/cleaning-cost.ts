import type { Text } from "../../core/text";
import type { CostResult } from "../../problems/corpora/cleaning-cost";
import { decades } from "../compute/decades";
import { plainNumber } from "../compute/ticks";
import { type Figure, type FigureOptions, say } from "../figure";
import { formatNumber } from "../numbers";
import { dotsFigure } from "./dots";

/** Dollars per billion clean tokens, route by route. */
export function cleaningCostFigure(result: CostResult, options: FigureOptions): Figure {
  const { language } = options;
  const priced = result.routes.flatMap(({ name, dollars }) => (dollars === null ? [] : [{ name, dollars }]));
  const ends = priced.flatMap(({ dollars }) => [dollars.low, dollars.high]);
  const [low, high] = [Math.min(...ends) / 2, Math.max(...ends) * 2];
  const listed = (one: "en" | "zh") =>
    priced
      .map(({ name, dollars }) => `${name[one]} ${formatNumber(dollars.value, 2)}`)
      .join(one === "en" ? "; " : "；");
  return dotsFigure(
    {
      id: "corpora-cleaning-cost",
      title: costTitle(priced),
      subtitle: {
        en: "US dollars per billion clean tokens, log scale. Bars: quartiles of the rent of an H100, or range of the piece rate",
        zh: "每十亿清洗后token的美元成本，对数坐标。横线：H100租金四分位，或计件价范围",
      },
      alt: { en: `Dollars per billion tokens: ${listed("en")}.`, zh: `每十亿token美元：${listed("zh")}。` },
      footnote: {
        en: "Computing and piece rates only: without the people who choose the filters. The piece rate is from a price guide without a source.",
        zh: "仅计算力与计件价，未计挑选过滤器的人员；计件价来自无出处的价目。",
      },
      sources: result.sources,
      n: priced.length,
    },
    {
      rows: priced.map(({ name, dollars }) => ({ label: say(language, name), marks: [dollars] })),
      series: [{ name: "", color: "blue", symbol: "circle" }],
      references: [],
      axisTitle: say(language, { en: "Dollars per billion tokens (log scale)", zh: "每十亿token美元（对数坐标）" }),
      isLog: true,
      range: [low, high],
      ticks: decades(low, high),
      tickText: (value) => formatNumber(value, 1),
      markText: ({ value, low: from, high: to }) => `${rounded(value)} [${rounded(from)}, ${rounded(to)}]`,
    },
    options,
  );
}

/** Break-even model size, route by route, against the size a start-up trains. */
export function breakEvenFigure(result: CostResult, options: FigureOptions): Figure {
  const { language } = options;
  const ends = [result.size.low, ...result.routes.flatMap(({ breakEven }) => [breakEven.low, breakEven.high])];
  const [low, high] = [Math.min(...ends) / 2, Math.max(...ends) * 2];
  const listed = (one: "en" | "zh") =>
    result.routes
      .map(({ name, breakEven }) => `${name[one]} ${formatNumber(breakEven.value, 2)}`)
      .join(one === "en" ? "; " : "；");
  const size = plainNumber(result.size.value);
  return dotsFigure(
    {
      id: "corpora-break-even",
      title: breakEvenTitle(result),
      subtitle: {
        en: "Model size from which the compute saved is worth the cleaning, billion parameters, log scale. Bars: 95 % of a Monte Carlo",
        zh: "节省的算力足以抵偿清洗的模型规模（十亿参数），对数坐标。横线：蒙特卡洛95%区间",
      },
      alt: {
        en: `Break-even in billions of parameters: ${listed("en")}. A start-up trains ${size} billion.`,
        zh: `盈亏平衡规模（十亿参数）：${listed("zh")}。创业公司训练${size}。`,
      },
      footnote: {
        en: `Compute saved: ${formatNumber(result.saved, 2)} of the training; clean tokens charged to one model.`,
        zh: `节省算力取训练的${formatNumber(result.saved, 2)}；清洗成本由一个模型承担。`,
      },
      sources: result.sources,
      n: result.routes.length,
    },
    {
      rows: result.routes.map(({ name, breakEven }) => ({ label: say(language, name), marks: [breakEven] })),
      series: [{ name: "", color: "vermilion", symbol: "square" }],
      references: [
        {
          value: result.size.value,
          label: say(language, { en: `start-up's model: ${size}`, zh: `创业公司的模型：${size}` }),
          dash: "dash",
        },
      ],
      axisTitle: say(language, { en: "Billion parameters (log scale)", zh: "十亿参数（对数坐标）" }),
      isLog: true,
      range: [low, high],
      ticks: decades(low, high),
      tickText: (value) => formatNumber(value, 1),
      markText: ({ value, low: from, high: to }) => `${rounded(value)} [${rounded(from)}, ${rounded(to)}]`,
    },
    options,
  );
}

function rounded(value: number): string {
  return formatNumber(Number(value.toPrecision(2)), 2);
}

function costTitle(priced: readonly { readonly name: Text; readonly dollars: { readonly value: number } }[]): Text {
  const values = priced.map(({ dollars }) => dollars.value);
  if (values.length === 0) return { en: "No route has a price", zh: "没有途径有价格" };
  const [low, high] = [rounded(Math.min(...values)), rounded(Math.max(...values))];
  return {
    en: `A billion clean tokens cost from ${low} to ${high} dollars, by who or what does the cleaning`,
    zh: `十亿清洗后token的成本从${low}到${high}美元，取决于由谁清洗`,
  };
}

function breakEvenTitle({ routes, size }: CostResult): Text {
  const pays = routes.filter(({ breakEven }) => breakEven.high < size.value).length;
  return {
    en: `For a model of ${plainNumber(size.value)} billion parameters ${pays} of ${routes.length} published routes surely ${pays === 1 ? "pays" : "pay"}`,
    zh: `对${plainNumber(size.value)}B参数的模型，${routes.length}条公开途径中有${pays}条确定划算`,
  };
}
