import { dayNumber, decimalYear, type IsoDate, isoDate } from "../../core/dates";
import { type ChowTest, chowTest, hedonicDesign, hedonicRegression, type Interval, wilson } from "../../stats";
import { keepConfidence, type Parameters, sourceIds } from "../../tables";
import { type ListPrice, type PriceTables, priceKind } from "./list-prices";

/** The same model's input price before and after the price war, in yuan per million tokens. */
export interface PriceCut {
  readonly provider: string;
  readonly model: string;
  readonly before: number;
  /** 0: made free. */
  readonly after: number;
  /** Whether the price before stands in a gateway's table alone, which bounds it and dates nothing. */
  readonly isGateway: boolean;
  readonly sources: readonly string[];
}

/** A break in prices at a day fixed beforehand. */
export interface PriceBreak {
  readonly country: "CN" | "US";
  readonly test: ChowTest;
  /** What the price of a tier was multiplied by at the break. */
  readonly step: Interval;
  readonly before: number;
  readonly after: number;
}

/** What happened to prices in May 2024. */
export interface PriceWarResult {
  readonly cuts: readonly PriceCut[];
  /** Of the models seen on both sides: cut or made free, and the share with Wilson's interval; null if none. */
  readonly lowered: number;
  readonly freed: number;
  readonly share: Interval | null;
  readonly breaks: readonly PriceBreak[];
  /** The day of the break: the launch that opened the war, from press. */
  readonly breakDate: string;
  readonly sources: readonly string[];
}

/** DeepSeek-V2 came out at a hundredth of GPT-4 Turbo: the day is from press, never from a gateway's table. */
export const breakDate: IsoDate = isoDate("2024-05-06");
const warEnd = "2024-06-30";

type PriceRow = ReturnType<PriceTables["prices"]["rows"]>[number];

/** The cuts of May and June 2024 model by model, and Chow's test of a break in China beside the United States. */
export function priceWar(tables: PriceTables, prices: readonly ListPrice[], parameters: Parameters): PriceWarResult {
  const rows = keepConfidence(tables.prices.rows(), parameters.confidence).filter(
    (row) => row.provider_country === "CN" && row.currency === "CNY" && row.input_price_per_mtok !== null,
  );
  const cuts = matchedCuts(rows);
  const lowered = cuts.filter(({ before, after }) => after < before).length;
  const tiers = new Map(tables.tiers.rows().map((row) => [`${row.provider}|${row.model}`, row.tier]));
  const china = [
    ...gatewayLevels(rows),
    ...rows.filter((row) => row.note.startsWith("spine; ") && row.date >= breakDate && priceKind(row) === "list"),
  ].flatMap((row) => {
    const tier = tiers.get(`${row.provider}|${row.model}`);
    const price = row.input_price_per_mtok;
    return tier === undefined || price === null ? [] : [{ price, time: decimalYear(row.date), tier }];
  });
  const us = prices
    .filter((price) => price.country === "US" && price.kind === "list")
    .map(({ input, time, tier }) => ({ price: input, time, tier }));
  return {
    cuts,
    lowered,
    freed: cuts.filter(({ after }) => after === 0).length,
    share: cuts.length === 0 ? null : wilson(lowered, cuts.length),
    breaks: [...breakAt("CN", china), ...breakAt("US", us)],
    breakDate,
    sources: [...new Set(cuts.flatMap((cut) => cut.sources))],
  };
}

/** Models with a price before the war and one after: the last seen before, the last seen within it. */
function matchedCuts(rows: readonly PriceRow[]): PriceCut[] {
  const models = new Map<string, PriceRow[]>();
  for (const row of rows) {
    const key = `${row.provider}|${row.model.toLowerCase()}`;
    models.set(key, [...(models.get(key) ?? []), row]);
  }
  return [...models.values()].flatMap((seen) => {
    const sorted = [...seen].sort((a, b) => dayNumber(a.date) - dayNumber(b.date));
    const spine = sorted.filter((row) => row.note.startsWith("spine; "));
    const after = spine.filter((row) => row.date >= breakDate && row.date <= warEnd).at(-1);
    const before = after && sorted.filter((row) => row.date < after.date && isSound(row, sorted)).at(-1);
    if (after === undefined || before === undefined) return [];
    const [from, to] = [before.input_price_per_mtok ?? 0, after.input_price_per_mtok ?? 0];
    const isGateway = !before.note.startsWith("spine; ");
    const { provider, model } = after;
    return [{ provider, model, before: from, after: to, isGateway, sources: sourceIds([before, after]) }];
  });
}

/** A gateway row of medium confidence that was not put right within a fortnight at a thousand times the price. */
function isSound(row: PriceRow, seen: readonly PriceRow[]): boolean {
  const price = row.input_price_per_mtok ?? 0;
  const isSlip = seen.some(
    (later) =>
      later.date > row.date &&
      dayNumber(later.date) - dayNumber(row.date) <= 14 &&
      Math.abs((later.input_price_per_mtok ?? 0) / price / 1000 - 1) < 0.01,
  );
  return row.confidence !== "low" && price > 0 && !isSlip;
}

/** Levels before the break: each model's prices in gateway tables, a price repeated by a second table counted once. */
function gatewayLevels(rows: readonly PriceRow[]): PriceRow[] {
  const seen = new Set<string>();
  return rows.filter((row) => {
    const key = `${row.provider}|${row.model.toLowerCase()}|${row.input_price_per_mtok}`;
    if (row.date >= breakDate || seen.has(key)) return false;
    const same = rows.filter((other) => other.provider === row.provider && other.model === row.model);
    if (!isSound(row, same)) return false;
    seen.add(key);
    return true;
  });
}

interface TieredPrice {
  readonly price: number;
  readonly time: number;
  readonly tier: string;
}

function breakAt(country: "CN" | "US", prices: readonly TieredPrice[]): PriceBreak[] {
  const at = decimalYear(breakDate);
  const near = prices.filter(({ time }) => Math.abs(time - at) <= 1).sort((a, b) => a.time - b.time);
  const before = near.filter(({ time }) => time < at).length;
  const items = near.map(({ price, time, tier }) => ({ price, time, classes: { tier } }));
  try {
    const { design, logPrices } = hedonicDesign(items);
    const test = chowTest(design, logPrices, before);
    const stepped = hedonicRegression(items.map((item) => ({ ...item, measures: { step: item.time < at ? 0 : 1 } })));
    const step = stepped.effects.find(({ name }) => name === "step");
    if (step === undefined) return [];
    const [value, low, high] = [step.value, step.low, step.high].map(Math.exp);
    if (value === undefined || low === undefined || high === undefined) return [];
    return [{ country, test, step: { value, low, high }, before, after: near.length - before }];
  } catch (error) {
    if (error instanceof RangeError) return [];
    throw error;
  }
}
