import type { IsoDate } from "../../core/dates";
import type { Estimate } from "../../core/estimate";
import type { Text } from "../../core/text";
import { clusterBy } from "../../stats/cluster-by";
import { mean } from "../../stats/mean";
import { wilson } from "../../stats/wilson";
import { keepConfidence, type Parameters, type Rows, type Table } from "../../tables";
import {
  bootstrap,
  type Evidence,
  inWindow,
  type Sensitivity,
  sensitivityOf,
  sourcesOfAll,
  toEstimate,
} from "./evidence";

type GapRow = Rows["benchmarks/gap_to_gpt4"];
type ScoreRow = Rows["benchmarks/benchmark_scores"];

/** The tables of the gap to GPT-4. */
export interface GapTables {
  readonly gaps: Table<GapRow>;
  readonly scores: Table<ScoreRow>;
}

/** The best Chinese model against GPT-4 at one date on one board. */
export interface GapPoint {
  readonly date: IsoDate;
  /** Best Chinese score over GPT-4's, a share. */
  readonly ratio: number;
  readonly model: string;
}

/** A board's comparisons with one reference, oldest first. */
export interface GapSeries {
  readonly board: string;
  /** public: questions or their kind were known; heldOut: nobody could have trained on them. */
  readonly kind: "public" | "heldOut";
  readonly reference: "plain" | "best";
  readonly points: readonly GapPoint[];
}

/** A model's own figure and somebody else's on the same benchmark in a like setting. */
export interface ReportPair {
  readonly model: string;
  readonly organisation: string;
  readonly benchmark: string;
  readonly self: number;
  readonly independent: number;
  /** Own less independent, points. */
  readonly difference: number;
  /** Ids of the sources of both figures. */
  readonly sources: readonly string[];
}

/** How near Chinese models came to GPT-4 (M5). */
export interface GapResult extends Evidence {
  readonly series: readonly GapSeries[];
  /** Boards whose last comparison with plain GPT-4 in the window reaches the share that counts as close. */
  readonly closeBoards: Estimate | null;
  readonly closePublic: { readonly close: number; readonly of: number };
  readonly closeHeldOut: { readonly close: number; readonly of: number };
  /** The best Chinese model's rating less that of GPT-4 of March 2023, by date within the window: negative is behind. */
  readonly arena: readonly { readonly date: IsoDate; readonly model: string; readonly points: number }[];
  /** Ids of the sources of the comparisons above. */
  readonly boardSources: readonly string[];
  readonly reports: readonly ReportPair[];
  /** Mean of own less independent figures, points. */
  readonly inflation: Estimate | null;
  readonly sensitivity: readonly Sensitivity[];
}

/** Compares the best Chinese scores with GPT-4's, and makers' own figures with those of others. */
export function gapToGpt4(tables: GapTables, parameters: Parameters): GapResult {
  const rows = keepConfidence(tables.gaps.rows(), parameters.confidence).filter((row) =>
    inWindow(row.date, parameters),
  );
  const reports = reportPairs(keepConfidence(tables.scores.rows(), parameters.confidence));
  const series = [...seriesOf(rows, "plain"), ...seriesOf(rows, "best")];
  const plain = series.filter(({ reference }) => reference === "plain");
  const close = (kind: GapSeries["kind"]): GapResult["closePublic"] =>
    tallyClose(
      plain.filter((one) => one.kind === kind),
      parameters,
    );
  const boards = tallyClose(plain, parameters);
  return {
    series,
    closeBoards:
      boards.of === 0
        ? null
        : toEstimate(wilson(boards.close, boards.of), { n: boards.of, unit: "share of boards", method: "Wilson" }),
    closePublic: close("public"),
    closeHeldOut: close("heldOut"),
    arena: rows.flatMap((row) =>
      row.reference_role === "original GPT-4 (0314)" && row.gap_points !== null
        ? [{ date: row.date, model: row.top_cn_model ?? "", points: -row.gap_points }]
        : [],
    ),
    boardSources: sourcesOfAll(rows),
    reports,
    inflation: inflationOf(reports, parameters),
    sensitivity: sensitivityOf(tables.gaps.rows(), (kept) => {
      const { close: near, of } = tallyClose(
        seriesOf(
          kept.filter((row) => inWindow(row.date, parameters)),
          "plain",
        ),
        parameters,
      );
      return { value: of === 0 ? null : near / of, n: of };
    }),
    sources: [...new Set([...sourcesOfAll(rows), ...reports.flatMap((pair) => pair.sources)])],
    caveats,
  };
}

const roles = { plain: "plain GPT-4", best: "best GPT-4 variant on the board" } as const;

/** Boards with a ratio in percent; sub-scores of SuperCLUE are left out, its total stands for them. */
function seriesOf(rows: readonly GapRow[], reference: GapSeries["reference"]): GapSeries[] {
  const usable = rows.filter(
    (row) =>
      row.reference_role === roles[reference] &&
      row.evidence_kind === "table" &&
      row.ratio_percent !== null &&
      (row.benchmark !== "SuperCLUE" || row.split_or_setting === "total") &&
      row.benchmark !== "SuperCLUE-Open",
  );
  return clusterBy(usable, boardOf).map((cluster) => ({
    board: cluster[0] === undefined ? "" : boardOf(cluster[0]),
    kind: cluster[0]?.split_or_setting === "held-out exam" ? "heldOut" : "public",
    reference,
    points: bestByDate(cluster),
  }));
}

function boardOf(row: GapRow): string {
  if (row.benchmark === "CMMLU")
    return row.split_or_setting?.includes("closed") ? "CMMLU, closed models" : "CMMLU, open models";
  return row.benchmark;
}

function bestByDate(rows: readonly GapRow[]): GapPoint[] {
  const best = new Map<string, GapPoint>();
  for (const row of rows) {
    const point = { date: row.date, ratio: (row.ratio_percent ?? 0) / 100, model: row.top_cn_model ?? "" };
    if ((best.get(row.date)?.ratio ?? 0) < point.ratio) best.set(row.date, point);
  }
  return [...best.values()].sort((a, b) => (a.date < b.date ? -1 : 1));
}

function tallyClose(
  series: readonly GapSeries[],
  { close_share }: Pick<Parameters, "close_share">,
): GapResult["closePublic"] {
  return { close: series.filter(({ points }) => (points.at(-1)?.ratio ?? 0) >= close_share).length, of: series.length };
}

/**
 * Pairs of a maker's own figure and an independent one: same model, same benchmark, and either the same number of examples or
 * OpenCompass's default. GSM8K of the Open LLM Leaderboard is left out: its format fails chat models of all makers.
 */
function reportPairs(rows: readonly ScoreRow[]): ReportPair[] {
  const own = rows.filter(
    (row) => row.reported_by === "self" && row.reporter_kind === "developer_of_model" && row.country === "CN",
  );
  const others = rows.filter(
    (row) =>
      row.reported_by === "third_party" &&
      (row.reporter_kind === "independent_lab" || row.reporter_kind === "benchmark_maintainer") &&
      !(row.benchmark === "GSM8K" && row.reporter === "Hugging Face"),
  );
  const pairs = clusterBy(own, (row) => `${row.model_key}|${row.benchmark}`).flatMap((cluster) => {
    const [first] = cluster;
    if (first === undefined) return [];
    const matches = others.filter((row) => row.model_key === first.model_key && row.benchmark === first.benchmark);
    const alike = matches.filter((row) =>
      cluster.some((mine) => isLikeSetting(mine.split_or_setting, row.split_or_setting)),
    );
    if (alike.length === 0) return [];
    const mine = cluster.filter((one) =>
      alike.some((row) => isLikeSetting(one.split_or_setting, row.split_or_setting)),
    );
    const self = mean(mine.map(({ score }) => score));
    const independent = mean(alike.map(({ score }) => score));
    return [
      {
        model: first.model,
        organisation: first.organisation ?? first.model,
        benchmark: first.benchmark,
        self,
        independent,
        difference: self - independent,
        sources: sourcesOfAll(mine, alike),
      },
    ];
  });
  return pairs.sort((a, b) => b.difference - a.difference);
}

function isLikeSetting(mine: string | null, theirs: string | null): boolean {
  if (theirs?.includes("OpenCompass default")) return true;
  const shots = (setting: string | null): string | null =>
    /(\d+|zero|five)-shot/
      .exec(setting ?? "")?.[1]
      ?.replace("zero", "0")
      .replace("five", "5") ?? null;
  return shots(mine) !== null && shots(mine) === shots(theirs);
}

function inflationOf(pairs: readonly ReportPair[], parameters: Parameters): Estimate | null {
  const clusters = clusterBy(pairs, (pair) => pair.model);
  const statistic = (sample: readonly (readonly ReportPair[])[]): number =>
    mean(sample.flat().map(({ difference }) => difference));
  return bootstrap(clusters, statistic, parameters, { unit: "points", units: "models", n: pairs.length });
}

const caveats: readonly Text[] = [
  {
    en: "CMMLU's GPT-4 was run once, in June 2023, and stays; its closed entries were submitted by their makers, and from 16 December 2023 only after a check for contamination. SuperCLUE was multiple choice until July 2023 and mixed from August; its questions change monthly, so that each ratio holds within its month.",
    zh: "CMMLU的GPT-4只在2023年6月测过一次；其闭源条目由厂商自行提交，2023年12月16日起须先查污染。SuperCLUE在2023年7月前为选择题，8月起混合题型，题目逐月更换，比值只在当月内可比。",
  },
  {
    en: "The chat arena rates by preference and has no zero: its gap in points is shown apart and enters no share. OpenCompass is run by the laboratory that makes InternLM, whose own rows count as self-reported.",
    zh: "对战榜按偏好评级、没有零点，其分差单列、不计入比例。OpenCompass由研发InternLM的实验室运营，InternLM各行按自报处理。",
  },
];
