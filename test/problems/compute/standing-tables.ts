import { isoDate } from "../../../lib/core/dates";
import type { StandingTables } from "../../../lib/problems/compute/standing";
import { load } from "../../../lib/tables";
import { accelerators, clusterRow, kindRow, orderRow } from "./buyer-tables";
import { tableOf } from "./owning-tables";

const letters = ["A", "B", "C", "D", "E", "F", "G", "H"];

export const kinds = tableOf("compute/buyer_kinds", [
  ...letters.map((letter) => kindRow({ organisation: `Firm ${letter}`, developer: letter, country: "US" })),
  kindRow({ organisation: "Fund", developer: "DeepSeek", country: "CN" }),
  kindRow({ organisation: "Nobody", developer: null }),
]);

/** Firm A has a cluster of 100 H100, firm B of 200, and so on; the better the larger. */
export function standingTables(changes: Partial<StandingTables> = {}): StandingTables {
  return {
    kinds,
    accelerators,
    clusters: tableOf(
      "compute/clusters",
      letters.map((letter, i) =>
        clusterRow({ organisation: `Firm ${letter}`, gpu: "NVIDIA H100", gpu_count: 100 * (i + 1) }),
      ),
    ),
    orders: tableOf("compute/gpu_orders", [orderRow({ buyer: "Firm A", units: 9000, product: "H100" })]),
    standings: letters.flatMap((letter, i) =>
      [isoDate("2024-12-31"), isoDate("2025-12-11"), isoDate("2023-12-01")].map((date) => ({
        developer: letter,
        country: letter === "A" ? "CN" : "US",
        model: `model ${letter}`,
        date,
        rating: 1000 + i,
        source: "board",
      })),
    ),
    runs: [],
    rates: load("fx/exchange_rates"),
    ...changes,
  };
}
