import { type FormMatch, matchForm } from "./match-form";
import type { KnownForm, KnownModel, Reference } from "./reference";
import type { Structure } from "./structure";
import { compareFields, type FieldDifference } from "./structure-distance";
import type { TensorKind } from "./tensor-kinds";

/** What is known of the model in question. At least one of the two is there. */
export interface Subject {
  readonly structure: Structure | null;
  readonly kinds: readonly TensorKind[] | null;
}

/** How near a family is to the model in question. */
export interface Neighbour {
  readonly family: string;
  /** Sum of the two parts below that could be measured. */
  readonly distance: number;
  /** Gower's distance to the family's nearest known model, 0 to 1; null without a configuration or without a known model. */
  readonly structureDistance: number | null;
  readonly nearestModel: string | null;
  /** Field by field against that model: what differs or is unknown. */
  readonly differences: readonly FieldDifference[];
  /** Fit to the family's nearest published list of tensors; null without tensors or without a list. */
  readonly tensors: FormMatch | null;
  readonly form: { readonly name: string; readonly variant: string; readonly complete: boolean } | null;
  readonly sources: readonly string[];
}

/** The families by distance. */
export interface Fingerprint {
  /** All families that could be compared, the nearest first; of families equally near, the one of the class named comes first, then the one with most known models. */
  readonly neighbours: readonly Neighbour[];
  /** Families as near as the nearest: what was given cannot tell them apart. */
  readonly tied: readonly string[];
}

/**
 * Holds a model against all known families. The distance to a family is Gower's distance to its nearest known model (where a
 * configuration was given) plus the misfit to its nearest published list of tensors (where tensors were given); a part that
 * cannot be measured for one family counts what it counts on average over the others.
 *
 * Equal structure is no proof of copied weights: no weight is read.
 *
 * @param className the class that the configuration names: it orders families that are equally near and does nothing else
 * @throws RangeError if neither a structure nor tensors were given
 */
export function fingerprint(subject: Subject, reference: Reference, className: string | null = null): Fingerprint {
  if (subject.structure === null && subject.kinds === null)
    throw new RangeError("neither a structure nor tensors were given");
  const models = groupBy(reference.models, (model) => model.family);
  const forms = groupBy(
    reference.forms.filter((form) => !form.isAlias),
    (form) => form.family,
  );
  const families = [...new Set([...models.keys(), ...forms.keys()])];
  const measured = families.map((family) => ({
    family,
    structure: nearestModel(subject, models.get(family) ?? [], reference),
    tensors: nearestForm(subject, forms.get(family) ?? [], reference),
  }));
  const usual = {
    structure: meanOf(measured.flatMap(({ structure }) => (structure === null ? [] : [structure.distance]))),
    tensors: meanOf(measured.flatMap(({ tensors }) => (tensors === null ? [] : [tensors.match.distance]))),
  };
  const named = reference.models.find((model) => className !== null && model.className === className)?.family;
  const rank = (family: string): number =>
    family === named ? Number.NEGATIVE_INFINITY : -(models.get(family)?.length ?? 0);
  const neighbours = measured
    .filter(({ structure, tensors }) => structure !== null || tensors !== null)
    .map((entry) => neighbourOf(entry, usual))
    .sort((a, b) => a.distance - b.distance || rank(a.family) - rank(b.family) || compare(a.family, b.family));
  const nearest = neighbours[0]?.distance ?? 0;
  return {
    neighbours,
    tied: neighbours.filter(({ distance }) => distance <= nearest + 1e-12).map(({ family }) => family),
  };
}

interface NearestModel {
  readonly model: KnownModel;
  readonly distance: number;
  readonly differences: readonly FieldDifference[];
}

interface NearestForm {
  readonly form: KnownForm;
  readonly match: FormMatch;
}

function nearestModel(subject: Subject, models: readonly KnownModel[], { scales }: Reference): NearestModel | null {
  const { structure } = subject;
  if (structure === null) return null;
  let best: NearestModel | null = null;
  for (const model of models) {
    const differences = compareFields(structure, model.structure, scales);
    const distance = meanOf(differences.map((difference) => difference.distance));
    if (best === null || distance < best.distance) best = { model, distance, differences };
  }
  return best;
}

function nearestForm(subject: Subject, forms: readonly KnownForm[], { names }: Reference): NearestForm | null {
  const { kinds } = subject;
  if (kinds === null) return null;
  let best: NearestForm | null = null;
  for (const form of forms) {
    const match = matchForm(kinds, form, names);
    if (best === null || match.distance < best.match.distance) best = { form, match };
  }
  return best;
}

interface Measured {
  readonly family: string;
  readonly structure: NearestModel | null;
  readonly tensors: NearestForm | null;
}

function neighbourOf(
  { family, structure, tensors }: Measured,
  usual: { structure: number; tensors: number },
): Neighbour {
  return {
    family,
    distance: (structure?.distance ?? usual.structure) + (tensors?.match.distance ?? usual.tensors),
    structureDistance: structure?.distance ?? null,
    nearestModel: structure?.model.model ?? null,
    differences: structure?.differences.filter(({ distance, unknown }) => distance > 0 || unknown) ?? [],
    tensors: tensors?.match ?? null,
    form:
      tensors === null
        ? null
        : { name: tensors.form.name, variant: tensors.form.variant, complete: tensors.form.complete },
    sources: [...new Set([...(structure?.model.sources ?? []), ...(tensors?.form.sources ?? [])])],
  };
}

function meanOf(values: readonly number[]): number {
  return values.length === 0 ? 0 : values.reduce((total, value) => total + value, 0) / values.length;
}

function groupBy<T>(items: readonly T[], key: (item: T) => string | null): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const name = key(item);
    if (name !== null) groups.set(name, [...(groups.get(name) ?? []), item]);
  }
  return groups;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
