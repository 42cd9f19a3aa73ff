import { isRotaryBuffer } from "./tensor-kinds";

/** One tensor of a family's checkpoint: what it does and what it is called. */
export interface FormKind {
  readonly role: string;
  /** Its name with `{i}` for the layer and `{e}` for the expert. */
  readonly pattern: string;
  readonly isBias: boolean;
  readonly perLayer: boolean;
  readonly perExpert: boolean;
}

/** The tensors of one published form of a family. */
export interface TensorForm {
  /** As in `lineage/tensor_names`. */
  readonly name: string;
  readonly variant: string;
  readonly kinds: readonly FormKind[];
  /** Whether the list holds embedding, attention, feed-forward part and a norm; an incomplete one cannot vouch for identity. */
  readonly complete: boolean;
  readonly sources: readonly string[];
}

/** The columns of `lineage/tensor_names` that a form is made of. */
export interface TensorRow {
  readonly family: string;
  readonly variant: string | null;
  readonly role: string;
  readonly tensor_name_pattern: string;
  readonly is_bias: string | boolean;
  readonly source_id: string;
}

/** The forms listed in `lineage/tensor_names`, in file order; a form with fewer than four tensors tells nothing and is left out. */
export function tensorForms(rows: Iterable<TensorRow>): TensorForm[] {
  const forms = new Map<string, TensorRow[]>();
  for (const row of rows) {
    if (isRotaryBuffer(row.tensor_name_pattern)) continue;
    const key = `${row.family}\n${row.variant ?? ""}`;
    forms.set(key, [...(forms.get(key) ?? []), row]);
  }
  return [...forms.values()].filter((list) => list.length > 3).map(formOf);
}

function formOf(rows: readonly TensorRow[]): TensorForm {
  const roles = new Set(rows.map((row) => row.role));
  const has = (...some: string[]): boolean => some.some((role) => roles.has(role));
  return {
    name: rows[0]?.family ?? "",
    variant: rows[0]?.variant ?? "",
    kinds: rows.map((row) => ({
      role: row.role,
      pattern: row.tensor_name_pattern,
      isBias: String(row.is_bias) === "true",
      perLayer: row.tensor_name_pattern.includes("{i}"),
      perExpert: row.tensor_name_pattern.includes("{e}"),
    })),
    complete:
      has("token_embedding") &&
      has("attn_q", "attn_qkv_fused", "attn_qk_fused") &&
      has("attn_v", "attn_qkv_fused", "attn_kv_fused") &&
      has("attn_out") &&
      has("ffn_down", "expert_down") &&
      has("input_norm", "post_attn_norm"),
    sources: [...new Set(rows.map((row) => row.source_id))],
  };
}
