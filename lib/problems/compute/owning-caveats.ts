import type { Text } from "../../core/text";

/** What a reader must know before trusting the cost of owning. */
export const owningCaveats: readonly Text[] = [
  {
    en: "Prices of eight-A100 servers in China are a handful of press quotes, one cluster bill and the maker's list price; none is of high confidence.",
    zh: "中国8卡A100服务器价格只有寥寥几条媒体报价、一笔集群账单和厂商目录价，没有高可信行。",
  },
  {
    en: "Utilisation, life, resale value and hosting are assumptions, drawn over the ranges of the table of assumptions.",
    zh: "利用率、寿命、残值和托管成本为假设，按假设表的区间抽取。",
  },
  {
    en: "Electricity is counted in useful hours only; what an idle server draws is left out, which makes its share a little too small.",
    zh: "只计有效工作小时的电费，空闲耗电未计，故电费占比略偏低。",
  },
  {
    en: "A share of cost is not ability to pay: an institute that was given its servers still has the electricity to pay. No institute's accounts are in the data.",
    zh: "成本占比不等于支付能力：获赠服务器的机构仍须付电费。数据中没有任何机构的账目。",
  },
];
