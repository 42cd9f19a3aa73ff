import type { Estimate } from "../core/estimate";
import type { Language } from "../core/text";
import { textTable } from "../core/text-table";
import { verdictWords } from "../core/verdict-words";
import { formatNumber } from "../figures/numbers";
import type { Rows, Source, Table } from "../tables";
import type { Verdict } from "./verdict";

/** Everything about one judged claim, for machines. */
export interface ClaimRecord extends Omit<Verdict, "sources"> {
  readonly problem: string;
  readonly claim_en: string;
  readonly claim_zh: string;
  readonly sources: readonly Source[];
}

/** The verdicts joined with the statements they judge and the addresses of their sources. */
export function claimRecords(
  verdicts: readonly Verdict[],
  claims: Table<Rows["claims"]>,
  sources: Table<Rows["sources"]>,
): readonly ClaimRecord[] {
  const byClaim = new Map(claims.rows().map((row) => [row.claim_id, row]));
  const bySource = new Map(sources.rows().map((row) => [row.source_id, row]));
  return verdicts.map((verdict) => {
    const claim = byClaim.get(verdict.claim);
    return {
      ...verdict,
      problem: claim?.problem ?? "",
      claim_en: claim?.claim_en ?? "",
      claim_zh: claim?.claim_zh ?? "",
      sources: verdict.sources.flatMap((id) => bySource.get(id) ?? []),
    };
  });
}

const headings = {
  en: ["Id", "Verdict", "Number [95 % interval]", "n", "Claim, and why"],
  zh: ["编号", "结论", "数值 [95 % 区间]", "n", "论断与理由"],
} as const;

/** The verdicts as an aligned table for a terminal or a log, as wide as `width` character cells. */
export function ledgerText(
  verdicts: readonly Verdict[],
  claims: Table<Rows["claims"]>,
  options: { readonly language: Language; readonly width: number },
): string {
  const { language } = options;
  const statement = new Map(
    claims.rows().map((row) => [row.claim_id, language === "en" ? row.claim_en : row.claim_zh]),
  );
  const [id, verdict, number, n, claim] = headings[language];
  return textTable(
    [
      { heading: id },
      { heading: verdict },
      { heading: number, width: 34 },
      { heading: n, align: "right" },
      { heading: claim, width: Math.max(40, options.width - 70) },
    ],
    verdicts.flatMap((one) => [
      [
        one.claim,
        verdictWords[one.verdict][language],
        describeEstimate(one.estimate),
        one.estimate === null ? "" : String(one.estimate.n),
        statement.get(one.claim) ?? "",
      ],
      ["", "", one.estimate === null ? "" : one.measure[language], "", one.reason[language]],
    ]),
  );
}

/** A number with its interval and unit in one line, for example `2.1 [1.5, 2.6] ratio`; nothing where there is none. */
export function describeEstimate(estimate: Estimate | null): string {
  if (estimate === null) return "";
  const [value, low, high] = [estimate.value, estimate.low, estimate.high].map((part) => formatNumber(part, 3));
  const interval = estimate.low === estimate.high ? "" : ` [${low}, ${high}]`;
  return `${value}${interval} ${estimate.unit}`;
}
