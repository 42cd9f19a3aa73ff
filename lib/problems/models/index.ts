import { once } from "../../core/once";
import type { Parameters } from "../../tables";
import type { TableSource } from "../table-source";
import { type CountResult, countModels } from "./counts";
import { type GapResult, gapToGpt4 } from "./gap";
import { type LeaveOneOut, leaveOneOut } from "./lineage";
import { type ArchitectureMap, mapArchitectures } from "./map";
import { type NewProblemResult, newProblems } from "./new-problems";
import { modelOrigins, type OriginResult } from "./origins";
import { type PerturbationResult, perturbedScores } from "./perturbation";
import { openAiServers, type ServerResult } from "./servers";
import { type SparsityResult, sparseModels } from "./sparsity";
import { engineSupport, type SupportResult } from "./support";
import { makersTimeline, type TimelineResult } from "./timeline";
import { scoresAndWrapping, type WrappingResult } from "./wrapping";
import { type YiResult, yiFingerprint } from "./yi";

/** The results on models; each is computed when it is first looked at. */
export interface ModelsResults {
  /** I1: how many models came out of China in 2023. */
  readonly counts: CountResult;
  /** I2: OpenAI's servers. */
  readonly servers: ServerResult;
  /** I3 and I4: makers' timelines and claims of parity. */
  readonly timeline: TimelineResult;
  /** M1: the first Yi release. */
  readonly yi: YiResult;
  /** How far the fingerprint can be trusted. */
  readonly leaveOneOut: LeaveOneOut;
  /** All known architectures on a map. */
  readonly map: ArchitectureMap;
  /** M2: original, wrapped or assembled. */
  readonly origins: OriginResult;
  /** M3: scores and wrapping. */
  readonly wrapping: WrappingResult;
  /** M4: other questions, other scores. */
  readonly perturbation: PerturbationResult;
  /** M4: scores on contest problems by month. */
  readonly newProblems: NewProblemResult;
  /** M5: the gap to GPT-4. */
  readonly gap: GapResult;
  /** M6: total over active parameters. */
  readonly sparsity: SparsityResult;
  /** M7: the price of changing an architecture. */
  readonly support: SupportResult;
}

/**
 * Runs the analyses of models. Pure: the same tables and parameters give the same results.
 *
 * @param table gives a table by name, such as `load`
 */
export function analyseModels(table: TableSource, parameters: Parameters): ModelsResults {
  const lineage = once(() => ({
    configs: table("lineage/model_configs"),
    tensors: table("lineage/tensor_names"),
    families: table("lineage/families"),
  }));
  const identity = once(() => table("lineage/architecture_identity"));
  const declared = once(() => table("lineage/lineage_declared"));
  const releases = once(() => table("models/model_releases"));
  const yiTimeline = once(() => table("lineage/yi_timeline"));
  const scores = once(() => table("benchmarks/benchmark_scores"));
  const gaps = once(() => table("benchmarks/gap_to_gpt4"));
  return lazily({
    counts: () =>
      countModels(
        {
          releases: releases(),
          counts: table("models/model_counts"),
          registry: table("models/registry_approvals"),
          runs: table("models/training_runs"),
        },
        parameters,
      ),
    servers: () => openAiServers({ clusters: table("compute/clusters") }, parameters),
    timeline: () => makersTimeline({ timeline: table("models/org_timeline"), gaps: gaps() }, parameters),
    yi: () => yiFingerprint({ ...lineage(), timeline: yiTimeline(), identity: identity() }, parameters),
    leaveOneOut: () => leaveOneOut(lineage(), parameters),
    map: () => mapArchitectures(lineage(), parameters),
    origins: () =>
      modelOrigins({ ...lineage(), declared: declared(), releases: releases(), identity: identity() }, parameters),
    wrapping: () =>
      scoresAndWrapping(
        { scores: scores(), declared: declared(), board: table("benchmarks/open_llm_leaderboard_v1") },
        parameters,
      ),
    perturbation: () =>
      perturbedScores(
        {
          tests: table("benchmarks/contamination_tests"),
          losses: table("benchmarks/gsm8k_losses"),
          leaks: table("benchmarks/benbench_leak_scores"),
          disclosures: table("benchmarks/contamination_disclosures"),
          shuffles: table("benchmarks/option_shuffle_leakage"),
        },
        parameters,
      ),
    newProblems: () => newProblems({ months: table("benchmarks/livecodebench_by_month") }, parameters),
    gap: () => gapToGpt4({ gaps: gaps(), scores: scores() }, parameters),
    sparsity: () => sparseModels({ configs: lineage().configs, declared: declared() }, parameters),
    support: () => engineSupport({ timeline: yiTimeline(), identity: identity(), releases: releases() }, parameters),
  });
}

/** An object whose properties are computed when they are first read. */
function lazily(compute: { readonly [K in keyof ModelsResults]: () => ModelsResults[K] }): ModelsResults {
  const kept = {
    counts: once(compute.counts),
    servers: once(compute.servers),
    timeline: once(compute.timeline),
    yi: once(compute.yi),
    leaveOneOut: once(compute.leaveOneOut),
    map: once(compute.map),
    origins: once(compute.origins),
    wrapping: once(compute.wrapping),
    perturbation: once(compute.perturbation),
    newProblems: once(compute.newProblems),
    gap: once(compute.gap),
    sparsity: once(compute.sparsity),
    support: once(compute.support),
  };
  return {
    get counts() {
      return kept.counts();
    },
    get servers() {
      return kept.servers();
    },
    get timeline() {
      return kept.timeline();
    },
    get yi() {
      return kept.yi();
    },
    get leaveOneOut() {
      return kept.leaveOneOut();
    },
    get map() {
      return kept.map();
    },
    get origins() {
      return kept.origins();
    },
    get wrapping() {
      return kept.wrapping();
    },
    get perturbation() {
      return kept.perturbation();
    },
    get newProblems() {
      return kept.newProblems();
    },
    get gap() {
      return kept.gap();
    },
    get sparsity() {
      return kept.sparsity();
    },
    get support() {
      return kept.support();
    },
  };
}
