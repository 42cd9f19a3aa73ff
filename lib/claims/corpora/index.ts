import type { CorporaResults } from "../../problems/corpora";
import type { Verdict } from "../verdict";
import { d4 } from "./cleaning-cost";
import { d3 } from "./filter-effects";
import { d2 } from "./keep-rates";
import { d6 } from "./language-mix";
import { d7 } from "./middle-layer";
import { d5 } from "./protection";
import { d1 } from "./web-share";

/** The judges of the claims on data. */
export const corporaClaims: Readonly<Record<string, (results: CorporaResults) => Verdict>> = {
  D1: ({ web }) => d1(web),
  D2: ({ keep }) => d2(keep),
  D3: ({ effects }) => d3(effects),
  D4: ({ cost }) => d4(cost),
  D5: ({ protection }) => d5(protection),
  D6: ({ mix }) => d6(mix),
  D7: ({ middle }) => d7(middle),
};
