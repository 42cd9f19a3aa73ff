import { once } from "../../core/once";
import type { Parameters } from "../../tables";
import type { TableSource } from "../table-source";
import { type AdoptionResult, adoption } from "./adoption";
import { type CascadeResult, cascades } from "./cascade";
import { type ConsumerResult, consumers } from "./consumer";
import { type DemandResult, demand } from "./demand";
import { type ListPrices, listPrices } from "./list-prices";
import { type PriceIndexResult, priceIndex } from "./price-index";
import { type PriceWarResult, priceWar } from "./price-war";
import { type TenderResult, tenders } from "./tenders";
import { type HallucinationResult, hallucinationEconomics } from "./use-cases";

/** Prices of use and what buyers did (B5). */
export interface ApiPriceResult {
  readonly list: ListPrices;
  readonly index: PriceIndexResult;
  readonly war: PriceWarResult;
  readonly demand: DemandResult;
  readonly inputShare: number;
  readonly sources: readonly string[];
}

/** The results on commercialisation, each computed when it is first looked at. */
export interface CommercialResults {
  /** Consumers who pay (B1). */
  readonly consumers: ConsumerResult;
  /** Tenders by kind of buyer, and their winners (B2). */
  readonly tenders: TenderResult;
  /** Where errors are bearable (B3). */
  readonly hallucination: HallucinationResult;
  /** Chains of models (B4). */
  readonly cascades: CascadeResult;
  /** Prices and what buyers did (B5). */
  readonly prices: ApiPriceResult;
  /** Use by sector and kind of buyer (B6, B7). */
  readonly adoption: AdoptionResult;
}

/** Analyses commercialisation. Pure: the same tables and parameters give the same results. */
export function analyseCommercial(table: TableSource, parameters: Parameters): CommercialResults {
  const tables = commercialTables(table);
  const list = once(() => listPrices(tables.priced, parameters));
  const make = {
    consumers: once(() => consumers(tables, parameters)),
    tenders: once(() => tenders(tables, parameters)),
    hallucination: once(() => hallucinationEconomics(tables, list().prices, parameters)),
    cascades: once(() => cascades(tables, list().prices, parameters)),
    prices: once(() => apiPrices(tables, list(), parameters)),
    adoption: once(() => adoption(tables, parameters)),
  };
  return {
    get consumers() {
      return make.consumers();
    },
    get tenders() {
      return make.tenders();
    },
    get hallucination() {
      return make.hallucination();
    },
    get cascades() {
      return make.cascades();
    },
    get prices() {
      return make.prices();
    },
    get adoption() {
      return make.adoption();
    },
  };
}

function apiPrices(
  tables: ReturnType<typeof commercialTables>,
  list: ListPrices,
  parameters: Parameters,
): ApiPriceResult {
  const index = priceIndex(list.prices, parameters);
  const war = priceWar(tables.priced, list.prices, parameters);
  const bought = demand(tables.tokens, list.prices, parameters);
  const used = index.used.flatMap((price) => price.sources);
  const sources = [...new Set([...used, ...war.sources, ...bought.sources])];
  return { list, index, war, demand: bought, inputShare: parameters.input_share, sources };
}

/** The tables that the analyses take, under the names they give them. */
function commercialTables(table: TableSource) {
  return {
    users: table("commercial/users"),
    revenue: table("commercial/revenue"),
    bids: table("commercial/bids"),
    rates: table("commercial/hallucination_rates"),
    costs: table("commercial/error_costs"),
    scores: table("benchmarks/benchmark_scores"),
    adoption: table("commercial/adoption"),
    tokens: table("commercial/token_usage"),
    assumptions: table("assumptions"),
    priced: {
      prices: table("commercial/api_prices"),
      tiers: table("commercial/model_tiers"),
      arena: table("benchmarks/arena_elo"),
      rates: table("fx/exchange_rates"),
    },
  };
}
