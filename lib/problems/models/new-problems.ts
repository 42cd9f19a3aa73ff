import type { IsoDate } from "../../core/dates";
import type { Estimate } from "../../core/estimate";
import type { Text } from "../../core/text";
import { clusterBy } from "../../stats/cluster-by";
import { mean } from "../../stats/mean";
import { keepConfidence, type Parameters, type Rows, type Table } from "../../tables";
import { bootstrap, type Evidence, type Exclusion, sourcesOfAll } from "./evidence";

type MonthRow = Rows["benchmarks/livecodebench_by_month"];

/** The table of contest problems by month. */
export interface NewProblemTables {
  readonly months: Table<MonthRow>;
}

/** One month's contest problems and how Chinese and other models solved them. */
export interface ProblemMonth {
  readonly month: IsoDate;
  /** LeetCode problems that appeared in it. */
  readonly problems: number;
  /** Mean over models of the share solved at the first try, percent. */
  readonly chinese: Estimate | null;
  readonly other: Estimate | null;
}

/** Scores on contest problems by the month in which they appeared: a model can have trained on old ones and not on new ones (M4). */
export interface NewProblemResult extends Evidence {
  readonly months: readonly ProblemMonth[];
  /** The day by which half of the Chinese models' data end, by their own mark. */
  readonly cutoff: IsoDate | null;
  /** Mean lead of Chinese models over others, points, over months up to that day and after it. */
  readonly lead: { readonly before: number; readonly after: number } | null;
  readonly models: { readonly chinese: number; readonly other: number };
  readonly excluded: readonly Exclusion[];
}

/** Months with fewer problems than this say little. */
const fewestProblems = 5;

/** Follows LeetCode scores by month of the problem. */
export function newProblems(tables: NewProblemTables, parameters: Parameters): NewProblemResult {
  const rows = keepConfidence(tables.months.rows(), parameters.confidence).filter((row) => row.platform === "leetcode");
  const all = clusterBy(rows, (row) => row.problem_month).map((month) => monthOf(month, parameters));
  const months = all.filter(({ problems }) => problems >= fewestProblems).sort((a, b) => (a.month < b.month ? -1 : 1));
  const cutoff = middleCutoff(rows);
  const count = (isChinese: boolean): number =>
    new Set(rows.filter((row) => (row.country === "CN") === isChinese).map((row) => row.model)).size;
  return {
    months,
    cutoff,
    lead: cutoff === null ? null : leadOf(months, cutoff),
    models: { chinese: count(true), other: count(false) },
    excluded: [
      {
        count: all.length - months.length,
        reason: { en: `months with fewer than ${fewestProblems} problems`, zh: `题目不足${fewestProblems}道的月份` },
      },
    ],
    sources: sourcesOfAll(rows),
    caveats,
  };
}

function monthOf(rows: readonly MonthRow[], parameters: Parameters): ProblemMonth {
  const models = clusterBy(rows, (row) => row.model).map((own) => ({
    isChinese: own[0]?.country === "CN",
    problems: own.reduce((sum, row) => sum + row.problems, 0),
    solved: own.reduce((sum, row) => sum + row.problems * row.mean_pass_at_1_percent, 0),
  }));
  const estimate = (isChinese: boolean): Estimate | null => {
    const shares = models
      .filter((model) => model.isChinese === isChinese)
      .map((model) => model.solved / model.problems);
    return bootstrap(shares, (sample) => mean([...sample]), parameters, { unit: "percent", units: "models" });
  };
  const [first] = rows;
  if (first === undefined) throw new RangeError("a month without rows");
  return {
    month: first.problem_month,
    problems: Math.max(0, ...models.map(({ problems }) => problems)),
    chinese: estimate(true),
    other: estimate(false),
  };
}

function middleCutoff(rows: readonly MonthRow[]): IsoDate | null {
  const marks = new Map(rows.filter((row) => row.country === "CN").map((row) => [row.model, row.cutoff_mark]));
  const days = [...marks.values()].filter((day) => day !== null).sort();
  return days[Math.floor((days.length - 1) / 2)] ?? null;
}

function leadOf(months: readonly ProblemMonth[], cutoff: IsoDate): NewProblemResult["lead"] {
  const leads = (isAfter: boolean): number[] =>
    months.flatMap(({ month, chinese, other }) =>
      month > cutoff === isAfter && chinese !== null && other !== null ? [chinese.value - other.value] : [],
    );
  const [before, after] = [leads(false), leads(true)];
  return before.length === 0 || after.length === 0 ? null : { before: mean(before), after: mean(after) };
}

const caveats: readonly Text[] = [
  {
    en: "Problems of one month can be harder than those of another: only the lead of one group over the other can be followed. Most of the Chinese models are one maker's, and all write code.",
    zh: "各月题目难度不一，只能看一组相对另一组的领先。中国模型多出自一家，且均为代码模型。",
  },
];
