// Made from data/assumptions.csv by "npm run codegen". Change that file, not this one.
import type { IsoDate } from "../core/dates";

/** The parameters of the analyses: what is neither observed nor computed, and what a notebook or `--set` may change. */
export interface Parameters {
  /** Default 0.63 yuan/kWh. Industrial electricity price in mainland China. Default: the article's figure; low: green power in Qinghai; high: the dearest national mean of the tariff rows, converted at its month's rate. */
  readonly tariff: number;
  /** Default 2 ratio. Energy of the whole data centre over energy of its IT equipment. Default: the article's 'about as much again for cooling'; low: limit for national hub nodes; high: implied by an IT share of 45 %. */
  readonly pue: number;
  /** Default 6.5 kW. Power drawn by one server with eight A100. Default: the maker's maximum, as the article uses it; low: 76 % of the maximum, the share measured on servers with eight H100. */
  readonly server_power: number;
  /** Default 0.6 share. Share of the hours of a server's life in which it does useful work. Nobody publishes it; the range runs from a lightly used institute to a busy cloud. */
  readonly utilisation: number;
  /** Default 5 years. Years over which a server is written off. The clouds' own accounts use four to six years; a model company may need newer chips after three. */
  readonly server_life: number;
  /** Default 0.1 share. What a server still fetches at the end of its life, as a share of its price. */
  readonly resale_share: number;
  /** Default 0.05 share/year. Yearly cost of space, network, repair and staff, as a share of the server's price; electricity and cooling are counted apart. */
  readonly hosting_share: number;
  /** Default 0.4 share. Model FLOP utilisation: share of the chips' peak dense rate that a training run turns into model arithmetic. */
  readonly mfu: number;
  /** Default 0.5 share. Share of the money raised that a start-up could spend on compute. About half of the spending of Zhipu and MiniMax went to rented compute. */
  readonly affordable_share: number;
  /** Default 0.1 share. Smallest rise of a rent over a year that counts as clearly dearer. The article gives no figure; a tenth is more than the lists move by rounding and less than anybody would overlook. */
  readonly clear_rise: number;
  /** Default MMLU. Benchmark on which scores and wrapping are compared. MMLU is the one with most derived Chinese models among those with a score. */
  readonly benchmark: "C-Eval" | "CMMLU" | "MMLU" | "GSM8K" | "HumanEval" | "BBH";
  /** Default 2023-01-01. First day of the window of releases and comparisons: the article speaks of 2023; any takes all. */
  readonly models_from: "any" | IsoDate;
  /** Default 2024-01-31. Last day of the window of releases and comparisons: the month in which the article appeared; any takes all. */
  readonly models_to: "any" | IsoDate;
  /** Default 0.9 share. Share of GPT-4's score from which a score counts as close to it. The article gives no figure. */
  readonly close_share: number;
  /** Default 12 months. Longest time from the start of the work to a claim of parity that still counts as 'within months'. */
  readonly parity_months: number;
  /** Default en. Language of figures and verdicts in a notebook. */
  readonly language: "en" | "zh";
  /** Default all. Which rows count: all of them, those of medium and high confidence, or those of high confidence alone. */
  readonly confidence: "all" | "medium" | "high";
  /** Default own. Month whose exchange rate converts yuan and dollars: own takes the month of each amount, a date takes that month's rate for all. */
  readonly fx_date: "own" | IsoDate;
  /** Default 10000 resamples. Bootstrap resamples behind each interval. */
  readonly resamples: number;
  /** Default 1000000 draws. Draws of each Monte Carlo simulation. */
  readonly draws: number;
  /** Default 20240113. Seed of the random generator: same seed and same data give the same bytes. */
  readonly seed: number;
}
