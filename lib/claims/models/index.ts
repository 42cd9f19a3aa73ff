import type { ModelsResults } from "../../problems/models";
import type { Verdict } from "../verdict";
import { i1, i2 } from "./counting";
import { m1, m2, m6, m7 } from "./lineage";
import { m3, m4, m5 } from "./scores";
import { i3, i4 } from "./timeline";

/** The judges of the claims on models and of the article's opening. */
export const modelsClaims: Readonly<Record<string, (results: ModelsResults) => Verdict>> = {
  I1: ({ counts }) => i1(counts),
  I2: ({ servers }) => i2(servers),
  I3: ({ timeline }) => i3(timeline),
  I4: ({ timeline }) => i4(timeline),
  M1: ({ yi, leaveOneOut }) => m1(yi, leaveOneOut),
  M2: ({ origins }) => m2(origins),
  M3: ({ wrapping }) => m3(wrapping),
  M4: ({ perturbation }) => m4(perturbation),
  M5: ({ gap }) => m5(gap),
  M6: ({ sparsity }) => m6(sparsity),
  M7: ({ support }) => m7(support),
};
