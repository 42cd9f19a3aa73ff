import type { ComputeResults } from "../../problems/compute";
import type { Verdict } from "../verdict";
import { c9 } from "./asset-heavy";
import { c5, c7 } from "./buyers";
import { c3, c4 } from "./owning";
import { c1 } from "./prices";
import { c2 } from "./rents";
import { c6 } from "./routes";
import { c8 } from "./standing";

/** The judges of the claims on compute. */
export const computeClaims: Readonly<Record<string, (results: ComputeResults) => Verdict>> = {
  C1: ({ prices }) => c1(prices),
  C2: ({ rents }) => c2(rents),
  C3: ({ electricity }) => c3(electricity),
  C4: ({ owning }) => c4(owning),
  C5: ({ buyers }) => c5(buyers),
  C6: ({ routes }) => c6(routes),
  C7: ({ startUps }) => c7(startUps),
  C8: ({ standing }) => c8(standing),
  C9: ({ ownership }) => c9(ownership),
};
