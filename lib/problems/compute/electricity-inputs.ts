import type { IsoDate } from "../../core/dates";
import type { Text } from "../../core/text";
import { type Converter, createConverter, keepConfidence, type Parameters, type Rows, type Table } from "../../tables";
import type { Range } from "./distribution";

type PowerRow = Rows["compute/power_and_tariffs"];

/** The tables that the electricity arithmetic reads. */
export interface ElectricityTables {
  readonly power: Table<PowerRow>;
  readonly rates: Table<Rows["fx/exchange_rates"]>;
  readonly assumptions: Table<Rows["assumptions"]>;
}

/** One observed row behind the simulation, in the unit of its list. */
export interface ObservedInput extends Range {
  readonly subject: string;
  readonly region: string;
  readonly date: IsoDate;
  readonly source_id: string;
  readonly confidence: string;
}

/** Rows left out, how many and why. */
export interface Exclusion {
  readonly rows: number;
  readonly reason: Text;
}

/** What is known of power, PUE and tariffs in mainland China. */
export interface ElectricityInputs {
  /** The maker's maximum for a server with eight A100, kW. */
  readonly nameplate: ObservedInput;
  /** Measured power at load as a share of the maker's maximum, 0 to 1. */
  readonly powerShare: readonly ObservedInput[];
  /** Energy of the whole data centre over that of its IT equipment. */
  readonly pue: readonly ObservedInput[];
  /** Price of electricity in yuan per kWh. */
  readonly tariff: readonly ObservedInput[];
  /** Tariffs outside mainland China in yuan per kWh, for comparison; no simulation draws from them. */
  readonly elsewhere: readonly ObservedInput[];
  readonly excluded: readonly Exclusion[];
}

/**
 * Sorts the rows of `compute/power_and_tariffs` that `parameters.confidence` keeps into the three inputs of the daily cost.
 *
 * Power shares are measurements of servers with eight H100, the only ones there are; applying them to the A100's
 * maximum is an analogy. The maker's maxima are read whatever the confidence switch says. An IT share of energy is
 * turned into a PUE (its inverse). Dollars become yuan at the rate of the row's own month or year.
 *
 * @throws Error if the maker's maximum for the A100 server is missing
 */
export function electricityInputs(tables: ElectricityTables, parameters: Parameters): ElectricityInputs {
  const all = tables.power.rows();
  const observed = keepConfidence(all, parameters.confidence);
  const converter = createConverter(tables.rates, parameters.fx_date);
  const tariffs = observed.filter((row) => row.item === "tariff");
  const nameplate = all.find((row) => row.metric === "max_power_kw" && row.subject.startsWith("DGX A100"));
  const rating = all.find((row) => row.metric === "max_power_kw" && row.subject.startsWith("HGX H100"));
  if (nameplate === undefined) throw new Error("compute/power_and_tariffs has no maximum power of a DGX A100");
  return {
    nameplate: asPrinted(nameplate),
    powerShare: rating === undefined ? [] : observed.flatMap((row) => powerShare(row, endsOf(rating).high)),
    pue: observed.filter(inChina).flatMap(pue),
    tariff: tariffs.filter(inChina).map((row) => priceOfPower(row, converter, "CNY")),
    elsewhere: tariffs.filter((row) => !inChina(row)).map((row) => priceOfPower(row, converter, "CNY")),
    excluded: exclusions(observed),
  };
}

/** Ids of the sources of all inputs, in the order power, PUE, tariff. */
export function electricitySources(inputs: ElectricityInputs): readonly string[] {
  const { nameplate, powerShare, pue, tariff } = inputs;
  return [...new Set([nameplate, ...powerShare, ...pue, ...tariff].map((row) => row.source_id))];
}

/** Whether a row is about mainland China or a place in it. */
export function inChina(row: PowerRow): boolean {
  return row.region === "CN" || row.region.startsWith("CN-");
}

/** A tariff row as the price of a kWh in a currency. */
export function priceOfPower(row: PowerRow, converter: Converter, currency: string): ObservedInput {
  return input(row, (price) => converter.convert(price, row.unit.slice(0, 3), currency, row));
}

/** A row whose figure is taken as printed. */
export function asPrinted(row: PowerRow): ObservedInput {
  return input(row, (value) => value);
}

function powerShare(row: PowerRow, rating: number): ObservedInput[] {
  if (row.metric === "share_of_rated_power_pct") return [input(row, (percent) => percent / 100)];
  if (row.metric === "max_measured_power_kw") return [input(row, (kilowatts) => kilowatts / rating)];
  return [];
}

function pue(row: PowerRow): ObservedInput[] {
  if (row.metric === "mean_pue" || row.metric === "pue_limit") return [asPrinted(row)];
  return row.metric === "it_share_pct" ? [input(row, (percent) => 100 / percent)] : [];
}

function input(row: PowerRow, inUnit: (value: number) => number): ObservedInput {
  const ends = endsOf(row);
  const [a, b] = [inUnit(ends.low), inUnit(ends.high)];
  return {
    low: Math.min(a, b),
    high: Math.max(a, b),
    subject: row.subject,
    region: row.region,
    date: row.date,
    source_id: row.source_id,
    confidence: row.confidence,
  };
}

function endsOf(row: PowerRow): Range {
  const low = row.value ?? row.value_low ?? row.value_high;
  const high = row.value ?? row.value_high ?? row.value_low;
  if (low === null || high === null) throw new Error(`no value in the row "${row.subject}" of power_and_tariffs`);
  return { low, high };
}

function exclusions(observed: readonly PowerRow[]): Exclusion[] {
  const count = (test: (row: PowerRow) => boolean) => observed.filter(test).length;
  return [
    {
      rows: count((row) => row.metric === "typical_power_kw"),
      reason: { en: "typical power as told by a blog, not measured", zh: "博客所述的典型功率，并非实测" },
    },
    {
      rows: count((row) => row.metric === "cooling_share_pct"),
      reason: {
        en: "cooling share of energy: same statement as the IT share that is used",
        zh: "散热占能耗比例：与所用的IT占比出自同一说法",
      },
    },
    {
      rows: count((row) => row.item === "pue" && !inChina(row)),
      reason: { en: "PUE outside China", zh: "中国以外的PUE" },
    },
    {
      rows: count((row) => row.item === "tariff" && !inChina(row)),
      reason: { en: "tariffs outside mainland China", zh: "中国大陆以外的电价" },
    },
  ].filter((exclusion) => exclusion.rows > 0);
}
