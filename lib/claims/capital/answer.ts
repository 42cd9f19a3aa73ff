import type { Text } from "../../core/text";
import { formatNumber, formatShare } from "../../figures/numbers";
import type { CapitalResults } from "../../problems/capital";

/** The answer to "is only capital short-sighted?" in two sentences, each with its number and interval, composed from the results. */
export function capitalAnswer(results: CapitalResults): Text {
  const wait = waitText(results);
  const pay = payText(results);
  return { en: `${wait.en} ${pay.en}`, zh: `${wait.zh}${pay.zh}` };
}

/** How long money must wait. */
function waitText({ liquidity }: CapitalResults): Text {
  const { patience, claimed, within } = liquidity;
  if (patience === null)
    return { en: "How long money waits is not known on these rows.", zh: "在这些数据上不知资金等待多久。" };
  const [value, low, high] = [patience.value, patience.low, patience.high].map((one) => formatNumber(one, 2));
  const isShort = patience.value <= claimed[1];
  return {
    en: `${isShort ? "Money is short" : "Funds must wait longer than said"}: published statistics put the term or the return of Chinese money at ${value} years in the middle (from ${low} to ${high}), and ${within.length === 0 ? "none" : within.length} of them of medium or high confidence lies within ${claimed.join(" to ")} years.`,
    zh: `${isShort ? "资金确实短视" : "基金的等待比所说更长"}：已公布统计中资金期限或回款年数的中位为${value}年（${low}至${high}），中高可信且在${claimed.join("至")}年内的有${within.length}项。`,
  };
}

/** Whether the quick sale pays. */
function payText({ fund }: CapitalResults): Text {
  const { breakEven, terms, fastRate, heldRate } = fund;
  if (breakEven === null || fastRate === null || heldRate === null) {
    return {
      en: "Whether a quick sale pays cannot be said on these rows.",
      zh: "在这些数据上无法判断快速卖出是否划算。",
    };
  }
  const [value, low, high] = [breakEven.value, breakEven.low, breakEven.high].map((one) => formatShare(one));
  const pays = breakEven.value > terms.sale_discount;
  return {
    en: `${pays ? "Short sight can pay" : "Short sight does not pay"}: with the assumptions above a sale after ${terms.fast_hold} years ties with holding for ${terms.hold_years} at a discount of ${value} (central 95 % of simulated funds: ${low} to ${high}) against ${formatShare(terms.sale_discount)} taken, so the incentive lies in the odds of an exit as much as in impatience.`,
    zh: `${pays ? "短视可能划算" : "短视并不划算"}：按上述假设，${terms.fast_hold}年后卖出与持有${terms.hold_years}年打平的折扣为${value}（模拟基金中央95%：${low}至${high}），所取折扣为${formatShare(terms.sale_discount)}，动因既在耐心，也在退出概率。`,
  };
}
