import type { Text } from "../../core/text";
import type { Rows } from "../../tables";
import { monthNumber } from "./quote-period";

type RentalRow = Rows["compute/gpu_rental_prices"];

/** The GPUs whose rents are followed. Unlike memory sizes of the A100 are unlike products. */
export const rentedGpus = ["A100 40GB", "A100 80GB", "V100", "H100"] as const;

/** One of {@link rentedGpus}. */
export type RentedGpu = (typeof rentedGpus)[number];

/** The market of an offer: mainland China or elsewhere. */
export type RentalMarket = "cn" | "outside";

/** On demand or interruptible: never mixed. */
export type RentalKind = "on_demand" | "spot";

/**
 * One thing to rent as one dataset follows it: lessor, region, GPU, number of GPUs, instance and pricing kind. Its price
 * can be compared with itself at another date and with nothing else.
 */
export interface RentalItem {
  /** All that must be equal, as one text. */
  readonly key: string;
  readonly market: RentalMarket;
  readonly gpu: RentedGpu;
  readonly kind: RentalKind;
  readonly lessor: string;
  /** GPUs in the machine; null where the offer does not say. */
  readonly size: number | null;
  /** The dataset that saw it; rows of unlike datasets are never matched. */
  readonly dataset: string;
  /** First price of each month, per GPU and hour in the currency of the source, by month number. */
  readonly prices: ReadonlyMap<number, number>;
  readonly sources: readonly string[];
}

/** Rows left out of the index, how many and why. */
export interface RentalExclusion {
  readonly rows: number;
  readonly reason: Text;
}

/** The items that can be matched with themselves, and what was left out. */
export interface RentalItems {
  readonly items: readonly RentalItem[];
  readonly excluded: readonly RentalExclusion[];
}

/**
 * Rental rows gathered into items.
 *
 * Left out: rows of low confidence, nearly all of them carry-overs of a hand-kept table, which say that nobody looked and
 * not that nothing changed; rows dated more coarsely than to a month; prices without the host; managed inference; other pricing
 * kinds; snapshots that a reading of high confidence of the same month contradicts.
 * Where a price is the median over several zones or offers and their number changes, a new item begins: a
 * median over a changed basket is no price change. So it does where a dataset changed its own sources. Where several
 * datasets follow the same machine, the one with most months speaks for it, so that no lessor counts twice.
 *
 * @param rows any rental rows, the confidence switch already applied
 */
export function rentalItems(rows: readonly RentalRow[]): RentalItems {
  const ours = rows.filter((row) => gpuOf(row.gpu) !== null);
  const excluded: RentalExclusion[] = exclusions.map(({ test, reason }) => ({
    rows: ours.filter(test).length,
    reason,
  }));
  const allowed = ours.filter(isUsableRent);
  const contradicted = contradictedSnapshots(allowed);
  const usable = allowed.filter((row) => !contradicted.has(row.source_id));
  excluded.push({ rows: allowed.length - usable.length, reason: contradictedReason });
  const items = [...groupBy(usable, seriesKey).values()].flatMap(splitAtBreaks);
  const spokesmen = bestDatasets(items);
  return {
    items: items.filter((item) => spokesmen.get(machineOf(item)) === item.dataset),
    excluded: excluded.filter((exclusion) => exclusion.rows > 0),
  };
}

/** The followed GPU that a row is about, or null. An A100 without a size has 40 GB. */
export function gpuOf(gpu: string): RentedGpu | null {
  const chip = /^(A100|V100|H100)\b/.exec(gpu)?.[1];
  if (chip === "A100") return gpu.includes("80GB") ? "A100 80GB" : "A100 40GB";
  return chip === "V100" || chip === "H100" ? chip : null;
}

/** The dataset behind a source id: the id without the date of its snapshot. */
export function datasetOf(source: string): string {
  return source.replace(/-\d{4}(-\d{2}){0,2}$/, "");
}

/** Whether a row is an observed price of a bare machine, on demand or spot, and dated at least to its month. */
export function isUsableRent(row: RentalRow): boolean {
  return !exclusions.some(({ test }) => test(row));
}

/** Each row falls under the first that holds, and is counted there. */
const exclusions: readonly { readonly test: (row: RentalRow) => boolean; readonly reason: Text }[] = firstThatHolds([
  {
    test: (row) => /carried over/.test(row.note ?? ""),
    reason: { en: "carried over unchanged in a hand-kept table: not observed", zh: "手工表格沿用旧值，并非观测" },
  },
  { test: (row) => row.confidence === "low", reason: { en: "low confidence", zh: "低可信" } },
  {
    test: (row) => row.pricing_kind !== "on_demand" && row.pricing_kind !== "spot",
    reason: { en: "reserved or monthly terms", zh: "包月或预留" },
  },
  {
    test: (row) => row.date_precision !== "day" && row.date_precision !== "month",
    reason: { en: "dated more coarsely than to a month", zh: "日期精度低于月" },
  },
  {
    test: (row) => /managed inference|inference platform|hosted demo/.test(row.note ?? ""),
    reason: { en: "managed inference or hosted demos, not a bare machine", zh: "托管推理或演示服务，并非裸机租用" },
  },
  {
    test: (row) => /host VM not included/.test(row.note ?? "") || row.price_per_gpu_hour === null,
    reason: { en: "price without the host", zh: "价格不含主机" },
  },
]);

function firstThatHolds<Rule extends { readonly test: (row: RentalRow) => boolean }>(rules: readonly Rule[]): Rule[] {
  return rules.map((rule, i) => ({
    ...rule,
    test: (row: RentalRow) => rule.test(row) && !rules.slice(0, i).some((earlier) => earlier.test(row)),
  }));
}

const contradictedReason: Text = {
  en: "snapshot contradicted by a high-confidence reading of the same machine in the same month",
  zh: "同月同机型的高可信读数与该快照不符",
};

const tolerance = 0.02;

/** Ids of snapshots with a list price that a reading of high confidence of the same machine and month contradicts. */
function contradictedSnapshots(rows: readonly RentalRow[]): ReadonlySet<string> {
  const listed = rows.filter((row) => row.pricing_kind === "on_demand");
  const trusted = new Map(listed.filter((row) => row.confidence === "high").map((row) => [monthlyMachine(row), row]));
  const contradicted = listed.filter((row) => {
    const other = trusted.get(monthlyMachine(row));
    const [own, known] = [row.price_low ?? row.price_per_gpu_hour, other?.price_per_gpu_hour];
    if (other === undefined || row.confidence === "high" || !own || !known) return false;
    return Math.abs(Math.log(own / known)) > tolerance;
  });
  return new Set(contradicted.map((row) => row.source_id));
}

function monthlyMachine(row: RentalRow): string {
  return [row.cloud, row.region, row.gpu, row.gpus_per_instance, row.date.slice(0, 7)].join("|");
}

function seriesKey(row: RentalRow): string {
  const { cloud, region, region_detail, gpu, gpus_per_instance, instance_type, pricing_kind, currency } = row;
  const parts = [cloud, region, region_detail, gpu, gpus_per_instance, instance_type, pricing_kind, currency];
  return [datasetOf(row.source_id), ...parts].join("|");
}

/** A tracker that changed its own sources: the step at that day is no price move. */
const methodChange = { dataset: "compute-cherielilili", from: "2026-05-02" } as const;

function splitAtBreaks(rows: readonly RentalRow[]): RentalItem[] {
  const ordered = [...rows].sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0));
  const stretches: RentalRow[][] = [];
  let previous: RentalRow | undefined;
  for (const row of ordered) {
    const stretch = stretches[stretches.length - 1];
    if (stretch === undefined || previous === undefined || isBroken(previous, row)) stretches.push([row]);
    else stretch.push(row);
    previous = row;
  }
  return stretches.flatMap((stretch, version) => itemOf(stretch, version));
}

function isBroken(before: RentalRow, after: RentalRow): boolean {
  const { dataset, from } = methodChange;
  if (datasetOf(after.source_id) === dataset && before.date < from && after.date >= from) return true;
  return before.n_quotes !== after.n_quotes && !(isUniform(before) && isUniform(after));
}

/** Whether all zones or offers behind a row have one price, so that their number does not matter. */
function isUniform(row: RentalRow): boolean {
  return row.price_low === row.price_high;
}

function itemOf(rows: readonly RentalRow[], version: number): RentalItem[] {
  const [first] = rows;
  const gpu = first === undefined ? null : gpuOf(first.gpu);
  if (first === undefined || gpu === null) return [];
  const prices = new Map<number, number>();
  for (const row of rows) {
    const month = monthNumber(row.date);
    if (row.price_per_gpu_hour !== null && !prices.has(month)) prices.set(month, row.price_per_gpu_hour);
  }
  return [
    {
      key: `${seriesKey(first)}|${version}`,
      market: first.region === "cn" ? "cn" : "outside",
      gpu,
      kind: first.pricing_kind === "spot" ? "spot" : "on_demand",
      lessor: first.cloud,
      size: first.gpus_per_instance,
      dataset: datasetOf(first.source_id),
      prices,
      sources: [...new Set(rows.map((row) => row.source_id))],
    },
  ];
}

function machineOf(item: RentalItem): string {
  return [item.lessor, item.market, item.gpu, item.size ?? "any", item.kind].join("|");
}

/** By machine, the dataset that saw it in most months; the first by name where two saw it equally often. */
function bestDatasets(items: readonly RentalItem[]): ReadonlyMap<string, string> {
  const best = new Map<string, string>();
  for (const [machine, own] of groupBy(items, machineOf)) {
    const byDataset = [...groupBy(own, (item) => item.dataset)].map(([dataset, group]) => ({
      dataset,
      months: new Set(group.flatMap((item) => [...item.prices.keys()])).size,
    }));
    byDataset.sort((a, b) => b.months - a.months || (a.dataset < b.dataset ? -1 : 1));
    best.set(machine, byDataset[0]?.dataset ?? "");
  }
  return best;
}

function groupBy<T>(values: readonly T[], key: (value: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const value of values) groups.set(key(value), [...(groups.get(key(value)) ?? []), value]);
  return groups;
}
