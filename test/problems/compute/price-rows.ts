import { type IsoDate, isoDate } from "../../../lib/core/dates";
import type { PriceQuote } from "../../../lib/problems/compute/price-quotes";
import { periodOf } from "../../../lib/problems/compute/quote-period";
import type { RentalItem } from "../../../lib/problems/compute/rental-items";
import { createConverter, load, type Rows } from "../../../lib/tables";

/** All tables that prices, rents and routes rest on. */
export function realPriceTables() {
  return {
    purchases: load("compute/gpu_purchase_prices"),
    changes: load("compute/gpu_price_changes"),
    controls: load("compute/export_controls"),
    rates: load("fx/exchange_rates"),
    rentals: load("compute/gpu_rental_prices"),
    packages: load("compute/gpu_rental_packages"),
    accelerators: load("compute/accelerators"),
    national: load("compute/national_compute"),
  };
}

export const converter = createConverter(load("fx/exchange_rates"));

/** A quote for an A100 card on the open market, dated to the day. */
export function quote(changes: Partial<PriceQuote> & { readonly date: IsoDate }): PriceQuote {
  const precision = changes.precision ?? "day";
  const low = changes.low ?? 100_000;
  return {
    product: "A100 card",
    group: "market",
    channel: "grey",
    precision,
    period: periodOf(changes.date, precision),
    low,
    high: low,
    atLeast: false,
    source: "a",
    confidence: "medium",
    weak: false,
    ...changes,
  };
}

/** An item with prices by month, written as `{ "2023-01": 4 }`. */
export function item(
  key: string,
  prices: Readonly<Record<string, number>>,
  changes: Partial<RentalItem> = {},
): RentalItem {
  const months = Object.entries(prices).map(([month, price]): [number, number] => [
    Number(month.slice(0, 4)) * 12 + Number(month.slice(5)) - 1,
    price,
  ]);
  return {
    key,
    market: "outside",
    gpu: "A100 40GB",
    kind: "on_demand",
    lessor: key,
    size: 8,
    dataset: "made-up",
    prices: new Map(months),
    sources: [key],
    ...changes,
  };
}

export function changeRow(changes: Partial<Rows["compute/gpu_price_changes"]>): Rows["compute/gpu_price_changes"] {
  return {
    date_from: isoDate("2023-01-01"),
    date_to: isoDate("2023-06-30"),
    date_precision: "month",
    product: "A100",
    market: "cn",
    change_pct: 30,
    change_pct_low: null,
    change_pct_high: null,
    measure: "card price at agents",
    source_id: "agent",
    confidence: "high",
    note: "made up",
    ...changes,
  };
}

export function controlRow(changes: Partial<Rows["compute/export_controls"]>): Rows["compute/export_controls"] {
  return {
    date: isoDate("2022-10-07"),
    date_precision: "day",
    event: "BIS interim final rule (made up)",
    measure: "licence",
    thresholds: null,
    products_hit: "A100; H100",
    effect: "A800 and H800 were designed to stay below the line",
    source_id: "gazette",
    confidence: "high",
    note: "made up",
    ...changes,
  };
}

/** The two rules of October 2022 and October 2023. */
export const controlRows = [
  controlRow({}),
  controlRow({
    date: isoDate("2023-10-17"),
    event: "BIS advanced computing rule (made up)",
    products_hit: "A100; A800; H100; H800; RTX 4090",
    effect: null,
    source_id: "gazette-2",
  }),
];
