import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { defaultDataFolder } from "../../../lib/core/paths";
import { checkData } from "../../../lib/tables/check";
import type { TableName } from "../../../lib/tables/rows";
import { temporaryFolder } from "../temporary-folder";

test("the project's own data have no fault, no source that nothing cites among them", () => {
  expect(checkData().faults).toEqual([]);
});

/** The faults when one text of a table is replaced by another; the text must occur. */
function faultsAfter(table: TableName, from: string | RegExp, to: string) {
  const text = readFileSync(join(defaultDataFolder(), `${table}.csv`), "utf8");
  const changed = text.replace(from, to);
  expect(changed).not.toBe(text);
  return checkData({ data: temporaryFolder({ [`${table}.csv`]: changed }) }).faults;
}

interface Case {
  readonly table: TableName;
  readonly what: string;
  readonly from: string | RegExp;
  readonly to: string;
  readonly column: string;
  readonly rule: RegExp;
}

const cases: Case[] = [
  {
    table: "claims",
    what: "a claim that rests on no table",
    from: "compute/clusters",
    to: "compute/cluster",
    column: "tables",
    rule: /is no table/,
  },
  {
    table: "assumptions",
    what: "a default outside its ends",
    from: "compute,number,2,1.25,2.2",
    to: "compute,number,2.5,1.25,2.2",
    column: "default",
    rule: /does not lie between its ends/,
  },
  {
    table: "assumptions",
    what: "a choice that is no option",
    from: "choice,all,",
    to: "choice,some,",
    column: "default",
    rule: /is not one of all, medium, high/,
  },
  {
    table: "entities",
    what: "a spelling that names two companies",
    from: "Mianbi Intelligence",
    to: "Zhipu AI / Tsinghua",
    column: "aliases",
    rule: /names org-modelbest already/,
  },
  {
    table: "compute/capex",
    what: "a late date that is no plan",
    from: /2026-12-31,([^\n]*?),plan,/,
    to: "2026-12-31,$1,reported,",
    column: "period_end",
    rule: /lies after 2026-11-23/,
  },
  {
    table: "compute/gpu_purchase_prices",
    what: "a card at the price of a server",
    from: /RTX 4090,card,us,retail,[\d.]+,[\d.]+,[\d.]+/,
    to: "RTX 4090,card,us,retail,1e6,1e6,1e6",
    column: "price",
    rule: /no price of one card in USD/,
  },
  {
    table: "compute/gpu_purchase_prices",
    what: "a row without a price",
    from: /card,us,retail,[\d.]+,[\d.]+,[\d.]+,/,
    to: "card,us,retail,,,,",
    column: "price",
    rule: /neither a price nor a range/,
  },
  {
    table: "compute/gpu_rental_prices",
    what: "a rent of a hundred dollars",
    from: /V100,1,p3\.2xlarge,[\d.]+,[\d.]+,[\d.]+/,
    to: "V100,1,p3.2xlarge,306,306,306",
    column: "price_per_gpu_hour",
    rule: /no price of one GPU/,
  },
  {
    table: "compute/power_and_tariffs",
    what: "a PUE below one",
    from: "2018-03-01,month,CN,1.5,",
    to: "2018-03-01,month,CN,0.5,",
    column: "value",
    rule: /is no PUE/,
  },
  {
    table: "compute/power_and_tariffs",
    what: "a tariff in cents",
    from: /CN,0\.(\d+),,,CNY\/kWh/,
    to: "CN,$1,,,CNY/kWh",
    column: "value",
    rule: /no price of a kilowatt-hour/,
  },
  {
    table: "compute/clusters",
    what: "more H100-equivalents than H100",
    from: "NVIDIA H100 SXM5 80GB,4000,,4000",
    to: "NVIDIA H100 SXM5 80GB,4000,,5000",
    column: "h100_equivalents",
    rule: /does not fit 4000 chips/,
  },
  {
    table: "compute/clusters",
    what: "power of a thousand times",
    from: ",4000,5.61,",
    to: ",4000,5610,",
    column: "power_mw",
    rule: /no power of 4000 chips/,
  },
  {
    table: "fx/exchange_rates",
    what: "a rate that reads the other way",
    from: "EUR,currency_per_usd,0.7",
    to: "EUR,usd_per_currency,0.7",
    column: "rate",
    rule: /no rate of EUR/,
  },
  {
    table: "models/training_runs",
    what: "FLOP a hundred times too many",
    from: /^(LLaMA-65B,.*?,65(?:\.\d+)?,1\d+,.*?,\d\.\d+e\+)23/m,
    to: "$125",
    column: "training_flop",
    rule: /times 6ND|times what/,
  },
  {
    table: "lineage/model_configs",
    what: "heads that do not divide the width",
    from: "4096,32,32,",
    to: "4096,32,31,",
    column: "num_attention_heads",
    rule: /does not divide the hidden size 4096/,
  },
  {
    table: "models/registry_approvals",
    what: "a filing before its code",
    from: "2023-08-31",
    to: "2023-08-01",
    column: "registered_date",
    rule: /lies before the date of its code/,
  },
  {
    table: "benchmarks/contamination_tests",
    what: "a difference that does not follow",
    from: /0\.78,0\.99,-?0\.21|(\d\.\d+),(\d\.\d+),(-?\d\.\d+),,lm_loss/,
    to: "$1,$2,9,,lm_loss",
    column: "difference",
    rule: /should be/,
  },
  {
    table: "benchmarks/gap_to_gpt4",
    what: "a gap that does not follow",
    from: ",76.67,",
    to: ",70,",
    column: "gap_points",
    rule: /should be/,
  },
  {
    table: "benchmarks/benchmark_scores",
    what: "eleven points of ten",
    from: /,\d\.\d+,points_10/,
    to: ",11,points_10",
    column: "score",
    rule: /more than ten/,
  },
  {
    table: "corpora/language_retention",
    what: "a retention that does not follow",
    from: /,(\d+\.\d+),yes,data-fineweb2/,
    to: ",99,yes,data-fineweb2",
    column: "retained_pct",
    rule: /should be/,
  },
  {
    table: "corpora/corpora",
    what: "a retention of a corpus that does not follow",
    from: /,(\d+\.?\d*),documents,yes/,
    to: ",99.5,documents,yes",
    column: "retention_pct",
    rule: /should be/,
  },
  {
    table: "corpora/quality_heuristics",
    what: "a share above one",
    from: "999 is a share that no text reaches: it switches the rule off",
    to: "",
    column: "threshold",
    rule: /is no share/,
  },
  {
    table: "corpora/web_language_share",
    what: "shares above a hundred",
    from: /(CC-MAIN-2018-34.*English,\d*,pages),[\d.]+/,
    to: "$1,99",
    column: "share_pct",
    rule: /brings the shares of CC-MAIN-2018-34 to/,
  },
  {
    table: "commercial/hallucination_rates",
    what: "a rate and an accuracy that do not add up",
    from: ",3.0,97.0,",
    to: ",3.0,79.0,",
    column: "accuracy_pct",
    rule: /do not add to 100/,
  },
  {
    table: "capital/ai_dragons_financials",
    what: "a market value that another table does not have",
    from: /market_cap,(\d+)/,
    to: "market_cap,1$1",
    column: "value",
    rule: /does not have/,
  },
];

test.each(cases)("$what is found ($table)", ({ table, from, to, column, rule }) => {
  const faults = faultsAfter(table, from, to);
  expect(faults.length).toBeGreaterThan(0);
  expect(faults[0]).toMatchObject({ column, rule: expect.stringMatching(rule), line: expect.any(Number) });
  expect(faults[0]?.file).toMatch(new RegExp(`${table}\\.csv$`));
});

test("a source that nothing cites is a fault of the project's own data, not of a user's", () => {
  const extra = "source_id,title,publisher,url,published,kind\nmine-1,t,p,,,press\n";
  expect(checkData({ data: temporaryFolder({ "sources.add.csv": extra }) }).faults).toEqual([]);
});
