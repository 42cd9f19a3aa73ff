// Made from data/datapackage.json by "npm run codegen". Change that file, not this one.
import type { IsoDate } from "../core/dates";

/** Sources. A row is one source; every row of every other table points here. Titles are mostly short descriptions in our own words. */
export interface SourcesRow {
  /** Id of the source; its first word names the collection it came from. */
  readonly source_id: string;
  /** Title or short description; a title may say that the text was seen without an address. */
  readonly title: string;
  /** Who published it; for a copy, the original where the copy shows it. */
  readonly publisher: string;
  /** Address read, where one is known. */
  readonly url: string | null;
  /** Date of publication, as fine as it is known: YYYY, YYYY-MM or YYYY-MM-DD. */
  readonly published: string | null;
  /** primary: the party itself; press; dataset; paper; aggregator: a page that collects what others reported. */
  readonly kind: "aggregator" | "press" | "primary" | "dataset" | "paper";
}

/** Claims. A row is one checkable statement of the article, in our own words, with the rule that decides it, written before the number was known. */
export interface ClaimsRow {
  /** Id of the claim: a letter for the problem and a number. */
  readonly claim_id: string;
  /** Problem the claim belongs to. */
  readonly problem: "compute" | "capital" | "models" | "corpora" | "commercial" | "outlook" | "overview";
  /** The claim, in English. */
  readonly claim_en: string;
  /** The claim, in Chinese. */
  readonly claim_zh: string;
  /** What is measured to test it. */
  readonly measured_as: string;
  /** Rule that decides the verdict. */
  readonly decided_by: string;
  /** Tables the verdict rests on. */
  readonly tables: readonly string[];
}

/** Assumptions. A row is one quantity that is neither observed nor computed, with the default and the range that sensitivity runs over. The keys are the parameters of the notebooks and of `--set`. */
export interface AssumptionsRow {
  /** Name of the parameter. */
  readonly key: string;
  /** Problem that uses it; all: every problem. */
  readonly problem: "all" | "overview" | "models" | "compute" | "corpora" | "capital" | "commercial" | "outlook";
  /** number; integer; choice: one of the options; date_or_choice: a day or one of the options. */
  readonly type: "number" | "date_or_choice" | "integer" | "choice";
  /** Value taken unless another is set. */
  readonly default: string;
  /** Lower end of the plausible range. Unit: unit. */
  readonly low: number | null;
  /** Upper end of the plausible range. Unit: unit. */
  readonly high: number | null;
  /** Smallest value that is accepted: a number, or a day for a date. */
  readonly min: string | null;
  /** Largest value that is accepted: a number, or a day for a date. */
  readonly max: string | null;
  /** Words that are accepted. */
  readonly options: readonly string[] | null;
  /** Unit of default, low, high, min and max. */
  readonly unit: string | null;
  /** Why this default and this range. */
  readonly why: string;
  /** The same, in Chinese. */
  readonly why_zh: string;
  /** Where the figure stands: an id of `sources`. */
  readonly source_id: string | null;
  /** high: primary source or two independent origins agree; medium: one reputable source; low: rumour, estimate, or a source that does not quite carry it. */
  readonly confidence: "high" | "medium" | "low";
  /** What a reader must know about this row: basis, bounds, conflicts, corrections. */
  readonly note: string;
}

/** Companies, models and accelerators. A row is one organisation, model or accelerator under one spelling, with the other spellings that the tables print. Joins between tables go through it. Joint names stand under the organisation that leads; country and Chinese name come from the tables or from common knowledge. */
export interface EntitiesRow {
  /** Id: org, gpu or model, and a name. */
  readonly id: string;
  /** The one spelling. */
  readonly name: string;
  /** The name in Chinese. */
  readonly name_zh: string | null;
  /** What it is; group: several organisations counted together, or a total. */
  readonly kind: "model" | "company" | "gpu" | "community" | "group" | "university" | "institute" | "government";
  /** Country, two letters; INT: international; EU: of the European Union. */
  readonly country: string | null;
  /** Other spellings in the tables, separated by upright strokes. */
  readonly aliases: readonly string[] | null;
  /** What a reader must know about this row. */
  readonly note: string;
}

/** Published numbers of models. A row is one published or counted total of models at a date. Definitions differ from row to row: never chain them. */
export interface ModelsModelCountsRow {
  /** Day for which the total stands. */
  readonly date: IsoDate;
  /** How much of the date is real: a coarser date mostly stands at the first day of its period. */
  readonly date_precision: "day" | "month";
  /** Country or world that is counted. */
  readonly country: "China" | "World" | "United States" | "World excluding China";
  /** Number of models. Unit: models. */
  readonly count: number;
  /** eq: exactly; gt: more than. */
  readonly count_operator: "eq" | "gt";
  /** released: released up to the date; released_in_period; list_size: rows of one public list; registered_cac: national filings; registered_local_app: applications registered locally; and sums of these. */
  readonly count_scope:
    | "list_size"
    | "released"
    | "registered_cac"
    | "registered_local_app"
    | "released_in_period"
    | "registered_cac_in_year"
    | "registered_cac_plus_local";
  /** What is counted, in words. */
  readonly count_definition: string;
  /** Who counted. */
  readonly counted_by: string;
  /** Where the figure stands: an id of `sources`. */
  readonly source_id: string;
  /** high: primary source or two independent origins agree; medium: one reputable source; low: rumour, estimate, or a source that does not quite carry it. */
  readonly confidence: "high" | "medium" | "low";
  /** What a reader must know about this row: basis, bounds, conflicts, corrections. */
  readonly note: string;
}

/** Model releases. A row is one model, or one size of it where sizes were released as models of their own, from an organisation in mainland China, Hong Kong or Macau. The number of rows is not a number of model families. */
export interface ModelsModelReleasesRow {
  /** Id of the row, in date order. */
  readonly row_id: string;
  /** Model, in Latin script. */
  readonly model: string | null;
  /** Model, in Chinese. */
  readonly model_zh: string | null;
  /** Organisation, in Latin script. */
  readonly organisation: string | null;
  /** Organisation, in Chinese. */
  readonly organisation_zh: string | null;
  /** Kind of the first-named organisation: our judgement. */
  readonly organisation_kind: "vertical_enterprise" | "university" | "bigtech" | "startup" | "state_lab" | "other";
  /** Day of release; see date_precision. */
  readonly release_date: IsoDate;
  /** day, month; repo_first_commit: first commit of the model's repository; first_listed: an upper bound, the first commit of a list that names the model. */
  readonly date_precision: "day" | "month" | "first_listed" | "repo_first_commit";
  /** What it handles. */
  readonly modality: "text" | "multimodal" | "image" | "video" | "code" | "vision" | "audio";
  /** Parameters; the total for mixtures of experts. Unit: billion. */
  readonly params_b: number | null;
  /** Whether the weights can be downloaded. */
  readonly open_weights: "yes" | "unknown" | "no";
  /** Field it is made for. */
  readonly domain:
    | "general"
    | "medical"
    | "finance"
    | "industry"
    | "science"
    | "legal"
    | "education"
    | "government"
    | "customer_service"
    | "media"
    | "other"
    | "enterprise_service"
    | "transport"
    | "code"
    | "marketing"
    | "agriculture"
    | "security"
    | "culture_tourism"
    | "operations"
    | "telecom"
    | "commerce"
    | "math"
    | "ecommerce";
  /** The list's own word for the field. */
  readonly domain_zh: string | null;
  /** Base model as declared by the developers or by the lists; unknown: not stated where we looked. */
  readonly declared_base_model: string;
  /** Our grouping of the declared base. */
  readonly base_family:
    | "unknown"
    | "meta_llama"
    | "own_pretraining"
    | "chinese_glm"
    | "chinese_qwen"
    | "chinese_other"
    | "bloom"
    | "chinese_baichuan"
    | "chinese_yi"
    | "other_foreign"
    | "own_pretraining_llama_architecture"
    | "chinese_internlm"
    | "mistral"
    | "chinese_deepseek"
    | "falcon";
  /** Address of the repository. */
  readonly hf_or_repo: string | null;
  /** How the row came about: dated by hand, from Epoch, or only in the wgwang list. */
  readonly layer: "A_curated" | "B_epoch" | "C_wgwang";
  /** Where the figure stands: an id of `sources`. */
  readonly source_id: string;
  /** high: primary source or two independent origins agree; medium: one reputable source; low: rumour, estimate, or a source that does not quite carry it. */
  readonly confidence: "high" | "medium" | "low";
  /** What a reader must know about this row: basis, bounds, conflicts, corrections. */
  readonly note: string;
}

/** Timeline of organisations. A row is one event of one organisation. */
export interface ModelsOrgTimelineRow {
  /** Organisation, in Latin script. */
  readonly organisation: string;
  /** Organisation, in Chinese. */
  readonly organisation_zh: string | null;
  /** What happened. */
  readonly event:
    | "rival_claim"
    | "first_llm"
    | "product_launch"
    | "founded"
    | "start_llm_work"
    | "later_llm"
    | "rival_target_announced"
    | "reference_model"
    | "independent_check";
  /** Day of the event. */
  readonly date: IsoDate;
  /** How much of the date is real: a coarser date mostly stands at the first day of its period. */
  readonly date_precision: "day" | "month" | "quarter" | "year";
  /** Model of the event. */
  readonly model: string | null;
  /** What the model is said to equal or to aim at. */
  readonly claimed_against: string | null;
  /** Who said so. */
  readonly claimed_by: string | null;
  /** Where the figure stands: an id of `sources`. */
  readonly source_id: string;
  /** high: primary source or two independent origins agree; medium: one reputable source; low: rumour, estimate, or a source that does not quite carry it. */
  readonly confidence: "high" | "medium" | "low";
  /** What a reader must know about this row: basis, bounds, conflicts, corrections. */
  readonly note: string;
}

/** National filings. A row is one service in the national list of filings (CAC), numbers 1 to 302: all filings to the end of 2024. A filing is a service, not always a model trained on its own. */
export interface ModelsRegistryApprovalsRow {
  /** Number in the list. */
  readonly seq: number;
  /** Service, in Chinese. */
  readonly model_zh: string;
  /** Organisation, in Chinese. */
  readonly organisation_zh: string;
  /** Region, in English. */
  readonly region:
    | "Beijing"
    | "Shanghai"
    | "Guangdong"
    | "Zhejiang"
    | "Jiangsu"
    | "Shandong"
    | "SASAC central SOE"
    | "Sichuan"
    | "Tianjin"
    | "Hebei"
    | "Guizhou"
    | "Chongqing"
    | "Hunan"
    | "Anhui"
    | "Hainan"
    | "Liaoning"
    | "Fujian"
    | "Yunnan"
    | "Henan"
    | "Hubei"
    | "Ningxia"
    | "Shaanxi"
    | "Heilongjiang"
    | "Jiangxi";
  /** Region, in Chinese. */
  readonly region_zh:
    | "北京市"
    | "上海市"
    | "广东省"
    | "浙江省"
    | "江苏省"
    | "山东省"
    | "国资委"
    | "四川省"
    | "天津市"
    | "河北省"
    | "贵州省"
    | "重庆市"
    | "湖南省"
    | "安徽省"
    | "海南省"
    | "辽宁省"
    | "福建省"
    | "云南省"
    | "河南省"
    | "湖北省"
    | "宁夏回族自治区"
    | "陕西省"
    | "黑龙江省"
    | "江西省";
  /** Date inside the filing code. */
  readonly filing_code_date: IsoDate;
  /** Date of filing as the list gives it. */
  readonly registered_date: IsoDate;
  /** Month of the first list that carries it, YYYY-MM. */
  readonly listed_month: string;
  /** Which register. */
  readonly register: "national_filing";
  /** Where the figure stands: an id of `sources`. */
  readonly source_id: string;
  /** high: primary source or two independent origins agree; medium: one reputable source; low: rumour, estimate, or a source that does not quite carry it. */
  readonly confidence: "high" | "medium" | "low";
  /** What a reader must know about this row: basis, bounds, conflicts, corrections. */
  readonly note: string;
}

/** Training runs. A row is one training run, or a total over a family, as one source records it; a model can have an epoch row and a primary row. */
export interface ModelsTrainingRunsRow {
  /** Model. */
  readonly model: string;
  /** Organisation, in Latin script. */
  readonly organisation: string;
  /** Countries of the organisations, in words. */
  readonly country: string;
  /** Whether any organisation is in mainland China or Hong Kong. */
  readonly is_china: boolean;
  /** Day of publication. */
  readonly publication_date: IsoDate;
  /** How much of the date is real: a coarser date mostly stands at the first day of its period. */
  readonly date_precision: "day";
  /** epoch: from Epoch AI; primary: from the developer. */
  readonly record_type: "epoch" | "primary";
  /** Domain, as Epoch names it. */
  readonly domain: string | null;
  /** Parameters. Unit: billion. */
  readonly params_b: number | null;
  /** Size of the training data; see tokens_basis. Unit: billion. */
  readonly training_tokens_b: number | null;
  /** gradients: tokens seen in training; datapoints: older field of Epoch, often words or unique data; tokens: as the developer states. */
  readonly tokens_basis: "datapoints" | "gradients" | "tokens" | null;
  /** Compute of training; of a fine-tune it may include the base model. Unit: FLOP. */
  readonly training_flop: number | null;
  /** Accelerator. */
  readonly training_gpu_type: string | null;
  /** Accelerators. Unit: accelerators. */
  readonly training_gpu_count: number | null;
  /** Wall clock. Unit: h. */
  readonly training_time_hours: number | null;
  /** Accelerator hours, only where printed. Unit: h. */
  readonly training_gpu_hours: number | null;
  /** Amortised hardware and energy, by Epoch, in dollars of 2023. Unit: USD. */
  readonly training_cost_usd: number | null;
  /** The same run at cloud rents, by Epoch. Unit: USD. */
  readonly training_cost_cloud_usd: number | null;
  /** Epoch's field Training compute cost (upfront). Unit: USD. */
  readonly hardware_acquisition_cost_usd: number | null;
  /** Model it was made from. */
  readonly base_model: string | null;
  /** Compute of the fine-tune alone. Unit: FLOP. */
  readonly finetune_flop: number | null;
  /** How the model can be had. */
  readonly accessibility:
    | "Open weights (unrestricted)"
    | "Open weights (restricted use)"
    | "Unreleased"
    | "API access"
    | "Open weights (non-commercial)"
    | "Open weights"
    | "Hosted access (no API)"
    | null;
  /** Epoch's own grade. */
  readonly epoch_confidence: "Confident" | "Likely" | "Speculative" | "Unverified" | "Unknown" | null;
  /** Where the figure stands: an id of `sources`. */
  readonly source_id: string;
  /** high: primary source or two independent origins agree; medium: one reputable source; low: rumour, estimate, or a source that does not quite carry it. */
  readonly confidence: "high" | "medium" | "low";
  /** What a reader must know about this row: basis, bounds, conflicts, corrections. */
  readonly note: string;
}

/** Architecture statements. A row is one documented statement of how one architecture relates to another. It is about architecture, not weights. */
export interface LineageArchitectureIdentityRow {
  /** Model or family. */
  readonly subject: string;
  /** The same, in Chinese. */
  readonly subject_zh: string | null;
  /** Class name in its code. */
  readonly subject_class: string | null;
  /** Architecture it is compared with. */
  readonly reference: string;
  /** How the two relate. */
  readonly relation:
    | "modified"
    | "identical"
    | "same_design"
    | "own_family"
    | "identical_up_to_names"
    | "identical_code"
    | "renamed_and_fused"
    | "mixed"
    | "derived"
    | "identical_class";
  /** What differs. */
  readonly delta: string | null;
  /** What the statement rests on. */
  readonly evidence: string;
  /** Where the figure stands: an id of `sources`. */
  readonly source_id: string;
  /** Further sources, separated by semicolons. */
  readonly extra_source_ids: readonly string[] | null;
  /** high: primary source or two independent origins agree; medium: one reputable source; low: rumour, estimate, or a source that does not quite carry it. */
  readonly confidence: "high" | "medium" | "low";
  /** What a reader must know about this row: basis, bounds, conflicts, corrections. */
  readonly note: string;
}

/** Fingerprint methods. A row is one published method of telling derived models, with what it is reported to give. */
export interface LineageFingerprintMethodsRow {
  /** Method. */
  readonly method: string;
  /** What it looks at. */
  readonly input_kind: "weights" | "config";
  /** What it measures. */
  readonly signal: string;
  /** What is reported of it. */
  readonly reported_behaviour: string;
  /** Score of a derived pair. Unit: own scale. */
  readonly score_derived_pair: number | null;
  /** Score of an independent pair. Unit: own scale. */
  readonly score_independent_pair: number | null;
  /** Where the figure stands: an id of `sources`. */
  readonly source_id: string;
  /** Further sources, separated by semicolons. */
  readonly extra_source_ids: readonly string[] | null;
  /** high: primary source or two independent origins agree; medium: one reputable source; low: rumour, estimate, or a source that does not quite carry it. */
  readonly confidence: "high" | "medium" | "low";
  /** What a reader must know about this row: basis, bounds, conflicts, corrections. */
  readonly note: string;
}

/** Licence headers. A row is one source file of one family. */
export interface LineageLicenceHeadersRow {
  /** Model family. */
  readonly family: string;
  /** configuration or modeling code. */
  readonly file_kind: "modeling" | "configuration";
  /** Name of the file. */
  readonly file_name: string;
  /** Whether the header still carries the notice of the transformers LLaMA file. */
  readonly llama_notice_kept: boolean;
  /** Holder of a copyright line of its own. */
  readonly own_copyright_holder: string | null;
  /** Whether LLaMA is named in the file. */
  readonly llama_named_in_file: boolean;
  /** The authors' repository, or a copy by a third party that may have edited headers. */
  readonly copy_kind: "third_party_copy" | "authors_repository";
  /** Where the figure stands: an id of `sources`. */
  readonly source_id: string;
  /** Further sources, separated by semicolons. */
  readonly extra_source_ids: readonly string[] | null;
  /** high: primary source or two independent origins agree; medium: one reputable source; low: rumour, estimate, or a source that does not quite carry it. */
  readonly confidence: "high" | "medium" | "low";
  /** What a reader must know about this row: basis, bounds, conflicts, corrections. */
  readonly note: string;
}

/** Declared lineage. A row is one model with the base its makers declare. Closed models are absent. */
export interface LineageLineageDeclaredRow {
  /** Model, in Latin script. */
  readonly model: string;
  /** Model, in Chinese. */
  readonly model_zh: string | null;
  /** Organisation, in Latin script. */
  readonly organisation: string;
  /** Organisation, in Chinese. */
  readonly organisation_zh: string | null;
  /** Day of the announcement or, where the note says so, of the first commit. */
  readonly release_date: IsoDate | null;
  /** How much of the date is real: a coarser date mostly stands at the first day of its period. */
  readonly date_precision: "day" | "month" | null;
  /** general, or the field of application. */
  readonly sector:
    | "general"
    | "medicine"
    | "law"
    | "finance"
    | "code"
    | "education"
    | "science"
    | "multimodal"
    | "operations"
    | "agriculture"
    | "media"
    | "transport"
    | "commerce"
    | "security"
    | "classics";
  /** How it was made from its base. */
  readonly derivation:
    | "instruction_tuning"
    | "pretrained_from_scratch"
    | "continued_pretraining"
    | "lora"
    | "unknown"
    | "vocabulary_extension"
    | "moe_upcycle";
  /** A second step. */
  readonly secondary_derivation:
    | "instruction_tuning"
    | "vocabulary_extension"
    | "continued_pretraining"
    | "lora"
    | null;
  /** Direct parent. */
  readonly base_model: string | null;
  /** Family of the direct parent. */
  readonly base_family: string | null;
  /** Country of the direct parent, two letters; INT: international. */
  readonly base_country: "US" | "CN" | "INT" | "FR" | "AE" | null;
  /** Whether the words from scratch, or the like in Chinese, were seen. */
  readonly from_scratch_stated: boolean;
  /** Where the figure stands: an id of `sources`. */
  readonly source_id: string;
  /** Further sources, separated by semicolons. */
  readonly extra_source_ids: readonly string[] | null;
  /** high: primary source or two independent origins agree; medium: one reputable source; low: rumour, estimate, or a source that does not quite carry it. */
  readonly confidence: "high" | "medium" | "low";
  /** What a reader must know about this row: basis, bounds, conflicts, corrections. */
  readonly note: string;
}

/** Model structures. A row is the structure of one model as its configuration gives it; Yi-34B stands twice, before and after the rename. Leave max_position_embeddings and norm_eps out of an exact comparison. */
export interface LineageModelConfigsRow {
  /** Model. */
  readonly model: string;
  /** Organisation, in Latin script. */
  readonly organisation: string | null;
  /** Organisation, in Chinese. */
  readonly organisation_zh: string | null;
  /** Country of the developer, two letters; INT: international; empty: individual or unclear. */
  readonly country: "CN" | "US" | "AE" | "FR" | "INT" | "GB" | "SG" | "JP" | "KR" | null;
  /** Day of the announcement. */
  readonly release_date: IsoDate | null;
  /** How much of the date is real: a coarser date mostly stands at the first day of its period. */
  readonly date_precision: "day" | null;
  /** Class name in config.json. */
  readonly architectures: string | null;
  /** Type string in config.json. */
  readonly model_type: string | null;
  /** Width. */
  readonly hidden_size: number | null;
  /** Layers. Unit: layers. */
  readonly num_hidden_layers: number | null;
  /** Attention heads. Unit: heads. */
  readonly num_attention_heads: number | null;
  /** Key-value heads. Unit: heads. */
  readonly num_key_value_heads: number | null;
  /** Width of one gated branch of the feed-forward layer. */
  readonly intermediate_size: number | null;
  /** Rows of the embedding, usually padded. Unit: tokens. */
  readonly vocab_size: number | null;
  /** Positions. Unit: tokens. */
  readonly max_position_embeddings: number | null;
  /** Base of the rotary embedding. */
  readonly rope_theta: number | null;
  /** Normalisation. */
  readonly norm_kind: "rmsnorm" | "layernorm" | "layernorm_nonparametric" | "layernorm_post" | null;
  /** Epsilon of the normalisation. */
  readonly norm_eps: number | null;
  /** Activation of the feed-forward layer. */
  readonly activation: "swiglu" | "gelu" | "geglu" | "relu" | "gelu_new" | null;
  /** How positions enter; rope_partial_X rotates the share X of a head. */
  readonly position_encoding:
    | "rope"
    | "rope_partial_0.25"
    | "rope_decoupled_mla"
    | "alibi"
    | "rope_half_dim"
    | "learned"
    | "rope_partial_0.4"
    | "rope_2d"
    | "rope_partial"
    | "relative_bucket_bias"
    | null;
  /** Which attention projections have biases. */
  readonly attention_bias: "false" | "qkv_only" | "true" | "out_only" | "qkv_and_out" | null;
  /** Whether input and output embeddings are one. */
  readonly tie_word_embeddings: boolean | null;
  /** Experts. Unit: experts. */
  readonly num_experts: number | null;
  /** Experts used for a token. Unit: experts. */
  readonly experts_per_token: number | null;
  /** Experts used for every token. Unit: experts. */
  readonly num_shared_experts: number | null;
  /** Width of one expert. */
  readonly moe_intermediate_size: number | null;
  /** Kind of tokenizer. */
  readonly tokenizer_kind:
    | "byte_level_bpe"
    | "sentencepiece_bpe"
    | "tiktoken_bpe"
    | "icetk"
    | "icetk_sentencepiece"
    | "bpe"
    | null;
  /** Base, where one is declared. */
  readonly declared_base_model: string | null;
  /** yes: a source says or shows that the authors pre-trained it on a stated corpus; no: a base is named. */
  readonly declared_from_scratch: "unknown" | "yes" | "no";
  /** Where the structure was read. */
  readonly config_source_kind:
    | "vendor_port"
    | "aggregated_config"
    | "gguf_header"
    | "authors_readme"
    | "authors_training_config"
    | "authors_code"
    | "authors_config_json"
    | "vendored_config_class"
    | "config_json_quoted"
    | "authors_memo"
    | "press";
  /** Where the figure stands: an id of `sources`. */
  readonly source_id: string;
  /** Further sources, separated by semicolons. */
  readonly extra_source_ids: readonly string[] | null;
  /** high: primary source or two independent origins agree; medium: one reputable source; low: rumour, estimate, or a source that does not quite carry it. */
  readonly confidence: "high" | "medium" | "low";
  /** What a reader must know about this row: basis, bounds, conflicts, corrections. */
  readonly note: string;
}

/** Tensor names. A row is one tensor of one family, variant and role. */
export interface LineageTensorNamesRow {
  /** Model family. */
  readonly family: string;
  /** Variant of the family. */
  readonly variant: string | null;
  /** What the tensor does. */
  readonly role:
    | "attn_out"
    | "input_norm"
    | "ffn_down"
    | "final_norm"
    | "ffn_up"
    | "token_embedding"
    | "post_attn_norm"
    | "attn_q"
    | "lm_head"
    | "attn_k"
    | "attn_v"
    | "ffn_gate"
    | "attn_qkv_fused"
    | "rotary_inv_freq"
    | "router"
    | "expert_gate"
    | "expert_up"
    | "expert_down"
    | "embedding_norm"
    | "expert_shared_gate"
    | "expert_shared_up"
    | "expert_shared_down"
    | "attn_qk_norm"
    | "post_ffn_norm"
    | "attn_kv_fused"
    | "position_embedding"
    | "localized_filter"
    | "ffn_gate_up_fused"
    | "pre_ffn_norm"
    | "attn_q_down"
    | "attn_q_up"
    | "attn_kv_down"
    | "attn_kv_up"
    | "attn_q_norm"
    | "attn_kv_norm"
    | "router_bias"
    | "attn_qk_fused"
    | "expert_shared_router";
  /** Name with {i} for the layer and {e} for the expert. */
  readonly tensor_name_pattern: string;
  /** Whether it is a bias. */
  readonly is_bias: boolean;
  /** What a fused tensor holds. */
  readonly fused_of: string | null;
  /** Where the figure stands: an id of `sources`. */
  readonly source_id: string;
  /** high: primary source or two independent origins agree; medium: one reputable source; low: rumour, estimate, or a source that does not quite carry it. */
  readonly confidence: "high" | "medium" | "low";
  /** What a reader must know about this row: basis, bounds, conflicts, corrections. */
  readonly note: string;
}

/** Wrapper cases. A row is one allegation, admission or control measurement. Disputes that reached the press or an issue tracker, no sample. */
export interface LineageWrapperCasesRow {
  /** Id of the case. */
  readonly case_id: string;
  /** Day of the event. */
  readonly date: IsoDate;
  /** How much of the date is real: a coarser date mostly stands at the first day of its period. */
  readonly date_precision: "day" | "month";
  /** Model in question. */
  readonly subject: string;
  /** The same, in Chinese. */
  readonly subject_zh: string;
  /** Whose model it is. */
  readonly subject_organisation: string;
  /** Country of that organisation, two letters. */
  readonly subject_country: string;
  /** Model it is said to come from. */
  readonly alleged_source_model: string;
  /** Country of that model. */
  readonly alleged_source_country: string | null;
  /** What was said. */
  readonly allegation: string;
  /** What the evidence is. */
  readonly evidence_kind: "config" | "outputs" | "weights" | "tensor_names" | "api_logs";
  /** Measure of likeness, where one is given. */
  readonly similarity_metric: string | null;
  /** Its value, in its own unit. Unit: similarity_metric. */
  readonly similarity_value: number | null;
  /** What the accused side answered. */
  readonly response: string | null;
  /** What came of it. */
  readonly outcome: string | null;
  /** The outcome in one word. */
  readonly outcome_code:
    | "unresolved"
    | "admitted_architecture"
    | "denied"
    | "admitted"
    | "refuted"
    | "admitted_naming_denied_weights"
    | "confirmed_same_architecture"
    | "admitted_architecture_denied_weights"
    | "disputed_by_third_party"
    | "declared"
    | "admitted_declared"
    | "admitted_limited"
    | "disputed"
    | "denied_method_disputed"
    | "method_control"
    | "confirmed_by_config"
    | "declared_base_unnamed";
  /** From alleged source to subject. */
  readonly direction: "us_to_cn" | "cn_to_other" | "cn_to_us" | "us_to_us" | "cn_to_cn" | "unknown";
  /** Where the figure stands: an id of `sources`. */
  readonly source_id: string;
  /** Further sources, separated by semicolons. */
  readonly extra_source_ids: readonly string[] | null;
  /** high: primary source or two independent origins agree; medium: one reputable source; low: rumour, estimate, or a source that does not quite carry it. */
  readonly confidence: "high" | "medium" | "low";
  /** What a reader must know about this row: basis, bounds, conflicts, corrections. */
  readonly note: string;
}

/** Timeline of Yi. A row is one event around the release and renaming of Yi. */
export interface LineageYiTimelineRow {
  /** Day of the event. */
  readonly date: IsoDate;
  /** How much of the date is real: a coarser date mostly stands at the first day of its period. */
  readonly date_precision: "day";
  /** What happened. */
  readonly event: string;
  /** Who acted. */
  readonly actor: string;
  /** Where the figure stands: an id of `sources`. */
  readonly source_id: string;
  /** Further sources, separated by semicolons. */
  readonly extra_source_ids: readonly string[] | null;
  /** high: primary source or two independent origins agree; medium: one reputable source; low: rumour, estimate, or a source that does not quite carry it. */
  readonly confidence: "high" | "medium" | "low";
  /** What a reader must know about this row: basis, bounds, conflicts, corrections. */
  readonly note: string;
}

/** Families of classes. A row is one class name of a configuration and the family of architectures that it is declared to belong to: its own, or another's where a documented statement says that the two are identical. It says nothing about weights. */
export interface LineageFamiliesRow {
  /** Class name in config.json; the type string where the configuration names no class. */
  readonly class_name: string;
  /** Family that the class belongs to. */
  readonly family: string;
  /** Family of `lineage/tensor_names` that lists its tensors; empty: none does. */
  readonly form: string | null;
  /** Line of families by the same maker. */
  readonly design_line: string;
  /** Where the design was first published: CN or foreign. */
  readonly design_origin: "CN" | "foreign";
  /** Whether the class stands for itself or a documented statement calls it identical to the family's. */
  readonly basis: "own class" | "documented identity";
  /** Where the figure stands: an id of `sources`. */
  readonly source_id: string;
  /** high: primary source or two independent origins agree; medium: one reputable source; low: rumour, estimate, or a source that does not quite carry it. */
  readonly confidence: "high" | "medium" | "low";
  /** What a reader must know about this row: basis, bounds, conflicts, corrections. */
  readonly note: string | null;
}

/** Chatbot Arena. A row is one model on the Chatbot Arena text board at one date. The scale was re-anchored in mid 2025: compare inside one date. */
export interface BenchmarksArenaEloRow {
  /** Date of the board. */
  readonly date: IsoDate;
  /** How much of the date is real: a coarser date mostly stands at the first day of its period. */
  readonly date_precision: "day";
  /** Model, as the source prints it. */
  readonly model: string;
  /** Our normalised name for joining over sources: a help, no fact. */
  readonly model_key: string;
  /** Who made the model, or tuned it. */
  readonly organisation: string;
  /** Country, two letters; INT: international or unclear. */
  readonly country: "US" | "CN" | "FR" | "CA" | "INT" | "GB" | "AE" | "KR" | "IL";
  /** Whether the weights are open. */
  readonly open_weights: boolean | null;
  /** Rating. Unit: elo. */
  readonly elo: number;
  /** Lower end of the 95 % interval. Unit: elo. */
  readonly ci_low: number | null;
  /** Upper end of the 95 % interval. Unit: elo. */
  readonly ci_high: number | null;
  /** Votes. Unit: votes. */
  readonly votes: number | null;
  /** Rank. */
  readonly rank: number | null;
  /** How the rating was made; online_elo_sequential is order-dependent and not the published rating. */
  readonly rating_method: "bradley_terry_published" | "online_elo_sequential" | "online_elo_published";
  /** Where the figure stands: an id of `sources`. */
  readonly source_id: string;
  /** high: primary source or two independent origins agree; medium: one reputable source; low: rumour, estimate, or a source that does not quite carry it. */
  readonly confidence: "high" | "medium" | "low";
  /** What a reader must know about this row: basis, bounds, conflicts, corrections. */
  readonly note: string;
}

/** BenBench leak scores. A row is one model on one benchmark: relative possibility that it was trained more on the train split than on the test split. */
export interface BenchmarksBenbenchLeakScoresRow {
  /** Model, as the source prints it. */
  readonly model: string;
  /** Our normalised name for joining over sources: a help, no fact. */
  readonly model_key: string;
  /** Who made the model, or tuned it. */
  readonly organisation: string;
  /** Country, two letters; INT: international or unclear. */
  readonly country: "CN" | "US" | "FR";
  /** Whether the weights are open. */
  readonly open_weights: boolean;
  /** Benchmark. */
  readonly benchmark: "GSM8K" | "MATH";
  /** Score from 5-grams; higher means more. */
  readonly leak_score_5gram: number;
  /** Score from perplexity; higher means more. */
  readonly leak_score_ppl_answer: number;
  /** Day of publication. */
  readonly publication_date: IsoDate;
  /** How much of the date is real: a coarser date mostly stands at the first day of its period. */
  readonly date_precision: "day";
  /** Where the figure stands: an id of `sources`. */
  readonly source_id: string;
  /** high: primary source or two independent origins agree; medium: one reputable source; low: rumour, estimate, or a source that does not quite carry it. */
  readonly confidence: "high" | "medium" | "low";
  /** What a reader must know about this row: basis, bounds, conflicts, corrections. */
  readonly note: string;
}

/** Benchmark scores. A row is one model on one benchmark in one setting from one source. */
export interface BenchmarksBenchmarkScoresRow {
  /** Model, as the source prints it. */
  readonly model: string;
  /** Our normalised name for joining over sources: a help, no fact. */
  readonly model_key: string;
  /** base, chat or human; from the source where it says so, else from the name. */
  readonly model_kind: "chat" | "base" | "human" | null;
  /** Who made the model, or tuned it. */
  readonly organisation: string | null;
  /** Country, two letters; INT: international or unclear. */
  readonly country: "CN" | "US" | "FR" | "GB" | "CA" | "AE" | "INT" | "IL" | "KR" | null;
  /** Whether the weights are open. */
  readonly open_weights: boolean | null;
  /** Day of publication, not of the run. */
  readonly eval_date: IsoDate;
  /** How much of the date is real: a coarser date mostly stands at the first day of its period. */
  readonly date_precision: "day" | "month";
  /** Benchmark. */
  readonly benchmark:
    | "LiveBench"
    | "MMLU"
    | "GSM8K"
    | "SuperCLUE"
    | "C-Eval"
    | "HellaSwag"
    | "ARC-Challenge"
    | "TruthfulQA"
    | "CMMLU"
    | "HumanEval"
    | "BBH"
    | "MATH"
    | "AGIEval"
    | "MBPP"
    | "Gaokao-Bench"
    | "MT-Bench"
    | "SuperCLUE-Open"
    | "GAOKAO-English"
    | "TriviaQA"
    | "AlignBench"
    | "LiveCodeBench"
    | "MMLU-Pro"
    | "GPQA"
    | "MMLU-Redux"
    | "CMATH"
    | "IFEval";
  /** Split, shots or sub-score. */
  readonly split_or_setting: string | null;
  /** Score. Unit: score_unit. */
  readonly score: number;
  /** percent, or points_10 for scores out of ten. */
  readonly score_unit: "percent" | "points_10";
  /** self: the publisher of the number made the model. */
  readonly reported_by: "third_party" | "self";
  /** Publisher of the number. */
  readonly reporter: string;
  /** What the publisher is; numbers of a competing developer are often copied from the first developer. */
  readonly reporter_kind: "benchmark_maintainer" | "independent_lab" | "competing_developer" | "developer_of_model";
  /** Where the figure stands: an id of `sources`. */
  readonly source_id: string;
  /** high: primary source or two independent origins agree; medium: one reputable source; low: rumour, estimate, or a source that does not quite carry it. */
  readonly confidence: "high" | "medium" | "low";
  /** What a reader must know about this row: basis, bounds, conflicts, corrections. */
  readonly note: string;
}

/** Contamination disclosures. A row is one event: test items found in training data, or tests opened or withdrawn. */
export interface BenchmarksContaminationDisclosuresRow {
  /** Day of the event. */
  readonly date: IsoDate;
  /** How much of the date is real: a coarser date mostly stands at the first day of its period. */
  readonly date_precision: "day";
  /** Who said so. */
  readonly organisation: string;
  /** Country, two letters (ISO 3166). */
  readonly country: string | null;
  /** Data, model or board concerned. */
  readonly subject: string;
  /** Benchmark concerned. */
  readonly benchmark: string;
  /** What was disclosed. */
  readonly event: string;
  /** Figure of the disclosure. Unit: value_unit. */
  readonly value: number | null;
  /** Unit of the figure. */
  readonly value_unit: "test_items" | "samples" | "questions" | null;
  /** Where the figure stands: an id of `sources`. */
  readonly source_id: string;
  /** high: primary source or two independent origins agree; medium: one reputable source; low: rumour, estimate, or a source that does not quite carry it. */
  readonly confidence: "high" | "medium" | "low";
  /** What a reader must know about this row: basis, bounds, conflicts, corrections. */
  readonly note: string;
}

/** Contamination tests. A row is one model under one published test: the same benchmark in its original and a changed form. */
export interface BenchmarksContaminationTestsRow {
  /** Model, as the source prints it. */
  readonly model: string;
  /** Our normalised name for joining over sources: a help, no fact. */
  readonly model_key: string;
  /** base, chat or human; from the source where it says so, else from the name. */
  readonly model_kind: "chat" | "base" | null;
  /** Who made the model, or tuned it. */
  readonly organisation: string;
  /** Country, two letters; INT: international or unclear. */
  readonly country: "US" | "CN" | "INT" | "CA" | "FR" | "GB";
  /** Whether the weights are open. */
  readonly open_weights: boolean | null;
  /** Test. */
  readonly test_name: string;
  /** Kind of test. */
  readonly test_family:
    | "perturbed_items"
    | "public_vs_hidden_split"
    | "fresh_twin_set"
    | "time_split"
    | "contamination_loss"
    | "fresh_decontaminated_set"
    | "held_out_exam"
    | "contamination_subset"
    | "corrected_items"
    | "harder_variant"
    | "training_on_exam_style_data";
  /** Benchmark behind it. */
  readonly original_benchmark: string;
  /** What the original number is. */
  readonly original_set: string | null;
  /** What the changed number is. */
  readonly perturbed_set: string;
  /** Score on the original. Unit: metric. */
  readonly original_score: number | null;
  /** Score on the changed form. Unit: metric. */
  readonly perturbed_score: number;
  /** Changed minus original, computed. Unit: metric. */
  readonly difference: number | null;
  /** The difference relative to the original, computed, for accuracy only. Unit: %. */
  readonly relative_change_percent: number | null;
  /** What the scores measure. */
  readonly metric:
    | "accuracy_percent"
    | "pass_at_1_percent"
    | "lm_loss"
    | "average_ppl_as_labelled"
    | "exam_score_percent";
  /** Whether a higher score is better. */
  readonly higher_is_better: boolean;
  /** Whether the maker of the model reports it. */
  readonly self_reported: boolean;
  /** Day of publication. */
  readonly test_date: IsoDate;
  /** How much of the date is real: a coarser date mostly stands at the first day of its period. */
  readonly date_precision: "day" | "month" | "year";
  /** Where the figure stands: an id of `sources`. */
  readonly source_id: string;
  /** high: primary source or two independent origins agree; medium: one reputable source; low: rumour, estimate, or a source that does not quite carry it. */
  readonly confidence: "high" | "medium" | "low";
  /** What a reader must know about this row: basis, bounds, conflicts, corrections. */
  readonly note: string;
}

/** Gap to GPT-4. A row is the best Chinese model against one reference at one date on one board. Where plain and best reference are one model both rows stand: filter on the role. */
export interface BenchmarksGapToGpt4Row {
  /** Date of the board. */
  readonly date: IsoDate;
  /** How much of the date is real: a coarser date mostly stands at the first day of its period. */
  readonly date_precision: "day" | "month";
  /** Board. */
  readonly benchmark:
    | "SuperCLUE"
    | "Chatbot Arena"
    | "CMMLU"
    | "AlignBench"
    | "Hungarian national high-school exam 2023"
    | "LeetCode weekly contests Jul to Nov 2023"
    | "IFEval prompt-level (first version)"
    | "SuperCLUE-Open";
  /** Part of the board. */
  readonly split_or_setting: string;
  /** table: computed from a table; statement: as a source says. */
  readonly evidence_kind: "table" | "statement";
  /** Best Chinese model. */
  readonly top_cn_model: string | null;
  /** Who made it. */
  readonly top_cn_organisation: string | null;
  /** Its score. Unit: score_unit. */
  readonly top_cn_score: number | null;
  /** Model it is compared with. */
  readonly reference_model: string;
  /** Who made that. */
  readonly reference_organisation: string;
  /** Its score. Unit: score_unit. */
  readonly reference_score: number | null;
  /** What the reference stands for. */
  readonly reference_role:
    | "plain GPT-4"
    | "best GPT-4 variant on the board"
    | "best non-Chinese model"
    | "GPT-3.5"
    | "original GPT-4 (0314)"
    | "best OpenAI model";
  /** Reference minus Chinese. Unit: score_unit. */
  readonly gap_points: number | null;
  /** Chinese over reference. Unit: %. */
  readonly ratio_percent: number | null;
  /** Unit of the scores. */
  readonly score_unit: "percent" | "elo" | "points_10";
  /** Where the figure stands: an id of `sources`. */
  readonly source_id: string;
  /** high: primary source or two independent origins agree; medium: one reputable source; low: rumour, estimate, or a source that does not quite carry it. */
  readonly confidence: "high" | "medium" | "low";
  /** What a reader must know about this row: basis, bounds, conflicts, corrections. */
  readonly note: string;
}

/** GSM8K losses. A row is one model with three losses: on GSM8K train, on GSM8K test and on a reference set written by GPT-4. */
export interface BenchmarksGsm8kLossesRow {
  /** Model, as the source prints it. */
  readonly model: string;
  /** Our normalised name for joining over sources: a help, no fact. */
  readonly model_key: string;
  /** Who made the model, or tuned it. */
  readonly organisation: string;
  /** Country, two letters; INT: international or unclear. */
  readonly country: "CN" | "US";
  /** Whether the weights are open. */
  readonly open_weights: boolean;
  /** Loss on the train split. Unit: loss_unit. */
  readonly l_train: number;
  /** Loss on the test split. Unit: loss_unit. */
  readonly l_test: number;
  /** Loss on the reference set. Unit: loss_unit. */
  readonly l_ref: number;
  /** Test minus reference; negative hints at leakage of the test. Unit: loss_unit. */
  readonly delta1_test_minus_ref: number;
  /** Test minus train; positive hints at training on the train split. Unit: loss_unit. */
  readonly delta2_test_minus_train: number;
  /** delta1 as printed. Unit: loss_unit. */
  readonly delta1_printed: number | null;
  /** delta2 as printed. Unit: loss_unit. */
  readonly delta2_printed: number | null;
  /** Unit of the losses. */
  readonly loss_unit: "language-model loss as printed" | "value labelled average_ppl by OpenCompass";
  /** Who measured. */
  readonly measured_by: "Skywork team" | "OpenCompass";
  /** Day of publication. */
  readonly publication_date: IsoDate;
  /** How much of the date is real: a coarser date mostly stands at the first day of its period. */
  readonly date_precision: "day" | "month";
  /** Whether the maker of the model measured it. */
  readonly self_reported: boolean;
  /** Where the figure stands: an id of `sources`. */
  readonly source_id: string;
  /** high: primary source or two independent origins agree; medium: one reputable source; low: rumour, estimate, or a source that does not quite carry it. */
  readonly confidence: "high" | "medium" | "low";
  /** What a reader must know about this row: basis, bounds, conflicts, corrections. */
  readonly note: string;
}

/** LiveCodeBench by month. A row is one model on the problems of one month, platform and difficulty. */
export interface BenchmarksLivecodebenchByMonthRow {
  /** Model, as the source prints it. */
  readonly model: string;
  /** Model, as the data name it. */
  readonly model_name_in_source: string;
  /** Who made the model, or tuned it. */
  readonly organisation: string;
  /** Country, two letters; INT: international or unclear. */
  readonly country: "US" | "CN" | "INT" | "CA" | "FR" | "GB";
  /** Whether the weights are open. */
  readonly open_weights: boolean;
  /** Date mark of the model in the data. */
  readonly cutoff_mark: IsoDate;
  /** Where the problems come from. */
  readonly platform: "atcoder" | "leetcode" | "codeforces";
  /** Difficulty. */
  readonly difficulty: "easy" | "hard" | "medium";
  /** First day of the month of the problems. */
  readonly problem_month: IsoDate;
  /** How much of the date is real: a coarser date mostly stands at the first day of its period. */
  readonly date_precision: "month";
  /** Problems. Unit: problems. */
  readonly problems: number;
  /** Mean of the published pass@1 per problem. Unit: %. */
  readonly mean_pass_at_1_percent: number;
  /** Where the figure stands: an id of `sources`. */
  readonly source_id: string;
  /** high: primary source or two independent origins agree; medium: one reputable source; low: rumour, estimate, or a source that does not quite carry it. */
  readonly confidence: "high" | "medium" | "low";
  /** What a reader must know about this row: basis, bounds, conflicts, corrections. */
  readonly note: string;
}

/** Open LLM Leaderboard v1. A row is one submission to the board as captured in July 2024, world-wide, labelled by the submitters. */
export interface BenchmarksOpenLlmLeaderboardV1Row {
  /** Rank by average. */
  readonly rank: number;
  /** Repository of the model. */
  readonly model: string;
  /** Average of six benchmarks. Unit: %. */
  readonly average_percent: number;
  /** MMLU. Unit: %. */
  readonly mmlu_percent: number;
  /** GSM8K. Unit: %. */
  readonly gsm8k_percent: number;
  /** The board's label of how the model was made. */
  readonly submission_type:
    | "fine_tuned"
    | "chat_tuned"
    | "merge"
    | "pretrained"
    | "unknown"
    | "continuously_pretrained";
  /** Class name in its configuration. */
  readonly architecture: string;
  /** Parameters. Unit: billion. */
  readonly params_b: number | null;
  /** Day of submission. */
  readonly submitted: IsoDate | null;
  /** Where the figure stands: an id of `sources`. */
  readonly source_id: string;
  /** high: primary source or two independent origins agree; medium: one reputable source; low: rumour, estimate, or a source that does not quite carry it. */
  readonly confidence: "high" | "medium" | "low";
  /** What a reader must know about this row: basis, bounds, conflicts, corrections. */
  readonly note: string;
}

/** Option-shuffle leakage. A row is one model on one benchmark: share of items flagged as leaked by shuffling the options. Read off a chart. */
export interface BenchmarksOptionShuffleLeakageRow {
  /** Model, as the source prints it. */
  readonly model: string;
  /** Our normalised name for joining over sources: a help, no fact. */
  readonly model_key: string;
  /** Who made the model, or tuned it. */
  readonly organisation: string;
  /** Country, two letters; INT: international or unclear. */
  readonly country: "CN" | "US" | "INT" | "FR";
  /** Whether the weights are open. */
  readonly open_weights: boolean | null;
  /** Benchmark. */
  readonly benchmark: "MMLU" | "CMMLU" | "C-Eval" | "CMB";
  /** Share flagged when the leaked items kept their order. Unit: share. */
  readonly leak_share_scenario_a_not_shuffled: number;
  /** Share flagged when the leaked items were shuffled; 0.1 to 0.3 are flagged even for models that cannot know them. Unit: share. */
  readonly leak_share_scenario_b_shuffled: number;
  /** Day of publication. */
  readonly publication_date: IsoDate;
  /** How much of the date is real: a coarser date mostly stands at the first day of its period. */
  readonly date_precision: "day";
  /** Where the figure stands: an id of `sources`. */
  readonly source_id: string;
  /** high: primary source or two independent origins agree; medium: one reputable source; low: rumour, estimate, or a source that does not quite carry it. */
  readonly confidence: "high" | "medium" | "low";
  /** What a reader must know about this row: basis, bounds, conflicts, corrections. */
  readonly note: string;
}

/** Accelerators. A row is one accelerator as one source describes it; a model has several rows where sources conflict. */
export interface ComputeAcceleratorsRow {
  /** Model, as the source writes it. */
  readonly model: string;
  /** Model, in Chinese. */
  readonly model_zh: string | null;
  /** Maker. */
  readonly vendor: string;
  /** Maker, in Chinese. */
  readonly vendor_zh: string | null;
  /** Country, two letters (ISO 3166). */
  readonly country: "US" | "CN";
  /** Day of release. */
  readonly release_date: IsoDate | null;
  /** How much of the date is real: a coarser date mostly stands at the first day of its period. */
  readonly date_precision: "day" | "month" | "half-year" | "year" | null;
  /** Architecture of the chip. */
  readonly architecture: string | null;
  /** Process node, as marketed. Unit: nm. */
  readonly process_nm: number | null;
  /** Who makes the chip. */
  readonly foundry: string | null;
  /** Memory of one device. Unit: GB. */
  readonly memory_gb: number | null;
  /** Kind of memory. */
  readonly memory_type: string | null;
  /** Memory bandwidth. Unit: GB/s. */
  readonly memory_bandwidth_gb_s: number | null;
  /** Bandwidth between devices in one node, as the source counts it. Unit: GB/s. */
  readonly interconnect_gb_s: number | null;
  /** Peak FP32 rate. Unit: TFLOP/s. */
  readonly fp32_tflops: number | null;
  /** Peak tensor rate at FP16 or BF16 without sparsity, where the source says so. Unit: TFLOP/s. */
  readonly bf16_dense_tflops: number | null;
  /** Peak rate that Epoch lists as FP16 half precision: the vector rate for Nvidia, the headline rate for many Chinese parts. Unit: TFLOP/s. */
  readonly fp16_vector_tflops: number | null;
  /** Peak INT8 rate. Unit: TOP/s. */
  readonly int8_tops: number | null;
  /** Peak FP8 rate without sparsity. Unit: TFLOP/s. */
  readonly fp8_dense_tflops: number | null;
  /** Thermal design power of one device. Unit: W. */
  readonly tdp_w: number | null;
  /** Price at launch. Unit: USD. */
  readonly launch_price_usd: number | null;
  /** US export control that names the part; empty means not established here, not allowed. */
  readonly export_status: "restricted_2023" | "china_variant" | "restricted_2022" | null;
  /** Total processing performance, TOPS times bit length, as the source gives it. Unit: TPP. */
  readonly total_processing_performance: number | null;
  /** Where the figure stands: an id of `sources`. */
  readonly source_id: string;
  /** high: primary source or two independent origins agree; medium: one reputable source; low: rumour, estimate, or a source that does not quite carry it. */
  readonly confidence: "high" | "medium" | "low";
  /** What a reader must know about this row: basis, bounds, conflicts, corrections. */
  readonly note: string;
}

/** Capital spending. A row is the capital spending of one company in one period. */
export interface ComputeCapexRow {
  /** Company, in Latin script. */
  readonly company: string;
  /** Company, in Chinese. */
  readonly company_zh: string;
  /** Calendar year, financial year, half or quarter. */
  readonly period: string;
  /** Last day of the period; a plan may end after the data. */
  readonly period_end: IsoDate;
  /** Capital spending. Unit: currency. */
  readonly capex: number | null;
  /** Lower bound of the capital spending. Unit: currency. */
  readonly capex_low: number | null;
  /** Upper bound of the capital spending. Unit: currency. */
  readonly capex_high: number | null;
  /** Currency of the amounts in this row, three letters (ISO 4217). Nothing is converted. */
  readonly currency: "CNY";
  /** What kind of figure it is: reported, plan, forecast, derived, cash paid. */
  readonly kind: string;
  /** Where the figure stands: an id of `sources`. */
  readonly source_id: string;
  /** high: primary source or two independent origins agree; medium: one reputable source; low: rumour, estimate, or a source that does not quite carry it. */
  readonly confidence: "high" | "medium" | "low";
  /** What a reader must know about this row: basis, bounds, conflicts, corrections. */
  readonly note: string;
}

/** Clusters. A row is one training cluster, fleet or project. Epoch anonymises Chinese systems and rounds them to one figure, so rows that look alike are different systems, numbered in the note. */
export interface ComputeClustersRow {
  /** Day when the cluster stood in this form, was announced or was reported. */
  readonly date: IsoDate | null;
  /** How much of the date is real: a coarser date mostly stands at the first day of its period. */
  readonly date_precision: "day" | "month" | "quarter" | "year" | null;
  /** Organisation, in Latin script. */
  readonly organisation: string | null;
  /** Organisation, in Chinese. */
  readonly organisation_zh: string | null;
  /** Name of the cluster. */
  readonly cluster: string;
  /** Country, two letters (ISO 3166). */
  readonly country: string | null;
  /** Accelerator, as the source writes it. */
  readonly gpu: string | null;
  /** Accelerators in the cluster. Unit: accelerators. */
  readonly gpu_count: number | null;
  /** Servers in the cluster. Unit: servers. */
  readonly server_count: number | null;
  /** Size in H100 equivalents, as Epoch computes it. Unit: H100. */
  readonly h100_equivalents: number | null;
  /** Power capacity. Unit: MW. */
  readonly power_mw: number | null;
  /** Cost of the hardware, mostly an estimate by Epoch. Unit: cost_currency. */
  readonly cost: number | null;
  /** Currency of the cost. */
  readonly cost_currency: "USD" | "CNY" | null;
  /** Whether the cluster exists, is planned, or is only an estimate or a claim. */
  readonly status: "existing" | "planned" | "estimate" | "signed" | "claim";
  /** Where the figure stands: an id of `sources`. */
  readonly source_id: string;
  /** high: primary source or two independent origins agree; medium: one reputable source; low: rumour, estimate, or a source that does not quite carry it. */
  readonly confidence: "high" | "medium" | "low";
  /** What a reader must know about this row: basis, bounds, conflicts, corrections. */
  readonly note: string;
}

/** Export controls. A row is one event in the timeline of US controls on accelerators. */
export interface ComputeExportControlsRow {
  /** Day of the event. */
  readonly date: IsoDate;
  /** How much of the date is real: a coarser date mostly stands at the first day of its period. */
  readonly date_precision: "day" | "month";
  /** What happened. */
  readonly event: string;
  /** What the measure demands. */
  readonly measure: string;
  /** Limits that decide which parts are covered. */
  readonly thresholds: string | null;
  /** Products named or covered, separated by semicolons. */
  readonly products_hit: string | null;
  /** What followed. */
  readonly effect: string | null;
  /** Where the figure stands: an id of `sources`. */
  readonly source_id: string;
  /** high: primary source or two independent origins agree; medium: one reputable source; low: rumour, estimate, or a source that does not quite carry it. */
  readonly confidence: "high" | "medium" | "low";
  /** What a reader must know about this row: basis, bounds, conflicts, corrections. */
  readonly note: string;
}

/** Accelerator orders. A row is one order, delivery or yearly purchase of accelerators by one buyer. Famous cases, no sample. */
export interface ComputeGpuOrdersRow {
  /** Day of the order or the end of the purchase year. */
  readonly date: IsoDate;
  /** How much of the date is real: a coarser date mostly stands at the first day of its period. */
  readonly date_precision: "day" | "month" | "quarter" | "year";
  /** Buyer. */
  readonly buyer: string;
  /** Buyer, in Chinese. */
  readonly buyer_zh: string | null;
  /** Maker of the accelerators. */
  readonly vendor: string | null;
  /** What was ordered. */
  readonly product: string;
  /** Cards, unless the product says servers. Unit: cards. */
  readonly units: number | null;
  /** Lower bound of the units. Unit: cards. */
  readonly units_low: number | null;
  /** Upper bound of the units. Unit: cards. */
  readonly units_high: number | null;
  /** Sum of the order. Unit: currency. */
  readonly amount: number | null;
  /** Currency of the amounts in this row, three letters (ISO 4217). Nothing is converted. */
  readonly currency: "USD" | "CNY" | null;
  /** When the order is delivered. */
  readonly delivery_period: string | null;
  /** Where the figure stands: an id of `sources`. */
  readonly source_id: string;
  /** high: primary source or two independent origins agree; medium: one reputable source; low: rumour, estimate, or a source that does not quite carry it. */
  readonly confidence: "high" | "medium" | "low";
  /** What a reader must know about this row: basis, bounds, conflicts, corrections. */
  readonly note: string;
}

/** Stated price changes. A row is one relative price change over a window, as a source states it. */
export interface ComputeGpuPriceChangesRow {
  /** First day of the window. */
  readonly date_from: IsoDate;
  /** Last day of the window. */
  readonly date_to: IsoDate;
  /** How much of the date is real: a coarser date mostly stands at the first day of its period. */
  readonly date_precision: "day" | "month" | "quarter" | "year";
  /** Product whose price changed. */
  readonly product: string;
  /** Where: mainland China, the United States or the world. */
  readonly market: "cn" | "global";
  /** Change over the window. Unit: %. */
  readonly change_pct: number | null;
  /** Lower end of the change. Unit: %. */
  readonly change_pct_low: number | null;
  /** Upper end of the change. Unit: %. */
  readonly change_pct_high: number | null;
  /** What changed. */
  readonly measure: string;
  /** Where the figure stands: an id of `sources`. */
  readonly source_id: string;
  /** high: primary source or two independent origins agree; medium: one reputable source; low: rumour, estimate, or a source that does not quite carry it. */
  readonly confidence: "high" | "medium" | "low";
  /** What a reader must know about this row: basis, bounds, conflicts, corrections. */
  readonly note: string;
}

/** Purchase prices. A row is one observation of the price of a card, an 8-card server or a system. Channel prices and what large buyers paid directly are different prices and are never pooled. */
export interface ComputeGpuPurchasePricesRow {
  /** Day of the observation. */
  readonly date: IsoDate;
  /** How much of the date is real: a coarser date mostly stands at the first day of its period. */
  readonly date_precision: "day" | "month" | "quarter" | "year";
  /** What was priced. */
  readonly product: string;
  /** card; server_8gpu: server with eight cards; server: number or model of the cards not stated. */
  readonly unit: "card" | "server_8gpu" | "server";
  /** Where: mainland China, the United States or the world. */
  readonly market: "us" | "cn" | "global";
  /** list: price list of the maker; distributor, retail, grey or used market; contract: announced contract; empty: the source does not say. */
  readonly channel: "retail" | "grey" | "distributor" | "contract" | "list" | "used" | null;
  /** Price of one unit; empty where only a range is given. Unit: currency. */
  readonly price: number | null;
  /** Lower end of the price. Unit: currency. */
  readonly price_low: number | null;
  /** Upper end of the price. Unit: currency. */
  readonly price_high: number | null;
  /** Currency of the amounts in this row, three letters (ISO 4217). Nothing is converted. */
  readonly currency: "USD" | "CNY" | "EUR";
  /** Whether the figure was calculated from figures of the source (a quotient, a growth rate) instead of printed there; read off notes that begin with the word derived. */
  readonly derived: boolean;
  /** Where the figure stands: an id of `sources`. */
  readonly source_id: string;
  /** high: primary source or two independent origins agree; medium: one reputable source; low: rumour, estimate, or a source that does not quite carry it. */
  readonly confidence: "high" | "medium" | "low";
  /** What a reader must know about this row: basis, bounds, conflicts, corrections. */
  readonly note: string;
}

/** Rental packages. A row is one rental price that is not given per GPU-hour. */
export interface ComputeGpuRentalPackagesRow {
  /** Day of the observation. */
  readonly date: IsoDate;
  /** How much of the date is real: a coarser date mostly stands at the first day of its period. */
  readonly date_precision: "day" | "month" | "quarter" | "half-year" | "year";
  /** Where: mainland China or the United States. */
  readonly market: "cn" | "us";
  /** Lessor. */
  readonly provider: string | null;
  /** Lessor, in Chinese. */
  readonly provider_zh: string | null;
  /** What was rented. */
  readonly product: string;
  /** card; server_8gpu: server with eight cards; server: cards not stated; PFLOPS. */
  readonly unit: "server_8gpu" | "card" | "PFLOPS (as printed, P)" | "server";
  /** Time the price is for. Two reports of late 2024 print a year where the level fits a month: kept as printed and said here. */
  readonly period: "month" | "as printed: year (likely month)" | "year" | "hour";
  /** Price of one unit for one period. Unit: currency. */
  readonly price: number | null;
  /** Lower end of the price. Unit: currency. */
  readonly price_low: number | null;
  /** Upper end of the price. Unit: currency. */
  readonly price_high: number | null;
  /** Currency of the amounts in this row, three letters (ISO 4217). Nothing is converted. */
  readonly currency: "CNY" | "USD";
  /** Whether the figure was calculated from figures of the source (a quotient, a growth rate) instead of printed there; read off notes that begin with the word derived. */
  readonly derived: boolean;
  /** Where the figure stands: an id of `sources`. */
  readonly source_id: string;
  /** high: primary source or two independent origins agree; medium: one reputable source; low: rumour, estimate, or a source that does not quite carry it. */
  readonly confidence: "high" | "medium" | "low";
  /** What a reader must know about this row: basis, bounds, conflicts, corrections. */
  readonly note: string;
}

/** Rental prices per GPU-hour. A row is one rental price per GPU-hour: cloud, GPU, instance size, kind of pricing and date. List prices lag; a repeated price may mean that nobody updated the list. */
export interface ComputeGpuRentalPricesRow {
  /** Day on which the price was seen. */
  readonly date: IsoDate;
  /** How much of the date is real: a coarser date mostly stands at the first day of its period. */
  readonly date_precision: "day" | "month" | "quarter" | "half-year" | "year";
  /** Cloud. */
  readonly cloud: string;
  /** Cloud, in Chinese. */
  readonly cloud_zh: string | null;
  /** Where: mainland China, the United States or the world. */
  readonly region: "global" | "us" | "cn";
  /** Regions or offers behind the price. */
  readonly region_detail: string | null;
  /** GPU; A100 is the 40 GB version unless suffixed. */
  readonly gpu: string;
  /** GPUs in the instance; empty for a mix. Unit: GPUs. */
  readonly gpus_per_instance: number | null;
  /** Name of the instance at the cloud. */
  readonly instance_type: string | null;
  /** Price of one GPU for one hour; the median where n_quotes is above 1. Unit: currency per GPU-hour. */
  readonly price_per_gpu_hour: number | null;
  /** Lowest price over zones or offers. Unit: currency per GPU-hour. */
  readonly price_low: number | null;
  /** Highest price over zones or offers. Unit: currency per GPU-hour. */
  readonly price_high: number | null;
  /** Currency of the amounts in this row, three letters (ISO 4217). Nothing is converted. */
  readonly currency: "USD" | "CNY";
  /** How the price is bound. */
  readonly pricing_kind: "on_demand" | "spot" | "monthly" | "reserved_1y" | "reserved_3y";
  /** Zones, regions or offers behind the row. Unit: quotes. */
  readonly n_quotes: number | null;
  /** Where the figure stands: an id of `sources`. */
  readonly source_id: string;
  /** high: primary source or two independent origins agree; medium: one reputable source; low: rumour, estimate, or a source that does not quite carry it. */
  readonly confidence: "high" | "medium" | "low";
  /** What a reader must know about this row: basis, bounds, conflicts, corrections. */
  readonly note: string;
}

/** National computing capacity. A row is one national or world total of computing capacity, centres or stock. Totals at different precisions must not be chained. */
export interface ComputeNationalComputeRow {
  /** Day for which the total stands. */
  readonly date: IsoDate;
  /** How much of the date is real: a coarser date mostly stands at the first day of its period. */
  readonly date_precision: "day" | "month";
  /** CN for China, world for the world. */
  readonly country: "CN" | "world";
  /** What is counted. */
  readonly metric: string;
  /** Total. Unit: unit. */
  readonly value: number | null;
  /** Lower end of the total. Unit: unit. */
  readonly value_low: number | null;
  /** Upper end of the total. Unit: unit. */
  readonly value_high: number | null;
  /** Unit of the total; EFLOPS come at different precisions (see note). */
  readonly unit: "EFLOPS" | "centres" | "GPUs" | "racks";
  /** Where the figure stands: an id of `sources`. */
  readonly source_id: string;
  /** high: primary source or two independent origins agree; medium: one reputable source; low: rumour, estimate, or a source that does not quite carry it. */
  readonly confidence: "high" | "medium" | "low";
  /** What a reader must know about this row: basis, bounds, conflicts, corrections. */
  readonly note: string;
}

/** Power, PUE and electricity tariffs. A row is one figure on server power, power usage effectiveness or the price of electricity, or a claim of the article on them. */
export interface ComputePowerAndTariffsRow {
  /** What the figure is about. */
  readonly item: "tariff" | "pue" | "server_power" | "article_claim" | "tariff_gap";
  /** Which machine, centre or tariff. */
  readonly subject: string;
  /** What is measured. */
  readonly metric:
    | "price_per_kwh"
    | "mean_pue"
    | "max_power_kw"
    | "yuan_per_day"
    | "max_measured_power_kw"
    | "pue_limit"
    | "gap_pct"
    | "cooling_share_pct"
    | "it_share_pct"
    | "typical_power_kw"
    | "implied_pue"
    | "yuan_per_kwh"
    | "share_of_rated_power_pct";
  /** Day or first day of the period the figure is for. */
  readonly date: IsoDate;
  /** How much of the date is real: a coarser date mostly stands at the first day of its period. */
  readonly date_precision: "day" | "month" | "quarter" | "half-year" | "year";
  /** Country (two letters), part of one, EU or global. */
  readonly region: string;
  /** Figure. Unit: unit. */
  readonly value: number | null;
  /** Lower end of the figure. Unit: unit. */
  readonly value_low: number | null;
  /** Upper end of the figure. Unit: unit. */
  readonly value_high: number | null;
  /** Unit of the figure. */
  readonly unit: "ratio" | "CNY/kWh" | "USD/kWh" | "kW" | "percent" | "EUR/kWh" | "CNY/day";
  /** Where the figure stands: an id of `sources`. */
  readonly source_id: string;
  /** high: primary source or two independent origins agree; medium: one reputable source; low: rumour, estimate, or a source that does not quite carry it. */
  readonly confidence: "high" | "medium" | "low";
  /** What a reader must know about this row: basis, bounds, conflicts, corrections. */
  readonly note: string;
}

/** Compute spending of start-ups. A row is the compute spending or a compute contract of model start-ups; two rows are comparison figures. */
export interface ComputeStartupComputeSpendRow {
  /** Company, in Latin script. */
  readonly company: string;
  /** Company, in Chinese. */
  readonly company_zh: string | null;
  /** First day of the period. */
  readonly period_start: IsoDate | null;
  /** Last day of the period. */
  readonly period_end: IsoDate | null;
  /** What is measured. */
  readonly metric: string;
  /** Amount. Unit: currency. */
  readonly value: number | null;
  /** Currency of the amounts in this row, three letters (ISO 4217). Nothing is converted. */
  readonly currency: "CNY" | "USD" | null;
  /** Share, where the row states a share and no amount. Unit: %. */
  readonly share_pct: number | null;
  /** Where the figure stands: an id of `sources`. */
  readonly source_id: string;
  /** high: primary source or two independent origins agree; medium: one reputable source; low: rumour, estimate, or a source that does not quite carry it. */
  readonly confidence: "high" | "medium" | "low";
  /** What a reader must know about this row: basis, bounds, conflicts, corrections. */
  readonly note: string;
}

/** Kinds of buyers. A row is one buyer or holder of accelerators as gpu_orders and clusters spell it, with what kind of organisation it is: our own judgement, with the reason. */
export interface ComputeBuyerKindsRow {
  /** Buyer or holder, spelled as in gpu_orders or clusters. */
  readonly organisation: string;
  /** Organisation, in Chinese. */
  readonly organisation_zh: string;
  /** The organisations behind it, one spelling each; empty for a total or an anonymised system. */
  readonly members: readonly string[] | null;
  /** What kind of organisation it is; aggregate: a total over buyers. */
  readonly kind:
    | "tech_group"
    | "cloud_specialist"
    | "research_government"
    | "startup"
    | "aggregate"
    | "other_company"
    | "listed_newcomer"
    | "chip_maker"
    | "anonymised"
    | "telecom_state";
  /** Country, two letters (ISO 3166). */
  readonly country: string | null;
  /** The developer of models it is or builds for; empty if none. */
  readonly developer: string | null;
  /** Why it is counted as this kind. */
  readonly why: string;
  /** Where the figure stands: an id of `sources`. */
  readonly source_id: string;
  /** high: primary source or two independent origins agree; medium: one reputable source; low: rumour, estimate, or a source that does not quite carry it. */
  readonly confidence: "high" | "medium" | "low";
  /** What a reader must know about this row: basis, bounds, conflicts, corrections. */
  readonly note: string;
}

/** Origins of order counts. A row is one source of gpu_orders with the count it goes back to: copies of one count are one origin. */
export interface ComputeOrderOriginsRow {
  /** Where the figure stands: an id of `sources`. */
  readonly source_id: string;
  /** Short name of the origin. */
  readonly origin: string;
  /** The origin, in English. */
  readonly origin_name: string;
  /** The origin, in Chinese. */
  readonly origin_name_zh: string;
  /** high: primary source or two independent origins agree; medium: one reputable source; low: rumour, estimate, or a source that does not quite carry it. */
  readonly confidence: "high" | "medium" | "low";
  /** What a reader must know about this row: basis, bounds, conflicts, corrections. */
  readonly note: string;
}

/** Own or rented compute. A row is what one source says on whether a model company owned or rented its compute before its standing was known. */
export interface ComputeOwnershipRow {
  /** Company, in Latin script. */
  readonly company: string;
  /** Company, in Chinese. */
  readonly company_zh: string | null;
  /** Country, two letters (ISO 3166). */
  readonly country: string;
  /** own, rent, or unknown: no source in the collection says. */
  readonly compute: "own" | "rent" | "unknown";
  /** Where the figure stands: an id of `sources`. */
  readonly source_id: string | null;
  /** high: primary source or two independent origins agree; medium: one reputable source; low: rumour, estimate, or a source that does not quite carry it. */
  readonly confidence: "high" | "medium" | "low";
  /** What a reader must know about this row: basis, bounds, conflicts, corrections. */
  readonly note: string;
}

/** Prices of data and labour. A row is one price, deal, market size or headcount. */
export interface CorporaAnnotationCostsRow {
  /** What is priced. */
  readonly item: string;
  /** Kind of figure. */
  readonly category:
    | "annotation_price"
    | "licensing_deal"
    | "market_size"
    | "exchange_volume"
    | "company_result"
    | "volume"
    | "cleaning_compute"
    | "headcount"
    | "subsidy"
    | "cleaning_effort";
  /** China or abroad. */
  readonly region: "abroad" | "China";
  /** Buyer. */
  readonly buyer: string | null;
  /** Seller. */
  readonly seller: string | null;
  /** Day of the figure; it may be a target year after the data. */
  readonly date: IsoDate | null;
  /** How much of the date is real: a coarser date mostly stands at the first day of its period. */
  readonly date_precision: "day" | "month" | "year" | null;
  /** Figure, or its lower end. Unit: unit. */
  readonly value_low: number | null;
  /** Upper end. Unit: unit. */
  readonly value_high: number | null;
  /** Currency of the amounts in this row, three letters (ISO 4217). Nothing is converted. */
  readonly currency: "USD" | "CNY" | "EUR" | null;
  /** What the figure is per or of. */
  readonly unit: string;
  /** Where the figure stands: an id of `sources`. */
  readonly source_id: string;
  /** high: primary source or two independent origins agree; medium: one reputable source; low: rumour, estimate, or a source that does not quite carry it. */
  readonly confidence: "high" | "medium" | "low";
  /** What a reader must know about this row: basis, bounds, conflicts, corrections. */
  readonly note: string;
}

/** The Chinese web. A row is one figure on the size or pollution of the Chinese web. */
export interface CorporaChineseWebSignalsRow {
  /** Day the figure is for. */
  readonly date: IsoDate;
  /** How much of the date is real: a coarser date mostly stands at the first day of its period. */
  readonly date_precision: "day" | "month" | "year";
  /** What is measured. */
  readonly metric:
    | "websites_in_china"
    | "cn_domain_websites"
    | "internet_users_in_china"
    | "share_of_world_internet_users"
    | "gpt_long_chinese_tokens_porn_or_gambling"
    | "other_llms_with_vocabulary_tested"
    | "gpt4o_training_pages_share_one_porn_term";
  /** Figure. Unit: unit. */
  readonly value: number;
  /** Unit of the figure. */
  readonly unit: "websites" | "pct" | "users" | "models";
  /** Where the figure stands: an id of `sources`. */
  readonly source_id: string;
  /** high: primary source or two independent origins agree; medium: one reputable source; low: rumour, estimate, or a source that does not quite carry it. */
  readonly confidence: "high" | "medium" | "low";
  /** What a reader must know about this row: basis, bounds, conflicts, corrections. */
  readonly note: string;
}

/** Cleaning pipelines. A row is one step of one pipeline. */
export interface CorporaCleaningPipelinesRow {
  /** Corpus, pipeline or variant. */
  readonly corpus: string;
  /** Language, ISO 639-3, or unknown, code, other, all, multilingual, or a sum such as zho+eng. */
  readonly language: "zho" | "eng" | "multilingual";
  /** What is counted. */
  readonly unit: "bytes" | "documents" | "tokens" | "share of raw data" | "characters" | "paragraphs";
  /** Place of the step; 0 is the input; empty: no place given. Variants are only numbered. */
  readonly step_no: number | null;
  /** Step. */
  readonly step_name: string;
  /** What is left, of the raw input. Unit: %. */
  readonly remaining_pct_of_raw: number | null;
  /** What the step removes, of what the step before left. Unit: %. */
  readonly removed_pct_of_previous: number | null;
  /** What is left, as an amount. Unit: amount_unit. */
  readonly remaining_amount: number | null;
  /** Unit of the amount. */
  readonly amount_unit: "gb" | "documents" | "tokens_b" | "tb" | "documents_m" | null;
  /** Whether we divided or subtracted figures printed in the source. */
  readonly derived: boolean;
  /** Where the figure stands: an id of `sources`. */
  readonly source_id: string;
  /** high: primary source or two independent origins agree; medium: one reputable source; low: rumour, estimate, or a source that does not quite carry it. */
  readonly confidence: "high" | "medium" | "low";
  /** What a reader must know about this row: basis, bounds, conflicts, corrections. */
  readonly note: string;
}

/** Corpora. A row is one corpus, or one released part or version. Retention rates start from different points: read retention_unit and note. */
export interface CorporaCorporaRow {
  /** Corpus. */
  readonly name: string;
  /** Corpus, in Chinese. */
  readonly name_zh: string | null;
  /** Organisation, in Latin script. */
  readonly organisation: string;
  /** Day of release. */
  readonly release_date: IsoDate | null;
  /** How much of the date is real: a coarser date mostly stands at the first day of its period. */
  readonly date_precision: "day" | "month" | "year" | null;
  /** Language, ISO 639-3, or unknown, code, other, all, multilingual, or a sum such as zho+eng. */
  readonly language: "zho" | "eng" | "multilingual" | "zho+eng" | "eng+deu+fra+spa+ita";
  /** Size before cleaning. Unit: TB. */
  readonly raw_size_tb: number | null;
  /** Size after cleaning. Unit: TB. */
  readonly clean_size_tb: number | null;
  /** Documents before cleaning. Unit: documents. */
  readonly raw_documents: number | null;
  /** Documents after cleaning. Unit: documents. */
  readonly clean_documents: number | null;
  /** Tokens after cleaning. Unit: billion. */
  readonly tokens_b: number | null;
  /** Whether it can be had; empty: not said. */
  readonly open: "yes" | "no" | "partial" | null;
  /** Clean over raw. Unit: %. */
  readonly retention_pct: number | null;
  /** What is counted in the retention. */
  readonly retention_unit: string | null;
  /** Whether we divided figures printed in the source. */
  readonly retention_derived: boolean | null;
  /** Where the figure stands: an id of `sources`. */
  readonly source_id: string;
  /** high: primary source or two independent origins agree; medium: one reputable source; low: rumour, estimate, or a source that does not quite carry it. */
  readonly confidence: "high" | "medium" | "low";
  /** What a reader must know about this row: basis, bounds, conflicts, corrections. */
  readonly note: string;
}

/** Re-use of corpora. A row is one corpus or model that took an open corpus made by another. Only what was openly stated. */
export interface CorporaCorpusReuseRow {
  /** Corpus or model that took it. */
  readonly derived: string;
  /** corpus, model or experiment. */
  readonly derived_type: "corpus" | "model" | "experiment";
  /** Who made that. */
  readonly derived_organisation: string | null;
  /** Day of that corpus or model. */
  readonly date: IsoDate | null;
  /** How much of the date is real: a coarser date mostly stands at the first day of its period. */
  readonly date_precision: "day" | "month" | null;
  /** Corpus that was taken. */
  readonly source_corpus: string;
  /** Who made it. */
  readonly source_organisation: string | null;
  /** Whether it was used, or examined and dropped. */
  readonly reused: "yes" | "examined, dropped";
  /** Where the figure stands: an id of `sources`. */
  readonly source_id: string;
  /** high: primary source or two independent origins agree; medium: one reputable source; low: rumour, estimate, or a source that does not quite carry it. */
  readonly confidence: "high" | "medium" | "low";
  /** What a reader must know about this row: basis, bounds, conflicts, corrections. */
  readonly note: string;
}

/** Effect of data quality. A row is one benchmark score of the same model trained on two data sets. Nearly all studies are by the makers of corpus_b. */
export interface CorporaDataQualityEffectRow {
  /** Study. */
  readonly study: string;
  /** Day of publication. */
  readonly date: IsoDate | null;
  /** How much of the date is real: a coarser date mostly stands at the first day of its period. */
  readonly date_precision: "day" | "month" | "year" | null;
  /** Language, ISO 639-3, or unknown, code, other, all, multilingual, or a sum such as zho+eng. */
  readonly language: "eng" | "zho";
  /** Baseline: less filtered, or other. */
  readonly corpus_a: string;
  /** Treatment: more filtered. */
  readonly corpus_b: string;
  /** Parameters of the model. Unit: billion. */
  readonly model_params_b: number | null;
  /** Training tokens. Unit: billion. */
  readonly tokens_b: number | null;
  /** Benchmark. */
  readonly benchmark: string;
  /** Score with corpus_a. Unit: score_unit. */
  readonly score_a: number | null;
  /** Score with corpus_b. Unit: score_unit. */
  readonly score_b: number | null;
  /** pct, or score: the benchmark's own scale. */
  readonly score_unit: "pct" | "score" | null;
  /** Where the figure stands: an id of `sources`. */
  readonly source_id: string;
  /** high: primary source or two independent origins agree; medium: one reputable source; low: rumour, estimate, or a source that does not quite carry it. */
  readonly confidence: "high" | "medium" | "low";
  /** What a reader must know about this row: basis, bounds, conflicts, corrections. */
  readonly note: string;
}

/** Retention by language. A row is one language through one stage of one multilingual pipeline. */
export interface CorporaLanguageRetentionRow {
  /** Data set. */
  readonly dataset: "FineWeb2" | "OSCAR 2019" | "OSCAR 21.09";
  /** Day of the version. */
  readonly date: IsoDate;
  /** How much of the date is real: a coarser date mostly stands at the first day of its period. */
  readonly date_precision: "day" | "month" | "year";
  /** Language, ISO 639-3, or unknown, code, other, all, multilingual, or a sum such as zho+eng. */
  readonly language:
    | "zho"
    | "jpn"
    | "rus"
    | "deu"
    | "fra"
    | "spa"
    | "kor"
    | "por"
    | "ita"
    | "eng"
    | "ara"
    | "vie"
    | "tur"
    | "pol"
    | "nld"
    | "hin"
    | "ind"
    | "ces"
    | "yue";
  /** Language, in English. */
  readonly language_name: string;
  /** Stage of the pipeline. */
  readonly stage: "quality_filter" | "line_deduplication";
  /** Unit of before and after. */
  readonly unit: "gb" | "documents" | "utf8_bytes" | "words";
  /** Amount before the stage. Unit: unit. */
  readonly before: number;
  /** Amount after the stage. Unit: unit. */
  readonly after: number;
  /** After over before. Unit: %. */
  readonly retained_pct: number;
  /** Whether we divided or subtracted figures printed in the source. */
  readonly derived: boolean;
  /** Where the figure stands: an id of `sources`. */
  readonly source_id: string;
  /** high: primary source or two independent origins agree; medium: one reputable source; low: rumour, estimate, or a source that does not quite carry it. */
  readonly confidence: "high" | "medium" | "low";
  /** What a reader must know about this row: basis, bounds, conflicts, corrections. */
  readonly note: string;
}

/** Quality rules. A row is one threshold of one rule of one pipeline. */
export interface CorporaQualityHeuristicsRow {
  /** Id of the rule. */
  readonly rule_id: string;
  /** Pipeline. */
  readonly pipeline:
    | "FineWeb2"
    | "Matrix English (MAP-Neo)"
    | "MAP-CC (Matrix Chinese)"
    | "ROOTS (BigScience OSCAR)"
    | "Gopher (datatrove defaults)"
    | "RefinedWeb (DCLM reproduction)"
    | "Data-Juicer RedPajama CC 2023-06 recipe"
    | "ChineseWebText"
    | "Data-Juicer operator defaults"
    | "C4 (T5 paper)"
    | "Dolma v1.5 Common Crawl"
    | "FineWeb"
    | "ChineseWebText 2.0"
    | "Data-Juicer Alpaca-CoT zh recipe"
    | "C4 (datatrove defaults)"
    | "C4 (DCLM configuration)"
    | "Dolma v1.6 web"
    | "mC4 (datatrove C4 paragraph filter)"
    | "CCNet"
    | "FlagData"
    | "mC4 (datatrove C4 bad words filter)"
    | "FineWeb-Edu"
    | "Chinese Fineweb Edu"
    | "Skywork SkyPile";
  /** Language the threshold is set for; all or default: for any. */
  readonly language: "eng" | "zho" | "all" | "jpn" | "kor" | "deu" | "fra" | "rus" | "default" | "zho+eng";
  /** Name of the rule; one measure has one name. */
  readonly rule: string;
  /** What is kept or dropped. */
  readonly granularity: "document" | "line" | "document pair" | "word" | "sentence";
  /** What is measured, with numerator and denominator. */
  readonly quantity: string;
  /** Condition under which the text is kept. */
  readonly operator: "<=" | ">=" | "between" | "==" | ">" | "<";
  /** Threshold. Unit: unit. */
  readonly threshold: number;
  /** Upper bound, for between. Unit: unit. */
  readonly threshold_high: number | null;
  /** Unit of the threshold. */
  readonly unit:
    | "share"
    | "characters"
    | "words"
    | "score"
    | "0 or 1"
    | "ratio"
    | "sentences"
    | "perplexity"
    | "characters per line"
    | "words per line"
    | "nat"
    | "probability"
    | "lines"
    | "buckets"
    | "newlines"
    | "bits"
    | "tokens"
    | "count"
    | "spans";
  /** The condition, in words. */
  readonly keep_if: string;
  /** Whether the rule is used. */
  readonly status: "used" | "default" | "defined, not called" | "commented out" | "disabled";
  /** Where the figure stands: an id of `sources`. */
  readonly source_id: string;
  /** high: primary source or two independent origins agree; medium: one reputable source; low: rumour, estimate, or a source that does not quite carry it. */
  readonly confidence: "high" | "medium" | "low";
  /** What a reader must know about this row: basis, bounds, conflicts, corrections. */
  readonly note: string;
}

/** Training data mix. A row is one language, or one total, in the training data of one model. Compare shares only inside one unit. */
export interface CorporaTrainingDataMixRow {
  /** Model; a suffix in brackets marks a second breakdown. */
  readonly model: string;
  /** Organisation, in Latin script. */
  readonly organisation: string | null;
  /** Country, in words. */
  readonly country: "China" | "USA" | "international" | null;
  /** Day of publication. */
  readonly date: IsoDate | null;
  /** How much of the date is real: a coarser date mostly stands at the first day of its period. */
  readonly date_precision: "day" | "month" | null;
  /** Training tokens. Unit: billion. */
  readonly training_tokens_b: number | null;
  /** Language, ISO 639-3, or unknown, code, other, all, multilingual, or a sum such as zho+eng. */
  readonly language: string;
  /** Share of the training data. Unit: %. */
  readonly share_pct: number | null;
  /** What is counted in the share. */
  readonly share_unit: "tokens" | "documents" | "words" | "characters" | "bytes" | "corpus" | null;
  /** Whether we divided or subtracted figures printed in the source. */
  readonly derived: boolean;
  /** Where the figure stands: an id of `sources`. */
  readonly source_id: string;
  /** high: primary source or two independent origins agree; medium: one reputable source; low: rumour, estimate, or a source that does not quite carry it. */
  readonly confidence: "high" | "medium" | "low";
  /** What a reader must know about this row: basis, bounds, conflicts, corrections. */
  readonly note: string;
}

/** Languages of the web. A row is one language at one date under one measure. The measures differ and must not be compared in level. */
export interface CorporaWebLanguageShareRow {
  /** What is measured. */
  readonly measure:
    | "common_crawl_primary_language"
    | "w3techs_content_language"
    | "internet_users_by_language"
    | "obdilci_web_content";
  /** Common Crawl crawl. */
  readonly crawl: string | null;
  /** Day the figure is for. */
  readonly date: IsoDate;
  /** How much of the date is real: a coarser date mostly stands at the first day of its period. */
  readonly date_precision: "day" | "week" | "month" | "year";
  /** Language, ISO 639-3, or unknown, code, other, all, multilingual, or a sum such as zho+eng. */
  readonly language:
    | "zho"
    | "fra"
    | "deu"
    | "eng"
    | "jpn"
    | "por"
    | "spa"
    | "ara"
    | "rus"
    | "ita"
    | "kor"
    | "vie"
    | "unknown"
    | "pol"
    | "tur"
    | "nld"
    | "ind"
    | "fas"
    | "hin";
  /** Language, in English. */
  readonly language_name: string;
  /** Pages or users. Unit: count_unit. */
  readonly count: number | null;
  /** What is counted. */
  readonly count_unit: "pages" | "users" | null;
  /** Share. Unit: %. */
  readonly share_pct: number | null;
  /** Where the figure stands: an id of `sources`. */
  readonly source_id: string;
  /** high: primary source or two independent origins agree; medium: one reputable source; low: rumour, estimate, or a source that does not quite carry it. */
  readonly confidence: "high" | "medium" | "low";
  /** What a reader must know about this row: basis, bounds, conflicts, corrections. */
  readonly note: string;
}

/** Company figures. A row is one figure of one company and period. Net losses of companies with preferred shares hold large changes of fair value. */
export interface CapitalAiDragonsFinancialsRow {
  /** Company, in Latin script. */
  readonly company: string;
  /** Company, in Chinese. */
  readonly company_zh: string;
  /** Period, or event. */
  readonly period: string;
  /** End of the period, or day of the event. */
  readonly date: IsoDate;
  /** How much of the date is real: a coarser date mostly stands at the first day of its period. */
  readonly date_precision: "day" | "month";
  /** What is measured. */
  readonly metric:
    | "revenue"
    | "net_profit"
    | "rnd_expense"
    | "market_cap"
    | "adjusted_net_profit"
    | "sales_marketing_expense"
    | "cumulative_net_profit"
    | "employees"
    | "ipo_price"
    | "gross_profit"
    | "cumulative_rnd_expense"
    | "ipo_raised"
    | "share_price"
    | "cash"
    | "ipo_sought"
    | "cumulative_revenue"
    | "generative_ai_revenue"
    | "accumulated_deficit"
    | "cumulative_adjusted_net_profit"
    | "ipo_raised_net";
  /** Figure; a loss is negative. Unit: currency. */
  readonly value: number;
  /** Currency of the figure, three letters; empty for head counts. */
  readonly currency: "CNY" | "HKD" | "USD" | null;
  /** Where the figure stands: an id of `sources`. */
  readonly source_id: string;
  /** high: primary source or two independent origins agree; medium: one reputable source; low: rumour, estimate, or a source that does not quite carry it. */
  readonly confidence: "high" | "medium" | "low";
  /** What a reader must know about this row: basis, bounds, conflicts, corrections. */
  readonly note: string;
}

/** Exits. A row is one outcome of one company, or of the stake of one holder. Famous cases, no sample: no rates. */
export interface CapitalExitsRow {
  /** Company, in Latin script. */
  readonly company: string;
  /** Company, in Chinese. */
  readonly company_zh: string | null;
  /** Country, two letters (ISO 3166). */
  readonly country: string;
  /** Day of founding. */
  readonly founded: IsoDate | null;
  /** How much of founded is real. */
  readonly founded_precision: "year" | "month" | "day" | null;
  /** Day of the first funding. */
  readonly first_funding_date: IsoDate | null;
  /** How much of it is real. */
  readonly first_funding_precision: "month" | "year" | "day" | null;
  /** Day of the outcome. */
  readonly exit_date: IsoDate | null;
  /** How much of it is real. */
  readonly exit_date_precision: "day" | "month" | "quarter" | "year" | null;
  /** Kind of outcome. */
  readonly exit_kind:
    | "ipo"
    | "acquihire"
    | "secondary_sale"
    | "acquisition"
    | "ipo_filing"
    | "ipo_withdrawn"
    | "no_exit_stalled"
    | "bankruptcy"
    | "distress"
    | "shutdown"
    | "post_listing_fall"
    | "ipo_lapsed"
    | "ipo_pending"
    | "none"
    | "ipo_preparation";
  /** Value at the outcome; read the basis. Unit: exit_value_currency. */
  readonly exit_value: number | null;
  /** Its currency. */
  readonly exit_value_currency: "USD" | "CNY" | "HKD" | null;
  /** What the value is. */
  readonly exit_value_basis: string | null;
  /** Last valuation before. Unit: last_private_valuation_currency. */
  readonly last_private_valuation: number | null;
  /** Its currency. */
  readonly last_private_valuation_currency: "USD" | "CNY" | null;
  /** Where the figure stands: an id of `sources`. */
  readonly source_id: string;
  /** high: primary source or two independent origins agree; medium: one reputable source; low: rumour, estimate, or a source that does not quite carry it. */
  readonly confidence: "high" | "medium" | "low";
  /** What a reader must know about this row: basis, bounds, conflicts, corrections. */
  readonly note: string;
}

/** Fund terms and exits. A row is one statistic on fund life, distributions, time to exit, buy-back clauses, exits or listings. */
export interface CapitalFundTermsRow {
  /** Kind of statistic. */
  readonly category:
    | "ipo_count"
    | "exit_count"
    | "dpi"
    | "time_to_exit"
    | "redemption"
    | "fund_life"
    | "exit_value"
    | "listing_process"
    | "ipo_proceeds"
    | "secondary"
    | "return"
    | "lock_up";
  /** Country or region. */
  readonly country: string;
  /** Currency of the funds. */
  readonly fund_currency: "any" | "CNY" | "USD" | "HKD";
  /** What is measured. */
  readonly statistic: string;
  /** Period, in words. */
  readonly period: string | null;
  /** First day of the period. */
  readonly date: IsoDate | null;
  /** How much of the date is real: a coarser date mostly stands at the first day of its period. */
  readonly date_precision: "day" | "month" | "quarter" | "half" | "year" | null;
  /** Figure. Unit: value_unit. */
  readonly value: number | null;
  /** Unit of the figure. */
  readonly value_unit: string;
  /** Lower end, where the source gives a range or a lower bound. */
  readonly value_low: number | null;
  /** Upper end, where the source gives a range or an upper bound. */
  readonly value_high: number | null;
  /** Where the figure stands: an id of `sources`. */
  readonly source_id: string;
  /** high: primary source or two independent origins agree; medium: one reputable source; low: rumour, estimate, or a source that does not quite carry it. */
  readonly confidence: "high" | "medium" | "low";
  /** What a reader must know about this row: basis, bounds, conflicts, corrections. */
  readonly note: string;
}

/** Funding totals. A row is one total for a country, scope and period as one body counts it. Never add across bodies. */
export interface CapitalFundingTotalsRow {
  /** Who counts. */
  readonly reporting_body: string;
  /** Country or region. */
  readonly country: string;
  /** What counts as funded. */
  readonly scope: string;
  /** Period, in words. */
  readonly period: string;
  /** First day of the period. */
  readonly date: IsoDate;
  /** How much of the date is real: a coarser date mostly stands at the first day of its period. */
  readonly date_precision: "quarter" | "half" | "year";
  /** Total. Unit: amount_currency. */
  readonly amount: number | null;
  /** Its currency. */
  readonly amount_currency: "USD" | "CNY" | "HKD" | null;
  /** nominal, or constant_2021: dollars of 2021. */
  readonly price_basis: "nominal" | "constant_2021";
  /** Deals. Unit: deals. */
  readonly deals: number | null;
  /** Definition, in words. */
  readonly definition: string;
  /** Where the figure stands: an id of `sources`. */
  readonly source_id: string;
  /** high: primary source or two independent origins agree; medium: one reputable source; low: rumour, estimate, or a source that does not quite carry it. */
  readonly confidence: "high" | "medium" | "low";
  /** What a reader must know about this row: basis, bounds, conflicts, corrections. */
  readonly note: string;
}

/** Spending. A row is one item of spending of one company and period. */
export interface CapitalSpendingSplitRow {
  /** Company, in Latin script. */
  readonly company: string;
  /** Company, in Chinese. */
  readonly company_zh: string | null;
  /** Period, in words. */
  readonly period: string;
  /** Last day of the period. */
  readonly period_end: IsoDate;
  /** Kind of period. */
  readonly period_kind: "year" | "quarter" | "period" | "half" | "month" | "annualised";
  /** Item. */
  readonly item: "compute" | "marketing" | "other" | "total" | "staff";
  /** Part of the item. */
  readonly sub_item: string;
  /** Amount. Unit: currency. */
  readonly amount: number | null;
  /** Currency of the amounts in this row, three letters (ISO 4217). Nothing is converted. */
  readonly currency: "USD" | "CNY" | null;
  /** Share; see share_base. One row is a change. Unit: %. */
  readonly share_pct: number | null;
  /** What the share is of. */
  readonly share_base:
    | "share of all spending"
    | "share of R&D"
    | "share of cost of sales"
    | "share of revenue"
    | "share of R&D compute"
    | "change in percent"
    | null;
  /** Where the figure stands: an id of `sources`. */
  readonly source_id: string;
  /** high: primary source or two independent origins agree; medium: one reputable source; low: rumour, estimate, or a source that does not quite carry it. */
  readonly confidence: "high" | "medium" | "low";
  /** What a reader must know about this row: basis, bounds, conflicts, corrections. */
  readonly note: string;
}

/** Valuations and rounds. A row is one dated valuation, funding round, listing or market value of one company. Rows called cumulative, (other figure), (value only), sought, talks, paused or near closing are no closed rounds of their own. */
export interface CapitalValuationsRow {
  /** Company, in Latin script. */
  readonly company: string;
  /** Company, in Chinese. */
  readonly company_zh: string | null;
  /** Country, two letters (ISO 3166). */
  readonly country: string;
  /** Day of the event. */
  readonly date: IsoDate | null;
  /** How much of the date is real: a coarser date mostly stands at the first day of its period. */
  readonly date_precision: "day" | "month" | "quarter" | "year" | null;
  /** Name of the event. */
  readonly round: string;
  /** Money raised; of a listing, gross. Unit: amount_currency. */
  readonly amount: number | null;
  /** Its currency. */
  readonly amount_currency: "USD" | "CNY" | "HKD" | "EUR" | null;
  /** Value of the company. Unit: valuation_currency. */
  readonly valuation: number | null;
  /** Its currency. */
  readonly valuation_currency: "USD" | "CNY" | "HKD" | "EUR" | null;
  /** pre, post: before or after the new money; reported: basis not stated, or talks; secondary: sale of old shares; ipo: all shares at the offer price; market_cap. */
  readonly valuation_kind: "reported" | "post" | "market_cap" | "pre" | "secondary" | "ipo" | null;
  /** Leading or named investors, not complete. */
  readonly lead_investors: string | null;
  /** Where the figure stands: an id of `sources`. */
  readonly source_id: string;
  /** high: primary source or two independent origins agree; medium: one reputable source; low: rumour, estimate, or a source that does not quite carry it. */
  readonly confidence: "high" | "medium" | "low";
  /** What a reader must know about this row: basis, bounds, conflicts, corrections. */
  readonly note: string;
}

/** Adoption. A row is one share of one population in one survey. Levels are not comparable between surveys. */
export interface CommercialAdoptionRow {
  /** Day of the survey. */
  readonly date: IsoDate;
  /** How much of the date is real: a coarser date mostly stands at the first day of its period. */
  readonly date_precision: "day" | "month" | "quarter" | "year";
  /** Who was asked. */
  readonly population: string;
  /** Country (two letters), world, or a region. */
  readonly country: string;
  /** Sector. */
  readonly sector: string;
  /** What they do. */
  readonly measure: string;
  /** Share. Unit: %. */
  readonly share_pct: number | null;
  /** Lower end of the share. Unit: %. */
  readonly share_low_pct: number | null;
  /** Upper end of the share. Unit: %. */
  readonly share_high_pct: number | null;
  /** Answers. Unit: answers. */
  readonly sample_size: number | null;
  /** Survey. */
  readonly survey: string;
  /** Where the figure stands: one id of `sources`, or several parted by semicolons. */
  readonly source_id: readonly string[];
  /** high: primary source or two independent origins agree; medium: one reputable source; low: rumour, estimate, or a source that does not quite carry it. */
  readonly confidence: "high" | "medium" | "low";
  /** What a reader must know about this row: basis, bounds, conflicts, corrections. */
  readonly note: string;
}

/** API prices. A row is one list price of one model at one seller, as first seen in one source. Notes that begin with "spine; " mark list-price events from which alone an index can be built. */
export interface CommercialApiPricesRow {
  /** Day of the price; an effective day after the data is an announced price. */
  readonly date: IsoDate;
  /** How much of the date is real: a coarser date mostly stands at the first day of its period. */
  readonly date_precision: "day" | "month" | "year";
  /** effective: it took effect then; observed: a public table first shows it then, so the true start is that day or earlier. */
  readonly date_kind: "observed" | "effective";
  /** Seller. */
  readonly provider:
    | "OpenAI"
    | "Alibaba"
    | "Google"
    | "Mistral AI"
    | "Anthropic"
    | "Zhipu AI"
    | "DeepSeek"
    | "ByteDance"
    | "Moonshot AI"
    | "Baidu"
    | "MiniMax"
    | "Tencent"
    | "01.AI"
    | "iFlytek"
    | "Baichuan"
    | "StepFun";
  /** Seller, in Chinese. */
  readonly provider_zh: string | null;
  /** Country of the seller, two letters. */
  readonly provider_country: "CN" | "US" | "FR";
  /** Model, as the source names it. */
  readonly model: string;
  /** Tier by length, time of day or cache. */
  readonly price_tier: string | null;
  /** Price of a million input tokens; 0 is free. Unit: currency. */
  readonly input_price_per_mtok: number | null;
  /** Price of a million output tokens; 0 is free. Unit: currency. */
  readonly output_price_per_mtok: number | null;
  /** Currency of the amounts in this row, three letters (ISO 4217). Nothing is converted. */
  readonly currency: "USD" | "CNY";
  /** Context. Unit: tokens. */
  readonly context_window: number | null;
  /** Where the figure stands: one id of `sources`, or several parted by semicolons. */
  readonly source_id: readonly string[];
  /** high: primary source or two independent origins agree; medium: one reputable source; low: rumour, estimate, or a source that does not quite carry it. */
  readonly confidence: "high" | "medium" | "low";
  /** What a reader must know about this row: basis, bounds, conflicts, corrections. */
  readonly note: string;
}

/** Tenders. A row is one count or amount of Chinese large-model tenders. */
export interface CommercialBidsRow {
  /** Period, in words. */
  readonly period: string;
  /** First day. */
  readonly period_start: IsoDate;
  /** Last day. */
  readonly period_end: IsoDate;
  /** What the row is about. */
  readonly level: "sector" | "total" | "winner" | "single_tender" | "project_type" | "winner_type" | "buyer_type";
  /** Name of it. */
  readonly name: string;
  /** The same, in Chinese. */
  readonly name_zh: string | null;
  /** Who counted. */
  readonly monitor: string | null;
  /** Tenders. Unit: tenders. */
  readonly tender_count: number | null;
  /** Tenders whose amount is known. Unit: tenders. */
  readonly count_with_amount_disclosed: number | null;
  /** Sum of the known amounts. Unit: currency. */
  readonly disclosed_amount: number | null;
  /** Currency of the amounts in this row, three letters (ISO 4217). Nothing is converted. */
  readonly currency: "CNY";
  /** Share of the tenders. Unit: %. */
  readonly share_of_count_pct: number | null;
  /** Share of the known amounts. Unit: %. */
  readonly share_of_amount_pct: number | null;
  /** Rank. */
  readonly rank: number | null;
  /** Where the figure stands: an id of `sources`. */
  readonly source_id: string;
  /** high: primary source or two independent origins agree; medium: one reputable source; low: rumour, estimate, or a source that does not quite carry it. */
  readonly confidence: "high" | "medium" | "low";
  /** What a reader must know about this row: basis, bounds, conflicts, corrections. */
  readonly note: string;
}

/** Costs of errors and checks. A row is one published figure that helps to price an error against a check by a person. */
export interface CommercialErrorCostsRow {
  /** Day of the figure. */
  readonly date: IsoDate;
  /** How much of the date is real: a coarser date mostly stands at the first day of its period. */
  readonly date_precision: "day" | "month" | "year";
  /** Use. */
  readonly use_case:
    | "legal research"
    | "customer service"
    | "software development"
    | "consulting report"
    | "medical transcription"
    | "translation"
    | "all uses"
    | "public meeting transcription";
  /** What is measured. */
  readonly quantity: string;
  /** Figure. Unit: unit. */
  readonly value: number | null;
  /** Lower end, where the source gives a range or a lower bound. */
  readonly value_low: number | null;
  /** Upper end, where the source gives a range or an upper bound. */
  readonly value_high: number | null;
  /** Unit of the figure. */
  readonly unit: string;
  /** Country (two letters) or world. */
  readonly country: string;
  /** Where the figure stands: an id of `sources`. */
  readonly source_id: string;
  /** high: primary source or two independent origins agree; medium: one reputable source; low: rumour, estimate, or a source that does not quite carry it. */
  readonly confidence: "high" | "medium" | "low";
  /** What a reader must know about this row: basis, bounds, conflicts, corrections. */
  readonly note: string;
}

/** Hallucination rates. A row is one score of one model on one benchmark at one time. The three Vectara versions must not be joined. */
export interface CommercialHallucinationRatesRow {
  /** Day of the commit or publication. */
  readonly date: IsoDate;
  /** How much of the date is real: a coarser date mostly stands at the first day of its period. */
  readonly date_precision: "day" | "month";
  /** Model, as the source prints it. */
  readonly model: string;
  /** Our normalised name for joining over sources: a help, no fact. */
  readonly model_key: string;
  /** Who made the model, or tuned it. */
  readonly organisation: string;
  /** Country, two letters; INT: international or unclear. */
  readonly country: "US" | "CN" | "FR" | "CA" | "IL" | "AE" | "DE";
  /** Benchmark. */
  readonly benchmark:
    | "Vectara HHEM summarisation"
    | "Confabulation RAG (Lechmazur)"
    | "SimpleQA"
    | "Chinese SimpleQA"
    | "UHGEval"
    | "HalluQA"
    | "PersonQA"
    | "Stanford legal research study"
    | "HaluEval";
  /** Version of judge and data. */
  readonly benchmark_version:
    | "HHEM-2.1 dataset v1"
    | "HHEM-2.3 dataset v2"
    | "HHEM-1.0 dataset v1"
    | "HHEM-2.1 (transition) dataset v1"
    | "README table 2"
    | "README table 1"
    | "3000 questions"
    | "450 adversarial Chinese questions"
    | "discriminative, keyword level"
    | "discriminative, sentence level"
    | "selective"
    | "5-shot, base model"
    | "202 queries"
    | null;
  /** What is measured: the scales differ. */
  readonly metric_kind: string;
  /** Rate of hallucination. Unit: %. */
  readonly hallucination_rate_pct: number | null;
  /** Accuracy. Unit: %. */
  readonly accuracy_pct: number | null;
  /** Share answered. Unit: %. */
  readonly answer_rate_pct: number | null;
  /** Mean length of the summaries. Unit: words. */
  readonly avg_summary_length_words: number | null;
  /** Where the figure stands: an id of `sources`. */
  readonly source_id: string;
  /** high: primary source or two independent origins agree; medium: one reputable source; low: rumour, estimate, or a source that does not quite carry it. */
  readonly confidence: "high" | "medium" | "low";
  /** What a reader must know about this row: basis, bounds, conflicts, corrections. */
  readonly note: string;
}

/** Tiers of priced models. A row is one model as api_prices spells it, with its place in its maker's own range (our own judgement) and its names on two leaderboards. */
export interface CommercialModelTiersRow {
  /** Seller, as in api_prices. */
  readonly provider: string;
  /** Model, spelled as in api_prices. */
  readonly model: string;
  /** Place in the maker's own range when it was sold: top, middle or small. Our own judgement from names and launch texts. */
  readonly tier: "top" | "middle" | "small";
  /** Whether it reasons at length before it answers, so that a bill per token is no bill per answer. */
  readonly reasoning: boolean;
  /** The same model's key in benchmarks/arena_elo on 2025-12-11; empty if it is not rated there. */
  readonly arena_key: string | null;
  /** The same model's key in the LiveBench rows of benchmarks/benchmark_scores; empty if it has none. */
  readonly livebench_key: string | null;
  /** Where the rating or, without one, the price stands: an id of `sources`. */
  readonly source_id: string;
  /** high: primary source or two independent origins agree; medium: one reputable source; low: rumour, estimate, or a source that does not quite carry it. */
  readonly confidence: "high" | "medium" | "low";
  /** What a reader must know about this row: basis, bounds, conflicts, corrections. */
  readonly note: string;
}

/** How consumers pay. A row is one dated event or figure on how consumers are charged or shown ads. */
export interface CommercialMonetisationModeRow {
  /** Day of the event; a plan may lie after the data. */
  readonly date: IsoDate;
  /** How much of the date is real: a coarser date mostly stands at the first day of its period. */
  readonly date_precision: "day" | "month" | "quarter" | "year";
  /** Product. */
  readonly product: string;
  /** Company, in Latin script. */
  readonly company: string;
  /** Country (two letters) or world. */
  readonly country: string;
  /** How money is made. */
  readonly mode: "subscription" | "ads" | "commerce" | "none" | "user acquisition cost" | "mixed" | "api" | "all";
  /** What happened. */
  readonly event: string;
  /** Price. Unit: currency. */
  readonly price: number | null;
  /** Time the price is for. */
  readonly price_period: string | null;
  /** Currency of the amounts in this row, three letters (ISO 4217). Nothing is converted. */
  readonly currency: "CNY" | "USD" | "INR" | null;
  /** Figure. Unit: value_unit. */
  readonly value: number | null;
  /** Unit of the figure. */
  readonly value_unit: string | null;
  /** Where the figure stands: an id of `sources`. */
  readonly source_id: string;
  /** high: primary source or two independent origins agree; medium: one reputable source; low: rumour, estimate, or a source that does not quite carry it. */
  readonly confidence: "high" | "medium" | "low";
  /** What a reader must know about this row: basis, bounds, conflicts, corrections. */
  readonly note: string;
}

/** Revenue. A row is one figure of one company for one period and segment. Run rates and recognised revenue must not be mixed. */
export interface CommercialRevenueRow {
  /** Company, in Latin script. */
  readonly company: string;
  /** Company, in Chinese. */
  readonly company_zh: string | null;
  /** Country (two letters) or world. */
  readonly country: string;
  /** Period, in words. */
  readonly period: string;
  /** First day. */
  readonly period_start: IsoDate;
  /** Last day. */
  readonly period_end: IsoDate;
  /** Segment. */
  readonly segment:
    | "total"
    | "consumer"
    | "api"
    | "enterprise_project"
    | "generative_ai"
    | "cloud"
    | "ads"
    | "ai_total";
  /** reported, annualised, forecast and so on. */
  readonly revenue_type: string;
  /** Revenue. Unit: currency. */
  readonly revenue: number | null;
  /** Lower end. Unit: currency. */
  readonly revenue_low: number | null;
  /** Upper end. Unit: currency. */
  readonly revenue_high: number | null;
  /** Currency of the amounts in this row, three letters (ISO 4217). Nothing is converted. */
  readonly currency: "USD" | "CNY";
  /** Share of the company's revenue; of cloud revenue where the note says so. Unit: %. */
  readonly share_of_total_pct: number | null;
  /** Growth on the year. Unit: %. */
  readonly growth_pct: number | null;
  /** Gross margin. Unit: %. */
  readonly gross_margin_pct: number | null;
  /** Net loss; a profit is negative. Operating loss where revenue_type says so. Unit: currency. */
  readonly net_loss: number | null;
  /** Where the figure stands: one id of `sources`, or several parted by semicolons. */
  readonly source_id: readonly string[];
  /** high: primary source or two independent origins agree; medium: one reputable source; low: rumour, estimate, or a source that does not quite carry it. */
  readonly confidence: "high" | "medium" | "low";
  /** What a reader must know about this row: basis, bounds, conflicts, corrections. */
  readonly note: string;
}

/** Token usage. A row is one volume of tokens or calls, or a share of it. */
export interface CommercialTokenUsageRow {
  /** Day of the figure. */
  readonly date: IsoDate;
  /** How much of the date is real: a coarser date mostly stands at the first day of its period. */
  readonly date_precision: "day" | "month" | "year";
  /** Company, in Latin script. */
  readonly company: string;
  /** Company, in Chinese. */
  readonly company_zh: string | null;
  /** Country, two letters (ISO 3166). */
  readonly country: string;
  /** What is counted. */
  readonly scope: string;
  /** What is measured. */
  readonly metric: "tokens processed" | "share of revenue" | "share of tokens" | "calls";
  /** Volume. Unit: unit. */
  readonly value: number | null;
  /** Unit of the volume. */
  readonly unit: "tokens a day" | "calls a day" | "tokens a year" | "tokens in the half-year" | null;
  /** Share. Unit: %. */
  readonly share_pct: number | null;
  /** Where the figure stands: an id of `sources`. */
  readonly source_id: string;
  /** high: primary source or two independent origins agree; medium: one reputable source; low: rumour, estimate, or a source that does not quite carry it. */
  readonly confidence: "high" | "medium" | "low";
  /** What a reader must know about this row: basis, bounds, conflicts, corrections. */
  readonly note: string;
}

/** Users. A row is one user figure of one app at one time. */
export interface CommercialUsersRow {
  /** Day of the figure. */
  readonly date: IsoDate;
  /** How much of the date is real: a coarser date mostly stands at the first day of its period. */
  readonly date_precision: "day" | "month" | "quarter" | "year";
  /** App. */
  readonly app: string;
  /** App, in Chinese. */
  readonly app_zh: string | null;
  /** Company, in Latin script. */
  readonly company: string;
  /** Country, two letters (ISO 3166). */
  readonly country: string;
  /** What is counted. */
  readonly metric:
    | "MAU"
    | "WAU"
    | "DAU"
    | "downloads"
    | "paying_subscribers"
    | "paying_business_users"
    | "daily_prompts"
    | "retention_30d_pct"
    | "paid_workplace_seats"
    | "registered_users"
    | "MAU_change"
    | "cumulative_users";
  /** Figure. Unit: users, or as metric says. */
  readonly value: number | null;
  /** Lower end, where the source gives a range or a lower bound. */
  readonly value_low: number | null;
  /** Upper end, where the source gives a range or an upper bound. */
  readonly value_high: number | null;
  /** Who counted. */
  readonly measured_by: "QuestMobile" | "company" | "press" | "DataEye" | "company documents" | "third party" | null;
  /** Where the figure stands: an id of `sources`. */
  readonly source_id: string;
  /** high: primary source or two independent origins agree; medium: one reputable source; low: rumour, estimate, or a source that does not quite carry it. */
  readonly confidence: "high" | "medium" | "low";
  /** What a reader must know about this row: basis, bounds, conflicts, corrections. */
  readonly note: string;
}

/** Attention. A row is one point of a published series of attention or use. */
export interface OutlookAttentionRow {
  /** Series: provider and kind. */
  readonly series:
    | "similarweb_visits"
    | "similarweb_mom"
    | "questmobile_mau"
    | "press_mau"
    | "diandian_ios"
    | "nda_tokens"
    | "questmobile_growth"
    | "cnnic_users"
    | "google_trends"
    | "openai_paying"
    | "questmobile_wau"
    | "cnnic_penetration"
    | "similarweb_unique"
    | "similarweb_yoy"
    | "questmobile_mau_yoy"
    | "questmobile_usage"
    | "company_users"
    | "questmobile_dau"
    | "press_dau"
    | "company_mau"
    | "cnnic_usage";
  /** What is watched. */
  readonly subject: string;
  /** The same, in Chinese. */
  readonly subject_zh: string | null;
  /** What is measured. */
  readonly metric:
    | "monthly_visits"
    | "mau"
    | "monthly_visits_change_pct"
    | "daily_tokens"
    | "compound_monthly_growth_pct_2024"
    | "users"
    | "search_interest_relative_to_peak"
    | "paying_subscribers"
    | "wau"
    | "ios_downloads_month"
    | "ios_download_share_pct"
    | "penetration_pct"
    | "unique_visitors_change_pct"
    | "time_on_site_change_pct"
    | "unique_visitors"
    | "monthly_visits_yoy_pct"
    | "mau_yoy_pct"
    | "minutes_per_user_month"
    | "mau_peak"
    | "registered_users"
    | "dau"
    | "dau_peak"
    | "usage_rate_among_netizens_pct";
  /** Unit of the value. */
  readonly unit: "users" | "percent" | "visits" | "tokens per day" | "percent of peak" | "downloads" | "minutes";
  /** Where. */
  readonly geography: "China" | "world" | "US";
  /** Day of the point. */
  readonly date: IsoDate;
  /** How much of the date is real: a coarser date mostly stands at the first day of its period. */
  readonly date_precision: "month" | "quarter" | "year";
  /** Figure. Unit: unit. */
  readonly value: number;
  /** Where the figure stands: an id of `sources`. */
  readonly source_id: string;
  /** high: primary source or two independent origins agree; medium: one reputable source; low: rumour, estimate, or a source that does not quite carry it. */
  readonly confidence: "high" | "medium" | "low";
  /** What a reader must know about this row: basis, bounds, conflicts, corrections. */
  readonly note: string;
}

/** Big rounds. A row is one round of at least 100 million dollars of a Chinese model company. Counts are lower bounds. */
export interface OutlookBigRoundsRow {
  /** Company, in Latin script. */
  readonly company: string;
  /** Company, in Chinese. */
  readonly company_zh: string;
  /** Day of the round. */
  readonly date: IsoDate;
  /** How much of the date is real: a coarser date mostly stands at the first day of its period. */
  readonly date_precision: "day" | "month";
  /** Year. */
  readonly year: number;
  /** Name of the round, partly ours. */
  readonly round: string;
  /** Amount. Unit: currency. */
  readonly amount: number | null;
  /** Lower end of the amount. Unit: currency. */
  readonly amount_low: number | null;
  /** Upper end of the amount. Unit: currency. */
  readonly amount_high: number | null;
  /** Whether the source says more than. */
  readonly amount_is_minimum: boolean;
  /** Currency of the amounts in this row, three letters (ISO 4217). Nothing is converted. */
  readonly currency: "USD" | "CNY" | "HKD";
  /** Whether it closed, and how. */
  readonly status:
    | "closed"
    | "reported_unclosed"
    | "closed_aggregate"
    | "duplicate_of_other_row"
    | "ipo"
    | "listed_placement"
    | "planned"
    | "closed_size_unknown";
  /** Value of the company after the round; some are targets or before the money. Unit: valuation_currency. */
  readonly post_money_valuation: number | null;
  /** Its currency. */
  readonly valuation_currency: "USD" | "CNY" | null;
  /** Running count over closed rounds of the year. Unit: rounds. */
  readonly cumulative_rounds_in_year: number | null;
  /** Running count of the company in the year. Unit: rounds. */
  readonly company_rounds_in_year: number | null;
  /** Companies with two or more closed rounds in that year. Unit: companies. */
  readonly companies_with_two_plus_in_year: number;
  /** Where the figure stands: an id of `sources`. */
  readonly source_id: string;
  /** high: primary source or two independent origins agree; medium: one reputable source; low: rumour, estimate, or a source that does not quite carry it. */
  readonly confidence: "high" | "medium" | "low";
  /** What a reader must know about this row: basis, bounds, conflicts, corrections. */
  readonly note: string;
}

/** Domestic compute. A row is one observation. IDC counts cards, Bernstein sales value, TrendForce the market of AI servers: never mix the three. */
export interface OutlookDomesticComputeRow {
  /** Kind of observation. */
  readonly record_type:
    | "revenue"
    | "share"
    | "shipments"
    | "production"
    | "net_profit"
    | "rule"
    | "model_training"
    | "ipo_hype"
    | "market_size"
    | "yield"
    | "build_out"
    | "stock"
    | "concentration"
    | "idle_capacity";
  /** Who or what. */
  readonly subject: string;
  /** The same, in Chinese. */
  readonly subject_zh: string | null;
  /** First day of the period; a plan may lie after the data. */
  readonly date: IsoDate;
  /** How much of the date is real: a coarser date mostly stands at the first day of its period. */
  readonly date_precision: "day" | "month" | "quarter" | "half-year" | "year" | "three-quarters";
  /** Period, in words. */
  readonly period: string;
  /** Figure; 1 or 0 for an event or a claim. Unit: unit. */
  readonly value: number | null;
  /** Lower end, where the source gives a range or a lower bound. */
  readonly value_low: number | null;
  /** Upper end, where the source gives a range or an upper bound. */
  readonly value_high: number | null;
  /** Unit of the figure. */
  readonly unit: string;
  /** Population the figure covers. */
  readonly scope: string;
  /** Where the figure stands: an id of `sources`. */
  readonly source_id: string;
  /** high: primary source or two independent origins agree; medium: one reputable source; low: rumour, estimate, or a source that does not quite carry it. */
  readonly confidence: "high" | "medium" | "low";
  /** What a reader must know about this row: basis, bounds, conflicts, corrections. */
  readonly note: string;
}

/** Standing of open models. A row is one measure of where Chinese open models stand. */
export interface OutlookOpenWeightsStandingRow {
  /** Day of the measure. */
  readonly date: IsoDate;
  /** How much of the date is real: a coarser date mostly stands at the first day of its period. */
  readonly date_precision: "day" | "month" | "quarter" | "year";
  /** What is measured. */
  readonly metric:
    | "token_share"
    | "western_product_on_chinese_base"
    | "weekly_tokens"
    | "us_lead_over_china_mmlu"
    | "us_lead_over_china_mmmu"
    | "us_lead_over_china_math"
    | "us_lead_over_china_humaneval"
    | "derived_models"
    | "us_lead_over_china_arena"
    | "us_lead_summary_as_reported"
    | "training_compute"
    | "share_of_new_finetunes_on_chinese_bases"
    | "western_acquisition"
    | "private_ai_investment"
    | "crossover_date"
    | "download_share_past_year"
    | "most_downloaded_family_change"
    | "share_of_new_open_models_uploaded_monthly"
    | "cumulative_downloads"
    | "download_share_past_year_as_reported_by_ft"
    | "cursor_model_age_gap"
    | "data_centres"
    | "download_share_past_year_hf_framing"
    | "concentration_top_200"
    | "models_tracked"
    | "token_share_top10";
  /** Whose measure. */
  readonly subject: string;
  /** Figure. Unit: unit. */
  readonly value: number;
  /** Unit of both figures. */
  readonly unit: string;
  /** What it is compared with. */
  readonly comparison_subject: string | null;
  /** Figure of that. Unit: unit. */
  readonly comparison_value: number | null;
  /** Scope. */
  readonly scope: string;
  /** Where the figure stands: an id of `sources`. */
  readonly source_id: string;
  /** high: primary source or two independent origins agree; medium: one reputable source; low: rumour, estimate, or a source that does not quite carry it. */
  readonly confidence: "high" | "medium" | "low";
  /** What a reader must know about this row: basis, bounds, conflicts, corrections. */
  readonly note: string;
}

/** Evidence on the predictions. A row is one number, or event coded 1 or 0, that speaks for or against one prediction. A tally of rows is no score. */
export interface OutlookPredictionEvidenceRow {
  /** Id of the prediction. */
  readonly prediction_id:
    | "a2"
    | "b1"
    | "a1"
    | "b3"
    | "f1"
    | "g1"
    | "a3"
    | "c2"
    | "c3"
    | "a4"
    | "c4"
    | "d1"
    | "e1"
    | "b4"
    | "b2"
    | "d2"
    | "e2"
    | "c1";
  /** The prediction. */
  readonly statement:
    | "Financing of model companies cools after 2023"
    | "Use deepens mainly in highly digitised businesses of very large volume"
    | "Far fewer companies close several rounds of hundreds of millions of dollars in one year"
    | "Chinese companies cannot rely on consumers paying"
    | "The middle layer, data processing included, is a clear new direction"
    | "A start-up unwilling to carry compute cost cannot break through"
    | "Start-ups have to leave base models for the layer between models and applications"
    | "No marked progress of domestic compute in the short run"
    | "Domestic compute is a long process"
    | "Base-model infrastructure is carried by large companies"
    | "More hype and money-grabbing around domestic compute"
    | "Public heat around large models had fallen by early 2024"
    | "Chinese investors' patience lasts three to five years"
    | "Consumer products will add advertising"
    | "Consumer use spreads further"
    | "Problems of the industry become more exposed in 2024"
    | "Building a leading model needs more than investors' patience, OpenAI took over eight years"
    | "Domestic compute is taken more seriously";
  /** What is measured. */
  readonly measurable_as: string;
  /** Day of the figure. */
  readonly date: IsoDate;
  /** How much of the date is real: a coarser date mostly stands at the first day of its period. */
  readonly date_precision: "day" | "month" | "quarter" | "half-year" | "year";
  /** Figure. Unit: unit. */
  readonly value: number;
  /** Unit of both figures. */
  readonly unit: string;
  /** Day it is compared with. */
  readonly comparison_date: IsoDate | null;
  /** How much of that date is real. */
  readonly comparison_date_precision: "year" | "month" | "day" | "half-year" | "quarter" | null;
  /** Figure of that day. Unit: unit. */
  readonly comparison_value: number | null;
  /** Whether it supports the prediction: the collector's judgement. */
  readonly supports: "yes" | "no" | "mixed";
  /** Where the figure stands: an id of `sources`. */
  readonly source_id: string;
  /** Where the comparison stands: an id of `sources`. */
  readonly comparison_source_id: string | null;
  /** high: primary source or two independent origins agree; medium: one reputable source; low: rumour, estimate, or a source that does not quite carry it. */
  readonly confidence: "high" | "medium" | "low";
  /** What a reader must know about this row: basis, bounds, conflicts, corrections. */
  readonly note: string;
}

/** Fates of start-ups. A row is one event in the life of a start-up. Survivors are over-represented. */
export interface OutlookStartupFatesRow {
  /** Company, in Latin script. */
  readonly company: string;
  /** Company, in Chinese. */
  readonly company_zh: string;
  /** Day of the event. */
  readonly date: IsoDate;
  /** How much of the date is real: a coarser date mostly stands at the first day of its period. */
  readonly date_precision: "day" | "month" | "year";
  /** Kind of event. */
  readonly event:
    | "funding"
    | "other"
    | "ipo_preparation"
    | "pivot"
    | "founder_exit"
    | "stopped_pretraining"
    | "funding_talks"
    | "ipo"
    | "layoffs"
    | "acquired";
  /** What happened. */
  readonly detail: string;
  /** Amount. Unit: currency. */
  readonly amount: number | null;
  /** Currency, or a unit such as HKD per share. */
  readonly currency: "CNY" | "USD" | "HKD" | "HKD per share" | null;
  /** Where the figure stands: an id of `sources`. */
  readonly source_id: string;
  /** high: primary source or two independent origins agree; medium: one reputable source; low: rumour, estimate, or a source that does not quite carry it. */
  readonly confidence: "high" | "medium" | "low";
  /** What a reader must know about this row: basis, bounds, conflicts, corrections. */
  readonly note: string;
}

/** Exchange rates. A row is one currency in one month: the average of the daily rates of the US Federal Reserve (H.10). */
export interface FxExchangeRatesRow {
  /** First day of the month. */
  readonly date: IsoDate;
  /** How much of the date is real: a coarser date mostly stands at the first day of its period. */
  readonly date_precision: "month";
  /** Currency other than the dollar. */
  readonly currency: "CNY" | "EUR" | "GBP" | "HKD" | "JPY" | "KRW";
  /** Which way the rate reads, as printed. */
  readonly quotation: "currency_per_usd" | "usd_per_currency";
  /** Average of the month. Unit: per quotation. */
  readonly rate: number;
  /** Where the figure stands: an id of `sources`. */
  readonly source_id: string;
  /** high: primary source or two independent origins agree; medium: one reputable source; low: rumour, estimate, or a source that does not quite carry it. */
  readonly confidence: "high" | "medium" | "low";
  /** What a reader must know about this row: basis, bounds, conflicts, corrections. */
  readonly note: string;
}

/** The row of each table, by the table's name. */
export interface Rows {
  readonly sources: SourcesRow;
  readonly claims: ClaimsRow;
  readonly assumptions: AssumptionsRow;
  readonly entities: EntitiesRow;
  readonly "models/model_counts": ModelsModelCountsRow;
  readonly "models/model_releases": ModelsModelReleasesRow;
  readonly "models/org_timeline": ModelsOrgTimelineRow;
  readonly "models/registry_approvals": ModelsRegistryApprovalsRow;
  readonly "models/training_runs": ModelsTrainingRunsRow;
  readonly "lineage/architecture_identity": LineageArchitectureIdentityRow;
  readonly "lineage/fingerprint_methods": LineageFingerprintMethodsRow;
  readonly "lineage/licence_headers": LineageLicenceHeadersRow;
  readonly "lineage/lineage_declared": LineageLineageDeclaredRow;
  readonly "lineage/model_configs": LineageModelConfigsRow;
  readonly "lineage/tensor_names": LineageTensorNamesRow;
  readonly "lineage/wrapper_cases": LineageWrapperCasesRow;
  readonly "lineage/yi_timeline": LineageYiTimelineRow;
  readonly "lineage/families": LineageFamiliesRow;
  readonly "benchmarks/arena_elo": BenchmarksArenaEloRow;
  readonly "benchmarks/benbench_leak_scores": BenchmarksBenbenchLeakScoresRow;
  readonly "benchmarks/benchmark_scores": BenchmarksBenchmarkScoresRow;
  readonly "benchmarks/contamination_disclosures": BenchmarksContaminationDisclosuresRow;
  readonly "benchmarks/contamination_tests": BenchmarksContaminationTestsRow;
  readonly "benchmarks/gap_to_gpt4": BenchmarksGapToGpt4Row;
  readonly "benchmarks/gsm8k_losses": BenchmarksGsm8kLossesRow;
  readonly "benchmarks/livecodebench_by_month": BenchmarksLivecodebenchByMonthRow;
  readonly "benchmarks/open_llm_leaderboard_v1": BenchmarksOpenLlmLeaderboardV1Row;
  readonly "benchmarks/option_shuffle_leakage": BenchmarksOptionShuffleLeakageRow;
  readonly "compute/accelerators": ComputeAcceleratorsRow;
  readonly "compute/capex": ComputeCapexRow;
  readonly "compute/clusters": ComputeClustersRow;
  readonly "compute/export_controls": ComputeExportControlsRow;
  readonly "compute/gpu_orders": ComputeGpuOrdersRow;
  readonly "compute/gpu_price_changes": ComputeGpuPriceChangesRow;
  readonly "compute/gpu_purchase_prices": ComputeGpuPurchasePricesRow;
  readonly "compute/gpu_rental_packages": ComputeGpuRentalPackagesRow;
  readonly "compute/gpu_rental_prices": ComputeGpuRentalPricesRow;
  readonly "compute/national_compute": ComputeNationalComputeRow;
  readonly "compute/power_and_tariffs": ComputePowerAndTariffsRow;
  readonly "compute/startup_compute_spend": ComputeStartupComputeSpendRow;
  readonly "compute/buyer_kinds": ComputeBuyerKindsRow;
  readonly "compute/order_origins": ComputeOrderOriginsRow;
  readonly "compute/ownership": ComputeOwnershipRow;
  readonly "corpora/annotation_costs": CorporaAnnotationCostsRow;
  readonly "corpora/chinese_web_signals": CorporaChineseWebSignalsRow;
  readonly "corpora/cleaning_pipelines": CorporaCleaningPipelinesRow;
  readonly "corpora/corpora": CorporaCorporaRow;
  readonly "corpora/corpus_reuse": CorporaCorpusReuseRow;
  readonly "corpora/data_quality_effect": CorporaDataQualityEffectRow;
  readonly "corpora/language_retention": CorporaLanguageRetentionRow;
  readonly "corpora/quality_heuristics": CorporaQualityHeuristicsRow;
  readonly "corpora/training_data_mix": CorporaTrainingDataMixRow;
  readonly "corpora/web_language_share": CorporaWebLanguageShareRow;
  readonly "capital/ai_dragons_financials": CapitalAiDragonsFinancialsRow;
  readonly "capital/exits": CapitalExitsRow;
  readonly "capital/fund_terms": CapitalFundTermsRow;
  readonly "capital/funding_totals": CapitalFundingTotalsRow;
  readonly "capital/spending_split": CapitalSpendingSplitRow;
  readonly "capital/valuations": CapitalValuationsRow;
  readonly "commercial/adoption": CommercialAdoptionRow;
  readonly "commercial/api_prices": CommercialApiPricesRow;
  readonly "commercial/bids": CommercialBidsRow;
  readonly "commercial/error_costs": CommercialErrorCostsRow;
  readonly "commercial/hallucination_rates": CommercialHallucinationRatesRow;
  readonly "commercial/model_tiers": CommercialModelTiersRow;
  readonly "commercial/monetisation_mode": CommercialMonetisationModeRow;
  readonly "commercial/revenue": CommercialRevenueRow;
  readonly "commercial/token_usage": CommercialTokenUsageRow;
  readonly "commercial/users": CommercialUsersRow;
  readonly "outlook/attention": OutlookAttentionRow;
  readonly "outlook/big_rounds": OutlookBigRoundsRow;
  readonly "outlook/domestic_compute": OutlookDomesticComputeRow;
  readonly "outlook/open_weights_standing": OutlookOpenWeightsStandingRow;
  readonly "outlook/prediction_evidence": OutlookPredictionEvidenceRow;
  readonly "outlook/startup_fates": OutlookStartupFatesRow;
  readonly "fx/exchange_rates": FxExchangeRatesRow;
}

/** The name of a table: its path below the data folder without `.csv`. */
export type TableName = keyof Rows;
