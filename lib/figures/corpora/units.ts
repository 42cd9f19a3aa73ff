import type { Text } from "../../core/text";

const words: Readonly<Record<string, Text | undefined>> = {
  tokens: { en: "tokens", zh: "token" },
  bytes: { en: "bytes", zh: "字节" },
  documents: { en: "documents", zh: "文档" },
  words: { en: "words", zh: "词" },
  characters: { en: "characters", zh: "字符" },
  corpus: { en: "unit not said", zh: "单位未说明" },
  "share of raw data": { en: "share of raw data", zh: "占原始数据" },
};

/** What shares of text count, in both languages. */
export function unitWords(unit: string): Text {
  return words[unit] ?? { en: unit, zh: unit };
}
