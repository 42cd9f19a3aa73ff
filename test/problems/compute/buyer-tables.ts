import { isoDate } from "../../../lib/core/dates";
import type { BuyerTables } from "../../../lib/problems/compute/buyers";
import { load, type Rows } from "../../../lib/tables";
import { tableOf } from "./owning-tables";

type OrderRow = Rows["compute/gpu_orders"];
type ClusterRow = Rows["compute/clusters"];
type KindRow = Rows["compute/buyer_kinds"];
type AcceleratorRow = Rows["compute/accelerators"];

export function orderRow(row: Partial<OrderRow>): OrderRow {
  return {
    date: isoDate("2023-06-01"),
    date_precision: "day",
    buyer: "Alpha",
    buyer_zh: null,
    vendor: "NVIDIA",
    product: "H800",
    units: null,
    units_low: null,
    units_high: null,
    amount: null,
    currency: null,
    delivery_period: null,
    source_id: "estimate",
    confidence: "high",
    note: "made up",
    ...row,
  };
}

export function clusterRow(row: Partial<ClusterRow>): ClusterRow {
  return {
    date: isoDate("2023-06-15"),
    date_precision: "month",
    organisation: "Nameless",
    organisation_zh: null,
    cluster: "a cluster",
    country: "CN",
    gpu: null,
    gpu_count: null,
    server_count: null,
    h100_equivalents: null,
    power_mw: null,
    cost: null,
    cost_currency: null,
    status: "existing",
    source_id: "dataset",
    confidence: "medium",
    note: "made up",
    ...row,
  };
}

export function kindRow(row: Partial<KindRow>): KindRow {
  return {
    organisation: "Alpha",
    organisation_zh: "甲",
    members: ["Alpha"],
    kind: "tech_group",
    country: "CN",
    developer: null,
    why: "made up",
    source_id: "estimate",
    confidence: "high",
    note: "made up",
    ...row,
  };
}

export function acceleratorRow(model: string, tflops: number): AcceleratorRow {
  const [first] = load("compute/accelerators").rows();
  if (first === undefined) throw new Error("no accelerators");
  return { ...first, model, bf16_dense_tflops: tflops };
}

/** An H100 is worth three A100. */
export const accelerators = tableOf("compute/accelerators", [
  acceleratorRow("NVIDIA H100 SXM5 80GB", 900),
  acceleratorRow("NVIDIA H800 SXM5", 900),
  acceleratorRow("NVIDIA A100 SXM4 80 GB", 300),
  acceleratorRow("NVIDIA A800 SXM", 300),
  acceleratorRow("NVIDIA V100", 100),
]);

export const kinds: readonly KindRow[] = [
  kindRow({}),
  kindRow({ organisation: "Alpha Cloud", organisation_zh: "甲云", members: ["Alpha"] }),
  kindRow({ organisation: "Beta", organisation_zh: "乙", members: ["Beta"] }),
  kindRow({ organisation: "Alpha, Beta", organisation_zh: "甲、乙", members: ["Alpha", "Beta"] }),
  kindRow({ organisation: "Seasoning", organisation_zh: "调味", members: ["Seasoning"], kind: "listed_newcomer" }),
  kindRow({ organisation: "Fresh", organisation_zh: "新创", members: ["Fresh"], kind: "startup" }),
  kindRow({ organisation: "Nameless", organisation_zh: "匿名", members: null, kind: "anonymised" }),
  kindRow({ organisation: "The country", organisation_zh: "全国", members: null, kind: "aggregate" }),
  kindRow({ organisation: "Gamma", organisation_zh: "丙", members: ["Gamma"], country: "US" }),
];

/**
 * Two groups with 60 and 40 cards by one estimate and 120 together by a newspaper; a newcomer with two servers (16 cards); a
 * nameless cluster of 10 to 30 cards; an order of a start-up without a number; the country's total of 1000 yuan.
 */
export function buyerTables(changes: Partial<BuyerTables> = {}): BuyerTables {
  return {
    orders: tableOf("compute/gpu_orders", [
      orderRow({ units: 60 }),
      orderRow({ buyer: "Beta", units: 40 }),
      orderRow({
        buyer: "Alpha, Beta",
        units: 120,
        source_id: "newspaper",
        amount: 40,
        currency: "CNY",
        delivery_period: "2023",
      }),
      orderRow({ buyer: "Seasoning", product: "8x H800 servers (units are servers)", units: 2, source_id: "filing" }),
      orderRow({ buyer: "Fresh", source_id: "interview" }),
      orderRow({
        buyer: "The country",
        amount: 1000,
        currency: "CNY",
        delivery_period: "2023",
        source_id: "expert",
        confidence: "low",
      }),
      orderRow({ buyer: "Gamma", units: 500, source_id: "estimate" }),
      orderRow({ date: isoDate("2022-06-01"), units: 9999, source_id: "older" }),
    ]),
    clusters: tableOf("compute/clusters", [
      clusterRow({ h100_equivalents: 10 }),
      clusterRow({ status: "planned", gpu_count: 5000 }),
      clusterRow({ date: isoDate("2024-06-15"), gpu_count: 5000 }),
    ]),
    kinds: tableOf("compute/buyer_kinds", kinds),
    origins: tableOf<Rows["compute/order_origins"]>("compute/order_origins", [
      {
        source_id: "newspaper",
        origin: "paper",
        origin_name: "The Paper",
        origin_name_zh: "报纸",
        confidence: "high",
        note: "made up",
      },
    ]),
    accelerators,
    national: tableOf<Rows["compute/national_compute"]>("compute/national_compute", []),
    rates: load("fx/exchange_rates"),
    ...changes,
  };
}

/** The project's own tables. */
export function realBuyerTables(): BuyerTables {
  return {
    orders: load("compute/gpu_orders"),
    clusters: load("compute/clusters"),
    kinds: load("compute/buyer_kinds"),
    origins: load("compute/order_origins"),
    accelerators: load("compute/accelerators"),
    national: load("compute/national_compute"),
    rates: load("fx/exchange_rates"),
  };
}
