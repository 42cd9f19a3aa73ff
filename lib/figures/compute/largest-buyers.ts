import type { Text } from "../../core/text";
import type { Purchase } from "../../problems/compute/buyer-orders";
import type { BuyersResult } from "../../problems/compute/buyers";
import { median } from "../../stats/median";
import { type Figure, type FigureOptions, say } from "../figure";
import { frame, isNarrow } from "../frame";
import { formatNumber } from "../numbers";
import { decades } from "./decades";
import { type DotMark, type DotRange, dotRange, markRows } from "./dot-range";

/** The largest known orders and clusters of 2023 by buyer, Chinese and others: log dots, with the range between sources. */
export function largestBuyersFigure(result: BuyersResult, options: FigureOptions): Figure {
  const buyers = selected(buyersOf(result.purchases), isNarrow(options) ? 15 : 20);
  const chart = chartOf(buyers, options);
  const drawing = dotRange(chart, options);
  return frame(
    {
      id: "compute-largest-buyers",
      title: titleOf(result),
      subtitle: {
        en: `Accelerators in the largest known orders and clusters of ${result.year}, all Chinese buyers and the largest others; log axis. Line: lowest to highest of the sources; dot: their median`,
        zh: `${result.year}年已知最大订单与集群的加速卡数量：全部中国买家及最大的其他买家，对数坐标。线为各来源最低至最高，点为中位数`,
      },
      alt: altOf(buyers),
      footnote: {
        en: "A100, A800, H100, H800 and others alike; contracts count in full, delivered or not.",
        zh: "A100、A800、H100、H800等不作区分；合同按全额计，不论是否交付。",
      },
      sources: [...new Set(buyers.flatMap((buyer) => buyer.sources))],
      n: buyers.reduce((sum, buyer) => sum + buyer.n, 0),
      data: drawing.data,
      layout: drawing.layout,
      rows: markRows(chart),
      room: drawing.room,
      height: drawing.height,
    },
    options,
  );
}

interface Buyer {
  readonly name: Text;
  readonly mark: DotMark;
  readonly isChinese: boolean;
  readonly isGroup: boolean;
  readonly n: number;
  readonly sources: readonly string[];
}

/** Every named buyer with its orders (or, without any, its largest cluster), largest first; joint figures stay apart. */
function buyersOf(purchases: readonly Purchase[]): Buyer[] {
  const named = purchases.filter(({ kind, members }) => kind !== "anonymised" && members.length > 0);
  const keys = [...new Set(named.map(({ members }) => members.join("|")))];
  return keys
    .map((key) => {
      const own = named.filter(({ members }) => members.join("|") === key);
      const orders = own.filter(({ what }) => what === "order");
      const rows = orders.length > 0 ? orders : largest(own);
      const counts = rows.flatMap(({ low, high }) => [low, high]);
      return {
        name: nameOf(rows),
        mark: { value: median(counts), low: Math.min(...counts), high: Math.max(...counts) },
        isChinese: rows.some(({ country }) => country === "CN"),
        isGroup: rows.some(({ kind }) => kind === "tech_group"),
        n: rows.length,
        sources: [...new Set(rows.map(({ source }) => source))],
      };
    })
    .sort((a, b) => b.mark.high - a.mark.high);
}

/** All Chinese buyers, and the largest of the others up to a number in all. */
function selected(buyers: readonly Buyer[], most: number): Buyer[] {
  const others = buyers.filter(({ isChinese }) => !isChinese);
  const kept = new Set(others.slice(0, Math.max(0, most - (buyers.length - others.length))));
  return buyers.filter((buyer) => buyer.isChinese || kept.has(buyer));
}

function largest(rows: readonly Purchase[]): Purchase[] {
  return rows.filter(({ high }) => high === Math.max(...rows.map((row) => row.high))).slice(0, 1);
}

/** The buyer's one spelling; in Chinese the name printed for it, or the shortest. */
function nameOf(rows: readonly Purchase[]): Text {
  const en = rows[0]?.members.join(", ") ?? "";
  const [shortest = ""] = rows.map(({ buyer }) => buyer.zh).sort((a, b) => a.length - b.length);
  const printed = rows.find(({ buyer }) => buyer.en === en)?.buyer.zh ?? shortest;
  return { en, zh: printed.replace(/\s*[（(].*$/, "") };
}

function chartOf(buyers: readonly Buyer[], { language }: FigureOptions): DotRange {
  const marks = buyers.map(({ mark }) => mark);
  const low = Math.min(...marks.map((mark) => mark.low));
  const high = Math.max(...marks.map((mark) => mark.high));
  return {
    rows: buyers.map(({ name, mark, isChinese }) => ({
      label: say(language, name),
      marks: isChinese ? [mark, null] : [null, mark],
    })),
    series: [
      { name: say(language, { en: "Chinese buyers", zh: "中国买家" }), color: "vermilion", symbol: "circle" },
      { name: say(language, { en: "others", zh: "其他" }), color: "blue", symbol: "square" },
    ],
    isStacked: true,
    references: [],
    axisTitle: say(language, { en: "Accelerators (log scale)", zh: "加速卡数量（对数坐标）" }),
    isLog: true,
    range: [low / 1.3, high * 1.15],
    ticks: decades(low / 1.3, high * 1.15),
    tickText: (value) => formatNumber(value),
    markText: (mark) =>
      mark.low === mark.high ? formatNumber(mark.value) : `${formatNumber(mark.low)} – ${formatNumber(mark.high)}`,
  };
}

function titleOf({ purchases, year }: BuyersResult): Text {
  const chinese = purchases.filter(({ country, members }) => country === "CN" && members.length === 1);
  const top = (isGroup: boolean) =>
    chinese
      .filter(({ kind }) => (kind === "tech_group") === isGroup && kind !== "anonymised")
      .sort((a, b) => b.high - a.high)[0];
  const [group, other] = [top(true), top(false)];
  if (group === undefined || other === undefined) {
    return {
      en: `The largest known orders of accelerators in ${year}`,
      zh: `${year}年已知最大的加速卡订单`,
    };
  }
  const [groupName, otherName] = [nameOf([group]), nameOf([other])];
  const [most, next] = [formatNumber(group.high), formatNumber(other.high)];
  return {
    en: `The largest known Chinese order of ${year} is ${groupName.en}'s, up to ${most} cards; beyond the internet groups it is ${otherName.en}'s ${next}`,
    zh: `${year}年中国已知最大订单为${groupName.zh}，至多${most}张；大厂之外最大的是${otherName.zh}的${next}张`,
  };
}

function altOf(buyers: readonly Buyer[]): Text {
  const range = ({ low, high }: DotMark) =>
    low === high ? formatNumber(low) : `${formatNumber(low)}–${formatNumber(high)}`;
  const list = (language: "en" | "zh") =>
    buyers.map(({ name, mark }) => `${name[language]} ${range(mark)}`).join(language === "en" ? "; " : "；");
  return {
    en: `Dots on a log axis, one row a buyer, largest first. ${list("en")}.`,
    zh: `对数坐标点图，每行一个买家，由大到小。${list("zh")}。`,
  };
}
