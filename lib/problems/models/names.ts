/**
 * What all sizes, versions and chat variants of one model share: `Baichuan2-13B-Chat` and `Baichuan-7B` are both `baichuan`.
 * Letters and Chinese characters up to the first figure that follows one, without blanks and brackets.
 *
 * @example familyKey("Qwen1.5-7B-Chat") // "qwen"
 * @example familyKey("讯飞星火V3.0") // "讯飞星火"
 */
export function familyKey(name: string): string {
  const plain = name
    .toLowerCase()
    .replace(/\(.*?\)|（.*?）/g, "")
    .replace(/[\s_-]+/g, "");
  const stem = plain.split(/(?<=[a-z\u4e00-\u9fff])v?\d/)[0] ?? plain;
  return stem.replace(/(chat|base|instruct)$/, "") || plain;
}

/**
 * A model's name as lists of scores and lists of lineage can share it: lower case, no brackets, no chat or port suffix.
 *
 * @example modelKey("Yi-34B-Chat") // "yi-34b"
 */
export function modelKey(name: string): string {
  return name
    .toLowerCase()
    .replace(/\s*[(（].*?[)）]/g, "")
    .trim()
    .replace(/[\s_]+/g, "-")
    .replace(/-(chat|base|hf|instruct|sft|it)(-.*)?$/, "");
}

/** Billions of parameters as a name states them (`34B`, `1.8b`); null where it states none or several. */
export function statedBillions(name: string): number | null {
  const sizes = [...name.matchAll(/(?<![a-z\d.])(\d+(?:\.\d+)?)\s?b(?![a-z])/gi)].map((match) => Number(match[1]));
  return sizes.length === 1 ? (sizes[0] ?? null) : null;
}
