import type { Estimate } from "../../core/estimate";
import { createRandom } from "../../core/random";
import type { Text } from "../../core/text";
import { bcaBootstrap } from "../../stats/bootstrap-bca";
import { clusterBy } from "../../stats/cluster-by";
import { median } from "../../stats/median";
import { createConverter, keepConfidence, type Parameters, type Rows, sourceIds, type Table } from "../../tables";

/** The tables behind K5. */
export interface DragonTables {
  readonly financials: Table<Rows["capital/ai_dragons_financials"]>;
  readonly valuations: Table<Rows["capital/valuations"]>;
  readonly exits: Table<Rows["capital/exits"]>;
  readonly rates: Table<Rows["fx/exchange_rates"]>;
}

/** A full year of one company, yuan. */
export interface FiscalYear {
  readonly company: string;
  readonly name: Text;
  readonly year: number;
  readonly revenue: number;
  /** Adjusted loss where it is published, else null; never mixed with the net loss. */
  readonly adjusted: number | null;
  /** Net loss as printed; its bases differ. */
  readonly net: number | null;
  readonly source_id: string;
}

/** Growth of revenue between two neighbouring full years. */
export interface Growth {
  readonly company: string;
  readonly name: Text;
  readonly year: number;
  /** Revenue over that of the year before, less 1. */
  readonly growth: number;
  readonly isLate: boolean;
}

/** How a company's attempt to list ended. */
export interface Listing {
  readonly company: string;
  readonly name: Text;
  readonly year: number;
  readonly outcome: "listed" | "failed";
  /** Money raised over money sought, where both are published in one currency. */
  readonly raisedOverSought: number | null;
  /** Value at the offer over revenue of the last full year, where both are published. */
  readonly priceToSales: number | null;
}

/** Growth, losses and listings of the firms that sell projects (K5). */
export interface DragonsResult {
  readonly years: readonly FiscalYear[];
  readonly growth: readonly Growth[];
  /** Median yearly growth up to the year given, and after it. */
  readonly early: Estimate | null;
  readonly late: Estimate | null;
  /** First year that counts as late. */
  readonly lateFrom: number;
  /** Growth a year that counts as high, from the parameters. */
  readonly highGrowth: number;
  readonly listings: readonly Listing[];
  readonly failed: number;
  /** Years with two figures for one company: the better sourced was kept. */
  readonly conflicts: number;
  /** Figures that belong to no full year or have no rate. */
  readonly dropped: number;
  readonly sources: readonly string[];
  readonly caveats: readonly Text[];
}

/** The four dragons, and 4Paradigm, which sells projects as they do. */
export const projectFirms: readonly string[] = ["SenseTime", "Megvii", "Yitu", "CloudWalk", "4Paradigm"];
/** The year of the first of their listings. */
const lateFrom = 2021;

/** Revenue, losses and listings of the firms that live on bespoke work for businesses. */
export function dragonYears(tables: DragonTables, parameters: Parameters): DragonsResult {
  const rows = keepConfidence(tables.financials.rows(), parameters.confidence).filter(({ company }) =>
    projectFirms.includes(company),
  );
  const full = rows.filter(({ period, currency }) => /^FY\d{4}$/.test(period) && currency === "CNY");
  const { years, conflicts } = fiscalYears(full);
  const growth = growthOf(years);
  const listings = listingsOf(tables, years, parameters);
  const wanted = rows.filter(({ metric }) => metric === "revenue" || /^(adjusted_)?net_profit$/.test(metric));
  return {
    years,
    growth,
    early: medianGrowth(
      growth.filter(({ isLate }) => !isLate),
      parameters,
    ),
    late: medianGrowth(
      growth.filter(({ isLate }) => isLate),
      parameters,
    ),
    lateFrom,
    highGrowth: parameters.high_growth,
    listings,
    failed: listings.filter(({ outcome }) => outcome === "failed").length,
    conflicts,
    dropped: wanted.length - wanted.filter((row) => full.includes(row)).length,
    sources: sourceIds(years),
    caveats,
  };
}

type FinancialRow = Rows["capital/ai_dragons_financials"];

function fiscalYears(rows: readonly FinancialRow[]): {
  readonly years: readonly FiscalYear[];
  readonly conflicts: number;
} {
  const confidence = { high: 2, medium: 1, low: 0 } as const;
  // Megvii's two filings do not chain: all years come from the later one.
  const rank = (row: FinancialRow) => confidence[row.confidence] + (/STAR/.test(row.note) ? 3 : 0);
  let conflicts = 0;
  const best = (company: string, period: string, metric: string): FinancialRow | undefined => {
    const found = rows.filter((row) => row.company === company && row.period === period && row.metric === metric);
    if (found.length > 1 && metric === "revenue") conflicts += 1;
    return [...found].sort((a, b) => rank(b) - rank(a))[0];
  };
  const years = projectFirms.flatMap((company) => {
    const periods = [...new Set(rows.filter((row) => row.company === company).map(({ period }) => period))].sort();
    return periods.flatMap((period) => {
      const revenue = best(company, period, "revenue");
      if (revenue === undefined) return [];
      return [
        {
          company,
          name: { en: company, zh: revenue.company_zh },
          year: Number(period.slice(2)),
          revenue: revenue.value,
          adjusted: best(company, period, "adjusted_net_profit")?.value ?? null,
          net: best(company, period, "net_profit")?.value ?? null,
          source_id: revenue.source_id,
        },
      ];
    });
  });
  return { years, conflicts };
}

function growthOf(years: readonly FiscalYear[]): Growth[] {
  return years.flatMap(({ company, name, year, revenue }) => {
    const before = years.find((other) => other.company === company && other.year === year - 1);
    return before === undefined
      ? []
      : [{ company, name, year, growth: revenue / before.revenue - 1, isLate: year >= lateFrom }];
  });
}

function medianGrowth(growth: readonly Growth[], parameters: Parameters): Estimate | null {
  const firms = clusterBy(growth, ({ company }) => company);
  if (firms.length < 2) return null;
  const { value, low, high } = bcaBootstrap(firms, (sample) => median(sample.flat().map(({ growth: one }) => one)), {
    random: createRandom(parameters.seed),
    resamples: parameters.resamples,
  });
  return {
    value,
    low,
    high,
    n: growth.length,
    unit: "share a year",
    method: `median, BCa bootstrap by firm (${firms.length}), ${parameters.resamples} resamples`,
  };
}

function listingsOf(tables: DragonTables, years: readonly FiscalYear[], parameters: Parameters): Listing[] {
  const converter = createConverter(tables.rates, parameters.fx_date);
  const rows = keepConfidence(tables.valuations.rows(), parameters.confidence);
  const exits = keepConfidence(tables.exits.rows(), parameters.confidence);
  const financials = keepConfidence(tables.financials.rows(), parameters.confidence);
  return projectFirms.flatMap((company) => {
    const ends = exits.filter((row) => row.company === company);
    const listed = ends.find(({ exit_kind: kind }) => kind === "ipo");
    const end = listed ?? ends.findLast(({ exit_kind: kind }) => kind === "ipo_withdrawn" || kind === "ipo_lapsed");
    const date = end?.exit_date ?? null;
    if (end === undefined || date === null) return [];
    const { valuation, valuation_currency: currency } =
      rows.find((row) => row.company === company && row.valuation_kind === "ipo") ?? {};
    const sales = years.findLast((one) => one.company === company && one.year < Number(date.slice(0, 4)));
    const isPriced =
      listed !== undefined && sales !== undefined && valuation && currency && converter.has(currency, date);
    return [
      {
        company,
        name: { en: company, zh: end.company_zh ?? company },
        year: Number(date.slice(0, 4)),
        outcome: listed ? ("listed" as const) : ("failed" as const),
        raisedOverSought: soughtShare(financials.filter((row) => row.company === company)),
        priceToSales: isPriced ? converter.convert(valuation, currency, "CNY", date) / sales.revenue : null,
      },
    ];
  });
}

function soughtShare(own: readonly FinancialRow[]): number | null {
  const sought = own.find(({ metric }) => metric === "ipo_sought");
  const raised = own.find(({ metric }) => metric === "ipo_raised");
  return sought && raised && sought.currency === raised.currency ? raised.value / sought.value : null;
}

const caveats: readonly Text[] = [
  {
    en: "Net losses hide several bases: whole group or owners' part, with or without the swings in value of preferred shares. Adjusted losses are drawn where they exist; the two are never joined.",
    zh: "净亏损有多种口径（集团或归母、是否含优先股公允价值变动）；有经调整亏损时用之，两者从不相接。",
  },
  {
    en: "Yitu and Megvii published no accounts after their filings, so the later years rest on the firms that listed.",
    zh: "依图与旷视申报之后未再公布业绩，后期数据只来自已上市公司。",
  },
  {
    en: "Few firms: the entity list, the end of the pandemic's city projects and bespoke work all came at once and cannot be told apart.",
    zh: "公司很少：实体清单、城市项目退潮与定制化同时发生，无法区分。",
  },
];
