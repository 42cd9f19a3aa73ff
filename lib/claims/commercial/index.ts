import type { CommercialResults } from "../../problems/commercial";
import type { Verdict } from "../verdict";
import { b1, b2, b6, b7 } from "./buyers";
import { b3, b4, b5 } from "./economics";

/** The judges of the claims on commercialisation. */
export const commercialClaims: Readonly<Record<string, (results: CommercialResults) => Verdict>> = {
  B1: ({ consumers }) => b1(consumers),
  B2: ({ tenders }) => b2(tenders),
  B3: ({ hallucination }) => b3(hallucination),
  B4: ({ cascades }) => b4(cascades),
  B5: ({ prices }) => b5(prices),
  B6: ({ adoption }) => b6(adoption),
  B7: ({ adoption }) => b7(adoption),
};
