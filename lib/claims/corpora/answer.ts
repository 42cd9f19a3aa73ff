import type { Text } from "../../core/text";
import { plainNumber } from "../../figures/compute/ticks";
import { formatNumber, formatShare } from "../../figures/numbers";
import type { CorporaResults } from "../../problems/corpora";

/**
 * The answer to "is the data's low quality worth large spending?" in two sentences, each with its number and interval,
 * composed from the results.
 */
export function corporaAnswer(results: CorporaResults): Text {
  const scarce = scarceText(results);
  const worth = worthText(results);
  return { en: `${scarce.en} ${worth.en}`, zh: `${scarce.zh}${worth.zh}` };
}

function scarceText({ web, keep }: CorporaResults): Text {
  const ratio = web.measures[0]?.ratio;
  const pair = keep.sameMethod.filter((one) => one.judgesQuality).at(-1);
  if (ratio === undefined || pair === undefined) {
    return {
      en: "How scarce and how poor Chinese text on the web is cannot be said on these rows.",
      zh: "在这些数据上无法判断网络中文的多少与优劣。",
    };
  }
  const [value, low, high] = [ratio.value, ratio.low, ratio.high].map((one) => formatNumber(one, 2));
  const isScarce = ratio.high < 1;
  const isPoorer = pair.oddsRatio.high < 1;
  return {
    en: `Chinese is ${isScarce ? "scarce" : "not scarce"} on the open web (${value} of its share of users, 95 %: ${low} to ${high}) and ${isPoorer ? "also kept less often" : "not shown to be poorer"}: the one project that cleaned both languages alike keeps ${formatShare(pair.zho)} of Chinese and ${formatShare(pair.eng)} of English.`,
    zh: `开放网络上的中文${isScarce ? "偏少" : "并不少"}（为其网民占比的${value}倍，95%区间${low}至${high}），${isPoorer ? "保留率也更低" : "但未见更劣"}：以同一方法清洗两种语言的唯一项目保留中文${formatShare(pair.zho)}、英文${formatShare(pair.eng)}。`,
  };
}

function worthText({ effects, cost }: CorporaResults): Text {
  const [cheapest] = [...cost.routes].sort((a, b) => a.breakEven.value - b.breakEven.value);
  if (effects.pooled === null || cheapest === undefined) {
    return {
      en: "Whether cleaning is worth its cost cannot be said on these rows.",
      zh: "在这些数据上无法判断清洗是否划算。",
    };
  }
  const gain = [effects.pooled.value, effects.pooled.low, effects.pooled.high].map((one) => formatNumber(one, 2));
  const { breakEven } = cheapest;
  const size = [breakEven.value, breakEven.low, breakEven.high].map((one) => formatNumber(one, 2));
  const pays = breakEven.high < cost.size.value;
  return {
    en: `Filtering adds ${gain[0]} points (95 %: ${gain[1]} to ${gain[2]}), and by the cheapest published route it ${pays ? "pays" : "does not surely pay"} for a start-up's model: from ${size[0]} billion parameters (${size[1]} to ${size[2]}), against the ${plainNumber(cost.size.value)} billion it trains.`,
    zh: `清洗提高${gain[0]}分（95%区间${gain[1]}至${gain[2]}），按最便宜的公开途径，${pays ? "对创业公司划算" : "对创业公司未必划算"}：自${size[0]}B参数起（${size[1]}至${size[2]}），而其训练规模为${plainNumber(cost.size.value)}B。`,
  };
}
