import type { Estimate } from "../../core/estimate";
import type { Text } from "../../core/text";
import type { Parameters } from "../../tables";
import { sideDraws } from "./daily-cost";
import { type OwningCase, type OwningTables, owningCase } from "./owning-case";
import { electricityShare, type OwningSimulation } from "./owning-estimate";
import type { PriceBasis, ServerQuote } from "./server-prices";

/** Electricity's share of the cost of owning under one other choice. */
export interface OwningVariant {
  readonly id: string;
  readonly label: Text;
  /** Median and central 95 %; null if no rows are left. */
  readonly share: Estimate | null;
}

/**
 * How far electricity's share (measured electricity) depends on choices: which prices, which confidence, which shape, and
 * a server that is always busy.
 */
export function owningVariants(tables: OwningTables, parameters: Parameters): OwningVariant[] {
  const headline = owningCase(tables, parameters);
  const confident = (confidence: Parameters["confidence"]) =>
    owningCase(tables, { ...parameters, confidence }).measured;
  const busy = owningCase(tables, { ...parameters, utilisation: 1 }).measured;
  const simulation = headline.measured;
  const choices: [keyof typeof labels, OwningSimulation | null][] = [
    ["headline", simulation],
    ["uniform", simulation && { ...simulation, assumptionShape: "uniform", priceShape: "uniform" }],
    ["medium", confident("medium")],
    ["high", confident("high")],
    ["server", withPrices(headline, "server")],
    ["list", withPrices(headline, "list")],
    ["all_in", withPrices(headline, "all_in")],
    ["a800", withPrices(headline, "a800")],
    ["busy", busy],
  ];
  const draws = sideDraws(parameters);
  return choices.map(([id, choice]) => ({
    id,
    label: labels[id],
    share: choice === null || choice.prices.length === 0 ? null : electricityShare({ ...choice, draws }),
  }));
}

const labels = {
  headline: { en: "All prices, triangles over the assumptions (headline)", zh: "全部价格，假设取三角分布（主结果）" },
  uniform: { en: "Uniform over prices and assumptions", zh: "价格与假设取均匀分布" },
  medium: { en: "Rows of medium and high confidence", zh: "仅中、高可信行" },
  high: { en: "Rows of high confidence only", zh: "仅高可信行" },
  server: { en: "Server quotes in China only", zh: "仅中国服务器报价" },
  list: { en: "Maker's list price only", zh: "仅厂商目录价" },
  all_in: { en: "Cluster bill only", zh: "仅集群账单" },
  a800: { en: "A800 servers instead of A100", zh: "改用A800服务器" },
  busy: { en: "Server always busy", zh: "服务器始终满负荷" },
} as const satisfies Record<string, Text>;

function withPrices(headline: OwningCase, basis: PriceBasis): OwningSimulation | null {
  const { measured, prices } = headline;
  if (measured === null) return null;
  const kept: readonly ServerQuote[] = [...prices.a100, ...prices.a800].filter((quote) => quote.basis === basis);
  return { ...measured, prices: kept, rows: measured.rows - measured.prices.length + kept.length };
}
