import type { Text } from "../../core/text";
import type { LiquidityResult } from "../../problems/capital/liquidity";
import { type Figure, type FigureOptions, say } from "../figure";
import { frame, isNarrow } from "../frame";
import { formatNumber, formatShare } from "../numbers";
import { ink } from "../palette";
import { keyRoom, type LineSeries, lineNames, lineTraces, vertical } from "./line-chart";

/** Share of famous cases liquid by year since first funding, an illustration. */
export function liquidityCurveFigure(result: LiquidityResult, options: FigureOptions): Figure {
  const series = result.curves.map(seriesOf);
  const marks = result.liquid.map(({ year }) =>
    vertical(year, say(options.language, { en: `${year} years`, zh: `${year}年` }), ink.muted),
  );
  const narrow = isNarrow(options);
  return frame(
    {
      id: "capital-liquidity-curve",
      title: titleOf(result),
      subtitle: {
        en: "Share listed or bought by years since first funding, 1 − Kaplan–Meier; band: 95 % (log-log Greenwood). Famous cases: no rate",
        zh: "首次融资后已上市或被收购的占比，1−Kaplan–Meier；带为95%区间。知名个案，不代表比率",
      },
      alt: {
        en: `Step curves. China liquid by year: ${result.liquid.map(({ year, share }) => `${year}: ${formatShare(share.value)} (${formatShare(share.low)} to ${formatShare(share.high)})`).join("; ")}. Log-rank p against the others ${formatNumber(result.test?.p ?? 1, 2)}.`,
        zh: `阶梯曲线。中国个案变现占比：${result.liquid.map(({ year, share }) => `第${year}年${formatShare(share.value)}（${formatShare(share.low)}至${formatShare(share.high)}）`).join("；")}。与其他国家的对数秩p为${formatNumber(result.test?.p ?? 1, 2)}。`,
      },
      footnote: footnoteOf(result),
      sources: [...new Set(result.lives.map(({ source_id }) => source_id))],
      n: result.lives.length,
      data: lineTraces(series),
      layout: {
        xaxis: {
          range: [0, 14],
          title: {
            text: say(options.language, { en: "years since first funding", zh: "距首次融资年数" }),
            standoff: 8,
          },
        },
        yaxis: {
          range: [0, 1],
          tickformat: ".0%",
          title: { text: say(options.language, { en: "share liquid", zh: "已变现占比" }), standoff: 8 },
        },
        shapes: marks.map(({ shape }) => shape),
        annotations: [...marks.map(({ note }) => note), ...lineNames(series, { range: [0, 1], gap: 0.06 }, options)],
      },
      rows: result.curves.flatMap(({ group, steps }) =>
        steps.map(({ time, survival, low, high, atRisk }) => ({
          group,
          time,
          share: 1 - survival,
          low: 1 - high,
          high: 1 - low,
          atRisk,
        })),
      ),
      room: { ...keyRoom(series, options), ...(narrow ? { left: 50, right: 16 } : { left: 76, right: 130 }) },
    },
    options,
  );
}

function seriesOf({ group, n, steps }: LiquidityResult["curves"][number]): LineSeries {
  const isChinese = group === "cn";
  const start = { x: 0, y: 0, ...(isChinese ? { low: 0, high: 0 } : {}), text: "0" };
  return {
    name: isChinese ? { en: `China (${n})`, zh: `中国（${n}）` } : { en: `elsewhere (${n})`, zh: `其他（${n}）` },
    color: isChinese ? "vermilion" : "blue",
    symbol: isChinese ? "square" : "circle",
    dash: isChinese ? "solid" : "dash",
    mode: "steps",
    points: [
      start,
      ...steps.map(({ time, survival, low, high }) => ({
        x: time,
        y: 1 - survival,
        ...(isChinese ? { low: 1 - high, high: 1 - low } : {}),
        text: `${formatNumber(time, 2)}: ${formatShare(1 - survival)}`,
      })),
    ],
  };
}

function footnoteOf({ until, dropped, incidence }: LiquidityResult): Text {
  const competing: Text =
    incidence === null
      ? { en: "", zh: "" }
      : {
          en: ` With a closing as a competing end the Chinese share at ${incidence.year} years is ${formatShare(incidence.value)} (Aalen–Johansen).`,
          zh: `以关停为竞争结局，中国第${incidence.year}年占比为${formatShare(incidence.value)}（Aalen–Johansen）。`,
        };
  return {
    en: `Companies without an end are watched until ${until ?? "–"}; ${dropped} without a date of first funding or end are left out.${competing.en}`,
    zh: `尚无结局者观察至${until ?? "–"}；缺首次融资或结局日期的${dropped}家未计。${competing.zh}`,
  };
}

function titleOf({ liquid, claimed }: LiquidityResult): Text {
  const at = liquid.find(({ year }) => year === claimed[1]);
  if (!at) return { en: "No famous case can be followed on these rows", zh: "在这些数据上无法追踪知名个案" };
  const [value, low, high] = [at.share.value, at.share.low, at.share.high].map((one) => formatShare(one));
  return {
    en: `Of ${at.share.n} famous Chinese cases ${value} were liquid by year ${at.year}, with an interval from ${low} to ${high}: too few to tell`,
    zh: `${at.share.n}个知名中国个案中第${at.year}年已变现${value}，区间${low}至${high}：个案太少，难以定论`,
  };
}
