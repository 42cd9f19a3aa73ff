import type { Rows } from "../../tables";
import { modelKey } from "./names";

type DeclaredRow = Rows["lineage/lineage_declared"];

/** How a model came about: by its maker's own pre-training, on somebody else's model, or from several trained ones. */
export type OriginKind = "original" | "wrapped" | "assembled";

/**
 * Sorts models with a declared derivation into the article's three kinds. A model that continues an earlier one of the same maker
 * belongs to the maker's own line and counts as original; a mixture of experts grown from a trained model counts as assembled.
 *
 * @returns a function of a row; null where the derivation is not stated
 */
export function originKinds(rows: readonly DeclaredRow[]): (row: DeclaredRow) => OriginKind | null {
  const makers = new Map(rows.map((row) => [modelKey(row.model), row.organisation]));
  return (row) => {
    if (row.derivation === "unknown") return null;
    if (row.derivation === "pretrained_from_scratch") return "original";
    if (row.derivation === "moe_upcycle") return "assembled";
    const baseMaker = row.base_model === null ? undefined : makers.get(modelKey(row.base_model));
    return baseMaker !== undefined && baseMaker !== null && baseMaker === row.organisation ? "original" : "wrapped";
  };
}
