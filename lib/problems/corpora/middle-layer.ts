import type { IsoDate } from "../../core/dates";
import type { Estimate } from "../../core/estimate";
import type { Text } from "../../core/text";
import { keepConfidence, type Parameters, type Rows, sourceIds } from "../../tables";

/** A row of the evidence on predictions, as far as it is read here. */
export type EvidenceRow = Pick<
  Rows["outlook/prediction_evidence"],
  | "prediction_id"
  | "measurable_as"
  | "date"
  | "value"
  | "unit"
  | "comparison_date"
  | "comparison_value"
  | "supports"
  | "source_id"
  | "confidence"
>;

/** One quantity of the middle layer at two dates. */
export interface Movement {
  readonly measure: string;
  readonly from: number;
  readonly to: number;
  readonly unit: string;
  readonly since: IsoDate;
  readonly until: IsoDate;
}

/** The middle layer of data processing as a direction (D7). */
export interface MiddleLayerResult {
  /** Share of data projects in published large-model tenders; null if no row is kept. */
  readonly tenders: Estimate | null;
  /** An equal share of the four classes of tenders. */
  readonly equalShare: number;
  /** Quantities of companies in the layer seen at two dates. */
  readonly movements: readonly Movement[];
  /** Rows dated within 2024. */
  readonly within2024: number;
  readonly rows: readonly EvidenceRow[];
  readonly sources: readonly string[];
  readonly caveats: readonly Text[];
}

/** Classes in which the source counts tenders: applications, compute, models, data. */
const tenderClasses = 4;

/** The rounding of each of the other classes, from which the source's remainder follows, in shares. */
const remainderRounding = 0.005 * (tenderClasses - 1);

/** What was found on the middle layer; a set of cases, so that its tally decides nothing. */
export function middleLayer(table: readonly EvidenceRow[], parameters: Parameters): MiddleLayerResult {
  const rows = keepConfidence(table, parameters.confidence).filter((row) => row.prediction_id === "f1");
  const tender = rows.find((row) => row.unit === "percent" && /large-model tenders/.test(row.measurable_as));
  const share = tender?.value == null ? null : tender.value / 100;
  return {
    tenders:
      share === null
        ? null
        : {
            value: share,
            low: Math.max(0, share - remainderRounding),
            high: share + remainderRounding,
            n: 1,
            unit: "share",
            method: "one published statistic; the interval is the rounding of the other classes",
          },
    equalShare: 1 / tenderClasses,
    movements: rows.flatMap((row) =>
      row.value === null || row.comparison_value === null || row.date === null || row.comparison_date === null
        ? []
        : [
            {
              measure: row.measurable_as,
              from: row.comparison_value,
              to: row.value,
              unit: row.unit,
              since: row.comparison_date,
              until: row.date,
            },
          ],
    ),
    within2024: rows.filter((row) => row.date?.startsWith("2024")).length,
    rows,
    sources: sourceIds(rows),
    caveats: [
      {
        en: "The rows are what could be found, not a sample: their tally is not a score. The first hard figures date from after 2024.",
        zh: "这些是能找到的个案而非抽样，计数不构成评分。首批确切数字晚于2024年。",
      },
    ],
  };
}
