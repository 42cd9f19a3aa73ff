import { expect, test } from "vitest";
import { openAiServers } from "../../../lib/problems/models/servers";
import { load } from "../../../lib/tables";
import { tableOf, withParameters } from "./made-up";

test("3617 servers are 28 936 GPUs, as the cited estimate of what serving takes says", () => {
  const result = openAiServers({ clusters: load("compute/clusters") }, withParameters());
  expect(result.gpus).toBe(28936);
  expect(result.estimate).toMatchObject({ servers: 3617, gpus: 28936, serves: true, date: "2023-02-09" });
  expect(result.others.map(({ cluster }) => cluster)).toContain("Microsoft GPT-4 cluster");
  for (const { gpus } of result.others) expect(gpus).toBeGreaterThanOrEqual(1000);
});

test("without the row of the estimate there is none", () => {
  const clusters = tableOf(
    "compute/clusters",
    load("compute/clusters")
      .rows()
      .filter((row) => row.organisation !== "OpenAI"),
  );
  expect(openAiServers({ clusters }, withParameters())).toMatchObject({ estimate: null, gpus: null });
});
