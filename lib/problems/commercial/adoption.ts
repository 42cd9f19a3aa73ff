import type { Estimate } from "../../core/estimate";
import { createRandom } from "../../core/random";
import type { Text } from "../../core/text";
import { bcaBootstrap, clusterBy, type Interval, mean, wilson } from "../../stats";
import { keepConfidence, type Parameters, type Rows, sourceIds, type Table } from "../../tables";

/** The tables on use in business. */
export interface AdoptionTables {
  readonly adoption: Table<Rows["commercial/adoption"]>;
  readonly tokens: Table<Rows["commercial/token_usage"]>;
  readonly bids: Table<Rows["commercial/bids"]>;
}

type AdoptionRow = Rows["commercial/adoption"];

/** Use in one survey at one date, sector by sector; levels of different surveys are never compared. */
export interface SectorSurvey {
  readonly survey: string;
  readonly country: string;
  readonly date: string;
  readonly measure: string;
  readonly all: number;
  readonly sectors: readonly { readonly sector: string; readonly share: number; readonly isDigital: boolean }[];
  /** The most digital sector over all firms or staff; null without one. */
  readonly ratio: number | null;
  readonly sources: readonly string[];
}

/** Published volumes of a Chinese digital firm. */
export interface TokenVolume {
  readonly company: Text;
  readonly first: { readonly date: string; readonly value: number };
  readonly last: { readonly date: string; readonly value: number };
  readonly unit: string;
  readonly sources: readonly string[];
}

/** Who uses models. */
export interface AdoptionResult {
  readonly surveys: readonly SectorSurvey[];
  /** The digital sectors' lead over all firms, within surveys. */
  readonly lead: Estimate | null;
  /** Surveys of sectors in China. */
  readonly chineseSurveys: number;
  /** Chinese digital firms that publish volumes of use. */
  readonly volumes: readonly TokenVolume[];
  /** Kinds of buyer that one survey tells apart: untestable below two. */
  readonly kinds: readonly {
    readonly survey: string;
    readonly kind: string;
    readonly share: number;
    readonly n: number | null;
  }[];
  /** Government and state less the other kinds, in points; null where no survey has both. */
  readonly difference: (Interval & { readonly n: number; readonly survey: string }) | null;
  /** Large firms over all firms in one survey: not the claim's kinds, but the nearest split. */
  readonly bySize: { readonly large: number; readonly all: number; readonly survey: string } | null;
  readonly sources: readonly string[];
  readonly kindSources: readonly string[];
  readonly caveats: readonly Text[];
}

const digital = /^(technology|information)/;

/** Use by sector within each survey, volumes of Chinese digital firms, and what surveys say of kinds of buyer. */
export function adoption(tables: AdoptionTables, parameters: Parameters): AdoptionResult {
  const rows = keepConfidence(tables.adoption.rows(), parameters.confidence);
  const surveys = sectorSurveys(rows);
  const volumes = tokenVolumes(keepConfidence(tables.tokens.rows(), parameters.confidence));
  const kinds = ownerKinds(rows);
  const large = rows.find((row) => /250 or more staff/.test(row.population));
  const every = rows.find(
    (row) => row.survey === large?.survey && row.date === large.date && row.measure === large.measure && row !== large,
  );
  return {
    surveys,
    lead: leadOf(surveys, parameters),
    chineseSurveys: surveys.filter(({ country }) => country === "CN").length,
    volumes,
    kinds: kinds.map((row) => ({
      survey: row.survey,
      kind: row.sector,
      share: (row.share_pct ?? 0) / 100,
      n: row.sample_size,
    })),
    difference: ownerDifference(kinds),
    bySize:
      large?.share_pct == null || every?.share_pct == null
        ? null
        : { large: large.share_pct / 100, all: every.share_pct / 100, survey: large.survey },
    sources: [...new Set([...surveys.flatMap((one) => one.sources), ...volumes.flatMap((one) => one.sources)])],
    kindSources: sourceIds([...kinds, ...(large ? [large] : []), ...(every ? [every] : [])]),
    caveats,
  };
}

/** Surveys with a figure for all and one for at least two sectors by the same measure on the same date. */
function sectorSurveys(rows: readonly AdoptionRow[]): SectorSurvey[] {
  const shares = rows.filter((row) => row.share_pct !== null && !/by role/.test(row.population));
  return clusterBy(shares, (row) => `${row.survey}|${row.date}|${row.measure}|${row.country}`).flatMap((same) => {
    const first = same[0];
    const all = same.find((row) => row.sector === "all");
    const sectors = clusterBy(
      same.filter((row) => row.sector !== "all"),
      (row) => row.sector,
    ).flatMap(best);
    if (first === undefined || all?.share_pct == null || sectors.length < 2) return [];
    const leading = sectors.filter(({ isDigital }) => isDigital).map(({ share }) => share);
    const total = all.share_pct / 100;
    return [
      {
        survey: first.survey,
        country: first.country,
        date: first.date,
        measure: first.measure,
        all: total,
        sectors: sectors.sort((a, b) => b.share - a.share),
        ratio: leading.length === 0 ? null : Math.max(...leading) / total,
        sources: sourceIds(same),
      },
    ];
  });
}

/** Of conflicting figures of one sector the one of highest confidence. */
function best(rows: readonly AdoptionRow[]): { sector: string; share: number; isDigital: boolean }[] {
  const order = ["high", "medium", "low"];
  const [row] = [...rows].sort((a, b) => order.indexOf(a.confidence) - order.indexOf(b.confidence));
  return row?.share_pct == null
    ? []
    : [{ sector: row.sector, share: row.share_pct / 100, isDigital: digital.test(row.sector) }];
}

function leadOf(surveys: readonly SectorSurvey[], parameters: Parameters): Estimate | null {
  const logs = surveys.flatMap(({ survey, ratio }) =>
    ratio === null ? [] : [{ family: survey.replace(/ Q\d.*$/, ""), log: Math.log(ratio) }],
  );
  const families = clusterBy(logs, ({ family }) => family);
  if (families.length < 3) return null;
  const statistic = (sample: readonly (readonly { readonly log: number }[])[]) =>
    mean(sample.map((same) => mean(same.map(({ log }) => log))));
  const { value, low, high } = bcaBootstrap(families, statistic, {
    random: createRandom(parameters.seed),
    resamples: parameters.resamples,
  });
  return {
    value: Math.exp(value),
    low: Math.exp(low),
    high: Math.exp(high),
    n: logs.length,
    unit: "ratio",
    method: `BCa bootstrap, ${parameters.resamples} resamples, ${families.length} surveys as clusters`,
  };
}

function tokenVolumes(rows: readonly Rows["commercial/token_usage"][]): TokenVolume[] {
  const own = rows.filter(
    (row) =>
      row.country === "CN" && row.company !== "all vendors" && row.value !== null && row.metric !== "share of tokens",
  );
  return clusterBy(own, (row) => `${row.company}|${row.scope}|${row.unit}`).flatMap((same) => {
    const sorted = [...same].sort((a, b) => (a.date < b.date ? -1 : 1));
    const [first, last] = [sorted[0], sorted.at(-1)];
    if (first?.value == null || last?.value == null) return [];
    return [
      {
        company: { en: first.company, zh: first.company_zh ?? first.company },
        first: { date: first.date, value: first.value },
        last: { date: last.date, value: last.value },
        unit: first.unit ?? "",
        sources: sourceIds(same),
      },
    ];
  });
}

/** Rows on kinds of owner or buyer: government, state-owned, private, foreign-owned. */
function ownerKinds(rows: readonly AdoptionRow[]): AdoptionRow[] {
  return rows.filter(
    (row) =>
      row.share_pct !== null && /^(government|state-owned|private|foreign-owned)( firms| bodies)?$/.test(row.sector),
  );
}

/** State less other buyers by one measure of one survey, with Newcombe's interval from Wilson's. */
function ownerDifference(rows: readonly AdoptionRow[]): AdoptionResult["difference"] {
  for (const same of clusterBy(rows, (row) => `${row.survey}|${row.date}|${row.measure}`)) {
    const state = same.find((row) => /^(government|state-owned)/.test(row.sector));
    const other = same.find((row) => /^(private|foreign-owned)/.test(row.sector));
    if (state?.share_pct == null || other?.share_pct == null || !state.sample_size || !other.sample_size) continue;
    const [a, b] = [state, other].map((row) =>
      wilson(Math.round(((row.share_pct ?? 0) / 100) * (row.sample_size ?? 0)), row.sample_size ?? 1),
    );
    if (a === undefined || b === undefined) continue;
    const value = a.value - b.value;
    return {
      value,
      low: value - Math.hypot(a.value - a.low, b.high - b.value),
      high: value + Math.hypot(a.high - a.value, b.value - b.low),
      n: state.sample_size + other.sample_size,
      survey: state.survey,
    };
  }
  return null;
}

const caveats: readonly Text[] = [
  {
    en: "Surveys ask different people different questions: shares are compared within one survey and never across.",
    zh: "各调查问的对象与问题不同：占比只在同一调查内比较，从不跨调查。",
  },
  {
    en: "No survey by sector was found for China; volumes of use are the companies' own statements.",
    zh: "未找到中国分行业调查；用量为企业自述。",
  },
];
