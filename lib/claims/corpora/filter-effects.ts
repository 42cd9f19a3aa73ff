import type { Text } from "../../core/text";
import { formatNumber } from "../../figures/numbers";
import type { EffectResult } from "../../problems/corpora/filter-effects";
import type { Verdict, VerdictKind } from "../verdict";

/** D3: better data make better models. */
export function d3(result: EffectResult): Verdict {
  return {
    claim: "D3",
    verdict: d3Verdict(result),
    estimate: result.pooled,
    measure: {
      en: "Score on more filtered data less score on less filtered data, same model and tokens, points",
      zh: "同一模型与token数下，清洗更多与更少数据的得分差（分）",
    },
    rule: {
      en: "Supported if the interval of the pooled difference lies above 0 and stays there when any one study is left out; partly supported if it lies above 0 only with all studies; contradicted if it lies below 0; not supported if it covers 0. Untestable with fewer than two studies.",
      zh: "合并差值的区间高于0，且剔除任一研究后仍高于0为成立；仅在全部研究下高于0为部分成立；低于0为与数据相反；覆盖0为未获支持；不足两项研究则无法检验。",
    },
    reason: d3Reason(result),
    sources: result.sources,
  };
}

function d3Verdict({ pooled, leaveOneOut }: EffectResult): VerdictKind {
  if (pooled === null) return "untestable";
  if (pooled.high < 0) return "contradicted";
  if (pooled.low <= 0) return "not_supported";
  return leaveOneOut !== null && leaveOneOut.lowest > 0 ? "supported" : "partly";
}

function d3Reason({ pooled, leaveOneOut, better, pairs, chinese }: EffectResult): Text {
  if (pooled === null) return { en: "Fewer than two studies are left.", zh: "剩余研究不足两项。" };
  const [value, low, high] = [pooled.value, pooled.low, pooled.high].map((one) => formatNumber(one, 2));
  const least = leaveOneOut === null ? null : formatNumber(leaveOneOut.lowest, 2);
  return {
    en: `Filtered data add ${value} points (95 %: ${low} to ${high}) over ${pooled.n} studies${least === null ? "" : `; without any one of them the lower end is at least ${least}`}. ${better} of ${pairs} pairs of scores rise. Nearly all studies are by the makers of the better corpus; ${chinese === 0 ? "no study of Chinese text with scores compares more with less filtering" : `${chinese} study or studies are of Chinese text`}; what OpenAI spent is not published.`,
    zh: `${pooled.n}项研究中，清洗后的数据提高${value}分（95%区间${low}至${high}）${least === null ? "" : `；剔除任一研究后下限不低于${least}`}。${pairs}对得分中${better}对上升。研究几乎都由更优语料的制作者完成；${chinese === 0 ? "没有公布分数的中文清洗对比研究" : `中文研究${chinese}项`}；OpenAI的投入未公布。`,
  };
}
