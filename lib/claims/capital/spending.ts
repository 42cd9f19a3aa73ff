import type { Text } from "../../core/text";
import type { VerdictKind } from "../../core/verdict-words";
import { formatFixed, formatShare } from "../../figures/numbers";
import type { SpendingResult } from "../../problems/capital/spending";
import type { TenderResult } from "../../problems/capital/tenders";
import type { Verdict } from "../verdict";

/** K7: investors told founders to spend on people and launches rather than compute. */
export function k7(result: SpendingResult): Verdict {
  return {
    claim: "K7",
    verdict: k7Verdict(result),
    estimate: result.chinese,
    measure: {
      en: "Share of compute in the spending of Chinese model companies",
      zh: "中国模型公司支出中算力的占比",
    },
    rule: {
      en: "Advice leaves no rows; what was spent can support the claim or fail to. Supported if every published share of compute is below a half; partly if the middle is below a half; not supported if the middle is a half or more; untestable without a published Chinese share. It cannot be contradicted: advice may have been given and ignored.",
      zh: "建议本身没有数据，支出只能支持或不支持。全部公布的算力占比低于一半为成立；中位低于一半为部分成立；中位不低于一半为未获支持；无中国公司数据则无法检验。不会判为与数据相反：建议可能给过而未被采纳。",
    },
    reason: k7Reason(result),
    sources: result.sources,
  };
}

function k7Verdict({ chinese }: SpendingResult): VerdictKind {
  if (chinese === null) return "untestable";
  if (chinese.high < 0.5) return "supported";
  return chinese.value < 0.5 ? "partly" : "not_supported";
}

function k7Reason({ chinese, shares, ofClaimYear, dropped }: SpendingResult): Text {
  if (chinese === null) return { en: "No Chinese company's share is published.", zh: "没有中国公司公布占比。" };
  const split = shares.find((one) => one.isChinese && one.people !== null && one.marketing !== null);
  const splitText: Text =
    split === undefined
      ? { en: "", zh: "" }
      : {
          en: ` ${split.name.en} ${split.period}, of the items published: compute ${formatShare(split.compute)}, people ${formatShare(split.people ?? 0)}, marketing ${formatShare(split.marketing ?? 0)}.`,
          zh: `${split.name.zh}${split.period}（占已公布各项）：算力${formatShare(split.compute)}、人员${formatShare(split.people ?? 0)}、营销${formatShare(split.marketing ?? 0)}。`,
        };
  return {
    en: `Compute took ${formatShare(chinese.value)} (published shares from ${formatShare(chinese.low)} to ${formatShare(chinese.high)}, ${chinese.n} company periods, bases differ).${splitText.en} ${ofClaimYear} of these periods fall in 2023 or before, and what investors advised is in no table. ${dropped} rows on compute have no total to be set against.`,
    zh: `算力占${formatShare(chinese.value)}（公布值${formatShare(chinese.low)}至${formatShare(chinese.high)}，${chinese.n}个公司期，分母不同）。${splitText.zh}其中属2023年及以前的有${ofClaimYear}期，投资人的建议不在任何表中。${dropped}行算力数据缺少可对照的总额。`,
  };
}

/** K8: when the wind drops revenue is bought by bids below cost or by consolidating investees. */
export function k8(result: TenderResult): Verdict {
  return {
    claim: "K8",
    verdict: k8Verdict(result),
    estimate: result.farBelow,
    measure: {
      en: "Share of single tenders under a tenth of their median (an illustration)",
      zh: "单个招标中低于中位价十分之一者的占比（仅为示意）",
    },
    rule: {
      en: "Untestable with fewer than thirty tenders whose winning and losing prices are both published. Otherwise supported if the interval of the share under a tenth of the field lies above a twentieth, not supported if it covers it, contradicted if it lies below.",
      zh: "中标价与落标价均公布的招标不足30个则无法检验。否则低于同场报价十分之一的占比区间高于二十分之一为成立，含之为未获支持，低于为与数据相反。",
    },
    reason: k8Reason(result),
    sources: result.sources,
  };
}

function k8Verdict({ farBelow, withLosingPrices, needed }: TenderResult): VerdictKind {
  if (farBelow === null || withLosingPrices < needed) return "untestable";
  if (farBelow.low > 0.05) return "supported";
  return farBelow.high < 0.05 ? "contradicted" : "not_supported";
}

function k8Reason(result: TenderResult): Text {
  const { tenders, withLosingPrices, needed, margins, projectChange, farBelow } = result;
  const project = margins.filter(({ segment }) => segment === "enterprise_project");
  const [first, last] = [project[0], project.at(-1)];
  const margin: Text =
    !first || !last || projectChange === null
      ? { en: "", zh: "" }
      : {
          en: ` The one published margin of project work (${first.name.en}) went from ${formatShare(first.margin)} in ${first.period} to ${formatShare(last.margin)} in ${last.period}, ${formatFixed(projectChange, 1)} points: no sign of sales below cost there.`,
          zh: `唯一公布的项目毛利率（${first.name.zh}）由${first.period}的${formatShare(first.margin)}变为${last.period}的${formatShare(last.margin)}，变动${formatFixed(projectChange, 1)}个百分点，未见低于成本销售的迹象。`,
        };
  const below =
    farBelow === null
      ? "–"
      : `${formatShare(farBelow.value)} (${formatShare(farBelow.low)}–${formatShare(farBelow.high)})`;
  return {
    en: `Missing: the prices of those who lost. Tenders with both: ${withLosingPrices}; needed: ${needed}. ${tenders.length} single tenders have an amount, notable cases of unlike size; ${below} of them are under a tenth of their median.${margin.en} Revenue by consolidation is not set apart in any account.`,
    zh: `缺落标者报价：两者俱全的招标${withLosingPrices}个，需要${needed}个。有金额的单个招标${tenders.length}个，均为知名个案且规模不一，其中低于中位价十分之一的占${below}。${margin.zh}并表收入在账目中均未单列。`,
  };
}
