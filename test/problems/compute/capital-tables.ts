import { load } from "../../../lib/tables";

/** The project's own tables of money. */
export const capital = {
  valuations: load("capital/valuations"),
  spending: load("capital/spending_split"),
  ownership: load("compute/ownership"),
  contracts: load("compute/startup_compute_spend"),
  rates: load("fx/exchange_rates"),
  assumptions: load("assumptions"),
};
