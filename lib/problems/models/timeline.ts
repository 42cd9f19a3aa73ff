import { dayNumber, type IsoDate } from "../../core/dates";
import type { Estimate } from "../../core/estimate";
import type { Text } from "../../core/text";
import { median } from "../../stats/median";
import { keepConfidence, type Parameters, type Rows, type Table } from "../../tables";
import { bootstrap, type Evidence, type Sensitivity, sensitivityOf, sourcesOfAll } from "./evidence";

type EventRow = Rows["models/org_timeline"];
type GapRow = Rows["benchmarks/gap_to_gpt4"];

/** The tables of the makers' timelines. */
export interface TimelineTables {
  readonly timeline: Table<EventRow>;
  readonly gaps: Table<GapRow>;
}

/** One event in a maker's lane. */
export interface LaneEvent {
  readonly event: EventRow["event"];
  readonly date: IsoDate;
  readonly precision: string;
  readonly model: string | null;
  readonly against: string | null;
}

/** The events of one maker, oldest first. */
export interface Lane {
  readonly organisation: string;
  readonly organisationZh: string | null;
  readonly events: readonly LaneEvent[];
}

/** A claim to stand level with GPT-4, and how long after the start it came. */
export interface ParityClaim {
  readonly organisation: string;
  readonly organisationZh: string | null;
  readonly date: IsoDate;
  readonly model: string | null;
  readonly against: string;
  /** What the clock starts at: the start of the work, the founding, or (a lower bound) the first public model. */
  readonly startEvent: EventRow["event"];
  readonly start: IsoDate;
  /** Months from that start to the claim. */
  readonly months: number;
  /** Whether the start is only the first public model, so that the true time is longer. */
  readonly isLowerBound: boolean;
  /** Months from the release of GPT-4 to the claim. */
  readonly monthsAfterGpt4: number;
}

/** Makers' lanes, OpenAI's years to GPT-4, and the lags to claims of parity. */
export interface TimelineResult extends Evidence {
  readonly lanes: readonly Lane[];
  readonly openAi: {
    readonly founded: IsoDate;
    readonly firstModel: IsoDate;
    readonly gpt4: IsoDate;
    /** Founding to GPT-4; low and high from the other dates that sources give. */
    readonly yearsToGpt4: Estimate;
    /** First model to GPT-4, in years. */
    readonly yearsFromFirstModel: number;
    /** Founding to the article, in years. */
    readonly yearsToArticle: number;
  } | null;
  /** The first claim of each maker up to the end of the window, soonest first. */
  readonly claims: readonly ParityClaim[];
  /** Median months from the start to the claim; null with fewer than two claims. */
  readonly medianMonths: Estimate | null;
  /** Makers whose claim came within the months that the parameters allow, of those with a known start. */
  readonly withinMonths: { readonly within: number; readonly of: number };
  /** The longest time that counts as "within months", from the parameters. */
  readonly parityMonths: number;
  /** The best Chinese model against plain GPT-4 on boards that others ran, nearest in date to the claims. */
  readonly gapsAtClaims: readonly ClaimGap[];
  readonly sensitivity: readonly Sensitivity[];
}

/** The gap that a board showed about the time of a claim. */
export interface ClaimGap {
  readonly organisation: string;
  readonly claimDate: IsoDate;
  readonly board: string;
  readonly boardDate: IsoDate;
  /** Best Chinese score over GPT-4's, in percent. */
  readonly ratioPercent: number;
  readonly bestModel: string | null;
}

const article = "2024-01-13";
const daysPerMonth = 365.25 / 12;

/** Swim lanes of makers (I3, I4): OpenAI's way to GPT-4, and how soon Chinese makers claimed to have matched it. */
export function makersTimeline(tables: TimelineTables, parameters: Parameters): TimelineResult {
  const rows = keepConfidence(tables.timeline.rows(), parameters.confidence);
  const boards = keepConfidence(tables.gaps.rows(), parameters.confidence).filter(isThirdPartyTotal);
  const all = lanesOf(rows);
  const openAi = openAiYears(rows);
  const claims = openAi === null ? [] : parityClaims(all, openAi.gpt4, parameters);
  const exact = claims.filter((claim) => !claim.isLowerBound);
  return {
    lanes: all,
    openAi,
    claims,
    medianMonths: medianMonths(claims, parameters),
    withinMonths: {
      within: exact.filter((claim) => claim.months <= parameters.parity_months).length,
      of: exact.length,
    },
    parityMonths: parameters.parity_months,
    gapsAtClaims: claims.flatMap((claim) => gapAt(claim, boards)),
    sensitivity: sensitivityOf(tables.timeline.rows(), (kept) => {
      const months =
        openAi === null ? [] : parityClaims(lanesOf(kept), openAi.gpt4, parameters).map((claim) => claim.months);
      return { value: months.length === 0 ? null : median(months), n: months.length };
    }),
    sources: sourcesOfAll(rows, boards),
    caveats,
  };
}

function lanesOf(rows: readonly EventRow[]): Lane[] {
  const lanes = new Map<string, EventRow[]>();
  for (const row of rows) lanes.set(row.organisation, [...(lanes.get(row.organisation) ?? []), row]);
  return [...lanes].map(([organisation, events]) => ({
    organisation,
    organisationZh: events[0]?.organisation_zh ?? null,
    events: events
      .map(({ event, date, date_precision, model, claimed_against }) => ({
        event,
        date,
        precision: date_precision,
        model,
        against: claimed_against,
      }))
      .sort((a, b) => (a.date < b.date ? -1 : 1)),
  }));
}

function openAiYears(rows: readonly EventRow[]): TimelineResult["openAi"] {
  const dateOf = (event: EventRow["event"]): IsoDate | undefined =>
    rows.find((row) => row.organisation === "OpenAI" && row.event === event)?.date;
  const [founded, firstModel, gpt4] = [dateOf("founded"), dateOf("first_llm"), dateOf("reference_model")];
  if (founded === undefined || firstModel === undefined || gpt4 === undefined) return null;
  const years = yearsBetween(founded, gpt4);
  return {
    founded,
    firstModel,
    gpt4,
    // Sources differ by a day on GPT-4 and agree on December 2015 for the founding: from its last day to its first.
    yearsToGpt4: {
      value: years,
      low: yearsBetween(`${founded.slice(0, 7)}-31`, gpt4),
      high: yearsBetween(`${founded.slice(0, 7)}-01`, gpt4) + 1 / 365.25,
      n: 2,
      unit: "years",
      method: "difference of two dates; range of the dates that sources give",
    },
    yearsFromFirstModel: yearsBetween(firstModel, gpt4),
    yearsToArticle: yearsBetween(founded, article),
  };
}

function yearsBetween(from: string, to: string): number {
  return (Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / 86_400_000 / 365.25;
}

/** The first claim of each Chinese maker against GPT-4 itself (not GPT-3.5, not ChatGPT) up to the end of the window. */
function parityClaims(lanes: readonly Lane[], gpt4: IsoDate, { models_to }: Parameters): ParityClaim[] {
  const claims = lanes.flatMap((lane) => {
    const claim = lane.events.find(
      ({ event, against, date }) =>
        event === "rival_claim" && (against ?? "").includes("GPT-4") && (models_to === "any" || date <= models_to),
    );
    const start = startOf(lane);
    if (claim === undefined || claim.against === null || start === undefined) return [];
    return [
      {
        organisation: lane.organisation,
        organisationZh: lane.organisationZh,
        date: claim.date,
        model: claim.model,
        against: claim.against,
        startEvent: start.event,
        start: start.date,
        months: months(start.date, claim.date),
        isLowerBound: start.event !== "start_llm_work" && start.event !== "founded",
        monthsAfterGpt4: months(gpt4, claim.date),
      },
    ];
  });
  return claims.sort((a, b) => a.months - b.months);
}

/** The start of the work, else the founding of a firm made for it, else the first public model. */
function startOf(lane: Lane): LaneEvent | undefined {
  const first = (...events: EventRow["event"][]): LaneEvent | undefined =>
    lane.events.find(({ event }) => events.includes(event));
  return first("start_llm_work") ?? first("founded") ?? first("first_llm", "product_launch");
}

function months(from: IsoDate, to: IsoDate): number {
  return (dayNumber(to) - dayNumber(from)) / daysPerMonth;
}

function medianMonths(claims: readonly ParityClaim[], parameters: Parameters): Estimate | null {
  const lags = claims.map((claim) => claim.months);
  return bootstrap(lags, (sample) => median([...sample]), parameters, { unit: "months", units: "makers" });
}

function isThirdPartyTotal(row: GapRow): boolean {
  return (
    row.reference_role === "plain GPT-4" &&
    row.evidence_kind === "table" &&
    row.benchmark === "SuperCLUE" &&
    row.split_or_setting === "total"
  );
}

/** The board's last edition up to a month after the claim. */
function gapAt(claim: ParityClaim, boards: readonly GapRow[]): ClaimGap[] {
  const nearest = boards.reduce<GapRow | null>((best, row) => {
    const distance = (candidate: GapRow): number => Math.abs(dayNumber(candidate.date) - dayNumber(claim.date));
    return best === null || distance(row) < distance(best) ? row : best;
  }, null);
  if (nearest === null || nearest.ratio_percent === null) return [];
  return [
    {
      organisation: claim.organisation,
      claimDate: claim.date,
      board: nearest.benchmark,
      boardDate: nearest.date,
      ratioPercent: nearest.ratio_percent,
      bestModel: nearest.top_cn_model,
    },
  ];
}

const caveats: readonly Text[] = [
  {
    en: "A maker whose start is not known enters with its first public model: its true time is longer. Starts given as a year or quarter stand at the first day of it, which makes the time too long by up to a year.",
    zh: "起点不详的机构以首个公开模型计，真实用时更长；仅知年份或季度的起点取该期首日，用时可能高估至多一年。",
  },
  {
    en: "The lanes are a choice of well-known makers: they show what these did and give no rate for the industry.",
    zh: "泳道只收录知名机构，反映它们自身的进度，不能推及全行业的比例。",
  },
];
