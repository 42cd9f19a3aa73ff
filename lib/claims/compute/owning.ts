import type { Estimate } from "../../core/estimate";
import type { Text } from "../../core/text";
import { formatFixed, formatNumber, formatShare } from "../../figures/numbers";
import type { ElectricityResult } from "../../problems/compute/electricity";
import { minorShare, type OwningResult } from "../../problems/compute/owning-cost";
import type { Verdict, VerdictKind } from "../verdict";

/** How far from the article's figure the arithmetic may end and still count as "about". */
const about = 0.1;

/**
 * Electricity above this share is the largest or second largest of the three items of owning (capital, hosting,
 * electricity): only then can it be what an owner fails at.
 */
const third = 1 / 3;

/** C3: one eight-A100 server costs about 200 yuan of electricity a day, cooling included; 1000 servers 200 000. */
export function c3(result: ElectricityResult): Verdict {
  return {
    claim: "C3",
    verdict: c3Verdict(result),
    estimate: result.simulation?.cost ?? null,
    measure: {
      en: "Electricity of one eight-A100 server in a day, cooling included, yuan",
      zh: "一台8卡A100服务器含散热的日电费（元）",
    },
    rule: c3Rule,
    reason: c3Reason(result),
    sources: result.sources,
  };
}

/** C4: some Chinese institutes cannot even pay the electricity of their A100. */
export function c4(result: OwningResult): Verdict {
  return {
    claim: "C4",
    verdict: c4Verdict(result.share?.measured ?? null),
    estimate: result.share?.measured ?? null,
    measure: {
      en: "Electricity as a share of the hourly cost of owning an eight-A100 server in China",
      zh: "在中国自有8卡A100服务器的每小时成本中电费所占比例",
    },
    rule: c4Rule,
    reason: c4Reason(result),
    sources: result.sources,
  };
}

const c3Rule: Text = {
  en: "Supported if the article's arithmetic with the parameters ends within 10 % of its figure and the figure lies inside the central 95 % of the simulation from observed rows; partly supported if only the arithmetic holds; not supported if only the simulation holds it; contradicted if neither does; untestable without rows to simulate from.",
  zh: "若按参数重算与文章数字相差不超过10%，且该数字落在由观测行模拟的95%区间内，则成立；仅算式吻合为部分成立；仅落在区间内为未获支持；两者皆否为与数据相反；无可模拟的数据行则无法检验。",
};

const c4Rule: Text = {
  en: "Contradicted if the whole interval of electricity's share, from observed power, PUE and tariffs, lies below one tenth; supported if it lies wholly above one third; partly supported if wholly above one tenth; not supported if it spans one tenth; untestable without a price.",
  zh: "若按实测功率、PUE和电价算得的电费占比区间整体低于十分之一，则与数据相反；整体高于三分之一则成立；整体高于十分之一为部分成立；跨越十分之一为未获支持；无价格则无法检验。",
};

function c3Verdict({ reproduction, simulation }: ElectricityResult): VerdictKind {
  if (simulation === null) return "untestable";
  const isReproduced = Math.abs(reproduction.difference) <= about;
  const { low, high } = simulation.cost;
  const isInside = low <= reproduction.claimedServerDay && reproduction.claimedServerDay <= high;
  if (isReproduced) return isInside ? "supported" : "partly";
  return isInside ? "not_supported" : "contradicted";
}

function c3Reason(result: ElectricityResult): Text {
  const { reproduction, simulation } = result;
  const arithmetic = arithmeticText(reproduction);
  if (simulation === null) {
    return {
      en: `${arithmetic.en} No observed row of power, PUE or tariff is left to simulate from.`,
      zh: `${arithmetic.zh}没有剩余的功率、PUE或电价观测行可供模拟。`,
    };
  }
  const { value, low, high } = simulation.cost;
  const [median, from, to] = [value, low, high].map((cost) => formatNumber(cost, 3));
  const claimed = formatNumber(reproduction.claimedServerDay);
  const percentile = formatFixed(simulation.percentile * 100, 1);
  const then = thenText(result);
  return {
    en: `${arithmetic.en} Observed power, PUE and tariffs give ${median} yuan (95 %: ${from} to ${to}); ${percentile} % of the draws are at or below ${claimed}.${then.en}`,
    zh: `${arithmetic.zh}按观测的功率、PUE和电价为${median}元（95%区间${from}至${to}），${percentile}%的抽样不高于${claimed}元。${then.zh}`,
  };
}

function arithmeticText({ power, pue, tariff, ...rest }: ElectricityResult["reproduction"]): Text {
  const day = formatFixed(rest.serverDay, 2);
  const fleet = formatNumber(rest.fleetDay, 6);
  const [claimed, claimedFleet] = [formatNumber(rest.claimedServerDay), formatNumber(rest.claimedFleetDay, 6)];
  const off = formatFixed(Math.abs(rest.difference) * 100, 1);
  const isBelow = rest.difference < 0;
  return {
    en: `${power} kW × ${pue} × 24 h × ${tariff} yuan/kWh is ${day} yuan a day, ${fleet} for ${rest.servers} servers: ${off} % ${isBelow ? "below" : "above"} the article's ${claimed} and ${claimedFleet}.`,
    zh: `${power}千瓦×${pue}×24小时×${tariff}元/度等于每天${day}元，${rest.servers}台为${fleet}元，比文章的${claimed}元和${claimedFleet}元${isBelow ? "低" : "高"}${off}%。`,
  };
}

/** What was known when the article appeared, in one sentence; empty where nothing was. */
function thenText(result: ElectricityResult): Text {
  const cost = result.variants.find((variant) => variant.id === "by_then")?.cost;
  if (cost === undefined || cost === null) return { en: "", zh: "" };
  const [low, high] = [formatNumber(cost.low, 3), formatNumber(cost.high, 3)];
  return {
    en: ` From the PUE and tariff rows dated before the article alone: ${low} to ${high} yuan.`,
    zh: `若只用文章发表前的PUE和电价行，则为${low}至${high}元。`,
  };
}

function c4Verdict(share: Estimate | null): VerdictKind {
  if (share === null) return "untestable";
  if (share.high < minorShare) return "contradicted";
  if (share.low > third) return "supported";
  return share.low > minorShare ? "partly" : "not_supported";
}

function c4Reason({ share, atMostTenth, running }: OwningResult): Text {
  if (share === null || atMostTenth === null || running === null) {
    return {
      en: "No price of an eight-A100 server, or no row of power, PUE or tariff, is left under this confidence switch: without one of them electricity has no share to be computed.",
      zh: "在此可信度设置下没有8卡A100服务器价格，或没有功率、PUE、电价行，无法计算电费占比。",
    };
  }
  const { measured, stated } = share;
  const year = formatNumber(running.electricityYear, 3);
  const years = formatNumber(running.yearsInPrice, 2);
  return {
    en: `With observed electricity it is ${rangeText(measured).en}, and at most a tenth in ${formatShare(atMostTenth.measured)} of the draws; with the parameters' power, PUE and tariff it is ${rangeText(stated).en}. A server at work all year uses ${year} yuan of electricity, ${years} years of which make up its price. A share of cost is not ability to pay: no institute's accounts are in the data.`,
    zh: `按观测电费为${rangeText(measured).zh}，${formatShare(atMostTenth.measured)}的抽样不超过十分之一；按参数的功率、PUE和电价为${rangeText(stated).zh}。一台全年运行的服务器电费为${year}元，服务器售价相当于其${years}年的电费。成本占比不等于支付能力：数据中没有任何机构的账目。`,
  };
}

function rangeText({ value, low, high }: Estimate): Text {
  const [middle, from, to] = [value, low, high].map((share) => formatShare(share));
  return { en: `${middle} (95 %: ${from} to ${to})`, zh: `${middle}（95%区间${from}至${to}）` };
}
