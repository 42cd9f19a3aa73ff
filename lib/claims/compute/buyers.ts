import type { Text } from "../../core/text";
import { verdictWords } from "../../core/verdict-words";
import { formatNumber, formatShare } from "../../figures/numbers";
import type { AffordabilityResult, Reach } from "../../problems/compute/affordability";
import type { BuyersResult } from "../../problems/compute/buyers";
import type { StartUpsResult } from "../../problems/compute/start-ups";
import type { Verdict, VerdictKind } from "../verdict";

export { c9 } from "./asset-heavy";
export { c8 } from "./standing";

/** "Mainly" is more than this share. */
const half = 0.5;

/** C5: in 2023 the buyers were mainly big companies and few start-ups. */
export function c5(result: BuyersResult): Verdict {
  return {
    claim: "C5",
    verdict: c5Verdict(result),
    estimate: result.share,
    measure: {
      en: "The internet groups' share of the accelerators in known Chinese orders of 2023",
      zh: "2023年中国已知订单中互联网大厂所占加速卡比例",
    },
    rule: c5Rule,
    reason: c5Reason(result),
    sources: result.sources,
  };
}

/** C7: start-ups can hardly buy GPUs at scale. */
export function c7(result: StartUpsResult): Verdict {
  return {
    claim: "C7",
    verdict: c7Verdict(result.atClaim),
    estimate: result.atClaim.middle,
    measure: {
      en: "What the start-up in the middle could spend on compute, over the cost of renting a GPT-4-class run, January 2024",
      zh: "2024年1月居中创业公司可用于算力的资金与租用GPT-4级训练成本之比",
    },
    rule: c7Rule,
    reason: c7Reason(result),
    sources: result.atClaim.sources,
  };
}

const c5Rule: Text = {
  en: "Known orders are cases and no sample, so they decide only beside published counts that cover all the groups. Contradicted if the groups' share is below one half even when every anonymised cluster counts as theirs; not supported if it is below one half, under the smallest such count, when every anonymised cluster counts as somebody else's; partly supported if it stays above one half; supported if, besides, a published national total of at least medium confidence shows that they took more than half and start-ups' purchases are counted. Untestable without such a count, or without other buyers.",
  zh: "已知订单是案例而非抽样，须有覆盖全部大厂的公开数量佐证才可判断。即使匿名集群全部算作大厂，其占比仍低于一半，为与数据相反；按最小口径、匿名集群全部算作他人时低于一半，为未获支持；仍高于一半为部分成立；此外若有中等以上可信的全国总量显示大厂过半，且创业公司的采购有数可查，则成立。没有此类数量或没有其他买家则无法检验。",
};

const c7Rule: Text = {
  en: "Two scales (LLaMA-65B and GPT-4 class) and two ways (renting the run; buying the cluster) give four cases. A case is within reach if more than half of the start-ups have a ratio whose interval lies above 1, and out of reach if more than half have one below 1. Supported if at least two cases are out of reach and none within; contradicted if at least three are within and none out; partly supported if some are within and some out; not supported otherwise. Untestable with fewer than three start-ups whose money is published, or without rents.",
  zh: "两种规模（LLaMA-65B级、GPT-4级）与两种方式（租用算力完成训练、买下集群）共四种情形。过半公司的比值区间高于1为可及，过半低于1为不可及。至少两种不可及且无可及者为成立；至少三种可及且无不可及者为与数据相反；兼有可及与不可及为部分成立；其余为未获支持。融资额已公布的公司不足三家，或没有租价，则无法检验。",
};

function c5Verdict({ views, share, money, kinds }: BuyersResult): VerdictKind {
  const complete = views.filter((view) => view.complete);
  if (share === null || complete.length === 0) return "untestable";
  if (complete.every((view) => view.best < half)) return "contradicted";
  if (complete.some((view) => view.worst < half)) return "not_supported";
  const totalled = money.total !== null && money.total.confidence !== "low" && (money.share?.low ?? 0) > half;
  const startUpsCounted = kinds.some(({ kind, n }) => kind === "startup" && n > 0);
  return totalled && startUpsCounted ? "supported" : "partly";
}

function c5Reason(result: BuyersResult): Text {
  const complete = result.views.filter((view) => view.complete);
  if (result.share === null || complete.length === 0) {
    return {
      en: "No published count covers all the internet groups' purchases, or no other buyer's purchases are counted.",
      zh: "没有覆盖全部大厂采购的公开数量，或没有其他买家的数量。",
    };
  }
  const count = (kind: string) => result.kinds.find((candidate) => candidate.kind === kind);
  const [groups, anonymised] = [count("tech_group"), count("anonymised")];
  const others = result.kinds
    .filter(({ kind }) => kind !== "tech_group" && kind !== "anonymised")
    .reduce((sum, { high }) => sum + high, 0);
  const worst = Math.min(...complete.map((view) => view.worst));
  const missing = Math.min(...complete.map((view) => view.unrecordedToHalf));
  const { value, low, high } = result.share;
  const [from, to] = [cards(groups?.low ?? 0), cards(groups?.high ?? 0)];
  const tip: Text =
    missing > 0
      ? {
          en: ` It would take ${cards(missing)} further cards that nobody recorded to bring them to one half.`,
          zh: `另需有${cards(missing)}张无人记录的卡，才能使其降到一半。`,
        }
      : { en: "", zh: "" };
  const money = moneyText(result);
  const startUps = startUpText(result);
  return {
    en: `Published counts put the groups at ${from} to ${to} accelerators, all other named buyers at ${cards(others)} and clusters without a name at no more than ${cards(anonymised?.high ?? 0)}: ${percent(value)} of the named orders (${percent(low)} to ${percent(high)}), ${percent(worst)} in the worst case.${tip.en}${money.en}${startUps.en}`,
    zh: `公开数量显示大厂为${from}至${to}张，其他具名买家合计${cards(others)}张，未具名集群至多${cards(anonymised?.high ?? 0)}张：占具名订单的${percent(value)}（${percent(low)}至${percent(high)}），最不利情形下为${percent(worst)}。${tip.zh}${money.zh}${startUps.zh}`,
  };
}

/** A number of cards, to three significant digits: no source knows more. */
function cards(value: number): string {
  return formatNumber(Number(value.toPrecision(3)));
}

function percent(share: number): string {
  return formatShare(share, share > 0.99 ? 3 : 2);
}

function moneyText({ money }: BuyersResult): Text {
  if (money.total === null || money.share === null) {
    return { en: " No published national total stands beside it.", zh: "没有可对照的全国总量。" };
  }
  const { low, high } = money.share;
  const [least, most] = [formatShare(low), formatShare(high)];
  const trust = money.total.confidence;
  return {
    en: ` Of the only published national total (confidence: ${trust}) their documented money is ${least} to ${most}; the rest is not attributed to anybody.`,
    zh: `唯一公开的全国总额（可信度：${{ high: "高", medium: "中" }[trust] ?? "低"}）中，有据可查的大厂支出占${least}至${most}，其余未知归属。`,
  };
}

function startUpText({ kinds }: BuyersResult): Text {
  const startUp = kinds.find(({ kind }) => kind === "startup");
  if ((startUp?.n ?? 0) > 0) return { en: "", zh: "" };
  const known = startUp?.uncounted ?? 0;
  return {
    en: ` No purchase by a start-up is counted (orders known without a number: ${known}), so "few start-ups" cannot be tested.`,
    zh: `没有任何创业公司的采购数量（已知但无数量的订单：${known}笔），“创业公司少”无法检验。`,
  };
}

const fewestStartUps = 3;

function decidingCases(result: AffordabilityResult): readonly Reach[] {
  return result.reach.filter(
    ({ run, way }) => (run === "llama65b" || run === "gpt4") && (way === "rent" || way === "cluster"),
  );
}

function c7Verdict(result: AffordabilityResult): VerdictKind {
  const cases = decidingCases(result);
  if (result.money.length < fewestStartUps || !cases.some(({ way }) => way === "rent")) return "untestable";
  const within = cases.filter(({ reach }) => reach === "within").length;
  const out = cases.filter(({ reach }) => reach === "out").length;
  if (within > 0 && out > 0) return "partly";
  if (out >= 2) return "supported";
  return within >= 3 ? "contradicted" : "not_supported";
}

function c7Reason({ atClaim, hindsight }: StartUpsResult): Text {
  if (c7Verdict(atClaim) === "untestable" || atClaim.middle === null) {
    return {
      en: `The money of ${atClaim.money.length} start-ups is published; at least ${fewestStartUps} and rents of the year are needed.`,
      zh: `仅有${atClaim.money.length}家创业公司公布融资额；至少需要${fewestStartUps}家，并需当年租价。`,
    };
  }
  const cases = decidingCases(atClaim).map(caseText);
  const { value, low, high } = atClaim.middle;
  const ratio = (number: number) => formatNumber(number, 2);
  const all = atClaim.middleWithResearch;
  const research: Text =
    all === null
      ? { en: "", zh: "" }
      : {
          en: ` If the money must also pay the rest of the research compute, it falls to ${ratio(all.value)} (${ratio(all.low)} to ${ratio(all.high)}).`,
          zh: `若还须支付其余研发算力，则降至${ratio(all.value)}（${ratio(all.low)}至${ratio(all.high)}）。`,
        };
  const words = verdictWords[c7Verdict(hindsight)];
  const afterwards: Text =
    hindsight.middle === null
      ? { en: "", zh: "" }
      : {
          en: ` With the money and prices of ${hindsight.date} it is ${ratio(hindsight.middle.value)}, and the same rule says: ${words.en}.`,
          zh: `按${hindsight.date}的融资与价格则为${ratio(hindsight.middle.value)}，按同一规则为“${words.zh}”。`,
        };
  return {
    en: `Of ${atClaim.money.length} start-ups with published money: ${cases.map(({ en }) => en).join("; ")}. The one in the middle could pay ${ratio(value)} times (${ratio(low)} to ${ratio(high)}) a rented GPT-4-class run.${research.en}${afterwards.en}`,
    zh: `${atClaim.money.length}家公布融资额的创业公司中：${cases.map(({ zh }) => zh).join("；")}。居中者可支付租用GPT-4级训练的${ratio(value)}倍（${ratio(low)}至${ratio(high)}）。${research.zh}${afterwards.zh}`,
  };
}

const caseWords: Readonly<Record<string, Text>> = {
  "llama65b|rent": { en: "renting a LLaMA-65B-class run", zh: "租用LLaMA-65B级训练" },
  "llama65b|cluster": { en: "buying its cluster", zh: "买下其集群" },
  "gpt4|rent": { en: "renting a GPT-4-class run", zh: "租用GPT-4级训练" },
  "gpt4|cluster": { en: "buying its cluster", zh: "买下其集群" },
};

function caseText({ run, way, can, cannot, open }: Reach): Text {
  const words = caseWords[`${run}|${way}`] ?? { en: `${run} ${way}`, zh: `${run} ${way}` };
  return {
    en: `${words.en}: ${can} can, ${cannot} cannot, ${open} open`,
    zh: `${words.zh}：${can}家可以，${cannot}家不能，${open}家未定`,
  };
}
