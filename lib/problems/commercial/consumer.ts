import { decimalYear, type IsoDate } from "../../core/dates";
import type { Estimate } from "../../core/estimate";
import type { Text } from "../../core/text";
import { geometricMean, logLinearTrend } from "../../stats";
import { keepConfidence, type Parameters, type Rows, sourceIds, type Table } from "../../tables";

/** The tables on consumers. */
export interface ConsumerTables {
  readonly users: Table<Rows["commercial/users"]>;
  readonly revenue: Table<Rows["commercial/revenue"]>;
}

/** One figure of one series. */
export interface ConsumerPoint {
  readonly date: string;
  readonly time: number;
  readonly value: number;
  readonly sources: readonly string[];
}

/** A series on one basis, with its growth a year. */
export interface ConsumerSeries {
  readonly id: string;
  readonly name: Text;
  readonly region: "abroad" | "china" | "all-countries";
  readonly kind: "payers" | "revenue" | "users";
  readonly unit: "people" | "USD";
  readonly points: readonly ConsumerPoint[];
  /** Factor a year; null with fewer than three points, where no interval can be given. */
  readonly growth: Estimate | null;
  /** Last over first, annualised, where the trend has no interval. */
  readonly crude: number | null;
}

/** What is known of consumers who pay. */
export interface ConsumerResult {
  readonly series: readonly ConsumerSeries[];
  /** Growth of the payers of ChatGPT: the only series of payers with an interval. */
  readonly abroad: Estimate | null;
  /** Growth of Chinese consumer payers or revenue at home; null: no such series exists. */
  readonly china: Estimate | null;
  /** From which factor a year growth counts as fast. */
  readonly fast: number;
  readonly sources: readonly string[];
  readonly caveats: readonly Text[];
}

type UserRow = Rows["commercial/users"];
type RevenueRow = Rows["commercial/revenue"];

/** Growth of paying users and consumer revenue, one series a basis: run rates and recognised revenue never meet. */
export function consumers(tables: ConsumerTables, parameters: Parameters): ConsumerResult {
  const users = keepConfidence(tables.users.rows(), parameters.confidence);
  const revenue = keepConfidence(tables.revenue.rows(), parameters.confidence);
  const series = [
    userSeries(users, {
      id: "chatgpt-payers",
      name: { en: "ChatGPT, paying subscribers", zh: "ChatGPT付费订阅用户" },
      region: "abroad",
      kind: "payers",
      // Rows on Plus alone count another thing; the estimate of June 2024 came before there was another consumer plan.
      isIn: (row) =>
        row.metric === "paying_subscribers" &&
        row.company === "OpenAI" &&
        !(row.app.endsWith("Plus") && row.date >= "2025"),
    }),
    revenueSeries(revenue, {
      id: "minimax-revenue",
      name: { en: "MiniMax, consumer revenue in all countries", zh: "MiniMax消费端收入（各国合计）" },
      region: "all-countries",
      isIn: (row) => row.company === "MiniMax" && /^\d{4}$/.test(row.period) && row.revenue_type === "reported",
    }),
    revenueSeries(revenue, {
      id: "chatgpt-revenue",
      name: { en: "ChatGPT, consumer revenue", zh: "ChatGPT消费端收入" },
      region: "abroad",
      isIn: (row) => row.company === "OpenAI" && /^(ChatGPT|forecast of the year \(ChatGPT\))$/.test(row.revenue_type),
    }),
    userSeries(users, {
      id: "doubao-users",
      name: { en: "Doubao in China, monthly users (unpaid)", zh: "豆包国内月活（未收费）" },
      region: "china",
      kind: "users",
      isIn: (row) => row.metric === "MAU" && row.app === "Doubao" && row.measured_by === "QuestMobile",
    }),
  ];
  const abroad = series.find(({ id }) => id === "chatgpt-payers")?.growth ?? null;
  const china = series.find(({ region, kind }) => region === "china" && kind !== "users")?.growth ?? null;
  const sources = [...new Set(series.flatMap(({ points }) => points.flatMap((point) => point.sources)))];
  return { series, abroad, china, fast: parameters.fast_growth, sources, caveats };
}

interface UserWish extends Pick<ConsumerSeries, "id" | "name" | "region" | "kind"> {
  readonly isIn: (row: UserRow) => boolean;
}

function userSeries(rows: readonly UserRow[], { isIn, ...head }: UserWish): ConsumerSeries {
  const points = rows.filter(isIn).flatMap((row) => (row.value === null ? [] : [pointOf(row, row.date, row.value)]));
  return { ...head, unit: "people", ...withGrowth(oncePerMonth(points)) };
}

interface RevenueWish extends Pick<ConsumerSeries, "id" | "name" | "region"> {
  readonly isIn: (row: RevenueRow) => boolean;
}

function revenueSeries(rows: readonly RevenueRow[], { isIn, ...head }: RevenueWish): ConsumerSeries {
  const points = rows
    .filter((row) => row.segment === "consumer" && row.currency === "USD" && isIn(row))
    .flatMap((row) => (row.revenue === null ? [] : [pointOf(row, row.period_start, row.revenue)]));
  return { ...head, kind: "revenue", unit: "USD", ...withGrowth(oncePerMonth(points)) };
}

function pointOf(row: { readonly source_id: string | readonly string[] }, date: IsoDate, value: number): ConsumerPoint {
  return { date, time: decimalYear(date), value, sources: sourceIds([row]) };
}

/** The points in order of time; a month seen in two sources counts once, at their mean on the log scale. */
function oncePerMonth(points: readonly ConsumerPoint[]): ConsumerPoint[] {
  const months = new Map<string, ConsumerPoint[]>();
  for (const point of points)
    months.set(point.date.slice(0, 7), [...(months.get(point.date.slice(0, 7)) ?? []), point]);
  return [...months.values()]
    .flatMap((same) => {
      const [first] = same;
      if (first === undefined) return [];
      const value = same.length === 1 ? first.value : geometricMean(same.map((point) => point.value));
      return [{ ...first, value, sources: [...new Set(same.flatMap((point) => point.sources))] }];
    })
    .sort((a, b) => a.time - b.time);
}

function withGrowth(points: readonly ConsumerPoint[]): Pick<ConsumerSeries, "points" | "growth" | "crude"> {
  const [first, last] = [points[0], points.at(-1)];
  const years = (last?.time ?? 0) - (first?.time ?? 0);
  const crude = first && last && years > 0 ? (last.value / first.value) ** (1 / years) : null;
  if (points.length < 4) return { points, growth: null, crude };
  const { factor, n } = logLinearTrend(
    points.map(({ time }) => time),
    points.map(({ value }) => value),
  );
  const method = "log-linear trend, Student interval on HC3 errors";
  return { points, growth: { ...factor, n, unit: "factor/year", method }, crude };
}

const caveats: readonly Text[] = [
  {
    en: "No amount of consumer subscriptions sold in China is published: DeepSeek charged nobody, and Doubao began to charge in 2026.",
    zh: "国内没有公开的消费端订阅金额：DeepSeek不收费，豆包2026年才开始收费。",
  },
  {
    en: "MiniMax's consumer revenue comes from some 200 countries and is not split, so its growth says little about paying in China.",
    zh: "MiniMax消费端收入来自约200个国家和地区且未拆分，不能说明国内付费。",
  },
  {
    en: "Plus subscribers alone and all payers are different counts and are not joined; months are those of the statements.",
    zh: "Plus用户与全部付费用户口径不同，不相连接；月份为说法的月份。",
  },
];
