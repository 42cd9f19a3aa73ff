import { once } from "../../core/once";
import type { Parameters } from "../../tables";
import type { TableSource } from "../table-source";
import { type CostResult, cleaningCost } from "./cleaning-cost";
import { type EffectResult, filterEffects } from "./filter-effects";
import { type KeepResult, keepRates } from "./keep-rates";
import { languageMix, type MixResult } from "./language-mix";
import { type MiddleLayerResult, middleLayer } from "./middle-layer";
import { type ProtectionResult, protection } from "./protection";
import { type WebShareResult, webShare } from "./web-share";

/** The results on data, each computed when it is first looked at. */
export interface CorporaResults {
  /** Chinese on the web against its speakers (D1). */
  readonly web: WebShareResult;
  /** What cleaning keeps of Chinese and of English text (D2). */
  readonly keep: KeepResult;
  /** What filtered data buy in score (D3). */
  readonly effects: EffectResult;
  /** Cost of clean tokens and the model size from which it pays (D4). */
  readonly cost: CostResult;
  /** The game of investing in clean data (D5). */
  readonly protection: ProtectionResult;
  /** The language mix of training data (D6). */
  readonly mix: MixResult;
  /** The middle layer as a direction (D7). */
  readonly middle: MiddleLayerResult;
}

/** Analyses data. Pure: the same tables and parameters give the same results. */
export function analyseCorpora(table: TableSource, parameters: Parameters): CorporaResults {
  const cost = once(() => cleaningCost(costTables(table), parameters));
  const make = {
    web: once(() => webShare(table("corpora/web_language_share").rows(), parameters)),
    keep: once(() => keepRates(keepTables(table), parameters)),
    effects: once(() => filterEffects(table("corpora/data_quality_effect").rows(), parameters)),
    protection: once(() =>
      protection(table("corpora/corpus_reuse").rows(), table("corpora/corpora").rows(), { cost: cost(), parameters }),
    ),
    mix: once(() => languageMix(table("corpora/training_data_mix").rows(), parameters)),
    middle: once(() => middleLayer(table("outlook/prediction_evidence").rows(), parameters)),
  };
  return {
    get web() {
      return make.web();
    },
    get keep() {
      return make.keep();
    },
    get effects() {
      return make.effects();
    },
    get cost() {
      return cost();
    },
    get protection() {
      return make.protection();
    },
    get mix() {
      return make.mix();
    },
    get middle() {
      return make.middle();
    },
  };
}

function keepTables(table: TableSource) {
  return {
    pipelines: table("corpora/cleaning_pipelines").rows(),
    retention: table("corpora/language_retention").rows(),
    corpora: table("corpora/corpora").rows(),
    signals: table("corpora/chinese_web_signals").rows(),
  };
}

function costTables(table: TableSource) {
  return {
    costs: table("corpora/annotation_costs").rows(),
    corpora: table("corpora/corpora").rows(),
    effects: table("corpora/data_quality_effect").rows(),
    accelerators: table("compute/accelerators").rows(),
    rents: table("compute/gpu_rental_prices").rows(),
    rates: table("fx/exchange_rates"),
    assumptions: table("assumptions"),
  };
}
