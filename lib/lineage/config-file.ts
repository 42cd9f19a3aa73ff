import { UserError } from "../core/errors";
import type { LooseObject } from "./json-object";
import { isObject } from "./json-object";
import type { Structure } from "./structure";

/** What a `config.json` says of a model. */
export interface ModelConfig {
  /** The class that it names (`architectures`), else null. */
  readonly className: string | null;
  readonly modelType: string | null;
  readonly structure: Structure;
}

/**
 * What a model's configuration says, under whichever names its authors chose (`hidden_size`, `n_embd`, `d_model` …). What it leaves
 * to the code of its class stays null.
 *
 * @param config the parsed file; a multimodal one is read at its `text_config`
 * @param place how an error names the file
 * @throws UserError if width or depth is missing or not a positive whole number
 */
export function readConfig(config: LooseObject, place: string): ModelConfig {
  const text = isObject(config.text_config) ? { ...config, ...config.text_config } : config;
  const size = (names: readonly string[]): number | null => wholeNumber(text, names, place);
  const width = size(["hidden_size", "n_embd", "d_model", "model_dim", "dim_model"]);
  const depth = size(["num_hidden_layers", "n_layer", "num_layers", "n_layers"]);
  const missing = [width === null ? "hidden_size" : "", depth === null ? "num_hidden_layers" : ""].filter(Boolean);
  if (missing.length > 0) {
    throw new UserError(
      `${place} lacks ${missing.join(" and ")} (under any of their usual names): it is not the configuration of a language model, or not all of it. Give the config.json that lies beside the weights.`,
    );
  }
  const heads = size(["num_attention_heads", "n_head", "num_heads", "n_heads"]);
  const [firstClass] = Array.isArray(config.architectures) ? config.architectures : [];
  return {
    className: typeof firstClass === "string" ? firstClass : null,
    modelType: typeof config.model_type === "string" ? config.model_type : null,
    structure: {
      depth,
      width,
      headSize: size(["head_dim", "kv_channels"]) ?? over(width, heads),
      queriesPerKey: over(heads, keyHeads(text, size)),
      feedForwardRatio: over(feedForward(text, size), width),
      vocabulary: size(["vocab_size", "padded_vocab_size"]),
      ...designOf(text),
      sparse: experts(size),
    },
  };
}

type SizeReader = (names: readonly string[]) => number | null;

function keyHeads(config: LooseObject, size: SizeReader): number | null {
  if (config.multi_query === true && config.num_kv_heads === undefined) return 1;
  return size(["num_key_value_heads", "multi_query_group_num", "num_kv_heads", "n_head_kv"]);
}

/** Qwen's first configuration counts both gated branches. */
function feedForward(config: LooseObject, size: SizeReader): number | null {
  const width = size(["intermediate_size", "ffn_hidden_size", "inner_hidden_size", "n_inner", "dim_ff", "ffn_dim"]);
  return width !== null && config.model_type === "qwen" ? width / 2 : width;
}

function experts(size: SizeReader): boolean | null {
  const count = size(["num_experts", "num_local_experts", "n_routed_experts"]);
  return count === null ? null : count > 1;
}

function designOf(config: LooseObject): Pick<Structure, "norm" | "activation" | "position" | "attentionBias" | "tied"> {
  return {
    norm:
      has(config, "rms_norm_eps") || config.rmsnorm === true
        ? "rmsnorm"
        : has(config, "layer_norm_eps", "layer_norm_epsilon", "layernorm_epsilon")
          ? "layernorm"
          : null,
    activation: activationOf(config),
    position: positionOf(config),
    attentionBias: biasOf(config),
    tied: typeof config.tie_word_embeddings === "boolean" ? config.tie_word_embeddings : null,
  };
}

function activationOf(config: LooseObject): string | null {
  const name = [config.hidden_act, config.hidden_activation, config.activation_function].find(
    (value) => typeof value === "string",
  );
  if (typeof name !== "string") return null;
  if (/^(silu|swish|swiglu)$/.test(name)) return "swiglu";
  return /^gelu_pytorch_tanh$/.test(name) ? "geglu" : name;
}

function positionOf(config: LooseObject): string | null {
  if (config.alibi === true) return "alibi";
  if (has(config, "kv_lora_rank")) return "rope_decoupled_mla";
  const share = [config.partial_rotary_factor, config.rotary_pct].find((value) => typeof value === "number");
  if (typeof share === "number" && share < 1) return "rope_partial";
  if (config.original_rope === true) return "rope_half_dim";
  return has(config, "rope_theta", "rope_scaling", "rotary_emb_base") || config.use_dynamic_ntk !== undefined
    ? "rope"
    : null;
}

function biasOf(config: LooseObject): string | null {
  if (config.add_qkv_bias === true && config.add_bias_linear === false) return "qkv_only";
  const stated = [config.attention_bias, config.bias].find((value) => typeof value === "boolean");
  if (stated === undefined) return null;
  return stated === true && config.model_type === "internlm" ? "qkv_and_out" : String(stated);
}

function has(config: LooseObject, ...names: string[]): boolean {
  return names.some((name) => config[name] !== undefined && config[name] !== null);
}

function wholeNumber(config: LooseObject, names: readonly string[], place: string): number | null {
  const name = names.find((candidate) => config[candidate] !== undefined && config[candidate] !== null);
  if (name === undefined) return null;
  const value = config[name];
  if (typeof value === "number" && Number.isSafeInteger(value) && value > 0) return value;
  throw new UserError(
    `${place}: "${name}" is ${JSON.stringify(value)} where a positive whole number is due. Mend the file or download it again.`,
  );
}

function over(dividend: number | null, divisor: number | null): number | null {
  return dividend === null || divisor === null ? null : dividend / divisor;
}
