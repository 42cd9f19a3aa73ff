import type { IsoDate } from "../../core/dates";
import { keepConfidence, type Parameters } from "../../tables";
import type { OrderTables } from "./buyer-orders";
import { peakTflops } from "./peak-rate";

/** The largest system or yearly purchase of one developer of models known by a date. */
export interface ComputeHeld {
  /** The developer's name in the tables on models. */
  readonly developer: string;
  /** In H100-equivalents by dense 16-bit peak rate, at least and at most. */
  readonly low: number;
  readonly high: number;
  readonly what: "order" | "cluster";
  readonly name: string;
  readonly date: IsoDate;
  readonly source: string;
}

/** What is read to know the compute of developers. */
export interface HeldOptions {
  /** Whether orders count beside clusters. */
  readonly withOrders: boolean;
  readonly confidence: Parameters["confidence"];
}

/**
 * The largest single cluster (and, if asked for, the largest single order) of each developer up to a day.
 *
 * Figures are never added: sources count the same cards again. A mix of chips counts as all of the slowest at least and all of
 * the fastest at most. Plans, estimates and figures without a chip or a count are left out.
 */
export function computeHeld(
  until: IsoDate,
  tables: Pick<OrderTables, "orders" | "clusters" | "kinds" | "accelerators">,
  { withOrders, confidence }: HeldOptions,
): ComputeHeld[] {
  const developers = new Map(tables.kinds.rows().map((row) => [row.organisation, row.developer]));
  const rate = equivalence(tables.accelerators);
  const found: ComputeHeld[] = [];
  const add = (organisation: string, held: Omit<ComputeHeld, "developer">) => {
    const developer = developers.get(organisation);
    if (developer != null && held.date <= until && held.high > 0) found.push({ developer, ...held });
  };
  for (const row of keepConfidence(tables.clusters.rows(), confidence)) {
    if (row.organisation === null || row.date === null || row.status !== "existing") continue;
    const mixed = rate(row.gpu ?? "");
    const low = row.h100_equivalents ?? (row.gpu_count ?? 0) * mixed.low;
    const high = row.h100_equivalents ?? (row.gpu_count ?? 0) * mixed.high;
    add(row.organisation, { low, high, what: "cluster", name: row.cluster, date: row.date, source: row.source_id });
  }
  for (const row of withOrders ? keepConfidence(tables.orders.rows(), confidence) : []) {
    const mixed = rate(row.product);
    const [low, high] = [(row.units ?? 0) * mixed.low, (row.units ?? 0) * mixed.high];
    add(row.buyer, { low, high, what: "order", name: row.product, date: row.date, source: row.source_id });
  }
  return largestOf(found);
}

/** The middle of what a developer held, for ranking. */
export function middleHeld({ low, high }: Pick<ComputeHeld, "low" | "high">): number {
  return (low + high) / 2;
}

function largestOf(found: readonly ComputeHeld[]): ComputeHeld[] {
  const largest = new Map<string, ComputeHeld>();
  for (const held of found) {
    const best = largest.get(held.developer);
    if (best === undefined || middleHeld(held) > middleHeld(best)) largest.set(held.developer, held);
  }
  return [...largest.values()].sort((a, b) => middleHeld(b) - middleHeld(a));
}

/** From the chips named in a text to the least and most H100-equivalents a card; 0 if none is named. */
function equivalence(accelerators: OrderTables["accelerators"]) {
  const h100 = peakTflops(accelerators, "NVIDIA H100 SXM5 80GB");
  const relative = {
    H100: 1,
    H800: peakTflops(accelerators, "NVIDIA H800 SXM5") / h100,
    A100: peakTflops(accelerators, "NVIDIA A100 SXM4 80 GB") / h100,
    A800: peakTflops(accelerators, "NVIDIA A800 SXM") / h100,
    V100: peakTflops(accelerators, "NVIDIA V100") / h100,
  };
  return (text: string): { readonly low: number; readonly high: number } => {
    const rates = Object.entries(relative).flatMap(([chip, value]) => (text.includes(chip) ? [value] : []));
    return rates.length === 0 ? { low: 0, high: 0 } : { low: Math.min(...rates), high: Math.max(...rates) };
  };
}
