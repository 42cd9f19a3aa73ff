import type { Text } from "../../core/text";
import { formatFixed, formatNumber } from "../../figures/numbers";
import type { ClaimGap, TimelineResult } from "../../problems/models/timeline";
import type { Verdict, VerdictKind } from "../verdict";
import { yearsText } from "./counting";

/** The claim holds above so many years by the rule; the sentence says so many. */
const ruleYears = 7;
const claimedYears = 8;

/** Fewer makers than this decide nothing. */
const fewestMakers = 5;

/** I3: OpenAI needed more than eight years to reach GPT-4. */
export function i3({ openAi, sources }: TimelineResult): Verdict {
  return {
    claim: "I3",
    verdict: openAi === null ? "untestable" : openAi.yearsToGpt4.value > ruleYears ? "supported" : "contradicted",
    estimate: openAi?.yearsToGpt4 ?? null,
    measure: { en: "Years from OpenAI's founding to GPT-4", zh: "OpenAI成立至GPT-4发布的年数" },
    rule: {
      en: "Supported if founding to GPT-4 exceeds 7 years, with the exact figure reported beside the eight of the sentence; contradicted if not; untestable if a date is missing. Two dated events are enough: the claim is about one stretch of time.",
      zh: "成立至GPT-4超过7年为成立，并与句中的“八年”并列报告确切数字；否则为与数据相反；缺日期则无法检验。该论断只涉及一段时间，两个有日期的事件已足够。",
    },
    reason: i3Reason(openAi),
    sources,
  };
}

function i3Reason(openAi: TimelineResult["openAi"]): Text {
  if (openAi === null) return { en: "A date of OpenAI's is missing.", zh: "缺少OpenAI的日期。" };
  const { yearsToGpt4, yearsFromFirstModel, yearsToArticle } = openAi;
  const exact = formatFixed(yearsToGpt4.value, 2);
  const exceeds = yearsToGpt4.value > claimedYears;
  return {
    en: `${openAi.founded} to ${openAi.gpt4} is ${exact} years: over seven${exceeds ? " and over eight" : `, not the "more than eight" of the sentence, which holds only if the clock runs on to the article (${yearsText(yearsToArticle)} years)`}. From its first language model it is ${yearsText(yearsFromFirstModel)}.`,
    zh: `${openAi.founded}至${openAi.gpt4}为${exact}年：超过七年${exceeds ? "，也超过八年" : `，但不到句中的“八年多”，只有算到文章发表（${yearsText(yearsToArticle)}年）才说得通`}。自首个语言模型起为${yearsText(yearsFromFirstModel)}年。`,
  };
}

/** I4: Chinese firms claimed to match GPT-4 within months. */
export function i4(result: TimelineResult): Verdict {
  return {
    claim: "I4",
    verdict: i4Verdict(result),
    estimate: result.medianMonths,
    measure: {
      en: "Median months from the start of a maker's work to its first claim against GPT-4",
      zh: "从启动到首次宣称比肩GPT-4的月数（中位数）",
    },
    rule: {
      en: "Untestable with fewer than five makers that claimed it. Supported if the interval of the median lies within the months that the parameters call 'within months'; contradicted if it lies wholly above them and no maker was within; not supported if it lies wholly above; partly supported if it spans them. The gap on a third party's board at the time is reported beside it.",
      zh: "作出宣称的机构少于5家则无法检验。中位数区间整体在参数所定的“几个月”以内为成立；整体在其外且无一家在内为与数据相反；整体在其外为未获支持；跨越则部分成立。同期第三方榜单的差距并列报告。",
    },
    reason: i4Reason(result),
    sources: result.sources,
  };
}

function i4Verdict({ claims, medianMonths, parityMonths }: TimelineResult): VerdictKind {
  if (claims.length < fewestMakers || medianMonths === null) return "untestable";
  if (medianMonths.high <= parityMonths) return "supported";
  if (medianMonths.low <= parityMonths) return "partly";
  return claims.some(({ months }) => months <= parityMonths) ? "not_supported" : "contradicted";
}

function i4Reason({ claims, medianMonths, parityMonths, gapsAtClaims }: TimelineResult): Text {
  const list = (language: "en" | "zh"): string =>
    claims
      .map((claim) => {
        const name = language === "zh" ? (claim.organisationZh ?? claim.organisation) : claim.organisation;
        return `${name} ${claim.isLowerBound ? "≥" : ""}${formatNumber(claim.months, 2)}`;
      })
      .join(language === "zh" ? "、" : ", ");
  const within = claims.filter(({ months }) => months <= parityMonths).length;
  const after = claims.map(({ monthsAfterGpt4 }) => monthsAfterGpt4);
  const sinceGpt4 =
    claims.length === 0 ? "–" : `${formatNumber(Math.min(...after), 2)}–${formatNumber(Math.max(...after), 2)}`;
  return {
    en: `${claims.length} makers claimed it by the end of the window (months: ${list("en")}); median ${describe(medianMonths)}. ${within} of ${claims.length} within ${parityMonths} months of their start${within < claims.length ? ": the others had worked on language models for years" : ""}. All came ${sinceGpt4} months after GPT-4 itself. Best Chinese model over GPT-4 on SuperCLUE about the claims: ${gapText(gapsAtClaims)}.${claims.length <= fewestMakers ? " Five makers are the least that can carry a median; the interval is as wide as the data." : ""}`,
    zh: `至窗口末有${claims.length}家作出宣称（月数：${list("zh")}）；中位数${describe(medianMonths)}。其中${within}家在启动后${parityMonths}个月内${within < claims.length ? "，其余已做语言模型多年" : ""}。距GPT-4发布均为${sinceGpt4}个月。宣称前后SuperCLUE上国内最佳与GPT-4之比：${gapText(gapsAtClaims)}。${claims.length <= fewestMakers ? "5家是能算中位数的下限，区间与数据范围一样宽。" : ""}`,
  };
}

function describe(estimate: TimelineResult["medianMonths"]): string {
  if (estimate === null) return "–";
  return `${formatNumber(estimate.value, 2)} (${formatNumber(estimate.low, 2)}–${formatNumber(estimate.high, 2)})`;
}

function gapText(gaps: readonly ClaimGap[]): string {
  const boards = new Map(gaps.map(({ boardDate, ratioPercent }) => [boardDate.slice(0, 7), ratioPercent]));
  return [...boards]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([month, ratio]) => `${month} ${formatNumber(ratio, 2)} %`)
    .join(", ");
}
