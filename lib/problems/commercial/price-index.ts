import type { Estimate } from "../../core/estimate";
import type { Text } from "../../core/text";
import { hedonicDesign, hedonicRegression, mean, type PricedItem } from "../../stats";
import type { Parameters } from "../../tables";
import { blend, type ListPrice } from "./list-prices";

/** Whose prices: makers in China or in the United States. */
export type PriceCountry = "CN" | "US";

/** How an index compares prices. */
export interface IndexChoice {
  readonly id: string;
  readonly name: Text;
  /** What holds quality constant: the rating on one leaderboard, or the place in the maker's range. */
  readonly quality: "rating" | "tier";
  /** Share of input tokens in the mix. */
  readonly inputShare: number;
  readonly isDatedOnly?: boolean;
  readonly isWithPromotions?: boolean;
  readonly isWithoutReasoning?: boolean;
  /** Whether the length of the context window is held, too. */
  readonly isContextHeld?: boolean;
  readonly sheet?: "USD" | "CNY";
}

/** The pure price change under one choice. */
export interface IndexRow {
  readonly choice: IndexChoice;
  readonly country: PriceCountry;
  /** What a price is multiplied by in a year at constant quality; null where too few prices remain. */
  readonly factor: Estimate | null;
  /** Years in which the price halves at that rate; null where it does not fall. */
  readonly halving: number | null;
  readonly makers: number;
}

/** A price brought to one rating and one maker, so that only time is left in it. */
export interface AdjustedPrice {
  readonly country: PriceCountry;
  readonly provider: string;
  readonly model: string;
  readonly date: string;
  readonly time: number;
  /** US dollars per million tokens of the mix, at a rating of `atRating` and the level of the most frequent maker. */
  readonly price: number;
  /** What the fit says of that day. */
  readonly fitted: number;
}

/** The rating to which prices are brought: that of GPT-4o of May 2024, give or take. */
export const atRating = 1300;

/** The index, its table of choices, and the prices behind the headline. */
export interface PriceIndexResult {
  readonly adjusted: readonly AdjustedPrice[];
  readonly headline: Readonly<Record<PriceCountry, IndexRow>>;
  readonly sensitivity: readonly IndexRow[];
  /** The list prices of the headline, quality measured. */
  readonly used: readonly ListPrice[];
}

/** Fewest prices for a fit. */
const fewest = 10;

/** The hedonic price index of China and the United States, with the table of what other choices would give. */
export function priceIndex(prices: readonly ListPrice[], parameters: Parameters): PriceIndexResult {
  const [main, ...others] = choices(parameters.input_share);
  if (main === undefined) throw new Error("there is a main choice");
  const rows = (["CN", "US"] as const).map((country) => indexRow(prices, { choice: main, country }));
  const sensitivity = others.flatMap((choice) =>
    (choice.sheet === undefined ? (["CN", "US"] as const) : (["CN"] as const)).map((country) =>
      indexRow(prices, { choice, country }),
    ),
  );
  const [china, us] = rows;
  if (china === undefined || us === undefined) throw new Error("two countries have an index");
  return {
    headline: { CN: china, US: us },
    sensitivity: [...rows, ...sensitivity],
    adjusted: (["CN", "US"] as const).flatMap((country) => adjustedPrices(prices, main, country)),
    used: prices.filter((price) => isIn(price, main)),
  };
}

/** The choices of the table: the headline first, then one thing changed at a time. */
function choices(inputShare: number): readonly IndexChoice[] {
  const main = { quality: "rating", inputShare } as const;
  const named = (id: string, en: string, zh: string, change: Partial<IndexChoice> = {}): IndexChoice => ({
    ...main,
    ...change,
    id,
    name: { en, zh },
  });
  return [
    named("main", "Headline: Arena rating held, list prices, both sheets", "主口径：固定Arena得分，标价，两种价目表"),
    named("tier", "Tier of the maker's range held instead of the rating", "改为固定产品档位", { quality: "tier" }),
    named("input", "Input prices alone", "仅输入价", { inputShare: 1 }),
    named("even", "Half input, half output", "输入输出各半", { inputShare: 0.5 }),
    named("output", "Output prices alone", "仅输出价", { inputShare: 0 }),
    named("dated", "Only prices whose first day is known", "仅生效日明确的价格", { isDatedOnly: true }),
    named("promotions", "Promotional prices let in", "计入促销价", { isWithPromotions: true }),
    named("plain", "Without reasoning models", "剔除推理模型", { isWithoutReasoning: true }),
    named("context", "Context window held, too", "同时固定上下文长度", { isContextHeld: true }),
    named("yuan", "China's yuan sheets alone", "仅人民币价目表", { sheet: "CNY" }),
    named("yuan-tier", "China's yuan sheets alone, tier held", "仅人民币价目表，固定档位", {
      sheet: "CNY",
      quality: "tier",
    }),
    named("dollar", "China's dollar sheets alone", "仅美元价目表", { sheet: "USD" }),
  ];
}

function isIn(price: ListPrice, choice: IndexChoice): boolean {
  const isKind = price.kind === "list" || (choice.isWithPromotions === true && price.kind === "promotional");
  return (
    isKind &&
    (choice.quality === "tier" || price.rating !== null) &&
    (choice.isDatedOnly !== true || price.isDated) &&
    (choice.isContextHeld !== true || price.context !== null) &&
    (choice.isWithoutReasoning !== true || !price.reasoning) &&
    (choice.sheet === undefined || price.sheet === choice.sheet)
  );
}

function indexRow(
  prices: readonly ListPrice[],
  { choice, country }: { readonly choice: IndexChoice; readonly country: PriceCountry },
): IndexRow {
  const used = prices.filter((price) => price.country === country && isIn(price, choice));
  const factor = used.length < fewest ? null : yearlyFactor(used, choice);
  return {
    choice,
    country,
    factor,
    halving: factor === null || factor.value >= 1 ? null : Math.log(0.5) / Math.log(factor.value),
    makers: new Set(used.map(({ provider }) => provider)).size,
  };
}

/** Prices as the regression takes them: time in years, rating in hundreds of points. */
export function pricedItems(prices: readonly ListPrice[], choice: IndexChoice): readonly PricedItem[] {
  const sheets = new Set(prices.map(({ sheet }) => sheet)).size;
  return prices.map((price) => ({
    price: blend(price, choice.inputShare),
    time: price.time,
    measures: {
      ...(choice.quality === "rating" ? { rating: (price.rating ?? Number.NaN) / 100 } : {}),
      ...(choice.isContextHeld === true ? { context: Math.log2(price.context ?? Number.NaN) } : {}),
    },
    classes: {
      provider: price.provider,
      ...(choice.quality === "tier" ? { tier: price.tier } : {}),
      ...(sheets > 1 ? { sheet: price.sheet } : {}),
    },
  }));
}

/** Each price less what rating, maker and sheet add to it in the fit. */
function adjustedPrices(prices: readonly ListPrice[], choice: IndexChoice, country: PriceCountry): AdjustedPrice[] {
  const used = prices.filter((price) => price.country === country && isIn(price, choice));
  try {
    const items = pricedItems(used, choice);
    const { effects } = hedonicRegression(items);
    const { design, logPrices, items: kept } = hedonicDesign(items);
    const [, ...others] = effects;
    const slope = effects[0]?.value ?? Number.NaN;
    const rating = others.find(({ name }) => name === "rating")?.value ?? Number.NaN;
    const levels = design.map((row, i) => {
      const added = others.reduce((total, effect, k) => total + effect.value * (row[k + 2] ?? 0), 0);
      return (logPrices[i] ?? Number.NaN) - added + (rating * atRating) / 100;
    });
    const constant = mean(levels.map((level, i) => level - slope * (design[i]?.[1] ?? 0)));
    return kept.flatMap((item, i) => {
      const price = used[items.indexOf(item)];
      const level = levels[i];
      if (price === undefined || level === undefined) return [];
      const { provider, model, date, time } = price;
      const fitted = Math.exp(constant + slope * (design[i]?.[1] ?? 0));
      return [{ country, provider, model, date, time, price: Math.exp(level), fitted }];
    });
  } catch (error) {
    if (error instanceof RangeError) return [];
    throw error;
  }
}

/** The factor a year with Student's interval on heteroscedasticity-robust (HC3) errors; null where no fit is defined. */
function yearlyFactor(prices: readonly ListPrice[], choice: IndexChoice): Estimate | null {
  try {
    const { factor, n } = hedonicRegression(pricedItems(prices, choice));
    return { ...factor, n, unit: "factor/year", method: "hedonic regression, Student interval on HC3 errors" };
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}
