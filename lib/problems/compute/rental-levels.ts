import type { IsoDate } from "../../core/dates";
import { median } from "../../stats/median";
import { quantile } from "../../stats/quantile";
import { type Converter, createConverter, keepConfidence, type Parameters, type Rows, type Table } from "../../tables";
import type { RatioRange } from "./price-fit";
import { type Period, periodOf, quarterName } from "./quote-period";
import { gpuOf, isUsableRent, type RentedGpu } from "./rental-items";

type RentalRow = Rows["compute/gpu_rental_prices"];
type PackageRow = Rows["compute/gpu_rental_packages"];

/** The tables of rents. */
export interface LevelTables {
  readonly rentals: Table<RentalRow>;
  readonly packages: Table<PackageRow>;
  readonly rates: Table<Rows["fx/exchange_rates"]>;
}

/** The GPU a rent is asked for; `A100` where the memory is not stated. */
export type LevelGpu = RentedGpu | "A100";

/** One rent in China, in US dollars per GPU and hour. */
export interface ChineseRent {
  readonly lessor: string;
  readonly lessorZh: string;
  readonly gpu: LevelGpu;
  readonly date: IsoDate;
  readonly period: Period;
  /** For example `2023 Q3`. */
  readonly quarter: string;
  /** What the price is for: an hour, or an hour's share of a month or year. */
  readonly terms: "hour" | "month" | "year";
  readonly low: number;
  readonly high: number;
  readonly source: string;
  readonly confidence: string;
  /** What lessors outside China asked on demand for the same GPU in the same quarter; null where none was read. */
  readonly outside: OutsideRents | null;
  /** This rent over the median outside; low and high set its ends against the upper and the lower quarter. */
  readonly ratio: RatioRange | null;
}

/** On-demand prices outside China in one quarter, per GPU and hour in US dollars: lessor by lessor, then over lessors. */
export interface OutsideRents {
  readonly low: number;
  /** A quarter of the lessors ask less. */
  readonly lowerQuarter: number;
  readonly median: number;
  /** A quarter of the lessors ask more. */
  readonly upperQuarter: number;
  readonly high: number;
  readonly lessors: readonly string[];
  readonly sources: readonly string[];
}

/** Levels of Chinese rents. They say nothing of movement: no offer was seen twice in 2023. */
export interface RentalLevels {
  readonly rents: readonly ChineseRent[];
  /** Chinese rents left out because no exchange rate of their month is known. */
  readonly withoutRate: number;
}

/** Hours in a month of a twelfth of a year, as the compiled tables count them. */
const hoursPerMonth = 730;

/**
 * Every rent of an A100 or H100 seen in China, beside what lessors outside China asked on demand in the same quarter.
 *
 * Prices per server are divided by eight and prices per month by 730 hours. A reading that is dated to a year has no quarter
 * to compare with and stands alone.
 */
export function rentalLevels(tables: LevelTables, parameters: Parameters): RentalLevels {
  const converter = createConverter(tables.rates, parameters.fx_date);
  const rows = keepConfidence(tables.rentals.rows(), parameters.confidence);
  const outside = rows.filter((row) => row.region !== "cn" && row.pricing_kind === "on_demand" && isUsableRent(row));
  const hourly = rows.filter((row) => row.region === "cn").flatMap(fromHourly);
  const packages = keepConfidence(tables.packages.rows(), parameters.confidence);
  const byPackage = packages.filter((row) => row.market === "cn").flatMap(fromPackage);
  const readings = [...hourly, ...byPackage.filter((own) => !hourly.some((other) => isSame(own, other)))];
  const converted = readings.filter((reading) => converter.has(reading.currency, reading.date));
  const rents = converted.map((reading) => compare(reading, outside, converter));
  return {
    rents: rents.sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0)),
    withoutRate: readings.length - converted.length,
  };
}

interface Reading
  extends Pick<
    ChineseRent,
    "lessor" | "lessorZh" | "gpu" | "date" | "terms" | "low" | "high" | "source" | "confidence"
  > {
  readonly precision: string;
  readonly currency: string;
}

function fromHourly(row: RentalRow): Reading[] {
  const gpu = gpuOf(row.gpu);
  const price = row.price_per_gpu_hour;
  if (gpu === null || gpu === "V100" || price === null) return [];
  return [
    {
      lessor: row.cloud,
      lessorZh: row.cloud_zh ?? row.cloud,
      gpu,
      date: row.date,
      precision: row.date_precision,
      terms: row.pricing_kind === "monthly" ? "month" : "hour",
      low: row.price_low ?? price,
      high: row.price_high ?? price,
      currency: row.currency,
      source: row.source_id,
      confidence: row.confidence,
    },
  ];
}

function fromPackage(row: PackageRow): Reading[] {
  const gpu = packageGpu(row.product);
  const terms = termsOf(row.period);
  const cards = row.unit === "server_8gpu" ? 8 : row.unit === "card" ? 1 : null;
  const [low, high] = [row.price_low ?? row.price, row.price_high ?? row.price];
  if (gpu === null || terms === null || cards === null || low === null || high === null) return [];
  const share = 1 / (cards * hoursIn[terms]);
  return [
    {
      lessor: row.provider ?? "lessor not named",
      lessorZh: row.provider_zh ?? row.provider ?? "未具名",
      gpu,
      date: row.date,
      precision: row.date_precision,
      terms,
      low: low * share,
      high: high * share,
      currency: row.currency,
      source: row.source_id,
      confidence: row.confidence,
    },
  ];
}

const hoursIn = { hour: 1, month: hoursPerMonth, year: 12 * hoursPerMonth } as const;

/** The period of a package. A rent that is printed by the year but fits months alone is read by the month, as its row says. */
function termsOf(period: string): "hour" | "month" | "year" | null {
  if (/likely month/.test(period)) return "month";
  return period === "hour" || period === "month" || period === "year" ? period : null;
}

function packageGpu(product: string): LevelGpu | null {
  if (/A100 40GB/.test(product)) return "A100 40GB";
  if (/\bA100\b/.test(product)) return "A100";
  return /\bH100\b/.test(product) ? "H100" : null;
}

/** Whether two readings of one page are the same price in two tables. */
function isSame(a: Reading, b: Reading): boolean {
  return a.source === b.source && a.terms === b.terms && Math.abs(Math.log(a.low / b.low)) < 0.01;
}

function compare(reading: Reading, outside: readonly RentalRow[], converter: Converter): ChineseRent {
  const { currency, precision, ...rest } = reading;
  const when = { date: reading.date, date_precision: precision };
  const low = converter.convert(reading.low, currency, "USD", when);
  const high = converter.convert(reading.high, currency, "USD", when);
  const quarter = quarterName(reading.date);
  const placed = precision === "day" || precision === "month" || precision === "quarter";
  const others = placed ? outsideRents(outside, reading.gpu, quarter, converter) : null;
  return {
    ...rest,
    low,
    high,
    quarter,
    period: periodOf(reading.date, precision),
    outside: others,
    ratio: others && {
      value: Math.sqrt(low * high) / others.median,
      low: low / others.upperQuarter,
      high: high / others.lowerQuarter,
    },
  };
}

function outsideRents(
  rows: readonly RentalRow[],
  gpu: LevelGpu,
  quarter: string,
  converter: Converter,
): OutsideRents | null {
  const own = rows.filter((row) => quarterName(row.date) === quarter && isOfGpu(row.gpu, gpu));
  const byLessor = new Map<string, number[]>();
  for (const row of own) {
    if (row.price_per_gpu_hour === null) continue;
    const price = converter.convert(row.price_per_gpu_hour, row.currency, "USD", row);
    byLessor.set(row.cloud, [...(byLessor.get(row.cloud) ?? []), price]);
  }
  const levels = [...byLessor.values()].map((prices) => median(prices));
  if (levels.length === 0) return null;
  return {
    low: Math.min(...levels),
    lowerQuarter: quantile(levels, 0.25),
    median: median(levels),
    upperQuarter: quantile(levels, 0.75),
    high: Math.max(...levels),
    lessors: [...byLessor.keys()].sort(),
    sources: [...new Set(own.map((row) => row.source_id))].sort(),
  };
}

function isOfGpu(gpu: string, wanted: LevelGpu): boolean {
  const own = gpuOf(gpu);
  return wanted === "A100" ? own?.startsWith("A100") === true : own === wanted;
}
