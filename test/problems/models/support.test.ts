import { expect, test } from "vitest";
import { type DatedSupport, differenceInDays, engineSupport } from "../../../lib/problems/models/support";
import { load } from "../../../lib/tables";
import { day, withParameters } from "./made-up";

test("Yi was taken up by llama.cpp two days and by vLLM three days after its release; nobody else is dated", () => {
  const real = engineSupport(
    {
      timeline: load("lineage/yi_timeline"),
      identity: load("lineage/architecture_identity"),
      releases: load("models/model_releases"),
    },
    withParameters(),
  );
  expect(real.dated.map(({ engine, days }) => [engine, days])).toEqual([
    ["llama.cpp", 2],
    ["vLLM", 3],
  ]);
  expect(real.datedModels).toEqual({ standard: 0, changed: 1 });
  expect(real.difference).toBeNull();
});

test("with eight models a side the difference is that of the medians of first supports", () => {
  const support = (model: string, isChanged: boolean, days: number): DatedSupport => ({
    model,
    isChanged,
    engine: "vLLM",
    days,
    date: day("2023-12-01"),
  });
  const dated = Array.from({ length: 8 }, (_, i) => [
    support(`s${i}`, false, i),
    support(`c${i}`, true, 20 + i),
    support(`c${i}`, true, 90),
  ]).flat();
  const difference = differenceInDays(dated, withParameters());
  expect(difference?.value).toBe(20);
  expect(difference?.low).toBeGreaterThan(0);
  expect(
    differenceInDays(
      dated.filter(({ model }) => model !== "s0"),
      withParameters(),
    ),
  ).toBeNull();
});
