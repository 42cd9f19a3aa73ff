import { expect, test } from "vitest";
import { documentedMoney } from "../../../lib/problems/compute/buyer-money";
import { createConverter, load } from "../../../lib/tables";
import { buyerTables, orderRow } from "./buyer-tables";
import { tableOf } from "./owning-tables";

const converter = createConverter(load("fx/exchange_rates"));
const money = (...rows: readonly ReturnType<typeof orderRow>[]) =>
  documentedMoney(
    "2023",
    { ...buyerTables(), orders: tableOf("compute/gpu_orders", rows) },
    { keep: () => true, converter },
  );

const country = orderRow({ buyer: "The country", amount: 1000, currency: "CNY", delivery_period: "2023" });
const group = orderRow({ amount: 100, currency: "CNY", delivery_period: "2023" });

test("sums of one origin add up, origins are alternatives", () => {
  const found = money(country, group, orderRow({ ...group, buyer: "Beta" }), { ...group, source_id: "newspaper" });
  expect(found.groups).toEqual([
    { origin: "estimate", yuan: 200 },
    { origin: "paper", yuan: 100 },
  ]);
  expect(found.share).toEqual({ low: 0.1, high: 0.2 });
});

test("money for another year's delivery does not count, nor do other kinds of buyers", () => {
  const found = money(country, { ...group, delivery_period: "2024" }, orderRow({ ...group, buyer: "Seasoning" }));
  expect(found).toMatchObject({ groups: [], share: null });
});

test("without a national total there is no share", () => {
  expect(money(group)).toMatchObject({ total: null, share: null });
});

test("dollars become yuan at the rate of the order's month", () => {
  const found = money(country, { ...group, currency: "USD" });
  expect(found.groups[0]?.yuan ?? 0).toBeCloseTo(100 * 7.16, -1);
});
