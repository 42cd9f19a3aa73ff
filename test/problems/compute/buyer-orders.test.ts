import { expect, test } from "vitest";
import { isoDate } from "../../../lib/core/dates";
import { purchasesOf } from "../../../lib/problems/compute/buyer-orders";
import { load } from "../../../lib/tables";
import { buyerTables, clusterRow, kindRow, orderRow } from "./buyer-tables";
import { tableOf } from "./owning-tables";

const everything = () => true;

test("servers are counted with the cards their product names, or eight", () => {
  const orders = tableOf("compute/gpu_orders", [
    orderRow({ product: "4x A100 servers (units are servers)", units: 10 }),
    orderRow({ product: "servers with GPUs (units are servers)", units: 10 }),
    orderRow({ product: "8x A800 servers (units are cards)", units: 10 }),
  ]);
  const { purchases } = purchasesOf("2023", { ...buyerTables(), orders }, everything);
  expect(purchases.filter(({ what }) => what === "order").map(({ low }) => low)).toEqual([40, 80, 10]);
});

test("a count printed as 'more than' keeps its lower end, a range both", () => {
  const orders = tableOf("compute/gpu_orders", [
    orderRow({ units: 1000, units_low: 1000 }),
    orderRow({ units_low: 5, units_high: 7 }),
  ]);
  const { purchases } = purchasesOf("2023", { ...buyerTables(), orders }, everything);
  expect(purchases.map(({ low, high }) => [low, high]).slice(0, 2)).toEqual([
    [1000, 1000],
    [5, 7],
  ]);
});

test("a cluster known in H100-equivalents is as many H100 at least and as many A100 at most", () => {
  const { purchases } = purchasesOf("2023", buyerTables(), everything);
  const cluster = purchases.find(({ what }) => what === "cluster");
  expect([cluster?.low, cluster?.high]).toEqual([10, 30]);
});

test("a cluster with a number of cards keeps it", () => {
  const clusters = tableOf("compute/clusters", [clusterRow({ gpu_count: 77, h100_equivalents: 10 })]);
  const { purchases } = purchasesOf("2023", { ...buyerTables(), clusters }, everything);
  expect(purchases.find(({ what }) => what === "cluster")).toMatchObject({ low: 77, high: 77 });
});

test("totals, orders without a number and plans are skipped by name, other years silently", () => {
  const { purchases, skipped } = purchasesOf("2023", buyerTables(), everything);
  expect(skipped.map(({ names }) => names)).toEqual([
    ["Fresh (H800)"],
    ["The country (H800)"],
    ["Nameless (a cluster)"],
  ]);
  expect(purchases).toHaveLength(6);
  expect(purchases.some(({ low }) => low === 9999)).toBe(false);
});

test("a buyer without a kind is an error that names it", () => {
  const orders = tableOf("compute/gpu_orders", [orderRow({ buyer: "Stranger", units: 1 })]);
  expect(() => purchasesOf("2023", { ...buyerTables(), orders }, everything)).toThrow('"Stranger"');
});

test("every buyer and every cluster owner of the data has a kind, and no kind is unused", () => {
  const names = new Set([
    ...load("compute/gpu_orders").column("buyer"),
    ...load("compute/clusters")
      .column("organisation")
      .filter((name) => name !== null),
  ]);
  expect(new Set(load("compute/buyer_kinds").column("organisation"))).toEqual(names);
});

test("the origins of orders are sources of orders", () => {
  const sources = new Set(load("compute/gpu_orders").column("source_id"));
  expect(
    load("compute/order_origins")
      .column("source_id")
      .filter((id) => !sources.has(id)),
  ).toEqual([]);
});

test("the confidence switch drops rows before they are counted", () => {
  const { purchases } = purchasesOf("2023", buyerTables(), (confidence) => confidence === "high");
  expect(purchases.every(({ what }) => what === "order")).toBe(true);
});

test("copies of one count share an origin", () => {
  const kindsOf = tableOf("compute/buyer_kinds", [kindRow({})]);
  const orders = tableOf("compute/gpu_orders", [
    orderRow({ units: 1, source_id: "newspaper" }),
    orderRow({ units: 1, source_id: "blog", date: isoDate("2023-07-01") }),
  ]);
  const clusters = tableOf("compute/clusters", [clusterRow({ status: "planned" })]);
  const tables = {
    ...buyerTables(),
    orders,
    clusters,
    kinds: tableOf("compute/buyer_kinds", [
      ...kindsOf.rows(),
      kindRow({ organisation: "Nameless", kind: "anonymised" }),
    ]),
  };
  expect(purchasesOf("2023", tables, everything).purchases.map(({ origin }) => origin)).toEqual(["paper", "blog"]);
});
