import type { Estimate } from "../core/estimate";
import type { Text } from "../core/text";
import type { VerdictKind } from "../core/verdict-words";

export type { VerdictKind } from "../core/verdict-words";

/** A claim of the article as judged by the data: the number, the interval, the rule that decided, and the sources. */
export interface Verdict {
  /** Id of the claim in `data/claims.csv`, for example `C1`. */
  readonly claim: string;
  readonly verdict: VerdictKind;
  /** The number that the rule looks at; null only where there is none (the verdict is then `untestable`). */
  readonly estimate: Estimate | null;
  /** What the number is, for example `A100 price in China, end over start of 2023`. */
  readonly measure: Text;
  /** The rule that turns the number into a verdict, written before the number was known. */
  readonly rule: Text;
  /** Why the rule gave this verdict here, with the number; what is missing where it is untestable. */
  readonly reason: Text;
  /** Ids of the sources that the number rests on. */
  readonly sources: readonly string[];
}
