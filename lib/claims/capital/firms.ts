import type { Text } from "../../core/text";
import type { VerdictKind } from "../../core/verdict-words";
import { formatFixed, formatNumber, formatShare } from "../../figures/numbers";
import type { DragonsResult } from "../../problems/capital/dragons";
import type { TempoResult } from "../../problems/capital/round-tempo";
import type { DeclineResult } from "../../problems/capital/training-decline";
import type { Verdict } from "../verdict";

/** K3: a start-from-zero model takes about the same money and time for others as for OpenAI. */
export function k3(result: DeclineResult): Verdict {
  return {
    claim: "K3",
    verdict: k3Verdict(result),
    estimate: result.yearly,
    measure: {
      en: "Training compute for an equal score, one year over the year before",
      zh: "达到同等得分所需训练算力，后一年与前一年之比",
    },
    rule: {
      en: "Supported if the interval of the yearly factor covers 1 (no fall can be shown); partly if it lies below 1 but reaches above a half; contradicted if it lies at or below a half (the cost at least halves each year); not supported if it lies above 1; untestable with fewer than five makers.",
      zh: "年度倍数区间含1（无法证明下降）为成立；低于1但高端超过一半为部分成立；不高于一半（每年至少减半）为与数据相反；高于1为未获支持；不足五家开发者则无法检验。",
    },
    reason: k3Reason(result),
    sources: result.sources,
  };
}

function k3Verdict({ yearly }: DeclineResult): VerdictKind {
  if (yearly === null) return "untestable";
  if (yearly.low > 1) return "not_supported";
  if (yearly.high >= 1) return "supported";
  return yearly.high > 0.5 ? "partly" : "contradicted";
}

function k3Reason({ yearly, lags, pioneer, benchmark, models }: DeclineResult): Text {
  if (yearly === null) {
    return {
      en: `Only ${models.length} models with published compute and a score on ${benchmark}.`,
      zh: `算力与${benchmark}得分均公布的模型只有${models.length}个。`,
    };
  }
  const [value, low, high] = [yearly.value, yearly.low, yearly.high].map((one) => formatNumber(one, 2));
  const cheapest = [...lags].sort((a, b) => a.compute - b.compute)[0];
  const soonest = lags[0];
  const lag: Text =
    pioneer === null || !cheapest || !soonest
      ? { en: "", zh: "" }
      : {
          en: ` After ${pioneer.model}, ${lags.length} other makers reached its score, the first ${formatNumber(soonest.months, 2)} months later; ${cheapest.model} did it with ${formatShare(cheapest.compute)} of the compute.`,
          zh: `${pioneer.model}之后有${lags.length}家达到其得分，最早在${formatNumber(soonest.months, 2)}个月后；${cheapest.model}所用算力为其${formatShare(cheapest.compute)}。`,
        };
  return {
    en: `At an equal ${benchmark} score compute was multiplied by ${value} a year (95 %: ${low} to ${high}; ${yearly.n} models).${lag.en} Only final runs count: failed runs, data and people are unknown.`,
    zh: `在${benchmark}得分相同时，所需算力每年为上年的${value}倍（95%区间${low}至${high}，${yearly.n}个模型）。${lag.zh}仅计最终训练，失败的训练、数据与人员未知。`,
  };
}

/** K5: bespoke work for businesses cannot carry high growth, so listing gets harder with time. */
export function k5(result: DragonsResult): Verdict {
  return {
    claim: "K5",
    verdict: k5Verdict(result),
    estimate: result.late,
    measure: {
      en: `Median yearly growth of project firms' revenue from ${result.lateFrom} on`,
      zh: `${result.lateFrom}年起项目型公司收入年增长率中位数`,
    },
    rule: {
      en: `High growth is ${formatShare(result.highGrowth)} a year (the parameter high_growth). Supported if the interval of the later growth lies below it and at least half of the attempts to list failed; partly if the later growth is below it and below the earlier growth, but the interval or the listings do not carry it; not supported otherwise; contradicted if the interval lies above it; untestable with fewer than two firms.`,
      zh: `高增长取每年${formatShare(result.highGrowth)}（参数high_growth）。后期增长区间低于此且至少一半上市尝试失败为成立；后期低于此且低于前期，但区间或上市结果不足为部分成立；区间高于此为与数据相反；其余为未获支持；不足两家则无法检验。`,
    },
    reason: k5Reason(result),
    sources: result.sources,
  };
}

function k5Verdict({ late, early, failed, listings, highGrowth }: DragonsResult): VerdictKind {
  if (late === null) return "untestable";
  if (late.low > highGrowth) return "contradicted";
  if (late.high < highGrowth && failed * 2 >= listings.length) return "supported";
  return late.value < highGrowth && late.value < (early?.value ?? Number.POSITIVE_INFINITY)
    ? "partly"
    : "not_supported";
}

function k5Reason({ late, early, failed, listings, lateFrom, dropped }: DragonsResult): Text {
  if (late === null)
    return { en: "Fewer than two firms published later years.", zh: "公布后期年度数据的公司不足两家。" };
  const share = (value: number | undefined) => (value === undefined ? "–" : formatShare(value));
  const priced = listings.filter(({ priceToSales }) => priceToSales !== null);
  const prices = (language: "en" | "zh") =>
    priced
      .map(({ name, year, priceToSales }) => `${name[language]} ${year}: ${formatFixed(priceToSales ?? 0, 1)}`)
      .join(", ");
  return {
    en: `Median growth before ${lateFrom}: ${share(early?.value)} (${share(early?.low)} to ${share(early?.high)}); after: ${share(late.value)} (95 %: ${share(late.low)} to ${share(late.high)}, ${late.n} firm-years). ${failed} of ${listings.length} attempts to list failed; value over yearly revenue at the offer: ${prices("en") || "not known"}. ${dropped} figures of part years or sums were left out.`,
    zh: `${lateFrom}年前增长中位数${share(early?.value)}（${share(early?.low)}至${share(early?.high)}），此后${share(late.value)}（95%区间${share(late.low)}至${share(late.high)}，${late.n}个公司年）。${listings.length}次上市尝试中${failed}次失败；发行市值与年收入之比：${prices("zh") || "未知"}。非整年或合计数字${dropped}项未计。`,
  };
}

/** K6: 2023 replayed in one year what the four AI dragons did in three. */
export function k6(result: TempoResult): Verdict {
  return {
    claim: "K6",
    verdict: k6Verdict(result),
    estimate: result.speed,
    measure: {
      en: "Median months between rounds: vision firms 2016 to 2019 over model firms 2023 and 2024",
      zh: "轮次间隔月数中位数：视觉公司（2016至2019）与模型公司（2023至2024）之比",
    },
    rule: {
      en: "Three years in one is a ratio of 3. Supported if the interval lies above 1 and covers 3 or more; partly if it lies above 1 and below 3; not supported if it covers 1; contradicted if it lies below 1; untestable with fewer than two companies in a wave.",
      zh: "三年并作一年即比值为3。区间高于1且达到3为成立；高于1而低于3为部分成立；含1为未获支持；低于1为与数据相反；任一波不足两家则无法检验。",
    },
    reason: k6Reason(result),
    sources: result.sources,
  };
}

function k6Verdict({ speed }: TempoResult): VerdictKind {
  if (speed === null) return "untestable";
  if (speed.high < 1) return "contradicted";
  if (speed.low <= 1) return "not_supported";
  return speed.high >= 3 ? "supported" : "partly";
}

function k6Reason({ speed, waves, test, undated, unrated }: TempoResult): Text {
  const months = (wave: "vision" | "models") => {
    const estimate = waves.find((one) => one.wave === wave)?.months;
    return estimate ? `${formatFixed(estimate.value, 1)} (${estimate.n})` : "–";
  };
  if (speed === null) {
    return { en: "Too few dated rounds in one of the waves.", zh: "其中一波带日期的轮次过少。" };
  }
  const [value, low, high] = [speed.value, speed.low, speed.high].map((one) => formatFixed(one, 2));
  const step = waves.find(({ wave }) => wave === "models")?.stepUp;
  const stepText: Text = step
    ? {
        en: ` Median step-up of the model firms ${formatFixed(step.value, 2)} (${formatFixed(step.low, 2)} to ${formatFixed(step.high, 2)}).`,
        zh: `模型公司估值抬升中位数${formatFixed(step.value, 2)}倍（${formatFixed(step.low, 2)}至${formatFixed(step.high, 2)}）。`,
      }
    : { en: "", zh: "" };
  return {
    en: `Median months between rounds (gaps): ${months("vision")} then, ${months("models")} now; ratio ${value} (95 %: ${low} to ${high}). With open gaps counted, log-rank p = ${test ? formatNumber(test.p, 2) : "–"}.${stepText.en} Left out: rounds known only by the year ${undated}, values without a rate of exchange ${unrated}.`,
    zh: `轮次间隔月数中位数（间隔数）：当年${months("vision")}，如今${months("models")}；比值${value}（95%区间${low}至${high}）。计入未闭合间隔，对数秩p = ${test ? formatNumber(test.p, 2) : "–"}。${stepText.zh}仅知年份的${undated}轮与无汇率的${unrated}项未计。`,
  };
}
