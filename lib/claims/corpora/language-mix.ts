import type { Text } from "../../core/text";
import { unitWords } from "../../figures/corpora/units";
import { formatShare } from "../../figures/numbers";
import type { MixResult } from "../../problems/corpora/language-mix";
import type { Verdict, VerdictKind } from "../verdict";

/** D6: Chinese models train mainly on Chinese text. */
export function d6(result: MixResult): Verdict {
  return {
    claim: "D6",
    verdict: d6Verdict(result),
    estimate: result.aboveHalf,
    measure: {
      en: "Share of Chinese models more than half of whose training data are Chinese",
      zh: "中文数据过半的中国模型所占比例",
    },
    rule: {
      en: "Each model is held against one half in its own unit, since shares of tokens, bytes and words are not alike. Supported if more than half of the models lie above one half and the Wilson interval of that share lies above one half; partly supported if only the former; contradicted if the median model lies below one half and the interval lies below one half; not supported otherwise. Untestable with fewer than three models.",
      zh: "各模型按自身单位与一半相比，因为token、字节与词的比例不可混用。过半模型高于一半且Wilson区间高于一半为成立；仅前者成立为部分成立；居中模型低于一半且区间低于一半为与数据相反；其余为未获支持；不足三个模型则无法检验。",
    },
    reason: d6Reason(result),
    sources: result.sources,
  };
}

const fewestModels = 3;

function d6Verdict({ aboveHalf, above, below }: MixResult): VerdictKind {
  if (aboveHalf === null || aboveHalf.n < fewestModels) return "untestable";
  if (2 * above > aboveHalf.n) return aboveHalf.low > 0.5 ? "supported" : "partly";
  return 2 * below > aboveHalf.n && aboveHalf.high < 0.5 ? "contradicted" : "not_supported";
}

function d6Reason({ aboveHalf, above, below, chinese, medians, unpublished }: MixResult): Text {
  if (aboveHalf === null || aboveHalf.n < fewestModels) {
    return { en: "Fewer than three Chinese models publish their share.", zh: "公布占比的中国模型不足三个。" };
  }
  const models = chinese.map((mix) => `${mix.model} ${formatShare(mix.chinese, 3)}`).join(", ");
  const parts = medians.map(({ unit, median, n }) => ({
    en: `${formatShare(median, 3)} of ${unitWords(unit).en} (n = ${n})`,
    zh: `${unitWords(unit).zh}${formatShare(median, 3)}（n = ${n}）`,
  }));
  return {
    en: `${above} of ${aboveHalf.n} models lie above one half, ${below} below (${models}); ${formatShare(aboveHalf.low)} to ${formatShare(aboveHalf.high)} of such models could. Medians by unit: ${parts.map(({ en }) => en).join(", ")}. ${unpublished.length} Chinese models in the table publish no share of Chinese, the largest among them; the rows are weak and carry no headline alone.`,
    zh: `${aboveHalf.n}个模型中${above}个高于一半，${below}个低于一半（${models}）；此类模型高于一半的比例可能在${formatShare(aboveHalf.low)}至${formatShare(aboveHalf.high)}之间。各单位中位数：${parts.map(({ zh }) => zh).join("、")}。表中另有${unpublished.length}个中国模型未公布中文占比，包括最大的几家；数据偏弱，不足以单独定论。`,
  };
}
