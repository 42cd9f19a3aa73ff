import type { Estimate } from "../../core/estimate";
import type { Text } from "../../core/text";
import { formatNumber, formatShare } from "../../figures/numbers";
import type { KeepResult } from "../../problems/corpora/keep-rates";
import type { Verdict, VerdictKind } from "../verdict";

/** D2: Chinese web text is of lower quality than English. */
export function d2(result: KeepResult): Verdict {
  const [first] = comparisons(result);
  return {
    claim: "D2",
    verdict: d2Verdict(result),
    estimate: first ?? null,
    measure: {
      en: "Odds that a cleaning pipeline keeps Chinese text over the odds for English text",
      zh: "清洗流程保留中文与保留英文的几率之比",
    },
    rule: {
      en: "A comparison is a method with quality rules applied to both languages, or a unit (documents, bytes, tokens: never pooled together) in which each language has two pipelines. Supported if all comparisons keep clearly less Chinese (interval of the odds ratio below 1); contradicted if at least two keep clearly more and none less; partly supported if some keep clearly less; not supported otherwise. Untestable without a comparison.",
      zh: "可比对象为：对两种语言使用同一方法且含质量规则，或同一单位（文档、字节、token，绝不混合）内每种语言至少两个流程。全部明显少留中文（几率比区间低于1）为成立；至少两项明显多留且无一少留为与数据相反；部分少留为部分成立；其余为未获支持；无可比对象则无法检验。",
    },
    reason: d2Reason(result),
    sources: result.sources,
  };
}

/** Comparisons that may decide; of a method with several stages only its end. */
function comparisons({ sameMethod, units }: KeepResult): Estimate[] {
  const methods = new Map(sameMethod.filter((one) => one.judgesQuality).map((one) => [one.source, one.oddsRatio]));
  return [...methods.values(), ...units.flatMap(({ oddsRatio }) => (oddsRatio === null ? [] : [oddsRatio]))];
}

function d2Verdict(result: KeepResult): VerdictKind {
  const ratios = comparisons(result);
  const less = ratios.filter(({ high }) => high < 1).length;
  const more = ratios.filter(({ low }) => low > 1).length;
  if (ratios.length === 0) return "untestable";
  if (less === ratios.length) return "supported";
  if (less > 0) return "partly";
  return more >= 2 ? "contradicted" : "not_supported";
}

function d2Reason(result: KeepResult): Text {
  const decisive = comparisons(result);
  if (decisive.length === 0) {
    return {
      en: "No method with quality rules is published for both languages, and no unit has two pipelines of each.",
      zh: "没有同时公布两种语言的质量规则流程，也没有任何单位下两种语言各有两个流程。",
    };
  }
  const pairs = result.sameMethod.map(({ method, zho, eng }) => ({
    en: `${method.en} ${formatShare(zho, 3)} against ${formatShare(eng, 3)}`,
    zh: `${method.zh}为${formatShare(zho, 3)}对${formatShare(eng, 3)}`,
  }));
  const unpooled = result.units.filter(({ oddsRatio }) => oddsRatio === null).map(({ unit }) => unit);
  const others = result.overMedian;
  const many: Text =
    others === null
      ? { en: "", zh: "" }
      : {
          en: ` FineWeb2, which has no English, keeps ${formatShare(others.chinese, 3)} of Chinese documents and ${formatShare(others.median, 3)} in the median of ${others.n} other languages.`,
          zh: `不含英文的FineWeb2保留${formatShare(others.chinese, 3)}的中文文档，其余${others.n}种语言中位数为${formatShare(others.median, 3)}。`,
        };
  const polluted: Text =
    result.polluted === null
      ? { en: "", zh: "" }
      : {
          en: ` What speaks for the claim: over ${formatShare(result.polluted.share)} of the long Chinese tokens of GPT-4o's vocabulary are pornography or gambling, which describes that training text and not the web.`,
          zh: `支持该说法的是：GPT-4o词表中长中文词元逾${formatShare(result.polluted.share)}为色情或赌博，但这描述的是其训练文本而非整个网络。`,
        };
  return {
    en: `Kept, Chinese against English: ${pairs.map(({ en }) => en).join("; ")}. What decides is the method with quality rules, taken whole: ${decisive.map(oddsText).join(", ")} (rounding only; one project). ${unpooled.length} of ${result.units.length} units have too few pipelines to pool.${many.en}${polluted.en}`,
    zh: `中文对英文的保留率：${pairs.map(({ zh }) => zh).join("；")}。起决定作用的几率比为${decisive.map(oddsText).join("、")}（区间仅含舍入，单一项目）。${result.units.length}种单位中有${unpooled.length}种流程过少，无法合并。${many.zh}${polluted.zh}`,
  };
}

function oddsText({ value, low, high }: Estimate): string {
  return `${formatNumber(value, 2)} (${formatNumber(low, 2)}–${formatNumber(high, 2)})`;
}
