import type { IsoDate } from "../../core/dates";
import type { Estimate } from "../../core/estimate";
import type { Text } from "../../core/text";
import { median } from "../../stats/median";
import { wilson } from "../../stats/wilson";
import { keepConfidence, type Parameters, type Rows, sourceIds } from "../../tables";

/** A row of the languages in a model's training data, as far as it is read here. */
export type MixRow = Pick<
  Rows["corpora/training_data_mix"],
  "model" | "country" | "date" | "language" | "share_pct" | "share_unit" | "source_id" | "confidence" | "note"
>;

/** The published language shares of one model, 0 to 1. */
export interface ModelMix {
  readonly model: string;
  readonly country: string;
  readonly date: IsoDate | null;
  /** What the shares count: tokens, bytes, words … Shares of unlike units are never pooled. */
  readonly unit: string;
  readonly chinese: number;
  readonly english: number | null;
  readonly confidence: "high" | "medium" | "low";
  readonly source: string;
}

/** The language mix of training data (D6). */
export interface MixResult {
  readonly chinese: readonly ModelMix[];
  /** Models from elsewhere, for comparison. */
  readonly abroad: readonly ModelMix[];
  /** Median Chinese share of Chinese models by unit. */
  readonly medians: readonly { readonly unit: string; readonly median: number; readonly n: number }[];
  /** Share of Chinese models more than half of whose data are Chinese, each counted in its own unit; Wilson. */
  readonly aboveHalf: Estimate | null;
  readonly above: number;
  readonly below: number;
  /** Chinese models whose own Chinese share is not published as a number, by name. */
  readonly unpublished: readonly string[];
  readonly sources: readonly string[];
  readonly caveats: readonly Text[];
}

const half = 0.5;

/** Chinese shares of training data, model by model, each held against one half in its own unit. */
export function languageMix(table: readonly MixRow[], parameters: Parameters): MixResult {
  const rows = keepConfidence(table, parameters.confidence);
  const mixes = mixesOf(rows);
  const chinese = mixes.filter(({ country }) => country === "China");
  const above = chinese.filter((mix) => mix.chinese > half).length;
  const below = chinese.filter((mix) => mix.chinese < half).length;
  const units = [...new Set(chinese.map(({ unit }) => unit))].sort();
  const names = [...new Set(rows.filter((row) => row.country === "China").map((row) => plain(row.model)))];
  return {
    chinese,
    abroad: mixes.filter(({ country }) => country !== "China" && country !== ""),
    medians: units.map((unit) => {
      const own = chinese.filter((mix) => mix.unit === unit).map((mix) => mix.chinese);
      return { unit, median: median(own), n: own.length };
    }),
    aboveHalf:
      chinese.length === 0
        ? null
        : {
            ...wilson(above, chinese.length),
            n: chinese.length,
            unit: "share",
            method: "Wilson; each model against one half in its own unit",
          },
    above,
    below,
    unpublished: names.filter((name) => !chinese.some(({ model }) => model === name)),
    sources: sourceIds(rows.filter((row) => chinese.some(({ model }) => model === row.model))),
    caveats: [
      {
        en: "Only models that chose to publish; Qwen, Baichuan 2, Yi and DeepSeek LLM did not. Bytes overstate Chinese against tokens, characters understate it.",
        zh: "仅限主动公布的模型；Qwen、Baichuan 2、Yi与DeepSeek LLM均未公布。与token相比，按字节计高估中文，按字符计低估中文。",
      },
    ],
  };
}

/** One mix per model and unit, without second breakdowns of the same data and without experiments. */
function mixesOf(rows: readonly MixRow[]): ModelMix[] {
  const usable = rows.filter(
    (row) => row.share_pct !== null && !isBreakdown(row.model) && !/experiment/.test(row.note),
  );
  const keys = [...new Set(usable.map((row) => `${row.model}|${row.share_unit ?? ""}`))];
  return keys.flatMap((key) => {
    const own = usable.filter((row) => `${row.model}|${row.share_unit ?? ""}` === key);
    const share = (language: string) => own.find((row) => row.language === language)?.share_pct ?? null;
    const [first] = own;
    const [zho, eng] = [share("zho"), share("eng")];
    if (first === undefined || zho === null) return [];
    return [
      {
        model: first.model,
        country: first.country ?? "",
        date: first.date,
        unit: first.share_unit ?? "",
        chinese: zho / 100,
        english: eng === null ? null : eng / 100,
        confidence: first.confidence,
        source: first.source_id,
      },
    ];
  });
}

function isBreakdown(model: string): boolean {
  return /by source\)$/.test(model);
}

function plain(model: string): string {
  return model.replace(/ \(.*by source\)$/, "");
}
