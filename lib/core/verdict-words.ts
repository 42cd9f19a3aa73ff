import type { Text } from "./text";

/** What a claim can come out as. */
export type VerdictKind = "supported" | "partly" | "not_supported" | "contradicted" | "untestable";

/** The five verdicts as a reader sees them, with a sign that reads without colour. */
export const verdictWords: Readonly<Record<VerdictKind, Text & { readonly sign: string }>> = {
  supported: { en: "supported", zh: "成立", sign: "✓" },
  partly: { en: "partly supported", zh: "部分成立", sign: "◐" },
  not_supported: { en: "not supported", zh: "未获支持", sign: "○" },
  contradicted: { en: "contradicted", zh: "与数据相反", sign: "✗" },
  untestable: { en: "untestable", zh: "无法检验", sign: "?" },
};
