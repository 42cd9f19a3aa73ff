import type { IsoDate } from "../../core/dates";
import type { Text } from "../../core/text";
import { median } from "../../stats/median";
import { createConverter, keepConfidence, type Parameters, type Rows, type Table } from "../../tables";
import { type ExportRules, exportRules } from "./export-rules";
import type { RatioRange } from "./price-fit";
import { type Premium, pricePremiums } from "./price-premiums";
import { type ChineseRent, rentalLevels } from "./rental-levels";
import { routeCaveats } from "./route-caveats";
import { purchaseRoute, type RouteId, routeIds, routeNames } from "./route-kinds";
import { type RoutedPrice, routedPrices } from "./routed-prices";

/** The tables in which routes to compute are seen. */
export interface RouteTables {
  readonly purchases: Table<Rows["compute/gpu_purchase_prices"]>;
  readonly rentals: Table<Rows["compute/gpu_rental_prices"]>;
  readonly packages: Table<Rows["compute/gpu_rental_packages"]>;
  readonly changes: Table<Rows["compute/gpu_price_changes"]>;
  readonly controls: Table<Rows["compute/export_controls"]>;
  readonly accelerators: Table<Rows["compute/accelerators"]>;
  readonly national: Table<Rows["compute/national_compute"]>;
  readonly rates: Table<Rows["fx/exchange_rates"]>;
}

/** Dated prices of one route. */
export interface Route {
  readonly id: RouteId;
  readonly name: Text;
  /** All its dated prices, in order of time. */
  readonly prices: readonly RoutedPrice[];
  /** Prices certainly dated after the first rule and up to the article's month. */
  readonly afterFirst: number;
  /** The same after the second rule. */
  readonly afterSecond: number;
  /** Prices certainly dated after the second rule, up to today. */
  readonly hindsight: number;
  /** `afterSecond` counting rows of medium and high confidence alone. */
  readonly solidAfterSecond: number;
  /** Chinese price over that of the same product abroad in the same quarter: median with the extremes; null if none. */
  readonly premium: RatioRange | null;
  readonly premiums: readonly RoutePremium[];
}

/** One comparison with abroad. */
export interface RoutePremium {
  readonly product: string;
  readonly quarter: string;
  readonly ratio: RatioRange;
  readonly source: string;
  readonly sources: readonly string[];
  /** Of the Chinese price. */
  readonly confidence: string;
}

/** How many routes have a dated price. */
export interface RouteCounts {
  readonly afterFirst: number;
  readonly afterSecond: number;
  /** `afterSecond` on rows of medium and high confidence alone. */
  readonly solidAfterSecond: number;
  readonly hindsight: number;
}

/** What the tables say of ways to compute under export controls. */
export interface RouteResult {
  readonly routes: readonly Route[];
  readonly counts: RouteCounts;
  readonly rules: ExportRules;
  /** The last day that counts as known to the article. */
  readonly asOf: string;
  /** Premiums over the US price as sources state them, as ratios. */
  readonly statedPremiums: readonly { readonly product: string; readonly ratio: number; readonly source: string }[];
  /** What is known of national centres, none of which has a price. */
  readonly centres: number;
  readonly sources: readonly string[];
  readonly caveats: readonly Text[];
}

/** The day on which the article's statements are judged. */
const asOf = "2024-01-13";

/**
 * Routes to compute with a dated price, and what a Chinese buyer paid over the price abroad.
 *
 * A price counts after a rule if all days on which it may have been quoted lie after the rule's. Offers count, not
 * deliveries. Premiums compare one product in one quarter at the exchange rate of each price's own month.
 */
export function computeRoutes(tables: RouteTables, parameters: Parameters): RouteResult {
  const keep = <Row extends { readonly confidence: "high" | "medium" | "low" }>(table: Table<Row>) =>
    keepConfidence(table.rows(), parameters.confidence);
  const rules = exportRules(tables.controls.rows());
  const accelerators = tables.accelerators.rows();
  const purchases = keep(tables.purchases);
  const prices = routedPrices(
    { purchases, rentals: keep(tables.rentals), packages: keep(tables.packages) },
    accelerators,
    rules,
  );
  const converter = createConverter(tables.rates, parameters.fx_date);
  const premiums = new Map<RouteId, RoutePremium[]>();
  for (const { route, premium } of routePremiums(purchases, pricePremiums(purchases, converter), accelerators, rules)) {
    premiums.set(route, [...(premiums.get(route) ?? []), premium]);
  }
  premiums.set("rent_cn", rentalLevels(tables, parameters).rents.flatMap(rentPremium));
  const routes = routeIds.map((id) =>
    routeOf(
      id,
      prices.filter((price) => price.route === id),
      premiums.get(id) ?? [],
      rules,
    ),
  );
  return {
    routes,
    counts: {
      afterFirst: routes.filter((route) => route.afterFirst > 0).length,
      afterSecond: routes.filter((route) => route.afterSecond > 0).length,
      solidAfterSecond: routes.filter((route) => route.solidAfterSecond > 0).length,
      hindsight: routes.filter((route) => route.hindsight > 0).length,
    },
    rules,
    asOf,
    statedPremiums: statedPremiums(keep(tables.changes)),
    centres: keep(tables.national).filter((row) => row.country === "CN" && row.unit === "centres").length,
    sources: sourcesIn(routes, rules),
    caveats: routeCaveats(routes),
  };
}

function routeOf(
  id: RouteId,
  prices: readonly RoutedPrice[],
  premiums: readonly RoutePremium[],
  { first, second }: ExportRules,
): Route {
  const after = (date: IsoDate, until: string) =>
    prices.filter((price) => price.period.from > date && price.period.to <= until);
  const known = after(second.date, asOf);
  return {
    id,
    name: routeNames[id],
    prices,
    afterFirst: after(first.date, asOf).length,
    afterSecond: known.length,
    hindsight: after(second.date, "9999").length,
    solidAfterSecond: known.filter((price) => price.confidence !== "low").length,
    premium: premiums.length === 0 ? null : summarise(premiums.map((premium) => premium.ratio)),
    premiums,
  };
}

function summarise(ratios: readonly RatioRange[]): RatioRange {
  return {
    value: median(ratios.map((ratio) => ratio.value)),
    low: Math.min(...ratios.map((ratio) => ratio.low)),
    high: Math.max(...ratios.map((ratio) => ratio.high)),
  };
}

function routePremiums(
  purchases: readonly Rows["compute/gpu_purchase_prices"][],
  premiums: readonly Premium[],
  accelerators: readonly Rows["compute/accelerators"][],
  rules: ExportRules,
): { readonly route: RouteId; readonly premium: RoutePremium }[] {
  return premiums.flatMap((premium) => {
    const row = purchases.find(
      (one) => one.source_id === premium.source && one.date === premium.date && one.product === premium.product,
    );
    const { product, quarter, ratio, source, sources, confidence } = premium;
    const route = row && purchaseRoute(row, accelerators, rules);
    return route === undefined ? [] : [{ route, premium: { product, quarter, ratio, source, sources, confidence } }];
  });
}

function rentPremium(rent: ChineseRent): RoutePremium[] {
  if (rent.ratio === null || rent.outside === null) return [];
  const sources = [rent.source, ...rent.outside.sources];
  return [
    {
      product: rent.gpu,
      quarter: rent.quarter,
      ratio: rent.ratio,
      source: rent.source,
      sources,
      confidence: rent.confidence,
    },
  ];
}

function statedPremiums(rows: readonly Rows["compute/gpu_price_changes"][]) {
  return rows
    .filter((row) => /premium over the US price/.test(row.measure))
    .flatMap((row) =>
      row.change_pct === null ? [] : [{ product: row.product, ratio: 1 + row.change_pct / 100, source: row.source_id }],
    );
}

/** Sources behind the routes; of the many rents abroad, those of the claim's year alone. */
function sourcesIn(routes: readonly Route[], rules: ExportRules): string[] {
  const prices = routes.flatMap((route) => route.prices);
  const domestic = prices.filter((price) => price.route !== "rent_abroad");
  const abroad = routes.flatMap((route) => route.premiums).flatMap((premium) => premium.sources);
  return [...new Set([rules.first.source, rules.second.source, ...domestic.map((price) => price.source), ...abroad])];
}
