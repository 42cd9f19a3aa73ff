import type { Estimate } from "../../core/estimate";
import type { Text } from "../../core/text";
import { formatNumber } from "../../figures/numbers";
import type { Route, RouteResult } from "../../problems/compute/routes";
import type { Verdict, VerdictKind } from "../verdict";

/** The least number that "several" can mean. */
const several = 3;

/** C6: despite the export controls there are several ways to get the compute. */
export function c6(result: RouteResult): Verdict {
  return {
    claim: "C6",
    verdict: c6Verdict(result),
    estimate: c6Estimate(result),
    measure: {
      en: "Routes to compute with a price dated after the rule of October 2023 and before the article",
      zh: "2023年10月规则之后至文章发表有带日期价格的算力途径数",
    },
    rule: c6Rule,
    reason: c6Reason(result),
    sources: result.sources,
  };
}

const c6Rule: Text = {
  en: `A route counts if a price on it is dated with certainty after a rule and before the article. Supported if at least ${several} routes count after the rule of October 2023 on rows of medium and high confidence alone; partly supported if only after that of October 2022, or only with rows of low confidence; not supported if fewer after either; untestable without prices in China.`,
  zh: `某条途径有价格的日期确定在规则之后、文章之前，即计入。仅用中高可信数据，2023年10月规则之后不少于${several}条为成立；仅2022年10月规则之后达到，或须计入低可信数据，为部分成立；两者都不足为未获支持；没有中国价格则无法检验。`,
};

function c6Verdict({ counts, routes }: RouteResult): VerdictKind {
  if (routes.every((route) => route.id === "rent_abroad" || route.prices.length === 0)) return "untestable";
  if (counts.solidAfterSecond >= several) return "supported";
  return counts.afterSecond >= several || counts.afterFirst >= several ? "partly" : "not_supported";
}

function c6Estimate({ counts, routes }: RouteResult): Estimate {
  return {
    value: counts.afterSecond,
    low: Math.min(counts.solidAfterSecond, counts.afterSecond),
    high: Math.max(counts.hindsight, counts.afterSecond),
    n: routes.reduce((total, route) => total + route.afterSecond, 0),
    unit: "routes",
    method: "count; low: rows of medium and high confidence alone; high: prices up to today included; n: prices",
  };
}

function c6Reason({ counts, routes, rules, asOf }: RouteResult): Text {
  const open = routes.filter((route) => route.afterSecond > 0);
  const names = (language: "en" | "zh") =>
    open.map((route) => route.name[language]).join(language === "en" ? "; " : "；");
  const premiums = routes.filter((route) => route.premium !== null).map(premiumText);
  const list = (language: "en" | "zh") => premiums.map((text) => text[language]).join(language === "en" ? "; " : "；");
  return {
    en: `After ${rules.first.date} ${counts.afterFirst} routes have a dated price by the time of the article (${asOf}), after ${rules.second.date} ${counts.afterSecond} (${names("en")}); with what came later ${counts.hindsight}. Price over that abroad in the same quarter, median and extremes: ${list("en") || "none"}. Prices are offers, not deliveries.`,
    zh: `至文章发表（${asOf}），${rules.first.date}之后有${counts.afterFirst}条途径有带日期的价格，${rules.second.date}之后有${counts.afterSecond}条（${names("zh")}）；计入此后为${counts.hindsight}条。与同季度境外价之比（中位数与极值）：${list("zh") || "无"}。报价不等于交货。`,
  };
}

function premiumText({ name, premium, premiums }: Route): Text {
  const [value, low, high] = [premium?.value, premium?.low, premium?.high].map((ratio) =>
    formatNumber(ratio ?? Number.NaN, 2),
  );
  const n = premiums.length;
  return {
    en: `${name.en} ${value} (${low} to ${high}, ${n} ${n === 1 ? "pair" : "pairs"})`,
    zh: `${name.zh}${value}倍（${low}至${high}，${n}组）`,
  };
}
