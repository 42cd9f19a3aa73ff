import type { Estimate } from "../../core/estimate";
import type { Text } from "../../core/text";
import type { RetentionRow, Waterfall } from "./keep-rates";

/** One method applied to both languages. */
export interface SameMethod {
  readonly method: Text;
  readonly unit: string;
  readonly zho: number;
  readonly eng: number;
  /** Odds of Chinese text over odds of English text. */
  readonly oddsRatio: Estimate;
  /** Whether quality rules are part of it, not deduplication alone. */
  readonly judgesQuality: boolean;
  readonly source: string;
}

/** Methods that were applied to Chinese and to English text alike. */
export function sameMethods(waterfalls: readonly Waterfall[], retention: readonly RetentionRow[]): SameMethod[] {
  const matrix = (name: string) => waterfalls.find((one) => one.pipeline === name);
  const [zho, eng] = [matrix("Matrix Chinese (MAP-CC)"), matrix("Matrix English")];
  const pairs: SameMethod[] = [];
  if (zho !== undefined && eng !== undefined) {
    pairs.push(
      same(
        { en: "Matrix, rules alone", zh: "Matrix（仅规则）" },
        zho.unit,
        [zho, eng].map((one) => one.steps[1]?.share ?? 0),
        {
          judgesQuality: true,
          source: zho.source,
        },
      ),
      same(
        { en: "Matrix, whole pipeline", zh: "Matrix（全流程）" },
        zho.unit,
        [zho, eng].map((one) => one.steps.at(-1)?.share ?? 0),
        {
          judgesQuality: true,
          source: zho.source,
        },
      ),
    );
  }
  for (const dataset of ["OSCAR 2019", "OSCAR 21.09"]) {
    const share = (language: string) =>
      retention.find((row) => row.dataset === dataset && row.language === language && row.unit === "gb");
    const [chinese, english] = [share("zho"), share("eng")];
    if (chinese?.retained_pct == null || english?.retained_pct == null) continue;
    pairs.push(
      same(
        { en: `${dataset}, repeated lines removed`, zh: `${dataset}（仅去除重复行）` },
        "bytes",
        [chinese.retained_pct / 100, english.retained_pct / 100],
        { judgesQuality: false, source: chinese.source_id },
      ),
    );
  }
  return pairs;
}

function same(
  method: Text,
  unit: string,
  shares: readonly number[],
  rest: Pick<SameMethod, "judgesQuality" | "source">,
): SameMethod {
  const [zho = Number.NaN, eng = Number.NaN] = shares;
  return { method, unit, zho, eng, oddsRatio: oddsRatioOf(zho, eng, rest.judgesQuality ? 0.005 : 0.00005), ...rest };
}

/** Odds ratio of two printed shares; one pipeline gives no sampling error, so the interval is that of their rounding. */
function oddsRatioOf(zho: number, eng: number, rounding: number): Estimate {
  const odds = (share: number) => share / (1 - share);
  return {
    value: odds(zho) / odds(eng),
    low: odds(zho - rounding) / odds(eng + rounding),
    high: odds(zho + rounding) / odds(eng - rounding),
    n: 1,
    unit: "odds ratio",
    method: "two printed shares; the interval is their rounding",
  };
}
