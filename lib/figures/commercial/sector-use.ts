import type { AdoptionResult, SectorSurvey } from "../../problems/commercial/adoption";
import { type DotRange, dotRange, markRows } from "../compute/dot-range";
import { plainNumber } from "../compute/ticks";
import { type Figure, type FigureOptions, say } from "../figure";
import { frame } from "../frame";
import { formatNumber } from "../numbers";

const sectorsZh: Readonly<Record<string, string>> = {
  technology: "科技",
  information: "信息业",
  "information and cultural industries": "信息与文化业",
  "technology or information systems": "科技与信息系统",
  "professional services": "专业服务",
  "professional, scientific and technical services": "专业与科技服务",
  "advanced manufacturing": "先进制造",
  manufacturing: "制造业",
  finance: "金融",
  "finance and insurance": "金融保险",
  "higher education": "高等教育",
  "health care": "医疗",
  retail: "零售",
  agriculture: "农业",
  construction: "建筑",
  "accommodation and food services": "住宿餐饮",
};

/** Use by sector over use in all sectors, each within the latest reading of its own survey. */
export function sectorUse(result: AdoptionResult, options: FigureOptions): Figure {
  const surveys = latest(result.surveys);
  const chart: DotRange = {
    rows: surveys.flatMap((survey) =>
      survey.sectors.map(({ sector, share, isDigital }) => {
        const ratio = share / survey.all;
        return {
          label: say(options.language, {
            en: `${sector.charAt(0).toUpperCase()}${sector.slice(1)}`,
            zh: sectorsZh[sector] ?? sector,
          }),
          detail: `${shortName(survey)} ${survey.date.slice(0, 4)}`,
          marks: isDigital
            ? [{ value: ratio, low: ratio, high: ratio }, null]
            : [null, { value: ratio, low: ratio, high: ratio }],
        };
      }),
    ),
    series: [
      { name: say(options.language, { en: "digital sector", zh: "数字行业" }), color: "vermilion", symbol: "circle" },
      { name: say(options.language, { en: "other sectors", zh: "其他行业" }), color: "blue", symbol: "square" },
    ],
    isStacked: true,
    references: [{ value: 1, label: say(options.language, { en: "all sectors", zh: "全行业" }), dash: "dash" }],
    axisTitle: say(options.language, {
      en: "Use over use in all sectors of the survey (log scale)",
      zh: "使用率与该调查全行业之比（对数刻度）",
    }),
    isLog: true,
    range: [0.15, 5],
    ticks: [0.2, 0.5, 1, 2, 5],
    tickText: plainNumber,
    markText: ({ value }) => formatNumber(value, 2),
  };
  const lead = result.lead;
  const [value, low, high] =
    lead === null ? ["–", "–", "–"] : [lead.value, lead.low, lead.high].map((one) => formatNumber(one, 2));
  const rows = markRows(chart);
  return frame(
    {
      id: "commercial-sectors",
      title: {
        en: `The digital sector uses AI ${value} times as much as all sectors (${low} to ${high}); no survey of sectors was found for China`,
        zh: `数字行业的使用率为全行业的${value}倍（${low}至${high}）；未找到中国分行业调查`,
      },
      subtitle: {
        en: "Share of firms or staff that use AI over the share in all sectors of the same survey, latest reading of each",
        zh: "使用AI的企业或员工占比与同一调查全行业占比之比，取各调查最近一次",
      },
      alt: {
        en: `Points by sector on a log scale, 1 is all sectors. ${rows.map((row) => `${row.row} ${formatNumber(Number(row.value), 2)}`).join("; ")}.`,
        zh: `按行业的点图（对数刻度），1为全行业。${rows.map((row) => `${row.row} ${formatNumber(Number(row.value), 2)}`).join("；")}。`,
      },
      footnote: {
        en: "Surveys ask different people different questions; only ratios within one survey are drawn. The interval of the lead is a bootstrap over surveys; sectors' sample sizes are not published.",
        zh: "各调查对象与问题不同，只画同一调查内的比值。领先倍数的区间为对调查的自助法；各行业样本数未公布。",
      },
      sources: [...new Set(surveys.flatMap((survey) => survey.sources))],
      n: rows.length,
      ...dotRange(chart, options),
      rows,
    },
    options,
  );
}

/** The last reading of each survey, by its widest measure. */
function latest(surveys: readonly SectorSurvey[]): readonly SectorSurvey[] {
  const kept = new Map<string, SectorSurvey>();
  for (const survey of surveys) {
    const name = shortName(survey);
    const before = kept.get(name);
    if (before === undefined || survey.date > before.date) kept.set(name, survey);
  }
  return [...kept.values()];
}

function shortName({ survey }: SectorSurvey): string {
  if (survey.startsWith("McKinsey")) return "McKinsey";
  if (survey.startsWith("Canadian")) return "Statistics Canada";
  return survey.replace(/ Workforce.*$/, "").replace("US Census ", "");
}
