import type { Estimate } from "../core/estimate";
import type { Language, Text } from "../core/text";
import { textTable } from "../core/text-table";
import { escapeHtml, type MimeBundle, markKey, noMath } from "./mime";
import { numberText } from "./table-grid";

/** A judged claim, as `lib/claims` makes it. */
export interface VerdictLike {
  readonly claim: string;
  readonly verdict: string;
  readonly estimate: Estimate | null;
  /** What the number is. */
  readonly measure?: Text;
  readonly rule: Text;
  readonly reason: Text;
  readonly sources: readonly string[];
}

const words: Readonly<Record<string, Text & { readonly sign: string }>> = {
  supported: { en: "supported", zh: "成立", sign: "✓" },
  partly: { en: "partly supported", zh: "部分成立", sign: "◐" },
  not_supported: { en: "not supported", zh: "未获支持", sign: "○" },
  contradicted: { en: "contradicted", zh: "与数据相反", sign: "✗" },
  untestable: { en: "untestable", zh: "无法检验", sign: "?" },
};

const headings: Readonly<Record<Language, readonly [string, string, string, string]>> = {
  en: ["Claim", "Verdict", "Number [95 % interval]", "Why"],
  zh: ["论断", "结论", "数值 [95 % 区间]", "理由"],
};

const labels: Readonly<Record<Language, { readonly rule: string; readonly sources: string }>> = {
  en: { rule: "Rule", sources: "Sources" },
  zh: { rule: "判据", sources: "来源" },
};

export function isVerdict(value: object): value is VerdictLike {
  return "claim" in value && "verdict" in value && "reason" in value && "rule" in value && "estimate" in value;
}

/** Verdicts for a notebook: a card in HTML, with the rule and the sources below each reason, and a table in text. */
export function verdictsBundle(verdicts: readonly VerdictLike[], language: Language): MimeBundle {
  return {
    data: { "text/html": html(verdicts, language), "text/plain": plain(verdicts, language) },
    metadata: { [markKey]: "verdicts" },
  };
}

function plain(verdicts: readonly VerdictLike[], language: Language): string {
  const [claim, verdict, number, why] = headings[language];
  const columns = [
    { heading: claim },
    { heading: verdict },
    { heading: number, width: 36 },
    { heading: why, width: 72 },
  ];
  return textTable(
    columns,
    verdicts.map((one) => [one.claim, wordOf(one, language), numberOf(one, language), one.reason[language]]),
  );
}

function html(verdicts: readonly VerdictLike[], language: Language): string {
  const head = headings[language].map((heading) => `<th ${left}>${escapeHtml(heading)}</th>`).join("");
  const rows = verdicts.map((verdict) => htmlRow(verdict, language));
  return `<table class="${noMath}">\n<thead>\n<tr>${head}</tr>\n</thead>\n<tbody>\n${rows.join("\n")}\n</tbody>\n</table>`;
}

const left = 'style="text-align:left;vertical-align:top"';

function htmlRow(verdict: VerdictLike, language: Language): string {
  const { rule, sources } = labels[language];
  const why = [
    escapeHtml(verdict.reason[language]),
    `<small><em>${rule}:</em> ${escapeHtml(verdict.rule[language])}</small>`,
    ...(verdict.sources.length > 0
      ? [`<small><em>${sources}:</em> ${escapeHtml(verdict.sources.join(", "))}</small>`]
      : []),
  ];
  const cells = [
    `<strong>${escapeHtml(verdict.claim)}</strong>`,
    `<strong>${escapeHtml(wordOf(verdict, language))}</strong>`,
    escapeHtml(numberOf(verdict, language)),
    why.join("<br>"),
  ];
  return `<tr>${cells.map((cell) => `<td ${left}>${cell}</td>`).join("")}</tr>`;
}

function wordOf(verdict: VerdictLike, language: Language): string {
  const word = words[verdict.verdict];
  return word ? `${word.sign} ${word[language]}` : verdict.verdict;
}

/** For example `A100 price, end over start of 2023: 2.1 [1.5, 2.6] ratio`. */
function numberOf(verdict: VerdictLike, language: Language): string {
  const { estimate, measure } = verdict;
  if (estimate === null) return "";
  const [value, low, high] = [estimate.value, estimate.low, estimate.high].map((part) => numberText(part, 3));
  const interval = estimate.low === estimate.high ? "" : ` [${low}, ${high}]`;
  return `${measure ? `${measure[language]}: ` : ""}${value}${interval} ${estimate.unit}`;
}
