import { embed } from "../../lineage/embedding";
import { knownTensors } from "../../lineage/known-tensors";
import { matchForm } from "../../lineage/match-form";
import type { KnownForm, KnownModel, Reference } from "../../lineage/reference";
import { compareFields } from "../../lineage/structure-distance";
import type { Parameters } from "../../tables";
import { type Evidence, sourcesOfAll } from "./evidence";
import { formsByClass, knownArchitectures, type LineageTables } from "./lineage";

/** A model's place on the map of architectures. */
export interface MappedModel {
  readonly model: string;
  readonly family: string;
  readonly country: string | null;
  readonly x: number;
  readonly y: number;
}

/** All known models on a flat map: near means alike in structure and tensors. */
export interface ArchitectureMap extends Evidence {
  readonly models: readonly MappedModel[];
  /** Share of the variation of all distances that the two axes show. */
  readonly shown: number;
  /** Models left out because too little of their configuration is known. */
  readonly leftOut: number;
}

/** A model enters with at least so many of its twelve fields known. */
const fewestFields = 6;

/** Places all models whose configuration is known well enough (M1, M2). */
export function mapArchitectures(tables: LineageTables, parameters: Parameters): ArchitectureMap {
  const reference = knownArchitectures(tables, parameters);
  const formOf = formsByClass(tables, reference);
  const models = reference.models.filter((model) => knownFields(model) >= fewestFields);
  const forms = models.map((model) => formOf.get(model.className ?? ""));
  const tensors = tensorDistances(models, forms, reference);
  const distances = models.map((one, i) =>
    models.map((other, j) => {
      const fields = compareFields(one.structure, other.structure, reference.scales);
      return fields.reduce((sum, field) => sum + field.distance, 0) / fields.length + tensors(i, j);
    }),
  );
  const symmetric = distances.map((row, i) =>
    row.map((value, j) => (i === j ? 0 : (value + (distances[j]?.[i] ?? value)) / 2)),
  );
  const { places, shown } = embed(symmetric);
  return {
    models: models.map((model, i) => ({
      model: model.model,
      family: model.family ?? "",
      country: model.country,
      x: places[i]?.x ?? 0,
      y: places[i]?.y ?? 0,
    })),
    shown,
    leftOut: reference.models.length - models.length,
    sources: sourcesOfAll(tables.configs.rows()),
    caveats: [],
  };
}

function knownFields({ structure }: KnownModel): number {
  return Object.values(structure).filter((value) => value !== null).length;
}

/** The misfit of two models' tensors, computed once per pair of classes; the mean one where a class has no published list. */
function tensorDistances(
  models: readonly KnownModel[],
  forms: readonly (KnownForm | undefined)[],
  { names }: Reference,
): (i: number, j: number) => number {
  const byPair = new Map<string, number>();
  models.forEach((model, i) => {
    const own = forms[i];
    if (own === undefined || byPair.has(`${own.name}|${own.name}`)) return;
    const kinds = knownTensors(model, own);
    for (const form of new Set(forms)) {
      if (form !== undefined) byPair.set(`${own.name}|${form.name}`, matchForm(kinds, form, names).structure);
    }
  });
  const values = [...byPair.values()];
  const usual = values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);
  return (i, j) => byPair.get(`${forms[i]?.name}|${forms[j]?.name}`) ?? usual;
}
