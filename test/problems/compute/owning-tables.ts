import { isoDate } from "../../../lib/core/dates";
import type { BuyOrRentTables } from "../../../lib/problems/compute/buy-or-rent";
import { load, type Parameters, parameters, type Rows, type Table } from "../../../lib/tables";

/** A table from rows made by hand. */
export function tableOf<Row extends object>(name: string, rows: readonly Row[]): Table<Row> {
  const isColumn = (key: string): key is keyof Row & string => key in (rows[0] ?? {});
  return {
    name,
    length: rows.length,
    columnNames: Object.keys(rows[0] ?? {}).filter(isColumn),
    column: (key) => rows.map((row) => row[key]),
    row: (index) => {
      const row = rows[index];
      if (row === undefined) throw new RangeError(`no row ${index}`);
      return row;
    },
    rows: () => rows,
    filter: (keep) => tableOf(name, rows.filter(keep)),
    [Symbol.iterator]: () => rows[Symbol.iterator](),
  };
}

type PowerRow = Rows["compute/power_and_tariffs"];
type PriceRow = Rows["compute/gpu_purchase_prices"];
type RentRow = Rows["compute/gpu_rental_prices"];
type PackageRow = Rows["compute/gpu_rental_packages"];

export function powerRow(row: Partial<PowerRow>): PowerRow {
  return {
    item: "tariff",
    subject: "industrial electricity",
    metric: "price_per_kwh",
    date: isoDate("2023-01-01"),
    date_precision: "month",
    region: "CN",
    value: null,
    value_low: null,
    value_high: null,
    unit: "CNY/kWh",
    source_id: "made-up",
    confidence: "high",
    note: "made up",
    ...row,
  };
}

export function priceRow(row: Partial<PriceRow>): PriceRow {
  return {
    date: isoDate("2023-03-01"),
    date_precision: "month",
    product: "8x A100 80GB server",
    unit: "server_8gpu",
    market: "cn",
    channel: null,
    price: null,
    price_low: null,
    price_high: null,
    currency: "CNY",
    derived: false,
    source_id: "shop",
    confidence: "medium",
    note: "made up",
    ...row,
  };
}

export function rentRow(row: Partial<RentRow>): RentRow {
  return {
    date: isoDate("2023-06-01"),
    date_precision: "month",
    cloud: "Cloud",
    cloud_zh: "云",
    region: "cn",
    region_detail: null,
    gpu: "A100",
    gpus_per_instance: 8,
    instance_type: null,
    price_per_gpu_hour: 10,
    price_low: null,
    price_high: null,
    currency: "CNY",
    pricing_kind: "on_demand",
    n_quotes: null,
    source_id: "cloud-page",
    confidence: "medium",
    note: "made up",
    ...row,
  };
}

export function packageRow(row: Partial<PackageRow>): PackageRow {
  return {
    date: isoDate("2023-06-01"),
    date_precision: "month",
    market: "cn",
    provider: null,
    provider_zh: null,
    product: "8x A100 server",
    unit: "server_8gpu",
    period: "month",
    price: 58_400,
    price_low: null,
    price_high: null,
    currency: "CNY",
    derived: false,
    source_id: "package-page",
    confidence: "medium",
    note: "made up",
    ...row,
  };
}

/**
 * One row for each input, so that every simulation of electricity has one outcome:
 * 6.5 kW × 0.8 of it at load × PUE 1.5 × 0.5 yuan = 3.9 yuan an hour, 93.6 a day.
 */
export const powerRows: readonly PowerRow[] = [
  powerRow({
    item: "article_claim",
    metric: "yuan_per_day",
    value: 200,
    unit: "CNY/day",
    confidence: "low",
    date: isoDate("2024-01-01"),
    source_id: "article",
  }),
  powerRow({
    item: "article_claim",
    metric: "yuan_per_day",
    value: 200_000,
    unit: "CNY/day",
    confidence: "low",
    date: isoDate("2024-01-01"),
    source_id: "article",
  }),
  powerRow({
    item: "server_power",
    subject: "DGX A100 (8x A100)",
    metric: "max_power_kw",
    value: 6.5,
    unit: "kW",
    region: "global",
    source_id: "maker",
  }),
  powerRow({
    item: "server_power",
    subject: "HGX H100 node (8x H100)",
    metric: "max_power_kw",
    value: 10,
    unit: "kW",
    region: "global",
    source_id: "paper",
  }),
  powerRow({
    item: "server_power",
    subject: "HGX H100 node (8x H100)",
    metric: "max_measured_power_kw",
    value: 8,
    unit: "kW",
    region: "US",
    source_id: "paper",
  }),
  powerRow({ item: "pue", metric: "mean_pue", value: 1.5, unit: "ratio", source_id: "ministry" }),
  powerRow({ value: 0.5, source_id: "grid" }),
];

/** The project's rates and assumptions, and one server at 876 000 yuan. */
export function madeUpTables(changes: Partial<BuyOrRentTables> = {}): BuyOrRentTables {
  return {
    power: tableOf("compute/power_and_tariffs", powerRows),
    rates: load("fx/exchange_rates"),
    assumptions: load("assumptions"),
    purchases: tableOf("compute/gpu_purchase_prices", [priceRow({ price: 876_000 })]),
    rents: tableOf("compute/gpu_rental_prices", [rentRow({})]),
    packages: tableOf("compute/gpu_rental_packages", [packageRow({})]),
    spending: tableOf<Rows["compute/startup_compute_spend"]>("compute/startup_compute_spend", []),
    ...changes,
  };
}

/** The project's own tables. */
export function realTables(): BuyOrRentTables {
  return {
    power: load("compute/power_and_tariffs"),
    rates: load("fx/exchange_rates"),
    assumptions: load("assumptions"),
    purchases: load("compute/gpu_purchase_prices"),
    rents: load("compute/gpu_rental_prices"),
    packages: load("compute/gpu_rental_packages"),
    spending: load("compute/startup_compute_spend"),
  };
}

/** The default parameters with fewer draws, and what a test changes. */
export function withParameters(changes: Readonly<Record<string, string | number>> = {}): Parameters {
  return parameters(load("assumptions"), { draws: 20_000, ...changes });
}
