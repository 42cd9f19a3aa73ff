import { expect, test } from "vitest";
import { isoDate } from "../../../lib/core/dates";
import { statedChanges, statedRents } from "../../../lib/problems/compute/stated-changes";
import { load } from "../../../lib/tables";
import { changeRow } from "./price-rows";

const window = { from: "2022-12-01", to: "2023-12-31" };

test("per cent become ratios, and a lone lower end stands for both", () => {
  const rows = [changeRow({ change_pct: 37.5 }), changeRow({ change_pct: null, change_pct_low: 50 })];
  expect(statedChanges(rows, window, "article").map(({ low, high }) => [low, high])).toEqual([
    [1.375, 1.375],
    [1.5, 1.5],
  ]);
});

test.each([
  ["the claim itself", changeRow({ source_id: "article" })],
  ["a change computed from quotes", changeRow({ measure: "60000 to 90000 yuan (computed from the two quotes)" })],
  ["a rent", changeRow({ product: "A100 server rent" })],
  ["another market", changeRow({ market: "global" })],
  ["another chip", changeRow({ product: "RTX 4090" })],
  ["a change before the window", changeRow({ date_to: isoDate("2022-06-30") })],
  ["a change after the window", changeRow({ date_to: isoDate("2024-01-20") })],
])("left out: %s", (_, row) => {
  expect(statedChanges([row], window, "article")).toEqual([]);
});

test("the real rows hold three rises of the A100 in 2023: 37.5, 50 and 15 per cent", () => {
  const changes = statedChanges(load("compute/gpu_price_changes").rows(), window, "compute-caijing-2024-01");
  expect(changes.filter(({ product }) => product === "A100").map(({ low }) => low)).toEqual([1.375, 1.5, 1.15]);
});

test("rents are kept apart: one announcement of medium confidence in 2023", () => {
  const rents = statedRents(load("compute/gpu_price_changes").rows());
  const solid = rents.filter((change) => change.from.startsWith("2023") && change.confidence !== "low");
  expect(solid.map(({ source, low }) => [source, low])).toEqual([["compute-elecfans-huina-2023-11", 2]]);
});
