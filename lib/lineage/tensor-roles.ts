/** The sizes that the shapes of a model's tensors are made of. */
export interface Dimensions {
  /** Width of the hidden state. */
  readonly width: number;
  /** Width of all queries: heads times head size. */
  readonly queries: number;
  /** Width of all keys: key-value heads times head size. */
  readonly keys: number;
  /** Width of one feed-forward branch. */
  readonly feedForward: number;
  /** Width of one branch of an expert. */
  readonly expert: number;
  /** Width of one branch of what all tokens share beside the experts. */
  readonly shared: number;
  /** Number of experts. */
  readonly experts: number;
  /** Rows of the embedding. */
  readonly vocabulary: number;
}

/** A size in a shape: a number, or null for one that the design leaves open. */
export type Size = number | null;

/**
 * The shape of a tensor by its role: `[rows, columns]` for a matrix, `[rows]` for a bias or a norm. `null` stands where the role
 * leaves a size open (ranks of latent attention, number of positions); an unknown role has no shape.
 *
 * @param role as in `lineage/tensor_names`
 * @param isBias whether it is the bias of that role
 */
export function shapeOf(role: string, isBias: boolean, sizes: Dimensions): readonly Size[] | null {
  const shape = weightShapes[role]?.(sizes) ?? null;
  return isBias && shape !== null ? shape.slice(0, 1) : shape;
}

type Shape = (sizes: Dimensions) => readonly Size[];

const norm: Shape = ({ width }) => [width];
const anyNorm: Shape = () => [null];
const into: (pick: (sizes: Dimensions) => Size) => Shape = (pick) => (sizes) => [pick(sizes), sizes.width];
const outOf: (pick: (sizes: Dimensions) => Size) => Shape = (pick) => (sizes) => [sizes.width, pick(sizes)];
const open = (): Size => null;

const weightShapes: Readonly<Record<string, Shape>> = {
  token_embedding: into((d) => d.vocabulary),
  lm_head: into((d) => d.vocabulary),
  position_embedding: into(open),
  embedding_norm: norm,
  input_norm: norm,
  post_attn_norm: norm,
  pre_ffn_norm: norm,
  post_ffn_norm: norm,
  final_norm: norm,
  attn_q: into((d) => d.queries),
  attn_k: into((d) => d.keys),
  attn_v: into((d) => d.keys),
  attn_qkv_fused: into((d) => d.queries + 2 * d.keys),
  attn_qk_fused: into((d) => d.queries + d.keys),
  attn_kv_fused: into((d) => 2 * d.keys),
  attn_out: outOf((d) => d.queries),
  attn_q_down: into(open),
  attn_kv_down: into(open),
  attn_q_up: () => [null, null],
  attn_kv_up: () => [null, null],
  attn_q_norm: anyNorm,
  attn_kv_norm: anyNorm,
  attn_qk_norm: anyNorm,
  ffn_gate: into((d) => d.feedForward),
  ffn_up: into((d) => d.feedForward),
  ffn_down: outOf((d) => d.feedForward),
  ffn_gate_up_fused: into((d) => 2 * d.feedForward),
  router: into((d) => d.experts),
  router_bias: (d) => [d.experts],
  expert_gate: into((d) => d.expert),
  expert_up: into((d) => d.expert),
  expert_down: outOf((d) => d.expert),
  expert_gate_up_fused: into((d) => 2 * d.expert),
  expert_shared_gate: into((d) => d.shared),
  expert_shared_up: into((d) => d.shared),
  expert_shared_down: outOf((d) => d.shared),
  expert_shared_router: into(open),
  localized_filter: () => [null, null, null, null],
};
