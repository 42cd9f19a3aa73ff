import type { Estimate } from "../../core/estimate";
import { studentQuantile } from "../../stats/distributions";
import { mean } from "../../stats/mean";
import { meanLogit } from "../../stats/pool-logit";
import { variance } from "../../stats/variance";

/** What one pipeline keeps of the text it starts from. */
export interface KeepRate {
  readonly pipeline: string;
  readonly language: "zho" | "eng";
  /** What is counted; rates of unlike units are never pooled. */
  readonly unit: string;
  /** Share kept, 0 to 1. */
  readonly share: number;
  readonly source: string;
}

/** All pipelines of one unit. */
export interface UnitRates {
  readonly unit: string;
  readonly rates: readonly KeepRate[];
  readonly zho: Estimate | null;
  readonly eng: Estimate | null;
  /** Odds that Chinese text is kept over the odds of English; null unless both languages have two pipelines. */
  readonly oddsRatio: Estimate | null;
}

/** The rates of one unit pooled by language; rates of other units are left alone. */
export function unitRates(unit: string, all: readonly KeepRate[]): UnitRates {
  const rates = all.filter((rate) => rate.unit === unit);
  const shares = (language: KeepRate["language"]) =>
    rates.filter((rate) => rate.language === language).map(({ share }) => share);
  const [zho, eng] = [shares("zho"), shares("eng")];
  return { unit, rates, zho: pooled(zho), eng: pooled(eng), oddsRatio: oddsRatioOf(zho, eng) };
}

/** Mean logit with Student's interval: rates over billions of documents have no sampling error, so all variance is between. */
function pooled(shares: readonly number[]): Estimate | null {
  if (shares.length < 2) return null;
  const { value, low, high, n } = meanLogit(shares);
  return { value, low, high, n, unit: "share", method: "random effects on the logit scale, Student's interval" };
}

/** Difference of mean logits with Welch's interval, as a ratio of odds. */
function oddsRatioOf(zho: readonly number[], eng: readonly number[]): Estimate | null {
  if (zho.length < 2 || eng.length < 2) return null;
  const sides = [zho, eng].map((shares) => {
    const logits = shares.map((share) => Math.log(share / (1 - share)));
    return { mean: mean(logits), error: variance(logits) / logits.length, n: logits.length };
  });
  const [a, b] = sides;
  if (a === undefined || b === undefined) return null;
  const error = a.error + b.error;
  const freedom = error ** 2 / (a.error ** 2 / (a.n - 1) + b.error ** 2 / (b.n - 1));
  const half = studentQuantile(0.975, Math.max(1, freedom)) * Math.sqrt(error);
  const [value, low, high] = [0, -half, half].map((shift) => Math.exp(a.mean - b.mean + shift));
  return {
    value: value ?? 0,
    low: low ?? 0,
    high: high ?? 0,
    n: a.n + b.n,
    unit: "odds ratio",
    method: "difference of mean logits, Welch's interval",
  };
}
