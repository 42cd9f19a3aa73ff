import type { Estimate } from "../../core/estimate";
import { createRandom } from "../../core/random";
import type { Text } from "../../core/text";
import { clusterBy } from "../../stats/cluster-by";
import { mean } from "../../stats/mean";
import { permutationTest } from "../../stats/permutation-test";
import { keepConfidence, type Parameters, type Rows, type Table } from "../../tables";
import { bootstrap, type Evidence, type Sensitivity, sensitivityOf, sourcesOfAll } from "./evidence";

type TestRow = Rows["benchmarks/contamination_tests"];

/** The tables of perturbed tests and of hints at leakage. */
export interface PerturbationTables {
  readonly tests: Table<TestRow>;
  readonly losses: Table<Rows["benchmarks/gsm8k_losses"]>;
  readonly leaks: Table<Rows["benchmarks/benbench_leak_scores"]>;
  readonly disclosures: Table<Rows["benchmarks/contamination_disclosures"]>;
  readonly shuffles: Table<Rows["benchmarks/option_shuffle_leakage"]>;
}

/** One model on the original questions and on the others. */
export interface PairedScore {
  readonly model: string;
  readonly organisation: string;
  readonly isChinese: boolean;
  readonly original: number;
  readonly perturbed: number;
  /** Perturbed less original, points. */
  readonly change: number;
}

/** One test with pairs of scores. */
export interface PerturbedTest {
  readonly test: string;
  readonly label: Text;
  /** slight: the same questions with other numbers or words, or new ones of the same kind; split: other questions, of unlike difficulty. */
  readonly kind: "slight" | "split";
  readonly pairs: readonly PairedScore[];
  /** Mean change over all models, points. */
  readonly all: Estimate | null;
  readonly chinese: Estimate | null;
  readonly other: Estimate | null;
  /** Chinese less other mean change; null with fewer than five models on a side. */
  readonly contrast: { readonly difference: number; readonly p: number } | null;
}

/** What a measure of leakage shows for Chinese and for other models. */
export interface LeakHint {
  readonly measure: Text;
  readonly chinese: number;
  readonly other: number;
  readonly nChinese: number;
  readonly nOther: number;
  /** Two-sided permutation p-value of the difference of means; null with fewer than five on a side. */
  readonly p: number | null;
}

/** Whether other questions lower the scores, and whether more so for Chinese models (M4). */
export interface PerturbationResult extends Evidence {
  readonly tests: readonly PerturbedTest[];
  readonly hints: readonly LeakHint[];
  /** Events in which test questions were found in training data or boards changed their rules. */
  readonly disclosures: readonly { readonly date: string; readonly subject: string; readonly event: string }[];
  readonly sensitivity: readonly Sensitivity[];
}

/** A mean over fewer models than this is drawn but decides nothing. */
export const fewestModels = 5;

/** Compares scores on original and on other questions, model by model. */
export function perturbedScores(tables: PerturbationTables, parameters: Parameters): PerturbationResult {
  const rows = keepConfidence(tables.tests.rows(), parameters.confidence);
  const losses = keepConfidence(tables.losses.rows(), parameters.confidence);
  const leaks = keepConfidence(tables.leaks.rows(), parameters.confidence);
  const [first] = catalogue;
  return {
    tests: catalogue.map((entry) => testOf(entry, rows, parameters)),
    hints: [
      lossHint(losses, parameters),
      shuffleHint(tables.shuffles.rows(), parameters),
      leakHint(leaks, parameters),
    ].filter((hint) => hint !== null),
    disclosures: tables.disclosures
      .rows()
      .map(({ date, subject, event }) => ({ date: String(date ?? ""), subject: subject ?? "", event: event ?? "" })),
    sensitivity: sensitivityOf(tables.tests.rows(), (kept) => {
      const pairs = pairsOf(first?.test ?? "", kept);
      return { value: pairs.length === 0 ? null : mean(pairs.map(({ change }) => change)), n: pairs.length };
    }),
    sources: sourcesOfAll(
      rows.filter((row) => catalogue.some(({ test }) => test === row.test_name)),
      losses,
      leaks,
    ),
    caveats,
  };
}

interface CatalogueEntry {
  readonly test: string;
  readonly label: Text;
  readonly kind: PerturbedTest["kind"];
}

const catalogue: readonly CatalogueEntry[] = [
  { test: "GSM1k", kind: "slight", label: { en: "GSM1k: new sums of the same kind", zh: "GSM1k：同类新题" } },
  {
    test: "GSM-Plus: numerical substitution",
    kind: "slight",
    label: { en: "GSM-Plus: other numbers", zh: "GSM-Plus：换数字" },
  },
  {
    test: "GSM-Plus: digit expansion",
    kind: "slight",
    label: { en: "GSM-Plus: longer numbers", zh: "GSM-Plus：加位数" },
  },
  {
    test: "GSM-Plus: problem understanding",
    kind: "slight",
    label: { en: "GSM-Plus: other words", zh: "GSM-Plus：换措辞" },
  },
  {
    test: "C-Eval answers-public split vs answers-hidden test split",
    kind: "split",
    label: { en: "C-Eval: questions with hidden answers", zh: "C-Eval：答案不公开的题" },
  },
  {
    test: "MMLU-CF public validation vs closed test, 5-shot",
    kind: "split",
    label: { en: "MMLU-CF: closed test set", zh: "MMLU-CF：封闭测试集" },
  },
  {
    test: "LiveCodeBench LeetCode problems before and after Sep 2023",
    kind: "split",
    label: { en: "LeetCode: problems after Sep 2023", zh: "LeetCode：2023年9月后的题" },
  },
];

function testOf(entry: CatalogueEntry, rows: readonly TestRow[], parameters: Parameters): PerturbedTest {
  const pairs = pairsOf(entry.test, rows);
  const [chinese, other] = [pairs.filter((pair) => pair.isChinese), pairs.filter((pair) => !pair.isChinese)];
  return {
    ...entry,
    pairs,
    all: meanChange(pairs, parameters),
    chinese: meanChange(chinese, parameters),
    other: meanChange(other, parameters),
    contrast: contrastOf(chinese, other, parameters),
  };
}

function pairsOf(test: string, rows: readonly TestRow[]): PairedScore[] {
  return rows.flatMap((row) => {
    if (row.test_name !== test || row.original_score === null || row.perturbed_score === null) return [];
    return [
      {
        model: row.model,
        organisation: row.organisation ?? row.model,
        isChinese: row.country === "CN",
        original: row.original_score,
        perturbed: row.perturbed_score,
        change: row.perturbed_score - row.original_score,
      },
    ];
  });
}

/** The mean change, resampled by organisation: models of one maker share data. */
function meanChange(pairs: readonly PairedScore[], parameters: Parameters): Estimate | null {
  const clusters = clusterBy(pairs, (pair) => pair.organisation);
  const statistic = (sample: readonly (readonly PairedScore[])[]): number =>
    mean(sample.flat().map(({ change }) => change));
  return bootstrap(clusters, statistic, parameters, { unit: "points", units: "organisations", n: pairs.length });
}

function contrastOf(
  chinese: readonly PairedScore[],
  other: readonly PairedScore[],
  parameters: Parameters,
): PerturbedTest["contrast"] {
  if (chinese.length < fewestModels || other.length < fewestModels) return null;
  const changes = (pairs: readonly PairedScore[]): number[] => pairs.map(({ change }) => change);
  const { observed, p } = permutationTest(changes(chinese), changes(other), {
    random: createRandom(parameters.seed),
    resamples: parameters.resamples,
  });
  return { difference: observed, p };
}

interface Grouped {
  readonly measure: Text;
  readonly values: readonly { readonly value: number | null; readonly isChinese: boolean }[];
}

function hintOf({ measure, values }: Grouped, parameters: Parameters): LeakHint | null {
  const of = (isChinese: boolean): number[] =>
    values.flatMap((one) => (one.isChinese === isChinese && one.value !== null ? [one.value] : []));
  const [chinese, other] = [of(true), of(false)];
  if (chinese.length === 0 || other.length === 0) return null;
  const enough = chinese.length >= fewestModels && other.length >= fewestModels;
  const options = { random: createRandom(parameters.seed), resamples: parameters.resamples };
  return {
    measure,
    chinese: mean(chinese),
    other: mean(other),
    nChinese: chinese.length,
    nOther: other.length,
    p: enough ? permutationTest(chinese, other, options).p : null,
  };
}

function lossHint(rows: readonly Rows["benchmarks/gsm8k_losses"][], parameters: Parameters): LeakHint | null {
  return hintOf(
    {
      measure: {
        en: "GSM8K: loss on the test split less loss on fresh questions (negative hints at leakage)",
        zh: "GSM8K：测试集损失减新题损失（负值提示泄漏）",
      },
      values: rows.map((row) => ({ value: row.delta1_test_minus_ref, isChinese: row.country === "CN" })),
    },
    parameters,
  );
}

function shuffleHint(
  rows: readonly Rows["benchmarks/option_shuffle_leakage"][],
  parameters: Parameters,
): LeakHint | null {
  return hintOf(
    {
      measure: {
        en: "C-Eval: share of items flagged by shuffling options (read off a chart; some are flagged for any model)",
        zh: "C-Eval：选项打乱法标记的题目比例（读自图表；任何模型都会有一部分被标记）",
      },
      values: keepConfidence(rows, parameters.confidence)
        .filter((row) => row.benchmark === "C-Eval")
        .map((row) => ({ value: row.leak_share_scenario_b_shuffled, isChinese: row.country === "CN" })),
    },
    parameters,
  );
}

function leakHint(rows: readonly Rows["benchmarks/benbench_leak_scores"][], parameters: Parameters): LeakHint | null {
  return hintOf(
    {
      measure: {
        en: "BenBench, GSM8K: likelihood of the training split over the test split, 5-grams (more means more training on it)",
        zh: "BenBench，GSM8K：训练集相对测试集的五元组可能性（越高越可能训练过）",
      },
      values: rows
        .filter((row) => row.benchmark === "GSM8K")
        .map((row) => ({ value: row.leak_score_5gram, isChinese: row.country === "CN" })),
    },
    parameters,
  );
}

const caveats: readonly Text[] = [
  {
    en: "Splits hold other questions, and these may be harder or easier for everyone: only the difference between Chinese and other models can be read there, not the drop itself.",
    zh: "不同划分的题目难度可能不同：只能比较中外模型之差，不能直接读跌幅。",
  },
  {
    en: "GSM1k and GSM-Plus hold four and three models by Chinese makers: too few to say anything about these apart.",
    zh: "GSM1k与GSM-Plus中中国机构的模型只有4个和3个，不足以单独下结论。",
  },
  {
    en: "GSM-Plus prints the same values for CodeLlama 13B and 34B; resampling is by organisation, so that such twins weigh little.",
    zh: "GSM-Plus中CodeLlama 13B与34B数值相同；重抽样以机构为单位，影响很小。",
  },
];
