import type { TenderResult } from "../../problems/commercial/tenders";
import { type DotRange, dotRange, markRows } from "../compute/dot-range";
import { type Figure, type FigureOptions, say } from "../figure";
import { frame } from "../frame";
import { formatShare } from "../numbers";

/** The state's share of large-model tenders by number and by amount. */
export function tenderShares(result: TenderResult, options: FigureOptions): Figure {
  const { byNumber, byAmount, government, year } = result;
  const point = (share: number) => ({ value: 100 * share, low: 100 * share, high: 100 * share });
  const line = (
    en: string,
    zh: string,
    detail: string,
    mark: DotRange["rows"][number]["marks"][number],
    isAside = false,
  ) => (mark ? [{ label: say(options.language, { en, zh }), detail, marks: [mark], isAside }] : []);
  const interval = byNumber && { value: 100 * byNumber.value, low: 100 * byNumber.low, high: 100 * byNumber.high };
  const chart: DotRange = {
    rows: [
      ...line("State-owned enterprises, by number", "央国企，按数量", year, interval),
      ...line(
        "State-owned enterprises, by disclosed amount",
        "央国企，按披露金额",
        year,
        byAmount === null ? null : point(byAmount),
      ),
      ...line(
        "All others, by disclosed amount",
        "其他采购方，按披露金额",
        year,
        byAmount === null ? null : point(1 - byAmount),
        true,
      ),
      ...line(
        "Government, by amount",
        "政府，按金额",
        government?.period ?? "",
        government && point(government.share),
        true,
      ),
    ],
    series: [{ name: "", color: "vermilion", symbol: "circle" }],
    references: [{ value: 50, label: say(options.language, { en: "one half", zh: "一半" }), dash: "dash" }],
    axisTitle: say(options.language, { en: "Share of tenders (%)", zh: "占中标项目比例（%）" }),
    range: [0, 100],
    ticks: [0, 20, 40, 60, 80, 100],
    tickText: String,
    markText: ({ value, low, high }) =>
      low === high
        ? formatShare(value / 100, 3)
        : `${formatShare(value / 100, 3)} (${formatShare(low / 100, 3)}–${formatShare(high / 100, 3)})`,
  };
  const numbers = [byNumber?.value, byAmount].map((share) => (share == null ? "–" : formatShare(share, 3)));
  const rows = markRows(chart);
  return frame(
    {
      id: "commercial-tender-shares",
      title: {
        en: `State-owned enterprises gave ${numbers[0]} of the large-model tenders of ${year} and ${numbers[1]} of their disclosed amount`,
        zh: `${year}年大模型中标项目中，央国企占数量${numbers[0]}、占披露金额${numbers[1]}`,
      },
      subtitle: {
        en: "Share of publicly disclosed tenders in China; line: 95 % interval (Wilson); open marks: for comparison",
        zh: "中国公开中标项目占比；横线为95%区间（Wilson）；空心点供比较",
      },
      alt: {
        en: `Points from 0 to 100 %. ${chart.rows.map((row) => `${row.label} ${row.detail}: ${row.marks[0] ? chart.markText(row.marks[0]) : "–"}`).join("; ")}.`,
        zh: `0至100%的点图。${chart.rows.map((row) => `${row.label}${row.detail}：${row.marks[0] ? chart.markText(row.marks[0]) : "–"}`).join("；")}。`,
      },
      footnote: {
        en: "Private firms seldom publish tenders, so this overstates the state among all customers; the government stands among the others in 2024 and is no part of the state-owned enterprises. The government's row is of another period and is not added.",
        zh: "民企很少公开招标，因此会高估国有部门在全部客户中的占比；2024年政府计入其他采购方。政府一行期间不同，不相加。",
      },
      sources: result.sources,
      n: byNumber?.n ?? rows.length,
      ...dotRange(chart, options),
      rows,
    },
    options,
  );
}
