import { expect, test } from "vitest";
import { gapToGpt4 } from "../../../lib/problems/models/gap";
import { load } from "../../../lib/tables";
import { rowOf, tableOf, withParameters } from "./made-up";

const gaps = load("benchmarks/gap_to_gpt4");
const scores = load("benchmarks/benchmark_scores");

test("by January 2024 three boards of a known kind came close to GPT-4 and no held-out test did", () => {
  const real = gapToGpt4({ gaps, scores }, withParameters());
  expect(real.closePublic).toEqual({ close: 3, of: 3 });
  expect(real.closeHeldOut).toEqual({ close: 0, of: 3 });
  const superClue = real.series.find(({ board, reference }) => board === "SuperCLUE" && reference === "plain");
  expect(superClue?.points.map(({ ratio }) => ratio)).toEqual(
    [0.7596, 0.8066, 0.8746, 0.7407, 0.7542, 0.8124, 0.9851, 0.9897].map((share) => expect.closeTo(share, 10)),
  );
  expect(real.arena.at(-1)).toMatchObject({ date: "2023-12-07", model: "Yi-34B-Chat", points: -99 });
});

test("a stricter share takes boards away, an earlier end of the window shows an earlier gap", () => {
  expect(gapToGpt4({ gaps, scores }, withParameters({ close_share: 1 })).closePublic).toEqual({ close: 2, of: 3 });
  expect(gapToGpt4({ gaps, scores }, withParameters({ models_to: "2023-08-31" })).closePublic).toEqual({
    close: 1,
    of: 3,
  });
});

test("own and independent figures pair only in a like setting, and GSM8K of the Open LLM Leaderboard never", () => {
  const own = (shots: string, score: number, benchmark: "MMLU" | "GSM8K" = "MMLU") =>
    rowOf("benchmarks/benchmark_scores", {
      model: "A-7B",
      model_key: "a-7b",
      country: "CN",
      benchmark,
      split_or_setting: shots,
      score,
      reported_by: "self",
      reporter_kind: "developer_of_model",
      reporter: "A",
      confidence: "high",
    });
  const lab = (shots: string, score: number, benchmark: "MMLU" | "GSM8K" = "MMLU") =>
    rowOf("benchmarks/benchmark_scores", {
      model: "A-7B",
      model_key: "a-7b",
      country: "CN",
      benchmark,
      split_or_setting: shots,
      score,
      reported_by: "third_party",
      reporter_kind: "independent_lab",
      reporter: "Hugging Face",
      confidence: "high",
    });
  const table = tableOf("benchmarks/benchmark_scores", [
    own("5-shot", 70),
    own("0-shot", 50),
    lab("5-shot", 66),
    lab("25-shot", 10),
    own("5-shot", 60, "GSM8K"),
    lab("5-shot", 5, "GSM8K"),
  ]);
  const { reports } = gapToGpt4({ gaps, scores: table }, withParameters());
  expect(reports).toEqual([
    {
      model: "A-7B",
      organisation: expect.any(String),
      benchmark: "MMLU",
      self: 70,
      independent: 66,
      difference: 4,
      sources: expect.any(Array),
    },
  ]);
});
