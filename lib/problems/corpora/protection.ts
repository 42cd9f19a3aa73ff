import type { Estimate } from "../../core/estimate";
import type { Text } from "../../core/text";
import { keepConfidence, type Parameters, type Rows, sourceIds } from "../../tables";
import type { CleaningRoute, CostResult } from "./cleaning-cost";
import { leakThreshold, longRunShare, restingShare } from "./game";

/** A row of the re-use of corpora. */
export type ReuseRow = Pick<
  Rows["corpora/corpus_reuse"],
  "derived" | "derived_organisation" | "source_corpus" | "source_organisation" | "reused" | "source_id" | "confidence"
>;
/** A corpus and whether it is open. */
export type OpenRow = Pick<
  Rows["corpora/corpora"],
  "name" | "organisation" | "language" | "open" | "source_id" | "confidence"
>;

/** Where one route stands in the game, by the size of model it feeds. */
export interface RouteThreshold {
  readonly route: CleaningRoute;
  /** Cost over benefit at the size a start-up trains; above 1 cleaning does not pay even unshared. */
  readonly costShare: Estimate;
  /** Share that may leak before cleaning stops being an equilibrium; 0 where it does not pay at all. */
  readonly threshold: Estimate;
}

/** The game of investing in clean data, with observed costs and benefits on it (D5). */
export interface ProtectionResult {
  readonly thresholds: readonly RouteThreshold[];
  /** Share still cleaning at full leak, simulated and in closed form, by kind of leak, for the cheapest route. */
  readonly atFullLeak: readonly {
    readonly kind: "taken" | "shared";
    readonly simulated: number;
    readonly closed: number;
  }[];
  readonly developers: number;
  /** How much of the benefit leaks: nothing measures it, so null. */
  readonly leak: Estimate | null;
  /** Open corpora re-used by another organisation than their maker: re-uses and distinct corpora. */
  readonly reuses: number;
  readonly reusedCorpora: number;
  /** Chinese corpora known by name, and those of them opened, with the number of their makers. */
  readonly corpora: { readonly chinese: number; readonly open: number; readonly makers: number };
  readonly sources: readonly string[];
  readonly caveats: readonly Text[];
}

/** Thresholds of the game at observed costs, and what is seen of re-use. */
export function protection(
  reuse: readonly ReuseRow[],
  corpora: readonly OpenRow[],
  { cost, parameters }: { readonly cost: CostResult; readonly parameters: Parameters },
): ProtectionResult {
  const reused = keepConfidence(reuse, parameters.confidence).filter(
    (row) =>
      row.reused === "yes" && row.source_organisation !== null && row.source_organisation !== row.derived_organisation,
  );
  const chinese = keepConfidence(corpora, parameters.confidence).filter((row) => row.language === "zho");
  const thresholds = cost.routes.map((route) => thresholdOf(route, cost.size));
  const [cheapest] = [...thresholds].sort((a, b) => a.costShare.value - b.costShare.value);
  const share = cheapest?.costShare.value ?? null;
  const developers = parameters.rival_developers;
  return {
    thresholds,
    atFullLeak:
      share === null
        ? []
        : (["taken", "shared"] as const).map((kind) => {
            const game = { developers, benefit: 1, cost: share, leak: 1, kind };
            return { kind, simulated: longRunShare(game), closed: restingShare(game) };
          }),
    developers,
    leak: null,
    reuses: reused.length,
    reusedCorpora: new Set(reused.map((row) => row.source_corpus)).size,
    corpora: {
      chinese: chinese.length,
      open: chinese.filter((row) => row.open === "yes").length,
      makers: new Set(chinese.map((row) => row.organisation)).size,
    },
    sources: [...new Set([...cost.sources, ...sourceIds(reused)])].sort(),
    caveats: [
      {
        en: "Re-use is seen only where it was stated openly, and published corpora are the open end of the market: neither gives a rate of leaking.",
        zh: "只看得到公开声明的再利用，公开语料也只是市场中开放的一端：二者都不能给出外泄比例。",
      },
    ],
  };
}

/** Benefit over cost grows with the model: cost share = break-even size over size. */
function thresholdOf(route: CleaningRoute, size: CostResult["size"]): RouteThreshold {
  const { breakEven } = route;
  const share = (part: number, whole: number) => part / whole;
  const costShare = {
    value: share(breakEven.value, size.value),
    low: share(breakEven.low, size.high),
    high: share(breakEven.high, size.low),
    n: breakEven.n,
    unit: "ratio",
    method: "break-even size over the size trained; ends combine both ranges",
  };
  const threshold = (cost: number) => Math.max(0, leakThreshold({ benefit: 1, cost }));
  return {
    route,
    costShare,
    threshold: {
      value: threshold(costShare.value),
      low: threshold(costShare.high),
      high: threshold(costShare.low),
      n: costShare.n,
      unit: "share",
      method: costShare.method,
    },
  };
}
