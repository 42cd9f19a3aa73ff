import type { IsoDate } from "../../core/dates";
import type { Text } from "../../core/text";
import { type Converter, keepConfidence, type Parameters, type Rows, type Table } from "../../tables";
import type { Range } from "./distribution";
import type { Exclusion } from "./electricity-inputs";
import { gpusPerServer, monthOrYear } from "./server-prices";

type RentRow = Rows["compute/gpu_rental_prices"];
type PackageRow = Rows["compute/gpu_rental_packages"];

/** The tables of rents. */
export interface RentTables {
  readonly rents: Table<RentRow>;
  readonly packages: Table<PackageRow>;
}

/** One rent of an A100, per GPU-hour in the currency asked for. */
export interface Rent extends Range {
  readonly market: Market;
  readonly label: Text;
  readonly date: IsoDate;
  /** Paid for the hours used, or for whole months whether used or not. */
  readonly paidBy: "hour" | "month";
  readonly source_id: string;
  readonly confidence: string;
}

/** Where a server is owned or rented. */
export type Market = "cn" | "us";

/** The rents that a comparison uses, ascending, and what was left out. */
export interface RentList {
  readonly rents: readonly Rent[];
  readonly excluded: readonly Exclusion[];
}

/** Rents of these days are held against prices of 2020 to 2023. */
const period = { from: "2021-01-01", to: "2024-12-31" } as const;

/** Hours of a twelfth of a year: what a monthly rent is spread over. */
const hoursPerMonth = 730;

/**
 * What renting an A100 cost in one market from 2021 to 2024, by the hour or by the month, from the rows that
 * `parameters.confidence` keeps.
 *
 * China is thin, so every row counts. In the US there are hundreds: of each cloud and memory size the on-demand rent
 * of an eight-GPU server nearest to `published` stands for the rest.
 *
 * @param options market, converter, currency of the result, and the day the article appeared
 */
export function rentsOf(tables: RentTables, parameters: Parameters, options: RentOptions): RentList {
  const hourly = keepConfidence(tables.rents.rows(), parameters.confidence).filter(
    (row) => row.region === options.market && /^A100(-80GB)?$/.test(row.gpu),
  );
  const packaged = keepConfidence(tables.packages.rows(), parameters.confidence).filter(
    (row) => row.market === options.market && row.product.includes("A100"),
  );
  const dated = <R extends { date: IsoDate }>(rows: readonly R[]) =>
    rows.filter((row) => row.date >= period.from && row.date <= period.to);
  const usable = dated(hourly).filter((row) => row.pricing_kind !== "spot" && !isNoRent(row));
  const chosen = options.market === "us" ? nearestByCloud(usable, options.published) : usable;
  const extra = dated(packaged).filter((row) => !isRepeated(row, usable));
  const rents = [...chosen.map((row) => fromHourly(row, options)), ...extra.map((row) => fromPackage(row, options))];
  const outside = hourly.length - dated(hourly).length + packaged.length - dated(packaged).length;
  return {
    rents: rents.sort((a, b) => a.low - b.low || (a.date < b.date ? -1 : 1)),
    excluded: exclusions({
      outside,
      spot: dated(hourly).filter((row) => row.pricing_kind === "spot").length,
      noRent: dated(hourly).filter((row) => row.pricing_kind !== "spot" && isNoRent(row)).length,
      repeated: usable.length - chosen.length + dated(packaged).length - extra.length,
    }),
  };
}

/** What `rentsOf` needs beside tables and parameters. */
export interface RentOptions {
  readonly market: Market;
  readonly converter: Converter;
  readonly currency: string;
  readonly published: IsoDate;
}

/** An assumed price, an accelerator without its host, or a managed service is not the rent of a server. */
function isNoRent(row: RentRow): boolean {
  return (
    row.cloud.includes("assumed") ||
    row.cloud.startsWith("Hugging Face") ||
    row.instance_type === "accelerator-only" ||
    (row.note?.includes("what Microsoft earns") ?? false)
  );
}

function nearestByCloud(rows: readonly RentRow[], published: IsoDate): RentRow[] {
  const nearest = new Map<string, RentRow>();
  const distance = (row: RentRow) => Math.abs(Date.parse(row.date) - Date.parse(published));
  for (const row of rows) {
    if (row.gpus_per_instance !== gpusPerServer) continue;
    const key = `${row.cloud}|${row.gpu}`;
    const held = nearest.get(key);
    if (held === undefined || distance(row) < distance(held)) nearest.set(key, row);
  }
  return [...nearest.values()];
}

/** Whether the hourly table already holds a package: same page, same size, paid by the month. */
function isRepeated(row: PackageRow, hourly: readonly RentRow[]): boolean {
  return hourly.some(
    (other) =>
      other.source_id === row.source_id &&
      other.pricing_kind === "monthly" &&
      other.gpus_per_instance === (row.unit === "card" ? 1 : gpusPerServer),
  );
}

function fromHourly(row: RentRow, options: RentOptions): Rent {
  if (row.price_per_gpu_hour === null) throw new Error(`no price in a row of gpu_rental_prices: ${row.source_id}`);
  const inCurrency = (amount: number) => options.converter.convert(amount, row.currency, options.currency, row);
  const size = row.gpu.endsWith("80GB") ? " 80GB" : "";
  const when = monthOrYear(row.date, row.date_precision);
  const paidBy = row.pricing_kind === "monthly" ? "month" : "hour";
  const one = row.gpus_per_instance === 1 ? { en: ", 1 GPU", zh: "，单卡" } : { en: "", zh: "" };
  return {
    market: options.market,
    low: inCurrency(row.price_low ?? row.price_per_gpu_hour),
    high: inCurrency(row.price_high ?? row.price_per_gpu_hour),
    label: {
      en: `${row.cloud}${size}${one.en}${paidBy === "month" ? ", monthly" : ""}, ${when.en}`,
      zh: `${row.cloud_zh ?? row.cloud}${size}${one.zh}${paidBy === "month" ? "，包月" : ""}（${when.zh}）`,
    },
    date: row.date,
    paidBy,
    source_id: row.source_id,
    confidence: row.confidence,
  };
}

function fromPackage(row: PackageRow, options: RentOptions): Rent {
  const low = row.price ?? row.price_low;
  const high = row.price ?? row.price_high;
  if (low === null || high === null) throw new Error(`no price in a row of gpu_rental_packages: ${row.source_id}`);
  const gpus = row.unit === "card" ? 1 : gpusPerServer;
  const paidBy = row.period === "hour" ? "hour" : "month";
  const hours = paidBy === "hour" ? 1 : hoursPerMonth;
  const inCurrency = (amount: number) =>
    options.converter.convert(amount, row.currency, options.currency, row) / gpus / hours;
  const when = monthOrYear(row.date, row.date_precision);
  return {
    market: options.market,
    low: inCurrency(low),
    high: inCurrency(high),
    label: {
      en: `${providerOf(row).en}${paidBy === "month" ? ", monthly" : ""}, ${when.en}`,
      zh: `${providerOf(row).zh}${paidBy === "month" ? "，包月" : ""}（${when.zh}）`,
    },
    date: row.date,
    paidBy,
    source_id: row.source_id,
    confidence: row.confidence,
  };
}

/** Who lets: the provider, a Chinese name for the two groups that FT surveyed, or the trade as told by a note or guide. */
function providerOf(row: PackageRow): Text {
  if (row.provider === null) return { en: "Lessor not named", zh: "未具名出租方" };
  if (row.provider_zh !== null) return { en: row.provider, zh: row.provider_zh };
  const name = row.provider.charAt(0).toUpperCase() + row.provider.slice(1);
  return { en: name, zh: row.market === "cn" ? "中国小型云厂商" : "美国小型云厂商" };
}

function exclusions(counts: Readonly<Record<"outside" | "spot" | "noRent" | "repeated", number>>): Exclusion[] {
  return [
    {
      rows: counts.outside,
      reason: { en: "rents dated outside 2021 to 2024", zh: "日期在2021至2024年以外的租金" },
    },
    { rows: counts.spot, reason: { en: "spot prices, which can be withdrawn", zh: "可被随时收回的竞价实例价格" } },
    {
      rows: counts.noRent,
      reason: {
        en: "not the rent of a server: assumed, accelerator without host, or a managed service",
        zh: "并非服务器租金：假设值、不含主机或托管服务",
      },
    },
    {
      rows: counts.repeated,
      reason: {
        en: "another row of the same cloud and size stands for it, or the size is not eight",
        zh: "同一云厂商同规格已有代表行，或非8卡规格",
      },
    },
  ].filter((exclusion) => exclusion.rows > 0);
}
