import type { Estimate } from "../../core/estimate";
import { createRandom, type Random } from "../../core/random";
import type { Text } from "../../core/text";
import { median, quantile, triangular, uniform } from "../../stats";
import { keepConfidence, type Parameters, type Rows, type Table } from "../../tables";
import { assumptionRange, isMoved } from "../compute/assumption-range";
import { type BreakEvenDate, breakEvenDates } from "./break-even-date";
import { type RateSeries, rateSeries } from "./hallucination-trend";
import { blend, type ListPrice } from "./list-prices";
import { type CaseId, caseIds, caseNames, isProfessional, type Reading, readings } from "./readings";

/** The tables on errors and what they cost. */
export interface UseCaseTables {
  readonly rates: Table<Rows["commercial/hallucination_rates"]>;
  readonly costs: Table<Rows["commercial/error_costs"]>;
  readonly assumptions: Table<Rows["assumptions"]>;
}

/** One use, in US dollars a task. */
export interface UseCase {
  readonly id: CaseId;
  readonly name: Text;
  readonly isProfessional: boolean;
  readonly value: number;
  readonly errorCost: number;
  readonly checkShare: number;
  readonly checkCost: number;
  readonly price: number;
  readonly readings: readonly Reading[];
  /** The middle of the readings. */
  readonly rate: number;
  /** Share of wrong answers up to which the use pays; the interval is that of the simulation. */
  readonly threshold: Estimate;
  /** Threshold over measured rate: below 1 errors cost more than the use brings. */
  readonly margin: Estimate;
  /** Shares of the draws in which it pays, unchecked and with every answer checked. */
  readonly paysUnchecked: number;
  readonly paysChecked: number;
  readonly breakEvens: readonly BreakEvenDate[];
}

/** Where errors are bearable. */
export interface HallucinationResult {
  readonly cases: readonly UseCase[];
  readonly series: readonly RateSeries[];
  /** Threshold over rate in the middle professional use. */
  readonly professional: Estimate | null;
  readonly sources: readonly string[];
  readonly caveats: readonly Text[];
}

/** What a task is worth at an error rate: V = b − p − (1 − q)·e·L − q·k. */
export function taskValue(
  use: Pick<UseCase, "value" | "price" | "errorCost" | "checkShare" | "checkCost">,
  rate: number,
): number {
  return use.value - use.price - (1 - use.checkShare) * rate * use.errorCost - use.checkShare * use.checkCost;
}

/** The error rate at which a task is worth nothing, from 0 to 1; 1 also where every answer is checked and that pays. */
export function thresholdRate(
  use: Pick<UseCase, "value" | "price" | "errorCost" | "checkShare" | "checkCost">,
): number {
  const gain = use.value - use.price - use.checkShare * use.checkCost;
  const loss = (1 - use.checkShare) * use.errorCost;
  if (gain <= 0) return 0;
  return loss === 0 ? 1 : Math.min(1, gain / loss);
}

/** How a use stands: the interval of its margin against 1. */
export function standingOf({ margin }: Pick<UseCase, "margin">): "bearable" | "blocked" | "open" {
  return margin.low > 1 ? "bearable" : margin.high < 1 ? "blocked" : "open";
}

/** Threshold error rates of each use against measured rates, with break-even dates where a trend of the same task exists. */
export function hallucinationEconomics(
  tables: UseCaseTables,
  prices: readonly ListPrice[],
  parameters: Parameters,
): HallucinationResult {
  const series = rateSeries(tables.rates, parameters);
  const measured = readings(
    {
      rates: keepConfidence(tables.rates.rows(), parameters.confidence),
      costs: keepConfidence(tables.costs.rows(), parameters.confidence),
    },
    series,
  );
  const price = taskPrice(prices, parameters);
  const simulated = caseIds.flatMap((id) => {
    const read = measured.filter((reading) => reading.use === id);
    return read.length === 0 ? [] : [simulate(id, { read, price, tables, parameters })];
  });
  const cases = simulated.map(({ use }) => ({ ...use, breakEvens: breakEvenDates(use, series) }));
  return {
    cases,
    series,
    professional: middleMargin(simulated.filter(({ use }) => use.isProfessional)),
    sources: [...new Set([...measured.flatMap((reading) => reading.sources), ...series.flatMap((one) => one.sources)])],
    caveats,
  };
}

/** What the tokens of a task cost: the middle list price of top models in the year up to the article. */
function taskPrice(prices: readonly ListPrice[], parameters: Parameters): number {
  const seen = prices
    .filter((one) => one.kind === "list" && one.tier === "top" && one.date >= "2023-01-13" && one.date <= "2024-01-13")
    .map((one) => blend(one, parameters.input_share));
  return seen.length === 0 ? 0 : (median(seen) * parameters.task_tokens) / 1e6;
}

interface Setting {
  readonly read: readonly Reading[];
  readonly price: number;
  readonly tables: UseCaseTables;
  readonly parameters: Parameters;
}

interface Simulated {
  readonly use: Omit<UseCase, "breakEvens">;
  readonly margins: Float64Array;
}

function simulate(id: CaseId, { read, price, tables, parameters }: Setting): Simulated {
  const base = {
    value: parameters[`${id}_value`],
    errorCost: parameters[`${id}_error_cost`],
    checkShare: parameters[`${id}_check_share`],
    checkCost: parameters[`${id}_check_cost`],
    price,
  };
  const range = (key: string, value: number): Spread => {
    const spread = assumptionRange(tables.assumptions, key);
    return isMoved(spread, value) ? [value, value, value] : [spread.low, spread.standard, spread.high];
  };
  const spreads = {
    value: range(`${id}_value`, base.value),
    errorCost: range(`${id}_error_cost`, base.errorCost),
    checkCost: range(`${id}_check_cost`, base.checkCost),
  };
  const rates = read.map((reading) => reading.rate);
  const drawn = drawUse(base, { spreads, rates: [Math.min(...rates), Math.max(...rates)], parameters });
  const rate = median(rates);
  const threshold = thresholdRate(base);
  const method = `simulation, ${drawn.margins.length} draws over the ranges of the assumptions and of the readings`;
  const estimate = (value: number, draws: Float64Array, unit: string): Estimate => {
    return { value, low: quantile(draws, 0.025), high: quantile(draws, 0.975), n: read.length, unit, method };
  };
  return {
    margins: drawn.margins,
    use: {
      ...base,
      id,
      name: caseNames[id],
      isProfessional: isProfessional(id),
      readings: read,
      rate,
      threshold: estimate(threshold, drawn.thresholds, "share"),
      margin: estimate(threshold / rate, drawn.margins, "ratio"),
      paysUnchecked: drawn.paysUnchecked,
      paysChecked: drawn.paysChecked,
    },
  };
}

/** Low, default and high of an amount of money. */
type Spread = readonly [number, number, number];

interface Spreads {
  readonly spreads: Readonly<Record<"value" | "errorCost" | "checkCost", Spread>>;
  readonly rates: readonly [number, number];
  readonly parameters: Parameters;
}

/** Thresholds and margins of a use over draws of its assumptions, and how often it pays. */
function drawUse(
  base: Pick<UseCase, "value" | "price" | "errorCost" | "checkShare" | "checkCost">,
  { spreads, rates, parameters }: Spreads,
) {
  const random = createRandom(parameters.seed);
  const draws = Math.max(1000, Math.round(parameters.draws / 20));
  const thresholds = new Float64Array(draws);
  const margins = new Float64Array(draws);
  let [unchecked, checked] = [0, 0];
  for (let i = 0; i < draws; i++) {
    const use = {
      ...base,
      value: draw(random, spreads.value),
      errorCost: draw(random, spreads.errorCost),
      checkCost: draw(random, spreads.checkCost),
    };
    const rate = uniform(random, ...rates);
    thresholds[i] = thresholdRate(use);
    margins[i] = thresholdRate(use) / rate;
    unchecked += taskValue({ ...use, checkShare: 0 }, rate) > 0 ? 1 : 0;
    checked += taskValue({ ...use, checkShare: 1 }, rate) > 0 ? 1 : 0;
  }
  return { thresholds, margins, paysUnchecked: unchecked / draws, paysChecked: checked / draws };
}

/** A triangular draw on the log scale, since the ranges of money run over decades; a value that was set stays as it is. */
function draw(random: Random, range: Spread): number {
  const [low, mode, high] = range;
  if (low === high) return mode;
  return low > 0
    ? Math.exp(triangular(random, [Math.log(low), Math.log(mode), Math.log(high)]))
    : triangular(random, range);
}

/** The middle margin over some uses, draw by draw. */
function middleMargin(uses: readonly Simulated[]): Estimate | null {
  const [first] = uses;
  if (first === undefined) return null;
  const middles = first.margins.map((_, i) => median(uses.map(({ margins }) => margins[i] ?? Number.NaN)));
  return {
    value: median(uses.map(({ use }) => use.margin.value)),
    low: quantile(middles, 0.025),
    high: quantile(middles, 0.975),
    n: uses.reduce((total, { use }) => total + use.readings.length, 0),
    unit: "ratio",
    method: first.use.margin.method,
  };
}

const caveats: readonly Text[] = [
  {
    en: "What an answer is worth and what an error costs are assumptions with wide ranges; only contact costs, penalties and rates are published.",
    zh: "答案的价值与错误的代价是区间很宽的假设；只有客服成本、罚款与错误率有公开数字。",
  },
  {
    en: "Rates of different benchmarks and versions measure different things: each use is held against readings of its own task, and trends are fitted within one version.",
    zh: "不同评测与版本的错误率含义不同：每种用途只与本任务的读数相比，趋势只在同一版本内拟合。",
  },
];
