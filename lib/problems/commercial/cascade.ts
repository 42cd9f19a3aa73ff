import type { Estimate } from "../../core/estimate";
import { createRandom, type Random } from "../../core/random";
import type { Text } from "../../core/text";
import { oneOf, quantile, uniform } from "../../stats";
import { keepConfidence, type Parameters, type Rows, sourceIds, type Table } from "../../tables";
import { assumptionRange, isMoved } from "../compute/assumption-range";
import { blend, type ListPrice } from "./list-prices";

/** The tables of scores and ranges. */
export interface CascadeTables {
  readonly scores: Table<Rows["benchmarks/benchmark_scores"]>;
  readonly assumptions: Table<Rows["assumptions"]>;
}

/** A model with its score on one release of one benchmark and its list price then. */
export interface ScoredModel {
  readonly model: string;
  /** Share of right answers, 0 to 1. */
  readonly score: number;
  /** US dollars per million tokens of the mix. */
  readonly cost: number;
  readonly tier: "top" | "middle" | "small";
}

/** A chain of one to three models, the cheapest first. */
export interface Chain {
  readonly models: readonly string[];
  readonly score: number;
  readonly cost: number;
}

/** A confidence test: share of wrong answers passed on, share of right answers let stand. */
export interface ConfidenceTest {
  readonly sensitivity: number;
  readonly specificity: number;
  /** Whether models err independently, the most that chaining can gain; by default better models solve all that worse ones do. */
  readonly isIndependent?: boolean;
}

/** The simulation of one release. */
export interface CascadeRelease {
  readonly release: string;
  readonly models: readonly ScoredModel[];
  /** Chains and single models that no other beats in both cost and score. */
  readonly frontier: readonly Chain[];
  readonly best: ScoredModel;
  /** The cheapest single model and the cheapest chain with at least 95 % of the best score. */
  readonly single: Chain;
  readonly chain: Chain | null;
  /** The chain's cost over that of the cheapest single model of equal standing, and over that of the best. */
  readonly overSingle: Estimate | null;
  readonly overBest: Estimate | null;
  /** `overSingle` if the models' errors were independent: the most favourable case for chaining. */
  readonly independent: Estimate | null;
  /** The best score that chains of small models alone reach, over the best single score. */
  readonly smallOnly: number | null;
}

/** What chaining saves. */
export interface CascadeResult {
  readonly releases: readonly CascadeRelease[];
  readonly test: ConfidenceTest;
  readonly sources: readonly string[];
  readonly caveats: readonly Text[];
}

/** The share of the best score that counts as equal. */
export const nearBest = 0.95;
const fewestModels = 5;

/** Cost and score of all pairs and triples of models with a score and a list price, one LiveBench release at a time. */
export function cascades(tables: CascadeTables, prices: readonly ListPrice[], parameters: Parameters): CascadeResult {
  const rows = keepConfidence(tables.scores.rows(), parameters.confidence).filter(
    (row) => row.benchmark === "LiveBench" && row.split_or_setting === "overall",
  );
  const releases = [...new Set(rows.map((row) => row.eval_date))].sort();
  const test = { sensitivity: parameters.test_sensitivity, specificity: parameters.test_specificity };
  const ranges = {
    sensitivity: rangeOf(tables.assumptions, "test_sensitivity", test.sensitivity),
    specificity: rangeOf(tables.assumptions, "test_specificity", test.specificity),
  };
  const used = new Set<string>();
  const results = releases.flatMap((release, i) => {
    const until = releases[i + 1] ?? "9999";
    const scored = rows.filter((row) => row.eval_date === release);
    const models = scored.flatMap((row) => {
      const price = priceOf(prices, row.model_key, until);
      if (price === null) return [];
      for (const id of [...price.sources, ...sourceIds([row])]) used.add(id);
      return [
        { model: price.model, score: row.score / 100, cost: blend(price, parameters.input_share), tier: price.tier },
      ];
    });
    return models.length < fewestModels ? [] : [simulate(release, models, { test, ranges, parameters })];
  });
  return { releases: results, test, sources: [...used], caveats };
}

/** The last list price of a model before the next release came out; reasoning models bill thoughts, so a price per token is none per answer. */
function priceOf(prices: readonly ListPrice[], key: string, until: string): ListPrice | null {
  const seen = prices.filter(
    (price) => price.liveBench === key && price.kind === "list" && !price.reasoning && price.date < until,
  );
  return [...seen].sort((a, b) => a.time - b.time).at(-1) ?? null;
}

type Range = readonly [number, number];

function rangeOf(assumptions: CascadeTables["assumptions"], key: string, value: number): Range {
  const range = assumptionRange(assumptions, key);
  return isMoved(range, value) ? [value, value] : [range.low, range.high];
}

interface Setting {
  readonly test: ConfidenceTest;
  readonly ranges: { readonly sensitivity: Range; readonly specificity: Range };
  readonly parameters: Parameters;
}

function simulate(
  release: string,
  models: readonly ScoredModel[],
  { test, ranges, parameters }: Setting,
): CascadeRelease {
  const chains = allChains(models, test);
  const singles = models.map(single);
  const best = [...models].sort((a, b) => b.score - a.score)[0];
  const equal = best && cheapest(singles, nearBest * best.score);
  if (best === undefined || equal === undefined) throw new Error("a release has models");
  const chain = cheapest(chains, nearBest * best.score) ?? null;
  const small = models.filter(({ tier }) => tier === "small");
  const smallBest = Math.max(0, ...allChains(small, test).map(({ score }) => score));
  const loose = cheapest(allChains(models, { ...test, isIndependent: true }), nearBest * best.score);
  const draws = ratios(models, ranges, parameters);
  const estimate = (value: number, drawn: readonly number[]): Estimate => ({
    value,
    low: quantile(drawn, 0.025),
    high: quantile(drawn, 0.975),
    n: models.length,
    unit: "ratio",
    method: `models resampled and the test drawn from its range, ${drawn.length} draws`,
  });
  return {
    release,
    models,
    frontier: frontierOf([...singles, ...chains]),
    best,
    single: equal,
    chain,
    overSingle: chain && estimate(chain.cost / equal.cost, draws.overSingle),
    overBest: chain && estimate(chain.cost / best.cost, draws.overBest),
    independent: loose === undefined ? null : estimate(loose.cost / equal.cost, draws.independent),
    smallOnly: small.length < 2 ? null : smallBest / best.score,
  };
}

/** The ratios over resampled models and drawn tests. */
function ratios(models: readonly ScoredModel[], ranges: Setting["ranges"], parameters: Parameters) {
  const random = createRandom(parameters.seed);
  const count = Math.max(200, Math.round(parameters.resamples / 10));
  const overSingle: number[] = [];
  const overBest: number[] = [];
  const independent: number[] = [];
  for (let i = 0; i < count; i++) {
    const sample = resample(models, random);
    const test = {
      sensitivity: uniform(random, ...ranges.sensitivity),
      specificity: uniform(random, ...ranges.specificity),
    };
    const best = [...sample].sort((a, b) => b.score - a.score || a.cost - b.cost)[0];
    const equal = best && cheapest(sample.map(single), nearBest * best.score);
    const chain = best && cheapest(allChains(sample, test), nearBest * best.score);
    if (best === undefined || equal === undefined || chain === undefined) continue;
    overSingle.push(chain.cost / equal.cost);
    overBest.push(chain.cost / best.cost);
    const loose = cheapest(allChains(sample, { ...test, isIndependent: true }), nearBest * best.score);
    if (loose !== undefined) independent.push(loose.cost / equal.cost);
  }
  return { overSingle, overBest, independent };
}

/** As many models drawn with replacement, each kept once. */
function resample(models: readonly ScoredModel[], random: Random): ScoredModel[] {
  return [...new Set(models.map(() => oneOf(random, models)))];
}

function single({ model, score, cost }: ScoredModel): Chain {
  return { models: [model], score, cost };
}

/** All pairs and triples that climb in cost and in score: a chain that steps down in either is never the better one. */
export function allChains(models: readonly ScoredModel[], test: ConfidenceTest): readonly Chain[] {
  const sorted = [...models].sort((a, b) => a.cost - b.cost);
  const chains: Chain[] = [];
  sorted.forEach((first, i) => {
    sorted.slice(i + 1).forEach((second, j) => {
      if (second.score <= first.score) return;
      chains.push(chainOf([first, second], test));
      for (const third of sorted.slice(i + j + 2)) {
        if (third.score > second.score) chains.push(chainOf([first, second, third], test));
      }
    });
  });
  return chains;
}

/**
 * Cost and score of a chain: each model answers, a confidence test passes on wrong answers with its sensitivity and
 * right ones with one less its specificity. Tasks differ in difficulty alone, so that what a model solves every better
 * model solves, too: the least that chaining can gain.
 *
 * @param models in the order asked, scores ascending
 */
export function chainOf(models: readonly ScoredModel[], test: ConfidenceTest): Chain {
  if (test.isIndependent === true) return independentChain(models, test);
  const { sensitivity, specificity } = test;
  let [cost, score] = [0, 0];
  // Shares of the tasks that reach a model: those that it and its forerunners solve or not, by the model that first solves them.
  const edges = [0, ...models.map((model) => model.score), 1];
  for (let band = 0; band + 1 < edges.length; band++) {
    let reach = (edges[band + 1] ?? 1) - (edges[band] ?? 0);
    models.forEach((model, place) => {
      cost += reach * model.cost;
      const isRight = place >= band;
      const isLast = place === models.length - 1;
      const passed = isLast ? 0 : isRight ? 1 - specificity : sensitivity;
      if (isRight) score += reach * (1 - passed);
      reach *= passed;
    });
  }
  return { models: models.map(({ model }) => model), score, cost };
}

function independentChain(models: readonly ScoredModel[], { sensitivity, specificity }: ConfidenceTest): Chain {
  let [cost, score, reach] = [0, 0, 1];
  models.forEach((model, place) => {
    const isLast = place === models.length - 1;
    cost += reach * model.cost;
    score += reach * model.score * (isLast ? 1 : specificity);
    reach *= isLast ? 0 : model.score * (1 - specificity) + (1 - model.score) * sensitivity;
  });
  return { models: models.map(({ model }) => model), score, cost };
}

function cheapest(chains: readonly Chain[], score: number): Chain | undefined {
  let found: Chain | undefined;
  for (const chain of chains) {
    if (chain.score >= score - 1e-12 && (found === undefined || chain.cost < found.cost)) found = chain;
  }
  return found;
}

/** The chains that no other beats in both cost and score, by cost. */
function frontierOf(chains: readonly Chain[]): readonly Chain[] {
  let best = 0;
  return [...chains]
    .sort((a, b) => a.cost - b.cost || b.score - a.score)
    .filter(({ score }) => {
      if (score <= best) return false;
      best = score;
      return true;
    });
}

const caveats: readonly Text[] = [
  {
    en: "The confidence test is assumed to be free and to work as stated; a real test costs calls and may err more.",
    zh: "假定置信检验免费且如所述有效；真实检验要消耗调用，也可能更差。",
  },
  {
    en: "All models are taken to use the same number of tokens; reasoning models, which bill their thoughts, are left out.",
    zh: "假定各模型消耗相同token；按思考计费的推理模型已剔除。",
  },
  {
    en: "The first release with enough models is of June 2024, half a year after the article.",
    zh: "模型数量足够的首个版本为2024年6月，晚于文章半年。",
  },
];
