import type { CommercialResults } from "../../problems/commercial";
import type { Figure, FigureOptions } from "../figure";
import { cascadeFrontier } from "./cascade-frontier";
import { cascadeRatios } from "./cascade-ratios";
import { checkingWhatIf } from "./checking-what-if";
import { consumerGrowth } from "./consumer-growth";
import { errorThresholds } from "./error-thresholds";
import { hallucinationSeries } from "./hallucination-series";
import { priceChoices } from "./price-choices";
import { priceIndexFigure } from "./price-index";
import { priceWarFigure } from "./price-war";
import { sectorUse } from "./sector-use";
import { tenderLorenz } from "./tender-lorenz";
import { tenderShares } from "./tender-shares";

/** The figures on commercialisation, in the order of the claims. */
export const commercialFigures: Readonly<
  Record<string, (results: CommercialResults, options: FigureOptions) => Figure>
> = {
  "commercial-consumer-growth": ({ consumers }, options) => consumerGrowth(consumers, options),
  "commercial-tender-shares": ({ tenders }, options) => tenderShares(tenders, options),
  "commercial-tender-lorenz": ({ tenders }, options) => tenderLorenz(tenders, options),
  "commercial-error-thresholds": ({ hallucination }, options) => errorThresholds(hallucination, options),
  "commercial-checking": ({ hallucination }, options) => checkingWhatIf(hallucination, options),
  "commercial-hallucination-series": ({ hallucination }, options) => hallucinationSeries(hallucination, options),
  "commercial-cascade": ({ cascades }, options) => cascadeFrontier(cascades, options),
  "commercial-cascade-ratios": ({ cascades }, options) => cascadeRatios(cascades, options),
  "commercial-price-index": ({ prices }, options) => priceIndexFigure(prices, options),
  "commercial-price-choices": ({ prices }, options) => priceChoices(prices, options),
  "commercial-price-war": ({ prices }, options) => priceWarFigure(prices, options),
  "commercial-sectors": ({ adoption }, options) => sectorUse(adoption, options),
};
