import { decimalYear, type IsoDate, isoDate } from "../../core/dates";
import type { Estimate } from "../../core/estimate";
import { createRandom } from "../../core/random";
import type { Text } from "../../core/text";
import { bcaBootstrap } from "../../stats/bootstrap-bca";
import { mean } from "../../stats/mean";
import { theilSen } from "../../stats/theil-sen";
import { keepConfidence, type Parameters, type Rows, sourceIds } from "../../tables";

/** A row of the table of languages on the web, as far as it is read here. */
export type ShareRow = Pick<
  Rows["corpora/web_language_share"],
  "measure" | "date" | "language" | "language_name" | "count" | "share_pct" | "source_id" | "confidence"
>;

/** One way to measure how much of the web is Chinese, over the share of internet users who speak Chinese. */
export interface ShareMeasure {
  readonly id: "common_crawl" | "w3techs" | "obdilci";
  readonly name: Text;
  /** Chinese share over share of users; for Common Crawl with a bootstrap interval over the crawls of the year. */
  readonly ratio: Estimate;
  readonly date: IsoDate;
  readonly sources: readonly string[];
}

/** Share of pages over share of users, of one language. */
export interface LanguageRatio {
  readonly language: string;
  readonly name: string;
  readonly ratio: Estimate;
}

/** How much of the web is Chinese, held against its speakers (D1). */
export interface WebShareResult {
  /** The Chinese share of each crawl of Common Crawl, 0 to 1, in order of time. */
  readonly series: readonly { readonly date: IsoDate; readonly share: number }[];
  /** Share of internet users who speak Chinese, 0 to 1; null if no row is kept. */
  readonly users: { readonly share: number; readonly date: IsoDate } | null;
  /** Each measure of which a row is kept; Common Crawl first. Unlike measures, never averaged. */
  readonly measures: readonly ShareMeasure[];
  /** Languages of the table of users, at the crawls of the users' own year. */
  readonly languages: readonly LanguageRatio[];
  /** Change of the Chinese share of the crawls, in shares a year, over the whole series. */
  readonly trend: Estimate | null;
  readonly sources: readonly string[];
  readonly caveats: readonly Text[];
}

/** The year of crawls that the article's statement is held against ends here. */
const until = isoDate("2024-01-13");
const from = isoDate("2023-01-13");

/** Chinese on the web against its speakers, by three measures that are never averaged. */
export function webShare(table: readonly ShareRow[], parameters: Parameters): WebShareResult {
  const rows = keepConfidence(table, parameters.confidence);
  const chinese = rows
    .filter((row) => row.measure === "common_crawl_primary_language" && row.language === "zho")
    .sort((a, b) => (a.date < b.date ? -1 : 1));
  const series = chinese.flatMap(({ date, share_pct: share }) =>
    share === null ? [] : [{ date, share: share / 100 }],
  );
  const shares = userShares(rows);
  const own = shares.find((row) => row.language === "zho");
  const users = own === undefined ? null : { share: own.share, date: own.date };
  const measures = users === null ? [] : measuresOf(rows, users.share, parameters);
  return {
    series,
    users,
    measures,
    languages: languageRatios(rows, shares, parameters),
    trend: trendOf(series),
    sources: sourceIds([
      ...chinese,
      ...rows.filter((row) => row.measure !== "common_crawl_primary_language" && row.language === "zho"),
    ]),
    caveats: [
      {
        en: "Common Crawl shows what is openly crawlable, not the Chinese text inside apps and behind log-ins; W3Techs counts sites, OBDILCI is a model: three measures, not one series.",
        zh: "Common Crawl只反映可公开抓取的网页，不含应用内与登录后的中文；W3Techs按网站计，OBDILCI为模型估计：三种口径，不可连接。",
      },
    ],
  };
}

interface UserShare {
  readonly language: string;
  readonly name: string;
  readonly share: number;
  readonly date: IsoDate;
}

/** Shares of internet users by language at the latest date of the table that prints shares. */
function userShares(rows: readonly ShareRow[]): UserShare[] {
  const printed = rows.filter((row) => row.measure === "internet_users_by_language" && row.share_pct !== null);
  const latest = printed.reduce((last, row) => (row.date > last ? row.date : last), "");
  return printed
    .filter((row) => row.date === latest)
    .map((row) => ({
      language: row.language,
      name: row.language_name,
      share: (row.share_pct ?? 0) / 100,
      date: row.date,
    }));
}

function measuresOf(rows: readonly ShareRow[], users: number, parameters: Parameters): ShareMeasure[] {
  const year = rows.filter(
    (row) =>
      row.measure === "common_crawl_primary_language" &&
      row.language === "zho" &&
      row.date >= from &&
      row.date <= until &&
      row.share_pct !== null,
  );
  const crawls: ShareMeasure[] =
    year.length < 2
      ? []
      : [
          {
            id: "common_crawl",
            name: { en: "Pages of Common Crawl, year to the article", zh: "Common Crawl网页（文章前一年）" },
            ratio: ratioOf(year, users, parameters),
            date: until,
            sources: sourceIds(year),
          },
        ];
  return [...crawls, ...single(rows, users, "w3techs_content_language"), ...single(rows, users, "obdilci_web_content")];
}

/** The latest value of a measure up to the article; a single printed value, so its interval is its rounding. */
function single(
  rows: readonly ShareRow[],
  users: number,
  measure: "w3techs_content_language" | "obdilci_web_content",
): ShareMeasure[] {
  const row = rows
    .filter((one) => one.measure === measure && one.language === "zho" && one.date <= until && one.share_pct !== null)
    .sort((a, b) => (a.date < b.date ? -1 : 1))
    .at(-1);
  if (row === undefined) return [];
  const share = row.share_pct ?? 0;
  const [value, low, high] = [share, share - 0.05, share + 0.05].map((one) => one / 100 / users);
  return [
    {
      id: measure === "obdilci_web_content" ? "obdilci" : "w3techs",
      name:
        measure === "obdilci_web_content"
          ? { en: "OBDILCI's model of web content", zh: "OBDILCI网络内容模型" }
          : { en: "Websites of W3Techs", zh: "W3Techs网站" },
      ratio: {
        value: value ?? 0,
        low: low ?? 0,
        high: high ?? 0,
        n: 1,
        unit: "ratio",
        method: "one printed share; the interval is its rounding",
      },
      date: row.date,
      sources: [row.source_id],
    },
  ];
}

/** Mean share of some crawls over a share of users, with a bootstrap interval over the crawls. */
function ratioOf(crawls: readonly ShareRow[], users: number, parameters: Parameters): Estimate {
  const { value, low, high, n } = bcaBootstrap(
    crawls.map((row) => (row.share_pct ?? 0) / 100),
    (sample) => mean(sample) / users,
    { random: createRandom(parameters.seed), resamples: parameters.resamples },
  );
  return { value, low, high, n, unit: "ratio", method: `BCa bootstrap over crawls, ${parameters.resamples} resamples` };
}

function languageRatios(
  rows: readonly ShareRow[],
  users: readonly UserShare[],
  parameters: Parameters,
): LanguageRatio[] {
  return users
    .flatMap(({ language, name, share, date }) => {
      const crawls = rows.filter(
        (row) =>
          row.measure === "common_crawl_primary_language" &&
          row.language === language &&
          row.date.slice(0, 4) === date.slice(0, 4) &&
          row.share_pct !== null,
      );
      return crawls.length < 2 ? [] : [{ language, name, ratio: ratioOf(crawls, share, parameters) }];
    })
    .sort((a, b) => b.ratio.value - a.ratio.value);
}

function trendOf(series: WebShareResult["series"]): Estimate | null {
  if (series.length < 3) return null;
  const { slope, low, high } = theilSen(
    series.map(({ date }) => decimalYear(date)),
    series.map(({ share }) => share),
  );
  return { value: slope, low, high, n: series.length, unit: "share/year", method: "Theil–Sen slope, Sen's interval" };
}
