import type { Text } from "../../core/text";
import { median } from "../../stats/median";
import { keepConfidence, type Parameters, type Rows } from "../../tables";
import { type SameMethod, sameMethods } from "./same-method";
import { type KeepRate, type UnitRates, unitRates } from "./unit-rates";

/** The tables that say what cleaning keeps. */
export interface KeepTables {
  readonly pipelines: readonly PipelineRow[];
  readonly retention: readonly RetentionRow[];
  readonly corpora: readonly CorpusRow[];
  readonly signals: readonly SignalRow[];
}

/** A row of the cleaning pipelines, as far as it is read here. */
export type PipelineRow = Pick<
  Rows["corpora/cleaning_pipelines"],
  "corpus" | "language" | "unit" | "step_no" | "step_name" | "remaining_pct_of_raw" | "source_id" | "confidence"
>;
/** A row of retention by language. */
export type RetentionRow = Pick<
  Rows["corpora/language_retention"],
  "dataset" | "language" | "language_name" | "stage" | "unit" | "retained_pct" | "source_id" | "confidence"
>;
/** A row of the corpora. */
export type CorpusRow = Pick<
  Rows["corpora/corpora"],
  "name" | "language" | "retention_pct" | "retention_unit" | "source_id" | "confidence"
>;
/** A row of the signals of pollution. */
export type SignalRow = Pick<
  Rows["corpora/chinese_web_signals"],
  "metric" | "value" | "unit" | "source_id" | "confidence"
>;

/** What cleaning keeps of Chinese and of English text (D2). */
export interface KeepResult {
  readonly units: readonly UnitRates[];
  readonly sameMethod: readonly SameMethod[];
  /** FineWeb2, documents: Chinese beside the other languages under one method. */
  readonly multilingual: readonly { readonly language: string; readonly name: string; readonly share: number }[];
  /** Chinese share kept over the median of the other languages. */
  readonly overMedian: { readonly chinese: number; readonly median: number; readonly n: number } | null;
  /** Lower bound of the share of long Chinese tokens of GPT-4o's vocabulary that are pornography or gambling. */
  readonly polluted: { readonly share: number; readonly source: string } | null;
  readonly waterfalls: readonly Waterfall[];
  readonly sources: readonly string[];
  readonly caveats: readonly Text[];
}

/** One pipeline step by step. */
export interface Waterfall {
  readonly pipeline: string;
  readonly language: "zho" | "eng";
  readonly unit: string;
  readonly steps: readonly { readonly name: string; readonly share: number }[];
  readonly source: string;
}

/** Pipelines that start from crawled text and end with a clean corpus; second cleanings and variants are left out. */
const whole: ReadonlySet<string> = new Set([
  "WanJuan-CC",
  "Matrix Chinese (MAP-CC)",
  "Matrix English",
  "ChineseWebText all nine snapshots",
  "C4 (rebuild by Dodge et al.)",
  "RefinedWeb",
  "PanGu-alpha",
]);

/** Keep rates by language within each unit, methods applied to both languages, and the filters step by step. */
export function keepRates(tables: KeepTables, parameters: Parameters): KeepResult {
  const pipelines = keepConfidence(tables.pipelines, parameters.confidence);
  const retention = keepConfidence(tables.retention, parameters.confidence);
  const corpora = keepConfidence(tables.corpora, parameters.confidence);
  const signals = keepConfidence(tables.signals, parameters.confidence);
  const waterfalls = waterfallsOf(pipelines);
  const rates = [
    ...waterfalls.map(({ pipeline, language, unit, steps, source }) => ({
      pipeline,
      language,
      unit,
      share: (steps.find(({ name }) => /released set/.test(name)) ?? steps.at(-1))?.share ?? Number.NaN,
      source,
    })),
    ...fineWeb2Rates(retention),
    ...statedRates(corpora),
  ];
  const units = [...new Set(rates.map(({ unit }) => unit))].sort().map((unit) => unitRates(unit, rates));
  const multilingual = multilingualOf(retention);
  const sameMethod = sameMethods(waterfalls, retention);
  const polluted = signals.find((row) => row.metric === "gpt_long_chinese_tokens_porn_or_gambling");
  return {
    units,
    sameMethod,
    multilingual,
    overMedian: overMedian(multilingual),
    polluted:
      polluted === undefined || polluted.value === null
        ? null
        : { share: polluted.value / 100, source: polluted.source_id },
    waterfalls,
    sources: [
      ...new Set([
        ...rates.map(({ source }) => source),
        ...sameMethod.map(({ source }) => source),
        ...(polluted === undefined ? [] : [polluted.source_id]),
      ]),
    ].sort(),
    caveats: [
      {
        en: "A keep rate measures a filter as much as a text: thresholds are tuned per language, and pipelines start from unlike raw text (a whole crawl, one language of a crawl, text already deduplicated).",
        zh: "保留率既反映文本也反映过滤器：阈值按语言调整，各流程的起点也不同（整个抓取、单一语言、已去重文本）。",
      },
    ],
  };
}

function waterfallsOf(rows: readonly PipelineRow[]): Waterfall[] {
  const names = [...new Set(rows.filter((row) => whole.has(row.corpus)).map((row) => `${row.corpus}|${row.unit}`))];
  return names.flatMap((name) => {
    const own = rows.filter((row) => `${row.corpus}|${row.unit}` === name && row.remaining_pct_of_raw !== null);
    const [first] = own;
    if (first === undefined || (first.language !== "zho" && first.language !== "eng")) return [];
    const steps = own
      .sort((a, b) => (a.step_no ?? 1) - (b.step_no ?? 1))
      .map((row) => ({ name: row.step_name, share: (row.remaining_pct_of_raw ?? 0) / 100 }));
    const { corpus, language, unit, source_id: source } = first;
    return [{ pipeline: corpus, language, unit, steps, source }];
  });
}

function fineWeb2Rates(rows: readonly RetentionRow[]): KeepRate[] {
  return rows
    .filter((row) => row.dataset === "FineWeb2" && row.language === "zho" && row.stage === "quality_filter")
    .map((row) => ({
      pipeline: "FineWeb2",
      language: "zho",
      unit: row.unit === "utf8_bytes" ? "bytes" : row.unit,
      share: (row.retained_pct ?? Number.NaN) / 100,
      source: row.source_id,
    }));
}

/** Whole pipelines that are known by their ends alone. */
function statedRates(rows: readonly CorpusRow[]): KeepRate[] {
  return rows.flatMap((row) =>
    row.name === "C4" && row.language === "eng" && row.retention_pct !== null
      ? [
          {
            pipeline: "C4 (Google)",
            language: "eng",
            unit: row.retention_unit ?? "",
            share: row.retention_pct / 100,
            source: row.source_id,
          },
        ]
      : [],
  );
}

function multilingualOf(rows: readonly RetentionRow[]): KeepResult["multilingual"] {
  return rows
    .filter((row) => row.dataset === "FineWeb2" && row.unit === "documents" && row.retained_pct !== null)
    .map((row) => ({ language: row.language, name: row.language_name, share: (row.retained_pct ?? 0) / 100 }))
    .sort((a, b) => b.share - a.share);
}

function overMedian(rows: KeepResult["multilingual"]): KeepResult["overMedian"] {
  const chinese = rows.find((row) => row.language === "zho");
  const others = rows.filter((row) => row.language !== "zho");
  if (chinese === undefined || others.length === 0) return null;
  return { chinese: chinese.share, median: median(others.map(({ share }) => share)), n: others.length };
}
