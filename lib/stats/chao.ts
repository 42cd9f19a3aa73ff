import type { PopulationSize } from "./chapman";
import { checkCount, checkLevel } from "./check";
import { unseenInterval } from "./unseen-interval";

/** How often members were seen over several lists. */
export interface Sightings {
  /** Distinct members seen. */
  readonly observed: number;
  /** Members on exactly one list. */
  readonly once: number;
  /** Members on exactly two lists. */
  readonly twice: number;
  /** How many lists there are, at least 2. */
  readonly lists: number;
}

/**
 * Chao's lower bound of a population's size from several lists (bias-corrected Chao2): observed +
 * ((m − 1)/m) Q₁(Q₁ − 1) / (2(Q₂ + 1)). A lower bound since members that differ in catchability hide more.
 *
 * Source: A. Chao, Biometrics 43 (1987); variance and interval as in A. Chao et al., "EstimateS" appendix B, for the
 * bias-corrected form (another one where none is on two lists), with {@link unseenInterval}.
 *
 * @param sightings whole numbers, once + twice at most observed
 * @param level 0.95 by default
 * @throws RangeError outside these
 * @example
 * chao2({ observed: 95, once: 40, twice: 23, lists: 4 }).value; // 119.375
 */
export function chao2({ observed, once, twice, lists }: Sightings, level = 0.95): PopulationSize {
  checkCount("members seen", observed);
  checkCount("members seen once", once);
  checkCount("members seen twice", twice);
  checkCount("lists", lists, 2);
  checkLevel(level);
  if (once + twice > observed) throw new RangeError(`${once} once and ${twice} twice exceed ${observed} members seen`);
  const shrink = (lists - 1) / lists;
  const pairs = (once * (once - 1)) / (2 * (twice + 1));
  const value = observed + shrink * pairs;
  const variance =
    shrink * pairs +
    (shrink ** 2 * once * (2 * once - 1) ** 2) / (4 * (twice + 1) ** 2) +
    (twice > 0
      ? (shrink ** 2 * once ** 2 * twice * (once - 1) ** 2) / (4 * (twice + 1) ** 4)
      : (-(shrink ** 2) * once ** 4) / (4 * Math.max(1, value)));
  const size = { value, variance: Math.max(0, variance), observed };
  return { ...size, ...unseenInterval(size, level) };
}
