import { type Converter, keepConfidence, type Parameters, type Rows, type Table } from "../../tables";
import type { Range } from "./distribution";
import { gpusPerServer } from "./server-prices";

/** All prices of one lessor for one A100-hour, in US dollars. */
export interface Lessor {
  readonly name: string;
  readonly china: boolean;
  readonly prices: readonly Range[];
  readonly sources: readonly string[];
}

/** The tables of rents. */
export interface RentTables {
  readonly rental: Table<Rows["compute/gpu_rental_prices"]>;
  readonly packages: Table<Rows["compute/gpu_rental_packages"]>;
}

/** Which rents: by the hour at will, or capacity that can be taken away at any moment. */
export type RentKind = "firm" | "spot";

const hoursPerMonth = 730;

/** Hours in the period of a package; other periods are not turned into hours. */
const hoursOf: Readonly<Record<string, number>> = { hour: 1, month: hoursPerMonth, year: 12 * hoursPerMonth };

/** GPUs in the unit of a package. */
const gpusOf: Readonly<Record<string, number>> = { card: 1, server_8gpu: gpusPerServer };

/**
 * What lessors asked for an A100-hour in one year, in dollars, lessor by lessor.
 *
 * Outside China only whole servers of eight count, since a training run is built of them; in China, where little is
 * known, every level counts, packages by the month included. Rows that repeat an old reading stay: a lessor's rows are drawn
 * from with equal chances, so that they move nothing.
 *
 * @param year four digits
 * @throws NoRateError if a rate of exchange is missing
 */
export function lessors(
  year: string,
  kind: RentKind,
  tables: RentTables,
  { parameters, converter }: { readonly parameters: Parameters; readonly converter: Converter },
): Lessor[] {
  const kinds = kind === "spot" ? ["spot"] : ["on_demand", "monthly"];
  const hourly = keepConfidence(tables.rental.rows(), parameters.confidence)
    .filter((row) => row.date.startsWith(year) && row.gpu.startsWith("A100") && kinds.includes(row.pricing_kind))
    .filter((row) => row.region === "cn" || (row.gpus_per_instance ?? 0) >= gpusPerServer)
    .flatMap((row) => {
      if (row.price_per_gpu_hour === null) return [];
      const usd = converter.convert(row.price_per_gpu_hour, row.currency, "USD", row);
      const price = { low: usd, high: usd };
      return [{ name: row.cloud, china: row.region === "cn", price, source: row.source_id }];
    });
  const packaged = kind === "spot" ? [] : packages(year, tables.packages, { parameters, converter });
  return gather([...hourly, ...packaged]);
}

interface Quote {
  readonly name: string;
  readonly china: boolean;
  readonly price: Range;
  readonly source: string;
}

function packages(
  year: string,
  table: RentTables["packages"],
  { parameters, converter }: { readonly parameters: Parameters; readonly converter: Converter },
): Quote[] {
  return keepConfidence(table.rows(), parameters.confidence)
    .filter((row) => row.market === "cn" && row.date.startsWith(year) && /A100/.test(row.product))
    .flatMap((row) => {
      const hours = hoursOf[row.period];
      const gpus = gpusOf[row.unit];
      const low = row.price_low ?? row.price ?? row.price_high;
      const high = row.price_high ?? row.price ?? row.price_low;
      if (hours === undefined || gpus === undefined || low === null || high === null) return [];
      const usd = (amount: number) => converter.convert(amount, row.currency, "USD", row) / hours / gpus;
      return [
        {
          name: row.provider ?? row.source_id,
          china: true,
          price: { low: usd(low), high: usd(high) },
          source: row.source_id,
        },
      ];
    });
}

function gather(quotes: readonly Quote[]): Lessor[] {
  const names = [...new Set(quotes.map((quote) => quote.name))];
  return names.map((name) => {
    const own = quotes.filter((quote) => quote.name === name);
    return {
      name,
      china: own.some((quote) => quote.china),
      prices: own.map((quote) => quote.price),
      sources: [...new Set(own.map((quote) => quote.source))],
    };
  });
}
