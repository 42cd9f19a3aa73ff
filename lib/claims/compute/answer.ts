import type { Text } from "../../core/text";
import { formatNumber, formatShare } from "../../figures/numbers";
import type { ComputeResults } from "../../problems/compute";

/**
 * The answer to "cut off, or unwilling to buy?" in two sentences, each with its number and interval, composed from the results:
 * another assumption gives another answer.
 */
export function computeAnswer(results: ComputeResults): Text {
  const open = openText(results);
  const money = moneyText(results);
  return { en: `${open.en} ${money.en}`, zh: `${open.zh}${money.zh}` };
}

/** Whether compute could be had at all, and what dealers asked for it. */
function openText({ routes }: ComputeResults): Text {
  const { afterSecond, solidAfterSecond, hindsight } = routes.counts;
  const dealers = routes.routes.find((route) => route.id === "dealers")?.premium ?? null;
  const ratio = dealers === null ? null : [dealers.value, dealers.low, dealers.high].map((one) => formatNumber(one, 2));
  const premium: Text =
    ratio === null
      ? { en: "what dealers asked over the price abroad is not known", zh: "渠道价与境外价之比未知" }
      : {
          en: `dealers asked ${ratio[0]} times the price abroad (quotes from ${ratio[1]} to ${ratio[2]})`,
          zh: `渠道报价为境外的${ratio[0]}倍（报价范围${ratio[1]}至${ratio[2]}）`,
        };
  const isOpen = afterSecond > 1;
  return {
    en: `${isOpen ? "Not cut off" : "All but cut off"}: between the rule of October 2023 and the article ${afterSecond} routes to compute had a dated price in our sources (${solidAfterSecond} on rows of medium and high confidence, ${hindsight} with hindsight), and ${premium.en}.`,
    zh: `${isOpen ? "并未被切断" : "几乎被切断"}：2023年10月规则之后至文章发表，资料中有${afterSecond}条途径有带日期的价格（仅计中高可信数据为${solidAfterSecond}条，计入此后为${hindsight}条），${premium.zh}。`,
  };
}

/** Whether start-ups could have paid, and whether electricity is what stops an owner. */
function moneyText({ startUps, owning }: ComputeResults): Text {
  const { middle, reach, money } = startUps.atClaim;
  const cluster = reach.find((one) => one.run === "gpt4" && one.way === "cluster");
  const share = owning.share?.measured ?? null;
  if (middle === null || cluster === undefined || share === null) {
    return {
      en: "Whether start-ups could have paid cannot be said on these rows.",
      zh: "在这些数据上无法判断创业公司是否负担得起。",
    };
  }
  const [ratio, low, high] = [middle.value, middle.low, middle.high].map((one) => formatNumber(one, 2));
  const [part, least, most] = [share.value, share.low, share.high].map((one) => formatShare(one));
  const isBeyond = cluster.cannot > cluster.can;
  return {
    en: `${isBeyond ? "Not only unwilling" : "Rather unwilling"}: in January 2024 the start-up in the middle could spend ${ratio} times (95 %: ${low} to ${high}) what renting one GPT-4-class run cost, ${cluster.can === 0 ? "none" : cluster.can} of the ${money.length} with published money could surely have bought its cluster, and electricity is ${part} (95 %: ${least} to ${most}) of what owning costs.`,
    zh: `${isBeyond ? "也不只是不愿买" : "更像是不愿买"}：2024年1月，居中的创业公司可用于算力的资金为租用一次GPT-4级训练成本的${ratio}倍（95%区间${low}至${high}），${money.length}家公布融资的公司中确定买得起其集群的有${cluster.can}家，电费占自有成本的${part}（95%区间${least}至${most}）。`,
  };
}
