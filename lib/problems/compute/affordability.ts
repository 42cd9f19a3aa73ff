import type { IsoDate } from "../../core/dates";
import type { Estimate } from "../../core/estimate";
import type { Text } from "../../core/text";
import { median } from "../../stats/median";
import type { Parameters } from "../../tables";
import type { Range } from "./distribution";
import { type Funding, raisedBy } from "./funding";
import type { ClassId } from "./run-classes";
import type { TrainingCostResult, Way } from "./training-cost";

/** A model start-up, whether or not its money is known. */
export interface StartUp {
  readonly company: string;
  readonly name: Text;
}

/** What is known beside the costs. */
export interface AffordabilityInputs {
  readonly funding: Funding;
  readonly startUps: readonly StartUp[];
  /** The day on which the money is counted. */
  readonly date: IsoDate;
  /** The final run's share of all compute for research, 0 to 1, where published. */
  readonly finalRunShare: (Range & { readonly sources: readonly string[] }) | null;
  /** Compute contracts that start-ups signed, in US dollars. */
  readonly contracts: readonly ComputeContract[];
  /** Low and high of the share of its money that a start-up could spend on compute, 0 to 1. */
  readonly shareRange: Range;
}

/** A contract for compute: a sum agreed, not money spent. */
export interface ComputeContract {
  readonly company: string;
  readonly date: IsoDate;
  readonly usd: number;
  readonly source: string;
  readonly note: string;
}

/** A start-up's money at the date. */
export interface StartUpMoney extends StartUp {
  readonly raisedUsd: number;
  readonly rounds: number;
  readonly sources: readonly string[];
}

/** What a start-up could spend on compute over the cost of one class of run by one way: above 1 it could pay. */
export interface AffordabilityRatio {
  readonly company: string;
  readonly run: ClassId;
  readonly way: Way;
  readonly ratio: Estimate;
}

/** How many start-ups could pay one class of run by one way. */
export interface Reach {
  readonly run: ClassId;
  readonly way: Way;
  /** Interval above 1, below 1, and over 1. */
  readonly can: number;
  readonly cannot: number;
  readonly open: number;
  /** `within` if more than half can, `out` if more than half cannot. */
  readonly reach: "within" | "out" | "open";
}

/** Whether model start-ups could pay for compute. */
export interface AffordabilityResult {
  readonly date: IsoDate;
  readonly costs: TrainingCostResult;
  readonly money: readonly StartUpMoney[];
  /** Start-ups left out, and why. */
  readonly left: readonly { readonly name: Text; readonly reason: Text }[];
  readonly ratios: readonly AffordabilityRatio[];
  readonly reach: readonly Reach[];
  /** The start-up in the middle: its ratio for a rented GPT-4-class run; null without money or rents. */
  readonly middle: Estimate | null;
  /** The same if the budget also had to pay all the other research compute; null if no share is published. */
  readonly middleWithResearch: Estimate | null;
  /** The same at the low and the high end of the share that could go to compute. */
  readonly middleAtShares: readonly { readonly share: number; readonly ratio: Estimate }[];
  readonly contracts: readonly (ComputeContract & { readonly shareOfRaised: number | null })[];
  readonly sources: readonly string[];
  readonly caveats: readonly Text[];
}

/**
 * The money of each start-up with published rounds against the cost of three classes of run.
 *
 * Ratio = share that could go to compute × money raised by the date / cost. The interval is that of the cost: money raised is
 * taken as published.
 */
export function affordability(
  costs: TrainingCostResult,
  inputs: AffordabilityInputs,
  parameters: Parameters,
): AffordabilityResult {
  const { money, left } = moneyOf(inputs);
  const ratios = money.flatMap(({ company, raisedUsd }) =>
    costs.runs.flatMap(({ run, cost }) =>
      ways.flatMap((way) => {
        const price = cost[way];
        const ratio = price && ratioOf(parameters.affordable_share * raisedUsd, price);
        return ratio ? [{ company, run: run.id, way, ratio }] : [];
      }),
    ),
  );
  const middle = (share: number, factor = { low: 1, high: 1 }) => middleRatio(costs, money, share, factor);
  const contracts = inputs.contracts.filter(({ date }) => date <= inputs.date);
  return {
    date: inputs.date,
    costs,
    money,
    left,
    ratios,
    reach: reachOf(ratios),
    middle: middle(parameters.affordable_share),
    middleWithResearch:
      inputs.finalRunShare === null ? null : middle(parameters.affordable_share, inputs.finalRunShare),
    middleAtShares: [inputs.shareRange.low, inputs.shareRange.high].flatMap((share) => {
      const ratio = middle(share);
      return ratio === null ? [] : [{ share, ratio }];
    }),
    contracts: contracts.map((contract) => {
      const raised = money.find(({ company }) => company === contract.company)?.raisedUsd;
      return { ...contract, shareOfRaised: raised === undefined ? null : contract.usd / raised };
    }),
    sources: [
      ...new Set([
        ...money.flatMap(({ sources }) => sources),
        ...costs.sources,
        ...contracts.map(({ source }) => source),
        ...(inputs.finalRunShare?.sources ?? []),
      ]),
    ],
    caveats: [...caveats, ...costs.caveats],
  };
}

const ways: readonly Way[] = ["rent", "abroad", "china", "spot", "own", "cluster"];

function moneyOf({ funding, startUps, date }: AffordabilityInputs) {
  const money: StartUpMoney[] = [];
  const left: { name: Text; reason: Text }[] = [];
  for (const startUp of startUps) {
    const records = raisedBy(funding, startUp.company, date);
    const sold = funding.sold.get(startUp.company);
    if (sold !== undefined && sold <= date) left.push({ name: startUp.name, reason: soldWhole });
    else if (records.length === 0) left.push({ name: startUp.name, reason: noSum });
    else {
      money.push({
        ...startUp,
        raisedUsd: records.reduce((sum, record) => sum + record.raisedUsd, 0),
        rounds: records.length,
        sources: [...new Set(records.map((record) => record.source))],
      });
    }
  }
  return { money: money.sort((a, b) => b.raisedUsd - a.raisedUsd), left };
}

const noSum: Text = { en: "no sum raised by then is published", zh: "截至该日未公布融资额" };
const soldWhole: Text = { en: "sold whole before the date", zh: "此前已整体出售" };

/** Money over a cost: the dear end of the cost gives the low end of the ratio. */
function ratioOf(usd: number, cost: Estimate): Estimate {
  return {
    value: usd / cost.value,
    low: usd / cost.high,
    high: usd / cost.low,
    n: cost.n,
    unit: "ratio",
    method: cost.method,
  };
}

/**
 * The ratio of the start-up in the middle for a rented GPT-4-class run.
 *
 * @param finalRun share of the budget that the final run may take: low and high
 */
function middleRatio(
  costs: TrainingCostResult,
  money: readonly StartUpMoney[],
  share: number,
  finalRun: Range,
): Estimate | null {
  const cost = costs.runs.find(({ run }) => run.id === "gpt4")?.cost.rent;
  if (cost === undefined || money.length === 0) return null;
  const usd = share * median(money.map(({ raisedUsd }) => raisedUsd));
  const ratio = ratioOf(usd, cost);
  return {
    ...ratio,
    value: ratio.value * Math.sqrt(finalRun.low * finalRun.high),
    low: ratio.low * finalRun.low,
    high: ratio.high * finalRun.high,
    n: money.length,
  };
}

function reachOf(ratios: readonly AffordabilityRatio[]): Reach[] {
  const keys = [...new Set(ratios.map(({ run, way }) => `${run}|${way}`))];
  return keys.flatMap((key) => {
    const cell = ratios.filter(({ run, way }) => `${run}|${way}` === key);
    const first = cell[0];
    if (first === undefined) return [];
    const can = cell.filter(({ ratio }) => ratio.low > 1).length;
    const cannot = cell.filter(({ ratio }) => ratio.high < 1).length;
    const reach = can > cell.length / 2 ? "within" : cannot > cell.length / 2 ? "out" : "open";
    return [{ run: first.run, way: first.way, can, cannot, open: cell.length - can - cannot, reach }];
  });
}

const caveats: readonly Text[] = [
  {
    en: "Only the best-funded start-ups publish what they raise; what holds for them need not hold for the many others.",
    zh: "公布融资额的只有资金最充裕的几家，其余众多公司未必如此。",
  },
  {
    en: "Money raised is not money in the bank: part was paid later, part in computing credit, part was spent.",
    zh: "融资额不等于账上现金：部分分期到账，部分为算力抵扣，部分已花掉。",
  },
];
