import type { Text } from "../../core/text";
import type { PriceSeries } from "../../problems/compute/price-series";
import type { PriceResult } from "../../problems/compute/purchase-prices";
import { monthName } from "../../problems/compute/quote-period";
import type { Figure, FigureOptions } from "../figure";
import { formatNumber } from "../numbers";
import { quotePath } from "./quote-path";

/** Every quote for a server with eight A100, A800 or H800 in China in 2023. */
export function serverPrices(result: PriceResult, options: FigureOptions): Figure {
  const servers = result.series.filter((one) => one.product.endsWith("server") && one.group === "market");
  const quotes = result.series.flatMap((one) => (one.product.endsWith("server") ? one.quotes : []));
  return quotePath(
    {
      id: "compute-server-prices",
      title: titleOf(servers),
      subtitle: {
        en: "Quoted prices of a server with eight cards in China, million yuan",
        zh: "中国8卡服务器报价，百万元",
      },
      alt: altOf(result),
      products: [
        {
          product: "A100 server",
          name: { en: "8 × A100", zh: "8×A100" },
          color: "blue",
          dash: "solid",
          label: { date: "2023-06-04", price: 1_600_000 },
        },
        {
          product: "A800 server",
          name: { en: "8 × A800", zh: "8×A800" },
          color: "vermilion",
          dash: "dot",
          label: { date: "2023-11-22", price: 3_400_000 },
        },
        {
          product: "H800 server",
          name: { en: "8 × H800", zh: "8×H800" },
          color: "teal",
          dash: "dash",
          label: { date: "2023-03-28", price: 2_000_000 },
        },
      ],
      divisor: 1_000_000,
      axis: { en: "Million yuan per server", zh: "每台价格（百万元）" },
      range: ["2022-12-10", "2024-01-31"],
      highest: 1.15 * Math.max(0, ...quotes.map((quote) => quote.high)),
    },
    result.quotes,
    result.controls,
    options,
  );
}

function titleOf(servers: readonly PriceSeries[]): Text {
  const risen = servers.filter((one) => one.ends !== null);
  if (risen.length === 0) {
    return {
      en: "No server is quoted in China in two months of 2023",
      zh: "2023年没有服务器在两个月份都有中国报价",
    };
  }
  const doubled = risen.filter((one) => (one.ends?.value ?? 0) >= 2).length;
  const name = (one: PriceSeries) => one.product.replace(" server", "");
  const change = (one: PriceSeries) => formatNumber(one.ends?.value ?? Number.NaN, 2);
  return {
    en: `Servers in China: ${doubled === 0 ? "none doubled between its first and last quote of 2023" : `${doubled} of ${risen.length} at least doubled between first and last quote of 2023`} (${risen.map((one) => `${name(one)} × ${change(one)}`).join(", ")})`,
    zh: `中国服务器：2023年最初到最后的报价，${doubled === 0 ? "没有一种翻倍" : `${risen.length}种中${doubled}种至少翻倍`}（${risen.map((one) => `${name(one)}为${change(one)}倍`).join("，")}）`,
  };
}

function altOf(result: PriceResult): Text {
  const lines = result.series
    .filter((one) => one.product.endsWith("server") && one.group === "market")
    .map((one) => {
      const ends = one.ends;
      const prices = one.quotes.map((quote) => `${quote.date} ${formatNumber((quote.low + quote.high) / 2e6, 3)}`);
      const over =
        ends === null
          ? { en: "one month only", zh: "仅一个月" }
          : {
              en: `${formatNumber(ends.value, 3)} times from ${monthName(ends.from)} to ${monthName(ends.to)}`,
              zh: `${monthName(ends.from)}至${monthName(ends.to)}为${formatNumber(ends.value, 3)}倍`,
            };
      return {
        en: `${one.product}, ${over.en}: ${prices.join("; ")}`,
        zh: `${one.product}，${over.zh}：${prices.join("；")}`,
      };
    });
  return {
    en: `Marks over time, in million yuan. ${lines.map((line) => line.en).join(". ")}. Vertical line at the export rule of ${result.controls.second.date}.`,
    zh: `按时间排列的报价，单位百万元。${lines.map((line) => line.zh).join("。")}。竖线为${result.controls.second.date}的出口管制。`,
  };
}
