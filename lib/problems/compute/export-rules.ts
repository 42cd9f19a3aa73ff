import type { IsoDate } from "../../core/dates";
import type { Rows } from "../../tables";

/** One of the two US rules that cut China off from accelerators. */
export interface ExportRule {
  readonly date: IsoDate;
  readonly event: string;
  /** Accelerators it hits, as the source lists them. */
  readonly products: string;
  readonly source: string;
}

/** The rule of October 2022 (A100, H100) and that of October 2023 (A800, H800 and others). */
export interface ExportRules {
  readonly first: ExportRule;
  readonly second: ExportRule;
  /** Chips that were designed to stay below the line of the first rule, for example `A800`. */
  readonly limitedChips: readonly string[];
}

/**
 * The two rules among the rows of `compute/export_controls`.
 *
 * @throws Error if one is missing
 */
export function exportRules(rows: readonly Rows["compute/export_controls"][]): ExportRules {
  const find = (start: string): ExportRule => {
    const row = rows.find((candidate) => candidate.event.startsWith(start));
    if (row === undefined) throw new Error(`compute/export_controls has no event that starts with "${start}"`);
    return { date: row.date, event: row.event, products: row.products_hit ?? "", source: row.source_id };
  };
  const effect = rows.find((row) => row.event.startsWith(firstRule))?.effect ?? "";
  return { first: find(firstRule), second: find(secondRule), limitedChips: effect.match(/\b[AH]\d{3}\b/g) ?? [] };
}

const firstRule = "BIS interim final rule";
const secondRule = "BIS advanced computing rule";
