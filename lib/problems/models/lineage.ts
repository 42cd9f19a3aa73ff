import type { Estimate } from "../../core/estimate";
import type { Text } from "../../core/text";
import { fingerprint } from "../../lineage/fingerprint";
import { knownTensors } from "../../lineage/known-tensors";
import { buildReference, type KnownForm, type KnownModel, type Reference, without } from "../../lineage/reference";
import { wilson } from "../../stats/wilson";
import type { Parameters, Rows, Table } from "../../tables";
import { keepConfidence } from "../../tables";
import { type Evidence, sourcesOfAll, toEstimate } from "./evidence";

/** The tables of architectures. */
export interface LineageTables {
  readonly configs: Table<Rows["lineage/model_configs"]>;
  readonly tensors: Table<Rows["lineage/tensor_names"]>;
  readonly families: Table<Rows["lineage/families"]>;
}

/** A model whose nearest family is another than the one declared. */
export interface Miss {
  readonly model: string;
  readonly declared: string;
  readonly found: string;
  readonly nearestModel: string | null;
}

/** A model that is the only known one of its family, and what it is nearest to. */
export interface Single {
  readonly model: string;
  readonly family: string;
  readonly found: string;
  readonly nearestModel: string | null;
  readonly distance: number;
}

/** How often the nearest family of a model left out is the declared one. */
export interface LeaveOneOut extends Evidence {
  /** By structure and tensors. */
  readonly both: Estimate;
  /** By the fields of config.json alone. */
  readonly configAlone: Estimate;
  readonly misses: readonly Miss[];
  /** Left out of the shares: nobody else of their family is known, so that there is nothing to find. */
  readonly singles: readonly Single[];
}

/** All that is known of architectures, from the rows that the confidence switch keeps. */
export function knownArchitectures(tables: LineageTables, parameters: Parameters): Reference {
  return buildReference({
    configs: keepConfidence(tables.configs.rows(), parameters.confidence),
    tensors: keepConfidence(tables.tensors.rows(), parameters.confidence),
    families: tables.families.rows(),
  });
}

/**
 * Leaves each known model out in turn and asks the fingerprint for its family. A family counts as found only if it is strictly the
 * nearest. The tensors of a model are its class's published list in its own sizes: what is left out is the configuration, and
 * the list speaks for the class.
 */
export function leaveOneOut(tables: LineageTables, parameters: Parameters): LeaveOneOut {
  const reference = knownArchitectures(tables, parameters);
  const formOf = formsByClass(tables, reference);
  const trials = reference.models.flatMap((model) =>
    model.family === null ? [] : [trial(model, { reference, formOf })],
  );
  const paired = trials.filter(({ isSingle }) => !isSingle);
  const share = (hit: (one: Trial) => boolean): Estimate =>
    toEstimate(wilson(paired.filter(hit).length, paired.length), { n: paired.length, unit: "share", method: "Wilson" });
  return {
    both: share((one) => one.found === one.model.family && !one.isTied),
    configAlone: share((one) => one.foundByConfig === one.model.family),
    misses: paired
      .filter((one) => one.found !== one.model.family || one.isTied)
      .map((one) => ({
        model: one.model.model,
        declared: one.model.family ?? "",
        found: one.found,
        nearestModel: one.nearestModel,
      })),
    singles: trials
      .filter(({ isSingle }) => isSingle)
      .map((one) => ({
        model: one.model.model,
        family: one.model.family ?? "",
        found: one.found,
        nearestModel: one.nearestModel,
        distance: one.distance,
      })),
    sources: sourcesOfAll(tables.configs.rows(), tables.families.rows()),
    caveats,
  };
}

/** The published list of tensors of each class that has one, its first variant. */
export function formsByClass(tables: LineageTables, reference: Reference): ReadonlyMap<string, KnownForm> {
  const forms = new Map<string, KnownForm>();
  for (const { class_name, form } of tables.families) {
    const known = reference.forms.find((candidate) => candidate.name === form);
    if (known !== undefined) forms.set(class_name, known);
  }
  return forms;
}

interface Trial {
  readonly model: KnownModel;
  readonly isSingle: boolean;
  readonly found: string;
  readonly isTied: boolean;
  readonly nearestModel: string | null;
  readonly distance: number;
  readonly foundByConfig: string;
}

interface Setting {
  readonly reference: Reference;
  readonly formOf: ReadonlyMap<string, KnownForm>;
}

function trial(model: KnownModel, { reference, formOf }: Setting): Trial {
  const others = without(reference, { model: (other) => other === model });
  const form = formOf.get(model.className ?? "");
  const kinds = form === undefined ? null : knownTensors(model, form);
  const result = fingerprint({ structure: model.structure, kinds }, others);
  const byConfig = fingerprint({ structure: model.structure, kinds: null }, others);
  const [nearest] = result.neighbours;
  return {
    model,
    isSingle: !others.models.some((other) => other.family === model.family),
    found: nearest?.family ?? "",
    isTied: result.tied.length > 1,
    nearestModel: nearest?.nearestModel ?? null,
    distance: nearest?.distance ?? Number.NaN,
    foundByConfig: byConfig.tied.length === 1 ? (byConfig.neighbours[0]?.family ?? "") : "",
  };
}

const caveats: readonly Text[] = [
  {
    en: "The list of a class's tensors comes from its code or index, not from the model left out: the test is hard for families that share one list (LLaMA, Mistral) and easy for those with a list of their own.",
    zh: "张量清单来自该类的代码或索引，而非被剔除的模型本身：对共用清单的家族（LLaMA、Mistral）是真正的考验，对自有清单者则较容易。",
  },
  {
    en: "Equal structure is no proof of copied weights: the fingerprint reads none.",
    zh: "结构相同不等于权重相同：指纹不读取任何权重。",
  },
];
