import { isoDate } from "../../core/dates";
import type { Estimate } from "../../core/estimate";
import { createRandom, type Random } from "../../core/random";
import type { Text } from "../../core/text";
import { triangular } from "../../stats/draws";
import { monteCarlo, summary } from "../../stats/monte-carlo";
import { createConverter, type Parameters, type Rows, type Table } from "../../tables";
import { type AssumptionRange, assumptionRange, isMoved } from "./assumption-range";
import { sideDraws } from "./daily-cost";
import { peakTflops } from "./peak-rate";
import { type PublishedMfu, publishedMfu, type TrainingRun } from "./published-runs";
import { type Lessor, lessors, type RentTables } from "./rental-rates";
import { type RunClass, runClasses } from "./run-classes";
import { gpusPerServer, type ServerPrices, type ServerQuote, serverPrices } from "./server-prices";
import { type HourlyPrice, type HourlyWay, hourlyPrices, serverPrice } from "./training-prices";

/** The tables behind the cost of a training run; the runs come in from outside. */
export interface TrainingTables extends RentTables {
  readonly runs: readonly TrainingRun[];
  readonly accelerators: Table<Rows["compute/accelerators"]>;
  readonly purchases: Table<Rows["compute/gpu_purchase_prices"]>;
  readonly rates: Table<Rows["fx/exchange_rates"]>;
  readonly assumptions: Table<Rows["assumptions"]>;
}

/** A way to the compute: by the hour, or `cluster`: all servers bought outright, to do the run in the original's time. */
export type Way = HourlyWay | "cluster";

/** What one class of run takes and costs; money in US dollars. */
export interface RunCost {
  readonly run: RunClass;
  /** Model FLOP utilisation, 0 to 1. */
  readonly mfu: Estimate;
  readonly gpuHours: Estimate;
  /** A100s needed to do it in the original's time. */
  readonly gpus: Estimate;
  /** By each way that the data know. */
  readonly cost: Readonly<Partial<Record<Way, Estimate>>>;
}

/** What training runs cost at the prices of one year. */
export interface TrainingCostResult {
  readonly year: string;
  readonly runs: readonly RunCost[];
  /** Utilisation of published runs on A100s, for comparison with the assumption. */
  readonly published: readonly PublishedMfu[];
  /** Dollars per A100-hour. */
  readonly hourly: Readonly<Partial<Record<HourlyWay, Estimate>>>;
  readonly lessors: readonly Lessor[];
  /** Prices of servers with eight A100 or A800 in China, US dollars, and the year they are from. */
  readonly servers: readonly ServerQuote[];
  readonly serversYear: string;
  readonly sources: readonly string[];
  readonly caveats: readonly Text[];
}

/**
 * The cost of a GPT-3, a LLaMA-65B and a GPT-4-class run on A100s at the prices of one year.
 *
 * GPU-hours = FLOP / (peak dense rate × utilisation). The utilisation is triangular over the assumption's range, its mode the
 * run's own where it ran on A100s, else the assumption; a utilisation that the user moved holds for all. A year without
 * quotes for servers takes those of the last year that has some. Only the final run is counted.
 *
 * @param year the year of the prices, four digits
 * @throws Error if a run class has no record with FLOP and hours
 */
export function trainingCost(year: string, tables: TrainingTables, parameters: Parameters): TrainingCostResult {
  const peak = peakTflops(tables.accelerators, "NVIDIA A100 SXM4 80 GB");
  const converter = createConverter(tables.rates, parameters.fx_date);
  const firm = lessors(year, "firm", tables, { parameters, converter });
  const spot = lessors(year, "spot", tables, { parameters, converter });
  const { servers, serversYear } = serversOf(
    year,
    serverPrices(tables.purchases, parameters, { converter, currency: "USD" }),
  );
  const inYear = { date: isoDate(`${year}-01-01`), date_precision: "year" };
  const tariff = converter.convert(parameters.tariff, "CNY", "USD", inYear);
  const prices = hourlyPrices({ firm, spot, servers, tariff }, parameters);
  const range = assumptionRange(tables.assumptions, "mfu");
  const costing = { peak, range, prices, servers, parameters };
  const runs = runClasses(tables.runs, peak).map((run) => costOf(run, costing));
  const rows = [...firm, ...spot].flatMap((lessor) => lessor.sources);
  return {
    year,
    runs,
    published: publishedMfu(tables.runs, peak),
    hourly: Object.fromEntries(prices.map((price) => [price.way, hourlyEstimate(price, parameters)])),
    lessors: firm,
    servers,
    serversYear,
    sources: [...new Set([...runs.flatMap(({ run }) => run.sources), ...rows, ...servers.map((row) => row.source_id)])],
    caveats,
  };
}

interface Costing {
  readonly peak: number;
  readonly range: AssumptionRange;
  readonly prices: readonly HourlyPrice[];
  readonly servers: readonly ServerQuote[];
  readonly parameters: Parameters;
}

function costOf(run: RunClass, { peak, range, prices, servers, parameters }: Costing): RunCost {
  const mfu = mfuSampler(run, range, parameters);
  const hours = (random: Random) => run.flop / (peak * 1e12 * mfu(random)) / 3600;
  const draw = (unit: string, n: number, sample: (random: Random) => number) =>
    estimate({ unit, n, parameters }, sample);
  const cost: Partial<Record<Way, Estimate>> = {};
  for (const { way, sample, n } of prices) {
    cost[way] = draw("USD", n, (random) => hours(random) * sample(random));
  }
  if (servers.length > 0) {
    cost.cluster = draw(
      "USD",
      servers.length,
      (random) => (hours(random) / run.wallHours / gpusPerServer) * serverPrice(random, servers),
    );
  }
  return {
    run,
    mfu: draw("share", 1, mfu),
    gpuHours: draw("GPU-hours", 1, hours),
    gpus: draw("GPUs", 1, (random) => hours(random) / run.wallHours),
    cost,
  };
}

function mfuSampler(run: RunClass, range: AssumptionRange, parameters: Parameters): (random: Random) => number {
  if (isMoved(range, parameters.mfu)) return () => parameters.mfu;
  const mode = run.mfu ?? range.standard;
  const ends = [Math.min(range.low, mode), mode, Math.max(range.high, mode)] as const;
  return (random) => triangular(random, ends);
}

function hourlyEstimate({ sample, n }: HourlyPrice, parameters: Parameters): Estimate {
  return estimate({ unit: "USD/GPU-hour", n, parameters }, sample);
}

function estimate(
  { unit, n, parameters }: { readonly unit: string; readonly n: number; readonly parameters: Parameters },
  sample: (random: Random) => number,
): Estimate {
  const draws = sideDraws(parameters);
  const { median, low, high } = summary(monteCarlo(draws, createRandom(parameters.seed), sample));
  const method = `Monte Carlo, ${draws} draws over utilisation and price rows; median and central 95 %`;
  return { value: median, low, high, n, unit, method };
}

/** Servers with eight A100 or A800 quoted in China in the year, or in the last year before it that has quotes. */
function serversOf(year: string, prices: ServerPrices) {
  const quoted = [...prices.a100, ...prices.a800].filter(
    ({ basis, date }) => (basis === "server" || basis === "a800") && date.slice(0, 4) <= year,
  );
  const serversYear = String(Math.max(...quoted.map(({ date }) => Number(date.slice(0, 4)))));
  return { servers: quoted.filter(({ date }) => date.startsWith(serversYear)), serversYear };
}

const caveats: readonly Text[] = [
  {
    en: "Only the final run is priced: experiments, failed runs, staff, data and service to users come on top, and are mostly larger.",
    zh: "只计最终一次训练；试验、失败的训练、人员、数据和对外服务另计，且通常更大。",
  },
  {
    en: "The FLOP and hours of GPT-4 are outside estimates; its maker has published neither.",
    zh: "GPT-4的计算量与时长为外部估计，OpenAI未公布。",
  },
  {
    en: "Rents are list prices by the hour; whether a Chinese start-up could have had thousands of A100s at once at that price is not known.",
    zh: "租价为按小时的目录价；中国创业公司能否以此价一次租到数千张A100，不得而知。",
  },
  {
    en: "Servers with A800 stand beside those with A100, which could no longer be sold to China; large direct buyers paid less.",
    zh: "A100已不能卖往中国，故与A800服务器报价并列；大厂直采价更低。",
  },
];
