import { isoDate } from "../../core/dates";
import { once } from "../../core/once";
import type { Parameters } from "../../tables";
import type { TableSource } from "../table-source";
import { type AssetHeavyResult, ownersAndRenters } from "./asset-heavy";
import { type BuyOrRentResult, buyOrRent } from "./buy-or-rent";
import { type BuyersResult, whoBought } from "./buyers";
import { type ElectricityResult, electricity } from "./electricity";
import { type OwningResult, owningCost } from "./owning-cost";
import { fromTrainingRuns } from "./published-runs";
import { type PriceResult, purchasePrices } from "./purchase-prices";
import { type RentalResult, rentalIndex } from "./rental-index";
import { type RentalLevels, rentalLevels } from "./rental-levels";
import { computeRoutes, type RouteResult } from "./routes";
import { computeAndStanding, fromArena, type StandingResult } from "./standing";
import { type StartUpsResult, startUpsAndRuns } from "./start-ups";

/** The results on compute, each computed when it is first looked at. */
export interface ComputeResults {
  /** Price of an A100 in China (C1). */
  readonly prices: PriceResult;
  /** Rents by the hour as an index (C2). */
  readonly rents: RentalResult;
  /** Rents in China beside those of the United States (C2). */
  readonly rentLevels: RentalLevels;
  /** What a server's electricity costs in a day (C3). */
  readonly electricity: ElectricityResult;
  /** What owning a server costs in an hour, and electricity's share of it (C4). */
  readonly owning: OwningResult;
  /** Owning held against renting (C4, C7). */
  readonly buyOrRent: BuyOrRentResult;
  /** Who bought accelerators in 2023 (C5). */
  readonly buyers: BuyersResult;
  /** Ways to compute under the export controls (C6). */
  readonly routes: RouteResult;
  /** Training runs held against what start-ups had raised (C7). */
  readonly startUps: StartUpsResult;
  /** Compute held and later standing (C8). */
  readonly standing: StandingResult;
  /** Value over money raised, owners against renters (C9). */
  readonly ownership: AssetHeavyResult;
}

/** The day on which the article's statements are judged. */
const articleDate = isoDate("2024-01-13");

/** Analyses compute. Pure: the same tables and parameters give the same results. */
export function analyseCompute(table: TableSource, parameters: Parameters): ComputeResults {
  const tables = computeTables(table);
  const make = {
    prices: once(() => purchasePrices(tables, parameters)),
    rents: once(() => rentalIndex(tables, parameters)),
    rentLevels: once(() => rentalLevels(tables, parameters)),
    electricity: once(() => electricity(tables, parameters)),
    owning: once(() => owningCost(tables, parameters)),
    buyOrRent: once(() => buyOrRent(tables, parameters)),
    buyers: once(() => whoBought(tables, parameters)),
    routes: once(() => computeRoutes(tables, parameters)),
    startUps: once(() => startUpsAndRuns({ ...tables, ...capitalTables(table) }, parameters)),
    standing: once(() => computeAndStanding(articleDate, tables, parameters)),
    ownership: once(() => ownersAndRenters(articleDate, tables, parameters)),
  };
  return {
    get prices() {
      return make.prices();
    },
    get rents() {
      return make.rents();
    },
    get rentLevels() {
      return make.rentLevels();
    },
    get electricity() {
      return make.electricity();
    },
    get owning() {
      return make.owning();
    },
    get buyOrRent() {
      return make.buyOrRent();
    },
    get buyers() {
      return make.buyers();
    },
    get routes() {
      return make.routes();
    },
    get startUps() {
      return make.startUps();
    },
    get standing() {
      return make.standing();
    },
    get ownership() {
      return make.ownership();
    },
  };
}

/** The tables that the analyses take, under the names they give them. */
function computeTables(table: TableSource) {
  const rentals = table("compute/gpu_rental_prices");
  return {
    purchases: table("compute/gpu_purchase_prices"),
    changes: table("compute/gpu_price_changes"),
    controls: table("compute/export_controls"),
    rentals,
    rents: rentals,
    rental: rentals,
    packages: table("compute/gpu_rental_packages"),
    power: table("compute/power_and_tariffs"),
    accelerators: table("compute/accelerators"),
    national: table("compute/national_compute"),
    spending: table("compute/startup_compute_spend"),
    contracts: table("compute/startup_compute_spend"),
    orders: table("compute/gpu_orders"),
    clusters: table("compute/clusters"),
    kinds: table("compute/buyer_kinds"),
    origins: table("compute/order_origins"),
    ownership: table("compute/ownership"),
    valuations: table("capital/valuations").rows(),
    runs: fromTrainingRuns(table("models/training_runs").rows()),
    standings: fromArena(table("benchmarks/arena_elo").rows()),
    rates: table("fx/exchange_rates"),
    assumptions: table("assumptions"),
  };
}

/** What the money of start-ups takes beside them; its table of spending is that of capital. */
function capitalTables(table: TableSource) {
  return { spending: table("capital/spending_split").rows(), runs: table("models/training_runs").rows() };
}
