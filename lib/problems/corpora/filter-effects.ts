import type { Estimate } from "../../core/estimate";
import type { Text } from "../../core/text";
import { mean } from "../../stats/mean";
import { poolRandomEffects } from "../../stats/pool-random-effects";
import { variance } from "../../stats/variance";
import { keepConfidence, type Parameters, type Rows, sourceIds } from "../../tables";

/** A row of the scores of one model on two data sets, as far as it is read here. */
export type EffectRow = Pick<
  Rows["corpora/data_quality_effect"],
  | "study"
  | "language"
  | "corpus_a"
  | "corpus_b"
  | "tokens_b"
  | "benchmark"
  | "score_a"
  | "score_b"
  | "source_id"
  | "confidence"
  | "note"
>;

/** Scores of one study: filtered less unfiltered data, in points of a scale from 0 to 100. */
export interface StudyEffect {
  readonly study: string;
  readonly language: "eng" | "zho";
  /** Mean difference over the study's pairs of scores, with the range of the pairs. */
  readonly difference: number;
  readonly lowest: number;
  readonly highest: number;
  /** Pairs of scores. */
  readonly n: number;
  /** Whether it compares more with less filtering of the same kind of text and so enters the pool. */
  readonly counts: boolean;
  /** Why it does not count; null where it does. */
  readonly aside: Text | null;
}

/** What filtered data buy in score at equal tokens (D3). */
export interface EffectResult {
  readonly studies: readonly StudyEffect[];
  /** Pooled over the studies that count, in points; null with fewer than two. */
  readonly pooled: Estimate | null;
  /** The same without each study in turn: the lowest and the highest lower end. */
  readonly leaveOneOut: { readonly lowest: number; readonly highest: number } | null;
  /** Pairs in which the filtered set scored higher, of all pairs that count. */
  readonly better: number;
  readonly pairs: number;
  /** Studies of Chinese text that count. */
  readonly chinese: number;
  readonly excluded: readonly { readonly reason: Text; readonly rows: number }[];
  readonly sources: readonly string[];
  readonly caveats: readonly Text[];
}

/** Differences in score at equal tokens, by study and pooled. */
export function filterEffects(table: readonly EffectRow[], parameters: Parameters): EffectResult {
  const rows = keepConfidence(table, parameters.confidence);
  const scored = rows.filter((row) => row.score_a !== null && row.score_b !== null);
  const quality = scored.filter((row) => !row.note.startsWith("quantity") && !row.note.startsWith("effect of size"));
  const names = [...new Set(quality.map((row) => row.study))];
  const studies = names.map((name) =>
    studyEffect(
      name,
      quality.filter((row) => row.study === name),
    ),
  );
  const counted = studies.filter(({ counts }) => counts);
  const pairs = quality.filter((row) => counted.some(({ study }) => study === row.study));
  const pools =
    counted.length < 3
      ? []
      : counted.map((left) =>
          pool(
            quality,
            counted.filter((one) => one !== left),
          ),
        );
  const lows = pools.flatMap((one) => (one === null ? [] : [one.low]));
  return {
    studies,
    pooled: pool(quality, counted),
    leaveOneOut: lows.length === 0 ? null : { lowest: Math.min(...lows), highest: Math.max(...lows) },
    better: pairs.filter((row) => (row.score_b ?? 0) > (row.score_a ?? 0)).length,
    pairs: pairs.length,
    chinese: counted.filter(({ language }) => language === "zho").length,
    excluded: [
      { reason: { en: "no score published", zh: "未公布分数" }, rows: rows.length - scored.length },
      {
        reason: { en: "more data or a larger model, not better data", zh: "数据更多或模型更大，并非质量更好" },
        rows: scored.length - quality.length,
      },
    ],
    sources: sourceIds(pairs),
    caveats: [
      {
        en: "Nearly all studies are by the makers of the better corpus; benchmarks within a study are not independent; scales (accuracy, CORE, GLUE, BLEU) all run to 100 but are not alike.",
        zh: "几乎所有研究都由更优语料的制作者完成；同一研究的各基准并不独立；各量表虽都以100为满分但并不相同。",
      },
    ],
  };
}

/** Studies that compare something other than more with less filtering. */
const asides: Readonly<Record<string, Text | undefined>> = {
  "DeepSeek LLM": { en: "questions in the form of the test were added", zh: "加入了与测试同形的题目" },
  "phi-1": { en: "models of unlike size", zh: "模型规模不同" },
  CLUECorpus2020: {
    en: "Wikipedia against crawled text, not more against less filtering",
    zh: "维基百科与网页相比，而非清洗多少之比",
  },
};

function studyEffect(study: string, rows: readonly EffectRow[]): StudyEffect {
  const differences = differencesOf(rows);
  const aside = asides[study] ?? null;
  return {
    study,
    language: rows[0]?.language ?? "eng",
    difference: mean(differences),
    lowest: Math.min(...differences),
    highest: Math.max(...differences),
    n: differences.length,
    counts: aside === null && differences.length >= 2,
    aside,
  };
}

function differencesOf(rows: readonly EffectRow[]): number[] {
  return rows.map((row) => (row.score_b ?? 0) - (row.score_a ?? 0));
}

/** Random effects of DerSimonian and Laird over study means, each with the variance of its mean over pairs. */
function pool(rows: readonly EffectRow[], studies: readonly StudyEffect[]): Estimate | null {
  if (studies.length < 2) return null;
  const own = studies.map(({ study }) => differencesOf(rows.filter((row) => row.study === study)));
  const { value, low, high, n } = poolRandomEffects(
    own.map((differences) => mean(differences)),
    own.map((differences) => Math.max(1e-6, variance(differences) / differences.length)),
  );
  return { value, low, high, n, unit: "points", method: "random effects (DerSimonian–Laird) over studies" };
}
