import type { Estimate } from "../../core/estimate";
import type { Text } from "../../core/text";
import type { Parameters } from "../../tables";
import { dailyCost, drawDays, shareAtOrBelow, sideDraws } from "./daily-cost";
import type { Shape } from "./distribution";
import {
  type ElectricityInputs,
  type ElectricityTables,
  electricityInputs,
  type ObservedInput,
} from "./electricity-inputs";
import { electricitySpread, type MovedInputs, movedInputs, observedRows } from "./electricity-spread";
import { publishedOn } from "./published-on";

/** The daily cost under one other choice of rows or shape. */
export interface ElectricityVariant {
  readonly id: "rows" | "triangular" | "uniform" | "medium" | "high" | "by_then" | "full_power" | "article_pue";
  readonly label: Text;
  /** Median and central 95 % in yuan a day; null if an input has no rows left. */
  readonly cost: Estimate | null;
  /** Share of the draws at or below the article's figure; null likewise. */
  readonly percentile: number | null;
}

/**
 * How far the simulation of the daily cost depends on choices: the shape of the distributions, the confidence of the rows,
 * what was known when the article appeared, and the article's own power or PUE held fixed.
 *
 * @param claimed the article's figure, yuan a day
 */
export function electricityVariants(
  tables: ElectricityTables,
  parameters: Parameters,
  claimed: number,
): ElectricityVariant[] {
  const inputs = electricityInputs(tables, parameters);
  const moved = movedInputs(tables.assumptions, parameters);
  const published = publishedOn(tables.power);
  const choices: Choice[] = [
    { ...labels.rows, inputs, moved },
    { ...labels.triangular, inputs, moved, shape: "triangular" },
    { ...labels.uniform, inputs, moved, shape: "uniform" },
    { ...labels.medium, inputs: electricityInputs(tables, { ...parameters, confidence: "medium" }), moved },
    { ...labels.high, inputs: electricityInputs(tables, { ...parameters, confidence: "high" }), moved },
    { ...labels.byThen, inputs: knownBefore(inputs, published), moved },
    { ...labels.fullPower, inputs, moved: { ...moved, power: parameters.server_power } },
    { ...labels.articlePue, inputs, moved: { ...moved, pue: parameters.pue } },
  ];
  return choices.map((choice) => simulateChoice(choice, parameters, claimed));
}

interface Choice {
  readonly id: ElectricityVariant["id"];
  readonly label: Text;
  readonly inputs: ElectricityInputs;
  readonly moved: MovedInputs;
  readonly shape?: Shape;
}

const labels = {
  rows: { id: "rows", label: { en: "Observed rows resampled (headline)", zh: "对观测行重抽样（主结果）" } },
  triangular: { id: "triangular", label: { en: "Triangle, lowest to highest row", zh: "三角分布（最低至最高行）" } },
  uniform: { id: "uniform", label: { en: "Uniform, lowest to highest row", zh: "均匀分布（最低至最高行）" } },
  medium: { id: "medium", label: { en: "Rows of medium and high confidence", zh: "仅中、高可信行" } },
  high: { id: "high", label: { en: "Rows of high confidence only", zh: "仅高可信行" } },
  byThen: {
    id: "by_then",
    label: { en: "PUE and tariff rows dated before the article", zh: "仅文章发表前的PUE与电价行" },
  },
  fullPower: { id: "full_power", label: { en: "Power at the parameter's value", zh: "功率取参数值" } },
  articlePue: { id: "article_pue", label: { en: "PUE at the parameter's value", zh: "PUE取参数值" } },
} as const;

function knownBefore(inputs: ElectricityInputs, published: string): ElectricityInputs {
  const earlier = (rows: readonly ObservedInput[]) => rows.filter((row) => row.date < published);
  return { ...inputs, pue: earlier(inputs.pue), tariff: earlier(inputs.tariff) };
}

function simulateChoice(choice: Choice, parameters: Parameters, claimed: number): ElectricityVariant {
  const { id, label, inputs, moved } = choice;
  const spread = electricitySpread(inputs, moved, choice.shape);
  if (spread === null) return { id, label, cost: null, percentile: null };
  const draws = drawDays(spread, sideDraws(parameters), parameters.seed);
  return { id, label, cost: dailyCost(draws, observedRows(inputs, moved)), percentile: shareAtOrBelow(draws, claimed) };
}
