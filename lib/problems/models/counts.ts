import type { Estimate } from "../../core/estimate";
import type { Text } from "../../core/text";
import { chapman } from "../../stats/chapman";
import { keepConfidence, type Parameters, type Rows, type Table } from "../../tables";
import { bootstrap, type Evidence, type Sensitivity, sensitivityOf, sourcesOfAll, toEstimate } from "./evidence";
import { familyKey } from "./names";

type ReleaseRow = Rows["models/model_releases"];
type CountRow = Rows["models/model_counts"];
type RunRow = Rows["models/training_runs"];

/** The tables of the count of models. */
export interface CountTables {
  readonly releases: Table<ReleaseRow>;
  readonly counts: Table<CountRow>;
  readonly registry: Table<Rows["models/registry_approvals"]>;
  readonly runs: Table<RunRow>;
}

/** A published or counted total at a date. */
export interface PublishedCount {
  readonly date: string;
  readonly count: number;
  /** Whether the source says "more than". */
  readonly atLeast: boolean;
  readonly scope: string;
  readonly by: string;
}

/** How many models came out of China in 2023, in the readings that must be kept apart. */
export interface CountResult extends Evidence {
  /** Rows of 2023 dated by better than a list, the families and the organisations among them. */
  readonly dated: { readonly rows: number; readonly families: number; readonly organisations: number };
  /** Families of 2023 by capture-recapture from the hand-made list and Epoch's data. */
  readonly recapture: Estimate;
  readonly lists: { readonly curated: number; readonly epoch: number; readonly both: number };
  /** The same from the rows dated here and the size of one person's list at the end of 2023, as a check. */
  readonly secondRecapture: Estimate | null;
  /** Totals up to a date, and services filed with the regulator, as others counted them. */
  readonly published: readonly PublishedCount[];
  /** Services filed with the regulator by the end of 2023. */
  readonly registered: number;
  readonly sensitivity: readonly Sensitivity[];
}

/** The year that the claim is about. */
const year = "2023";

/**
 * Counts the models of 2023 (I1). Sizes, versions and chat variants of one model count once.
 *
 * Lower bound: families in rows of that year dated by a day, a month or a first commit. Estimate: Chapman's from two lists kept
 * independently of one another, the hand-made rows and Epoch's data, with a bootstrap over families.
 */
export function countModels(tables: CountTables, parameters: Parameters): CountResult {
  const releases = keepConfidence(tables.releases.rows(), parameters.confidence);
  const dated = releases.filter((row) => isOfYear(row.release_date) && row.date_precision !== "first_listed");
  const runs = keepConfidence(tables.runs.rows(), parameters.confidence).filter(isEpochRun);
  const families = captureHistories(dated, runs);
  const recapture = bootstrap(families, chapmanOf, parameters, {
    unit: "model families",
    units: "families on either list",
  });
  if (recapture === null) throw new RangeError("fewer than two families of the year are dated: nothing can be counted");
  const published = tables.counts.rows().filter((row) => row.country === "China" && row.date <= "2024-12-31");
  return {
    dated: {
      rows: dated.length,
      families: new Set(dated.map(nameKey)).size,
      organisations: new Set(dated.map(organisationOf)).size,
    },
    recapture,
    lists: tally(families),
    secondRecapture: fromListSize(releases, dated, tables.counts.rows()),
    published: published.map(publishedCount),
    registered: tables.registry.rows().filter((row) => row.registered_date <= `${year}-12-31`).length,
    sensitivity: sensitivityOf(tables.releases.rows(), (rows) => {
      const kept = rows.filter((row) => isOfYear(row.release_date) && row.date_precision !== "first_listed");
      return { value: new Set(kept.map(nameKey)).size, n: kept.length };
    }),
    sources: sourcesOfAll(dated, runs, published, tables.registry.rows()),
    caveats,
  };
}

/** Whether a family stands on each of the two lists. */
interface Capture {
  readonly curated: boolean;
  readonly epoch: boolean;
}

function captureHistories(dated: readonly ReleaseRow[], runs: readonly RunRow[]): Capture[] {
  const curated = new Set(dated.filter((row) => row.layer === "A_curated").map(nameKey));
  const epoch = new Set([
    ...dated.filter((row) => row.layer === "B_epoch").map(nameKey),
    ...runs.map((row) => familyKey(row.model)),
  ]);
  return [...new Set([...curated, ...epoch])].map((key) => ({ curated: curated.has(key), epoch: epoch.has(key) }));
}

function tally(families: readonly Capture[]): CountResult["lists"] {
  return {
    curated: families.filter((family) => family.curated).length,
    epoch: families.filter((family) => family.epoch).length,
    both: families.filter((family) => family.curated && family.epoch).length,
  };
}

function chapmanOf(families: readonly Capture[]): number {
  const { curated, epoch, both } = tally(families);
  return chapman(curated, epoch, both).value;
}

/**
 * One person's list of Chinese models held so many rows at the turn of the year; so many of them stand nowhere else. The rest is
 * the overlap with the rows dated here.
 */
function fromListSize(
  releases: readonly ReleaseRow[],
  dated: readonly ReleaseRow[],
  counts: readonly CountRow[],
): Estimate | null {
  const sizes = counts.filter((row) => row.count_scope === "list_size" && row.date <= "2024-01-31");
  const last = sizes.reduce<CountRow | null>((best, row) => (best === null || row.date > best.date ? row : best), null);
  if (last === null) return null;
  const only = releases.filter((row) => row.layer === "C_wgwang" && (row.release_date ?? "9") <= last.date).length;
  const families = new Set(dated.map(nameKey)).size;
  const both = Math.min(last.count - only, families);
  if (both < 1) return null;
  return toEstimate(chapman(last.count, families, both), {
    n: last.count + families - both,
    unit: "model families",
    method: "Chapman's estimator with log-normal interval",
  });
}

function isOfYear(date: string | null): boolean {
  return date?.startsWith(year) ?? false;
}

function isEpochRun(row: RunRow): boolean {
  return row.is_china === true && row.record_type === "epoch" && isOfYear(row.publication_date);
}

function nameKey(row: ReleaseRow): string {
  return familyKey(row.model ?? row.model_zh ?? "");
}

function organisationOf(row: ReleaseRow): string {
  return (row.organisation ?? row.organisation_zh ?? "").split(";")[0]?.trim().toLowerCase() ?? "";
}

function publishedCount(row: CountRow): PublishedCount {
  return {
    date: row.date,
    count: row.count,
    atLeast: row.count_operator === "gt",
    scope: row.count_scope,
    by: row.counted_by,
  };
}

const caveats: readonly Text[] = [
  {
    en: "Capture-recapture takes the two lists as independent and every model as equally easy to find. Famous models stand on both, so the estimate is rather too low; names that fail to match make it too high.",
    zh: "捕获—再捕获假定两份名单相互独立、各模型被收录的机会相同。知名模型往往两边都有，估计因而偏低；名称未能对上则使其偏高。",
  },
  {
    en: "A row dated only by the first version of a list that names it says when it was seen, not when it came out: such rows count in no reading here.",
    zh: "仅由名单首次出现而得的日期只说明何时被看到，不说明何时发布，此类行不计入任何读数。",
  },
  {
    en: "Published totals count stocks up to a date under unlike rules (CAICT, CCID, MOST, the regulator) and are shown beside one another, never joined.",
    zh: "已公布的总数是截至某日的存量，口径各异（信通院、赛迪、科技部、网信办），只并列不拼接。",
  },
];
