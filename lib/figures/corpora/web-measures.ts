import type { Text } from "../../core/text";
import type { WebShareResult } from "../../problems/corpora/web-share";
import { type Figure, type FigureOptions, say } from "../figure";
import { formatNumber } from "../numbers";
import { dotsFigure } from "./dots";
import { languageName } from "./language-words";

/** Share of the web over share of users: Chinese by three measures, and the other languages by one. */
export function webMeasuresFigure(result: WebShareResult, options: FigureOptions): Figure {
  const { language } = options;
  const measured = result.measures.map(({ name, ratio }) => ({
    label: say(language, { en: `Chinese: ${name.en}`, zh: `中文：${name.zh}` }),
    marks: [ratio, null],
  }));
  const others = result.languages.map((one) => ({
    label: languageName(one.language, one.name, language),
    marks: [null, one.ratio],
  }));
  const year = result.users?.date.slice(0, 4) ?? "";
  const listed = result.languages.map(({ name, ratio }) => `${name} ${formatNumber(ratio.value, 2)}`).join(", ");
  const measures = result.measures.map(({ name, ratio }) => `${name.en} ${formatNumber(ratio.value, 2)}`).join("; ");
  return dotsFigure(
    {
      id: "corpora-web-languages",
      title: titleOf(result),
      subtitle: {
        en: `Share of the web over share of internet users of ${year}, log scale. Bars: 95 % over crawls, or rounding`,
        zh: `网络内容占比与${year}年网民占比之比，对数坐标。横线：各次抓取的95%区间，或舍入`,
      },
      alt: {
        en: `Ratios of shares. Chinese by three measures: ${measures}. Common Crawl of ${year}: ${listed}.`,
        zh: `占比之比。中文三种口径：${result.measures.map(({ name, ratio }) => `${name.zh}${formatNumber(ratio.value, 2)}`).join("；")}。${year}年Common Crawl：${result.languages.map((one) => `${languageName(one.language, one.name, "zh")}${formatNumber(one.ratio.value, 2)}`).join("，")}。`,
      },
      footnote: {
        en: "The measures count pages, sites and modelled content: unlike things, not averaged.",
        zh: "三种口径分别计网页、网站与模型估计内容，不可平均。",
      },
      sources: result.sources,
      n: measured.length + others.length,
    },
    {
      rows: [...measured, ...others],
      series: [
        {
          name: say(language, { en: "Chinese, measure by measure", zh: "中文，按口径" }),
          color: "vermilion",
          symbol: "square",
        },
        {
          name: say(language, { en: `Common Crawl of ${year}, by language`, zh: `${year}年Common Crawl，按语言` }),
          color: "blue",
          symbol: "circle",
        },
      ],
      isStacked: true,
      references: [{ value: 1, label: say(language, { en: "as its users", zh: "与网民相当" }), dash: "solid" }],
      axisTitle: say(language, {
        en: "Share of the web over share of users (log scale)",
        zh: "内容占比与网民占比之比（对数坐标）",
      }),
      isLog: true,
      range: [0.05, 4],
      ticks: [0.05, 0.1, 0.2, 0.5, 1, 2, 4],
      tickText: (value) => formatNumber(value, 1),
      markText: ({ value, low, high }) =>
        `${formatNumber(value, 2)} [${formatNumber(low, 2)}, ${formatNumber(high, 2)}]`,
    },
    options,
  );
}

function titleOf({ measures }: WebShareResult): Text {
  const scarce = measures.filter(({ ratio }) => ratio.high < 1).length;
  return {
    en: `By ${scarce} of ${measures.length} measures Chinese is scarcer on the web than its users`,
    zh: `${measures.length}种口径中有${scarce}种显示中文内容少于其网民比例`,
  };
}
