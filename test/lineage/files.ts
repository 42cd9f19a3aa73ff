import { truncateSync } from "node:fs";
import { writeFile } from "node:fs/promises";
import { instantiate, sizeOf } from "../../lib/lineage/instantiate";
import type { Reference } from "../../lib/lineage/reference";
import type { Tensor } from "../../lib/lineage/tensor-kinds";

/** The tensors that the checkpoint of a known model holds, from its class's published list. */
export function checkpoint(reference: Reference, model: string, form: string, variant = ""): Tensor[] {
  const known = reference.models.find((candidate) => candidate.model === model);
  const list = reference.forms.find((candidate) => candidate.name === form && candidate.variant.startsWith(variant));
  const size = known === undefined ? null : sizeOf(known.structure);
  if (list === undefined || size === null) throw new Error(`${model} or ${form} is not known`);
  return instantiate(list, size);
}

/** Writes a .safetensors file whose weights take no room on the disk. */
export async function writeSparse(path: string, tensors: readonly Tensor[]): Promise<void> {
  let end = 0;
  const entries = tensors.map(({ name, shape }) => {
    const start = end;
    end += 2 * (shape ?? []).reduce((product, size) => product * size, 1);
    return [name, { dtype: "BF16", shape, data_offsets: [start, end] }] as const;
  });
  const header = Buffer.from(JSON.stringify(Object.fromEntries(entries)));
  const prefix = Buffer.alloc(8);
  prefix.writeBigUInt64LE(BigInt(header.length));
  await writeFile(path, Buffer.concat([prefix, header]));
  truncateSync(path, 8 + header.length + end);
}

/** The config.json of the first Yi-34B, as its class and sizes give it. */
export const yiConfig = {
  architectures: ["YiForCausalLM"],
  model_type: "Yi",
  hidden_act: "silu",
  hidden_size: 7168,
  intermediate_size: 20480,
  num_attention_heads: 56,
  num_hidden_layers: 60,
  num_key_value_heads: 8,
  rms_norm_eps: 1e-5,
  rope_theta: 5_000_000,
  tie_word_embeddings: false,
  vocab_size: 64000,
};
