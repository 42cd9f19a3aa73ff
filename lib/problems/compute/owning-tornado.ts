import type { Text } from "../../core/text";
import type { Parameters, Rows, Table } from "../../tables";
import { assumptionRange } from "./assumption-range";
import { middleOf, type Range } from "./distribution";
import { type OwningInputs, owningParts } from "./owning-parts";
import { owningAtParameters } from "./owning-spread";

/** What one input alone does to the cost of owning, all others at the parameters. */
export interface OwningBar {
  readonly key: string;
  readonly label: Text;
  /** Unit of the ends; empty for shares and ratios. */
  readonly unit: Text;
  /** The ends over which the input runs, in its own unit. */
  readonly low: number;
  readonly high: number;
  /** The input at the parameters. */
  readonly standard: number;
  /** Electricity's share of the cost at the low end, the high end and the parameters, 0 to 1. */
  readonly shareAtLow: number;
  readonly shareAtHigh: number;
  readonly shareAtStandard: number;
  /** The cost of a useful GPU-hour likewise, yuan. */
  readonly hourAtLow: number;
  readonly hourAtHigh: number;
  readonly hourAtStandard: number;
}

/**
 * One-at-a-time sensitivities of owning: each assumption over the low and high of the table of assumptions, the price over
 * the observed rows, widest effect on electricity's share first.
 *
 * @param prices at least one
 */
export function owningTornado(
  assumptions: Table<Rows["assumptions"]>,
  parameters: Parameters,
  prices: readonly Range[],
): OwningBar[] {
  const base = owningAtParameters(parameters, middleOf(prices));
  const ranges: [keyof OwningInputs, Ends][] = [
    ["price", { low: Math.min(...prices.map((p) => p.low)), high: Math.max(...prices.map((p) => p.high)) }],
    ...inputs.map(([input, key]): [keyof OwningInputs, Ends] => [input, assumptionRange(assumptions, key)]),
  ];
  return ranges.map(([input, ends]) => bar(input, ends, base)).sort((a, b) => span(b) - span(a));
}

type Ends = Pick<OwningBar, "low" | "high">;

const inputs: readonly [keyof OwningInputs, string][] = [
  ["tariff", "tariff"],
  ["pue", "pue"],
  ["power", "server_power"],
  ["utilisation", "utilisation"],
  ["life", "server_life"],
  ["resaleShare", "resale_share"],
  ["hostingShare", "hosting_share"],
];

const words: Readonly<Record<keyof OwningInputs, { readonly label: Text; readonly unit: Text }>> = {
  price: { label: { en: "Server price", zh: "服务器价格" }, unit: { en: "yuan", zh: "元" } },
  tariff: { label: { en: "Tariff", zh: "电价" }, unit: { en: "yuan/kWh", zh: "元/度" } },
  pue: { label: { en: "PUE", zh: "PUE" }, unit: { en: "", zh: "" } },
  power: { label: { en: "Server power", zh: "服务器功率" }, unit: { en: "kW", zh: "千瓦" } },
  utilisation: { label: { en: "Utilisation", zh: "利用率" }, unit: { en: "", zh: "" } },
  life: { label: { en: "Server life", zh: "服务器寿命" }, unit: { en: "years", zh: "年" } },
  resaleShare: { label: { en: "Resale value", zh: "残值率" }, unit: { en: "", zh: "" } },
  hostingShare: { label: { en: "Hosting a year", zh: "年托管成本率" }, unit: { en: "", zh: "" } },
};

function bar(input: keyof OwningInputs, { low, high }: Ends, base: OwningInputs): OwningBar {
  const atLow = owningParts({ ...base, [input]: low });
  const atHigh = owningParts({ ...base, [input]: high });
  const atBase = owningParts(base);
  return {
    key: input,
    ...words[input],
    low,
    high,
    standard: base[input],
    shareAtLow: atLow.electricityShare,
    shareAtHigh: atHigh.electricityShare,
    shareAtStandard: atBase.electricityShare,
    hourAtLow: atLow.total,
    hourAtHigh: atHigh.total,
    hourAtStandard: atBase.total,
  };
}

function span(bar: OwningBar): number {
  return Math.abs(bar.shareAtHigh - bar.shareAtLow);
}
