import type { Text } from "../../core/text";
import { formatNumber, formatShare } from "../../figures/numbers";
import type { MiddleLayerResult } from "../../problems/corpora/middle-layer";
import type { Verdict, VerdictKind } from "../verdict";

/** D7: the data-processing middle layer is a sure new direction for 2024. */
export function d7(result: MiddleLayerResult): Verdict {
  return {
    claim: "D7",
    verdict: d7Verdict(result),
    estimate: result.tenders,
    measure: {
      en: "Share of data projects in large-model tenders, first half of 2025",
      zh: "2025年上半年大模型招标中数据类项目占比",
    },
    rule: {
      en: "The rows are a set of cases, whose tally decides nothing; the published statistic on tenders decides. Money: its interval lies at or above an equal share of the four classes of tenders. Companies: of the quantities seen at two dates, more than half rose. Supported if both hold, partly supported if one does, not supported if the statistic lies wholly below and the companies did not rise, contradicted if besides every such quantity fell. Untestable without the statistic.",
      zh: "个案的计数不作判断，以公开的招标统计为准。资金：占比区间不低于四类招标的均等份额。企业：有两个日期的指标中过半上升。两者皆有为成立，一者为部分成立；占比整体低于且企业未升为未获支持；此外全部指标下降为与数据相反；没有该统计则无法检验。",
    },
    reason: d7Reason(result),
    sources: result.sources,
  };
}

function d7Verdict({ tenders, equalShare, movements }: MiddleLayerResult): VerdictKind {
  if (tenders === null) return "untestable";
  const rose = movements.filter(({ from, to }) => to > from).length;
  const companies = 2 * rose > movements.length;
  const money = tenders.low >= equalShare;
  if (money || companies) return money && companies ? "supported" : "partly";
  return movements.length > 0 && rose === 0 ? "contradicted" : "not_supported";
}

function d7Reason({ tenders, equalShare, movements, within2024, rows }: MiddleLayerResult): Text {
  if (tenders === null) {
    return { en: "No statistic on tenders is left; the rest are cases.", zh: "没有可用的招标统计，其余均为个案。" };
  }
  const moves = movements
    .map(({ measure, from, to }) => `${measure}: ${formatNumber(from)} → ${formatNumber(to)}`)
    .join("; ");
  const rose = movements.filter(({ from, to }) => to > from).length;
  const share = `${formatShare(tenders.value)} (${formatShare(tenders.low)}–${formatShare(tenders.high)})`;
  return {
    en: `Data projects are ${share} of the tenders, where an equal share would be ${formatShare(equalShare)}. ${rose} of ${movements.length} quantities seen twice rose (${moves}). Of ${rows.length} rows ${within2024} ${within2024 === 1 ? "is" : "are"} dated within 2024, the year the claim is about; the rest is hindsight.`,
    zh: `数据类项目占招标的${share}，均等份额为${formatShare(equalShare)}。有前后两值的${movements.length}项指标中${rose}项上升。${rows.length}条证据中仅${within2024}条在论断所指的2024年内，其余为事后所见。`,
  };
}
