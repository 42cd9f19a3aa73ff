import type { Text } from "../../core/text";
import { formatNumber } from "../../figures/numbers";

/** A number with its interval in words: `3.2 (1.3 to 7.8)`. */
export function spanText(span: { readonly value: number; readonly low: number; readonly high: number }): Text {
  const [value, low, high] = [span.value, span.low, span.high].map((one) => formatNumber(one, 2));
  return { en: `${value} (${low} to ${high})`, zh: `${value}（${low}至${high}）` };
}
