import { type Features, gowerDistance, gowerRanges } from "../stats/gower";
import { type Structure, type StructureField, sizeFields, structureFields } from "./structure";

/** What turns a difference of structure into a number: how far known models lie apart. */
export interface StructureScales {
  /** Largest difference of logarithms among the known models, by size field. */
  readonly ranges: Readonly<Record<string, number>>;
  /** Mean distance of two known models, by field: what an unknown value counts. */
  readonly means: Readonly<Record<string, number>>;
}

/** One field in which two structures differ, or of which one of them says nothing. */
export interface FieldDifference {
  readonly field: StructureField;
  /** What the model at hand has. */
  readonly value: string | number | boolean | null;
  /** What the other one has. */
  readonly other: string | number | boolean | null;
  /** 0 (alike) to 1 (as far apart as any two known models, or of another design). */
  readonly distance: number;
  /** Whether one of the two is unknown, so that the distance is the mean one. */
  readonly unknown: boolean;
}

/**
 * Gower's distance of two structures field by field, in the order of `structureFields`; its mean is the distance of the two. Sizes
 * count by the difference of their logarithms over the largest one known, design fields count 0 or 1.
 *
 * A field that either side leaves open counts what two known models differ by on average: a row that says little would
 * otherwise be near to everything.
 */
export function compareFields(model: Structure, other: Structure, scales: StructureScales): FieldDifference[] {
  const known = knownDistances(features(model), features(other), scales.ranges);
  return structureFields.map((field) => {
    const distance = known.get(field);
    return {
      field,
      value: model[field],
      other: other[field],
      distance: distance ?? scales.means[field] ?? 0.5,
      unknown: distance === undefined,
    };
  });
}

/** The scales that a set of known models spans. */
export function structureScales(known: readonly Structure[]): StructureScales {
  const population = known.map(features);
  const ranges = gowerRanges(population);
  const sums = new Map<string, { total: number; pairs: number }>();
  population.forEach((one, i) => {
    for (const other of population.slice(0, i)) {
      for (const [field, distance] of knownDistances(one, other, ranges)) {
        const { total, pairs } = sums.get(field) ?? { total: 0, pairs: 0 };
        sums.set(field, { total: total + distance, pairs: pairs + 1 });
      }
    }
  });
  return { ranges, means: Object.fromEntries([...sums].map(([field, { total, pairs }]) => [field, total / pairs])) };
}

/** Distances of the fields known on both sides; none if there are no such fields. */
function knownDistances(one: Features, other: Features, ranges: StructureScales["ranges"]): Map<string, number> {
  const shared = Object.keys(one).some((field) => one[field] !== null && (other[field] ?? null) !== null);
  const fields = shared ? gowerDistance(one, other, ranges).fields : [];
  return new Map(fields.map(({ field, distance }) => [field, distance]));
}

/** A structure with its sizes on a log scale. */
function features(structure: Structure): Features {
  const sizes = sizeFields.map((field) => {
    const value = structure[field];
    return [field, value === null ? null : Math.log(value)] as const;
  });
  return { ...structure, ...Object.fromEntries(sizes) };
}
