import type { Text } from "../../core/text";
import type { BuyersResult, KindCount } from "../../problems/compute/buyers";
import { type Figure, type FigureOptions, type JsonObject, say } from "../figure";
import { frame, isNarrow } from "../frame";
import { escapeText } from "../lines";
import { formatNumber, formatShare } from "../numbers";
import { ink, palette, transparent } from "../palette";
import { kindWords } from "./buyer-words";
import { niceTicks } from "./ticks";

/** Accelerators in known Chinese orders and clusters of 2023 by kind of buyer: bars from zero, with the spread between counts. */
export function buyersByKindFigure(result: BuyersResult, options: FigureOptions): Figure {
  const narrow = isNarrow(options);
  const kinds = [...result.kinds].sort((a, b) => b.high - a.high);
  const rows = kinds.map((kind) => barOf(kind, options));
  const placed = rows.map((row, place) => ({ row, place }));
  const top = Math.max(1, ...kinds.map((kind) => kind.high)) * (narrow ? 1.04 : 1.3);
  return frame(
    {
      id: "compute-buyers-by-kind",
      title: titleOf(result),
      subtitle: {
        en: `Accelerators in known orders and clusters of ${result.year} in China, thousand cards`,
        zh: `${result.year}年中国已知订单与集群中的加速卡，千张`,
      },
      alt: altOf(result),
      footnote: {
        en: "Bar: middle of the published counts; line: lowest to highest. Counts of the groups are alternatives and are not added. Hatched: owners withheld. Known cases, no sample.",
        zh: "柱为各口径的中点，线为最低至最高；大厂各口径互为替代，不相加。斜线柱为未公布归属者。均为已知案例，并非抽样。",
      },
      sources: result.sources,
      n: kinds.reduce((sum, kind) => sum + kind.n, 0),
      data: [
        bars(placed.filter(({ row }) => row.low < row.high)),
        bars(placed.filter(({ row }) => row.low === row.high)),
      ],
      layout: {
        xaxis: {
          title: { text: say(options.language, { en: "Thousand cards", zh: "千张" }), standoff: 8 },
          range: [0, top / 1000],
          tickvals: niceTicks(0, top / 1000, narrow ? 4 : 6),
          zeroline: true,
        },
        yaxis: { range: [kinds.length - 0.45, -0.6], visible: false, fixedrange: true },
        bargap: 0.45,
        barmode: "overlay",
        annotations: rows.flatMap((row, index) => texts(row, index, narrow)),
      },
      rows: rows.map(({ name, low, high, middle, n, uncounted }) => ({ kind: name, low, high, middle, n, uncounted })),
      room: narrow ? { left: 14, right: 18 } : { left: 190, right: 30 },
      height: (narrow ? 250 : 230) + kinds.length * (narrow ? 62 : 54),
    },
    options,
  );
}

interface Bar {
  readonly kind: string;
  readonly name: string;
  readonly low: number;
  readonly high: number;
  readonly middle: number;
  readonly n: number;
  readonly uncounted: number;
  readonly label: string;
}

function barOf({ kind, low, high, n, uncounted }: KindCount, { language }: FigureOptions): Bar {
  const count = low === high ? cards(low) : `${cards(low)}–${cards(high)}`;
  const label: Text =
    n === 0
      ? { en: `no count (known orders: ${uncounted})`, zh: `无数量（已知订单${uncounted}笔）` }
      : { en: `${count} cards`, zh: `${count}张` };
  return {
    kind,
    name: say(language, kindWords[kind]),
    low,
    high,
    middle: (low + high) / 2,
    n,
    uncounted,
    label: say(language, label),
  };
}

/** Bars at their places among all rows; whiskers only where the counts differ. */
function bars(placed: readonly { readonly row: Bar; readonly place: number }[]): JsonObject {
  const rows = placed.map(({ row }) => row);
  const isHidden = (row: Bar) => row.kind === "anonymised";
  const whiskers = {
    type: "data",
    symmetric: false,
    array: rows.map((row) => (row.high - row.middle) / 1000),
    arrayminus: rows.map((row) => (row.middle - row.low) / 1000),
    color: ink.text,
    thickness: 2,
    width: 5,
  };
  return {
    type: "bar",
    orientation: "h",
    x: rows.map((row) => row.middle / 1000),
    y: placed.map(({ place }) => place),
    ...(rows.some((row) => row.low < row.high) ? { error_x: whiskers } : {}),
    marker: {
      color: rows.map((row) => (isHidden(row) ? transparent("grey", 0.25) : palette.blue)),
      line: {
        color: rows.map((row) => (isHidden(row) ? palette.grey : palette.blue)),
        width: rows.map((row) => (row.high > 0 ? 1.5 : 0)),
      },
      pattern: { shape: rows.map((row) => (isHidden(row) ? "/" : "")), fgcolor: palette.grey, size: 7 },
    },
    hovertext: rows.map((row) => `${escapeText(row.name)}: ${escapeText(row.label)}`),
    hoverinfo: "text",
    cliponaxis: false,
  };
}

function texts(row: Bar, index: number, narrow: boolean): JsonObject[] {
  const name = {
    text: escapeText(narrow ? `${row.name}: ${row.label}` : row.name),
    showarrow: false,
    xref: "paper",
    yref: "y",
    x: 0,
    xanchor: narrow ? "left" : "right",
    xshift: narrow ? 0 : -10,
    y: narrow ? index - 0.42 : index,
    font: { size: narrow ? 11.5 : 13, color: ink.text },
  };
  if (narrow) return [name];
  const value = {
    text: escapeText(row.label),
    showarrow: false,
    x: row.high / 1000,
    y: index,
    xanchor: "left",
    xshift: 12,
    font: { size: 12.5, color: ink.muted },
  };
  return [name, value];
}

function cards(count: number): string {
  return formatNumber(Number(count.toPrecision(3)));
}

function titleOf({ share, year }: BuyersResult): Text {
  if (share === null) {
    return {
      en: `No published count covers what the internet groups bought in ${year}`,
      zh: `没有覆盖${year}年大厂采购的公开数量`,
    };
  }
  const [low, high] = [formatShare(share.low), formatShare(share.high, share.high > 0.99 ? 3 : 2)];
  const said: Text =
    share.low > 0.5
      ? { en: "most of", zh: "占大部分" }
      : share.high < 0.5
        ? { en: "less than half of", zh: "不到一半" }
        : { en: "an uncertain part of", zh: "所占部分难以确定" };
  return {
    en: `Internet groups took ${said.en} the accelerators in China's known orders of ${year}: ${low} to ${high}`,
    zh: `${year}年中国已知订单的加速卡中，互联网大厂${said.zh}：${low}至${high}`,
  };
}

function altOf({ kinds, views }: BuyersResult): Text {
  const list = (language: "en" | "zh") =>
    kinds
      .map((kind) => `${kindWords[kind.kind][language]} ${barOf(kind, { language }).label}`)
      .join(language === "en" ? "; " : "；");
  const counts = (language: "en" | "zh") =>
    views
      .filter((view) => view.complete)
      .map((view) => `${view.name[language]} ${cards(view.low)}`)
      .join(language === "en" ? "; " : "；");
  return {
    en: `Bars with ranges. ${list("en")}. Complete counts of the internet groups: ${counts("en")}.`,
    zh: `带区间的柱形图。${list("zh")}。覆盖全部大厂的口径：${counts("zh")}。`,
  };
}
