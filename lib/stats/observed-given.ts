import type { Random } from "../core/random";
import { clusterBy } from "./cluster-by";
import { oneOf } from "./draws";

/**
 * A sampler of what was observed under a condition: each draw is the value of a row with that key, all such rows being
 * equally likely. For Monte Carlo runs whose next input depends on the present state (the step-up given the round)
 * and that stay on the data instead of a fitted curve.
 *
 * @param rows the observations
 * @param keyOf the condition a row was observed under
 * @param observe the value that is drawn from it
 * @returns a function of the key and the source of randomness
 * @throws RangeError if there are no rows; and the sampler, if no row has its key (it lists those that some have)
 * @example
 * observedGiven([["A", 2], ["B", 9]], ([key]) => key, ([, value]) => value)("B", () => 0.5); // 9
 */
export function observedGiven<Row, Value extends NonNullable<unknown>>(
  rows: readonly Row[],
  keyOf: (row: Row) => string,
  observe: (row: Row) => Value,
): (key: string, random: Random) => Value {
  if (rows.length === 0) throw new RangeError("there are no observations to draw from");
  const values = new Map(
    clusterBy(
      rows.map((row) => ({ key: keyOf(row), value: observe(row) })),
      (pair) => pair.key,
    ).map((cluster) => [cluster[0]?.key ?? "", cluster.map((pair) => pair.value)]),
  );
  return (key, random) => {
    const observed = values.get(key);
    if (!observed) {
      throw new RangeError(
        `nothing was observed under ${JSON.stringify(key)}, only under ${[...values.keys()].join(", ")}`,
      );
    }
    return oneOf(random, observed);
  };
}
