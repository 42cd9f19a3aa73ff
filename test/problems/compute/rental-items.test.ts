import { expect, test } from "vitest";
import { isoDate } from "../../../lib/core/dates";
import { datasetOf, gpuOf, isUsableRent, rentalItems } from "../../../lib/problems/compute/rental-items";
import { load } from "../../../lib/tables";
import { rentRow } from "./owning-tables";

/** An offer outside China on one day. */
const offer = (day: string, changes: Parameters<typeof rentRow>[0] = {}) =>
  rentRow({
    date: isoDate(day),
    date_precision: "day",
    region: "us",
    currency: "USD",
    source_id: `tracker-${day}`,
    price_per_gpu_hour: 4,
    ...changes,
  });

test.each([
  ["A100", "A100 40GB"],
  ["A100-SXM-80GB", "A100 80GB"],
  ["A100-80GB-PCIe", "A100 80GB"],
  ["V100-32GB", "V100"],
  ["H100-SXM", "H100"],
  ["H200", null],
  ["A10", null],
])("%s counts as %s", (gpu, expected) => {
  expect(gpuOf(gpu)).toBe(expected);
});

test.each([
  ["compute-skypilot-aws-2022-10-11", "compute-skypilot-aws"],
  ["compute-gcosts-2025-06", "compute-gcosts"],
  ["compute-cherielilili-2026", "compute-cherielilili"],
])("the dataset of %s is %s", (source, dataset) => {
  expect(datasetOf(source)).toBe(dataset);
});

test("the first price of a month speaks for it, and rows of two dates are one item", () => {
  const rows = [
    offer("2023-02-20", { price_per_gpu_hour: 9 }),
    offer("2023-01-05"),
    offer("2023-02-03", { price_per_gpu_hour: 5 }),
  ];
  const { items } = rentalItems(rows);
  expect(items.length).toBe(1);
  expect([...(items[0]?.prices.values() ?? [])]).toEqual([4, 5]);
});

test.each([
  ["lessor", { cloud: "Other" }],
  ["region", { region_detail: "Tokyo" }],
  ["number of GPUs", { gpus_per_instance: 1 }],
  ["memory", { gpu: "A100-80GB" }],
  ["pricing kind", { pricing_kind: "spot" as const }],
  ["currency", { currency: "CNY" as const }],
  ["instance", { instance_type: "p4d" }],
])("another %s is another item", (_, changes) => {
  expect(rentalItems([offer("2023-01-05"), offer("2023-02-05", changes)]).items.length).toBe(2);
});

test("rows of unlike datasets are never matched, and the one with more months speaks for a machine", () => {
  const rows = [
    offer("2023-01-05"),
    offer("2023-02-05"),
    offer("2023-03-05", { source_id: "list-2023-03-05", price_per_gpu_hour: 8 }),
  ];
  const { items } = rentalItems(rows);
  expect(items.map(({ dataset }) => dataset)).toEqual(["tracker"]);
  expect(items[0]?.prices.size).toBe(2);
});

test("a median over another number of zones begins a new item, unless all zones have one price", () => {
  const median = { price_low: 3, price_high: 5 };
  const moved = [offer("2023-01-05", { n_quotes: 3, ...median }), offer("2023-02-05", { n_quotes: 4, ...median })];
  expect(rentalItems(moved).items.length).toBe(2);
  const uniform = { price_low: 4, price_high: 4 };
  const steady = [offer("2023-01-05", { n_quotes: 3, ...uniform }), offer("2023-02-05", { n_quotes: 4, ...uniform })];
  expect(rentalItems(steady).items.length).toBe(1);
});

test("the tracker that changed its sources in May 2026 makes no step there", () => {
  const tracker = (day: string) => offer(day, { source_id: "compute-cherielilili-2026" });
  expect(rentalItems([tracker("2026-04-01"), tracker("2026-05-01"), tracker("2026-05-15")]).items.length).toBe(2);
  expect(rentalItems([offer("2026-05-01"), offer("2026-05-15")]).items.length).toBe(1);
});

test.each([
  ["a carry-over", { note: "carried over unchanged from the snapshot of 2022-08-26" }],
  ["low confidence", { confidence: "low" as const }],
  ["a reserved term", { pricing_kind: "reserved_1y" as const }],
  ["a price dated to a quarter", { date_precision: "quarter" as const }],
  ["a price without the host", { note: "accelerator price only, host VM not included" }],
  ["managed inference", { note: "managed inference, above bare rents" }],
])("left out and counted once: %s", (_, changes) => {
  const row = offer("2023-01-05", changes);
  expect(isUsableRent(row)).toBe(false);
  const { items, excluded } = rentalItems([row]);
  expect(items).toEqual([]);
  expect(excluded.map(({ rows }) => rows)).toEqual([1]);
});

test("a snapshot that a high-confidence reading of the month contradicts drops out with all its rows", () => {
  const trusted = offer("2022-10-02", { source_id: "billing-2022-10", confidence: "high" });
  const wrong = offer("2022-10-10", { source_id: "catalogue-2022-10-10", price_per_gpu_hour: 3.7 });
  const besides = offer("2022-10-10", { source_id: "catalogue-2022-10-10", gpus_per_instance: 1 });
  const { items, excluded } = rentalItems([trusted, wrong, besides]);
  expect(items.map(({ dataset }) => dataset)).toEqual(["billing"]);
  expect(excluded.at(-1)?.rows).toBe(2);
  const close = { ...wrong, price_per_gpu_hour: 3.95 };
  expect(rentalItems([trusted, close, besides]).items.map(({ dataset }) => dataset)).toEqual(["billing", "catalogue"]);
});

test("in the real rows one catalogue snapshot is contradicted, and nothing of the carry-overs is left", () => {
  const rows = load("compute/gpu_rental_prices").rows();
  const { items, excluded } = rentalItems(rows);
  const sources = new Set(items.flatMap((item) => item.sources));
  expect(sources.has("compute-skypilot-gcp-2022-10-10")).toBe(false);
  expect(sources.has("compute-skypilot-gcp-2022-11-04")).toBe(true);
  const followed = rows.filter((row) => gpuOf(row.gpu) !== null);
  const carried = followed.filter((row) => row.note?.includes("carried over"));
  expect(excluded[0]?.rows).toBe(carried.length);
  const handKept = items.filter((item) => item.dataset === "compute-fsdl" && item.gpu.startsWith("A100"));
  expect(handKept.length).toBeGreaterThan(0);
  expect(handKept.every((item) => item.prices.size === 1)).toBe(true);
});
