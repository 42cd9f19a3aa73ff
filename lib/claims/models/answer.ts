import type { Text } from "../../core/text";
import { formatNumber, formatShare } from "../../figures/numbers";
import type { ModelsResults } from "../../problems/models";

/**
 * The answer to "original, assembled or wrapped?" in two sentences, each with its number and interval, composed from the results:
 * another window or confidence gives another answer.
 */
export function modelsAnswer(results: ModelsResults): Text {
  const origin = originText(results);
  const score = scoreText(results);
  return { en: `${origin.en} ${score.en}`, zh: `${origin.zh}${score.zh}` };
}

/** How many open models were original, and which way that went. */
function originText({ origins }: ModelsResults): Text {
  const original = origins.declared.find(({ kind }) => kind === "original")?.share ?? null;
  const own = (half: string) => origins.halves.find((one) => one.half === half)?.own ?? null;
  const [first, second] = [own("2023 H1"), own("2023 H2")];
  if (original === null) {
    return {
      en: "What the models stand on cannot be said on these rows.",
      zh: "在这些数据上无法判断模型建立在什么之上。",
    };
  }
  const share = `${formatShare(original.value)} (95 %: ${formatShare(original.low)}–${formatShare(original.high)})`;
  const isMinority = original.high < 0.5;
  const trend: Text =
    first === null || second === null
      ? { en: "", zh: "" }
      : {
          en: `; own lines went from ${formatShare(first.value)} (${formatShare(first.low)}–${formatShare(first.high)}) of dated releases in the first half of 2023 to ${formatShare(second.value)} (${formatShare(second.low)}–${formatShare(second.high)}) in the second`,
          zh: `；在有日期且声明底座的发布中，自有路线从2023年上半年的${formatShare(first.value)}（${formatShare(first.low)}–${formatShare(first.high)}）变为下半年的${formatShare(second.value)}（${formatShare(second.low)}–${formatShare(second.high)}）`,
        };
  return {
    en: `${isMinority ? "Mostly built on others' models" : "Not mostly built on others' models"}, as far as makers say: ${share} of ${original.n} open models with a declared derivation are original${trend.en}, and closed models seldom say.`,
    zh: `就开发者自述而言，${isMinority ? "多数建立在他人模型之上" : "并非多数建立在他人模型之上"}：${original.n}个声明来历的开源模型中原创占${share}${trend.zh}；闭源模型很少说明。`,
  };
}

/** Whether a fingerprint finds the famous case, and whether scores can be taken at face value. */
function scoreText({ yi, leaveOneOut, gap, perturbation }: ModelsResults): Text {
  const { both } = leaveOneOut;
  const release = yi.first.at(-1);
  const trust = `${formatShare(both.value, 3)} (95 %: ${formatShare(both.low, 3)}–${formatShare(both.high, 3)}, n = ${both.n})`;
  const drop = perturbation.tests[0]?.all ?? null;
  const points =
    drop === null
      ? "–"
      : `${formatNumber(drop.value, 2)} (${formatNumber(drop.low, 2)} / ${formatNumber(drop.high, 2)})`;
  return {
    en: `A fingerprint of structure and tensors, right for ${trust} of known models, puts the first Yi with ${release?.nearest ?? "–"} and ${release?.renames.length ?? 0} tensors renamed; scores came close to GPT-4's on ${gap.closePublic.close} of ${gap.closePublic.of} known boards and on ${gap.closeHeldOut.close} of ${gap.closeHeldOut.of} held-out tests, and new questions of the same kind moved scores of all makers by ${points} points.`,
    zh: `结构与张量指纹（对已知模型的准确率为${trust}）把Yi初版归为${release?.nearest ?? "–"}，改名张量${release?.renames.length ?? 0}个；得分在${gap.closePublic.of}个常见榜单中的${gap.closePublic.close}个、${gap.closeHeldOut.of}项未公开试题中的${gap.closeHeldOut.close}项靠近GPT-4，而同类新题使各家得分平均变化${points}分。`,
  };
}
