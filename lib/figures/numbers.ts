/**
 * A number as a reader wants it: rounded to `significant` digits, thousands set apart by a thin space, a true minus sign.
 * The same on every machine: no locale. Not a number becomes an en dash.
 *
 * @example formatNumber(196560) // "196 560"
 * @example formatNumber(0.04182, 2) // "0.042"
 */
export function formatNumber(value: number, significant = 3): string {
  if (!Number.isFinite(value)) return "–";
  if (value === 0) return "0";
  const magnitude = Math.floor(Math.log10(Number(Math.abs(value).toPrecision(significant))));
  const decimals = Math.min(12, Math.max(0, significant - 1 - magnitude));
  return setApart(Math.abs(value).toFixed(decimals), value < 0);
}

/** A number with exactly `decimals` digits after the point, set like `formatNumber`. */
export function formatFixed(value: number, decimals: number): string {
  if (!Number.isFinite(value)) return "–";
  return setApart(Math.abs(value).toFixed(decimals), value < 0 && Number(value.toFixed(decimals)) !== 0);
}

/** A share between 0 and 1 as a percentage, for example `formatShare(0.0423)` is `4.2 %`. */
export function formatShare(share: number, significant = 2): string {
  return `${formatNumber(share * 100, significant)} %`;
}

function setApart(digits: string, negative: boolean): string {
  const [whole = "", fraction] = digits.split(".");
  const grouped = whole.length > 4 ? whole.replace(/\B(?=(\d{3})+$)/g, "\u2009") : whole;
  return `${negative ? "−" : ""}${grouped}${fraction === undefined ? "" : `.${fraction}`}`;
}
