import type { IsoDate } from "../../core/dates";
import type { Text } from "../../core/text";
import { type Fingerprint, fingerprint, type Neighbour } from "../../lineage/fingerprint";
import { instantiate, sizeOf } from "../../lineage/instantiate";
import type { Rename } from "../../lineage/match-form";
import { type KnownForm, type KnownModel, type Reference, without } from "../../lineage/reference";
import { designFields } from "../../lineage/structure";
import { gatherKinds } from "../../lineage/tensor-kinds";
import { keepConfidence, type Parameters, type Rows, type Table } from "../../tables";
import { type Evidence, sourcesOfAll } from "./evidence";
import { knownArchitectures, type LineageTables } from "./lineage";

/** The tables of the Yi case. */
export interface YiTables extends LineageTables {
  readonly timeline: Table<Rows["lineage/yi_timeline"]>;
  readonly identity: Table<Rows["lineage/architecture_identity"]>;
}

/** One release of Yi held against all families but its own. */
export interface YiRelease {
  readonly model: string;
  readonly neighbours: readonly Neighbour[];
  readonly nearest: string;
  /** Whether another family is exactly as near. */
  readonly isTied: boolean;
  /** Families with LLaMA's design and list of tensors, which only sizes tell from it. */
  readonly likeLlama: readonly string[];
  /** Design fields in which it differs from LLaMA's nearest model. */
  readonly designDifferences: readonly string[];
  /** Share of tensors without a partner in LLaMA's list. */
  readonly tensorDistance: number | null;
  /** Tensors that LLaMA's list has under another name. */
  readonly renames: readonly Rename[];
}

/** The first Yi releases and the later one, by fingerprint, with the documented statements and the course of events. */
export interface YiResult extends Evidence {
  readonly first: readonly YiRelease[];
  readonly later: readonly YiRelease[];
  /** Events of the case, in order. */
  readonly events: readonly { readonly date: IsoDate; readonly event: string; readonly actor: string | null }[];
  /** What documents say of Yi's architecture. */
  readonly statements: readonly { readonly relation: string; readonly evidence: string; readonly reference: string }[];
}

/**
 * Fingerprints the releases of Yi (M1) against a reference from which 01.AI's models, models built on them, and Yi's own lists of
 * tensors are taken out.
 */
export function yiFingerprint(tables: YiTables, parameters: Parameters): YiResult {
  const reference = knownArchitectures(tables, parameters);
  const others = without(reference, { model: isYi, form: (form) => form.name === "Yi" });
  const releases = (form: string): YiRelease[] =>
    reference.models
      .filter((model) => model.organisation === "01.AI")
      .filter((model) => model.model.includes("first release") === form.startsWith("first"))
      .flatMap((model) =>
        release(
          model,
          reference.forms.find((known) => known.name === "Yi" && known.variant.startsWith(form)),
          others,
        ),
      );
  const statements = tables.identity.rows().filter((row) => row.subject_class === "YiForCausalLM");
  const events = keepConfidence(tables.timeline.rows(), parameters.confidence);
  return {
    first: releases("first"),
    later: releases("after"),
    events: events.map(({ date, event, actor }) => ({ date, event, actor })),
    statements: statements.map(({ relation, evidence, reference: other }) => ({
      relation,
      evidence,
      reference: other,
    })),
    sources: sourcesOfAll(
      statements,
      events,
      tables.tensors.rows().filter((row) => row.family === "Yi" || row.family === "LLaMA"),
      tables.configs.rows().filter((row) => row.organisation === "01.AI"),
    ),
    caveats,
  };
}

function isYi(model: KnownModel): boolean {
  return model.organisation === "01.AI" || /\byi\b/i.test(`${model.declaredBase ?? ""} ${model.model}`);
}

function release(model: KnownModel, form: KnownForm | undefined, others: Reference): YiRelease[] {
  const size = sizeOf(model.structure);
  if (form === undefined || size === null) return [];
  const kinds = gatherKinds(instantiate(form, size));
  const result: Fingerprint = fingerprint({ structure: model.structure, kinds }, others);
  const [nearest] = result.neighbours;
  const llama = result.neighbours.find(({ family }) => family === "LLaMA");
  if (nearest === undefined || llama === undefined) return [];
  return [
    {
      model: model.model,
      neighbours: result.neighbours.slice(0, 8),
      nearest: nearest.family,
      isTied: result.tied.length > 1,
      likeLlama: result.neighbours
        .filter((other) => other !== llama && isLike(other, llama))
        .map(({ family }) => family),
      designDifferences: designDifferences(llama),
      tensorDistance: llama.tensors?.structure ?? null,
      renames: llama.tensors?.renames ?? [],
    },
  ];
}

function isLike(one: Neighbour, other: Neighbour): boolean {
  if (one.tensors === null || other.tensors === null || one.nearestModel === null) return false;
  const isSameFit = Math.abs(one.tensors.distance - other.tensors.distance) < 1e-12;
  return isSameFit && designDifferences(one).join() === designDifferences(other).join();
}

function designDifferences({ differences }: Neighbour): string[] {
  return differences
    .filter(({ field, unknown }) => !unknown && designFields.some((design) => design === field))
    .map(({ field }) => field);
}

const caveats: readonly Text[] = [
  {
    en: "Neither the weights nor the first config.json of Yi-34B were read: the structure comes from a port and the class's code, the tensor names from inference engines and an index.",
    zh: "未读取权重，也未见到Yi-34B最初的config.json：结构来自移植版与类代码，张量名来自推理引擎与索引。",
  },
  {
    en: "The same architecture does not mean the same weights: 01.AI says that it trained from zero, and no comparison of weights contradicts it here.",
    zh: "架构相同不代表权重相同：零一万物称从零训练，此处没有权重比对与之矛盾。",
  },
];
