import type { Text } from "../../core/text";
import { plainNumber } from "../../figures/compute/ticks";
import { formatNumber } from "../../figures/numbers";
import type { CleaningRoute, CostResult } from "../../problems/corpora/cleaning-cost";
import type { Verdict, VerdictKind } from "../verdict";

/** D4: cleaning is bespoke and dear and does not look worth it to a start-up. */
export function d4(result: CostResult): Verdict {
  const [cheapest] = [...result.routes].sort((a, b) => a.breakEven.value - b.breakEven.value);
  return {
    claim: "D4",
    verdict: d4Verdict(result),
    estimate: cheapest?.breakEven ?? null,
    measure: {
      en: "Model size from which cleaning by the cheapest published route is worth its cost, billions of parameters",
      zh: "最便宜的公开途径开始划算的模型规模（十亿参数）",
    },
    rule: {
      en: `A route pays if its break-even interval lies below the size a start-up trains (${plainNumber(result.size.value)} billion parameters), and does not if it lies above. Supported if no route pays and at least one does not; contradicted if all pay; partly supported if some pay and some do not; not supported otherwise. Untestable with fewer than two routes that have a published cost.`,
      zh: `若盈亏平衡区间低于创业公司训练的规模（${plainNumber(result.size.value)}B参数）为划算，高于为不划算。无一划算且至少一条不划算为成立；全部划算为与数据相反；有划算有不划算为部分成立；其余为未获支持；有公开成本的途径不足两条则无法检验。`,
    },
    reason: d4Reason(result),
    sources: result.sources,
  };
}

function d4Verdict({ routes, size }: CostResult): VerdictKind {
  if (routes.length < 2) return "untestable";
  const pays = routes.filter(({ breakEven }) => breakEven.high < size.value).length;
  const not = routes.filter(({ breakEven }) => breakEven.low > size.value).length;
  if (pays === routes.length) return "contradicted";
  if (pays > 0 && not > 0) return "partly";
  return pays === 0 && not > 0 ? "supported" : "not_supported";
}

function d4Reason(result: CostResult): Text {
  if (result.routes.length < 2) {
    return { en: "Fewer than two routes have a published cost.", zh: "有公开成本的途径不足两条。" };
  }
  const parts = result.routes.map(routeText);
  const { matched, of } = result.halfMatched;
  return {
    en: `Break-even in billions of parameters: ${parts.map(({ en }) => en).join("; ")}. It takes the compute saved as ${formatNumber(result.saved, 2)}; filtered data with half the tokens matched in ${matched} of ${of} published scores. The salaries of those who choose the filters are missing, so the automatic routes are lower bounds; no price of a custom corpus in China is published, and ${result.unpricedDeals} licence deals name a price but no tokens.`,
    zh: `盈亏平衡规模（B参数）：${parts.map(({ zh }) => zh).join("；")}。节省算力取${formatNumber(result.saved, 2)}；公布的${of}项分数中有${matched}项以一半token达到同等水平。挑选过滤器的专家薪酬未计，自动途径为下限；中国定制语料没有公开报价，${result.unpricedDeals}笔授权交易有价格而无token数。`,
  };
}

function routeText({ name, breakEven, dollars }: CleaningRoute): Text {
  const [value, low, high] = [breakEven.value, breakEven.low, breakEven.high].map(rounded);
  const price = dollars === null ? null : rounded(dollars.value);
  return {
    en: `${name.en} ${value} (${low} to ${high})${price === null ? "" : `, at ${price} dollars per billion tokens`}`,
    zh: `${name.zh}${value}（${low}至${high}）${price === null ? "" : `，每十亿token ${price}美元`}`,
  };
}

/** Two significant digits: no source knows more. */
function rounded(value: number): string {
  return formatNumber(Number(value.toPrecision(2)), 2);
}
