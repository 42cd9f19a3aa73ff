import { UserError } from "../core/errors";
import type { ModelConfig } from "./config-file";
import { type Fingerprint, fingerprint } from "./fingerprint";
import { matchForm } from "./match-form";
import type { ModelFiles } from "./read-model";
import type { KnownModel, Reference } from "./reference";
import { designFields, type Structure } from "./structure";
import { gatherKinds, type TensorKind } from "./tensor-kinds";

/** What a model's files say of its lineage. */
export interface Identification extends Fingerprint {
  readonly path: string;
  readonly read: readonly string[];
  /** The class and type that its configuration names; null without a configuration. */
  readonly calledItself: { readonly className: string | null; readonly modelType: string | null } | null;
  /** The family that this class is known to belong to; null if it is not known. */
  readonly declaredFamily: string | null;
  /** Design fields that the configuration leaves to its class and that all known models of the class share. */
  readonly filledFromClass: readonly string[];
  /** Known copies of a family whose list of tensors is the model's, name by name, for example `Yi, first release (YiForCausalLM)`. */
  readonly sameNamesAs: readonly string[];
  /** How many kinds of tensors were found. */
  readonly kinds: number | null;
  readonly remarks: readonly string[];
}

/** More kinds of tensors than this mean names without layer numbers; no known family has fifty. */
export const mostKinds = 150;

/**
 * Finds the nearest families of a model that was read from files.
 *
 * @param options `anyClass` compares a configuration of an unknown class by its sizes, which is weak evidence
 * @throws UserError for a configuration alone of an unknown class, and for names that carry no layer numbers
 */
export function identify(
  files: ModelFiles,
  reference: Reference,
  options: { readonly anyClass?: boolean } = {},
): Identification {
  const { config } = files;
  const members = config === null ? [] : membersOf(config, reference);
  const kinds = files.tensors === null ? null : kindsOf(files);
  if (config !== null && kinds === null && members.length === 0 && options.anyClass !== true)
    refuse(files, config, reference);
  const filled = config === null ? null : fillFromClass(config.structure, members);
  const className = members[0]?.className ?? null;
  const result = fingerprint({ structure: filled?.structure ?? null, kinds }, reference, className);
  return {
    ...result,
    path: files.path,
    read: files.read,
    calledItself: config === null ? null : { className: config.className, modelType: config.modelType },
    declaredFamily: members[0]?.family ?? null,
    filledFromClass: filled?.fields ?? [],
    sameNamesAs: kinds === null ? [] : copiesOf(kinds, reference),
    kinds: kinds?.length ?? null,
    remarks: [...files.remarks, ...remarksOn(config, members)],
  };
}

/** The known models of the class that a configuration names, else of its model type. */
function membersOf(config: ModelConfig, { models }: Reference): KnownModel[] {
  const byClass = models.filter((model) => config.className !== null && model.className === config.className);
  const isType = (model: KnownModel): boolean => config.modelType !== null && model.modelType === config.modelType;
  return byClass.length > 0 ? byClass : config.className === null ? models.filter(isType) : [];
}

function kindsOf(files: ModelFiles): TensorKind[] {
  const kinds = gatherKinds(files.tensors ?? []);
  if (kinds.length <= mostKinds) return kinds;
  throw new UserError(
    `${files.path} lists ${files.tensors?.length} tensors under ${kinds.length} unlike names: they carry no layer numbers (such as "layers.0."), so that tensors of one role cannot be told. Give the original checkpoint.`,
  );
}

function refuse({ path }: ModelFiles, { className, modelType }: ModelConfig, { models }: Reference): never {
  const known = [...new Set(models.flatMap((model) => (model.modelType === null ? [] : [model.modelType])))].sort();
  const called =
    className === null
      ? `the model_type ${JSON.stringify(modelType)}`
      : `the class ${JSON.stringify(className)} (model_type ${JSON.stringify(modelType)})`;
  throw new UserError(
    `${path} names ${called}, which is not known, and a configuration leaves normalisation, biases and the packing of tensors to the code of its class. Give the weights' index or header too (or their folder), or pass --any-class to compare sizes alone. Known model types: ${known.join(", ")}.`,
  );
}

/** Fills design fields that a configuration leaves open and on which all known models of its class agree. */
function fillFromClass(
  structure: Structure,
  members: readonly KnownModel[],
): { structure: Structure; fields: string[] } {
  const fields: string[] = [];
  const filled: Record<string, unknown> = { ...structure };
  for (const field of designFields) {
    if (structure[field] !== null) continue;
    const stated = new Set(members.map((member) => member.structure[field]).filter((value) => value !== null));
    if (stated.size !== 1) continue;
    filled[field] = [...stated][0];
    fields.push(field);
  }
  return { structure: { ...structure, ...filled }, fields };
}

function copiesOf(kinds: readonly TensorKind[], { forms, names }: Reference): string[] {
  return forms
    .filter((form) => form.isAlias && form.kinds.length === kinds.length)
    .filter((form) => matchForm(kinds, form, names).distance === 0)
    .map(({ name, variant }) => (variant === "" ? name : `${name}, ${variant}`));
}

function remarksOn(config: ModelConfig | null, members: readonly KnownModel[]): string[] {
  if (config === null || members.length > 0) return [];
  return ["The class that the configuration names is not known: fields that it leaves to its code count as unknown."];
}
