import { checkLevel } from "./check";
import { studentQuantile } from "./distributions";
import type { Interval } from "./interval";
import { hc3Errors, leastSquares } from "./least-squares";

/** One observed price with what the thing priced was like. */
export interface PricedItem {
  /** Above 0, all in one currency and unit. */
  readonly price: number;
  /** When, say as a decimal year. */
  readonly time: number;
  /** Measured traits; take logarithms first where proportions matter (size, context length). */
  readonly measures?: Readonly<Record<string, number>>;
  /** Traits that are one of several classes (provider, tier). */
  readonly classes?: Readonly<Record<string, string>>;
}

/** The price of time and of each trait. */
export interface HedonicRegression {
  /** What a price is multiplied by per unit of time, all else equal. */
  readonly factor: Interval;
  /** Effects on log price: `time`, each measure by name, each class as `trait=class` against the trait's base class. */
  readonly effects: readonly HedonicEffect[];
  /** The class that each trait is compared with: its most frequent one. */
  readonly bases: Readonly<Record<string, string>>;
  /** Rows used. */
  readonly n: number;
  /** Rows left out since they alone stand for a class, which their own effect would fit exactly. */
  readonly leftOut: number;
  readonly r2: number;
}

/** One effect on log price with its HC3 error and Student interval. */
export interface HedonicEffect extends Interval {
  readonly name: string;
  readonly se: number;
}

/** A design for {@link leastSquares} with a constant first, then time. */
export interface HedonicDesign {
  readonly names: readonly string[];
  readonly design: readonly (readonly number[])[];
  readonly logPrices: readonly number[];
  readonly items: readonly PricedItem[];
  readonly bases: Readonly<Record<string, string>>;
}

/**
 * Hedonic price regression: log price on time, measured traits and class dummies, by least squares with HC3 errors.
 * The factor on time is the pure price change, with the mix of things held fixed.
 *
 * Source: J. Triplett, "Handbook on Hedonic Indexes and Quality Adjustments in Price Indexes", OECD (2006), the
 * time-dummy method with time entered linearly.
 *
 * @param items all with the same measures and the same traits
 * @param level of the intervals, 0.95 by default
 * @throws RangeError if traits differ between items, a price is 0 or less, time is constant, too few rows remain, or a
 *   trait is a combination of others
 * @example
 * hedonicRegression([[0, 8], [1, 4], [2, 2], [3, 1]].map(([time, price]) => ({ time, price }))).factor.value; // 0.5
 */
export function hedonicRegression(items: readonly PricedItem[], level = 0.95): HedonicRegression {
  checkLevel(level);
  const { names, design, logPrices, bases } = hedonicDesign(items);
  const fit = leastSquares(design, logPrices, level);
  const errors = hc3Errors(design, fit);
  const t = studentQuantile((1 + level) / 2, fit.df);
  const effects = fit.coefficients.map(({ value }, k) => {
    const se = errors[k] ?? Number.NaN;
    return { name: names[k] ?? "", value, low: value - t * se, high: value + t * se, se };
  });
  const time = effects[1];
  if (!time) throw new Error("a hedonic regression has an effect of time");
  return {
    factor: { value: Math.exp(time.value), low: Math.exp(time.low), high: Math.exp(time.high) },
    effects: effects.slice(1),
    bases,
    n: fit.n,
    leftOut: items.length - fit.n,
    r2: fit.r2,
  };
}

/**
 * The design that {@link hedonicRegression} fits, for tests on it such as {@link chowTest}: items in their order, less
 * those that alone stand for a class. Time is counted from its mean.
 *
 * @throws RangeError as {@link hedonicRegression}
 * @example
 * hedonicDesign([{ price: 1, time: 0 }, { price: 2, time: 2 }]).design; // [[1, -1], [1, 1]]
 */
export function hedonicDesign(items: readonly PricedItem[]): HedonicDesign {
  const [first] = items;
  if (!first) throw new RangeError("a hedonic regression needs items");
  const measures = Object.keys(first.measures ?? {});
  const traits = Object.keys(first.classes ?? {});
  items.forEach((item, i) => {
    checkItem(item, i);
    if (!hasKeys(item.measures, measures) || !hasKeys(item.classes, traits)) {
      throw new RangeError(`item ${i} does not have the traits of the first: ${[...measures, ...traits].join(", ")}`);
    }
  });
  const kept = withoutLoners(items, traits);
  const centre = kept.reduce((total, item) => total + item.time, 0) / kept.length;
  if (kept.every((item) => item.time === kept[0]?.time)) throw new RangeError("time is constant: no change is defined");
  const levels = traits.map((trait) => ({ trait, classes: classesByFrequency(kept, trait) }));
  const dummies = levels.flatMap(({ trait, classes }) => classes.slice(1).map((name) => ({ trait, name })));
  return {
    names: ["constant", "time", ...measures, ...dummies.map(({ trait, name }) => `${trait}=${name}`)],
    design: kept.map((item) => [
      1,
      item.time - centre,
      ...measures.map((measure) => item.measures?.[measure] ?? Number.NaN),
      ...dummies.map(({ trait, name }) => (item.classes?.[trait] === name ? 1 : 0)),
    ]),
    logPrices: kept.map((item) => Math.log(item.price)),
    items: kept,
    bases: Object.fromEntries(levels.map(({ trait, classes }) => [trait, classes[0] ?? ""])),
  };
}

function checkItem(item: PricedItem, i: number): void {
  if (!(item.price > 0 && item.price < Number.POSITIVE_INFINITY)) {
    throw new RangeError(`item ${i} needs a finite price above 0, got ${item.price}`);
  }
  if (!Number.isFinite(item.time)) throw new RangeError(`item ${i} needs a finite time, got ${item.time}`);
}

function hasKeys(record: Readonly<Record<string, unknown>> | undefined, keys: readonly string[]): boolean {
  return keys.every((key) => record?.[key] !== undefined) && Object.keys(record ?? {}).length === keys.length;
}

/** Items without those that alone stand for a class, looked for again until none is left. */
function withoutLoners(items: readonly PricedItem[], traits: readonly string[]): readonly PricedItem[] {
  const sizes = traits.map((trait) => ({ trait, sizes: classSizes(items, trait) }));
  const kept = items.filter((item) => sizes.every(({ trait, sizes }) => sizes.get(item.classes?.[trait] ?? "") !== 1));
  return kept.length === items.length ? items : withoutLoners(kept, traits);
}

function classesByFrequency(items: readonly PricedItem[], trait: string): string[] {
  return [...classSizes(items, trait)].sort((a, b) => b[1] - a[1]).map(([name]) => name);
}

function classSizes(items: readonly PricedItem[], trait: string): Map<string, number> {
  const sizes = new Map<string, number>();
  for (const item of items) {
    const name = item.classes?.[trait] ?? "";
    sizes.set(name, (sizes.get(name) ?? 0) + 1);
  }
  return sizes;
}
