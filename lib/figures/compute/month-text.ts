import type { Text } from "../../core/text";

const names = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"] as const;

/**
 * A month as readers write it, from months counted since the year 0.
 *
 * @example monthText(24281) // { en: "Jun 2023", zh: "2023年6月" }
 */
export function monthText(month: number): Text {
  const year = Math.floor(month / 12);
  return { en: `${names[month % 12] ?? ""} ${year}`, zh: `${year}年${(month % 12) + 1}月` };
}
