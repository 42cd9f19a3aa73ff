import type { Text } from "../../core/text";
import { formatShare } from "../../figures/numbers";
import type { ProtectionResult, RouteThreshold } from "../../problems/corpora/protection";
import type { Verdict, VerdictKind } from "../verdict";

/** D5: without protection nobody invests: what you can get others can get. */
export function d5(result: ProtectionResult): Verdict {
  return {
    claim: "D5",
    verdict: d5Verdict(result),
    estimate: paying(result)?.threshold ?? null,
    measure: {
      en: "Share of the benefit that may leak to others before cleaning by the cheapest route stops being an equilibrium",
      zh: "最便宜途径下，清洗不再是均衡之前收益可外泄的比例",
    },
    rule: {
      en: "With benefit b and cost c the threshold is a* = 1 − c/b. Supported if the measured range of the leak lies above the threshold's interval for every route that pays unshared; contradicted if it lies below it for one; partly supported if above for some and not for others; not supported if the ranges overlap. Untestable where the leak is not measured, or where no route pays even unshared.",
      zh: "收益b、成本c下阈值a*=1−c/b。对每条不外泄即划算的途径，若实测外泄范围高于阈值区间为成立；对任一途径低于阈值为与数据相反；部分高于为部分成立；重叠为未获支持；外泄未被测量，或不外泄也无途径划算，则无法检验。",
    },
    reason: d5Reason(result),
    sources: result.sources,
  };
}

/** The route with the highest threshold. */
function paying({ thresholds }: ProtectionResult): RouteThreshold | undefined {
  return [...thresholds].sort((a, b) => b.threshold.value - a.threshold.value)[0];
}

function d5Verdict({ leak, thresholds }: ProtectionResult): VerdictKind {
  const paid = thresholds.filter(({ threshold }) => threshold.value > 0);
  if (leak === null || paid.length === 0) return "untestable";
  const above = paid.filter(({ threshold }) => leak.low > threshold.high).length;
  if (paid.some(({ threshold }) => leak.high < threshold.low)) return "contradicted";
  if (above === paid.length) return "supported";
  return above > 0 ? "partly" : "not_supported";
}

function d5Reason(result: ProtectionResult): Text {
  const best = paying(result);
  if (best === undefined) return { en: "No route has a published cost.", zh: "没有途径公布成本。" };
  const { value, low, high } = best.threshold;
  const [middle, least, most] = [value, low, high].map((one) => formatShare(one, 2));
  const shared = result.atFullLeak.find(({ kind }) => kind === "shared");
  const taken = result.atFullLeak.find(({ kind }) => kind === "taken");
  const { chinese, open, makers } = result.corpora;
  const model: Text =
    shared === undefined || taken === undefined
      ? { en: "", zh: "" }
      : {
          en: ` At full leak the model has ${formatShare(Math.round(taken.simulated * 1e6) / 1e6)} of ${result.developers} developers cleaning where rivals take the benefit away, and ${formatShare(shared.simulated)} where a copy takes nothing from the maker.`,
          zh: `完全外泄时，若竞争者夺走收益，${result.developers}家中仍清洗者为${formatShare(Math.round(taken.simulated * 1e6) / 1e6)}；若复制不损及制作者，则为${formatShare(shared.simulated)}。`,
        };
  const leak: Text =
    result.leak === null
      ? { en: "No source measures how much of the benefit rivals get", zh: "没有来源测量竞争者得到多少收益" }
      : {
          en: `The leak is ${formatShare(result.leak.value)} (${formatShare(result.leak.low)} to ${formatShare(result.leak.high)})`,
          zh: `外泄为${formatShare(result.leak.value)}（${formatShare(result.leak.low)}至${formatShare(result.leak.high)}）`,
        };
  return {
    en: `${best.route.name.en}: ${middle} (${least} to ${most}) may leak.${model.en} ${leak.en}: re-use is known from ${result.reuses} open statements about ${String(result.reusedCorpora)} corpora, a set of cases. Against "nobody": ${chinese} Chinese corpora by ${makers} makers are known, and ${open} of them are open to all.`,
    zh: `${best.route.name.zh}：可外泄${middle}（${least}至${most}）。${model.zh}${leak.zh}：再利用仅见于关于${String(result.reusedCorpora)}个语料的${result.reuses}处公开声明，属个案。与“无人”相左：已知${makers}家制作者的${chinese}个中文语料，其中${open}个免费开放。`,
  };
}
