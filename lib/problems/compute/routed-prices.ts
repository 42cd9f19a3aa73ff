import type { IsoDate } from "../../core/dates";
import type { Rows } from "../../tables";
import type { ExportRules } from "./export-rules";
import { chipOf, isQuote } from "./price-premiums";
import { type Period, periodOf } from "./quote-period";
import { isUsableRent } from "./rental-items";
import { isDomestic, purchaseRoute, type RouteId } from "./route-kinds";

/** A dated price on a route to compute. */
export interface RoutedPrice {
  readonly route: RouteId;
  readonly product: string;
  readonly date: IsoDate;
  readonly period: Period;
  readonly source: string;
  readonly confidence: string;
}

/** Rows with prices, the confidence switch already applied. */
export interface PricedRows {
  readonly purchases: readonly Rows["compute/gpu_purchase_prices"][];
  readonly rentals: readonly Rows["compute/gpu_rental_prices"][];
  readonly packages: readonly Rows["compute/gpu_rental_packages"][];
}

/**
 * Every dated price of compute that somebody in China could pay, with its route, in order of time: Chinese purchase prices, rents in
 * China, and rents of restricted chips abroad. Rows that repeat an old reading and packages of lessors abroad do not count.
 */
export function routedPrices(
  rows: PricedRows,
  accelerators: readonly Rows["compute/accelerators"][],
  rules: ExportRules,
): RoutedPrice[] {
  const purchases = rows.purchases
    .filter((row) => row.market === "cn" && isQuote(row) && namesAccelerator(row.product))
    .map((row) => routed(purchaseRoute(row, accelerators, rules), row, row.product));
  const rentals = rows.rentals
    .filter((row) => isDataCentreChip(row.gpu) && (row.region === "cn" || isUsableRent(row)))
    .map((row) => routed(row.region === "cn" ? "rent_cn" : "rent_abroad", row, row.gpu));
  const packages = rows.packages
    .filter((row) => row.market === "cn" && namesAccelerator(row.product) && !/\bRTX \d/.test(row.product))
    .map((row) => routed(isDomestic(row.product, accelerators) ? "domestic" : "rent_cn", row, row.product));
  return [...purchases, ...rentals, ...packages].sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0));
}

function routed(
  route: RouteId,
  row: {
    readonly date: IsoDate;
    readonly date_precision: string;
    readonly source_id: string;
    readonly confidence: string;
  },
  product: string,
): RoutedPrice {
  const { date, confidence } = row;
  return { route, product, date, confidence, source: row.source_id, period: periodOf(date, row.date_precision) };
}

/** Whether a product is said to hold accelerators; "AI server, model not stated" may hold anything. */
function namesAccelerator(product: string): boolean {
  return chipOf(product) !== null || /GPU|Nvidia|Ascend/.test(product);
}

/** Chips that the rules are about, in their makers' short names. */
function isDataCentreChip(gpu: string): boolean {
  return /^(A100|A800|H100|H800|H200|H20|B200)\b/.test(gpu);
}
