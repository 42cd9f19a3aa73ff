import type { Text } from "../../core/text";
import type { PriceQuote } from "../../problems/compute/price-quotes";
import type { PriceResult } from "../../problems/compute/purchase-prices";
import { monthNumber } from "../../problems/compute/quote-period";
import type { Figure, FigureOptions } from "../figure";
import { formatNumber } from "../numbers";
import { monthText } from "./month-text";
import { quotePath } from "./quote-path";

/** Every quote for a single A100 or A800 in China from the first export rule to the end of 2023. */
export function cardPrices(result: PriceResult, options: FigureOptions): Figure {
  const { headline, quotes, controls } = result;
  const range = ["2022-09-15", "2024-01-31"] as const;
  const shown = quotes.filter((quote) => quote.date >= range[0] && quote.date <= range[1]);
  const last = (product: string) => shown.findLast((quote) => quote.product === product && quote.group === "market");
  const label = (product: string) => ({
    date: "2023-08-20",
    price: ((last(product)?.low ?? 0) + (last(product)?.high ?? 0)) / 2,
  });
  return quotePath(
    {
      id: "compute-a100-price",
      title: titleOf(headline.quotes, result.window.to),
      subtitle: {
        en: "Quoted prices of one card in China, thousand yuan; dollars at the rate of the month",
        zh: "中国单卡报价，千元；美元按当月汇率折算",
      },
      alt: altOf(shown, result),
      products: [
        {
          product: "A100 card",
          name: { en: "A100", zh: "A100" },
          color: "blue",
          dash: "solid",
          label: label("A100 card"),
        },
        {
          product: "A800 card",
          name: { en: "A800", zh: "A800" },
          color: "vermilion",
          dash: "dot",
          label: label("A800 card"),
        },
      ],
      divisor: 1000,
      axis: { en: "Thousand yuan per card", zh: "每卡价格（千元）" },
      range,
      highest:
        1.12 * Math.max(...shown.filter((quote) => /^A[18]00 card/.test(quote.product)).map((quote) => quote.high)),
    },
    quotes,
    controls,
    options,
  );
}

function titleOf(quotes: readonly PriceQuote[], yearEnd: string): Text {
  const first = quotes[0];
  const last = quotes.at(-1);
  if (first === undefined || last === undefined) {
    return { en: "No single A100 is quoted in China in 2023", zh: "2023年没有A100单卡的中国报价" };
  }
  const [firstMonth, lastMonth] = [monthNumber(first.date), monthNumber(last.date)];
  const early = rangeText(quotes.filter((quote) => monthNumber(quote.date) === firstMonth));
  const [from, to] = [monthText(firstMonth), monthText(lastMonth)];
  if (firstMonth === lastMonth) {
    return {
      en: `A single A100 was quoted in one month of the year alone: ${early.en} yuan in China in ${from.en}`,
      zh: `A100单卡在中国全年只有一个月有报价：${from.zh}为${early.zh}元`,
    };
  }
  const late = rangeText(quotes.filter((quote) => monthNumber(quote.date) > lastMonth - 3));
  const stops = last.date.slice(0, 7) < yearEnd.slice(0, 7);
  return {
    en: `A single A100 was quoted at ${early.en} yuan in China in ${from.en} and at ${late.en} by ${to.en}${stops ? "; then the quotes stop" : ""}`,
    zh: `A100单卡在中国的报价：${from.zh}为${early.zh}元，至${to.zh}为${late.zh}元${stops ? "，此后再无报价" : ""}`,
  };
}

/** The least and the most of some quotes, or their one price. */
function rangeText(quotes: readonly PriceQuote[]): Text {
  const [low, high] = [
    formatNumber(Math.min(...quotes.map((quote) => quote.low)), 3),
    formatNumber(Math.max(...quotes.map((quote) => quote.high)), 3),
  ];
  return low === high ? { en: low, zh: low } : { en: `${low} to ${high}`, zh: `${low}至${high}` };
}

function altOf(shown: readonly PriceQuote[], { headline, controls }: PriceResult): Text {
  const cards = shown.filter((quote) => quote.product === "A100 card" || quote.product === "A800 card");
  const list = (product: string) =>
    cards
      .filter((quote) => quote.product === product && quote.group === "market")
      .map(({ date, low, high }) => {
        const price = low === high ? formatNumber(low, 4) : `${formatNumber(low, 4)}–${formatNumber(high, 4)}`;
        return `${date.slice(0, 7)} ${price}`;
      })
      .join("; ");
  return {
    en: `Marks over time, in yuan. A100 card: ${list("A100 card")}. A800 card: ${list("A800 card")}. ${headline.sourceCount} sources quote the A100. Vertical lines at the export rules of ${controls.first.date} and ${controls.second.date}.`,
    zh: `按时间排列的报价，单位元。A100单卡：${list("A100 card")}。A800单卡：${list("A800 card")}。共${headline.sourceCount}个来源报出A100价格。竖线为${controls.first.date}与${controls.second.date}的出口管制。`,
  };
}
