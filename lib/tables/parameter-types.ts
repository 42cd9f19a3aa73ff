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
  /** Default 2 years. Years after which the fast seller sells: the article's wind lasts a year or two; 2023 to 2025 saw sales of old shares two years in. */
  readonly fast_hold: number;
  /** Default 7 years. Years for which the patient holder keeps the shares. Default: the term of a 5+2 yuan fund; high: years until the median fund has paid back. */
  readonly hold_years: number;
  /** Default 0.3 share. Discount on the last round at which old shares are sold. Low: what buyers in Europe and the United States ask; default and high: what buyers of fund shares in China asked in November 2023. */
  readonly sale_discount: number;
  /** Default 0.35 share. Chance that a company which lives to the end of the hold can be sold at its mark, by a listing or otherwise. Low: listings among all exits of filed funds; high: listings among venture exits of 2020; default: midway. */
  readonly exit_odds: number;
  /** Default 0.5 share. Share of companies that are worth nothing by the end of the hold, evenly over the years. Failed companies are hardly in the data, so it cannot be measured there. */
  readonly loss_ratio: number;
  /** Default 0.5 share. What a company that lives but cannot be sold pays back of the money put in. Buy-back clauses promise all of it; courts and founders' means give less. */
  readonly buyback_share: number;
  /** Default 20 companies. Companies in one fund, in equal parts. */
  readonly fund_companies: number;
  /** Default 0.3 share/year. Yearly growth of revenue that counts as high for a firm about to list. The article gives no figure; low: the usual definition of a high-growth firm. */
  readonly high_growth: number;
  /** Default 0.75 share. Share of input tokens in the mix at which input and output prices are blended. Three to one is the mix that price comparisons print most often; 1 compares input prices alone. */
  readonly input_share: number;
  /** Default 2 factor/year. Growth a year from which paid consumer use counts as growing fast. The article gives no figure; doubling is what the trade calls fast. */
  readonly fast_growth: number;
  /** Default 2000 tokens. Tokens that one task takes, input and output together: a page or two of text and an answer. */
  readonly task_tokens: number;
  /** Default 0.1 USD/task. What a consumer's question is worth to the asker. A 20-dollar month over some 200 questions gives a tenth of a dollar. */
  readonly chat_value: number;
  /** Default 0.1 USD/error. What an unnoticed error costs the consumer: as much as the answer is worth, since the question must be asked again. */
  readonly chat_error_cost: number;
  /** Default 0 share. Share of a consumer's answers that somebody checks. */
  readonly chat_check_share: number;
  /** Default 0.5 USD/check. Cost of checking a consumer's answer: some two minutes of one's own time. */
  readonly chat_check_cost: number;
  /** Default 13.5 USD/task. What a customer-service contact handled by a person costs, which a good automatic answer saves. */
  readonly service_value: number;
  /** Default 27 USD/error. What a wrong answer to a customer costs. Default: two contacts with a person; high: the damages of 800 Canadian dollars in Moffatt v. Air Canada. */
  readonly service_error_cost: number;
  /** Default 0 share. Share of the automatic answers that a person checks before they go out. */
  readonly service_check_share: number;
  /** Default 6 USD/check. Cost of a person's look at an automatic answer: below that of a whole contact. */
  readonly service_check_cost: number;
  /** Default 100 USD/task. What an answered research question saves a lawyer: half an hour to an hour. */
  readonly legal_value: number;
  /** Default 5000 USD/error. What an unnoticed invention in a filing costs. Default: the penalty in Mata v. Avianca; low: a tenth of it, since few are noticed; high: Lacey v. State Farm. */
  readonly legal_error_cost: number;
  /** Default 0 share. Share of the answers that a lawyer checks against the sources. */
  readonly legal_check_share: number;
  /** Default 50 USD/check. Cost of checking an answer of some 200 to 350 words and its citations: a quarter of an hour of a lawyer. */
  readonly legal_check_cost: number;
  /** Default 10 USD/task. What a transcribed visit saves a clinician: some minutes of writing. */
  readonly clinic_value: number;
  /** Default 1000 USD/error. What an unnoticed invention in a patient's record costs on average; four in ten could do harm. */
  readonly clinic_error_cost: number;
  /** Default 0 share. Share of transcripts that the clinician reads through. */
  readonly clinic_check_share: number;
  /** Default 3 USD/check. Cost of reading a transcript through. */
  readonly clinic_check_cost: number;
  /** Default 0.7 share. Share of wrong answers that the confidence test of a cascade passes on to the next model. */
  readonly test_sensitivity: number;
  /** Default 0.8 share. Share of right answers that the confidence test of a cascade lets stand. */
  readonly test_specificity: number;
  /** Default 0.5 share. Share of the training compute that filtered data save at an equal score. Default: a 6.9B model on filtered data matched one on twice the tokens in all four published scores of DCLM; low and high: no source, wide on purpose. */
  readonly compute_saved: number;
  /** Default 13 billion parameters. Size of the model that a Chinese start-up trained in 2023. Default: Skywork-13B; low and high: the usual sizes from ChatGLM-6B to LLaMA-65B. */
  readonly trained_size: number;
  /** Default 10 developers. Developers in the investment game. The threshold does not depend on it; the share that still cleans beyond it does. */
  readonly rival_developers: number;
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
