import { expect, test } from "vitest";
import { isoDate } from "../../../lib/core/dates";
import { computeHeld, middleHeld } from "../../../lib/problems/compute/compute-held";
import { clusterRow, orderRow } from "./buyer-tables";
import { tableOf } from "./owning-tables";
import { standingTables } from "./standing-tables";

const until = isoDate("2024-01-13");
const options = { withOrders: true, confidence: "all" as const };

test("compute held is the largest single figure up to the day, never a sum", () => {
  const held = computeHeld(
    until,
    {
      ...standingTables(),
      clusters: tableOf("compute/clusters", [
        clusterRow({ organisation: "Firm A", gpu: "NVIDIA A100", gpu_count: 300 }),
        clusterRow({ organisation: "Firm A", h100_equivalents: 70 }),
        clusterRow({ organisation: "Firm A", h100_equivalents: 5000, status: "planned" }),
        clusterRow({ organisation: "Firm A", h100_equivalents: 5000, date: isoDate("2024-02-01") }),
        clusterRow({ organisation: "Nobody", h100_equivalents: 5000 }),
      ]),
      orders: tableOf("compute/gpu_orders", [orderRow({ buyer: "Firm B", units: 10, product: "A100 and H800" })]),
    },
    options,
  );
  expect(held.map(({ developer, low, high }) => [developer, low, high])).toEqual([
    ["A", 100, 100],
    ["B", 10 * (300 / 900), 10],
  ]);
  expect(held[1] && middleHeld(held[1])).toBeCloseTo(20 / 3, 12);
});
