import { dayNumber, type IsoDate } from "../../core/dates";
import type { Text } from "../../core/text";
import { median } from "../../stats/median";
import { keepConfidence, type Parameters, type Rows, type Table } from "../../tables";
import { type Evidence, sourcesOfAll } from "./evidence";
import { familyKey } from "./names";

/** The tables of support and later versions. */
export interface SupportTables {
  readonly timeline: Table<Rows["lineage/yi_timeline"]>;
  readonly identity: Table<Rows["lineage/architecture_identity"]>;
  readonly releases: Table<Rows["models/model_releases"]>;
}

/** A model family on a standard or on a changed architecture. */
export interface FamilyRecord {
  readonly family: string;
  readonly isStandard: boolean;
  /** Rows of releases under the same name from 2023 on. */
  readonly releases: number;
}

/** What is known of the price of changing an architecture (M7). */
export interface SupportResult extends Evidence {
  /** Days from the first release to support in an engine, as far as dated. */
  readonly dated: readonly {
    readonly model: string;
    readonly engine: string;
    readonly days: number;
    readonly date: IsoDate;
  }[];
  /** Models with at least one dated support, by side. */
  readonly datedModels: { readonly standard: number; readonly changed: number };
  readonly families: readonly FamilyRecord[];
  readonly medianReleases: { readonly standard: number | null; readonly changed: number | null };
}

/** The rule asks for so many dated models on each side. */
export const neededModels = 8;

/** Gathers the dated support of engines and the later versions of families (M7). */
export function engineSupport(tables: SupportTables, parameters: Parameters): SupportResult {
  const events = keepConfidence(tables.timeline.rows(), parameters.confidence);
  const statements = keepConfidence(tables.identity.rows(), parameters.confidence).filter((row) =>
    row.reference.includes("LLaMA"),
  );
  const releases = keepConfidence(tables.releases.rows(), parameters.confidence);
  const start = events.find((row) => row.event.includes("announced as open"));
  const dated = start === undefined ? [] : events.flatMap((row) => supportOf(row, start.date));
  const families = [...new Map<string, FamilyRecord>(statements.flatMap((row) => recordOf(row, releases))).values()];
  return {
    dated,
    datedModels: { standard: 0, changed: dated.length === 0 ? 0 : 1 },
    families,
    medianReleases: { standard: medianOf(families, true), changed: medianOf(families, false) },
    sources: sourcesOfAll(events, statements),
    caveats,
  };
}

function supportOf(row: Rows["lineage/yi_timeline"], start: IsoDate): SupportResult["dated"][number][] {
  const engine = /^(llama\.cpp|vLLM) adds/.exec(row.event)?.[1];
  return engine === undefined
    ? []
    : [{ model: "Yi (first release)", engine, days: dayNumber(row.date) - dayNumber(start), date: row.date }];
}

function recordOf(
  row: Rows["lineage/architecture_identity"],
  releases: readonly Rows["models/model_releases"][],
): [string, FamilyRecord][] {
  const key = familyKey(row.subject.split(" and ")[0] ?? row.subject);
  const count = releases.filter(
    (release) => (release.release_date ?? "") >= "2023-01-01" && familyKey(release.model ?? "") === key,
  ).length;
  const isStandard = row.relation.startsWith("identical") && row.relation !== "identical_up_to_names";
  return count === 0 ? [] : [[key, { family: row.subject, isStandard, releases: count }]];
}

function medianOf(families: readonly FamilyRecord[], isStandard: boolean): number | null {
  const counts = families.filter((family) => family.isStandard === isStandard).map(({ releases }) => releases);
  return counts.length === 0 ? null : median(counts);
}

const caveats: readonly Text[] = [
  {
    en: "Engines' support is dated for one model, Yi. Counts of later versions depend on how a maker names and splits its releases and on how long it has been at it: they show nothing about speed.",
    zh: "推理引擎的支持时间只有Yi一个模型可考。后续版本数取决于命名、拆分与发布时长，说明不了迭代快慢。",
  },
];
