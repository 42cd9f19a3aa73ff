import type { Text } from "../../core/text";
import { formatNumber, formatShare } from "../../figures/numbers";
import type { LeaveOneOut } from "../../problems/models/lineage";
import type { OriginResult, OriginShare } from "../../problems/models/origins";
import type { SparsityResult } from "../../problems/models/sparsity";
import { neededModels, type SupportResult } from "../../problems/models/support";
import type { YiRelease, YiResult } from "../../problems/models/yi";
import type { Verdict, VerdictKind } from "../verdict";

/** M1: the first Yi release was LLaMA's architecture with two tensors renamed. */
export function m1(result: YiResult, trust: LeaveOneOut): Verdict {
  return {
    claim: "M1",
    verdict: m1Verdict(result),
    estimate: m1Estimate(result),
    measure: {
      en: "Share of the first Yi's tensors without a partner of the same role and shape in LLaMA",
      zh: "Yi初版张量中在LLaMA里找不到同角色同形状者的比例",
    },
    rule: {
      en: "Supported if, with Yi and all that was built on it taken out of the reference, LLaMA is the nearest family of every first release, no design field and no tensor differs, and exactly the two norm tensors of a layer bear another name; partly supported if LLaMA is nearest but something else differs; contradicted if a family of another design is nearer; untestable without configuration or tensor names. A family with LLaMA's own design and list of tensors (such as Mistral) counts with it: only sizes tell them apart. An exact comparison of every tensor of two releases needs no sample.",
      zh: "从参照中剔除Yi及其衍生后，若每个初版最近的家族都是LLaMA，设计字段与张量均无差异，且恰有每层两个归一化张量改名，则成立；最近者是LLaMA但另有差异为部分成立；更近的是另一种设计的家族则为与数据相反；缺配置或张量名则无法检验。与LLaMA设计和张量清单相同、仅规模可分的家族（如Mistral）并入LLaMA。对两个版本的全部张量逐一比对，无需样本量。",
    },
    reason: m1Reason(result, trust),
    sources: result.sources,
  };
}

const norms = new Set(["input_norm", "post_attn_norm"]);

function isLlamaRenamed(release: YiRelease): boolean {
  const { designDifferences, tensorDistance, renames } = release;
  const isTwoNorms = renames.length === 2 && renames.every(({ role }) => norms.has(role));
  return isNearLlama(release) && designDifferences.length === 0 && tensorDistance === 0 && isTwoNorms;
}

function isNearLlama({ nearest, likeLlama }: YiRelease): boolean {
  return nearest === "LLaMA" || likeLlama.includes(nearest);
}

function m1Verdict({ first }: YiResult): VerdictKind {
  if (first.length === 0 || first.some(({ tensorDistance }) => tensorDistance === null)) return "untestable";
  if (!first.every(isNearLlama)) return "contradicted";
  return first.every(isLlamaRenamed) ? "supported" : "partly";
}

function m1Estimate({ first }: YiResult): Verdict["estimate"] {
  const distances = first.flatMap(({ tensorDistance }) => (tensorDistance === null ? [] : [tensorDistance]));
  if (distances.length === 0) return null;
  const [low, high] = [Math.min(...distances), Math.max(...distances)];
  return {
    value: high,
    low,
    high,
    n: first.length,
    unit: "share",
    method: "exact comparison of every kind of tensor; range over the first releases",
  };
}

function m1Reason({ first, later }: YiResult, { both }: LeaveOneOut): Text {
  if (first.length === 0) return { en: "No first release of Yi is in the table.", zh: "表中没有Yi的初版。" };
  const renames = first[0]?.renames.map(({ from, to }) => `${leaf(from)} → ${leaf(to)}`).join(", ") ?? "";
  const design = [...new Set(first.flatMap(({ designDifferences }) => designDifferences))];
  const laterText = later.map(({ nearest, renames: names }) => `${nearest} (${names.length})`).join(", ");
  const trust = `${formatShare(both.value, 3)} (${formatShare(both.low, 3)}–${formatShare(both.high, 3)}, n = ${both.n})`;
  const families = [...new Set(first.map(({ nearest }) => nearest))].join(", ");
  const like = [...new Set(first.flatMap(({ likeLlama }) => likeLlama))].join(", ");
  const share = formatNumber(Math.max(...first.map(({ tensorDistance }) => tensorDistance ?? 1)), 2);
  return {
    en: `Nearest family of ${first.length} first releases: ${families}${like === "" ? "" : ` (of LLaMA's own design up to sizes: ${like})`}; tensors without a partner: ${share}; design fields that differ: ${design.length === 0 ? "none" : design.join(", ")}; renamed: ${renames || "none"}. Later releases, with renamed tensors: ${laterText}. Left out one by one, known models find their declared family in ${trust}. The architecture is shown, not copied weights: 01.AI answered that it trained from zero, and no weights were compared.`,
    zh: `${first.length}个初版最近的家族：${families}${like === "" ? "" : `（与LLaMA设计相同、仅规模不同者：${like}）`}；无对应的张量比例${share}；有差异的设计字段：${design.length === 0 ? "无" : design.join("、")}；改名：${renames || "无"}。后续版本及改名数：${laterText}。逐一剔除时，已知模型找回所属家族的比例为${trust}。这只说明架构，不说明权重复制：零一万物称从零训练，此处未比对权重。`,
  };
}

function leaf(pattern: string): string {
  return (
    pattern
      .replace(/\.(weight|bias)$/, "")
      .split(".")
      .at(-1) ?? pattern
  );
}

/** M2: original models are the fewest of the three kinds. */
export function m2(result: OriginResult): Verdict {
  const original = result.declared.find(({ kind }) => kind === "original") ?? null;
  return {
    claim: "M2",
    verdict: m2Verdict(result),
    estimate: original?.share ?? null,
    measure: {
      en: "Share of original models among those with a declared derivation",
      zh: "已声明来历的模型中原创的比例",
    },
    rule: {
      en: "Supported if original is the smallest of the three kinds with 95 % intervals apart; partly supported if it lies below wrapped with intervals apart while assembled is smaller still; contradicted if it is larger than wrapped with intervals apart; not supported otherwise; untestable with fewer than five declared models.",
      zh: "原创在三类中最少且95%区间不相交为成立；低于套壳且区间不相交、但拼装更少为部分成立；高于套壳且区间不相交为与数据相反；其余未获支持；已声明者少于5个则无法检验。",
    },
    reason: m2Reason(result),
    sources: result.sources,
  };
}

function m2Verdict({ declared }: OriginResult): VerdictKind {
  const of = (kind: OriginShare["kind"]): OriginShare["share"] | undefined =>
    declared.find((one) => one.kind === kind)?.share;
  const [original, wrapped, assembled] = [of("original"), of("wrapped"), of("assembled")];
  if (original === undefined || wrapped === undefined || assembled === undefined || original.n < 5) return "untestable";
  if (original.low > wrapped.high) return "contradicted";
  if (original.high >= wrapped.low) return "not_supported";
  return original.high < assembled.low ? "supported" : assembled.high < original.low ? "partly" : "not_supported";
}

const kindNames = {
  original: { en: "original", zh: "原创" },
  wrapped: { en: "wrapped", zh: "套壳" },
  assembled: { en: "assembled", zh: "拼装" },
} as const;

function m2Reason(result: OriginResult): Text {
  const list = (language: "en" | "zh"): string =>
    result.declared
      .map(
        ({ kind, share }) =>
          `${kindNames[kind][language]} ${formatShare(share.value)} (${formatShare(share.low)}–${formatShare(share.high)})`,
      )
      .join(language === "zh" ? "、" : ", ");
  const n = result.declared[0]?.share.n ?? 0;
  const halves = (language: "en" | "zh"): string =>
    result.halves
      .flatMap(({ half, own }) => (own === null ? [] : [`${half} ${formatShare(own.value)} (n = ${own.n})`]))
      .join(language === "zh" ? "、" : ", ");
  const unknown = result.releases.unknown;
  const bounds = `${formatShare(result.ownBounds.low)}–${formatShare(result.ownBounds.high)}`;
  return {
    en: `Of ${n} open models with a declared derivation: ${list("en")}. Releases on the maker's own line by half-year: ${halves("en")}. ${unknown} releases state no base, most of them closed: their own share could be anything within ${bounds}, so the shares speak for open models alone.`,
    zh: `在${n}个已声明来历的开源模型中：${list("zh")}。各半年建立在自有路线上的发布占比：${halves("zh")}。另有${unknown}个发布未说明底座，多为闭源：总体自有占比可在${bounds}之间，因此上述比例只代表开源模型。`,
  };
}

/** M6: assembled models look large by adding up small ones. */
export function m6(result: SparsityResult): Verdict {
  const { assembled, medianRatio, models } = result;
  return {
    claim: "M6",
    verdict: m6Verdict(result),
    estimate: medianRatio,
    measure: {
      en: "Median of total over active parameters among sparse models",
      zh: "稀疏模型总参数与激活参数之比（中位数）",
    },
    rule: {
      en: "The ratio is judged on models that their makers declare to be assembled from trained ones. Untestable with fewer than five of them; supported if all of these have a ratio above 2; contradicted if none has; partly supported otherwise. The ratio of all sparse models is reported and decides nothing: a mixture of experts trained as one is no assembly.",
      zh: "以开发者声明由已训练模型组合而成者为准：少于5个则无法检验；其比值全部大于2为成立，无一大于2为与数据相反，其余部分成立。全部稀疏模型的比值只作报告：整体训练的混合专家模型不是拼装。",
    },
    reason: {
      en: `${assembled.length} of ${models.length} sparse models with a known configuration are declared to be assembled${assembled.length === 0 ? "" : ` (${assembled.map(({ model, ratio }) => `${model} ${formatNumber(ratio, 2)}`).join(", ")})`}; lists of lineage name ${result.declaredAssembled.length}, ${result.assembledByWindow} of them dated up to the end of the window. Sparse models in all: total over active ${ratioText(medianRatio)}. Chinese ones out by the end of the window: ${result.chineseByWindow}. Missing: models of 2023 whose makers say that they were put together from smaller ones.`,
      zh: `配置已知的${models.length}个稀疏模型中，声明为拼装者${assembled.length}个${assembled.length === 0 ? "" : `（${assembled.map(({ model, ratio }) => `${model} ${formatNumber(ratio, 2)}`).join("、")}）`}；来历名单中有${result.declaredAssembled.length}个，其中日期不晚于窗口末的${result.assembledByWindow}个。全部稀疏模型的总参数与激活参数之比为${ratioText(medianRatio)}。截至窗口末的中国稀疏模型：${result.chineseByWindow}个。缺少的是：2023年由开发者承认由小模型拼成的模型。`,
    },
    sources: result.sources,
  };
}

function m6Verdict({ assembled }: SparsityResult): VerdictKind {
  if (assembled.length < 5) return "untestable";
  const large = assembled.filter(({ ratio }) => ratio > 2).length;
  return large === assembled.length ? "supported" : large === 0 ? "contradicted" : "partly";
}

function ratioText(estimate: SparsityResult["medianRatio"]): string {
  if (estimate === null) return "–";
  return `${formatNumber(estimate.value, 2)} (${formatNumber(estimate.low, 2)}–${formatNumber(estimate.high, 2)}, n = ${estimate.n})`;
}

/** M7: insisting on originality slows iteration. */
export function m7(result: SupportResult): Verdict {
  return {
    claim: "M7",
    verdict: m7Verdict(result),
    estimate: result.difference,
    measure: {
      en: "Median days from release to support in inference engines, changed less standard architecture",
      zh: "从发布到推理引擎支持的天数中位数之差（改动架构减标准架构）",
    },
    rule: {
      en: `Untestable unless at least ${neededModels} models on each side have dated support. Then supported if the interval of the difference in medians lies above zero, contradicted if it lies below, not supported if it spans zero.`,
      zh: `两侧各须有至少${neededModels}个模型的支持时间可考，否则无法检验。届时中位数之差的区间大于零为成立，小于零为与数据相反，跨零为未获支持。`,
    },
    reason: m7Reason(result),
    sources: result.sources,
  };
}

function m7Verdict({ difference }: SupportResult): VerdictKind {
  if (difference === null) return "untestable";
  if (difference.low > 0) return "supported";
  return difference.high < 0 ? "contradicted" : "not_supported";
}

function m7Reason({ datedModels, dated, medianReleases, families, difference }: SupportResult): Text {
  const count = (isStandard: boolean): number => families.filter((family) => family.isStandard === isStandard).length;
  const list = dated.map(({ model, engine, days }) => `${model}, ${engine}: ${days}`).join("; ");
  const found =
    difference === null
      ? { en: "", zh: "" }
      : {
          en: ` Difference ${formatNumber(difference.value, 2)} (${formatNumber(difference.low, 2)}–${formatNumber(difference.high, 2)}) days.`,
          zh: `差值${formatNumber(difference.value, 2)}（${formatNumber(difference.low, 2)}–${formatNumber(difference.high, 2)}）天。`,
        };
  const missing =
    difference === null
      ? {
          en: " Missing: the days on which vLLM, llama.cpp and the like took up the other models.",
          zh: "缺少的是：vLLM、llama.cpp等接纳其他模型的日期。",
        }
      : { en: "", zh: "" };
  return {
    en: `Dated support is known for ${datedModels.changed} ${datedModels.changed === 1 ? "model" : "models"} on a changed architecture and ${datedModels.standard} on a standard one, against ${neededModels} needed on each side (days: ${list || "none"}).${found.en} Later releases under the same name (median ${medianReleases.standard ?? "–"} for ${count(true)} standard families, ${medianReleases.changed ?? "–"} for ${count(false)} changed ones) tell how a maker names its releases and nothing about speed.${missing.en}`,
    zh: `支持时间可考的：改动架构的模型${datedModels.changed}个、标准架构${datedModels.standard}个，而每侧需要${neededModels}个（天数：${list || "无"}）。${found.zh}同名后续发布数（标准架构${count(true)}个系列的中位数${medianReleases.standard ?? "–"}，改动架构${count(false)}个系列的中位数${medianReleases.changed ?? "–"}）反映命名习惯，说明不了快慢。${missing.zh}`,
  };
}
