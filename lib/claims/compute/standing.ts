import type { Text } from "../../core/text";
import { formatFixed, formatNumber } from "../../figures/numbers";
import type { StandingComparison, StandingResult } from "../../problems/compute/standing";
import type { Verdict, VerdictKind } from "../verdict";

/** C8: not carrying compute cost rules out a breakthrough. */
export function c8(result: StandingResult): Verdict {
  return {
    claim: "C8",
    verdict: c8Verdict(result),
    estimate: result.main.correlation,
    measure: {
      en: `Rank correlation of the largest cluster known by ${result.until} with the standing on Chatbot Arena on ${result.main.date}`,
      zh: `${result.until}前已知最大集群与${result.main.date} Chatbot Arena名次的秩相关`,
    },
    rule: c8Rule,
    reason: c8Reason(result),
    sources: result.sources,
  };
}

const c8Rule: Text = {
  en: "Untestable with fewer than eight developers that have both a known cluster and a rating. Supported if the interval of the rank correlation lies above 0 and the correlation with orders counted too is positive; partly supported if only one of the two intervals (clusters alone; orders counted too) lies above 0; contradicted if the interval lies below 0; not supported if it covers 0.",
  zh: "同时有已知集群与评分的开发者不足8家则无法检验。秩相关区间高于0，且计入订单后相关仍为正，为成立；两种口径（仅集群；计入订单）只有一种区间高于0，为部分成立；区间低于0为与数据相反；含0为未获支持。",
};

function c8Verdict({ main, others }: StandingResult): VerdictKind {
  if (main.correlation === null) return "untestable";
  const withOrders = sameBoard(main, others)?.correlation ?? null;
  const isAbove = main.correlation.low > 0;
  const isAboveWithOrders = withOrders !== null && withOrders.low > 0;
  if (isAbove && (withOrders === null || withOrders.value > 0)) return "supported";
  if (isAbove || isAboveWithOrders) return "partly";
  return main.correlation.high < 0 ? "contradicted" : "not_supported";
}

function sameBoard(main: StandingComparison, others: readonly StandingComparison[]): StandingComparison | undefined {
  return others.find((other) => other.date === main.date && other.withOrders);
}

function c8Reason(result: StandingResult): Text {
  const { main } = result;
  const deepSeek = deepSeekText(result);
  if (main.correlation === null) {
    return {
      en: `Developers with both a known cluster and a rating on the board of ${main.date}: ${main.points.length}; ${result.fewest} are needed.${deepSeek.en}`,
      zh: `在${main.date}的榜单上，同时有已知集群与评分的开发者仅${main.points.length}家，需要${result.fewest}家。${deepSeek.zh}`,
    };
  }
  const { value, low, high } = main.correlation;
  const [rho, from, to] = [value, low, high].map((number) => formatFixed(number, 2));
  const least = formatNumber(Math.min(...main.points.map(({ equivalents }) => equivalents)), 2);
  const wider = sameBoard(main, result.others)?.correlation;
  const orders: Text = wider
    ? {
        en: ` With orders counted too: ${formatFixed(wider.value, 2)} (n = ${wider.n}).`,
        zh: `计入订单为${formatFixed(wider.value, 2)}（n = ${wider.n}）。`,
      }
    : { en: "", zh: "" };
  const medium = result.sensitivity.find(({ confidence }) => confidence === "medium");
  const weak: Text =
    medium !== undefined && medium.n < result.fewest
      ? {
          en: ` On rows of at least medium confidence only ${medium.n} developers remain and the claim is untestable.`,
          zh: `若只取中等以上可信的行，则仅剩${medium.n}家，无法检验。`,
        }
      : { en: "", zh: "" };
  return {
    en: `Rank correlation ${rho} (${from} to ${to}) over ${main.points.length} developers, ${main.chinese} of them Chinese. The smallest cluster among them is worth ${least} H100: nobody without compute is in the comparison, so it says little on what happens to those.${orders.en}${weak.en}${deepSeek.en}`,
    zh: `${main.points.length}家开发者（其中中国${main.chinese}家）的秩相关为${rho}（${from}至${to}）；其中最小的集群也相当于${least}张H100，样本中没有“无算力者”，难以说明其命运。${orders.zh}${weak.zh}${deepSeek.zh}`,
  };
}

/** DeepSeek as a case: what it had bought, what its run cost, where it stood. */
function deepSeekText({ deepSeek, main }: StandingResult): Text {
  const point = main.points.find(({ developer }) => developer === deepSeek.developer);
  const { clusters, run } = deepSeek;
  if (point === undefined || clusters === null || main.points.length < 3) return { en: "", zh: "" };
  const gpus = formatNumber(clusters.gpus);
  const [paid, paidForRun] = [dollars(clusters.usd), dollars(run?.usd ?? 0)];
  const last: Text =
    run === null
      ? { en: "", zh: "" }
      : {
          en: `, against ${paidForRun.en} for the run of ${run.model}`,
          zh: `，而${run.model}一次训练为${paidForRun.zh}`,
        };
  const n = main.points.length;
  return {
    en: ` DeepSeek: rank ${point.computeRank} of ${n} by cluster, rank ${point.standingRank} by standing; it had carried the cost, ${gpus} accelerators for ${paid.en}${last.en}.`,
    zh: `DeepSeek：集群规模第${point.computeRank}（共${n}家），名次第${point.standingRank}；它承担过成本，以${paid.zh}购入${gpus}张卡${last.zh}。`,
  };
}

/** A sum in US dollars, in words of both languages. */
function dollars(usd: number): Text {
  const zh = usd >= 1e8 ? `${formatNumber(usd / 1e8, 3)}亿美元` : `${formatNumber(usd / 1e4, 3)}万美元`;
  return { en: `${formatNumber(usd / 1e6, 3)} million dollars`, zh };
}
