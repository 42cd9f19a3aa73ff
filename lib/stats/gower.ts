/** A thing described by fields: numbers, or classes (text, true/false); null where unknown. */
export type Features = Readonly<Record<string, number | string | boolean | null>>;

/** How far two things are apart, in all and field by field. */
export interface GowerDistance {
  /** Mean of the fields' distances: 0 (alike) to 1. */
  readonly distance: number;
  /** Each field known on both sides with its distance, 0 to 1, in the order of the first thing's fields. */
  readonly fields: readonly { readonly field: string; readonly distance: number }[];
}

/**
 * Gower's distance of two things over mixed fields: for numbers the difference over the field's range (at most 1), for
 * classes 0 or 1; averaged over the fields known on both sides.
 *
 * Source: J. C. Gower, "A general coefficient of similarity and some of its properties", Biometrics 27 (1971).
 *
 * @param a fields of the one
 * @param b fields of the other; those that only one side has count as unknown
 * @param ranges largest less smallest value of each number field in the population, from {@link gowerRanges}; unlike
 *   numbers of a field without a range, or with range 0, are at distance 1
 * @throws RangeError if no field is known on both sides, a number is not finite, or a field is a number on one side only
 * @example
 * gowerDistance({ layers: 32, norm: "rms" }, { layers: 40, norm: "layer" }, { layers: 80 }).distance; // 0.55
 */
export function gowerDistance(a: Features, b: Features, ranges: Readonly<Record<string, number>>): GowerDistance {
  const fields = Object.keys(a).flatMap((field) => {
    const [left, right] = [a[field] ?? null, b[field] ?? null];
    return left === null || right === null ? [] : [{ field, distance: fieldDistance(left, right, field, ranges) }];
  });
  if (fields.length === 0) throw new RangeError("no field is known on both sides: no distance is defined");
  const distance = fields.reduce((total, field) => total + field.distance, 0) / fields.length;
  return { distance, fields };
}

/**
 * The range (largest less smallest) of each number field over a population of things.
 *
 * @throws RangeError if a number is not finite
 * @example
 * gowerRanges([{ layers: 32, norm: "rms" }, { layers: 80, norm: null }]); // { layers: 48 }
 */
export function gowerRanges(population: readonly Features[]): Record<string, number> {
  const ends = new Map<string, { low: number; high: number }>();
  for (const thing of population) {
    for (const [field, value] of Object.entries(thing)) {
      if (typeof value !== "number") continue;
      checkFinite(field, value);
      const { low, high } = ends.get(field) ?? { low: value, high: value };
      ends.set(field, { low: Math.min(low, value), high: Math.max(high, value) });
    }
  }
  return Object.fromEntries([...ends].map(([field, { low, high }]) => [field, high - low]));
}

type Known = number | string | boolean;

function fieldDistance(left: Known, right: Known, field: string, ranges: Readonly<Record<string, number>>): number {
  if (typeof left === "number" && typeof right === "number") {
    checkFinite(field, left);
    checkFinite(field, right);
    return left === right ? 0 : Math.min(1, Math.abs(left - right) / (ranges[field] ?? 0));
  }
  if (typeof left === "number" || typeof right === "number") {
    throw new RangeError(`field ${field} is a number on one side only: ${left} and ${right}`);
  }
  return left === right ? 0 : 1;
}

function checkFinite(field: string, value: number): void {
  if (!Number.isFinite(value)) throw new RangeError(`field ${field} is not a finite number: ${value}`);
}
