import { type IsoDate, isoDate } from "../../core/dates";
import type { Text } from "../../core/text";
import { keepConfidence, type Parameters, type Rows, type Table } from "../../tables";
import { monthNumber } from "./quote-period";
import { rentalCaveats } from "./rental-caveats";
import {
  gpuOf,
  type RentalExclusion,
  type RentalItem,
  type RentalKind,
  type RentalMarket,
  type RentedGpu,
  rentalItems,
  rentedGpus,
} from "./rental-items";
import {
  bridgeGaps,
  type IndexStretch,
  longestChain,
  type RentalChange,
  rentalChange,
  rentalStretches,
} from "./rental-series";
import { type StatedChange, statedRents } from "./stated-changes";

/** The tables that the rent of an A100 rests on. */
export interface RentalTables {
  readonly rentals: Table<Rows["compute/gpu_rental_prices"]>;
  readonly changes: Table<Rows["compute/gpu_price_changes"]>;
}

/** `A100` is both memory sizes in one index; no item of one is ever matched with one of the other. */
export type IndexedGpu = RentedGpu | "A100";

/** One rental index: a GPU, a market, a pricing kind. */
export interface RentalIndex {
  readonly gpu: IndexedGpu;
  readonly market: RentalMarket;
  readonly kind: RentalKind;
  /** Month by month; January 2023 is 1, or the first month of a stretch without it. */
  readonly stretches: readonly IndexStretch[];
  /** The same with each item's gaps bridged: sparsely read lessors such as Azure and Lambda then count. */
  readonly bridgedStretches: readonly IndexStretch[];
  /** December over January 2023; null where the chain does not reach from one to the other. */
  readonly change: RentalChange | null;
  /** `change` with each item's gaps bridged. */
  readonly bridged: RentalChange | null;
  /** The longest chain within each other year. */
  readonly otherYears: readonly RentalChange[];
}

/** One reading of an A100 rent in China. */
export interface ChineseReading {
  readonly lessor: string;
  readonly gpu: string;
  readonly date: IsoDate;
  readonly source: string;
}

/** What rental prices say of the rent of an A100. */
export interface RentalResult {
  readonly indices: readonly RentalIndex[];
  /** A100 of both sizes on demand outside China. */
  readonly headline: RentalIndex;
  /** The same for interruptible machines. */
  readonly spot: RentalIndex;
  /** A100 of both sizes on demand in China. */
  readonly china: RentalIndex;
  /** Every reading of an A100 rent per hour in China, at any time. */
  readonly chineseReadings: readonly ChineseReading[];
  /** Changes of Chinese rents as sources state them; never chained. */
  readonly stated: readonly StatedChange[];
  /** Smallest rise over the year that counts as clearly dearer, as a share. */
  readonly clearRise: number;
  readonly excluded: readonly RentalExclusion[];
  readonly sources: readonly string[];
  readonly caveats: readonly Text[];
}

/** The year of the claim: January to December 2023. */
const claimYear = { from: monthNumber(isoDate("2023-01-01")), to: monthNumber(isoDate("2023-12-01")) };

const otherYears = [2022, 2024, 2025, 2026] as const;

/**
 * Rental indices by GPU, market and pricing kind: what the same offers cost from month to month.
 *
 * The index never averages prices over a changing set of offers; list prices lag the market, and on-demand prices lag most.
 */
export function rentalIndex(tables: RentalTables, parameters: Parameters): RentalResult {
  const rows = keepConfidence(tables.rentals.rows(), parameters.confidence);
  const { items, excluded } = rentalItems(rows);
  const index = (gpu: IndexedGpu, market: RentalMarket, kind: RentalKind) =>
    indexOf({ gpu, market, kind }, items, parameters);
  const kinds = ["on_demand", "spot"] as const;
  const headline = index("A100", "outside", "on_demand");
  const spot = index("A100", "outside", "spot");
  const china = index("A100", "cn", "on_demand");
  const single = rentedGpus.flatMap((gpu) => kinds.map((kind) => index(gpu, "outside", kind)));
  const readings = rows.filter((row) => row.region === "cn" && gpuOf(row.gpu)?.startsWith("A100") === true);
  const stated = statedRents(keepConfidence(tables.changes.rows(), parameters.confidence));
  const ofA100 = items.filter((item) => item.gpu.startsWith("A100") && item.prices.size > 1);
  return {
    indices: [headline, spot, china, ...single],
    headline,
    spot,
    china,
    chineseReadings: readings.map((row) => ({
      lessor: row.cloud,
      gpu: row.gpu,
      date: row.date,
      source: row.source_id,
    })),
    stated,
    clearRise: parameters.clear_rise,
    excluded,
    sources: [...new Set([...ofA100.flatMap((item) => item.sources), ...readings.map((row) => row.source_id)])],
    caveats: rentalCaveats(headline),
  };
}

function indexOf(
  which: Pick<RentalIndex, "gpu" | "market" | "kind">,
  items: readonly RentalItem[],
  parameters: Parameters,
): RentalIndex {
  const own = items.filter(
    (item) => item.market === which.market && item.kind === which.kind && matches(item.gpu, which.gpu),
  );
  const bridged = bridgeGaps(own);
  return {
    ...which,
    stretches: rentalStretches(own, claimYear.from, parameters),
    bridgedStretches: rentalStretches(bridged, claimYear.from, parameters),
    change: rentalChange(own, claimYear, parameters),
    bridged: rentalChange(bridged, claimYear, parameters),
    otherYears: otherYears.flatMap((year) => {
      const chain = longestChain(own, year);
      const change = chain && rentalChange(own, chain, parameters);
      return change ? [change] : [];
    }),
  };
}

function matches(gpu: RentedGpu, indexed: IndexedGpu): boolean {
  return indexed === "A100" ? gpu.startsWith("A100") : gpu === indexed;
}
