import { dayNumber, fromDayNumber, isoDate } from "../../core/dates";
import { quantile } from "../../stats";
import { type RateSeries, type RateTrend, rateAt } from "./hallucination-trend";
import type { CaseId } from "./readings";

/** When the fitted rate of one series crosses the threshold of a use. */
export interface BreakEvenDate {
  readonly version: string;
  readonly threshold: number;
  /** Which threshold: at the default assumptions, or an end of the simulation's interval. */
  readonly end: "default" | "low" | "high";
  /** Below from the first snapshot on; crossed at `date`; or not within two years of the last snapshot. */
  readonly state: "below" | "crosses" | "beyond";
  readonly date: string | null;
  /** 95 % of the resampled crossings, cut off at the horizon; null where more than one in forty never cross. */
  readonly low: string | null;
  readonly high: string | null;
}

/** The longest that a trend is carried beyond its last snapshot. */
export const horizonYears = 2;

/** The thresholds of a use against each trend of its own task; none where its task has no trend. */
export function breakEvenDates(
  use: {
    readonly id: CaseId;
    readonly threshold: { readonly value: number; readonly low: number; readonly high: number };
  },
  series: readonly RateSeries[],
): readonly BreakEvenDate[] {
  if (use.id !== "service") return [];
  const { value, low, high } = use.threshold;
  const ends = [
    { end: "low", threshold: low },
    { end: "default", threshold: value },
    { end: "high", threshold: high },
  ] as const;
  return series
    .filter((one) => one.benchmark.startsWith("Vectara"))
    .flatMap((one) => {
      const { trend, points } = one;
      const last = points.at(-1);
      if (trend === null || last === undefined) return [];
      const horizon = last.time + horizonYears;
      return ends.map(({ end, threshold }) => ({
        version: one.version,
        end,
        threshold,
        ...crossing(trend, threshold, horizon),
      }));
    });
}

/** The day on which a trend falls to a threshold, never beyond the horizon. */
export function crossing(
  trend: RateTrend,
  threshold: number,
  horizon: number,
): Pick<BreakEvenDate, "state" | "date" | "low" | "high"> {
  const none = { date: null, low: null, high: null };
  if (rateAt(trend, trend.from) <= threshold) return { state: "below", ...none };
  const at = crossingTime(trend, trend.from, threshold);
  if (at > horizon) return { state: "beyond", ...none };
  const times = trend.fits.map((fit) => crossingTime(fit, trend.from, threshold));
  const late = quantile(
    times.map((time) => Math.min(time, horizon + 1)),
    0.975,
  );
  return {
    state: "crosses",
    date: dayAt(at),
    low: dayAt(
      Math.max(
        trend.from,
        quantile(
          times.map((time) => Math.min(time, horizon)),
          0.025,
        ),
      ),
    ),
    high: late > horizon ? null : dayAt(late),
  };
}

function crossingTime(
  line: { readonly start: number; readonly slope: number },
  from: number,
  threshold: number,
): number {
  const wanted = Math.log(threshold / (1 - threshold));
  if (line.start <= wanted) return from;
  return line.slope >= 0 ? Number.POSITIVE_INFINITY : from + (wanted - line.start) / line.slope;
}

/** The day of a decimal year. */
function dayAt(time: number): string {
  const year = Math.floor(time);
  const first = dayNumber(isoDate(`${year}-01-01`));
  const next = dayNumber(isoDate(`${year + 1}-01-01`));
  return fromDayNumber(Math.floor(first + (time - year) * (next - first)));
}
