import { expect, test } from "vitest";
import { countModels } from "../../../lib/problems/models/counts";
import { load } from "../../../lib/tables";
import { day, rowOf, tableOf, withParameters } from "./made-up";

const release = (model: string, layer: "A_curated" | "B_epoch" | "C_wgwang", date = "2023-06-01") =>
  rowOf("models/model_releases", {
    model,
    organisation: model,
    release_date: day(date),
    date_precision: layer === "C_wgwang" ? "first_listed" : "day",
    layer,
    confidence: "high",
  });

const epochRun = (model: string) =>
  rowOf("models/training_runs", {
    model,
    is_china: true,
    record_type: "epoch",
    publication_date: day("2023-05-01"),
    confidence: "high",
  });

test("sizes count once, older years and rows dated by a list not at all, and Chapman's estimate is that of the book", () => {
  const letters = [..."abcdefgh"].map((letter) => letter.repeat(4));
  const curated = letters
    .slice(0, 6)
    .flatMap((name) => [release(`${name}-7B`, "A_curated"), release(`${name}-13B`, "A_curated")]);
  const result = countModels(
    {
      releases: tableOf("models/model_releases", [
        ...curated,
        release("older-7B", "A_curated", "2022-06-01"),
        release("listed", "C_wgwang"),
      ]),
      counts: tableOf(
        "models/model_counts",
        load("models/model_counts")
          .rows()
          .filter((row) => row.count_scope === "released"),
      ),
      registry: load("models/registry_approvals"),
      runs: tableOf(
        "models/training_runs",
        letters.slice(3, 8).map((name) => epochRun(`${name}-7B`)),
      ),
    },
    withParameters(),
  );
  expect(result.dated).toEqual({ rows: 12, families: 6, organisations: 12 });
  expect(result.lists).toEqual({ curated: 6, epoch: 5, both: 3 });
  // (6 + 1)(5 + 1)/(3 + 1) − 1
  expect(result.recapture.value).toBe(9.5);
  expect(result.secondRecapture).toBeNull();
});

const real = countModels(
  {
    releases: load("models/model_releases"),
    counts: load("models/model_counts"),
    registry: load("models/registry_approvals"),
    runs: load("models/training_runs"),
  },
  withParameters(),
);

test("218 rows of 2023 have a date of their own, and the regulator's list gives 61 filings by its end", () => {
  expect(real.dated.rows).toBe(218);
  expect(real.registered).toBe(61);
});

test("the lists of 122 and 70 families share 23: Chapman gives 362.875", () => {
  expect(real.lists).toEqual({ curated: 122, epoch: 70, both: 23 });
  expect(real.recapture.value).toBeCloseTo((123 * 71) / 24 - 1, 10);
  expect(real.recapture.low).toBeLessThan(real.recapture.value);
  expect(real.recapture.high).toBeGreaterThan(real.recapture.value);
});

test("CCID's stock of July 2023 stands among the published totals and in no estimate", () => {
  expect(real.published).toContainEqual({
    date: "2023-07-01",
    count: 130,
    atLeast: false,
    scope: "released",
    by: "CCID Consulting",
  });
});
