import type { IsoDate } from "../../core/dates";
import type { Rows } from "../../tables";

type ChangeRow = Rows["compute/gpu_price_changes"];

/** A change of price as a source states it, over its own time. */
export interface StatedChange {
  readonly product: string;
  readonly from: IsoDate;
  readonly to: IsoDate;
  /** Price at the end over price at the start; low and high are equal where one figure was stated. */
  readonly low: number;
  readonly high: number;
  readonly measure: string;
  readonly source: string;
  readonly confidence: string;
}

/**
 * The changes of Chinese purchase prices of A100, A800 and H800 that sources state for times within a window.
 *
 * Left out: rents; the claim under test itself; changes computed from quotes that stand in the table of prices, which
 * would count them twice. They cross-check the trend and are never chained.
 *
 * @param claimSource the source id of the article whose claim is tested
 */
export function statedChanges(
  rows: readonly ChangeRow[],
  window: { readonly from: string; readonly to: string },
  claimSource: string,
): StatedChange[] {
  return rows
    .filter((row) => isStated(row, claimSource) && row.date_to >= window.from && row.date_to <= window.to)
    .map(change);
}

/**
 * The changes of rents in China that sources state, at any time. Each is one announcement or one page, not a market price.
 */
export function statedRents(rows: readonly ChangeRow[]): StatedChange[] {
  return rows.filter((row) => row.market === "cn" && /\brents?\b|\brental\b/.test(row.product)).map(change);
}

function isStated(row: ChangeRow, claimSource: string): boolean {
  return (
    row.market === "cn" &&
    /\b(A100|A800|H800)\b/.test(row.product) &&
    !/rent|computed|as printed/.test(`${row.product} ${row.measure}`) &&
    row.source_id !== claimSource
  );
}

function change(row: ChangeRow): StatedChange {
  const low = row.change_pct_low ?? row.change_pct ?? row.change_pct_high;
  const high = row.change_pct_high ?? row.change_pct ?? row.change_pct_low;
  if (low === null || high === null) throw new Error(`no change in the row of ${row.date_to} for ${row.product}`);
  return {
    product: row.product,
    from: row.date_from,
    to: row.date_to,
    low: 1 + low / 100,
    high: 1 + high / 100,
    measure: row.measure,
    source: row.source_id,
    confidence: row.confidence,
  };
}
