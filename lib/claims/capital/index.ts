import type { CapitalResults } from "../../problems/capital";
import type { Verdict } from "../verdict";
import { k3, k5, k6 } from "./firms";
import { k4 } from "./fund";
import { k1, k2 } from "./money";
import { k7, k8 } from "./spending";

/** The judges of the claims on capital. */
export const capitalClaims: Readonly<Record<string, (results: CapitalResults) => Verdict>> = {
  K1: ({ valuations }) => k1(valuations),
  K2: ({ liquidity }) => k2(liquidity),
  K3: ({ training }) => k3(training),
  K4: ({ fund, returns }) => k4(fund, returns),
  K5: ({ dragons }) => k5(dragons),
  K6: ({ tempo }) => k6(tempo),
  K7: ({ spending }) => k7(spending),
  K8: ({ tenders }) => k8(tenders),
};
