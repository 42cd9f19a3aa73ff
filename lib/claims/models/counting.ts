import type { Text } from "../../core/text";
import { formatFixed, formatNumber } from "../../figures/numbers";
import type { CountResult } from "../../problems/models/counts";
import type { ServerResult } from "../../problems/models/servers";
import type { Verdict, VerdictKind } from "../verdict";

/** The number of models that the article gives for 2023. */
const claimedModels = 130;

/** With fewer families on both lists than this, capture-recapture says nothing. */
const fewestShared = 5;

/** The article rounds 28 936 GPUs up to this. */
const claimedGpus = 30_000;

/** Within this share two figures count as about the same. */
const about = 0.1;

/** I1: more than 130 large models came out of China in 2023. */
export function i1(result: CountResult): Verdict {
  const { recapture, dated } = result;
  return {
    claim: "I1",
    verdict: i1Verdict(result),
    estimate: recapture,
    measure: {
      en: "Model families first released in China in 2023, by capture-recapture",
      zh: "2023年中国首次发布的模型系列数（捕获—再捕获估计）",
    },
    rule: {
      en: "Only the reading that the sentence makes decides: released during 2023. Supported if the lower end of the capture-recapture interval and the families counted with a date of their own both exceed 130; partly supported if the interval does but the count does not; contradicted if the upper end lies below 130; not supported otherwise; untestable with fewer than five families on both lists. Stocks up to a date and filings with the regulator are reported apart.",
      zh: "只看句子本身的读法：2023年内发布。捕获—再捕获区间下限与有确切日期的系列数均超过130为成立；仅区间超过为部分成立；区间上限低于130为与数据相反；其余为未获支持；两份名单重合不足5个系列则无法检验。截至某日的存量与备案数另列。",
    },
    reason: {
      en: `${dated.rows} releases of 2023 carry a date of their own: ${dated.families} families by ${dated.organisations} organisations, a lower bound. Two lists kept apart (${result.lists.curated} and ${result.lists.epoch} families, ${result.lists.both} on both) suggest ${formatNumber(recapture.value, 3)} (${formatNumber(recapture.low, 3)} to ${formatNumber(recapture.high, 3)})${secondText(result).en}. Read as one model an organisation, the dated count is ${dated.organisations}. Published stocks up to a date: ${stocks(result)}. Filed with the regulator by the end of 2023: ${result.registered}.`,
      zh: `2023年有确切日期的发布共${dated.rows}条，归为${dated.organisations}家机构的${dated.families}个系列，这是下限。两份独立名单（各${result.lists.curated}与${result.lists.epoch}个系列，重合${result.lists.both}个）估计为${formatNumber(recapture.value, 3)}（${formatNumber(recapture.low, 3)}至${formatNumber(recapture.high, 3)}）${secondText(result).zh}。若一家机构只算一个，则为${dated.organisations}个。已公布的存量：${stocks(result)}。2023年底前备案${result.registered}个。`,
    },
    sources: result.sources,
  };
}

function i1Verdict({ recapture, dated, lists }: CountResult): VerdictKind {
  if (lists.both < fewestShared) return "untestable";
  if (recapture.high < claimedModels) return "contradicted";
  if (recapture.low <= claimedModels) return "not_supported";
  return dated.families > claimedModels ? "supported" : "partly";
}

function secondText({ secondRecapture }: CountResult): Text {
  if (secondRecapture === null) return { en: "", zh: "" };
  const { value, low, high } = secondRecapture;
  return {
    en: `; against one person's list as a second pair ${formatNumber(value, 3)} (${formatNumber(low, 3)} to ${formatNumber(high, 3)})`,
    zh: `；与一份个人维护的名单另配一对则为${formatNumber(value, 3)}（${formatNumber(low, 3)}至${formatNumber(high, 3)}）`,
  };
}

/** Published totals of released models around the article, with their dates. */
function stocks({ published }: CountResult): string {
  return published
    .filter(({ scope, date }) => scope === "released" && date >= "2023-05-01" && date <= "2024-01-31")
    .map(({ date, count, atLeast }) => `${date.slice(0, 7)} ${atLeast ? ">" : ""}${count}`)
    .join(", ");
}

/** I2: OpenAI ran about 3617 HGX A100 servers, nearly 30 000 GPUs. */
export function i2(result: ServerResult): Verdict {
  const { gpus, estimate, others } = result;
  const range = others.map((other) => other.gpus);
  return {
    claim: "I2",
    verdict: i2Verdict(result),
    estimate:
      gpus === null
        ? null
        : {
            value: gpus,
            low: gpus,
            high: gpus,
            n: 1,
            unit: "GPUs",
            method: "exact product of servers and 8; one estimate",
          },
    measure: { en: "GPUs in the servers that the article gives OpenAI", zh: "文章所给OpenAI服务器的GPU数" },
    rule: {
      en: "Supported if servers times eight lies within 10 % of 30 000, equals the cited estimate, and that estimate is of machines that OpenAI ran; partly supported if the figures agree but the estimate is of what serving would need; contradicted if the arithmetic or the cited figure differs; untestable without the estimate. One row is enough for arithmetic and agreement; it is no measurement.",
      zh: "若服务器数乘8与3万相差在10%以内、与所引估算一致、且该估算针对OpenAI实际运行的机器，则成立；数字一致但估算的是对外服务所需，则部分成立；算术或引数不符为与数据相反；无该估算则无法检验。核对算术与引用，一行足够，但不构成测量。",
    },
    reason: {
      en: `${formatNumber(result.claimedServers ?? Number.NaN, 4)} × 8 = ${formatNumber(gpus ?? Number.NaN, 5)} GPUs. ${estimate === null ? "The cited estimate is not in the table." : `The estimate of ${estimate.date.slice(0, 7)} says ${formatNumber(estimate.gpus, 5)}${estimate.serves ? ", for serving ChatGPT and not for training" : ""}.`} Other A100 fleets of 2022 and 2023 in the table hold ${formatNumber(Math.min(...range), 5)} to ${formatNumber(Math.max(...range), 5)}.`,
      zh: `${formatNumber(result.claimedServers ?? Number.NaN, 4)} × 8 = ${formatNumber(gpus ?? Number.NaN, 5)}块。${estimate === null ? "表中没有所引估算。" : `${estimate.date.slice(0, 7)}的估算为${formatNumber(estimate.gpus, 5)}块${estimate.serves ? "，针对ChatGPT对外服务而非训练" : ""}。`}表中2022至2023年的其他A100集群为${formatNumber(Math.min(...range), 5)}至${formatNumber(Math.max(...range), 5)}块。`,
    },
    sources: result.sources,
  };
}

function i2Verdict({ gpus, estimate, claimedServers }: ServerResult): VerdictKind {
  if (gpus === null || estimate === null) return "untestable";
  const agrees =
    Math.abs(gpus / claimedGpus - 1) <= about && estimate.servers === claimedServers && estimate.gpus === gpus;
  if (!agrees) return "contradicted";
  return estimate.serves ? "partly" : "supported";
}

/** A number of years in one decimal. */
export function yearsText(years: number): string {
  return formatFixed(years, 1);
}
