import type { Text } from "../../core/text";
import type { Route } from "./routes";

/** What a reader must know before trusting a count of routes. */
export function routeCaveats(routes: readonly Route[]): Text[] {
  const unpriced = routes.filter((route) => route.prices.length === 0).map((route) => route.name);
  const list = (language: "en" | "zh") => unpriced.map((name) => name[language]).join(language === "en" ? ", " : "、");
  return [
    {
      en: "A price is an offer and no delivery: of the contracts counted here, several were cut or never performed.",
      zh: "有报价不等于能交货：这里计入的合同有几份被大幅削减或从未履行。",
    },
    {
      en: "That a route has a price says nothing of how much compute it carries, nor of whether it is lawful.",
      zh: "某条途径有价格，并不说明它能提供多少算力，也不说明它是否合规。",
    },
    {
      en: `Routes without any dated price in the tables: ${list("en") || "none"}.`,
      zh: `数据中没有任何带日期价格的途径：${list("zh") || "无"}。`,
    },
    {
      en: "Premiums rest on few pairs; memory and form of the cards are seldom stated, and the maker's list price of a whole system stands in for a server.",
      zh: "溢价只来自少数配对；显卡的显存与形态很少注明，整机以厂商系统标价作比较。",
    },
  ];
}
