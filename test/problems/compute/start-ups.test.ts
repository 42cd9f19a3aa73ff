import { expect, test } from "vitest";
import { startUpsAndRuns } from "../../../lib/problems/compute/start-ups";
import { load } from "../../../lib/tables";
import { capital } from "./capital-tables";
import { withParameters } from "./owning-tables";

test("the data of January 2024 and of the end of 2024", () => {
  const { rental, packages, purchases, accelerators } = {
    rental: load("compute/gpu_rental_prices"),
    packages: load("compute/gpu_rental_packages"),
    purchases: load("compute/gpu_purchase_prices"),
    accelerators: load("compute/accelerators"),
  };
  const runs = load("models/training_runs");
  const both = startUpsAndRuns({ ...capital, runs, rental, packages, purchases, accelerators }, withParameters());
  expect(both.atClaim.money.map(({ company }) => company)).toEqual(["Zhipu AI", "Baichuan", "Moonshot AI", "MiniMax"]);
  const reach = (run: string, way: string) =>
    both.atClaim.reach.find((one) => one.run === run && one.way === way)?.reach;
  expect(reach("llama65b", "rent")).toBe("within");
  expect(reach("gpt4", "cluster")).toBe("out");
  expect(both.hindsight.costs.year).toBe("2024");
  expect(both.hindsight.middle?.value ?? 0).toBeGreaterThan(both.atClaim.middle?.value ?? 0);
});
