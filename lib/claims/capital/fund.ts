import type { Text } from "../../core/text";
import type { VerdictKind } from "../../core/verdict-words";
import { formatFixed, formatShare } from "../../figures/numbers";
import type { FundModelResult } from "../../problems/capital/fund-model";
import type { ReturnsResult } from "../../problems/capital/returns";
import type { Verdict } from "../verdict";

/** K4: marking up fast and selling at a discount still pays. */
export function k4(fund: FundModelResult, returns: ReturnsResult): Verdict {
  return {
    claim: "K4",
    verdict: k4Verdict(fund),
    estimate: fund.breakEven,
    measure: {
      en: `Discount at which selling after ${fund.terms.fast_hold} years earns what holding for ${fund.terms.hold_years} years earns`,
      zh: `持有${fund.terms.fast_hold}年打折卖出与持有${fund.terms.hold_years}年收益率相等时的折扣`,
    },
    rule: {
      en: "The break-even discount is held against the discount that sellers take (the parameter sale_discount). Supported if its interval lies above that; partly if its middle does and the interval does not; not supported if the middle lies below and the interval covers it; contradicted if the interval lies below; untestable without growth to draw from.",
      zh: "将盈亏平衡折扣与实际折扣（参数sale_discount）相比：区间高于后者为成立；中位高于而区间不全高于为部分成立；中位低于而区间含之为未获支持；区间低于为与数据相反；无增长数据则无法检验。",
    },
    reason: k4Reason(fund, returns),
    sources: [...new Set([...fund.sources, ...returns.sources])],
  };
}

function k4Verdict({ breakEven, terms }: FundModelResult): VerdictKind {
  if (breakEven === null) return "untestable";
  if (breakEven.low > terms.sale_discount) return "supported";
  if (breakEven.high < terms.sale_discount) return "contradicted";
  return breakEven.value > terms.sale_discount ? "partly" : "not_supported";
}

function k4Reason(fund: FundModelResult, { holders, discounts }: ReturnsResult): Text {
  const { breakEven, terms, leaveOneOut, atClaim, fastRate, heldRate } = fund;
  if (breakEven === null) return { en: "No observed growth is left to draw from.", zh: "没有可供抽样的增长数据。" };
  const share = (value: number | undefined) => (value === undefined ? "–" : formatShare(value));
  const sold = holders.filter(({ rate }) => rate !== null);
  const holderText = (join: string) =>
    sold.map(({ holder, receivedCny, paidCny }) => `${holder} ${formatFixed(receivedCny / paidCny, 1)}×`).join(join);
  const taken = discounts.map(({ discount }) => formatShare(discount)).join(", ");
  const then: Text =
    atClaim === null
      ? {
          en: "On growth known in January 2024 there is too little to draw from.",
          zh: "仅凭2024年1月已知的增长，数据过少。",
        }
      : {
          en: `On growth known in January 2024 it is ${share(atClaim.value)}.`,
          zh: `仅凭2024年1月已知的增长为${share(atClaim.value)}。`,
        };
  return {
    en: `Break-even discount ${share(breakEven.value)} (central 95 % of ${breakEven.n} funds: ${share(breakEven.low)} to ${share(breakEven.high)}), against ${share(terms.sale_discount)} taken; without one company in turn ${share(leaveOneOut?.low)} to ${share(leaveOneOut?.high)}. ${then.en} Median fund, a year: fast ${share(fastRate?.value)}, held ${share(heldRate?.value)}. It falls as the odds of an exit rise: ${share(terms.exit_odds)} is an assumption. Known sales of old shares were at discounts of ${taken || "–"}; known holders who sold got ${holderText(", ") || "–"} of what they paid.`,
    zh: `盈亏平衡折扣${share(breakEven.value)}（${breakEven.n}只模拟基金的中央95%：${share(breakEven.low)}至${share(breakEven.high)}），所取折扣为${share(terms.sale_discount)}；逐一去掉一家公司为${share(leaveOneOut?.low)}至${share(leaveOneOut?.high)}。${then.zh}中位基金年化：快速退出${share(fastRate?.value)}，长期持有${share(heldRate?.value)}。退出概率越高折扣越低，${share(terms.exit_odds)}为假设。已知老股转让折扣${taken || "–"}；已知卖出者所得为投入的${holderText("、") || "–"}。`,
  };
}
