import type { Text } from "../../core/text";
import { formatFixed } from "../../figures/numbers";
import type { AssetHeavyResult, Ownership } from "../../problems/compute/asset-heavy";
import type { Verdict, VerdictKind } from "../verdict";

/** C9: owning compute makes a model company asset-heavy and lowers its valuation. */
export function c9(result: AssetHeavyResult): Verdict {
  return {
    claim: "C9",
    verdict: c9Verdict(result),
    estimate: result.ratio,
    measure: {
      en: "Value over money raised: companies that own their compute over companies that rent it",
      zh: "估值与融资额之比：自有算力公司相对租用算力公司",
    },
    rule: c9Rule,
    reason: c9Reason(result),
    sources: result.sources,
  };
}

const c9Rule: Text = {
  en: "Untestable with fewer than five companies on either side whose ownership, value and money raised are all published. Otherwise the ratio of the owners' to the renters' mean multiple decides: supported if its interval lies below 1, contradicted if above 1, not supported if it covers 1.",
  zh: "任一方持有方式、估值与融资额均公开的公司不足5家，则无法检验。否则看自有者与租用者平均倍数之比：区间低于1为成立，高于1为与数据相反，含1为未获支持。",
};

function c9Verdict({ ratio }: AssetHeavyResult): VerdictKind {
  if (ratio === null) return "untestable";
  if (ratio.high < 1) return "supported";
  return ratio.low > 1 ? "contradicted" : "not_supported";
}

function c9Reason(result: AssetHeavyResult): Text {
  const cases = casesText(result);
  if (result.ratio === null) {
    return {
      en: `Companies with a published value and published money: ${result.owners} that own and ${result.renters} that rent; ${result.fewest} on each side are needed. ${cases.en}`,
      zh: `估值与融资额均公开的自有者${result.owners}家、租用者${result.renters}家，每方需${result.fewest}家。${cases.zh}`,
    };
  }
  const [value, low, high] = [result.ratio.value, result.ratio.low, result.ratio.high].map((number) =>
    formatFixed(number, 2),
  );
  return {
    en: `Owners' multiple over renters': ${value} (${low} to ${high}), from ${result.owners} owners and ${result.renters} renters. ${cases.en}`,
    zh: `自有者与租用者倍数之比为${value}（${low}至${high}），自有${result.owners}家、租用${result.renters}家。${cases.zh}`,
  };
}

function casesText({ cases }: AssetHeavyResult): Text {
  const list = (ownership: Ownership, language: "en" | "zh") =>
    cases
      .filter((one) => one.ownership === ownership && one.multiple !== null)
      .sort((a, b) => (b.multiple?.ratio ?? 0) - (a.multiple?.ratio ?? 0))
      .map(({ name, multiple }) => `${name[language]} ${formatFixed(multiple?.ratio ?? 0, 1)}`)
      .join(language === "en" ? ", " : "、");
  const disputed = cases.filter(({ ownership }) => ownership === "conflict");
  const conflict: Text =
    disputed.length === 0
      ? { en: "", zh: "" }
      : {
          en: ` Sources disagree on ${disputed.map(({ name }) => name.en).join(", ")}.`,
          zh: `关于${disputed.map(({ name }) => name.zh).join("、")}，来源相互矛盾。`,
        };
  return {
    en: `Value over money raised, owners: ${list("own", "en") || "none"}; renters: ${list("rent", "en") || "none"}.${conflict.en}`,
    zh: `估值与融资额之比，自有者：${list("own", "zh") || "无"}；租用者：${list("rent", "zh") || "无"}。${conflict.zh}`,
  };
}
