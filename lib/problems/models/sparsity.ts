import { decimalYear, type IsoDate } from "../../core/dates";
import type { Estimate } from "../../core/estimate";
import type { Text } from "../../core/text";
import { logLinearTrend } from "../../stats/log-linear-trend";
import { median } from "../../stats/median";
import { keepConfidence, type Parameters, type Rows, type Table } from "../../tables";
import {
  bootstrap,
  type Evidence,
  type Exclusion,
  type Sensitivity,
  sensitivityOf,
  sourcesOfAll,
  toEstimate,
} from "./evidence";
import { modelKey, statedBillions } from "./names";

type ConfigRow = Rows["lineage/model_configs"];

/** The tables of sparse models. */
export interface SparsityTables {
  readonly configs: Table<ConfigRow>;
  readonly declared: Table<Rows["lineage/lineage_declared"]>;
}

/** A mixture of experts: parameters in all and per token, in billions, from its configuration. */
export interface SparseModel {
  readonly model: string;
  readonly country: string | null;
  readonly date: IsoDate | null;
  readonly total: number;
  readonly active: number;
  readonly ratio: number;
  /** Whether it was put together from smaller trained models, as its makers declare. */
  readonly isAssembled: boolean;
  /** The total that its name states, where it states one, to check the computed one. */
  readonly stated: number | null;
}

/** How much larger sparse models look than what works on a token (M6). */
export interface SparsityResult extends Evidence {
  /** Largest ratio first. */
  readonly models: readonly SparseModel[];
  /** Median ratio over all sparse models with a known configuration. */
  readonly medianRatio: Estimate | null;
  /** Factor per year of the ratio; null with fewer than five dated models. */
  readonly trend: Estimate | null;
  readonly assembled: readonly SparseModel[];
  /** Assembled models that lists of lineage name, whether or not their configuration is known. */
  readonly declaredAssembled: readonly {
    readonly model: string;
    readonly date: IsoDate | null;
    readonly base: string | null;
  }[];
  /** Of these, models dated up to the end of the window. */
  readonly assembledByWindow: number;
  /** Chinese sparse models out by the end of the window. */
  readonly chineseByWindow: number;
  readonly excluded: readonly Exclusion[];
  readonly sensitivity: readonly Sensitivity[];
}

/** Computes total and active parameters of the sparse models in `lineage/model_configs`. */
export function sparseModels(tables: SparsityTables, parameters: Parameters): SparsityResult {
  const sparse = keepConfidence(tables.configs.rows(), parameters.confidence).filter(
    (row) => (row.num_experts ?? 0) > 1,
  );
  const upcycled = tables.declared.rows().filter((row) => row.derivation === "moe_upcycle");
  const assembledKeys = new Set(upcycled.map((row) => modelKey(row.model)));
  const models = sparse.flatMap((row) => sparseModel(row, assembledKeys)).sort((a, b) => b.ratio - a.ratio);
  const dated = models.flatMap((model) => (model.date === null ? [] : [{ ...model, date: model.date }]));
  const isByWindow = (date: IsoDate): boolean => parameters.models_to === "any" || date <= parameters.models_to;
  return {
    models,
    medianRatio: bootstrap(models, (sample) => median(sample.map(({ ratio }) => ratio)), parameters, {
      unit: "ratio",
      units: "models",
    }),
    trend: trendOf(dated),
    assembled: models.filter(({ isAssembled }) => isAssembled),
    declaredAssembled: upcycled.map((row) => ({ model: row.model, date: row.release_date, base: row.base_model })),
    assembledByWindow: upcycled.filter(({ release_date: date }) => date !== null && isByWindow(date)).length,
    chineseByWindow: dated.filter(({ country, date }) => country === "CN" && isByWindow(date)).length,
    excluded: [
      {
        count: sparse.length - models.length,
        reason: {
          en: "sparse models whose experts, widths or experts per token are not known",
          zh: "专家数、宽度或每词元专家数不详的稀疏模型",
        },
      },
    ],
    sensitivity: sensitivityOf(tables.configs.rows(), (rows) => {
      const ratios = rows
        .filter((row) => (row.num_experts ?? 0) > 1)
        .flatMap((row) => sparseModel(row, assembledKeys).map(({ ratio }) => ratio));
      return { value: ratios.length === 0 ? null : median(ratios), n: ratios.length };
    }),
    sources: sourcesOfAll(sparse, upcycled),
    caveats,
  };
}

function sparseModel(row: ConfigRow, assembled: ReadonlySet<string>): SparseModel[] {
  const {
    hidden_size: width,
    num_hidden_layers: depth,
    vocab_size: vocabulary,
    num_experts: experts,
    experts_per_token: used,
  } = row;
  const expertWidth = row.moe_intermediate_size ?? row.intermediate_size;
  if (width === null || depth === null || experts === null || used === null || expertWidth === null) return [];
  const heads = row.num_attention_heads ?? 1;
  const keys = (row.num_key_value_heads ?? heads) / heads;
  const attention = width * width * (2 + 2 * keys);
  const expert = 3 * width * expertWidth;
  const shared = sharedWidth(row, expertWidth) * 3 * width;
  const embedding = (vocabulary ?? 0) * width * (row.tie_word_embeddings === true ? 1 : 2);
  const of = (count: number): number => (embedding + depth * (attention + shared + count * expert)) / 1e9;
  const [total, active] = [of(experts), of(used)];
  return [
    {
      model: row.model,
      country: row.country,
      date: row.release_date,
      total,
      active,
      ratio: total / active,
      isAssembled: assembled.has(modelKey(row.model)) || /fine-tunes/.test(row.declared_base_model ?? ""),
      stated: statedBillions(row.model),
    },
  ];
}

/** Width of what every token passes. Qwen's sparse models keep one wide shared expert, which their row gives as the dense width. */
function sharedWidth(row: ConfigRow, expertWidth: number): number {
  if (row.num_shared_experts !== null) return row.num_shared_experts * expertWidth;
  return row.architectures === "Qwen2MoeForCausalLM" ? (row.intermediate_size ?? 0) : 0;
}

function trendOf(models: readonly { readonly date: IsoDate; readonly ratio: number }[]): Estimate | null {
  if (models.length < 5) return null;
  const { factor, n } = logLinearTrend(
    models.map(({ date }) => decimalYear(date)),
    models.map(({ ratio }) => ratio),
  );
  return toEstimate(factor, { n, unit: "factor per year", method: "log-linear trend, HC3 errors" });
}

const caveats: readonly Text[] = [
  {
    en: "Parameters are computed from widths and counts: attention with low-rank projections and first dense layers are taken as plain ones, which moves a total by a few per cent.",
    zh: "参数量由宽度与数目算得：低秩注意力与首个稠密层按普通层计，总量误差约百分之几。",
  },
  {
    en: "A mixture of experts that is trained as one is no assembly of smaller models. Only models that their makers declare to be put together from trained ones count as assembled, and few do.",
    zh: "整体训练的混合专家模型并非由小模型拼成。只有开发者声明由已训练模型组合而成的才算拼装，为数很少。",
  },
];
