import type { Text } from "../../core/text";
import { formatNumber, formatShare } from "../../figures/numbers";
import type { ShareMeasure, WebShareResult } from "../../problems/corpora/web-share";
import type { Verdict, VerdictKind } from "../verdict";

/** D1: the Chinese-language web is scarce beside its speakers. */
export function d1(result: WebShareResult): Verdict {
  const [first] = result.measures;
  return {
    claim: "D1",
    verdict: d1Verdict(result),
    estimate: first?.ratio ?? null,
    measure: {
      en: `Share of the web that is Chinese over the share of internet users who are (${first?.name.en ?? "no measure"})`,
      zh: `中文内容占比与中文网民占比之比（${first?.name.zh ?? "无口径"}）`,
    },
    rule: {
      en: "Each measure of the web (pages crawled, websites, a model of content) is held against the share of internet users apart: scarce if the whole interval lies below 1, plentiful if it lies at or above 1. Supported if all measures say scarce, partly supported if at least half do, contradicted if all say plentiful, not supported otherwise. Untestable without the share of users or without a measure.",
      zh: "各口径（抓取网页、网站、内容模型）分别与网民占比相比：区间整体低于1为稀缺，不低于1为充足。全部稀缺为成立，至少一半稀缺为部分成立，全部充足为与数据相反，其余为未获支持；没有网民占比或口径则无法检验。",
    },
    reason: d1Reason(result),
    sources: result.sources,
  };
}

const isScarce = ({ ratio }: ShareMeasure) => ratio.high < 1;
const isPlentiful = ({ ratio }: ShareMeasure) => ratio.low >= 1;

function d1Verdict({ measures }: WebShareResult): VerdictKind {
  if (measures.length === 0) return "untestable";
  if (measures.every(isScarce)) return "supported";
  if (measures.every(isPlentiful)) return "contradicted";
  return 2 * measures.filter(isScarce).length >= measures.length ? "partly" : "not_supported";
}

function d1Reason({ measures, users, trend }: WebShareResult): Text {
  if (users === null || measures.length === 0) {
    return { en: "No share of users or of pages is left.", zh: "没有可用的网民占比或网页占比。" };
  }
  const part = ({ name, ratio }: ShareMeasure): Text => {
    const [value, low, high] = [ratio.value, ratio.low, ratio.high].map((one) => formatNumber(one, 2));
    return { en: `${name.en}: ${value} (${low} to ${high})`, zh: `${name.zh}为${value}（${low}至${high}）` };
  };
  const parts = measures.map(part);
  const move: Text =
    trend === null
      ? { en: "", zh: "" }
      : {
          en: ` Over all crawls the Chinese share moved by ${formatNumber(trend.value * 100, 2)} points a year (${formatNumber(trend.low * 100, 2)} to ${formatNumber(trend.high * 100, 2)}).`,
          zh: `全部抓取中中文占比每年变动${formatNumber(trend.value * 100, 2)}个百分点（${formatNumber(trend.low * 100, 2)}至${formatNumber(trend.high * 100, 2)}）。`,
        };
  return {
    en: `Against ${formatShare(users.share, 3)} of internet users (${users.date.slice(0, 4)}): ${parts.map(({ en }) => en).join("; ")}. The measures count unlike things and are not averaged.${move.en}`,
    zh: `与中文网民占比${formatShare(users.share, 3)}（${users.date.slice(0, 4)}年）相比：${parts.map(({ zh }) => zh).join("；")}。各口径所计不同，不作平均。${move.zh}`,
  };
}
