import type { Text } from "../../core/text";
import type { LiquidityResult, Term } from "../../problems/capital/liquidity";
import { type DotRange, dotRange, markRows } from "../compute/dot-range";
import { plainNumber } from "../compute/ticks";
import { type Figure, type FigureOptions, say } from "../figure";
import { frame } from "../frame";

/** Published terms of funds and times until money comes back, against the claim's three to five years. */
export function fundTermsFigure(result: LiquidityResult, options: FigureOptions): Figure {
  const shown = groups.flatMap(({ group }) =>
    result.terms.filter((term) => term.group === group).sort((a, b) => a.years - b.years),
  );
  const chart = chartOf(shown, result.claimed, options);
  const drawing = dotRange(chart, options);
  return frame(
    {
      id: "capital-fund-terms",
      title: titleOf(result),
      subtitle: {
        en: "Published statistics, years. Filled: China; open: United States and Western Europe; line: range printed by the source",
        zh: "已公布统计（年）。实心为中国，空心为美国与西欧；线为来源给出的范围",
      },
      alt: altOf(shown),
      footnote: {
        en: "DPI 1: the fund has paid back what was put in. The statistics measure different things and are not averaged into a rate.",
        zh: "DPI为1指基金已返还全部投入。各统计衡量的内容不同，不作平均。",
      },
      sources: [...new Set(shown.map(({ source_id }) => source_id))],
      n: shown.length,
      data: drawing.data,
      layout: drawing.layout,
      rows: markRows(chart),
      room: drawing.room,
      height: drawing.height,
    },
    options,
  );
}

const groups: readonly { readonly group: Term["group"]; readonly words: Text }[] = [
  { group: "clause", words: { en: "redemption clauses", zh: "赎回条款" } },
  { group: "term", words: { en: "term of the fund", zh: "基金期限" } },
  { group: "exit", words: { en: "time to liquidity", zh: "变现时间" } },
  { group: "return", words: { en: "money paid back", zh: "返本" } },
];

/** The statistics of the table in Chinese. */
const chinese: Readonly<Record<string, string>> = {
  "usual term, investment plus exit years": "常见期限（投资期加退出期）",
  "usual term of private equity fund": "私募股权基金常见期限",
  "short form 3+1+1": "短期形式3+1+1",
  "average term of funds filed, AMAC": "备案基金平均期限（中基协）",
  "term of venture funds": "创投基金期限",
  "years until median DPI reaches 1": "DPI中位数到1的年数",
  "years until upper-quartile DPI reaches 1": "DPI上四分位到1的年数",
  "years until lower-quartile DPI reaches 1": "DPI下四分位到1的年数",
  "years to DPI 1 called excellent": "称为优秀的DPI到1年数",
  "years to DPI 1 called normal": "称为正常的DPI到1年数",
  "years to DPI 1, lowest quarter": "DPI到1年数（末四分之一）",
  "years to DPI 1, upper quartile": "DPI到1年数（上四分位）",
  "years to DPI 1, median": "DPI到1年数（中位）",
  "average time to liquidity, vintages 1997-2018": "平均变现时间（1997至2018年基金）",
  "years to DPI 1 called top of the class": "称为头部的DPI到1年数",
  "usual years before a redemption right may be used": "赎回权通常可行使前的年数",
};

function chartOf(shown: readonly Term[], claimed: readonly [number, number], { language }: FigureOptions): DotRange {
  const top = Math.max(10, ...shown.map(({ high }) => high)) + 1;
  return {
    rows: shown.map((term) => ({
      label: language === "zh" ? (chinese[term.statistic] ?? term.statistic) : term.statistic,
      detail: countryOf(term, language),
      marks: groups.map(({ group }) =>
        term.group === group ? { value: term.years, low: term.low, high: term.high } : null,
      ),
      isAside: term.country !== "CN",
    })),
    series: [
      { name: say(language, groups[0]?.words ?? { en: "", zh: "" }), color: "purple", symbol: "diamond" },
      { name: say(language, groups[1]?.words ?? { en: "", zh: "" }), color: "vermilion", symbol: "square" },
      { name: say(language, groups[2]?.words ?? { en: "", zh: "" }), color: "teal", symbol: "diamond" },
      { name: say(language, groups[3]?.words ?? { en: "", zh: "" }), color: "blue", symbol: "circle" },
    ],
    isStacked: true,
    references: claimed.map((value) => ({
      value,
      label: `${value}`,
      dash: "dash" as const,
    })),
    axisTitle: say(language, { en: "years (dashed: the claim's range)", zh: "年（虚线为论断范围）" }),
    range: [0, top],
    ticks: [0, 2, 4, 6, 8, 10, 12, 14].filter((tick) => tick <= top),
    tickText: String,
    markText: ({ value, low, high }) =>
      low === high ? plainNumber(value) : `${plainNumber(low)}–${plainNumber(high)}`,
  };
}

function countryOf({ country, confidence }: Term, language: "en" | "zh"): string {
  const where =
    country === "CN"
      ? { en: "China", zh: "中国" }
      : country === "US"
        ? { en: "United States", zh: "美国" }
        : { en: "US and Western Europe", zh: "美国与西欧" };
  const trust = { high: { en: "high", zh: "高" }, medium: { en: "medium", zh: "中" }, low: { en: "low", zh: "低" } };
  return say(language, {
    en: `${where.en}, ${trust[confidence].en} confidence`,
    zh: `${where.zh}，可信度${trust[confidence].zh}`,
  });
}

function titleOf({ patience, claimed, within }: LiquidityResult): Text {
  if (patience === null) return { en: "No published statistic of Chinese funds is left", zh: "没有剩余的中国基金统计" };
  const years = plainNumber(patience.value);
  const isLonger = patience.value > claimed[1];
  return {
    en: `Chinese fund money waits ${years} years in the middle of the published statistics, ${isLonger ? `longer than ${claimed.join(" to ")}; ${within.length === 0 ? "nothing trustworthy" : "only the redemption clause"} lies within` : `which is within ${claimed.join(" to ")}`}`,
    zh: `已公布统计中，中国基金资金等待的中位为${years}年，${isLonger ? `长于${claimed.join("至")}年${within.length === 0 ? "，无可信统计在其内" : "；在其内的只有赎回条款"}` : `在${claimed.join("至")}年内`}`,
  };
}

function altOf(shown: readonly Term[]): Text {
  const list = (language: "en" | "zh") =>
    shown
      .map(
        (term) =>
          `${language === "zh" ? (chinese[term.statistic] ?? term.statistic) : term.statistic} (${countryOf(term, language)}): ${plainNumber(term.years)}`,
      )
      .join("; ");
  return { en: `Dots by kind of statistic, years. ${list("en")}.`, zh: `按统计种类的点图（年）。${list("zh")}。` };
}
