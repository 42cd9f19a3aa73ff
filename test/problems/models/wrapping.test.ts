import { expect, test } from "vitest";
import { scoresAndWrapping } from "../../../lib/problems/models/wrapping";
import { load } from "../../../lib/tables";
import { day, rowOf, tableOf, withParameters } from "./made-up";

const board = load("benchmarks/open_llm_leaderboard_v1");

function madeUp(scoreOf: (i: number, isDerived: boolean) => number) {
  const models = Array.from({ length: 40 }, (_, i) => ({
    name: `Model${String.fromCharCode(97 + (i % 26))}${i > 25 ? "z" : "q"}-${[6, 7, 13, 34][i % 4]}B`,
    isDerived: i % 2 === 1,
    i,
  }));
  return {
    board,
    declared: tableOf(
      "lineage/lineage_declared",
      models.map(({ name, isDerived }) =>
        rowOf("lineage/lineage_declared", {
          model: name,
          organisation: name,
          derivation: isDerived ? "lora" : "pretrained_from_scratch",
          base_model: null,
          confidence: "high",
        }),
      ),
    ),
    scores: tableOf(
      "benchmarks/benchmark_scores",
      models.map(({ name, isDerived, i }) =>
        rowOf("benchmarks/benchmark_scores", {
          model: name,
          model_key: name.toLowerCase(),
          benchmark: "MMLU",
          score: scoreOf(i, isDerived),
          eval_date: day(`2023-0${1 + (i % 9)}-15`),
          confidence: "high",
        }),
      ),
    ),
  };
}

test("where derived models score higher the odds ratio lies above one, where lower below", () => {
  const noise = (i: number) => ((i * 37) % 23) * 1.3;
  const higher = scoresAndWrapping(
    madeUp((i, isDerived) => 40 + noise(i) + (isDerived ? 12 : 0)),
    withParameters(),
  ).chinese;
  const lower = scoresAndWrapping(
    madeUp((i, isDerived) => 40 + noise(i) - (isDerived ? 12 : 0)),
    withParameters(),
  ).chinese;
  expect(higher).toMatchObject({ derived: 20, original: 20 });
  expect(higher.oddsRatio?.low).toBeGreaterThan(1);
  expect(lower.oddsRatio?.high).toBeLessThan(1);
  expect((higher.medianDerived ?? 0) - (higher.medianOriginal ?? 0)).toBeGreaterThan(5);
});

test("fewer than five derived models give no odds ratio", () => {
  const tables = madeUp((i) => 40 + i);
  const few = tableOf(
    "lineage/lineage_declared",
    tables.declared.rows().filter((row, i) => row.derivation !== "lora" || i < 8),
  );
  expect(scoresAndWrapping({ ...tables, declared: few }, withParameters()).chinese).toMatchObject({
    derived: 4,
    oddsRatio: null,
  });
});

test("the world-wide board has 388 entries that were pre-trained; its tenths hold all usable entries", () => {
  const real = scoresAndWrapping(
    { scores: load("benchmarks/benchmark_scores"), declared: load("lineage/lineage_declared"), board },
    withParameters(),
  );
  expect(board.rows().filter((row) => row.submission_type === "pretrained")).toHaveLength(388);
  expect(real.board.tenths.reduce((sum, { derived }) => sum + derived.n, 0)).toBe(real.board.entries);
  expect(real.board.entries + (real.excluded[0]?.count ?? 0)).toBe(7065);
  expect(real.board.oddsRatio?.low).toBeGreaterThan(1);
});
