import { type RoleNames, roleNames } from "./role-names";
import { type ConfigRow, type Structure, structureOf } from "./structure";
import { type StructureScales, structureScales } from "./structure-distance";
import { type TensorForm, type TensorRow, tensorForms } from "./tensor-form";

/** A model whose configuration is known. */
export interface KnownModel {
  readonly model: string;
  readonly organisation: string;
  readonly country: string | null;
  /** The class that its configuration names, or its model type where it names no class; null where neither is known. */
  readonly className: string | null;
  readonly modelType: string | null;
  /** The family that its class belongs to; null where nobody declared one. */
  readonly family: string | null;
  readonly structure: Structure;
  readonly declaredBase: string | null;
  readonly sources: readonly string[];
}

/** A published list of tensors, with the family whose checkpoints have it. */
export interface KnownForm extends TensorForm {
  readonly family: string;
  /**
   * Whether it belongs to a class that is documented as identical to the family's own: such a list tells which copy a model is, but the
   * family's own list is what it is held against, so that renamed tensors show.
   */
  readonly isAlias: boolean;
}

/** All that is known of architectures: what a model is held against. */
export interface Reference {
  readonly models: readonly KnownModel[];
  readonly forms: readonly KnownForm[];
  readonly scales: StructureScales;
  readonly names: RoleNames;
}

/** The columns of `lineage/model_configs` that a reference needs. */
export interface ModelRow extends ConfigRow {
  readonly model: string;
  readonly organisation: string | null;
  readonly country: string | null;
  readonly architectures: string | null;
  readonly model_type: string | null;
  readonly declared_base_model: string | null;
  readonly source_id: string;
}

/** The columns of `lineage/families` that a reference needs. */
export interface FamilyRow {
  /** A class name as in config.json, or a model type where there is no class. */
  readonly class_name: string;
  readonly family: string;
  /** Name of the tensor list in `lineage/tensor_names`; null where none is known. */
  readonly form: string | null;
  /** Whether the class stands for itself or is documented as identical to the family's. */
  readonly basis: string;
}

/** The rows that a reference is built from. */
export interface ReferenceRows {
  readonly configs: Iterable<ModelRow>;
  readonly tensors: Iterable<TensorRow>;
  readonly families: Iterable<FamilyRow>;
}

/** The reference that the tables of `data/lineage` make. */
export function buildReference({ configs, tensors, families }: ReferenceRows): Reference {
  const byClass = new Map<string, string>();
  const byForm = new Map<string, { readonly family: string; readonly isAlias: boolean }>();
  for (const { class_name, family, form, basis } of families) {
    byClass.set(class_name, family);
    if (form !== null) byForm.set(form, { family, isAlias: basis !== "own class" });
  }
  const models = [...configs].map((row) => knownModel(row, byClass));
  const forms = tensorForms(tensors).flatMap((form) => {
    const owner = byForm.get(form.name);
    return owner === undefined ? [] : [{ ...form, ...owner }];
  });
  return { models, forms, scales: structureScales(models.map((model) => model.structure)), names: roleNames(forms) };
}

/** A reference without some models and forms, for a test of what is left out. Scales stay, names are learnt anew. */
export function without(
  reference: Reference,
  leave: { readonly model: (model: KnownModel) => boolean; readonly form?: (form: KnownForm) => boolean },
): Reference {
  const forms = leave.form === undefined ? reference.forms : reference.forms.filter((form) => !leave.form?.(form));
  return {
    models: reference.models.filter((model) => !leave.model(model)),
    forms,
    scales: reference.scales,
    names: leave.form === undefined ? reference.names : roleNames(forms),
  };
}

function knownModel(row: ModelRow, byClass: ReadonlyMap<string, string>): KnownModel {
  const className = row.architectures ?? row.model_type;
  return {
    model: row.model,
    organisation: row.organisation ?? "",
    country: row.country,
    className,
    modelType: row.model_type,
    family: className === null ? null : (byClass.get(className) ?? null),
    structure: structureOf(row),
    declaredBase: row.declared_base_model,
    sources: [row.source_id],
  };
}
