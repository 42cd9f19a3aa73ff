import { dayNumber, type IsoDate } from "../../core/dates";
import type { Estimate } from "../../core/estimate";
import type { Text } from "../../core/text";
import { clusterBy } from "../../stats/cluster-by";
import { median } from "../../stats/median";
import { keepConfidence, type Parameters, type Rows, type Table } from "../../tables";
import { bootstrap, type Evidence, sourcesOfAll } from "./evidence";
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

/** One model's way into one inference engine. */
export interface DatedSupport {
  readonly model: string;
  /** Whether its architecture or its names differ from the standard. */
  readonly isChanged: boolean;
  readonly engine: string;
  /** Days from the model's release to the engine's support. */
  readonly days: number;
  readonly date: IsoDate;
}

/** What is known of the price of changing an architecture (M7). */
export interface SupportResult extends Evidence {
  /** Days from the first release to support in an engine, as far as dated. */
  readonly dated: readonly DatedSupport[];
  /** Median days of changed models less that of standard ones; null with too few dated models on a side. */
  readonly difference: Estimate | null;
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
    datedModels: { standard: modelsOf(dated, false), changed: modelsOf(dated, true) },
    difference: differenceInDays(dated, parameters),
    families,
    medianReleases: { standard: medianOf(families, true), changed: medianOf(families, false) },
    sources: sourcesOfAll(events, statements),
    caveats,
  };
}

/** The first release of Yi had names of its own: it stands on the changed side. */
function supportOf(row: Rows["lineage/yi_timeline"], start: IsoDate): DatedSupport[] {
  const engine = /^(llama\.cpp|vLLM) adds/.exec(row.event)?.[1];
  if (engine === undefined) return [];
  const days = dayNumber(row.date) - dayNumber(start);
  return [{ model: "Yi (first release)", isChanged: true, engine, days, date: row.date }];
}

function modelsOf(dated: readonly DatedSupport[], isChanged: boolean): number {
  return new Set(dated.filter((one) => one.isChanged === isChanged).map(({ model }) => model)).size;
}

/** The difference in medians over each model's first support, with a bootstrap over models. */
export function differenceInDays(dated: readonly DatedSupport[], parameters: Parameters): Estimate | null {
  if (modelsOf(dated, true) < neededModels || modelsOf(dated, false) < neededModels) return null;
  const models = clusterBy(dated, ({ model }) => model).map((supports) => ({
    isChanged: supports[0]?.isChanged ?? false,
    days: Math.min(...supports.map(({ days }) => days)),
  }));
  const difference = (sample: typeof models): number => {
    const days = (isChanged: boolean): number[] =>
      sample.filter((one) => one.isChanged === isChanged).map((one) => one.days);
    const [changed, standard] = [days(true), days(false)];
    return changed.length === 0 || standard.length === 0 ? Number.NaN : median(changed) - median(standard);
  };
  return bootstrap(models, (sample) => difference([...sample]), parameters, { unit: "days", units: "models" });
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
