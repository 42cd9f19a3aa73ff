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
  readonly problem: "compute" | "all";
  /** number; integer; choice: one of the options; date_or_choice: a day or one of the options. */
  readonly type: "number" | "integer" | "choice" | "date_or_choice";
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
  readonly note: string | null;
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
  /** How much of the date is real: a coarser date stands at the first day of its period. */
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
  readonly note: string | null;
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
  readonly note: string | null;
}

/** Clusters. A row is one training cluster, fleet or project. Epoch anonymises Chinese systems and rounds them to one figure, so rows that look alike are different systems, numbered in the note. */
export interface ComputeClustersRow {
  /** Day when the cluster stood in this form, was announced or was reported. */
  readonly date: IsoDate | null;
  /** How much of the date is real: a coarser date stands at the first day of its period. */
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
  readonly note: string | null;
}

/** Export controls. A row is one event in the timeline of US controls on accelerators. */
export interface ComputeExportControlsRow {
  /** Day of the event. */
  readonly date: IsoDate;
  /** How much of the date is real: a coarser date stands at the first day of its period. */
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
  readonly note: string | null;
}

/** Accelerator orders. A row is one order, delivery or yearly purchase of accelerators by one buyer. Famous cases, no sample. */
export interface ComputeGpuOrdersRow {
  /** Day of the order or the end of the purchase year. */
  readonly date: IsoDate;
  /** How much of the date is real: a coarser date stands at the first day of its period. */
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
  /** How much of the date is real: a coarser date stands at the first day of its period. */
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
  /** How much of the date is real: a coarser date stands at the first day of its period. */
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
  /** How much of the date is real: a coarser date stands at the first day of its period. */
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
  /** How much of the date is real: a coarser date stands at the first day of its period. */
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
  readonly note: string | null;
}

/** National computing capacity. A row is one national or world total of computing capacity, centres or stock. Totals at different precisions must not be chained. */
export interface ComputeNationalComputeRow {
  /** Day for which the total stands. */
  readonly date: IsoDate;
  /** How much of the date is real: a coarser date stands at the first day of its period. */
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
  readonly note: string | null;
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
  /** How much of the date is real: a coarser date stands at the first day of its period. */
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
  readonly note: string | null;
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

/** Exchange rates. A row is one currency in one month: the average of the daily rates of the US Federal Reserve (H.10). */
export interface FxExchangeRatesRow {
  /** First day of the month. */
  readonly date: IsoDate;
  /** How much of the date is real: a coarser date stands at the first day of its period. */
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
  readonly note: string | null;
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

/** The row of each table, by the table's name. */
export interface Rows {
  readonly sources: SourcesRow;
  readonly claims: ClaimsRow;
  readonly assumptions: AssumptionsRow;
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
  readonly "fx/exchange_rates": FxExchangeRatesRow;
  readonly "compute/buyer_kinds": ComputeBuyerKindsRow;
  readonly "compute/order_origins": ComputeOrderOriginsRow;
  readonly "compute/ownership": ComputeOwnershipRow;
}

/** The name of a table: its path below the data folder without `.csv`. */
export type TableName = keyof Rows;
