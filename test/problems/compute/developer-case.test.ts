import { expect, test } from "vitest";
import { developerCase } from "../../../lib/problems/compute/developer-case";
import { fromTrainingRuns } from "../../../lib/problems/compute/published-runs";
import { load } from "../../../lib/tables";
import { clusterRow } from "./buyer-tables";
import { tableOf, withParameters } from "./owning-tables";
import { kinds } from "./standing-tables";
import { runRow } from "./training-tables";

const parameters = withParameters();

test("a developer's case adds the cost of its clusters and sets the dearest priced run beside it", () => {
  const found = developerCase(
    "DeepSeek",
    {
      kinds,
      rates: load("fx/exchange_rates"),
      clusters: tableOf("compute/clusters", [
        clusterRow({ organisation: "Fund", gpu_count: 10, cost: 1000, cost_currency: "USD" }),
        clusterRow({ organisation: "Fund", gpu_count: 5, cost: 500, cost_currency: "USD" }),
        clusterRow({ organisation: "Fund", gpu_count: 5 }),
        clusterRow({ organisation: "Firm A", gpu_count: 5, cost: 500, cost_currency: "USD" }),
      ]),
      runs: fromTrainingRuns([
        runRow({
          model: "V3",
          organisation: "DeepSeek",
          training_cost_usd: 50,
          training_gpu_count: 4,
          training_time_hours: 5,
        }),
        runRow({
          model: "R1",
          organisation: "DeepSeek",
          training_cost_usd: 90,
          base_model: "V3",
          training_gpu_hours: 1,
        }),
        runRow({ model: "V2", organisation: "DeepSeek", training_gpu_hours: 1 }),
      ]),
    },
    parameters,
  );
  expect(found.clusters).toEqual({ usd: 1500, gpus: 15, systems: 2 });
  expect(found.run).toEqual({ model: "V3", usd: 50, gpuHours: 20 });
});

test("the data: DeepSeek's parent paid 1.2 billion yuan for 11 100 cards; its run is printed at 5.39 million dollars", () => {
  const found = developerCase(
    "DeepSeek",
    {
      kinds: load("compute/buyer_kinds"),
      clusters: load("compute/clusters"),
      runs: fromTrainingRuns(load("models/training_runs")),
      rates: load("fx/exchange_rates"),
    },
    parameters,
  );
  expect(found.clusters?.gpus).toBe(11_100);
  expect((found.clusters?.usd ?? 0) / 1e6).toBeCloseTo(200 / 6.9 + 1000 / 6.45, -1);
  expect(found.run).toMatchObject({ model: "DeepSeek-V3", usd: 5_390_000, gpuHours: 2_788_000 });
});
