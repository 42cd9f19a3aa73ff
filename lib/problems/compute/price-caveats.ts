import type { Text } from "../../core/text";
import type { LeftOut } from "./price-quotes";
import type { PriceSeries } from "./price-series";
import { monthName, monthNumber } from "./quote-period";

/** What a reader must know before trusting the price of an A100. */
export function priceCaveats(headline: PriceSeries, leftOut: readonly LeftOut[]): Text[] {
  const months = headline.quotes.map((quote) => monthNumber(quote.date));
  const first = months.length > 0 ? monthName(Math.min(...months)) : "–";
  const last = months.length > 0 ? monthName(Math.max(...months)) : "–";
  const least = headline.quotes.filter((quote) => quote.atLeast).length;
  return [
    {
      en: `Quotes for a single A100 card run from ${first} to ${last}; a yearly ratio carries their trend beyond the last of them.`,
      zh: `A100单卡报价的时间为${first}至${last}；年度倍数是把其趋势外推到最后一个报价之后。`,
    },
    {
      en: "The quotes are press anecdotes of dealers; the memory size is seldom stated, and A100 of 40 and 80 GB, PCIe and NVLink are mixed.",
      zh: "报价多为媒体转述的经销商口径，很少注明显存容量，40GB与80GB、PCIe与NVLink混在一起。",
    },
    {
      en: `${least} of ${headline.quotes.length} quotes for the card say "at least" and enter as if exact; the true price was not below them.`,
      zh: `单卡的${headline.quotes.length}条报价中有${least}条是“至少”，按原值计入，真实价格不低于此。`,
    },
    {
      en: "What large direct buyers paid Nvidia is another price than the dealers' and is never pooled with it.",
      zh: "大厂向英伟达直接采购的价格与渠道价不同，二者从不合并。",
    },
    {
      en: `${leftOut.length} rows for these products were left out, each named with its reason.`,
      zh: `这些产品另有${leftOut.length}行未计入，均列明原因。`,
    },
  ];
}
