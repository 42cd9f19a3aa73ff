import { isoDate } from "../../core/dates";
import type { Estimate } from "../../core/estimate";
import { createRandom } from "../../core/random";
import type { Text } from "../../core/text";
import { triangular } from "../../stats/draws";
import { median } from "../../stats/median";
import { monteCarlo, summary } from "../../stats/monte-carlo";
import { createConverter, keepConfidence, type Parameters, type Rows, type Table } from "../../tables";
import { assumptionRange, isMoved } from "../compute/assumption-range";

/** The tables that price clean tokens. */
export interface CostTables {
  readonly costs: readonly CostRow[];
  readonly corpora: readonly SizedCorpus[];
  readonly effects: readonly Pick<
    Rows["corpora/data_quality_effect"],
    "study" | "tokens_b" | "benchmark" | "score_a" | "score_b"
  >[];
  readonly accelerators: readonly Pick<Rows["compute/accelerators"], "model" | "bf16_dense_tflops" | "source_id">[];
  readonly rents: readonly RentRow[];
  readonly rates: Table<Rows["fx/exchange_rates"]>;
  readonly assumptions: Table<Rows["assumptions"]>;
}

/** A row of the costs of data. */
export type CostRow = Pick<
  Rows["corpora/annotation_costs"],
  "item" | "category" | "value_low" | "value_high" | "currency" | "unit" | "source_id" | "confidence"
>;
/** A corpus with its size. */
export type SizedCorpus = Pick<Rows["corpora/corpora"], "name" | "clean_size_tb" | "tokens_b" | "source_id">;
/** A rent of an accelerator. */
export type RentRow = Pick<
  Rows["compute/gpu_rental_prices"],
  "date" | "gpu" | "price_per_gpu_hour" | "currency" | "pricing_kind" | "source_id" | "confidence"
>;

/** The month whose exchange rate turns piece rates into dollars: that of the article. */
const costDate = isoDate("2024-01-01");

/** One way to a billion clean tokens. */
export interface CleaningRoute {
  readonly id: "classifier" | "ablations" | "synthetic" | "people";
  readonly name: Text;
  /** Hours of an H100 per billion clean tokens, or their worth in money at its rent. */
  readonly hours: Estimate;
  /** US dollars per billion clean tokens; null without a rent. */
  readonly dollars: Estimate | null;
  /** Parameters in billions from which the training compute saved is worth more than the cleaning. */
  readonly breakEven: Estimate;
  readonly sources: readonly string[];
}

/** Cost of clean tokens by route, and the model size from which it pays (D4). */
export interface CostResult {
  readonly routes: readonly CleaningRoute[];
  /** Rent of an H100 in dollars an hour: median with the quartiles' range; null if no row is kept. */
  readonly rent: Estimate | null;
  /** Size of the model a start-up trains, billions of parameters. */
  readonly size: { readonly value: number; readonly low: number; readonly high: number };
  /** Share of compute saved that the break-even takes. */
  readonly saved: number;
  /** Scores of DCLM in which filtered data with half the tokens matched unfiltered data, of all compared. */
  readonly halfMatched: { readonly matched: number; readonly of: number };
  /** Licence deals with a price and no published number of tokens. */
  readonly unpricedDeals: number;
  readonly sources: readonly string[];
  readonly caveats: readonly Text[];
}

/** Published routes to clean tokens, their cost per billion, and the model size from which each pays. */
export function cleaningCost(tables: CostTables, parameters: Parameters): CostResult {
  const costs = keepConfidence(tables.costs, parameters.confidence);
  const rents = hourlyRents(keepConfidence(tables.rents, parameters.confidence));
  const rent = rents.length === 0 ? null : rentOf(rents.map((row) => row.price_per_gpu_hour ?? 0));
  const perHour = hoursPerBillion(tables, parameters);
  const routes = routesOf(costs, tables, { rent, parameters }).map(({ hours, ...route }) => ({
    ...route,
    hours: { ...hours, unit: "H100 hours per billion tokens" },
    dollars: rent === null ? null : inDollars(hours, rent),
    breakEven: scaled(hours, perHour),
  }));
  const size = assumptionRange(tables.assumptions, "trained_size");
  const moved = isMoved(size, parameters.trained_size);
  return {
    routes,
    rent,
    size: {
      value: parameters.trained_size,
      low: moved ? parameters.trained_size : size.low,
      high: moved ? parameters.trained_size : size.high,
    },
    saved: parameters.compute_saved,
    halfMatched: halfMatched(tables.effects),
    unpricedDeals: costs.filter((row) => row.category === "licensing_deal" && row.value_low !== null).length,
    sources: [...new Set(routes.flatMap((route) => route.sources))].sort(),
    caveats: [
      {
        en: "Only compute and piece rates are priced: the specialists who choose and test filters are not, so the automatic routes are lower bounds. Clean tokens serve more than one model; the break-even charges them to one.",
        zh: "仅计算力与计件单价：挑选和检验过滤器的专家费用未计，自动途径为下限。清洗后的数据可用于多个模型，盈亏平衡按一个模型计。",
      },
      {
        en: "The price of Chinese annotation is from a price guide without a source (low confidence); no custom service publishes a price for a corpus, and no licence deal says how many tokens it buys.",
        zh: "中国标注单价来自无出处的价目（低可信）；没有定制服务公布语料报价，授权交易也未说明token数量。",
      },
    ],
  };
}

interface Raw {
  readonly id: CleaningRoute["id"];
  readonly name: Text;
  readonly hours: Estimate;
  readonly sources: readonly string[];
}

function routesOf(
  costs: readonly CostRow[],
  tables: CostTables,
  { rent, parameters }: { readonly rent: Estimate | null; readonly parameters: Parameters },
): Raw[] {
  const row = (start: string) => costs.find((one) => one.item.startsWith(start) && one.value_low !== null);
  const corpus = (name: string) => tables.corpora.find((one) => one.name === name && one.tokens_b !== null);
  const [scoring, ablations, synthetic] = [
    row("FineWeb-Edu: scoring"),
    row("FineWeb: all data ablations"),
    row("Cosmopedia: synthetic generation"),
  ];
  const [edu, cosmopedia] = [corpus("FineWeb-Edu"), corpus("Cosmopedia")];
  const routes: Raw[] = [];
  if (scoring && edu) {
    const hours = (scoring.value_low ?? 0) / (edu.tokens_b ?? 1);
    const name = { en: "Classifier over crawled text (FineWeb-Edu)", zh: "分类器筛选网页（FineWeb-Edu）" };
    routes.push({ id: "classifier", name, hours: exactly(hours), sources: [scoring.source_id, edu.source_id] });
    if (ablations) {
      const all = hours + (ablations.value_low ?? 0) / (edu.tokens_b ?? 1);
      const sources = [scoring.source_id, ablations.source_id, edu.source_id];
      const words = { en: "The same with all its trial runs", zh: "同上，含全部试验训练" };
      routes.push({ id: "ablations", name: words, hours: exactly(all), sources });
    }
  }
  if (synthetic && cosmopedia) {
    const hours = exactly((synthetic.value_low ?? 0) / (cosmopedia.tokens_b ?? 1));
    const name = { en: "Text written by a model (Cosmopedia)", zh: "模型合成文本（Cosmopedia）" };
    routes.push({ id: "synthetic", name, hours, sources: [synthetic.source_id, cosmopedia.source_id] });
  }
  const people = row("text annotation");
  if (people && rent) {
    const { hours, sources } = peopleHours(people, tables, { rent, parameters });
    const name = { en: "People reading every text, Chinese piece rate", zh: "人工逐条处理（中国计件价）" };
    routes.push({ id: "people", name, hours, sources: [people.source_id, ...sources] });
  }
  return routes;
}

function exactly(value: number): Estimate {
  return { value, low: value, high: value, n: 1, unit: "", method: "one published figure" };
}

/** Corpora whose size is that of plain Chinese text, so that bytes over three are characters. */
const plainText: ReadonlySet<string> = new Set(["PanGu-alpha corpus", "SkyPile-150B"]);

/** A piece rate per 1000 characters as hours of an H100 at its rent, per billion tokens. */
function peopleHours(
  row: CostRow,
  tables: CostTables,
  { rent, parameters }: { readonly rent: Estimate; readonly parameters: Parameters },
): { readonly hours: Estimate; readonly sources: readonly string[] } {
  const sized = tables.corpora.filter(
    (one) => plainText.has(one.name) && one.clean_size_tb !== null && one.tokens_b !== null,
  );
  const perToken = sized.map((one) => ((one.clean_size_tb ?? 0) * 1e12) / 3 / ((one.tokens_b ?? 1) * 1e9));
  const converter = createConverter(tables.rates, parameters.fx_date);
  const dollar = converter.convert(1, "CNY", "USD", { date: costDate, date_precision: "month" });
  const at = (price: number, characters: number) => (price * dollar * characters * 1e9) / 1000 / rent.value;
  const [low, high] = [row.value_low ?? 0, row.value_high ?? row.value_low ?? 0];
  const hours = {
    value: at(Math.sqrt(low * high), median(perToken)),
    low: at(low, Math.min(...perToken)),
    high: at(high, Math.max(...perToken)),
    n: 1,
    unit: "",
    method: "range of the printed price, geometric middle",
  };
  return { hours, sources: sized.map((one) => one.source_id) };
}

/** Rents of the year around the article, so that a single month does not decide. */
function hourlyRents(rows: readonly RentRow[]): RentRow[] {
  return rows.filter(
    (row) =>
      row.gpu.includes("H100") &&
      row.pricing_kind === "on_demand" &&
      row.currency === "USD" &&
      row.price_per_gpu_hour !== null &&
      row.date >= "2023-07" &&
      row.date < "2024-07",
  );
}

function rentOf(prices: readonly number[]): Estimate {
  const sorted = [...prices].sort((a, b) => a - b);
  const at = (share: number) => sorted[Math.round(share * (sorted.length - 1))] ?? 0;
  return {
    value: median(sorted),
    low: at(0.25),
    high: at(0.75),
    n: sorted.length,
    unit: "USD/hour",
    method: "median and quartiles of list prices, July 2023 to June 2024",
  };
}

function inDollars(hours: Estimate, rent: Estimate): Estimate {
  return {
    value: hours.value * rent.value,
    low: hours.low * (hours.n === 1 && hours.low === hours.high ? rent.low : rent.value),
    high: hours.high * (hours.low === hours.high ? rent.high : rent.value),
    n: hours.n,
    unit: "USD per billion tokens",
    method: "at the rent of an H100",
  };
}

/** Billions of parameters per H100 hour of cleaning per billion tokens, at the parameters and over their ranges. */
interface PerHour {
  readonly value: number;
  readonly low: number;
  readonly high: number;
}

/** Six operations a parameter and token, at the chip's dense peak times utilisation, times the share saved. */
function hoursPerBillion(tables: CostTables, parameters: Parameters): PerHour {
  const chip = tables.accelerators.find((row) => row.model === "NVIDIA H100 SXM5 80GB");
  const peak = chip?.bf16_dense_tflops ?? null;
  if (peak === null) throw new Error("compute/accelerators has no dense rate for NVIDIA H100 SXM5 80GB");
  const size = (mfu: number, saved: number) => (peak * 1e12 * mfu * 3600) / (6 * 1e18 * saved);
  const draw = (key: "mfu" | "compute_saved") => {
    const range = assumptionRange(tables.assumptions, key);
    const own = parameters[key];
    return isMoved(range, own) ? ([own, own, own] as const) : ([range.low, range.standard, range.high] as const);
  };
  const [mfu, saved] = [draw("mfu"), draw("compute_saved")];
  const draws = monteCarlo(parameters.draws, createRandom(parameters.seed), (random) =>
    size(triangular(random, mfu), triangular(random, saved)),
  );
  const { low, high } = summary(draws);
  return { value: size(parameters.mfu, parameters.compute_saved), low, high };
}

function scaled(hours: Estimate, perHour: PerHour): Estimate {
  return {
    value: hours.value * perHour.value,
    low: hours.low * perHour.low,
    high: hours.high * perHour.high,
    n: hours.n,
    unit: "billion parameters",
    method: "Monte Carlo over utilisation and compute saved, 95 %",
  };
}

/** How often filtered data reached, with half the tokens, the score of the other data. */
function halfMatched(rows: CostTables["effects"]): CostResult["halfMatched"] {
  const own = rows.filter((row) => row.study === "DCLM");
  const pairs = own.flatMap((few) => {
    const twice = own.find((row) => row.benchmark === few.benchmark && row.tokens_b === 2 * (few.tokens_b ?? 0));
    return twice?.score_a == null || few.score_b === null ? [] : [few.score_b >= twice.score_a];
  });
  return { matched: pairs.filter(Boolean).length, of: pairs.length };
}
