/** How a language model is built, in terms that do not depend on who wrote its configuration. A field that is not known is null. */
export interface Structure {
  /** Number of layers. */
  readonly depth: number | null;
  /** Width of the hidden state. */
  readonly width: number | null;
  /** Width over attention heads. */
  readonly headSize: number | null;
  /** Attention heads over key-value heads: 1 without grouped queries. */
  readonly queriesPerKey: number | null;
  /** Width of one feed-forward branch over the width of the hidden state. */
  readonly feedForwardRatio: number | null;
  /** Rows of the embedding. */
  readonly vocabulary: number | null;
  /** rmsnorm, layernorm, layernorm_post or layernorm_nonparametric. */
  readonly norm: string | null;
  /** swiglu, geglu, gelu, gelu_new or relu. */
  readonly activation: string | null;
  /** rope and its kinds, alibi, learned, relative_bucket_bias. */
  readonly position: string | null;
  /** false, true, qkv_only, qkv_and_out or out_only. */
  readonly attentionBias: string | null;
  /** Whether input and output embedding are one tensor. */
  readonly tied: boolean | null;
  /** Whether the feed-forward part is a mixture of experts. */
  readonly sparse: boolean | null;
}

/** The name of a field of a structure. */
export type StructureField = keyof Structure;

/** Fields that say how large a model is: they are compared on a log scale. */
export const sizeFields = ["depth", "width", "headSize", "queriesPerKey", "feedForwardRatio", "vocabulary"] as const;

/** Fields that say how a model is designed: they agree or they do not. */
export const designFields = ["norm", "activation", "position", "attentionBias", "tied", "sparse"] as const;

/** All fields, sizes first. Position limit and norm epsilon are left out on purpose: they differ between ports of one model. */
export const structureFields: readonly StructureField[] = [...sizeFields, ...designFields];

/** The columns of `lineage/model_configs` that a structure is made of. */
export interface ConfigRow {
  readonly num_hidden_layers: number | null;
  readonly hidden_size: number | null;
  readonly num_attention_heads: number | null;
  readonly num_key_value_heads: number | null;
  readonly intermediate_size: number | null;
  readonly vocab_size: number | null;
  readonly norm_kind: string | null;
  readonly activation: string | null;
  readonly position_encoding: string | null;
  readonly attention_bias: string | null;
  readonly tie_word_embeddings: string | boolean | null;
  readonly num_experts: number | null;
}

/**
 * The structure that a row of `lineage/model_configs` describes.
 *
 * A row without a number of experts counts as dense where its activation is known, and as unknown otherwise.
 */
export function structureOf(row: ConfigRow): Structure {
  return {
    depth: row.num_hidden_layers,
    width: row.hidden_size,
    headSize: ratio(row.hidden_size, row.num_attention_heads),
    queriesPerKey: ratio(row.num_attention_heads, row.num_key_value_heads),
    feedForwardRatio: ratio(row.intermediate_size, row.hidden_size),
    vocabulary: row.vocab_size,
    norm: row.norm_kind,
    activation: row.activation,
    position: plainPosition(row.position_encoding),
    attentionBias: row.attention_bias,
    tied: row.tie_word_embeddings === null ? null : String(row.tie_word_embeddings) === "true",
    sparse: row.num_experts !== null ? row.num_experts > 1 : row.activation === null ? null : false,
  };
}

/** A partial rotation is one kind, whatever share of the head it turns. */
function plainPosition(position: string | null): string | null {
  return position?.startsWith("rope_partial") ? "rope_partial" : position;
}

function ratio(over: number | null, under: number | null): number | null {
  return over === null || under === null || under === 0 ? null : over / under;
}
