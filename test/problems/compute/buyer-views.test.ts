import { expect, test } from "vitest";
import { isoDate } from "../../../lib/core/dates";
import type { Purchase } from "../../../lib/problems/compute/buyer-orders";
import { groupCounts } from "../../../lib/problems/compute/buyer-views";

function purchase(firm: string, cards: number, origin: string): Purchase {
  return {
    what: "order",
    buyer: { en: firm, zh: firm },
    kind: "tech_group",
    country: "CN",
    members: firm.split("+"),
    product: "H800",
    date: isoDate("2023-06-01"),
    low: cards,
    high: cards,
    origin,
    originName: { en: origin, zh: origin },
    source: origin,
    confidence: "high",
    note: "",
  };
}

const counts = (...purchases: readonly Purchase[]) =>
  groupCounts(purchases).map(({ id, low, high, complete }) => [id, low, high, complete]);

test("origins are alternatives: each stands alone, and firm by firm the least and the most of all", () => {
  expect(
    counts(purchase("A", 10, "x"), purchase("B", 20, "x"), purchase("A", 30, "y"), purchase("A+B", 70, "z")),
  ).toEqual([
    ["x", 30, 30, true],
    ["y", 30, 30, false],
    ["z", 70, 70, true],
    ["least-per-firm", 30, 30, true],
    ["most-per-firm", 50, 50, true],
  ]);
});

test("firm by firm needs a count of its own for each firm, and two origins", () => {
  expect(counts(purchase("A", 10, "x"), purchase("A+B", 70, "z")).map(([id]) => id)).toEqual(["x", "z"]);
  expect(counts(purchase("A", 10, "x"), purchase("B", 20, "x")).map(([id]) => id)).toEqual(["x"]);
});
