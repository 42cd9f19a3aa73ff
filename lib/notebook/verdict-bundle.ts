import type { Estimate } from "../core/estimate";
import type { Language, Text } from "../core/text";
import { textTable } from "../core/text-table";
import { verdictWords } from "../core/verdict-words";
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

const headings: Readonly<Record<Language, readonly [string, string, string, string]>> = {
  en: ["Claim", "Verdict", "Number [95 % interval]", "Why"],
  zh: ["论断", "结论", "数值 [95 % 区间]", "理由"],
};

interface Labels {
  readonly rule: string;
  readonly sources: string;
  /** What follows the sources shown, with # for how many more there are. */
  readonly more: string;
}

const labels: Readonly<Record<Language, Labels>> = {
  en: { rule: "Rule", sources: "Sources", more: " and # more" },
  zh: { rule: "判据", sources: "来源", more: "，另有#个" },
};

export function isVerdict(value: object): value is VerdictLike {
  return "claim" in value && "verdict" in value && "reason" in value && "rule" in value && "estimate" in value;
}

/**
 * Verdicts for a notebook: a table in HTML and in text. A single verdict is shown with its rule and its sources below the reason;
 * several are an overview without them.
 */
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
  const isOverview = verdicts.length > 1;
  const rows = verdicts.map((verdict) => htmlRow(verdict, language, isOverview));
  return `<table class="${noMath}">\n<thead>\n<tr>${head}</tr>\n</thead>\n<tbody>\n${rows.join("\n")}\n</tbody>\n</table>`;
}

const left = 'style="text-align:left;vertical-align:top"';

function htmlRow(verdict: VerdictLike, language: Language, isOverview: boolean): string {
  const why = [escapeHtml(verdict.reason[language]), ...(isOverview ? [] : grounds(verdict, language))];
  const cells = [
    `<strong>${escapeHtml(verdict.claim)}</strong>`,
    `<strong>${escapeHtml(wordOf(verdict, language))}</strong>`,
    escapeHtml(numberOf(verdict, language)),
    why.join("<br>"),
  ];
  return `<tr>${cells.map((cell) => `<td ${left}>${cell}</td>`).join("")}</tr>`;
}

/** Rule and sources in small print; of many sources the first and the number of the rest. */
function grounds({ rule, sources }: VerdictLike, language: Language): readonly string[] {
  const label = labels[language];
  const shown = sources.slice(0, 8).join(", ");
  const more = sources.length > 8 ? label.more.replace("#", String(sources.length - 8)) : "";
  return [
    `<small><em>${label.rule}:</em> ${escapeHtml(rule[language])}</small>`,
    ...(sources.length > 0 ? [`<small><em>${label.sources}:</em> ${escapeHtml(shown + more)}</small>`] : []),
  ];
}

function wordOf(verdict: VerdictLike, language: Language): string {
  const word = Object.entries(verdictWords).find(([kind]) => kind === verdict.verdict)?.[1];
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
