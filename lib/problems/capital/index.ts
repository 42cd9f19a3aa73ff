import { once } from "../../core/once";
import type { Parameters } from "../../tables";
import type { TableSource } from "../table-source";
import { type DragonsResult, dragonYears } from "./dragons";
import { type FundModelResult, fundModel } from "./fund-model";
import { type LiquidityResult, liquidity } from "./liquidity";
import { type ReturnsResult, roundReturns } from "./returns";
import { roundTempo, type TempoResult } from "./round-tempo";
import { type SpendingResult, spendingShares } from "./spending";
import { type TenderResult, tenderPrices } from "./tenders";
import { type DeclineResult, trainingDecline } from "./training-decline";
import { type ValuationResult, valuationPaths } from "./valuation-paths";

/** The results on capital, each computed when it is first looked at. */
export interface CapitalResults {
  /** Value paths and doubling times (K1). */
  readonly valuations: ValuationResult;
  /** Fund terms and times to liquidity (K2). */
  readonly liquidity: LiquidityResult;
  /** Training compute at equal score by date (K3). */
  readonly training: DeclineResult;
  /** Returns round by round (K4). */
  readonly returns: ReturnsResult;
  /** The fast mark-up exit against the long hold (K4). */
  readonly fund: FundModelResult;
  /** Revenue, losses and listings of project firms (K5). */
  readonly dragons: DragonsResult;
  /** Months between rounds in both waves (K6). */
  readonly tempo: TempoResult;
  /** Compute, people and marketing in spending (K7). */
  readonly spending: SpendingResult;
  /** Tender prices and margins (K8). */
  readonly tenders: TenderResult;
}

/** Analyses capital. Pure: the same tables and parameters give the same results. */
export function analyseCapital(table: TableSource, parameters: Parameters): CapitalResults {
  const values = once(() => ({ valuations: table("capital/valuations"), rates: table("fx/exchange_rates") }));
  const exits = once(() => table("capital/exits"));
  const make = {
    valuations: once(() => valuationPaths(values(), parameters)),
    liquidity: once(() => liquidity({ exits: exits(), terms: table("capital/fund_terms") }, parameters)),
    training: once(() =>
      trainingDecline(
        { runs: table("models/training_runs"), scores: table("benchmarks/benchmark_scores") },
        parameters,
      ),
    ),
    returns: once(() => roundReturns(values(), parameters)),
    fund: once(() => fundModel(values(), parameters)),
    dragons: once(() =>
      dragonYears({ ...values(), exits: exits(), financials: table("capital/ai_dragons_financials") }, parameters),
    ),
    tempo: once(() => roundTempo(values(), parameters)),
    spending: once(() => spendingShares({ spending: table("capital/spending_split") }, parameters)),
    tenders: once(() =>
      tenderPrices({ bids: table("commercial/bids"), revenue: table("commercial/revenue") }, parameters),
    ),
  };
  return {
    get valuations() {
      return make.valuations();
    },
    get liquidity() {
      return make.liquidity();
    },
    get training() {
      return make.training();
    },
    get returns() {
      return make.returns();
    },
    get fund() {
      return make.fund();
    },
    get dragons() {
      return make.dragons();
    },
    get tempo() {
      return make.tempo();
    },
    get spending() {
      return make.spending();
    },
    get tenders() {
      return make.tenders();
    },
  };
}
