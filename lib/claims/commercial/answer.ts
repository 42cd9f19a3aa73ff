import type { Text } from "../../core/text";
import { formatNumber, formatShare } from "../../figures/numbers";
import type { CommercialResults } from "../../problems/commercial";
import { standingOf } from "../../problems/commercial/use-cases";
import { spanText } from "./span-text";

/** The answer to "who pays?" in two sentences, composed from the results: another assumption gives another answer. */
export function commercialAnswer(results: CommercialResults): Text {
  const buyers = buyersText(results);
  const work = workText(results);
  return { en: `${buyers.en} ${work.en}`, zh: `${buyers.zh}${work.zh}` };
}

/** Which buyers pay, and how fast consumers' payments grow. */
function buyersText({ tenders, consumers }: CommercialResults): Text {
  const { byNumber, byAmount } = tenders;
  if (byNumber === null)
    return { en: "Who buys in China is not published in the rows that count.", zh: "计入的数据未公布中国由谁购买。" };
  const [share, low, high] = [byNumber.value, byNumber.low, byNumber.high].map((one) => formatShare(one, 3));
  const payers = consumers.abroad;
  return {
    en: `${byNumber.low > 0.5 ? "In China's public tenders state firms pay first" : "In China's public tenders no kind of buyer dominates"}: state-owned enterprises gave ${share} of the large-model tenders of ${tenders.year} (95 %: ${low} to ${high}) and ${byAmount === null ? "an unknown share" : formatShare(byAmount, 3)} of their disclosed amount, while no figure of paying consumers exists there and ChatGPT's payers abroad multiplied by ${payers === null ? "an unknown factor" : spanText(payers).en} a year.`,
    zh: `${byNumber.low > 0.5 ? "在国内公开招标中，首先是央国企在付钱" : "在国内公开招标中，没有一类买方占优"}：${tenders.year}年大模型中标项目中央国企占${share}（95%区间${low}至${high}），占披露金额${byAmount === null ? "不详" : formatShare(byAmount, 3)}；国内没有付费消费者数字，境外ChatGPT付费用户每年增至${payers === null ? "不详" : spanText(payers).zh}倍。`,
  };
}

/** What keeps others from paying: errors rather than prices. */
function workText({ hallucination, prices }: CommercialResults): Text {
  const blocked = hallucination.cases.filter((use) => standingOf(use) === "blocked");
  const { factor } = prices.index.headline.CN;
  const fall: Text =
    factor === null
      ? { en: "The price at equal quality is not measurable", zh: "同质价格无法测量" }
      : {
          en: `The list price of model use at equal rating went to ${spanText(factor).en} of itself a year`,
          zh: `同等评分的标价每年变为${spanText(factor).zh}倍`,
        };
  const worst = blocked[0];
  return {
    en: `${fall.en}, and what an unchecked error costs decides over use at work${worst === undefined ? ", though no use is surely blocked on our ranges" : `: unchecked, ${worst.name.en.toLowerCase()} would have to be wrong in at most ${formatShare(worst.threshold.value)} of answers and was measured at ${formatShare(worst.rate)}, ${formatNumber(1 / worst.margin.value, 2)} times as often (${formatNumber(1 / worst.margin.high, 2)} to ${formatNumber(1 / worst.margin.low, 2)})`}.`,
    zh: `${fall.zh}；工作中能否使用取决于未核查错误的代价：${worst === undefined ? "在我们的假设区间内没有一种用途肯定受阻" : `不核查的${worst.name.zh}最多只能容忍${formatShare(worst.threshold.value)}的错误，实测为${formatShare(worst.rate)}，为其${formatNumber(1 / worst.margin.value, 2)}倍（${formatNumber(1 / worst.margin.high, 2)}至${formatNumber(1 / worst.margin.low, 2)}）`}。`,
  };
}
